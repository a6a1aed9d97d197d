// SPDX-License-Identifier: MPL-2.0
// The family in flat arrays, for a search that weighs thousands of orders: who hangs together, and on which rows.
#pragma once

#include "core/genogram/birth_order.h"

namespace core {

struct FlatFamily {
    struct Pair {  ///< one union of a person
        int couple;
        int other;   ///< −1 = alone
        bool level;  ///< the other stands on the same row
    };
    struct Couple {
        int p = -1, q = -1;            ///< −1 = nobody
        int row = 0;                   ///< of the lower partner
        bool level = false;            ///< two partners on one row
        bool ofIndex = false;          ///< the parents of a child of the case
        int begin = 0, end = 0;        ///< all children, in `children`
        int ownBegin = 0, ownEnd = 0;  ///< those placed in this family, in `own`
        int top = 0;                   ///< row of the highest child
    };

    FlatFamily(const FamilyGraph& graph, const Rows& rows);

    int people() const { return int(row.size()); }
    bool sameHome(int a, int b) const { return home[size_t(a)] >= 0 && home[size_t(a)] == home[size_t(b)]; }

    int rows = 0;
    std::vector<int> row, home;  ///< of each person; home −1 = no parents in the drawing
    std::vector<Sex> sex;
    std::vector<int> pairBegin;  ///< into `pairs`, one more than people
    std::vector<Pair> pairs;     ///< of each person, first partner first
    std::vector<Couple> couples;
    std::vector<int> children, own;              ///< eldest first
    std::vector<std::vector<int>> couplesAtRow;  ///< with a partner or an own child on the row
    std::vector<std::vector<int>> homes;         ///< members of each household, by row
    BirthOrder births;
};

}  // namespace core
