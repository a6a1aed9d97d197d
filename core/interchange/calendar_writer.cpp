// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/calendar_writer.h"

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

}  // namespace

QByteArray writeCalendar(const QList<CalendarDay>& days, const QDateTime& madeAt) {
    QByteArray out;
    const QString stamp = madeAt.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    for (const QString& line : {u"BEGIN:VCALENDAR"_s, u"VERSION:2.0"_s, u"PRODID:-//Kinkeeper//Agenda//EN"_s,
                                u"CALSCALE:GREGORIAN"_s, u"METHOD:PUBLISH"_s})
        addLine(out, line);
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
