// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/calendar_events.h"

#include "core/base/error.h"

#include <QDateTime>
#include <QTimeZone>

#include <libical/ical.h>

#include <memory>

namespace core {
namespace {

using namespace Qt::StringLiterals;

constexpr int deepest = 64;
constexpr qsizetype mostDates = 1000;

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;
struct FreeParser {
    void operator()(icalparser* parser) const { icalparser_free(parser); }
};

const QByteArray& home() {
    static const QByteArray name("Europe/London");
    return name;
}

CalendarMoment atHome(const QDateTime& utc) {
    const QTimeZone zone(home());
    const QDateTime there = utc.addSecs(zone.isValid() ? zone.offsetFromUtc(utc) : 0);
    return {there.date(), there.time().hour() * 60 + there.time().minute(), home()};
}

/// "Europe/London" of that, of "GMT Standard Time" and of "/mozilla.org/20050126_1/Europe/London"; empty if it is none.
QByteArray zoneNamed(const QByteArray& text) {
    if (text.isEmpty()) return {};
    if (QTimeZone(text).isValid()) return text;
    const QByteArray windows = QTimeZone::windowsIdToDefaultIanaId(text);
    if (!windows.isEmpty()) return windows;
    const QList<QByteArray> parts = text.split('/');
    if (parts.size() > 2)
        if (const QByteArray last = parts[parts.size() - 2] + '/' + parts.last(); QTimeZone(last).isValid()) return last;
    return {};
}

QDate dayOf(const icaltimetype& time) { return QDate(time.year, time.month, time.day); }

/// nullopt if it is no day. `zoneText`: the name the file gives the zone.
std::optional<CalendarMoment> momentFrom(const icaltimetype& time, const QByteArray& zoneText) {
    if (icaltime_is_null_time(time) || !dayOf(time).isValid()) return std::nullopt;
    if (time.is_date) return CalendarMoment{dayOf(time), -1, {}};
    const auto utc = [](const icaltimetype& at) { return QDateTime(dayOf(at), QTime(at.hour % 24, at.minute % 60), Qt::UTC); };
    if (icaltime_is_utc(time)) return atHome(utc(time));
    if (const QByteArray zone = zoneNamed(zoneText); !zone.isEmpty() || !time.zone)
        return CalendarMoment{dayOf(time), time.hour * 60 + time.minute, zone};
    const icaltimetype world = icaltime_convert_to_zone(time, icaltimezone_get_utc_timezone());
    return dayOf(world).isValid() ? std::optional(atHome(utc(world))) : std::nullopt;
}

QString textOf(icalcomponent* component, icalproperty_kind kind) {
    icalproperty* property = icalcomponent_get_first_property(component, kind);
    const icalvalue* value = property ? icalproperty_get_value(property) : nullptr;
    const char* text = value ? icalvalue_get_text(value) : nullptr;
    return text ? visibleText(QString::fromUtf8(text)).trimmed() : QString();
}

QByteArray zoneTextOf(icalproperty* property) {
    icalparameter* zone = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    return zone ? QByteArray(icalparameter_get_tzid(zone)) : QByteArray();
}

std::optional<CalendarMoment> momentOf(icalproperty* property, icalcomponent* component) {
    return momentFrom(icalproperty_get_datetime_with_component(property, component), zoneTextOf(property));
}

std::optional<CalendarMoment> momentOf(icalcomponent* component, icalproperty_kind kind) {
    icalproperty* property = icalcomponent_get_first_property(component, kind);
    return property ? momentOf(property, component) : std::nullopt;
}

class Collecting {
public:
    Collecting(ProblemList& problems, const Progress& progress) : problems_(problems), progress_(progress) {}

    QList<CalendarEvent> read(const QByteArray& bytes) {
        checkImportSize(bytes);
        QString encoding;
        QByteArray text = decodedText(bytes, &encoding).toUtf8();
        text.replace("\r\n", "\n").replace('\r', '\n').replace('\0', ' ');
        // As everywhere in the program a bad line is a problem to show, not an end of the process.
        icalerror_set_errors_are_fatal(false);
        feed(text);
        if (!any_) throw Error(Fault::Invalid, u"this is no calendar"_s);
        return std::move(events_);
    }

private:
    /// Lines as meant, one by one, so that it can be cancelled; a line that begins with a space or tab goes on the one before.
    void feed(const QByteArray& text) {
        const std::unique_ptr<icalparser, FreeParser> parser(icalparser_new());
        const QList<QByteArray> lines = text.split('\n');
        if (lines.size() > maxImportLines) throw Error(Fault::Unsupported, u"too many lines"_s);
        for (qsizetype i = 0; i < lines.size();) {
            if (i % 256 == 0) progress_.step(i, lines.size());
            const int number = int(i) + 1;
            QByteArray line = lines[i++];
            while (i < lines.size() && (lines[i].startsWith(' ') || lines[i].startsWith('\t'))) line += lines[i++].mid(1);
            if (line.trimmed().isEmpty()) continue;
            if (line.size() > maxImportLineBytes) throw Error(Fault::Unsupported, u"a line is longer than 64 KiB"_s);
            nest(line, number);
            if (Component whole{icalparser_add_line(parser.get(), line.data())}) take(whole.get());
        }
        // What a cut file leaves open stays the parser's own.
        if (icalcomponent* rest = icalparser_clean(parser.get())) take(rest);
    }

    void nest(const QByteArray& line, int number) {
        const QByteArray start = line.left(16).toUpper();
        if (start.startsWith("BEGIN:")) {
            if (++depth_ > deepest) throw Error(Fault::Unsupported, u"parts lie too deep in one another"_s);
            if (start.startsWith("BEGIN:VEVENT")) lines_.append(number);
            if (lines_.size() > maxImportRecords) throw Error(Fault::Unsupported, u"more than 100,000 events"_s);
            any_ = any_ || start.startsWith("BEGIN:VCALENDAR");
        } else if (start.startsWith("END:")) {
            depth_ = std::max(0, depth_ - 1);
        }
    }

    void take(icalcomponent* component) {
        if (icalcomponent_isa(component) == ICAL_VEVENT_COMPONENT) return add(component);
        for (icalcomponent* inner = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT); inner;
             inner = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT))
            take(inner);
    }

    void add(icalcomponent* component) {
        CalendarEvent event;
        event.line = lines_.value(at_++, 0);
        event.uid = textOf(component, ICAL_UID_PROPERTY);
        event.summary = textOf(component, ICAL_SUMMARY_PROPERTY);
        event.description = textOf(component, ICAL_DESCRIPTION_PROPERTY);
        event.place = textOf(component, ICAL_LOCATION_PROPERTY);
        const auto from = momentOf(component, ICAL_DTSTART_PROPERTY);
        if (!from)
            return problems_.warn("date_unreadable", event.line, u"date"_s,
                                  u"%1 has no day that can be read."_s.arg(quoted(event.summary)));
        event.from = *from;
        span(component, event);
        event.instead = momentOf(component, ICAL_RECURRENCEID_PROPERTY);
        event.cancelled = icalcomponent_get_status(component) == ICAL_STATUS_CANCELLED;
        repeats(component, event);
        events_.append(event);
    }

    /// A whole-day event ends before the day it names. Without an end a time lasts an hour.
    static void span(icalcomponent* component, CalendarEvent& event) {
        event.lastDay = event.from.day;
        const auto to = momentOf(component, ICAL_DTEND_PROPERTY);
        icalproperty* length = icalcomponent_get_first_property(component, ICAL_DURATION_PROPERTY);
        const int seconds = length ? icaldurationtype_as_int(icalproperty_get_duration(length)) : 0;
        if (event.from.start < 0) {
            if (to && to->day > event.from.day) event.lastDay = to->day.addDays(-1);
            else if (seconds > 86400) event.lastDay = event.from.day.addDays(seconds / 86400 - 1);
            return;
        }
        event.minutes = 60;
        if (to && to->start >= 0) event.minutes = int(event.from.day.daysTo(to->day)) * 1440 + to->start - event.from.start;
        else if (seconds > 0) event.minutes = seconds / 60;
        if (event.minutes <= 0 || event.minutes > 60 * 1440) event.minutes = 60;
    }

    void repeats(icalcomponent* component, CalendarEvent& event) {
        if (icalproperty* rule = icalcomponent_get_first_property(component, ICAL_RRULE_PROPERTY))
            if (char* text = icalproperty_get_value_as_string_r(rule)) {
                event.repeat = QString::fromUtf8(text);
                icalmemory_free_buffer(text);
            }
        const auto dates = [&](icalproperty_kind kind, QList<CalendarMoment>& list, auto&& timeOf) {
            for (icalproperty* one = icalcomponent_get_first_property(component, kind); one;
                 one = icalcomponent_get_next_property(component, kind)) {
                if (list.size() >= mostDates)
                    return problems_.warn("dates_many", event.line, u"date"_s, u"Of a long list of days 1,000 were taken."_s);
                if (const auto moment = timeOf(one)) list.append(*moment);
            }
        };
        dates(ICAL_EXDATE_PROPERTY, event.leftOut, [&](icalproperty* one) { return momentOf(one, component); });
        dates(ICAL_RDATE_PROPERTY, event.more, [](icalproperty* one) {
            const icaldatetimeperiodtype value = icalproperty_get_rdate(one);
            return momentFrom(icaltime_is_null_time(value.time) ? value.period.start : value.time, zoneTextOf(one));
        });
    }

    ProblemList& problems_;
    const Progress& progress_;
    QList<CalendarEvent> events_;
    QList<int> lines_;
    qsizetype at_ = 0;
    int depth_ = 0;
    bool any_ = false;
};

}  // namespace

QList<CalendarEvent> eventsOfCalendar(const QByteArray& bytes, ProblemList& problems, const Progress& progress) {
    return Collecting(problems, progress).read(bytes);
}

}  // namespace core
