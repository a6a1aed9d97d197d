// SPDX-License-Identifier: MPL-2.0
// Calendars of RFC 5545: what happened, when, who was there. Alarms, time zones' rules and free time are left aside.
#include "core/interchange/table_reading.h"

#include <QDateTime>
#include <QTimeZone>

namespace core {
namespace {

using namespace Qt::StringLiterals;

struct Line {
    QString name;  ///< upper case
    QHash<QString, QString> with;
    QString value;
    int number = 0;
};

/// Lines as meant: a line that begins with a space or tab goes on the one before.
QList<std::pair<int, QString>> unfolded(QString text) {
    QList<std::pair<int, QString>> lines;
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    int number = 0;
    for (const QString& line : text.split(u'\n')) {
        ++number;
        if (number > maxImportLines) throw Error(Fault::Unsupported, u"too many lines"_s);
        if ((line.startsWith(u' ') || line.startsWith(u'\t')) && !lines.isEmpty()) lines.last().second += line.sliced(1);
        else if (!line.isEmpty()) lines.append({number, line});
    }
    return lines;
}

/// NAME;PARAM=value;PARAM="quoted: value":value
std::optional<Line> parsed(int number, const QString& text) {
    Line line;
    line.number = number;
    QStringList parts;
    QString part;
    bool inQuotes = false;
    qsizetype i = 0;
    for (; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'"') inQuotes = !inQuotes;
        else if (c == u':' && !inQuotes) break;
        else if (c == u';' && !inQuotes) parts << std::exchange(part, {});
        else part += c;
    }
    if (i == text.size()) return std::nullopt;
    parts << part;
    line.name = parts.takeFirst().trimmed().toUpper();
    for (const QString& one : std::as_const(parts)) line.with.insert(one.section(u'=', 0, 0).toUpper(), one.section(u'=', 1));
    line.value = text.sliced(i + 1);
    return line.name.isEmpty() ? std::nullopt : std::optional(line);
}

QString unescaped(const QString& value) {
    QString text;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] != u'\\' || i + 1 == value.size()) {
            text += value[i];
            continue;
        }
        const QChar next = value[++i];
        text += next == u'n' || next == u'N' ? QChar(u'\n') : next;
    }
    return visibleText(text).trimmed();
}

struct When {
    QDate day;
    QTime time;  ///< null for a whole day
};

/// A day and, where given, a time; world time and named zones become the time in the United Kingdom.
std::optional<When> whenOf(const Line& line) {
    const QString value = line.value.trimmed();
    const QDate day = QDate::fromString(value.left(8), u"yyyyMMdd"_s);
    if (!day.isValid()) return std::nullopt;
    if (value.size() == 8) return When{day, {}};
    const QTime time = QTime::fromString(value.mid(9, 6), u"HHmmss"_s);
    if (value.size() < 15 || value[8] != u'T' || !time.isValid()) return std::nullopt;
    static const QTimeZone home("Europe/London");
    const QTimeZone zone(line.with.value(u"TZID"_s).toUtf8());
    QDateTime at;
    if (value.endsWith(u'Z')) at = QDateTime(day, time, Qt::UTC);
    else if (zone.isValid()) at = QDateTime(day, time, zone);
    else return When{day, time};  // a time on the wall, wherever that was
    const QDateTime here = home.isValid() ? at.toTimeZone(home) : at;
    return When{here.date(), here.time()};
}

class CalendarReader {
public:
    CalendarReader(ProblemList& problems, const Progress& progress) : problems_(problems), progress_(progress) {
        table_.header = {u"Date"_s, u"Date to"_s, u"Event"_s, u"People"_s, u"Source"_s, u"Place"_s, u"Response"_s};
    }

    CsvTable read(const QByteArray& bytes) {
        QString encoding;
        const auto lines = unfolded(decodedText(bytes, &encoding));
        bool any = false;
        for (const auto& [number, text] : lines) {
            if (number % 1024 == 0) progress_.step(number, 0);
            const auto line = parsed(number, text);
            if (!line) {
                problems_.warn("line_unreadable", number, {}, u"This line is not of a calendar: %1."_s.arg(quoted(text)));
                continue;
            }
            any = any || (line->name == "BEGIN"_L1 && line->value.trimmed().compare("VCALENDAR"_L1, Qt::CaseInsensitive) == 0);
            take(*line);
        }
        if (!any) throw Error(Fault::Invalid, u"this is no calendar"_s);
        table_.encoding = encoding;
        return table_;
    }

private:
    void take(const Line& line) {
        const QString value = line.value.trimmed().toUpper();
        if (line.name == "BEGIN"_L1) {
            inside_ << value;
            if (inside_.count(u"VEVENT"_s) == 1 && value == "VEVENT"_L1) event_.clear();
        } else if (line.name == "END"_L1) {
            if (value == "VEVENT"_L1 && isEvent()) add(line.number);
            if (!inside_.isEmpty()) inside_.removeLast();
        } else if (isEvent()) {
            event_ << line;
        }
    }
    bool isEvent() const { return !inside_.isEmpty() && inside_.last() == "VEVENT"_L1; }

    const Line* find(QLatin1String name) const {
        for (const Line& line : event_)
            if (line.name == name) return &line;
        return nullptr;
    }
    QString text(QLatin1String name) const {
        const Line* line = find(name);
        return line ? unescaped(line->value) : QString();
    }

    static QString written(const When& when) {
        return when.day.toString(Qt::ISODate) + (when.time.isNull() ? QString() : when.time.toString(u"'T'HH:mm"_s));
    }

    void add(int number) {
        if (table_.rows.size() >= maxImportRecords) throw Error(Fault::Unsupported, u"more than 100,000 events"_s);
        const Line* start = find("DTSTART"_L1);
        const std::optional<When> from = start ? whenOf(*start) : std::nullopt;
        if (start && !from)
            problems_.warn("date_unreadable", start->number, u"date"_s,
                           u"The date %1 cannot be read."_s.arg(quoted(start->value)));
        const QString summary = text("SUMMARY"_L1), description = text("DESCRIPTION"_L1);
        if (find("RRULE"_L1) || find("RDATE"_L1))
            problems_.warn("repeats", number, u"date"_s,
                           u"%1 repeats in the calendar. Only the first time was taken."_s.arg(quoted(summary)));
        QStringList people;
        for (const Line& line : std::as_const(event_))
            if (line.name == "ATTENDEE"_L1 && !line.with.value(u"CN"_s).isEmpty()) people << line.with.value(u"CN"_s);
        QString event = summary;
        if (!description.isEmpty() && description != summary) event += (event.isEmpty() ? QString() : u"\n"_s) + description;
        const QString status = text("STATUS"_L1).toUpper() == "CANCELLED"_L1 ? u"Cancelled"_s : QString();
        table_.rows << CsvRow{start ? start->number : number,
                              {from ? written(*from) : QString(), from ? lastDay(*from) : QString(), event, people.join("; "_L1),
                               u"Calendar"_s, text("LOCATION"_L1), status}};
    }

    /// A whole-day event ends before the day it names; an hour on the same day is no range.
    QString lastDay(const When& from) const {
        const Line* end = find("DTEND"_L1);
        const std::optional<When> to = end ? whenOf(*end) : std::nullopt;
        if (!to) return {};
        const bool isWhole = to->time.isNull() || to->time == QTime(0, 0);
        const QDate day = isWhole && to->day > from.day ? to->day.addDays(-1) : to->day;
        return day > from.day ? day.toString(Qt::ISODate) : QString();
    }

    ProblemList& problems_;
    const Progress& progress_;
    QStringList inside_;
    QList<Line> event_;
    CsvTable table_;
};

}  // namespace

CsvTable tableOfCalendar(const QByteArray& bytes, ProblemList& problems, const Progress& progress) {
    return CalendarReader(problems, progress).read(bytes);
}

}  // namespace core
