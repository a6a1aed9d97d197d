// SPDX-License-Identifier: MPL-2.0
// What the window calls each enumerator of the process. Documents take their words from the pack instead.
#pragma once

#include "core/model/agreement.h"
#include "core/model/approver.h"
#include "core/model/arrangement.h"
#include "core/model/assessment.h"
#include "core/model/availability.h"
#include "core/model/contact_session.h"
#include "core/model/contingency.h"
#include "core/model/engagement.h"
#include "core/model/goal_review.h"
#include "core/model/life.h"
#include "core/model/network.h"
#include "core/model/pack_file.h"
#include "core/model/process.h"
#include "core/model/review.h"
#include "core/model/risk.h"
#include "core/model/safe_contact.h"
#include "core/model/support_plan.h"

#include <QString>

namespace ui {

QString label(core::SignMethod value);
QString label(core::TaskProgress value);
QString label(core::TimerMark value);
QString label(core::DecisionState value);
QString label(core::FactorStatus value);
QString label(core::Trend value);
QString label(core::Reliability value);
QString label(core::ChangeStage value);
QString label(core::ChangeConclusion value);
QString label(core::EngagementKind value);
QString label(core::EngagementMethod value);
QString label(core::EngagementOutcome value);
QString label(core::Understood value);
QString label(core::WishKind value);
QString label(core::PlanKind value);
QString label(core::Tick value);
QString label(core::PlanLineKind value);
QString label(core::PlanLineState value);
QString label(core::ReviewState value);
QString label(core::Participation value);
QString label(core::Attendance value);

QString label(core::LimitKind value);
QString label(core::ArrangementState value);
QString label(core::SessionState value);
QString label(core::AddendumKind value);
QString label(core::Presence value);
QString label(core::NotHeldBy value);
QString label(core::RecordPart value);
QString label(core::InterventionType value);
QString label(core::ViewMoment value);
QString label(core::RecordState value);
QString label(core::MakeUp value);
QString label(core::EndedBy value);
QString label(core::CareKind value);
QString label(core::ActPart value);
QString label(core::AvailabilityKind value);
QString label(core::TieStrength value);
QString label(core::EnergyFlow value);
QString label(core::KinState value);
QString label(core::HealthState value);
QString label(core::RuleLayer value);
QString label(core::RulePattern value);
QString label(core::RuleSeason value);
QString label(core::PublicHolidayRule value);
QString label(core::DateChangeKind value);
QString label(core::SpecialDayKind value);
QString label(core::GoalKind value);
QString label(core::GoalStatus value);
QString label(core::GoalMeasure value);
QString label(core::TrafficLight value);
QString label(core::CoverageKind value);
QString label(core::AgreementKind value);
QString label(core::AgreementState value);
QString label(core::ClauseSection value);
QString label(core::AgreementEventKind value);
QString label(core::ContingencyKind value);

}  // namespace ui
