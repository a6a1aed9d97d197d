// SPDX-License-Identifier: MPL-2.0
// UncertainDate as Extended Date/Time Format: ISO 8601-2, https://www.loc.gov/standards/datetime/.
#include "core/base/uncertain_date.h"

namespace core {

namespace {

QString pointEdtf(const DatePoint& p) {
    const auto digits = [](int number, int width) { return QStringLiteral("%1").arg(number, width, 10, QLatin1Char('0')); };
    QString text = digits(p.year, 4);
    if (p.month != 0) text += QLatin1Char('-') + digits(p.month, 2);
    if (p.day != 0) text += QLatin1Char('-') + digits(p.day, 2);
    return p.about ? text + QLatin1Char('~') : text;
}

/// The number written by exactly `width` ASCII digits at `at`.
std::optional<int> numberAt(QStringView text, qsizetype at, int width) {
    if (text.size() < at + width) return std::nullopt;
    int number = 0;
    for (const QChar c : text.sliced(at, width)) {
        if (c < QLatin1Char('0') || c > QLatin1Char('9')) return std::nullopt;
        number = 10 * number + c.digitValue();
    }
    return number;
}

/// YYYY, YYYY-MM or YYYY-MM-DD, month 21 to 24 for seasons, with a qualifier at the end.
std::optional<DatePoint> pointFromEdtf(QStringView text) {
    DatePoint p;
    if (!text.isEmpty() && QStringView(u"~?%").contains(text.back())) {
        p.about = true;
        text.chop(1);
    }
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
    const auto year = numberAt(text, 0, 4);
    if (!year) return std::nullopt;
    p.year = *year;
    int* const parts[] = {&p.month, &p.day};
    for (qsizetype i = 0; 4 + 3 * i < text.size(); ++i) {
        const auto number = numberAt(text, 5 + 3 * i, 2);
        if (text[4 + 3 * i] != QLatin1Char('-') || !number || *number == 0) return std::nullopt;
        *parts[i] = *number;
    }
    return p.isValid() ? std::optional(p) : std::nullopt;
}

/// "[..1989]", "[1991..]", "[2014..2016]": one of the days from the first to the last.
std::optional<UncertainDate> oneOf(QStringView inside) {
    const qsizetype dots = inside.indexOf(QLatin1String(".."));
    if (dots < 0) return std::nullopt;
    const auto from = pointFromEdtf(inside.first(dots));
    const auto to = pointFromEdtf(inside.sliced(dots + 2));
    if (from && to) return from->first() <= to->last() ? std::optional(UncertainDate::between(*from, *to)) : std::nullopt;
    if (to && dots == 0 && to->next().isValid()) return UncertainDate::before(to->next());
    if (from && dots + 2 == inside.size() && from->previous().isValid()) return UncertainDate::after(from->previous());
    return std::nullopt;
}

/// "2014/2016", "2014/..", "../2016": all of the days.
std::optional<UncertainDate> interval(QStringView left, QStringView right) {
    const auto isOpen = [](QStringView end) { return end == QLatin1String(".."); };
    const auto from = pointFromEdtf(left);
    const auto to = pointFromEdtf(right);
    if ((!from && !isOpen(left)) || (!to && !isOpen(right)) || (!from && !to)) return std::nullopt;
    if (from && to && from->first() > to->last()) return std::nullopt;
    return UncertainDate::range(from, to);
}

}  // namespace

QString UncertainDate::edtf() const {
    const QString open = QStringLiteral("..");
    switch (kind_) {
    case Kind::Unknown: break;
    case Kind::Single: return pointEdtf(first_);
    case Kind::Before: return QStringLiteral("[..%1]").arg(pointEdtf(first_.previous()));
    case Kind::After: return QStringLiteral("[%1..]").arg(pointEdtf(first_.next()));
    case Kind::Between: return QStringLiteral("[%1..%2]").arg(pointEdtf(first_), pointEdtf(second_));
    case Kind::Range: return (hasFirst_ ? pointEdtf(first_) : open) + QLatin1Char('/') + (hasSecond_ ? pointEdtf(second_) : open);
    }
    return {};
}

std::optional<UncertainDate> UncertainDate::fromEdtf(const QString& text) {
    if (text.isEmpty()) return UncertainDate();
    const QStringView view(text);
    if (view.front() == QLatin1Char('[')) {
        if (view.size() < 2 || view.back() != QLatin1Char(']')) return std::nullopt;
        return oneOf(view.sliced(1, view.size() - 2));
    }
    if (const qsizetype slash = view.indexOf(QLatin1Char('/')); slash >= 0)
        return interval(view.first(slash), view.sliced(slash + 1));
    if (const auto point = pointFromEdtf(view)) return single(*point);
    return std::nullopt;
}

}  // namespace core
