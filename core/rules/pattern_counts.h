// SPDX-License-Identifier: MPL-2.0
// The counting behind patterns: one pass over a record as plain numbers, quick enough to be run on a thousand shuffled ones.
#pragma once

#include "core/rules/patterns.h"

#include <array>
#include <vector>

namespace core {

inline constexpr int categoryCount = int(EnumNames<Category>::table.size());
inline constexpr int concernKind = categoryCount;  ///< pseudo-category of Change: marked as a concern

inline constexpr int noCategory = -1;  ///< of an entry that only says who was seen

/// What an entry tells, apart from when.
struct Mark {
    int category = 0;
    bool concern = false;
    bool intervention = false;
    quint32 seen = 0;  ///< bit per child
};

/// The dates, which stay, and for each the places where its windows end.
struct DayLine {
    std::vector<int> days;      ///< days since an epoch, in order
    std::vector<int> burstEnd;  ///< first entry not within burstDays of this one
    std::vector<int> repeatEnd;
    std::vector<int> followBegin;  ///< first entry of a later day
    std::vector<int> followEnd;
    std::vector<int> changeBegin;  ///< first entry within changeDays before this one
    std::vector<int> changeEnd;

    DayLine() = default;
    DayLine(std::vector<int> sorted, const PatternSearch& search);
    int size() const { return int(days.size()); }
};

/// A pattern as found in one pass. `first` and `last` are places on the line.
struct Counted {
    PatternKind kind = PatternKind::Burst;
    int category = 0;
    int then = 0;  ///< Follows: the other category; NotSeen: the child's bit
    int first = 0;
    int last = 0;  ///< counted in
    int count = 0;
    int of = 0;
    double expected = 0;
    double score = 1;  ///< chance of it alone, before shuffling; only for comparing
};

/// The most marked of each kind and category. With `lowest` only the smallest score is worked out (nothing returned).
class PatternCounter {
public:
    PatternCounter(const DayLine& line, const PatternSearch& search, int children)
        : line_(line), search_(search), children_(children) {}

    std::vector<Counted> all(const std::vector<Mark>& marks);
    double lowest(const std::vector<Mark>& marks);

private:
    void run(const std::vector<Mark>& marks);
    void windows(PatternKind kind, const std::vector<int>& end, int least);
    void follows();
    void changes();
    void change(int at);
    void gaps();
    void found(const Counted& one);

    const DayLine& line_;
    const PatternSearch& search_;
    const int children_;
    const std::vector<Mark>* marks_ = nullptr;
    std::array<std::vector<int>, categoryCount> places_;  ///< of each category, in order
    std::vector<Counted>* into_ = nullptr;
    double lowest_ = 1;
};

/// Chance of at least `k` marked ones among `drawn` out of `all` with `marked` marked (hypergeometric upper tail).
double atLeast(int k, int drawn, int marked, int all);
/// Chance of at least `k` successes in `n` trials of chance `p` (binomial upper tail).
double atLeast(int k, int n, double p);

}  // namespace core
