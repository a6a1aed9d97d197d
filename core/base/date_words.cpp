// SPDX-License-Identifier: MPL-2.0
// The other half of date_text.h: from dates to words. English, whatever the locale of the process.
#include "core/base/date_text.h"

#include <array>

namespace core {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array months{"January", "February", "March",     "April",   "May",      "June",
                            "July",    "August",   "September", "October", "November", "December"};
constexpr std::array seasons{"spring", "summer", "autumn", "winter"};
constexpr std::array weekdays{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

enum class Style { Full, Short };

QString pointWords(const DatePoint& p, Style style) {
    QString words = p.about ? u"about "_s : QString();
    if (p.day != 0) words += QString::number(p.day) + u' ';
    if (p.isSeason()) {
        words += QLatin1String(seasons.at(size_t(p.month - 21))) + u' ';
    } else if (p.month != 0) {
        const QLatin1String name(months.at(size_t(p.month - 1)));
        words += (style == Style::Short ? name.first(3) : name) + u' ';
    }
    return words + u"%1"_s.arg(p.year, 4, 10, QLatin1Char('0'));
}

QString closedRange(const QString& from, const QString& to, Style style) {
    if (style == Style::Full) return from + " to "_L1 + to;
    const bool spaced = from.contains(u' ') || to.contains(u' ');
    return spaced ? from + u" \u2013 "_s + to : from + u'\u2013' + to;
}

QString words(const UncertainDate& date, Style style) {
    using Kind = UncertainDate::Kind;
    const QString first = pointWords(date.first(), style);
    const QString second = pointWords(date.second(), style);
    switch (date.kind()) {
    case Kind::Unknown: break;
    case Kind::Single: return first;
    case Kind::Before: return "before "_L1 + first;
    case Kind::After: return "after "_L1 + first;
    case Kind::Between: return "between "_L1 + first + " and "_L1 + second;
    case Kind::Range:
        if (date.isOpenEnd()) return "since "_L1 + first;
        if (date.isOpenStart()) return "until "_L1 + second;
        return closedRange(first, second, style);
    }
    return style == Style::Full ? u"date not known"_s : QString();
}

}  // namespace

QString dateWords(const UncertainDate& date) { return words(date, Style::Full); }

QString dateShort(const UncertainDate& date) { return words(date, Style::Short); }

QString dateSpokenBack(const UncertainDate& date) {
    if (const auto day = date.exact()) return QLatin1String(weekdays.at(size_t(day->dayOfWeek() - 1))) + u' ' + dateWords(date);
    const bool isSeason = date.kind() == UncertainDate::Kind::Single && date.first().isSeason() && !date.first().about;
    if (!isSeason) return dateWords(date);
    const auto month = [](QDate day) { return dateWords(UncertainDate::month(day.year(), day.month())); };
    // Which months a season has, and above all which year a winter belongs to, is not the same for everybody.
    if (date.latest()->year() > 9999) return dateWords(date);
    return u"%1 (%2 to %3)"_s.arg(dateWords(date), month(*date.earliest()), month(*date.latest()));
}

}  // namespace core
