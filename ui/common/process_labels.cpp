// SPDX-License-Identifier: MPL-2.0
#include "ui/common/process_labels.h"

#include <QCoreApplication>

namespace ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("ui::Label", text); }

}  // namespace

QString label(core::SignMethod value) {
    switch (value) {
    case core::SignMethod::InTool: return tr("In the program");
    case core::SignMethod::Paper: return tr("On paper");
    case core::SignMethod::Email: return tr("By email");
    case core::SignMethod::Meeting: return tr("In a meeting");
    case core::SignMethod::OwnKey: return tr("With their own key");
    }
    return {};
}

QString label(core::TaskProgress value) {
    switch (value) {
    case core::TaskProgress::NotStarted: return tr("Not started");
    case core::TaskProgress::InProgress: return tr("In progress");
    case core::TaskProgress::Done: return tr("Done");
    case core::TaskProgress::NotApplicable: return tr("Not applicable");
    case core::TaskProgress::Blocked: return tr("Waiting");
    case core::TaskProgress::Reopened: return tr("Opened again");
    }
    return {};
}

QString label(core::TimerMark value) {
    switch (value) {
    case core::TimerMark::Met: return tr("Met");
    case core::TimerMark::Missed: return tr("Missed, with a reason");
    case core::TimerMark::NotApplicable: return tr("Not applicable");
    case core::TimerMark::Superseded: return tr("Superseded");
    }
    return {};
}

QString label(core::DecisionState value) {
    switch (value) {
    case core::DecisionState::Draft: return tr("Draft");
    case core::DecisionState::Submitted: return tr("With the manager");
    case core::DecisionState::Returned: return tr("Sent back");
    case core::DecisionState::Decided: return tr("Decided");
    }
    return {};
}

QString label(core::FactorStatus value) {
    switch (value) {
    case core::FactorStatus::Unknown: return tr("Not known");
    case core::FactorStatus::Absent: return tr("Not there");
    case core::FactorStatus::PastResolved: return tr("In the past, resolved");
    case core::FactorStatus::BeingAddressed: return tr("There, being addressed");
    case core::FactorStatus::NotAddressed: return tr("There, not addressed");
    case core::FactorStatus::Emerging: return tr("Beginning");
    case core::FactorStatus::Present: return tr("There");
    case core::FactorStatus::Strong: return tr("Strong");
    }
    return {};
}

QString label(core::Trend value) {
    switch (value) {
    case core::Trend::NotSaid: return tr("Not said");
    case core::Trend::Better: return tr("Getting better");
    case core::Trend::Same: return tr("The same");
    case core::Trend::Worse: return tr("Getting worse");
    }
    return {};
}

QString label(core::Reliability value) {
    switch (value) {
    case core::Reliability::NotSaid: return tr("Not said");
    case core::Reliability::SelfReport: return tr("Told by the person only");
    case core::Reliability::Corroborated: return tr("Confirmed by others");
    case core::Reliability::Observed: return tr("Seen over time");
    }
    return {};
}

QString label(core::ChangeStage value) {
    switch (value) {
    case core::ChangeStage::NotSaid: return tr("Not said");
    case core::ChangeStage::NotConsidering: return tr("Not thinking of it");
    case core::ChangeStage::Considering: return tr("Thinking of it");
    case core::ChangeStage::Preparing: return tr("Getting ready");
    case core::ChangeStage::Acting: return tr("Doing it");
    case core::ChangeStage::Maintaining: return tr("Keeping it up");
    case core::ChangeStage::Lapse: return tr("Lapse");
    }
    return {};
}

QString label(core::ChangeConclusion value) {
    switch (value) {
    case core::ChangeConclusion::NotSaid: return tr("Not said");
    case core::ChangeConclusion::None: return tr("No evidence of change");
    case core::ChangeConclusion::Emerging: return tr("Some evidence");
    case core::ChangeConclusion::Clear: return tr("Clear evidence");
    case core::ChangeConclusion::Sustained: return tr("Sustained change");
    }
    return {};
}

QString label(core::EngagementKind value) {
    switch (value) {
    case core::EngagementKind::Asked: return tr("Asked for information");
    case core::EngagementKind::Meeting: return tr("Met");
    case core::EngagementKind::DirectWork: return tr("Direct work");
    case core::EngagementKind::Consultation: return tr("Consultation");
    case core::EngagementKind::Told: return tr("Told");
    }
    return {};
}

QString label(core::EngagementMethod value) {
    switch (value) {
    case core::EngagementMethod::NotSaid: return tr("Not said");
    case core::EngagementMethod::InPerson: return tr("In person");
    case core::EngagementMethod::Phone: return tr("By phone");
    case core::EngagementMethod::Video: return tr("By video");
    case core::EngagementMethod::Letter: return tr("By letter");
    case core::EngagementMethod::Email: return tr("By email");
    case core::EngagementMethod::Message: return tr("By message");
    case core::EngagementMethod::Meeting: return tr("In a meeting");
    }
    return {};
}

QString label(core::EngagementOutcome value) {
    switch (value) {
    case core::EngagementOutcome::Planned: return tr("Planned");
    case core::EngagementOutcome::Done: return tr("Done");
    case core::EngagementOutcome::NoReply: return tr("No reply");
    case core::EngagementOutcome::Refused: return tr("Refused");
    case core::EngagementOutcome::NotHeld: return tr("Did not take place");
    }
    return {};
}

QString label(core::Understood value) {
    switch (value) {
    case core::Understood::NotAsked: return tr("Not asked");
    case core::Understood::Yes: return tr("Yes");
    case core::Understood::Partly: return tr("In part");
    case core::Understood::No: return tr("No");
    }
    return {};
}

QString label(core::WishKind value) {
    switch (value) {
    case core::WishKind::Hope: return tr("Hope");
    case core::WishKind::Expectation: return tr("Expectation");
    case core::WishKind::Worry: return tr("Worry");
    case core::WishKind::Wish: return tr("Wish");
    case core::WishKind::Feeling: return tr("Feeling");
    case core::WishKind::GoodThing: return tr("Good thing");
    }
    return {};
}

QString label(core::PlanKind value) {
    switch (value) {
    case core::PlanKind::Support: return tr("Support");
    case core::PlanKind::Contact: return tr("Family time");
    case core::PlanKind::ReturnHome: return tr("Moving back home");
    case core::PlanKind::DirectWork: return tr("Direct work");
    case core::PlanKind::Team: return tr("Team around the family");
    }
    return {};
}

QString label(core::Tick value) {
    switch (value) {
    case core::Tick::Open: return tr("Open");
    case core::Tick::Yes: return tr("Yes");
    case core::Tick::No: return tr("No");
    case core::Tick::NotApplicable: return tr("Not applicable");
    }
    return {};
}

QString label(core::PlanLineKind value) {
    switch (value) {
    case core::PlanLineKind::Step: return tr("Step");
    case core::PlanLineKind::Service: return tr("Service");
    case core::PlanLineKind::Support: return tr("Support");
    case core::PlanLineKind::TeamMember: return tr("Team member");
    case core::PlanLineKind::Preparation: return tr("Preparation");
    case core::PlanLineKind::DirectWork: return tr("Direct work");
    }
    return {};
}

QString label(core::PlanLineState value) {
    switch (value) {
    case core::PlanLineState::Planned: return tr("Planned");
    case core::PlanLineState::Running: return tr("Running");
    case core::PlanLineState::Done: return tr("Done");
    case core::PlanLineState::Stopped: return tr("Stopped");
    case core::PlanLineState::Waiting: return tr("Waiting");
    }
    return {};
}

QString label(core::ReviewState value) {
    switch (value) {
    case core::ReviewState::Planned: return tr("Planned");
    case core::ReviewState::Held: return tr("Held");
    case core::ReviewState::Cancelled: return tr("Cancelled");
    }
    return {};
}

QString label(core::Participation value) {
    switch (value) {
    case core::Participation::NotSaid: return tr("Not said");
    case core::Participation::AttendedSpoke: return tr("Came and spoke");
    case core::Participation::AttendedAdvocate: return tr("Came with an advocate");
    case core::Participation::AttendedSilent: return tr("Came, did not speak");
    case core::Participation::SentView: return tr("Sent a view");
    case core::Participation::AdvocateOnly: return tr("An advocate spoke");
    case core::Participation::NotAsked: return tr("Was not asked");
    case core::Participation::TooYoung: return tr("Too young");
    }
    return {};
}

QString label(core::Attendance value) {
    switch (value) {
    case core::Attendance::Invited: return tr("Invited");
    case core::Attendance::Attended: return tr("Attended");
    case core::Attendance::Apologies: return tr("Sent apologies");
    case core::Attendance::SentView: return tr("Sent a view");
    }
    return {};
}

QString label(core::TieStrength value) {
    switch (value) {
    case core::TieStrength::Weak: return tr("Weak");
    case core::TieStrength::Moderate: return tr("Steady");
    case core::TieStrength::Strong: return tr("Strong");
    }
    return {};
}

QString label(core::EnergyFlow value) {
    switch (value) {
    case core::EnergyFlow::NotSaid: return tr("Not said");
    case core::EnergyFlow::ToFamily: return tr("Gives to the family");
    case core::EnergyFlow::FromFamily: return tr("Takes from the family");
    case core::EnergyFlow::Both: return tr("Gives and takes");
    }
    return {};
}

QString label(core::KinState value) {
    switch (value) {
    case core::KinState::NotExplored: return tr("Not asked yet");
    case core::KinState::Asked: return tr("Asked, waiting");
    case core::KinState::Offers: return tr("Offers something");
    case core::KinState::NotNow: return tr("Not now");
    case core::KinState::RuledOut: return tr("Ruled out");
    case core::KinState::NotFound: return tr("Not found");
    }
    return {};
}

QString label(core::HealthState value) {
    switch (value) {
    case core::HealthState::Confirmed: return tr("Confirmed");
    case core::HealthState::Suspected: return tr("Suspected");
    case core::HealthState::Recovering: return tr("Recovering");
    }
    return {};
}

}  // namespace ui
