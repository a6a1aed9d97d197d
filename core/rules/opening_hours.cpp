// SPDX-License-Identifier: MPL-2.0
#include "core/rules/opening_hours.h"

#include "core/rules/time_words.h"

#include <QRegularExpression>

namespace core {
namespace {

using namespace Qt::StringLiterals;

/// 1 = Monday to 7; 0 = no day.
int dayOfWord(const QString& word) {
    static const QStringList starts{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    for (int day = 0; day < 7; ++day)
        if (word.startsWith(starts[day])) return day + 1;
    return 0;
}

/// The days a part names, as a set of bits; 0 if it names none.
int daysOfPart(const QString& part) {
    static const QRegularExpression word(u"[a-z]+|-"_s);
    int days = 0, last = 0;
    bool through = false;
    auto found = word.globalMatch(part);
    while (found.hasNext()) {
        const QString text = found.next().captured();
        if (text == u"daily"_s || text == u"every"_s) return 0x7f;
        if (text.startsWith(u"weekday"_s)) days |= 0x1f;
        if (text.startsWith(u"weekend"_s)) days |= 0x60;
        const int day = dayOfWord(text);
        if (day == 0) {
            through = last > 0 && (text == u"to"_s || text == u"-"_s || text == u"until"_s);
            continue;
        }
        for (int each = through ? last : day; through && each != day; each = each % 7 + 1) days |= 1 << (each - 1);
        days |= 1 << (day - 1);
        last = day;
        through = false;
    }
    return days;
}

bool readPart(const QString& part, OpeningHours& hours) {
    static const QRegularExpression span(u"(\\d{1,2}(?:[:.]\\d{2})?)\\s*(?:to|-|until)\\s*(\\d{1,2}(?:[:.]\\d{2})?)"_s);
    const auto times = span.match(part);
    DayHours day;
    if (times.hasMatch()) day = {clockFromText(times.captured(1)), clockFromText(times.captured(2))};
    else if (!part.contains(u"closed"_s)) return false;
    if (times.hasMatch() && (day.from < 0 || day.to <= day.from)) return false;
    const int named = daysOfPart(times.hasMatch() ? part.left(times.capturedStart()) : part);
    for (int i = 0; i < 7; ++i)
        if (named == 0 || (named >> i & 1)) hours.days[size_t(i)] = day;
    return true;
}

}  // namespace

OpeningHours openingHours(const QString& text) {
    static const QRegularExpression ends(u"[;\\n]"_s);
    QString plain = text.toLower();
    plain.replace(QChar(0x2013), u'-');
    OpeningHours hours;
    const QStringList parts = plain.split(ends, Qt::SkipEmptyParts);
    bool good = false;
    for (const QString& part : parts) {
        if (part.trimmed().isEmpty()) continue;
        good = readPart(part, hours);
        if (!good) break;
    }
    hours.understood = good;
    if (!good)
        for (int i = 0; i < 7; ++i) hours.days[size_t(i)] = i < 6 ? DayHours{540, 1080} : DayHours{};
    return hours;
}

}  // namespace core
