// SPDX-License-Identifier: MPL-2.0
// When family time is: rules in layers, changes of single days, breaks and special days. Values inside an arrangement.
#pragma once

#include "core/model/codec.h"
#include "core/model/ids.h"

namespace core {

/// Whose word goes before whose: a later one wins over an earlier one on the same day.
enum class RuleLayer { Regular, Term, Holiday, OneOff, CourtOrder };
template <>
struct EnumNames<RuleLayer> {
    static constexpr std::array table{
        std::pair{RuleLayer::Regular, std::string_view("regular")}, std::pair{RuleLayer::Term, std::string_view("term")},
        std::pair{RuleLayer::Holiday, std::string_view("holiday")}, std::pair{RuleLayer::OneOff, std::string_view("one_off")},
        std::pair{RuleLayer::CourtOrder, std::string_view("court_order")}};
};

enum class RulePattern { Weekly, NthWeekday, EveryDays, MonthDays, Dates };
template <>
struct EnumNames<RulePattern> {
    static constexpr std::array table{std::pair{RulePattern::Weekly, std::string_view("weekly")},
                                      std::pair{RulePattern::NthWeekday, std::string_view("nth_weekday")},
                                      std::pair{RulePattern::EveryDays, std::string_view("every_days")},
                                      std::pair{RulePattern::MonthDays, std::string_view("month_days")},
                                      std::pair{RulePattern::Dates, std::string_view("dates")}};
};

enum class RuleSeason { Always, TermTime, Holidays };
template <>
struct EnumNames<RuleSeason> {
    static constexpr std::array table{std::pair{RuleSeason::Always, std::string_view("always")},
                                      std::pair{RuleSeason::TermTime, std::string_view("term_time")},
                                      std::pair{RuleSeason::Holidays, std::string_view("holidays")}};
};

enum class PublicHolidayRule { Keep, Skip, NextDay };
template <>
struct EnumNames<PublicHolidayRule> {
    static constexpr std::array table{std::pair{PublicHolidayRule::Keep, std::string_view("keep")},
                                      std::pair{PublicHolidayRule::Skip, std::string_view("skip")},
                                      std::pair{PublicHolidayRule::NextDay, std::string_view("next_day")}};
};

/// One pattern of days with its time. Counting starts at `from`.
struct TimeRule {
    RuleLayer layer = RuleLayer::Regular;
    RulePattern pattern = RulePattern::Weekly;
    int every = 1;         ///< weeks, months or days from one time to the next; at least 1
    int week = 0;          ///< of a two-week cycle: 1 = week A, 2 = week B, 0 = counted from the start
    QList<int> weekdays;   ///< 1 = Monday to 7 = Sunday
    QList<int> nth;        ///< of the month: 1 to 5, or -1 for the last
    QList<int> months;     ///< 1 to 12; empty = all
    QList<int> days;       ///< of the month, 1 to 31; -1 = the last. Days that a month has not are left out
    QList<QString> dates;  ///< ISO dates of the pattern "dates"
    UncertainDate from;    ///< unknown = from the start of the arrangement
    UncertainDate to;      ///< last day; unknown = to the end of the arrangement
    RuleSeason season = RuleSeason::Always;
    PublicHolidayRule onHoliday = PublicHolidayRule::Keep;
    int start = 600;               ///< minutes after midnight, on the clock of the place
    int minutes = 120;             ///< length; a night is 1,440
    std::optional<VenueId> venue;  ///< another place than the arrangement's
    QString note;

    bool operator==(const TimeRule&) const = default;
};
template <>
struct Describe<TimeRule> {
    static constexpr auto fields(auto&& take) {
        return take(field("layer", &TimeRule::layer), field("pattern", &TimeRule::pattern), field("every", &TimeRule::every),
                    field("week", &TimeRule::week), field("weekdays", &TimeRule::weekdays), field("nth", &TimeRule::nth),
                    field("months", &TimeRule::months), field("days", &TimeRule::days), field("dates", &TimeRule::dates),
                    field("from", &TimeRule::from), field("to", &TimeRule::to), field("season", &TimeRule::season),
                    field("on_holiday", &TimeRule::onHoliday), field("start", &TimeRule::start),
                    field("minutes", &TimeRule::minutes), field("venue_id", &TimeRule::venue, Label::Key),
                    field("note", &TimeRule::note));
    }
};

enum class DateChangeKind { Skip, Move, Extra, Length };
template <>
struct EnumNames<DateChangeKind> {
    static constexpr std::array table{std::pair{DateChangeKind::Skip, std::string_view("skip")},
                                      std::pair{DateChangeKind::Move, std::string_view("move")},
                                      std::pair{DateChangeKind::Extra, std::string_view("extra")},
                                      std::pair{DateChangeKind::Length, std::string_view("length")}};
};

/// A change of one day that was agreed beforehand; it stands in the layer "one-off".
struct DateChange {
    DateChangeKind kind = DateChangeKind::Skip;
    UncertainDate date;    ///< the day by the rule; of an extra its own day
    UncertainDate toDate;  ///< of a move
    int start = -1;        ///< minutes after midnight; -1 = as the rule says
    int minutes = -1;      ///< new length; -1 = as the rule says
    std::optional<VenueId> venue;
    QString reason;
    QString agreedWith;
    UncertainDate agreedOn;

    bool operator==(const DateChange&) const = default;
};
template <>
struct Describe<DateChange> {
    static constexpr auto fields(auto&& take) {
        return take(field("kind", &DateChange::kind), field("date", &DateChange::date), field("to_date", &DateChange::toDate),
                    field("start", &DateChange::start), field("minutes", &DateChange::minutes),
                    field("venue_id", &DateChange::venue, Label::Key), field("reason", &DateChange::reason),
                    field("agreed_with", &DateChange::agreedWith, Label::Name), field("agreed_on", &DateChange::agreedOn));
    }
};

/// A break: no time is due from the first day to the last.
struct TimeSuspension {
    UncertainDate from;
    UncertainDate to;  ///< last day; unknown = until further notice
    QString reason;
    QString basis;  ///< code of the pack's list "contact_bases"
    QString decidedBy;
    UncertainDate toldOn;  ///< written notice to the family and the reviewing officer
    std::optional<DecisionId> decision;

    bool operator==(const TimeSuspension&) const = default;
};
template <>
struct Describe<TimeSuspension> {
    static constexpr auto fields(auto&& take) {
        return take(field("from", &TimeSuspension::from), field("to", &TimeSuspension::to),
                    field("reason", &TimeSuspension::reason), field("basis", &TimeSuspension::basis),
                    field("decided_by", &TimeSuspension::decidedBy, Label::Name), field("told_on", &TimeSuspension::toldOn),
                    field("decision_id", &TimeSuspension::decision, Label::Key));
    }
};

enum class SpecialDayKind { Fixed, EasterSunday, MothersDay, FathersDay, Birthday, Dates };
template <>
struct EnumNames<SpecialDayKind> {
    static constexpr std::array table{std::pair{SpecialDayKind::Fixed, std::string_view("fixed")},
                                      std::pair{SpecialDayKind::EasterSunday, std::string_view("easter_sunday")},
                                      std::pair{SpecialDayKind::MothersDay, std::string_view("mothers_day")},
                                      std::pair{SpecialDayKind::FathersDay, std::string_view("fathers_day")},
                                      std::pair{SpecialDayKind::Birthday, std::string_view("birthday")},
                                      std::pair{SpecialDayKind::Dates, std::string_view("dates")}};
};

/// A day of the year that the family keeps, and the time together on it; length 0 = the day is only kept in mind.
struct SpecialDay {
    SpecialDayKind kind = SpecialDayKind::Fixed;
    QString name;  ///< "Christmas Eve", "Eid"
    int month = 0;
    int day = 0;
    std::optional<PersonId> person;  ///< of a birthday
    QList<QString> dates;            ///< ISO dates of days that the moon or the community sets
    int start = -1;
    int minutes = 0;
    std::optional<VenueId> venue;
    QString how;

    bool operator==(const SpecialDay&) const = default;
};
template <>
struct Describe<SpecialDay> {
    static constexpr auto fields(auto&& take) {
        return take(field("kind", &SpecialDay::kind), field("name", &SpecialDay::name), field("month", &SpecialDay::month),
                    field("day", &SpecialDay::day), field("person_id", &SpecialDay::person, Label::Key),
                    field("dates", &SpecialDay::dates), field("start", &SpecialDay::start),
                    field("minutes", &SpecialDay::minutes), field("venue_id", &SpecialDay::venue, Label::Key),
                    field("how", &SpecialDay::how));
    }
};

/// Where somebody's clock is another one: "Australia/Sydney".
struct PersonZone {
    PersonId person;
    QString zone;

    bool operator==(const PersonZone&) const = default;
};
template <>
struct Describe<PersonZone> {
    static constexpr auto fields(auto&& take) {
        return take(field("person_id", &PersonZone::person, Label::Key), field("zone", &PersonZone::zone));
    }
};

}  // namespace core
