// SPDX-License-Identifier: MPL-2.0
#include "core/rules/opening_hours.h"

#include "core/rules/time_words.h"

#include <QRegularExpression>

namespace core {
namespace {

using namespace Qt::StringLiterals;

constexpr int noon = 720;
constexpr int everyDay = 0x7f, weekdays = 0x1f, weekend = 0x60;

const QString clockPattern = u"(\\d{1,2}(?:[:.]\\d{2})?)\\s*(am|pm)?"_s;

/// 1 = Monday to 7; 0 = no day. "month" is none.
int dayOfWord(const QString& word) {
    static const QRegularExpression days(
        u"^(?:(mon(?:days?)?)|(tue(?:s(?:days?)?)?)|(wed(?:s|nesdays?)?)|(thu(?:r(?:s(?:days?)?)?)?)|(fri(?:days?)?)|"
        "(sat(?:urdays?)?)|(sun(?:days?)?))$"_s);
    const auto found = days.match(word);
    return found.hasMatch() ? found.lastCapturedIndex() : 0;
}

/// Several days in one word or two: "daily", "every day", "weekdays"; 0 = none. `next` is the word after it.
int daysOfWord(const QString& word, const QString& next) {
    if (word == u"daily"_s || word == u"everyday"_s) return everyDay;
    if ((word == u"every"_s || word == u"each"_s) && next == u"day"_s) return everyDay;
    if (word == u"all"_s && (next == u"days"_s || next == u"week"_s)) return everyDay;
    if (word == u"weekday"_s || word == u"weekdays"_s) return weekdays;
    return word == u"weekend"_s || word == u"weekends"_s ? weekend : 0;
}

/// The words between two times, or before or after them: days that are open, and days that are not.
struct Named {
    int open = 0, shut = 0;
    bool closed = false;  ///< "closed", "except" and the like were said
    bool good = true;     ///< every word is known
};

Named namedIn(const QString& text) {
    static const QRegularExpression word(u"[a-z]+|-|\\d"_s);
    static const QStringList through{u"to"_s, u"-"_s, u"until"_s, u"till"_s, u"through"_s};
    static const QStringList shuts{u"except"_s, u"excluding"_s, u"not"_s, u"apart"_s, u"other"_s, u"closed"_s, u"without"_s};
    static const QStringList idle{u"on"_s,  u"from"_s, u"open"_s, u"opens"_s, u"the"_s, u"at"_s,   u"and"_s,  u"hours"_s,
                                  u"but"_s, u"than"_s, u"is"_s,   u"are"_s,   u"day"_s, u"days"_s, u"week"_s, u"between"_s};
    static const QStringList holidays{u"bank"_s, u"public"_s, u"holiday"_s, u"holidays"_s};
    QStringList words;
    for (auto found = word.globalMatch(text); found.hasNext();) words << found.next().captured();
    Named named;
    int last = 0;
    bool spans = false;
    for (int i = 0; i < words.size(); ++i) {
        const QString next = words.value(i + 1);
        int& days = named.closed ? named.shut : named.open;
        if (shuts.contains(words[i])) {
            named.closed = true;
            last = 0;
        } else if (const int day = dayOfWord(words[i])) {
            for (int each = spans ? last : day; spans && each != day; each = each % 7 + 1) days |= 1 << (each - 1);
            days |= 1 << (day - 1);
            last = day;
            spans = false;
        } else if (const int several = daysOfWord(words[i], next)) {
            days |= several;
        } else if (through.contains(words[i]) && last > 0 && dayOfWord(next) > 0) {
            spans = true;
        } else if (!idle.contains(words[i]) && !(named.closed && holidays.contains(words[i]))) {
            named.good = false;
        }
    }
    return named;
}

/// Minutes after midnight of "9", "09:30" and "5 pm"; −1 = none.
int minutesOf(const QString& text, const QString& half) {
    const int minutes = clockFromText(text);
    if (minutes < 0 || half.isEmpty()) return minutes;
    if (minutes >= noon + 60 || minutes < 60) return -1;
    return minutes % noon + (half == u"pm"_s ? noon : 0);
}

bool readPart(const QString& part, OpeningHours& hours) {
    static const QRegularExpression span(clockPattern + u"\\s*(?:to|-|until|till)\\s*"_s + clockPattern + u"(?![a-z0-9])"_s);
    struct Times {
        DayHours day;
        int open = 0;
    };
    QList<Times> all;
    qsizetype end = 0;
    for (auto found = span.globalMatch(part); found.hasNext();) {
        const auto times = found.next();
        const Named before = namedIn(part.mid(end, times.capturedStart() - end));
        const bool lost = before.open == 0 && !all.isEmpty();  // a second time of the same days: there is no room for a break
        if (!before.good || lost || (before.closed && !all.isEmpty()) || (before.closed && before.shut == 0)) return false;
        const DayHours day{minutesOf(times.captured(1), times.captured(2)), minutesOf(times.captured(3), times.captured(4))};
        if (day.from < 0 || day.to <= day.from) return false;
        all.append({day, (before.open == 0 && before.shut ? everyDay : before.open) & ~before.shut});
        end = times.capturedEnd();
    }
    const Named after = namedIn(part.mid(end));
    const bool ofHolidays = part.contains(u"holiday"_s);
    if (!after.good || (!all.isEmpty() && after.closed && after.shut == 0 && !ofHolidays)) return false;
    if (all.isEmpty()) {
        if (!after.closed) return false;
        const int shut = after.open | after.shut;
        for (int i = 0; i < 7; ++i)
            if (shut == 0 || (shut >> i & 1)) hours.days[size_t(i)] = {};
        return true;
    }
    // Days after the time belong to it, unless it has some: "9 to 5, Monday to Friday".
    if (after.open && all.last().open) return false;
    if (all.last().open == 0) all.last().open = after.open ? after.open : everyDay;
    all.last().open &= ~after.shut;
    for (const Times& times : std::as_const(all))
        for (int i = 0; i < 7; ++i)
            if (times.open >> i & 1) hours.days[size_t(i)] = times.day;
    for (int i = 0; i < 7; ++i)
        if (after.shut >> i & 1) hours.days[size_t(i)] = {};
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
