// SPDX-License-Identifier: MPL-2.0
// Uncertain dates of every kind for property tests.
#pragma once

#include "core/base/uncertain_date.h"

#include <rapidcheck.h>

#include <ostream>

namespace core {

inline void showValue(const DatePoint& p, std::ostream& stream) {
    stream << p.year << '-' << p.month << '-' << p.day << (p.about ? "~" : "");
}
inline void showValue(const UncertainDate& date, std::ostream& stream) { stream << date.edtf().toStdString(); }

}  // namespace core

namespace rc {

/// Valid points of every precision; mostly of our time, some of any year.
template <>
struct Arbitrary<core::DatePoint> {
    static Gen<core::DatePoint> arbitrary() {
        return gen::exec([] {
            core::DatePoint p;
            p.year = *gen::weightedOneOf<int>({{3, gen::inRange(1920, 2040)}, {1, gen::inRange(1, 10000)}});
            p.about = *gen::element(false, false, true);
            switch (*gen::inRange(0, 4)) {
            case 0: break;
            case 1: p.month = *gen::inRange(1, 13); break;
            case 2: p.month = *gen::inRange(21, 25); break;
            default: p.month = *gen::inRange(1, 13); p.day = *gen::inRange(1, QDate(p.year, p.month, 1).daysInMonth() + 1);
            }
            return p;
        });
    }
};

template <>
struct Arbitrary<core::UncertainDate> {
    static Gen<core::UncertainDate> arbitrary() {
        return gen::exec([] {
            using core::UncertainDate;
            auto a = *gen::arbitrary<core::DatePoint>();
            auto b = *gen::arbitrary<core::DatePoint>();
            if (a.first() > b.last()) std::swap(a, b);
            switch (*gen::inRange(0, 8)) {
            case 0: return UncertainDate();
            case 1: return a.previous().isValid() ? UncertainDate::before(a) : UncertainDate::single(a);
            case 2: return a.next().isValid() ? UncertainDate::after(a) : UncertainDate::single(a);
            case 3: return UncertainDate::between(a, b);
            case 4: return UncertainDate::range(a, b);
            case 5: return UncertainDate::range(a, std::nullopt);
            case 6: return UncertainDate::range(std::nullopt, a);
            default: return UncertainDate::single(a);
            }
        });
    }
};

}  // namespace rc
