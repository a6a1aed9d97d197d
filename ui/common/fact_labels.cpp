// SPDX-License-Identifier: MPL-2.0
#include <QCoreApplication>

#include "ui/common/labels.h"

namespace ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("ui::Label", text); }

}  // namespace

QString label(core::AgencyKind value) {
    switch (value) {
    case core::AgencyKind::LocalAuthority: return tr("Local authority");
    case core::AgencyKind::Health: return tr("Health");
    case core::AgencyKind::School: return tr("School");
    case core::AgencyKind::Police: return tr("Police");
    case core::AgencyKind::Court: return tr("Court");
    case core::AgencyKind::Legal: return tr("Legal");
    case core::AgencyKind::Fostering: return tr("Fostering");
    case core::AgencyKind::ResidentialCare: return tr("Residential care");
    case core::AgencyKind::ContactCentre: return tr("Contact centre");
    case core::AgencyKind::AdultServices: return tr("Services for adults");
    case core::AgencyKind::Probation: return tr("Probation");
    case core::AgencyKind::Housing: return tr("Housing");
    case core::AgencyKind::Charity: return tr("Charity");
    case core::AgencyKind::Other: return tr("Other");
    }
    return {};
}

QString label(core::ReachKind value) {
    switch (value) {
    case core::ReachKind::Phone: return tr("Phone");
    case core::ReachKind::Mobile: return tr("Mobile");
    case core::ReachKind::Email: return tr("Email");
    case core::ReachKind::SecureEmail: return tr("Secure email");
    case core::ReachKind::OutOfHours: return tr("Out of hours");
    case core::ReachKind::Post: return tr("Post");
    case core::ReachKind::Other: return tr("Other");
    }
    return {};
}

QString label(core::PartyRole value) {
    switch (value) {
    case core::PartyRole::Applicant: return tr("Applicant");
    case core::PartyRole::Respondent: return tr("Respondent");
    case core::PartyRole::Child: return tr("Child");
    case core::PartyRole::Intervener: return tr("Intervener");
    case core::PartyRole::Guardian: return tr("Guardian");
    case core::PartyRole::Other: return tr("Other");
    }
    return {};
}

QString label(core::EarlierOutcome value) {
    switch (value) {
    case core::EarlierOutcome::NotKnown: return tr("Not known");
    case core::EarlierOutcome::WithThisParent: return tr("With this parent");
    case core::EarlierOutcome::WithOtherParent: return tr("With the other parent");
    case core::EarlierOutcome::WithFamily: return tr("With family");
    case core::EarlierOutcome::SpecialGuardianship: return tr("Special guardianship");
    case core::EarlierOutcome::LongTermCare: return tr("Long-term care");
    case core::EarlierOutcome::Adopted: return tr("Adopted");
    case core::EarlierOutcome::Adult: return tr("Grown up");
    case core::EarlierOutcome::Died: return tr("Died");
    case core::EarlierOutcome::Other: return tr("Other");
    }
    return {};
}

QString label(core::PlacementEnd value) {
    switch (value) {
    case core::PlacementEnd::NotStated: return tr("Not said");
    case core::PlacementEnd::Planned: return tr("Planned");
    case core::PlacementEnd::Unplanned: return tr("Not planned");
    }
    return {};
}

QString label(core::MissingKind value) {
    switch (value) {
    case core::MissingKind::Missing: return tr("Missing");
    case core::MissingKind::AwayWithoutPermission: return tr("Away without permission");
    }
    return {};
}

QString label(core::ReturnTalk value) {
    switch (value) {
    case core::ReturnTalk::NotStated: return tr("Not said");
    case core::ReturnTalk::OfferedAccepted: return tr("Offered and held");
    case core::ReturnTalk::OfferedDeclined: return tr("Offered, child said no");
    case core::ReturnTalk::NotOffered: return tr("Not offered");
    }
    return {};
}

QString label(core::SchoolKind value) {
    switch (value) {
    case core::SchoolKind::Nursery: return tr("Nursery");
    case core::SchoolKind::Primary: return tr("Primary school");
    case core::SchoolKind::Secondary: return tr("Secondary school");
    case core::SchoolKind::Special: return tr("Special school");
    case core::SchoolKind::AlternativeProvision: return tr("Alternative provision");
    case core::SchoolKind::College: return tr("College");
    case core::SchoolKind::HomeEducated: return tr("Taught at home");
    case core::SchoolKind::NotInEducation: return tr("Not in education");
    case core::SchoolKind::Other: return tr("Other");
    }
    return {};
}

QString label(core::ExtraHelp value) {
    switch (value) {
    case core::ExtraHelp::NotStated: return tr("Not said");
    case core::ExtraHelp::None: return tr("None");
    case core::ExtraHelp::Support: return tr("Support by the school");
    case core::ExtraHelp::Plan: return tr("Education, health and care plan");
    }
    return {};
}

QString label(core::HealthKind value) {
    switch (value) {
    case core::HealthKind::Condition: return tr("Condition");
    case core::HealthKind::Disability: return tr("Disability");
    case core::HealthKind::Development: return tr("Development");
    case core::HealthKind::MentalHealth: return tr("Mental health");
    case core::HealthKind::SubstanceUse: return tr("Substance use");
    case core::HealthKind::Injury: return tr("Injury");
    case core::HealthKind::Allergy: return tr("Allergy");
    case core::HealthKind::Medicine: return tr("Medicine");
    case core::HealthKind::Immunisation: return tr("Immunisation");
    case core::HealthKind::Assessment: return tr("Assessment");
    case core::HealthKind::Pregnancy: return tr("Pregnancy");
    case core::HealthKind::Registration: return tr("Registered with");
    case core::HealthKind::Other: return tr("Other");
    }
    return {};
}

QString label(core::AlertKind value) {
    switch (value) {
    case core::AlertKind::RiskToWorkers: return tr("Risk to workers");
    case core::AlertKind::RiskFromPerson: return tr("Risk from this person");
    case core::AlertKind::RiskToSelf: return tr("Risk to self");
    case core::AlertKind::NoLoneVisit: return tr("Do not visit alone");
    case core::AlertKind::Weapon: return tr("Weapon");
    case core::AlertKind::Animal: return tr("Animal");
    case core::AlertKind::CourtBar: return tr("Court order keeps apart");
    case core::AlertKind::BailCondition: return tr("Bail condition");
    case core::AlertKind::HiddenAddress: return tr("Hidden address");
    case core::AlertKind::Exploitation: return tr("Exploitation");
    case core::AlertKind::Other: return tr("Other");
    }
    return {};
}

QString label(core::AlertReader value) {
    switch (value) {
    case core::AlertReader::Team: return tr("Our team only");
    case core::AlertReader::Professionals: return tr("Professionals and carers");
    case core::AlertReader::Everyone: return tr("Everyone");
    }
    return {};
}

QString label(core::CitationKind value) {
    switch (value) {
    case core::CitationKind::Supports: return tr("Supports");
    case core::CitationKind::Contradicts: return tr("Contradicts");
    case core::CitationKind::Disputes: return tr("Disputes");
    }
    return {};
}

}  // namespace ui
