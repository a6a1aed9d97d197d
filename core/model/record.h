// SPDX-License-Identifier: MPL-2.0
// The list of all record types. A new one joins here; everything that walks the list then knows it.
#pragma once

#include "core/model/case.h"
#include "core/model/chronology_entry.h"
#include "core/model/evidence.h"
#include "core/model/family.h"
#include "core/model/household.h"
#include "core/model/person.h"
#include "core/model/profile.h"
#include "core/model/saved_cut.h"
#include "core/model/tie.h"

#include <variant>

namespace core {

template <class... T>
struct TypeList {};

/// In the order in which rows can be written: a record stands after those it refers to.
using Record = std::variant<Profile, Case, CaseProfile, Person, Union, Parentage, Address, Household, Residence, Attachment,
                            Source, Tie, ChronologyEntry, Note, SavedCut>;

/// Calls `f.template operator()<T>()` for every record type, in that order.
template <class F>
void eachRecordType(F&& f) {
    [&]<class... T>(std::variant<T...>*) { (f.template operator()<T>(), ...); }(static_cast<Record*>(nullptr));
}

/// The stored name of a record's type: its table.
inline QString typeName(const Record& record) {
    return std::visit([](const auto& r) { return QString::fromLatin1(Describe<std::remove_cvref_t<decltype(r)>>::table); },
                      record);
}

inline AnyId recordId(const Record& record) {
    return std::visit([](const auto& r) { return anyId(r.id); }, record);
}

/// The case a record belongs to; a case belongs to itself; no value for shared records.
inline std::optional<CaseId> caseOf(const Record& record) {
    return std::visit(
        [](const auto& r) -> std::optional<CaseId> {
            using T = std::remove_cvref_t<decltype(r)>;
            if constexpr (std::is_same_v<T, Case>) return r.id;
            else if constexpr (InCase<T>) return r.caseId;
            else return std::nullopt;
        },
        record);
}

inline QJsonObject toJsonObject(const Record& record) {
    return std::visit([](const auto& r) { return toJsonObject(r); }, record);
}
/// The reverse, for a stored type name. Throws Error{Corrupt}.
Record recordFromJson(const QString& type, const QJsonObject& object);

}  // namespace core
