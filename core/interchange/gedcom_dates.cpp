// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/gedcom_dates.h"

#include "core/base/error.h"

#include <QStringList>

#include <array>

namespace core::gedcom {
namespace {

constexpr std::array months{"JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"};
constexpr std::array longMonths{"JANUARY", "FEBRUARY", "MARCH",     "APRIL",   "MAY",      "JUNE",
                                "JULY",    "AUGUST",   "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER"};

int monthNamed(const QString& word) {
    for (size_t i = 0; i < months.size(); ++i)
        if (word == QLatin1String(months[i]) || word == QLatin1String(longMonths[i])) return int(i) + 1;
    return word == QLatin1String("SEPT") ? 9 : 0;
}

struct Point {
    DatePoint point;
    bool complete = true;
};

int numberIn(const QString& word, int least, int most) {
    bool ok = false;
    const int number = word.toInt(&ok);
    return ok && number >= least && number <= most ? number : 0;
}

// "1699" or "1699/00" or "1699/1700": old and new style, where the year began on 25 March.
bool readYear(const QString& word, Point& to) {
    const qsizetype slash = word.indexOf(QLatin1Char('/'));
    to.point.year = numberIn(word.left(slash < 0 ? word.size() : slash), 1, 9999);
    if (slash < 0 || !to.point.year) return to.point.year != 0;
    const QString second = word.sliced(slash + 1);
    const int next = to.point.year + 1;
    bool ok = false;
    const int said = second.toInt(&ok);
    const int modulus = second.size() == 1 ? 10 : second.size() == 2 ? 100 : 10000;
    if (!ok || said != next % modulus || next > 9999) return false;
    to.point.year = next;
    to.complete = false;
    return true;
}

std::optional<Point> pointIn(QStringList words) {
    if (!words.isEmpty() && (words.front() == QLatin1String("@#DGREGORIAN@") || words.front() == QLatin1String("GREGORIAN")))
        words.removeFirst();
    if (words.isEmpty() || words.size() > 3) return std::nullopt;
    Point point;
    if (!readYear(words.takeLast(), point)) return std::nullopt;
    if (!words.isEmpty() && !(point.point.month = monthNamed(words.takeLast()))) return std::nullopt;
    if (!words.isEmpty() && !(point.point.day = numberIn(words.takeLast(), 1, 31))) return std::nullopt;
    if (!point.point.isValid()) return std::nullopt;
    return point;
}

// What is left of `word` and what is right of it; nothing if it is not there.
std::optional<std::pair<QStringList, QStringList>> splitAt(const QStringList& words, const char* word) {
    const qsizetype at = words.indexOf(QLatin1String(word));
    if (at < 0) return std::nullopt;
    return std::pair{words.mid(0, at), words.mid(at + 1)};
}

std::optional<DateReading> between(const QStringList& words) {
    const auto parts = splitAt(words, "AND");
    if (!parts) return std::nullopt;
    const auto from = pointIn(parts->first);
    const auto to = pointIn(parts->second);
    if (!from || !to) return std::nullopt;
    return DateReading{UncertainDate::between(from->point, to->point), from->complete && to->complete};
}

std::optional<DateReading> lasting(const QStringList& words) {
    const auto parts = splitAt(words, "TO");
    const auto from = pointIn(parts ? parts->first : words);
    if (!from) return std::nullopt;
    if (!parts) return DateReading{UncertainDate::range(from->point, std::nullopt), from->complete};
    const auto to = pointIn(parts->second);
    if (!to) return std::nullopt;
    return DateReading{UncertainDate::range(from->point, to->point), from->complete && to->complete};
}

std::optional<DateReading> reading(const QStringList& words) {
    const QString first = words.front();
    const QStringList rest = words.mid(1);
    const auto is = [&](std::initializer_list<const char*> names) {
        return std::any_of(names.begin(), names.end(), [&](const char* name) { return first == QLatin1String(name); });
    };
    if (is({"BET", "BTW"})) return between(rest);
    if (is({"FROM"})) return lasting(rest);
    const bool about = is({"ABT", "CAL", "EST", "ABT.", "ABOUT", "CIRCA", "CA.", "INT"});
    const bool before = is({"BEF", "BEF.", "BEFORE"});
    const bool after = is({"AFT", "AFT.", "AFTER"});
    const bool until = is({"TO"});
    const auto point = pointIn(about || before || after || until ? rest : words);
    if (!point) return std::nullopt;
    if (before) return DateReading{UncertainDate::before(point->point), point->complete};
    if (after) return DateReading{UncertainDate::after(point->point), point->complete};
    if (until) return DateReading{UncertainDate::range(std::nullopt, point->point), point->complete};
    if (first == QLatin1String("INT")) return DateReading{UncertainDate::single(point->point), false};
    return DateReading{about ? UncertainDate::about(point->point) : UncertainDate::single(point->point), point->complete};
}

QString pointWords(DatePoint point, bool end) {
    if (point.isSeason()) {
        const QDate month =
            end ? DatePoint{point.year, point.month, 0, false}.last() : DatePoint{point.year, point.month, 0, false}.first();
        point = {month.year(), month.month(), 0, false};
    }
    QString text = QString::number(point.year);
    if (point.month) text.prepend(QLatin1String(months[size_t(point.month) - 1]) + QLatin1Char(' '));
    if (point.day) text.prepend(QString::number(point.day) + QLatin1Char(' '));
    return text;
}

QString nearestWords(const UncertainDate& date) {
    const DatePoint& first = date.first();
    const DatePoint& second = date.second();
    switch (date.kind()) {
    case UncertainDate::Kind::Unknown: return {};
    case UncertainDate::Kind::Single:
        if (first.isSeason()) return QStringLiteral("BET %1 AND %2").arg(pointWords(first, false), pointWords(first, true));
        return (first.about ? QStringLiteral("ABT ") : QString()) + pointWords(first, false);
    case UncertainDate::Kind::Before: return QStringLiteral("BEF ") + pointWords(first, false);
    case UncertainDate::Kind::After: return QStringLiteral("AFT ") + pointWords(first, true);
    case UncertainDate::Kind::Between:
        return QStringLiteral("BET %1 AND %2").arg(pointWords(first, false), pointWords(second, true));
    case UncertainDate::Kind::Range:
        if (date.isOpenEnd()) return QStringLiteral("FROM ") + pointWords(first, false);
        if (date.isOpenStart()) return QStringLiteral("TO ") + pointWords(second, true);
        return QStringLiteral("FROM %1 TO %2").arg(pointWords(first, false), pointWords(second, true));
    }
    return {};
}

}  // namespace

DateReading dateFromGedcom(const QString& text) {
    QString plain = text.toUpper().simplified();
    const qsizetype bracket = plain.indexOf(QLatin1Char('('));
    const bool phrase = bracket >= 0;
    if (phrase) plain = plain.left(bracket).trimmed();
    if (plain.isEmpty()) return {{}, !phrase};
    try {
        if (auto found = reading(plain.split(QLatin1Char(' ')))) return {found->date, found->complete && !phrase};
    } catch (const Error&) {
        // Ends in the wrong order, or a day that the calendar does not have: kept as words.
    }
    return {{}, false};
}

QString dateToGedcom(const UncertainDate& date) {
    const QString text = nearestWords(date);
    // Ends that only "about" keeps in order have no words in GEDCOM.
    return dateFromGedcom(text).complete ? text : QString();
}

}  // namespace core::gedcom
