// SPDX-License-Identifier: MPL-2.0
// Where families meet, and when schools are open. Shared by all cases of the file.
#pragma once

#include "core/model/codec.h"
#include "core/model/ids.h"

namespace core {

/// How long the way from one place to another takes.
struct Travel {
    VenueId to;
    int minutes = 0;

    bool operator==(const Travel&) const = default;
};
template <>
struct Describe<Travel> {
    static constexpr auto fields(auto&& take) {
        return take(field("to_id", &Travel::to, Label::Key), field("minutes", &Travel::minutes));
    }
};

/// A place for family time.
struct Venue {
    VenueId id;
    QString name;  ///< "Willow Tree Family Centre"
    std::optional<AgencyId> agency;
    QString lines;  ///< as on an envelope, one line each
    QString postcode;
    QString phone;
    int families = 1;  ///< how many can be there at once; 0 = no limit
    QString opening;
    QString accessibility;
    QString toys;
    QString privateEntrance;
    QString security;
    QString parking;
    QList<Travel> travel;
    bool restricted = false;  ///< where it is must not be told
    QString note;

    bool operator==(const Venue&) const = default;
};
template <>
struct Describe<Venue> {
    static constexpr const char* table = "venue";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Venue::id, Label::Key), field("name", &Venue::name),
                    field("agency_id", &Venue::agency, Label::Key), field("lines", &Venue::lines, Label::Place),
                    field("postcode", &Venue::postcode, Label::Place), field("phone", &Venue::phone, Label::Place),
                    field("families", &Venue::families), field("opening", &Venue::opening),
                    field("accessibility", &Venue::accessibility), field("toys", &Venue::toys),
                    field("private_entrance", &Venue::privateEntrance), field("security", &Venue::security, Label::View),
                    field("parking", &Venue::parking), field("travel", &Venue::travel),
                    field("restricted", &Venue::restricted, Label::Guard), field("note", &Venue::note, Label::View));
    }
};

/// From the first day to the last; of one day both are the same.
struct SchoolSpan {
    QString name;  ///< "Autumn term", "Half-term", "Training day"
    UncertainDate from;
    UncertainDate to;
    bool open = true;  ///< false = the school is closed within a term

    bool operator==(const SchoolSpan&) const = default;
};
template <>
struct Describe<SchoolSpan> {
    static constexpr auto fields(auto&& take) {
        return take(field("name", &SchoolSpan::name), field("from", &SchoolSpan::from), field("to", &SchoolSpan::to),
                    field("open", &SchoolSpan::open));
    }
};

/// Term dates of a school or an authority. A day outside all terms, or on a closed day within one, is holiday.
struct SchoolCalendar {
    SchoolCalendarId id;
    QString name;  ///< "Northmere schools"
    std::optional<AgencyId> agency;
    QList<SchoolSpan> spans;
    UncertainDate weekA;  ///< a day of a week A, for two-week timetables
    int opens = 540;      ///< minutes after midnight
    int closes = 915;
    QString source;

    bool operator==(const SchoolCalendar&) const = default;
};
template <>
struct Describe<SchoolCalendar> {
    static constexpr const char* table = "school_calendar";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &SchoolCalendar::id, Label::Key), field("name", &SchoolCalendar::name, Label::Place),
                    field("agency_id", &SchoolCalendar::agency, Label::Key), field("spans", &SchoolCalendar::spans),
                    field("week_a", &SchoolCalendar::weekA), field("opens", &SchoolCalendar::opens),
                    field("closes", &SchoolCalendar::closes), field("source", &SchoolCalendar::source));
    }
};

}  // namespace core
