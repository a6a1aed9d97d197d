// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/calendar_writer.h"

#include <QMap>
#include <QTimeZone>

namespace core {
namespace {

using namespace Qt::StringLiterals;

// RFC 5545 §3.3.11: backslash, semicolon, comma and line breaks; other control characters are not allowed in text.
QString escaped(const QString& text) {
    QString out;
    for (const QChar c : text) {
        if (c == u'\\' || c == u';' || c == u',') out += u'\\';
        if (c == u'\n' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator) out += "\\n"_L1;
        else if (c == u'\t' || c.category() != QChar::Other_Control) out += c;
    }
    return out;
}

// Never inside a character of UTF-8: the bytes that go on one begin with 10.
void addLine(QByteArray& out, const QString& line) {
    constexpr qsizetype most = 75;
    QByteArray rest = line.toUtf8();
    qsizetype room = most;
    while (rest.size() > room) {
        qsizetype cut = room;
        while (cut > 1 && (uchar(rest[cut]) & 0xC0) == 0x80) --cut;
        out += rest.first(cut) + "\r\n ";
        rest = rest.sliced(cut);
        room = most - 1;  // the space counts
    }
    out += rest + "\r\n";
}

QString plainDay(QDate day) { return day.toString(u"yyyyMMdd"_s); }

QString plainTime(const QDateTime& wall) { return wall.toString(u"yyyyMMdd'T'HHmmss"_s); }

QDateTime wallOf(QDate day, int minutes) { return QDateTime(day, QTime(0, 0), Qt::UTC).addSecs(60LL * minutes); }

QString offsetText(int seconds) {
    const int minutes = std::abs(seconds) / 60;
    return QStringLiteral("%1%2%3")
        .arg(QLatin1Char(seconds < 0 ? '-' : '+'))
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

void begin(QByteArray& out, const QString& product) {
    for (const QString& line :
         {u"BEGIN:VCALENDAR"_s, u"VERSION:2.0"_s, "PRODID:"_L1 + product, u"CALSCALE:GREGORIAN"_s, u"METHOD:PUBLISH"_s})
        addLine(out, line);
}

/// One observance a change of the clock: rules of other programs need not be guessed, and past years stay right.
void addObservance(QByteArray& out, const QTimeZone& zone, const QDateTime& at, int before, int after) {
    const QString kind = zone.isDaylightTime(at) ? u"DAYLIGHT"_s : u"STANDARD"_s;
    addLine(out, "BEGIN:"_L1 + kind);
    addLine(out, "DTSTART:"_L1 + plainTime(at.toUTC().addSecs(before)));
    addLine(out, "TZOFFSETFROM:"_L1 + offsetText(before));
    addLine(out, "TZOFFSETTO:"_L1 + offsetText(after));
    addLine(out, "TZNAME:"_L1 + escaped(zone.abbreviation(at)));
    addLine(out, "END:"_L1 + kind);
}

void addZone(QByteArray& out, const QByteArray& name, QDate first, QDate last) {
    const QTimeZone zone(name);
    addLine(out, u"BEGIN:VTIMEZONE"_s);
    addLine(out, "TZID:"_L1 + QString::fromLatin1(name));
    const QDateTime from(first.addDays(-370), QTime(0, 0), Qt::UTC), to(last.addDays(370), QTime(0, 0), Qt::UTC);
    int offset = zone.offsetFromUtc(from);
    addObservance(out, zone, from, offset, offset);
    for (const QTimeZone::OffsetData& change : zone.transitions(from, to)) {
        addObservance(out, zone, change.atUtc, offset, change.offsetFromUtc);
        offset = change.offsetFromUtc;
    }
    addLine(out, u"END:VTIMEZONE"_s);
}

void addTime(QByteArray& out, const CalendarTime& one, const QString& stamp, qint64 version) {
    const bool known = QTimeZone(one.zone).isValid();
    const QString clock = known ? ";TZID="_L1 + QString::fromLatin1(one.zone) + u':' : u":"_s;
    const QString end = known ? QString() : u"Z"_s;
    addLine(out, u"BEGIN:VEVENT"_s);
    addLine(out, "UID:"_L1 + escaped(one.uid));
    addLine(out, "DTSTAMP:"_L1 + stamp);
    addLine(out, "SEQUENCE:"_L1 + QString::number(version));
    addLine(out, "DTSTART"_L1 + clock + plainTime(wallOf(one.day, one.start)) + end);
    addLine(out, "DTEND"_L1 + clock + plainTime(wallOf(one.day, one.start + one.minutes)) + end);
    addLine(out, "SUMMARY:"_L1 + escaped(one.summary));
    if (!one.description.isEmpty()) addLine(out, "DESCRIPTION:"_L1 + escaped(one.description));
    if (!one.place.isEmpty()) addLine(out, "LOCATION:"_L1 + escaped(one.place));
    addLine(out, one.cancelled ? u"STATUS:CANCELLED"_s : u"STATUS:CONFIRMED"_s);
    addLine(out, u"CLASS:PRIVATE"_s);
    addLine(out, one.cancelled ? u"TRANSP:TRANSPARENT"_s : u"TRANSP:OPAQUE"_s);
    if (one.alarm >= 0 && !one.cancelled)
        for (const QString& line : {u"BEGIN:VALARM"_s, u"ACTION:DISPLAY"_s, "DESCRIPTION:"_L1 + escaped(one.summary),
                                    u"TRIGGER:-PT%1M"_s.arg(one.alarm), u"END:VALARM"_s})
            addLine(out, line);
    addLine(out, u"END:VEVENT"_s);
}

}  // namespace

QByteArray writeCalendar(const QList<CalendarTime>& times, const QDateTime& madeAt) {
    QByteArray out;
    begin(out, u"-//Kinkeeper//Family time//EN"_s);
    QMap<QByteArray, std::pair<QDate, QDate>> zones;
    for (const CalendarTime& one : times) {
        if (!QTimeZone(one.zone).isValid()) continue;
        const auto known = zones.constFind(one.zone);
        zones[one.zone] = known == zones.cend() ? std::pair(one.day, one.day)
                                                : std::pair(std::min(known->first, one.day), std::max(known->second, one.day));
    }
    for (auto zone = zones.cbegin(); zone != zones.cend(); ++zone) addZone(out, zone.key(), zone->first, zone->second);
    const QString stamp = plainTime(madeAt.toUTC()) + u'Z';
    static const QDateTime epoch(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
    for (const CalendarTime& one : times) addTime(out, one, stamp, std::max<qint64>(0, epoch.secsTo(madeAt) / 60));
    addLine(out, u"END:VCALENDAR"_s);
    return out;
}

QByteArray writeCalendar(const QList<CalendarDay>& days, const QDateTime& madeAt) {
    QByteArray out;
    const QString stamp = madeAt.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    begin(out, u"-//Kinkeeper//Agenda//EN"_s);
    for (const CalendarDay& one : days) {
        addLine(out, u"BEGIN:VEVENT"_s);
        addLine(out, "UID:"_L1 + escaped(one.uid));
        addLine(out, "DTSTAMP:"_L1 + stamp);
        addLine(out, "DTSTART;VALUE=DATE:"_L1 + plainDay(one.day));
        addLine(out, "DTEND;VALUE=DATE:"_L1 + plainDay(one.day.addDays(1)));
        addLine(out, "SUMMARY:"_L1 + escaped(one.summary));
        if (!one.description.isEmpty()) addLine(out, "DESCRIPTION:"_L1 + escaped(one.description));
        addLine(out, u"CLASS:PRIVATE"_s);
        addLine(out, u"TRANSP:TRANSPARENT"_s);
        addLine(out, u"END:VEVENT"_s);
    }
    addLine(out, u"END:VCALENDAR"_s);
    return out;
}

}  // namespace core
