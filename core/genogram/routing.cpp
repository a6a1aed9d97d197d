// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/routing.h"

#include <cmath>
#include <map>

#include "core/genogram/channels.h"
#include "core/genogram/tracks.h"

namespace core {
namespace {

constexpr double bracketPitch = 5.2, barPitch = 3.4;  // mm between tracks
constexpr double stemLength = 5.5;                    // least, from the lowest bar to the symbol
constexpr double snap = 1.6;                          // a drop that is off by less goes straight down
constexpr double careOffset = 10 * measure::pixel;    // of a second stem from the first

// A point whose height is known when tracks are: on a row, or on a horizontal line.
struct Spotted {
    double x = 0;
    int row = -1;
    int line = -1;
    double shift = 0;
};
using Way = std::vector<Spotted>;

class Router {
public:
    explicit Router(const RoutingInput& in) : in_(in), channels_(in) {}

    Routes run() {
        const size_t n = in_.graph.couples.size();
        ways_.resize(n);
        anchors_.resize(n);
        children_.resize(n);
        for (size_t c = 0; c < n; ++c) children_[c].resize(in_.graph.couples[c].children.size());
        for (size_t c = 0; c < n; ++c) joinPartners(int(c));
        for (size_t c = 0; c < n; ++c) joinChildren(int(c));
        stackRows();
        Routes routes;
        routes.rowY = rowY_;
        for (size_t c = 0; c < n; ++c) {
            routes.couples.push_back(resolved(ways_[c]));
            routes.marks.push_back(markOf(int(c)));
            routes.descents.emplace_back();
            for (const Way& way : children_[c]) routes.descents.back().push_back(resolved(way));
        }
        return routes;
    }

private:
    const FamilyCouple& couple(int c) const { return in_.graph.couples[size_t(c)]; }
    int rowOf(int p) const { return in_.rows.of[size_t(p)]; }
    double xOf(int p) const { return in_.x[size_t(p)]; }
    Spotted onRow(double x, int row, double shift = 0) const { return {x, row, -1, shift}; }
    int addLine(int gap, bool bar, double a, double b, std::vector<double> ups, std::vector<double> downs) {
        lines_.push_back({gap, bar, std::min(a, b), std::max(a, b), std::move(ups), std::move(downs), 0});
        return int(lines_.size()) - 1;
    }

    void joinPartners(int c);
    void joinNeighbours(int c, int left, int right);
    void joinApart(int c, int a, int b);
    void joinChildren(int c);
    void joinGroup(int c, const std::vector<size_t>& group, int row);
    Way trunk(int c, int row, double towards, bool care);
    double childX(int c, size_t index) const;
    std::vector<double> barPoints(int c, const std::vector<size_t>& group) const;
    double wantedAnchor(int c, double from, double to) const;
    void stackRows();
    double yOf(const Spotted& s) const;
    QPolygonF resolved(const Way& way) const;
    QPointF markOf(int c) const;

    const RoutingInput& in_;
    Channels channels_;
    std::vector<Horizontal> lines_;
    std::vector<double> lineY_, rowY_;
    std::vector<Way> ways_;
    std::vector<Spotted> anchors_;  // where the drop to the children begins
    std::vector<std::vector<Way>> children_;
};

// Under the own children's middle; straight down where one child makes that possible.
double Router::wantedAnchor(int c, double from, double to) const {
    double first = 0, last = 0;
    int count = 0;
    for (size_t i = 0; i < couple(c).children.size(); ++i) {
        if (in_.graph.homeCouple(couple(c).children[i].person) != c) continue;
        const double x = childX(c, i);
        first = count == 0 ? x : std::min(first, x);
        last = count == 0 ? x : std::max(last, x);
        ++count;
    }
    const double middle = (from + to) / 2;
    return count == 0 || from > to ? middle : std::clamp((first + last) / 2, from, to);
}

void Router::joinNeighbours(int c, int left, int right) {
    const int row = rowOf(left);
    const double from = xOf(left) + in_.side[size_t(left)] / 2, to = xOf(right) - in_.side[size_t(right)] / 2;
    // Two unions of the same two people: the later line lies lower.
    double shift = 0;
    for (const int other : in_.graph.people[size_t(left)].couples)
        if (other < c && in_.graph.otherPartner(other, left) == right) shift += 3;
    ways_[size_t(c)] = {onRow(from, row, shift), onRow(to, row, shift)};
    const double free = 1.3;  // mm between a drop and a label
    const double least = xOf(left) + std::max(in_.extents[size_t(left)].right, in_.side[size_t(left)] / 2) + free;
    const double most = xOf(right) - std::max(in_.extents[size_t(right)].left, in_.side[size_t(right)] / 2) - free;
    const double middle = (from + to) / 2, wanted = wantedAnchor(c, least, most);
    anchors_[size_t(c)] = onRow(std::abs(wanted - middle) < snap * 2 ? wanted : middle, row, shift);
}

void Router::joinApart(int c, int a, int b) {
    if (rowOf(a) > rowOf(b)) std::swap(a, b);
    const double xa = xOf(a) + in_.legs[size_t(a)].of(c), xb = xOf(b) + in_.legs[size_t(b)].of(c);
    const int upper = rowOf(a), lower = rowOf(b);
    Way way{onRow(xa, upper)};
    double x = xa;
    if (upper < lower) {  // a step: past the rows between, then up to the lower partner from below
        x = channels_.through(upper + 1, lower, xa, xb);
        if (std::abs(x - xa) > 0.01) {
            const int line = addLine(upper + 1, false, xa, x, {xa}, {x});
            way.push_back({xa, -1, line, 0});
            way.push_back({x, -1, line, 0});
        }
    }
    const auto [left, right] = std::minmax(x, xb);
    const double anchor = wantedAnchor(c, left + 1, right - 1);
    const int bracket = addLine(lower + 1, false, x, xb, {x, xb}, {});
    if (!couple(c).children.empty()) lines_[size_t(bracket)].downs.push_back(anchor);
    way.push_back({x, -1, bracket, 0});
    way.push_back({xb, -1, bracket, 0});
    way.push_back(onRow(xb, lower));
    ways_[size_t(c)] = std::move(way);
    anchors_[size_t(c)] = {anchor, -1, bracket, 0};
}

void Router::joinPartners(int c) {
    const std::vector<int>& partners = couple(c).partners;
    if (partners.empty()) return;
    if (partners.size() == 1) {
        const int p = partners.front();
        anchors_[size_t(c)] = onRow(xOf(p) + in_.legs[size_t(p)].of(c), rowOf(p));
        return;
    }
    int left = partners[0], right = partners[1];
    if (xOf(left) > xOf(right)) std::swap(left, right);
    if (areNeighbours(couple(c), in_.rows, in_.order)) joinNeighbours(c, left, right);
    else joinApart(c, left, right);
}

// A stem to other parents stands beside the first one.
double Router::childX(int c, size_t index) const {
    const int child = couple(c).children[index].person;
    const std::vector<FamilyParents>& parents = in_.graph.people[size_t(child)].parents;
    const auto place = std::find_if(parents.begin(), parents.end(), [c](const FamilyParents& p) { return p.couple == c; });
    const auto rank = place - parents.begin();
    const double side = rank % 2 == 1 ? 1.0 : -1.0;
    return xOf(child) + (rank == 0 ? 0.0 : side * careOffset * double((rank + 1) / 2) * in_.side[size_t(child)] / measure::side);
}

void Router::joinChildren(int c) {
    std::map<std::pair<int, bool>, std::vector<size_t>> groups;
    for (size_t i = 0; i < couple(c).children.size(); ++i) {
        const FamilyChild& child = couple(c).children[i];
        groups[{rowOf(child.person), isCare(child.kind)}].push_back(i);
    }
    for (const auto& [key, group] : groups) joinGroup(c, group, key.first);
}

// From the couple to the gap above `row`, round everybody in between.
Way Router::trunk(int c, int row, double towards, bool care) {
    if (couple(c).partners.empty()) return {};
    Spotted anchor = anchors_[size_t(c)];
    // Who has own children and cares for others has two lines down.
    const bool own =
        std::any_of(couple(c).children.begin(), couple(c).children.end(), [](const FamilyChild& k) { return !isCare(k.kind); });
    if (care && own) anchor.x += couple(c).partners.size() == 1 ? -1.8 : 1.8;
    const int from = anchor.line >= 0 ? lines_[size_t(anchor.line)].gap : anchor.row + 1;  // the gap below the couple
    Way way{anchor};
    if (row == from) return way;
    const double x =
        row > from ? channels_.through(from, row - 1, anchor.x, towards) : channels_.through(row, from - 1, anchor.x, towards);
    if (std::abs(x - anchor.x) < 0.01) return way;
    const bool down = row > from;
    const int line = addLine(from, true, anchor.x, x, down ? std::vector{anchor.x} : std::vector{anchor.x, x},
                             down ? std::vector{x} : std::vector<double>{});
    way.push_back({anchor.x, -1, line, 0});
    way.push_back({x, -1, line, 0});
    return way;
}

// Where the stems of a group leave their bar: above each child, twins at one point between them.
std::vector<double> Router::barPoints(int c, const std::vector<size_t>& group) const {
    std::vector<double> points;
    for (const size_t i : group) {
        double sum = childX(c, i);
        int count = 1;
        for (const size_t k : group)
            if (k != i && couple(c).children[i].twins > 0 && couple(c).children[k].twins == couple(c).children[i].twins) {
                sum += childX(c, k);
                ++count;
            }
        points.push_back(count == 1 ? childX(c, i) : sum / count);
    }
    return points;
}

void Router::joinGroup(int c, const std::vector<size_t>& group, int row) {
    const std::vector<double> points = barPoints(c, group);
    const auto [first, last] = std::minmax_element(points.begin(), points.end());
    Way start = trunk(c, row, (*first + *last) / 2, isCare(couple(c).children[group.front()].kind));
    // A lone parent's line goes straight down to an only child.
    const bool lone = couple(c).partners.size() == 1 && group.size() == 1 && start.size() == 1;
    if (lone && std::abs(start.front().x - points.front()) < snap / 2) start.front().x = points.front();
    const bool alone = start.empty();
    const double x = alone ? (*first + *last) / 2 : start.back().x;
    const bool fromBelow = !alone && start.size() > 1 && lines_[size_t(start.back().line)].gap > row;
    const bool twins = std::any_of(group.begin(), group.end(), [&](size_t i) { return couple(c).children[i].twins > 0; });
    int bar = -1;
    if (alone || twins || std::abs(*first - x) > 0.01 || std::abs(*last - x) > 0.01) {
        std::vector<double> downs(points);
        if (fromBelow) downs.push_back(x);
        bar = addLine(row, true, std::min(*first, x), std::max(*last, x),
                      alone || fromBelow ? std::vector<double>{} : std::vector{x}, downs);
    }
    for (size_t k = 0; k < group.size(); ++k) {
        Way& way = children_[size_t(c)][group[k]];
        way = start;
        if (bar >= 0) {
            way.push_back({x, -1, bar, 0});
            way.push_back({points[k], -1, bar, 0});
        }
        const int child = couple(c).children[group[k]].person;
        way.push_back(onRow(childX(c, group[k]), row, -in_.above[size_t(child)]));
    }
}

// Gives every gap its tracks and with them every row its height.
void Router::stackRows() {
    const int rows = in_.rows.count;
    std::vector<std::vector<size_t>> brackets(size_t(rows) + 1), bars(size_t(rows) + 1);
    for (size_t i = 0; i < lines_.size(); ++i) (lines_[i].bar ? bars : brackets)[size_t(lines_[i].gap)].push_back(i);
    std::vector<double> above(size_t(rows) + 1, 0.0), below(size_t(rows) + 1, 0.0);
    for (size_t p = 0; p < in_.x.size(); ++p) {
        above[size_t(in_.rows.of[p])] = std::max(above[size_t(in_.rows.of[p])], in_.above[p]);
        below[size_t(in_.rows.of[p])] = std::max(below[size_t(in_.rows.of[p])], in_.below[p]);
    }
    lineY_.assign(lines_.size(), 0.0);
    double y = 0;  // lower end of the row above the gap
    for (int gap = 0; gap <= rows; ++gap) {
        const int highest = assignTracks(lines_, brackets[size_t(gap)]), lowest = assignTracks(lines_, bars[size_t(gap)]);
        const double needed =
            (highest > 0 ? 1.0 + bracketPitch * highest : 0) + (lowest > 0 ? 2.5 + barPitch * (lowest - 1) : 0) + stemLength;
        double centre = y + (gap > 0 ? needed : lowest > 0 ? barPitch * lowest + stemLength : 0) + above[size_t(gap)];
        if (gap > 0 && gap < rows) centre = std::max(centre, rowY_.back() + measure::rowPitch);
        if (gap < rows) rowY_.push_back(centre);
        const double barBase = centre - above[size_t(gap)] - stemLength;
        for (const size_t i : brackets[size_t(gap)]) lineY_[i] = y + 1.0 + bracketPitch * lines_[i].track;
        for (const size_t i : bars[size_t(gap)]) lineY_[i] = barBase - barPitch * (lowest - 1 - lines_[i].track);
        if (gap < rows) y = centre + below[size_t(gap)];
    }
}

double Router::yOf(const Spotted& s) const { return s.line >= 0 ? lineY_[size_t(s.line)] : rowY_[size_t(s.row)] + s.shift; }

QPolygonF Router::resolved(const Way& way) const {
    QPolygonF points;
    for (const Spotted& s : way) points.append(QPointF(s.x, yOf(s)));
    // A point on the way straight on says nothing.
    for (int i = 1; i + 1 < points.size();) {
        if (points[i] == points[i - 1]) {
            points.removeAt(i);
            continue;
        }
        const bool across = points[i - 1].y() == points[i].y() && points[i].y() == points[i + 1].y();
        const bool down = points[i - 1].x() == points[i].x() && points[i].x() == points[i + 1].x();
        if (across || down) points.removeAt(i);
        else ++i;
    }
    return points;
}

QPointF Router::markOf(int c) const {
    const Way& way = ways_[size_t(c)];
    if (way.size() < 2) return {};
    if (way.size() == 2) return QPointF((way[0].x + way[1].x) / 2, yOf(way[0]));
    // Of a bracket the longer part beside the drop.
    const Spotted& from = way[way.size() - 3];
    const Spotted& to = way[way.size() - 2];
    const auto [left, right] = std::minmax(from.x, to.x);
    const double drop = couple(c).children.empty() ? left : anchors_[size_t(c)].x;
    const double middle = drop - left > right - drop ? (left + drop) / 2 : (drop + right) / 2;
    return QPointF(middle, yOf(from));
}

}  // namespace

double Legs::offset(size_t index) const {
    if (couples.size() < 2) return -12 * measure::pixel;
    const double step = std::min(1.7, 8.0 / double(couples.size() - 1));
    return -4.4 + step * double(index);
}

double Legs::of(int couple) const {
    const auto at = std::find(couples.begin(), couples.end(), couple);
    return at == couples.end() ? 0 : offset(size_t(at - couples.begin()));
}

double Legs::labelStart() const { return couples.empty() ? 0 : offset(couples.size() - 1) + 6 * measure::pixel; }

// Lines to the left stand left, the nearest partner's first; those to the right mirror them: so no leg cuts a bracket.
std::vector<Legs> legsOf(const FamilyGraph& graph, const Rows& rows, const Order& order) {
    std::vector<Legs> all(graph.people.size());
    for (size_t p = 0; p < graph.people.size(); ++p) {
        std::vector<std::pair<double, int>> sorted;
        for (const int number : graph.people[p].couples) {
            const FamilyCouple& couple = graph.couples[size_t(number)];
            if (areNeighbours(couple, rows, order)) continue;
            const int q = graph.otherPartner(number, int(p));
            const double distance = q < 0 ? 0 : order.place[size_t(q)] - order.place[p];
            // −1, −2, −3 … then alone, then … 3, 2, 1.
            const double key = q < 0 ? 0 : distance < 0 ? -1e6 - distance : 1e6 - distance;
            sorted.push_back({key, number});
        }
        std::stable_sort(sorted.begin(), sorted.end());
        for (const auto& [key, number] : sorted) all[p].couples.push_back(number);
    }
    return all;
}

Routes route(const RoutingInput& input) { return Router(input).run(); }

bool isCare(ParentageKind kind) {
    return kind == ParentageKind::Foster || kind == ParentageKind::Kinship || kind == ParentageKind::SpecialGuardian;
}

}  // namespace core
