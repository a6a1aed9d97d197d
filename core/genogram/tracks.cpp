// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/tracks.h"

#include <algorithm>

namespace core {
namespace {

constexpr double apart = 1.5;         // mm between the ends of two lines on one track
constexpr size_t mostExchanged = 60;  // larger groups keep the first order: their crossings can hardly be followed by eye

bool overlap(const Horizontal& a, const Horizontal& b) { return a.from < b.to + apart && b.from < a.to + apart; }

int inside(const std::vector<double>& xs, const Horizontal& line) {
    return int(std::count_if(xs.begin(), xs.end(), [&](double x) { return x > line.from && x < line.to; }));
}

// Crossings if a lies above b: a's lines down cut b, b's lines up cut a. Lines that would lie on one another count more.
double crossings(const Horizontal& a, const Horizontal& b) {
    double count = inside(a.downs, b) + inside(b.ups, a);
    for (const double down : a.downs)
        for (const double up : b.ups)
            if (std::abs(down - up) < 0.4) count += 3;
    return count;
}

}  // namespace

int assignTracks(std::vector<Horizontal>& lines, const std::vector<size_t>& group) {
    std::vector<size_t> order(group);
    std::stable_sort(order.begin(), order.end(),
                     [&](size_t a, size_t b) { return lines[a].to - lines[a].from < lines[b].to - lines[b].from; });
    if (order.size() <= mostExchanged)
        for (bool better = true; better;) {
            better = false;
            for (size_t i = 0; i < order.size(); ++i)
                for (size_t j = i + 1; j < order.size(); ++j) {
                    // What changes when i and j change places: their relation to all between, and to each other.
                    double before = 0, after = 0;
                    const Horizontal &a = lines[order[i]], &b = lines[order[j]];
                    if (overlap(a, b)) {
                        before += crossings(a, b);
                        after += crossings(b, a);
                    }
                    for (size_t k = i + 1; k < j; ++k) {
                        const Horizontal& c = lines[order[k]];
                        if (overlap(a, c)) {
                            before += crossings(a, c);
                            after += crossings(c, a);
                        }
                        if (overlap(b, c)) {
                            before += crossings(c, b);
                            after += crossings(b, c);
                        }
                    }
                    if (after >= before) continue;
                    std::swap(order[i], order[j]);
                    better = true;
                }
        }
    int tracks = 0;
    for (size_t i = 0; i < order.size(); ++i) {
        Horizontal& line = lines[order[i]];
        line.track = 0;
        for (size_t k = 0; k < i; ++k)
            if (overlap(lines[order[k]], line)) line.track = std::max(line.track, lines[order[k]].track + 1);
        tracks = std::max(tracks, line.track + 1);
    }
    return tracks;
}

}  // namespace core
