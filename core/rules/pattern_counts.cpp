// SPDX-License-Identifier: MPL-2.0
#include "core/rules/pattern_counts.h"

#include <cmath>

namespace core {
namespace {

double logFactorial(int n) {
    static const std::vector<double> small = [] {
        std::vector<double> table(4096, 0);
        for (size_t i = 1; i < table.size(); ++i) table[i] = table[i - 1] + std::log(double(i));
        return table;
    }();
    return size_t(n) < small.size() ? small[size_t(n)] : std::lgamma(double(n) + 1);
}

double logChoose(int n, int k) { return logFactorial(n) - logFactorial(k) - logFactorial(n - k); }

/// Sums a falling tail from its first term; `ratio(i)` is term i+1 over term i. What can no longer be seen is left out.
template <class Ratio>
double tail(double first, int from, int to, Ratio ratio) {
    double sum = first;
    double term = first;
    for (int i = from; i < to && term > sum * 1e-6; ++i) sum += term *= ratio(i);
    return std::min(sum, 1.0);
}

constexpr int leastBurst = 3;
constexpr int leastFollowed = 3;
constexpr int leastChange = 5;

}  // namespace

double atLeast(int k, int drawn, int marked, int all) {
    const int most = std::min(drawn, marked);
    const int least = std::max(0, drawn - (all - marked));
    if (k <= least) return 1;
    if (k > most) return 0;
    if (k <= double(drawn) * marked / all) return 0.5;  // not more than expected: of no interest, only to be left behind
    const double first = std::exp(logChoose(marked, k) + logChoose(all - marked, drawn - k) - logChoose(all, drawn));
    return tail(first, k, most,
                [&](int i) { return double(marked - i) * (drawn - i) / (double(i + 1) * (all - marked - drawn + i + 1)); });
}

double atLeast(int k, int n, double p) {
    if (k <= 0) return 1;
    if (k > n || p <= 0) return 0;
    if (p >= 1 || k <= n * p) return 0.5;
    const double first = std::exp(logChoose(n, k) + k * std::log(p) + (n - k) * std::log1p(-p));
    return tail(first, k, n, [&](int i) { return double(n - i) / (i + 1) * p / (1 - p); });
}

DayLine::DayLine(std::vector<int> sorted, const PatternSearch& search) : days(std::move(sorted)) {
    const auto firstFrom = [&](int day) { return int(std::lower_bound(days.begin(), days.end(), day) - days.begin()); };
    for (const int day : days) {
        burstEnd.push_back(firstFrom(day + search.burstDays));
        repeatEnd.push_back(firstFrom(day + search.repeatDays));
        followBegin.push_back(firstFrom(day + 1));
        followEnd.push_back(firstFrom(day + search.followDays + 1));
        changeBegin.push_back(firstFrom(day - search.changeDays));
        changeEnd.push_back(firstFrom(day + search.changeDays + 1));
    }
}

std::vector<Counted> PatternCounter::all(const std::vector<Mark>& marks) {
    std::vector<Counted> list;
    into_ = &list;
    run(marks);
    into_ = nullptr;
    return list;
}

double PatternCounter::lowest(const std::vector<Mark>& marks) {
    lowest_ = 1;
    run(marks);
    return lowest_;
}

void PatternCounter::run(const std::vector<Mark>& marks) {
    marks_ = &marks;
    for (std::vector<int>& places : places_) places.clear();
    for (int i = 0; i < line_.size(); ++i)
        if (marks[size_t(i)].category != noCategory) places_[size_t(marks[size_t(i)].category)].push_back(i);
    windows(PatternKind::Burst, line_.burstEnd, leastBurst);
    windows(PatternKind::Repeat, line_.repeatEnd, search_.repeatCount);
    follows();
    changes();
    gaps();
}

void PatternCounter::found(const Counted& one) {
    lowest_ = std::min(lowest_, one.score);
    if (into_) into_->push_back(one);
}

void PatternCounter::windows(PatternKind kind, const std::vector<int>& end, int least) {
    const int all = line_.size();
    for (int category = 0; category < categoryCount; ++category) {
        const std::vector<int>& places = places_[size_t(category)];
        const int marked = int(places.size());
        Counted best{kind, category};
        bool any = false;
        size_t stop = 0;
        for (size_t start = 0; start < places.size(); ++start) {
            const int border = end[size_t(places[start])];
            while (stop < places.size() && places[stop] < border) ++stop;
            const int count = int(stop - start);
            if (count < least) continue;
            const int drawn = border - places[start];
            const double score = atLeast(count, drawn, marked, all);
            // Of equal ones the latest counts: what goes on now matters most.
            if (any && score > best.score) continue;
            any = true;
            best = {kind, category, 0, places[start], places[stop - 1], count, marked, double(drawn) * marked / all, score};
        }
        if (any) found(best);
    }
}

void PatternCounter::follows() {
    const int all = line_.size();
    for (int category = 0; category < categoryCount; ++category) {
        const std::vector<int>& places = places_[size_t(category)];
        if (int(places.size()) < leastFollowed) continue;
        std::array<int, categoryCount> followed{};
        int windowed = 0;  // entries in all the windows together
        for (const int place : places) {
            quint32 seen = 0;
            windowed += line_.followEnd[size_t(place)] - line_.followBegin[size_t(place)];
            for (int i = line_.followBegin[size_t(place)]; i < line_.followEnd[size_t(place)]; ++i)
                seen |= quint32(1) << (*marks_)[size_t(i)].category;
            for (int other = 0; seen; ++other, seen >>= 1) followed[size_t(other)] += int(seen & 1);
        }
        const int marked = int(places.size());
        for (int other = 0; other < categoryCount; ++other) {
            const int count = followed[size_t(other)];
            if (other == category || count < leastFollowed) continue;
            const double share = double(places_[size_t(other)].size()) / std::max(1, all - 1);
            const double chance = 1 - std::exp(-share * windowed / marked);
            found({PatternKind::Follows, category, other, places.front(), line_.followEnd[size_t(places.back())] - 1, count,
                   marked, chance * marked, atLeast(count, marked, chance)});
        }
    }
}

void PatternCounter::changes() {
    for (int i = 0; i < line_.size(); ++i)
        if ((*marks_)[size_t(i)].intervention) change(i);
}

void PatternCounter::change(int at) {
    std::array<int, categoryCount + 1> before{}, after{};
    const int begin = line_.changeBegin[size_t(at)], end = line_.changeEnd[size_t(at)];
    const auto count = [&](std::array<int, categoryCount + 1>& into, int i) {
        const Mark& mark = (*marks_)[size_t(i)];
        ++into[size_t(mark.category)];
        into[size_t(concernKind)] += mark.concern;
    };
    for (int i = begin; i < at; ++i) count(before, i);
    for (int i = at + 1; i < end; ++i) count(after, i);
    const int own = (*marks_)[size_t(at)].category;
    const int drawn = end - at - 1, all = end - begin - 1;
    for (int kind = 0; kind <= concernKind; ++kind) {
        const int b = before[size_t(kind)], a = after[size_t(kind)];
        if (kind == own || a + b < leastChange) continue;
        const double more = atLeast(a, drawn, a + b, all), fewer = atLeast(b, all - drawn, a + b, all);
        found({PatternKind::Change, kind, at, begin, end - 1, a, b, double(a + b) * drawn / all,
               std::min(1.0, 2 * std::min(more, fewer))});
    }
}

void PatternCounter::gaps() {
    const int all = line_.size();
    for (int child = 0; child < children_; ++child) {
        std::vector<int> seen;
        for (int i = 0; i < all; ++i)
            if ((*marks_)[size_t(i)].seen >> child & 1) seen.push_back(i);
        if (seen.size() < 2) continue;
        const int marked = int(seen.size());
        Counted best{PatternKind::NotSeen, 0, child};
        best.score = 2;
        for (size_t i = 1; i < seen.size(); ++i) {
            const int days = line_.days[size_t(seen[i])] - line_.days[size_t(seen[i - 1])];
            if (days <= search_.seenDays) continue;
            // The chance that none of the entries between is a sighting, were sightings spread at random.
            const int between = seen[i] - seen[i - 1] - 1;
            const double score = between > all - marked ? 0 : std::exp(logChoose(all - between, marked) - logChoose(all, marked));
            const double usual = double(line_.days[size_t(seen.back())] - line_.days[size_t(seen.front())]) / (marked - 1);
            if (score <= best.score) best = {PatternKind::NotSeen, 0, child, seen[i - 1], seen[i], days, marked, usual, score};
        }
        if (best.score <= 1) found(best);
    }
}

}  // namespace core
