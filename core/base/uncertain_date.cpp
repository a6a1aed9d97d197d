// SPDX-License-Identifier: MPL-2.0
#include "core/base/uncertain_date.h"

#include "core/base/error.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

namespace core {

namespace {

constexpr int spring = 21;
constexpr int winter = 24;

/// First day of the point as written, "about" left aside.
QDate plainFirst(const DatePoint& p) {
    if (p.isSeason()) return QDate(p.year, 3 * (p.month - spring + 1), 1);
    return QDate(p.year, p.month == 0 ? 1 : p.month, p.day == 0 ? 1 : p.day);
}

QDate plainLast(const DatePoint& p) {
    const QDate first = plainFirst(p);
    if (p.day != 0) return first;
    return first.addMonths(p.month == 0 ? 12 : p.isSeason() ? 3 : 1).addDays(-1);
}

/// `by` = +1 or −1: the house rule for "about". Works on the first day of a period or on the day after its last.
QDate widened(const DatePoint& p, QDate day, int by) {
    if (!p.about) return day;
    if (p.day != 0) return day.addDays(15 * by);
    return p.month != 0 ? day.addMonths(by) : day.addYears(by);
}

DatePoint checked(const DatePoint& point) {
    if (!point.isValid()) throw Error(Fault::Invalid, QStringLiteral("a date the calendar does not have"));
    return point;
}

void checkOrder(const DatePoint& from, const DatePoint& to) {
    if (from.first() > to.last()) throw Error(Fault::Invalid, QStringLiteral("dates in the wrong order"));
}

using Julian = qint64;
constexpr Julian never = std::numeric_limits<Julian>::min();   // no lower bound
constexpr Julian always = std::numeric_limits<Julian>::max();  // no upper bound

/// Between which days what is meant starts, and between which it ends.
struct Span {
    Julian startMin = never, startMax = always, endMin = never, endMax = always;
};

Julian orElse(std::optional<QDate> day, Julian otherwise) { return day ? day->toJulianDay() : otherwise; }

Span spanOf(const UncertainDate& d) {
    const Julian earliest = orElse(d.earliest(), never);
    const Julian latest = orElse(d.latest(), always);
    if (d.kind() != UncertainDate::Kind::Range) return {earliest, latest, earliest, latest};
    const Julian startMax = d.isOpenStart() ? latest : d.first().last().toJulianDay();
    const Julian endMin = d.isOpenEnd() ? always : d.second().first().toJulianDay();
    return {earliest, std::min(startMax, latest), std::max(endMin, earliest), latest};
}

Truth within(const Span& span, QDate day) {
    if (!day.isValid()) return Truth::Possible;
    const Julian at = day.toJulianDay();
    if (at < span.startMin || at > span.endMax) return Truth::No;
    return span.startMax <= at && at <= span.endMin ? Truth::Certain : Truth::Possible;
}

int completedYears(QDate birth, QDate at) {
    const bool due = std::pair(at.month(), at.day()) >= std::pair(birth.month(), birth.day());
    return at.year() - birth.year() - (due ? 0 : 1);
}

}  // namespace

bool DatePoint::isValid() const {
    if (year < 1 || year > 9999) return false;
    if (month == 0 || (month >= spring && month <= winter)) return day == 0;
    return month >= 1 && month <= 12 && (day == 0 || QDate::isValid(year, month, day));
}

QDate DatePoint::first() const {
    if (!isValid()) return {};
    return std::max(widened(*this, plainFirst(*this), -1), QDate(1, 1, 1));
}

QDate DatePoint::last() const {
    if (!isValid()) return {};
    return widened(*this, plainLast(*this).addDays(1), 1).addDays(-1);
}

DatePoint DatePoint::next() const {
    if (!isValid()) return {};
    const QDate after = plainLast(*this).addDays(1);
    if (isSeason()) return {month == winter ? year + 1 : year, month == winter ? spring : month + 1, 0, about};
    return {after.year(), month == 0 ? 0 : after.month(), day == 0 ? 0 : after.day(), about};
}

DatePoint DatePoint::previous() const {
    if (!isValid()) return {};
    const QDate before = plainFirst(*this).addDays(-1);
    if (isSeason()) return {month == spring ? year - 1 : year, month == spring ? winter : month - 1, 0, about};
    return {before.year(), month == 0 ? 0 : before.month(), day == 0 ? 0 : before.day(), about};
}

UncertainDate::UncertainDate(QDate exact) {
    if (exact.isValid()) *this = single(DatePoint::of(exact));
}

UncertainDate UncertainDate::single(DatePoint point) {
    UncertainDate date;
    date.kind_ = Kind::Single;
    date.first_ = checked(point);
    date.hasFirst_ = true;
    return date;
}

UncertainDate UncertainDate::about(DatePoint point) {
    point.about = true;
    return single(point);
}

UncertainDate UncertainDate::before(DatePoint point) {
    UncertainDate date = single(point);
    checked(point.previous());
    date.kind_ = Kind::Before;
    return date;
}

UncertainDate UncertainDate::after(DatePoint point) {
    UncertainDate date = single(point);
    checked(point.next());
    date.kind_ = Kind::After;
    return date;
}

UncertainDate UncertainDate::between(DatePoint from, DatePoint to) {
    UncertainDate date = range(from, to);
    date.kind_ = Kind::Between;
    return date;
}

UncertainDate UncertainDate::range(std::optional<DatePoint> from, std::optional<DatePoint> to) {
    UncertainDate date;
    if (!from && !to) return date;
    date.kind_ = Kind::Range;
    date.hasFirst_ = from.has_value();
    date.hasSecond_ = to.has_value();
    if (from) date.first_ = checked(*from);
    if (to) date.second_ = checked(*to);
    if (from && to) checkOrder(*from, *to);
    return date;
}

std::optional<QDate> UncertainDate::exact() const {
    if (kind_ != Kind::Single || first_.day == 0 || first_.about) return std::nullopt;
    return plainFirst(first_);
}

std::optional<QDate> UncertainDate::earliest() const {
    switch (kind_) {
    case Kind::Single:
    case Kind::Between: return first_.first();
    case Kind::After: return std::max(widened(first_, plainLast(first_).addDays(1), -1), QDate(1, 1, 1));
    case Kind::Range: return hasFirst_ ? std::optional(first_.first()) : std::nullopt;
    case Kind::Unknown:
    case Kind::Before: break;
    }
    return std::nullopt;
}

std::optional<QDate> UncertainDate::latest() const {
    switch (kind_) {
    case Kind::Single: return first_.last();
    case Kind::Between: return second_.last();
    case Kind::Before: return widened(first_, plainFirst(first_), 1).addDays(-1);
    case Kind::Range: return hasSecond_ ? std::optional(second_.last()) : std::nullopt;
    case Kind::Unknown:
    case Kind::After: break;
    }
    return std::nullopt;
}

Truth UncertainDate::contains(QDate day) const { return within(spanOf(*this), day); }

Truth UncertainDate::isBefore(const UncertainDate& other) const {
    const Span mine = spanOf(*this);
    const Span theirs = spanOf(other);
    if (mine.endMax < theirs.startMin) return Truth::Certain;
    return mine.endMin < theirs.startMax ? Truth::Possible : Truth::No;
}

std::strong_ordering compareForList(const UncertainDate& a, const UncertainDate& b) {
    // Two exact days, which is what lists hold most of: nothing has to be worked out.
    const auto isDay = [](const UncertainDate& d) {
        return d.kind() == UncertainDate::Kind::Single && d.first().day != 0 && !d.first().about;
    };
    if (isDay(a) && isDay(b)) {
        const DatePoint &x = a.first(), &y = b.first();
        return std::tie(x.year, x.month, x.day) <=> std::tie(y.year, y.month, y.day);
    }
    const auto key = [](const UncertainDate& d) {
        const auto earliest = d.earliest() ? d.earliest() : d.latest();
        const bool vague = !d.exact();
        return std::tuple(d.isUnknown(), orElse(earliest, always), orElse(d.latest(), always), vague, int(d.kind()));
    };
    if (const auto order = key(a) <=> key(b); order != 0) return order;
    return a.edtf().compare(b.edtf()) <=> 0;
}

std::optional<AgeRange> ageAt(const UncertainDate& birth, const UncertainDate& when) {
    if (birth.isUnknown() || when.isUnknown()) return std::nullopt;
    const auto bornFrom = birth.earliest(), bornTo = birth.latest(), from = when.earliest(), to = when.latest();
    if (bornFrom && to && *to < *bornFrom) return std::nullopt;
    AgeRange age;
    age.least = bornTo && from ? std::max(0, completedYears(*bornTo, *from)) : 0;
    age.most = bornFrom && to ? completedYears(*bornFrom, *to) : std::max(age.least, AgeRange::oldest);
    if (age.least == 0 && !(bornFrom && to)) return std::nullopt;
    return age;
}

std::optional<AgeRange> ageAt(const UncertainDate& birth, QDate when) { return ageAt(birth, UncertainDate(when)); }

Truth holdsOn(const UncertainDate& from, const std::optional<UncertainDate>& to, QDate day) {
    Span fact = spanOf(from);
    if (to) {
        const Span end = spanOf(*to);
        fact.endMin = std::max(end.endMin, fact.startMin);  // nothing ends before it starts
        fact.endMax = end.endMax;
        fact.startMax = std::min(fact.startMax, fact.endMax);
    } else if (from.kind() != UncertainDate::Kind::Range) {
        fact.endMin = fact.endMax = always;
    }
    return within(fact, day);
}

}  // namespace core
