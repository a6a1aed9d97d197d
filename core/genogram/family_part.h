// SPDX-License-Identifier: MPL-2.0
// A part of a family as records of its own: one side, some generations, or chosen people. Pure.
#pragma once

#include <QSet>

#include "core/model/snapshot.h"

namespace core {

/// Whose family is shown, seen from the children of the case.
enum class FamilySide { Both, Maternal, Paternal };
template <>
struct EnumNames<FamilySide> {
    static constexpr std::array table{std::pair{FamilySide::Both, std::string_view("both")},
                                      std::pair{FamilySide::Maternal, std::string_view("maternal")},
                                      std::pair{FamilySide::Paternal, std::string_view("paternal")}};
};

/// The children of the case, their parents, brothers and sisters, and of all others who is on that side and at most `up`
/// generations above or below (0 = any number), with the partners of those. People who are no kin are left out where a side
/// is chosen. Without children of the case: everybody.
QSet<PersonId> peopleOfPart(const CaseSnapshot& records, FamilySide side, int up);

/// The records without anybody else: links, unions, homes and ties of those left out go with them.
CaseSnapshot onlyPeople(const CaseSnapshot& records, const QSet<PersonId>& people);

}  // namespace core
