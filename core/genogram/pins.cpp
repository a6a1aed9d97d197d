// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/pins.h"

#include "core/genogram/layout.h"
#include "core/genogram/order.h"

namespace core {

std::vector<Hold> pinsOf(const CaseSnapshot& records, const FamilyGraph& graph) {
    const Records<GenogramPin>& pins = records.all<GenogramPin>();
    if (pins.isEmpty()) return {};
    QHash<PersonId, double> at;
    for (const GenogramPin& pin : pins) at.insert(pin.person, pin.x * measure::side / 100);
    std::vector<Hold> holds(graph.people.size());
    for (size_t p = 0; p < holds.size(); ++p)
        if (const auto found = at.constFind(graph.people[p].id); found != at.cend()) holds[p] = {*found, pinned};
    return holds;
}

void followPins(const FlatFamily& family, const std::vector<Hold>& pins, const std::vector<double>& x, Order& order) {
    const auto at = [&](int p) { return pins[size_t(p)].weight > 0 ? pins[size_t(p)].x : x[size_t(p)]; };
    for (size_t r = 0; r < order.rows.size(); ++r) {
        std::vector<int>& row = order.rows[r];
        if (std::none_of(row.begin(), row.end(), [&](int p) { return pins[size_t(p)].weight > 0; })) continue;
        std::stable_sort(row.begin(), row.end(), [&](int a, int b) { return at(a) < at(b); });
        order.renumber(r);
    }
    family.births.restore(order);
}

}  // namespace core
