// SPDX-License-Identifier: MPL-2.0
#include "core/base/date_text.h"

#include "core/base/date_point_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace core {

namespace {

using namespace Qt::StringLiterals;

using Reading = std::optional<UncertainDate>;

constexpr qsizetype longest = 100;  // characters; no date is longer, and the search for separators stays cheap

bool saysUnknown(const QString& text) {
    return text.isEmpty() || text == "?"_L1 || text == "unknown"_L1 || text == "not known"_L1 || text == "date not known"_L1 ||
           text == "date unknown"_L1 || text == "unknown date"_L1 || text == "n/k"_L1 || text == "nk"_L1;
}

bool saysStill(const QString& text) {
    return text == "now"_L1 || text == "present"_L1 || text == "the present"_L1 || text == "date"_L1 || text == "ongoing"_L1 ||
           text == "current"_L1;
}

Reading before(const std::optional<DatePoint>& point) {
    return point && point->previous().isValid() ? Reading(UncertainDate::before(*point)) : std::nullopt;
}

Reading after(const std::optional<DatePoint>& point) {
    return point && point->next().isValid() ? Reading(UncertainDate::after(*point)) : std::nullopt;
}

/// `point` or some day before it.
Reading upTo(const std::optional<DatePoint>& point) { return point ? before(point->next()) : std::nullopt; }
Reading startingAt(const std::optional<DatePoint>& point) { return point ? after(point->previous()) : std::nullopt; }

Reading since(const std::optional<DatePoint>& point) {
    return point ? Reading(UncertainDate::range(point, std::nullopt)) : std::nullopt;
}

Reading until(const std::optional<DatePoint>& point) {
    return point ? Reading(UncertainDate::range(std::nullopt, point)) : std::nullopt;
}

using Ends = std::optional<std::pair<DatePoint, DatePoint>>;

/// Both sides of `separator` as points in order. A separator can occur inside a date as well ("27-3-26 - 3-4-26"), so
/// every place is tried; two ways to read the text mean that it is not understood.
Ends endsAround(const QString& text, QLatin1String separator, QDate today) {
    Ends found;
    for (qsizetype at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, at + 1)) {
        const QString left = text.first(at).trimmed();
        const QString right = text.sliced(at + separator.size()).trimmed();
        const auto to = pointFromText(right, today);
        if (!to) continue;
        auto from = pointFromText(left, today);
        const bool inWords = separator != "-"_L1 || std::any_of(right.begin(), right.end(), [](QChar c) { return c.isLetter(); });
        if (!from && inWords) from = pointFromText(left, *to);
        if (!from || from->first() > to->last()) continue;
        if (found) return std::nullopt;
        found = std::pair(*from, *to);
    }
    return found;
}

Ends endsOf(const QString& text, QDate today, bool isBetween) {
    constexpr std::array separators{" and "_L1, " to "_L1, " until "_L1, " till "_L1, " through "_L1, ".."_L1, "-"_L1};
    for (const QLatin1String separator : separators) {
        if (separator == " and "_L1 && !isBetween) continue;
        if (const auto ends = endsAround(text, separator, today)) return ends;
    }
    return std::nullopt;
}

Reading rangeFromText(const QString& text, QDate today) {
    const QString body = afterWord(text, {"from"_L1}).value_or(text);
    for (const QLatin1String separator : {" to "_L1, " until "_L1, " till "_L1, "-"_L1}) {
        const qsizetype at = body.lastIndexOf(separator);
        if (at >= 0 && saysStill(body.sliced(at + separator.size()).trimmed()))
            return since(pointFromText(body.first(at).trimmed(), today));
    }
    if (const auto ends = endsOf(body, today, false)) return UncertainDate::range(ends->first, ends->second);
    return std::nullopt;
}

/// "2014 or 2015" — only neighbours, as nothing can be kept that leaves out what lies between.
Reading eitherFromText(const QString& text, QDate today) {
    const auto ends = endsAround(text, " or "_L1, today);
    if (!ends || ends->first.next() != ends->second) return std::nullopt;
    return UncertainDate::between(ends->first, ends->second);
}

/// "1990s"
Reading decadeFromText(const QString& text) {
    static const QRegularExpression form(u"^(?:the )?([0-9]{3}0)'?s$"_s);
    const int year = form.match(text).captured(1).toInt();  // 0 if it does not match
    if (year == 0) return std::nullopt;
    return UncertainDate::between({year, 0, 0, false}, {year + 9, 0, 0, false});
}

using OneEnded = Reading (*)(const std::optional<DatePoint>&);

/// "before 1990", "since 2014", "1990 or earlier"
Reading oneEndedFromText(const QString& text, QDate today) {
    struct Opening {
        std::vector<QLatin1String> words;
        OneEnded make;
    };
    static const Opening openings[] = {
        {{"before"_L1, "bef"_L1, "prior to"_L1, "earlier than"_L1, "pre-"_L1, "pre"_L1, "<"_L1}, before},
        {{"after"_L1, "aft"_L1, "later than"_L1, "post-"_L1, "post"_L1, ">"_L1}, after},
        {{"by"_L1, "on or before"_L1, "no later than"_L1, "not later than"_L1}, upTo},
        {{"on or after"_L1, "no earlier than"_L1, "not before"_L1}, startingAt},
        {{"since"_L1, "from"_L1}, since},
        {{"until"_L1, "till"_L1, "til"_L1, "up to"_L1, "to"_L1}, until},
    };
    for (const Opening& opening : openings)
        if (const auto rest = afterWord(text, opening.words))
            if (const Reading reading = opening.make(pointFromText(*rest, today))) return reading;
    static constexpr std::pair<QLatin1String, OneEnded> endings[] = {
        {" or earlier"_L1, upTo},     {" or before"_L1, upTo}, {" or later"_L1, startingAt},
        {" or after"_L1, startingAt}, {" onwards"_L1, since},  {" onward"_L1, since},
    };
    for (const auto& [ending, make] : endings)
        if (text.endsWith(ending)) return make(pointFromText(text.chopped(ending.size()), today));
    return std::nullopt;
}

}  // namespace

std::optional<UncertainDate> dateFromText(const QString& text, QDate today) {
    if (text.size() > longest) return std::nullopt;
    const QString plain = plainDateText(text);
    if (saysUnknown(plain)) return UncertainDate();
    if (const auto stored = UncertainDate::fromEdtf(plain)) return stored;
    if (const auto point = pointFromText(plain, today)) return UncertainDate::single(*point);
    if (const auto rest = afterWord(plain, {"between"_L1, "bet"_L1})) {
        const auto ends = endsOf(*rest, today, true);
        return ends ? Reading(UncertainDate::between(ends->first, ends->second)) : std::nullopt;
    }
    if (const auto date = oneEndedFromText(plain, today)) return date;
    if (const auto date = rangeFromText(plain, today)) return date;
    if (const auto date = eitherFromText(plain, today)) return date;
    return decadeFromText(plain);
}

}  // namespace core
