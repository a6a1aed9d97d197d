// SPDX-License-Identifier: MPL-2.0
// What one user action does, as a value. Undo is the reversed, swapped list; only the Editor performs it.
#pragma once

#include "core/model/record.h"

#include <vector>

namespace core {

/// One record before and after: only `after` = added, only `before` = removed, both = edited.
struct Change {
    std::optional<Record> before;
    std::optional<Record> after;

    const Record& either() const { return after ? *after : *before; }
    bool operator==(const Change&) const = default;
};

/// The verb of an undo step and an audit row; with the type of the first record it makes the sentence
/// ("Undo: remove person Dai Hartley").
enum class Action { Add, Edit, Remove, Import, CreateCase, CreateFile, Setting };
template <>
struct EnumNames<Action> {
    static constexpr std::array table{std::pair{Action::Add, std::string_view("add")},
                                      std::pair{Action::Edit, std::string_view("edit")},
                                      std::pair{Action::Remove, std::string_view("remove")},
                                      std::pair{Action::Import, std::string_view("import")},
                                      std::pair{Action::CreateCase, std::string_view("create_case")},
                                      std::pair{Action::CreateFile, std::string_view("create_file")},
                                      std::pair{Action::Setting, std::string_view("setting")}};
};

struct ChangeSet {
    Action action = Action::Edit;
    QString subject;     ///< what it was done to, for the undo menu: "Dai Hartley"; may be empty
    QString mergeKey;    ///< equal keys in a row merge into one step; empty = never merges
    bool seals = false;  ///< signing, issuing, locking: cuts the history, is never undone
    std::vector<Change> changes;
    std::optional<bool> fictional{};  ///< of records from elsewhere: are these people made up? unsaid for what is typed here

    template <RecordType T>
    ChangeSet& add(T row) {
        changes.push_back({std::nullopt, Record(std::move(row))});
        return *this;
    }
    template <RecordType T>
    ChangeSet& edit(T from, T to) {
        if (!(from == to)) changes.push_back({Record(std::move(from)), Record(std::move(to))});
        return *this;
    }
    template <RecordType T>
    ChangeSet& remove(T row) {
        changes.push_back({Record(std::move(row)), std::nullopt});
        return *this;
    }

    template <RecordType T>
    bool touches() const {
        for (const Change& change : changes)
            if (std::holds_alternative<T>(change.either())) return true;
        return false;
    }
    bool touches(CaseId id) const;
    bool isEmpty() const { return changes.empty(); }

    ChangeSet inverse() const;
};

}  // namespace core
