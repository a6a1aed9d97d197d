// SPDX-License-Identifier: MPL-2.0
#include "ui/common/process_labels.h"

#include <QCoreApplication>

namespace ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("ui::Label", text); }

}  // namespace

QString label(core::GoalKind value) {
    switch (value) {
    case core::GoalKind::Parent: return tr("A parent’s goal");
    case core::GoalKind::YoungPerson: return tr("A young person’s goal");
    case core::GoalKind::Child: return tr("A child’s goal");
    case core::GoalKind::Shared: return tr("A shared goal");
    case core::GoalKind::Service: return tr("What we will do");
    }
    return {};
}

QString label(core::GoalStatus value) {
    switch (value) {
    case core::GoalStatus::Draft: return tr("Draft");
    case core::GoalStatus::Agreed: return tr("Agreed");
    case core::GoalStatus::Active: return tr("Active");
    case core::GoalStatus::Achieved: return tr("Achieved");
    case core::GoalStatus::Partly: return tr("Partly achieved");
    case core::GoalStatus::NotMet: return tr("Not met");
    case core::GoalStatus::Replaced: return tr("Replaced");
    case core::GoalStatus::Withdrawn: return tr("Withdrawn");
    }
    return {};
}

QString label(core::GoalMeasure value) {
    switch (value) {
    case core::GoalMeasure::NotSaid: return tr("Not said");
    case core::GoalMeasure::CountPerPeriod: return tr("How many times");
    case core::GoalMeasure::PercentOf: return tr("How many out of");
    case core::GoalMeasure::YesNo: return tr("Yes or no");
    case core::GoalMeasure::Duration: return tr("How long");
    case core::GoalMeasure::Level: return tr("A level in words");
    case core::GoalMeasure::Scale: return tr("0 to 10");
    case core::GoalMeasure::TestResult: return tr("Result of a test");
    case core::GoalMeasure::ScoreOfMeasure: return tr("Score of a measure");
    }
    return {};
}

QString label(core::TrafficLight value) {
    switch (value) {
    case core::TrafficLight::NotSaid: return tr("Not said");
    case core::TrafficLight::Green: return tr("Green: on the way");
    case core::TrafficLight::Amber: return tr("Amber: needs help");
    case core::TrafficLight::Red: return tr("Red: not happening");
    }
    return {};
}

QString label(core::CoverageKind value) {
    switch (value) {
    case core::CoverageKind::Goal: return tr("Goal");
    case core::CoverageKind::Contingency: return tr("Back-up plan");
    }
    return {};
}

QString label(core::AgreementKind value) {
    switch (value) {
    case core::AgreementKind::Parent: return tr("For a parent");
    case core::AgreementKind::YoungPerson: return tr("For a young person");
    case core::AgreementKind::Child: return tr("For a child");
    }
    return {};
}

QString label(core::AgreementState value) {
    switch (value) {
    case core::AgreementState::Draft: return tr("Draft");
    case core::AgreementState::Issued: return tr("Issued");
    }
    return {};
}

QString label(core::ClauseSection value) {
    switch (value) {
    case core::ClauseSection::Purpose: return tr("What this is");
    case core::ClauseSection::Strength: return tr("What goes well");
    case core::ClauseSection::Worry: return tr("What we worry about");
    case core::ClauseSection::FamilyWill: return tr("What the family will do");
    case core::ClauseSection::WeWill: return tr("What we will do");
    case core::ClauseSection::GoesWell: return tr("If it goes well");
    case core::ClauseSection::GoesNotWell: return tr("If it does not go to plan");
    case core::ClauseSection::FamilyTime: return tr("Time together");
    case core::ClauseSection::Rule: return tr("What we all keep to");
    }
    return {};
}

QString label(core::AgreementEventKind value) {
    switch (value) {
    case core::AgreementEventKind::ToRead: return tr("Given to read");
    case core::AgreementEventKind::Explained: return tr("Explained");
    case core::AgreementEventKind::Advice: return tr("Advice offered");
    case core::AgreementEventKind::View: return tr("A view");
    case core::AgreementEventKind::Signed: return tr("Signed");
    case core::AgreementEventKind::Refused: return tr("Did not sign");
    case core::AgreementEventKind::CopyGiven: return tr("Copy given");
    case core::AgreementEventKind::Ended: return tr("Ended");
    }
    return {};
}

QString label(core::ContingencyKind value) {
    switch (value) {
    case core::ContingencyKind::Lapse: return tr("A lapse: drink or drugs");
    case core::ContingencyKind::Abuse: return tr("Abuse at home");
    case core::ContingencyKind::MentalHealth: return tr("A mental health crisis");
    case core::ContingencyKind::MissedContact: return tr("Missed time together");
    case core::ContingencyKind::PlacementStrain: return tr("Strain where the child lives");
    case core::ContingencyKind::ChildRefuses: return tr("The child does not want to go");
    case core::ContingencyKind::CarerUnavailable: return tr("The carer is away");
    case core::ContingencyKind::UnplannedReturn: return tr("A return nobody planned");
    case core::ContingencyKind::HousingLoss: return tr("A home is lost");
    case core::ContingencyKind::Bereavement: return tr("A death");
    case core::ContingencyKind::Transport: return tr("No way to get there");
    case core::ContingencyKind::Other: return tr("Something else");
    }
    return {};
}

}  // namespace ui
