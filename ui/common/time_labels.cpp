// SPDX-License-Identifier: MPL-2.0
#include "ui/common/process_labels.h"

#include <QCoreApplication>

namespace ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("ui::Label", text); }

}  // namespace

QString label(core::LimitKind value) {
    switch (value) {
    case core::LimitKind::NoContact: return tr("No time together");
    case core::LimitKind::Supervised: return tr("Only with a supervisor");
    case core::LimitKind::Condition: return tr("On a condition");
    }
    return {};
}

QString label(core::ArrangementState value) {
    switch (value) {
    case core::ArrangementState::Draft: return tr("Draft");
    case core::ArrangementState::Active: return tr("In force");
    case core::ArrangementState::Ended: return tr("Ended");
    }
    return {};
}

QString label(core::SessionState value) {
    switch (value) {
    case core::SessionState::Planned: return tr("Planned");
    case core::SessionState::Confirmed: return tr("Confirmed");
    case core::SessionState::Held: return tr("Took place");
    case core::SessionState::HeldPart: return tr("Took place in part");
    case core::SessionState::NotHeld: return tr("Did not take place");
    }
    return {};
}

QString label(core::AddendumKind value) {
    switch (value) {
    case core::AddendumKind::Correction: return tr("Correction");
    case core::AddendumKind::ParentComment: return tr("Parent's comment");
    case core::AddendumKind::ChildComment: return tr("Child's comment");
    case core::AddendumKind::CarerComment: return tr("Carer's comment");
    case core::AddendumKind::SecondReader: return tr("Second reader");
    case core::AddendumKind::Shared: return tr("Shared with somebody");
    }
    return {};
}

QString label(core::Presence value) {
    switch (value) {
    case core::Presence::NotSaid: return tr("Not said");
    case core::Presence::Came: return tr("Came");
    case core::Presence::Late: return tr("Came late");
    case core::Presence::DidNotCome: return tr("Did not come");
    case core::Presence::Cancelled: return tr("Called off");
    case core::Presence::NotExpected: return tr("Not expected");
    }
    return {};
}

QString label(core::NotHeldBy value) {
    switch (value) {
    case core::NotHeldBy::NobodyKnown: return tr("Not known");
    case core::NotHeldBy::Adult: return tr("The adult");
    case core::NotHeldBy::OtherRelative: return tr("Another relative");
    case core::NotHeldBy::Child: return tr("The child");
    case core::NotHeldBy::Carer: return tr("The carer");
    case core::NotHeldBy::ContactService: return tr("The contact service");
    case core::NotHeldBy::SocialWorker: return tr("The social worker");
    case core::NotHeldBy::CourtLegal: return tr("Court or legal reasons");
    case core::NotHeldBy::Venue: return tr("The place");
    case core::NotHeldBy::TransportProvider: return tr("Transport");
    case core::NotHeldBy::WeatherEmergency: return tr("Weather or emergency");
    }
    return {};
}

QString label(core::RecordPart value) {
    switch (value) {
    case core::RecordPart::Before: return tr("Before");
    case core::RecordPart::Preparation: return tr("Getting ready");
    case core::RecordPart::Arrival: return tr("Arriving");
    case core::RecordPart::Play: return tr("Play and activity");
    case core::RecordPart::Warmth: return tr("Warmth");
    case core::RecordPart::Care: return tr("Care");
    case core::RecordPart::Boundaries: return tr("Limits");
    case core::RecordPart::Talk: return tr("Talk");
    case core::RecordPart::AdultsTogether: return tr("Adults together");
    case core::RecordPart::SupervisorPart: return tr("What the supervisor did");
    case core::RecordPart::Ending: return tr("Ending");
    case core::RecordPart::Afterwards: return tr("Afterwards");
    case core::RecordPart::Concern: return tr("Concern");
    case core::RecordPart::Strengths: return tr("Strengths");
    }
    return {};
}

QString label(core::InterventionType value) {
    switch (value) {
    case core::InterventionType::Coach: return tr("Encouraged");
    case core::InterventionType::Remind: return tr("Reminded");
    case core::InterventionType::StepIn: return tr("Stepped in");
    case core::InterventionType::Pause: return tr("Paused");
    case core::InterventionType::EndEarly: return tr("Ended early");
    }
    return {};
}

QString label(core::ViewMoment value) {
    switch (value) {
    case core::ViewMoment::Before: return tr("Before");
    case core::ViewMoment::After: return tr("After");
    case core::ViewMoment::Reflection: return tr("Looking back");
    }
    return {};
}

QString label(core::RecordState value) {
    switch (value) {
    case core::RecordState::None: return tr("No record");
    case core::RecordState::Draft: return tr("Draft");
    case core::RecordState::Signed: return tr("Signed");
    case core::RecordState::Checked: return tr("Read by a second person");
    case core::RecordState::Shared: return tr("Shared");
    case core::RecordState::Locked: return tr("Locked");
    }
    return {};
}

QString label(core::MakeUp value) {
    switch (value) {
    case core::MakeUp::NotOffered: return tr("Not offered");
    case core::MakeUp::Offered: return tr("Offered");
    case core::MakeUp::Accepted: return tr("Accepted");
    case core::MakeUp::Declined: return tr("Declined");
    }
    return {};
}

QString label(core::EndedBy value) {
    switch (value) {
    case core::EndedBy::AsPlanned: return tr("As planned");
    case core::EndedBy::Adult: return tr("The adult");
    case core::EndedBy::Child: return tr("The child");
    case core::EndedBy::Supervisor: return tr("The supervisor");
    case core::EndedBy::Carer: return tr("The carer");
    case core::EndedBy::Other: return tr("Somebody else");
    }
    return {};
}

QString label(core::CareKind value) {
    switch (value) {
    case core::CareKind::Feed: return tr("Feed");
    case core::CareKind::Nappy: return tr("Nappy");
    case core::CareKind::Sleep: return tr("Sleep");
    case core::CareKind::Medicine: return tr("Medicine");
    case core::CareKind::Bath: return tr("Bath");
    case core::CareKind::Other: return tr("Other");
    }
    return {};
}

QString label(core::ActPart value) {
    switch (value) {
    case core::ActPart::Grow: return tr("Makes time together grow");
    case core::ActPart::Smaller: return tr("Makes a worry smaller");
    }
    return {};
}

QString label(core::RuleLayer value) {
    switch (value) {
    case core::RuleLayer::Regular: return tr("Regular pattern");
    case core::RuleLayer::Term: return tr("Term-time pattern");
    case core::RuleLayer::Holiday: return tr("Holiday pattern");
    case core::RuleLayer::OneOff: return tr("One-off");
    case core::RuleLayer::CourtOrder: return tr("Court order");
    }
    return {};
}

QString label(core::RulePattern value) {
    switch (value) {
    case core::RulePattern::Weekly: return tr("Every week or every few weeks");
    case core::RulePattern::NthWeekday: return tr("A weekday of the month");
    case core::RulePattern::EveryDays: return tr("Every few days");
    case core::RulePattern::MonthDays: return tr("A day of the month");
    case core::RulePattern::Dates: return tr("Single dates");
    }
    return {};
}

QString label(core::RuleSeason value) {
    switch (value) {
    case core::RuleSeason::Always: return tr("All year");
    case core::RuleSeason::TermTime: return tr("Term time");
    case core::RuleSeason::Holidays: return tr("School holidays");
    }
    return {};
}

QString label(core::PublicHolidayRule value) {
    switch (value) {
    case core::PublicHolidayRule::Keep: return tr("Takes place");
    case core::PublicHolidayRule::Skip: return tr("Does not take place");
    case core::PublicHolidayRule::NextDay: return tr("Moves to the next day");
    }
    return {};
}

QString label(core::DateChangeKind value) {
    switch (value) {
    case core::DateChangeKind::Skip: return tr("Left out");
    case core::DateChangeKind::Move: return tr("Moved");
    case core::DateChangeKind::Extra: return tr("Extra");
    case core::DateChangeKind::Length: return tr("Other hours");
    }
    return {};
}

QString label(core::SpecialDayKind value) {
    switch (value) {
    case core::SpecialDayKind::Fixed: return tr("The same date each year");
    case core::SpecialDayKind::EasterSunday: return tr("Easter Sunday");
    case core::SpecialDayKind::MothersDay: return tr("Mother's Day");
    case core::SpecialDayKind::FathersDay: return tr("Father's Day");
    case core::SpecialDayKind::Birthday: return tr("Birthday");
    case core::SpecialDayKind::Dates: return tr("Single dates");
    }
    return {};
}

QString label(core::AvailabilityKind value) {
    switch (value) {
    case core::AvailabilityKind::Free: return tr("Free");
    case core::AvailabilityKind::Busy: return tr("Cannot come");
    case core::AvailabilityKind::School: return tr("At school");
    case core::AvailabilityKind::Nap: return tr("Asleep");
    case core::AvailabilityKind::Travel: return tr("On the way");
    }
    return {};
}

}  // namespace ui
