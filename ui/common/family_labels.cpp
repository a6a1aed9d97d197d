// SPDX-License-Identifier: MPL-2.0
#include "ui/common/labels.h"

#include <QCoreApplication>

namespace ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("ui::Label", text); }

}  // namespace

QString label(core::UnionKind value) {
    switch (value) {
    case core::UnionKind::Unknown: return tr("Not known");
    case core::UnionKind::Married: return tr("Married");
    case core::UnionKind::CivilPartnership: return tr("Civil partnership");
    case core::UnionKind::Cohabiting: return tr("Living together");
    case core::UnionKind::Transitory: return tr("Short relationship");
    case core::UnionKind::Dating: return tr("Going out together");
    case core::UnionKind::NeverTogether: return tr("Never a couple");
    case core::UnionKind::Engaged: return tr("Engaged");
    case core::UnionKind::LivingApart: return tr("Together, living apart");
    case core::UnionKind::Affair: return tr("Affair");
    case core::UnionKind::Brief: return tr("Met briefly");
    case core::UnionKind::Arranged: return tr("Arranged marriage");
    case core::UnionKind::Forced: return tr("Forced marriage");
    case core::UnionKind::NonConsensual: return tr("Against one person's will");
    }
    return {};
}

QString label(core::UnionEnd value) {
    switch (value) {
    case core::UnionEnd::None: return tr("Goes on");
    case core::UnionEnd::Separated: return tr("Separated");
    case core::UnionEnd::Divorced: return tr("Divorced");
    case core::UnionEnd::Annulled: return tr("Annulled");
    case core::UnionEnd::Bereaved: return tr("Ended by death");
    case core::UnionEnd::Unknown: return tr("Not known");
    }
    return {};
}

QString label(core::Childless value) {
    switch (value) {
    case core::Childless::NotSaid: return tr("Not said");
    case core::Childless::NoReason: return tr("None, reason not known");
    case core::Childless::ByChoice: return tr("None, by choice");
    case core::Childless::Infertile: return tr("None, infertile");
    }
    return {};
}

QString label(core::ParentageKind value) {
    switch (value) {
    case core::ParentageKind::Birth: return tr("Birth parent");
    case core::ParentageKind::Adoptive: return tr("Adoptive parent");
    case core::ParentageKind::Foster: return tr("Foster carer");
    case core::ParentageKind::Step: return tr("Step-parent");
    case core::ParentageKind::Kinship: return tr("Kinship carer");
    case core::ParentageKind::SpecialGuardian: return tr("Special guardian");
    case core::ParentageKind::Donor: return tr("Donor");
    case core::ParentageKind::Presumed: return tr("Presumed parent");
    case core::ParentageKind::Unknown: return tr("Not known");
    case core::ParentageKind::Surrogate: return tr("Surrogate mother");
    }
    return {};
}

QString label(core::Beginning value) {
    switch (value) {
    case core::Beginning::Born: return tr("Born");
    case core::Beginning::Unborn: return tr("Not yet born");
    case core::Beginning::Stillborn: return tr("Stillborn");
    case core::Beginning::Miscarriage: return tr("Miscarriage");
    case core::Beginning::Termination: return tr("Pregnancy ended");
    }
    return {};
}

QString label(core::TieKind value) {
    switch (value) {
    case core::TieKind::Close: return tr("Close");
    case core::TieKind::VeryClose: return tr("Very close");
    case core::TieKind::Distant: return tr("Distant");
    case core::TieKind::Conflict: return tr("Conflict");
    case core::TieKind::Hostile: return tr("Hostile");
    case core::TieKind::CutOff: return tr("Cut off");
    case core::TieKind::Repaired: return tr("Repaired");
    case core::TieKind::Caregiving: return tr("Gives care");
    case core::TieKind::Controlling: return tr("Controls");
    case core::TieKind::Violence: return tr("Violence");
    case core::TieKind::SexualAbuse: return tr("Sexual abuse");
    case core::TieKind::EmotionalAbuse: return tr("Emotional abuse");
    case core::TieKind::Neglect: return tr("Neglect");
    case core::TieKind::Influence: return tr("Influence");
    case core::TieKind::Other: return tr("Other");
    case core::TieKind::Connected: return tr("In touch");
    case core::TieKind::Indifferent: return tr("Indifferent");
    case core::TieKind::CloseHostile: return tr("Close and hostile");
    case core::TieKind::FusedHostile: return tr("Very close and hostile");
    case core::TieKind::DistantHostile: return tr("Distant and hostile");
    case core::TieKind::NeverMet: return tr("Never met");
    case core::TieKind::FocusedOn: return tr("Focused on");
    case core::TieKind::FocusedNegatively: return tr("Focused on, in a bad way");
    case core::TieKind::Spiritual: return tr("Shared faith");
    case core::TieKind::Love: return tr("In love");
    case core::TieKind::Admiring: return tr("Admires");
    case core::TieKind::BestFriends: return tr("Best friends");
    case core::TieKind::Distrust: return tr("Distrusts");
    case core::TieKind::Jealous: return tr("Jealous");
    case core::TieKind::Manipulative: return tr("Manipulates");
    case core::TieKind::CoerciveControl: return tr("Coercive control");
    case core::TieKind::PhysicalAbuse: return tr("Physical abuse");
    }
    return {};
}

QString label(core::TieDirection value) {
    switch (value) {
    case core::TieDirection::Mutual: return tr("Both ways");
    case core::TieDirection::AToB: return tr("First to second");
    case core::TieDirection::BToA: return tr("Second to first");
    }
    return {};
}

QString label(core::Standing value) {
    switch (value) {
    case core::Standing::Recorded: return tr("Recorded");
    case core::Standing::Alleged: return tr("Alleged");
    case core::Standing::Accepted: return tr("Accepted");
    case core::Standing::FoundByCourt: return tr("Found by court");
    case core::Standing::Disproved: return tr("Disproved");
    }
    return {};
}

QString label(core::FigureKind value) {
    switch (value) {
    case core::FigureKind::Human: return tr("A person");
    case core::FigureKind::Several: return tr("Several people, names not known");
    case core::FigureKind::Pet: return tr("A pet");
    case core::FigureKind::Institution: return tr("An institution");
    }
    return {};
}

QString label(core::Twins value) {
    switch (value) {
    case core::Twins::NotSaid: return tr("Not said");
    case core::Twins::Identical: return tr("Identical twin");
    case core::Twins::NotIdentical: return tr("Twin, not identical");
    }
    return {};
}

}  // namespace ui
