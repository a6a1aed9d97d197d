// SPDX-License-Identifier: MPL-2.0
// Whose file this is: one record per file, shared by all cases.
#pragma once

#include "core/model/codec.h"
#include "core/model/ids.h"

namespace core {

/// A text typed often: the short form becomes the long one as the worker types.
struct Snippet {
    QString shortcut;  ///< one word without spaces: "hv"
    QString text;
    bool operator==(const Snippet&) const = default;
};
template <>
struct Describe<Snippet> {
    static constexpr auto fields(auto&& take) {
        return take(field("shortcut", &Snippet::shortcut), field("text", &Snippet::text));
    }
};

/// Which column of one agency's tables means what, as chosen at the last import.
struct SavedMapping {
    QStringList header;  ///< the headings by which such a table is known again
    QStringList fields;  ///< for each heading the field it fills, as stored; "" = none
    QString agency;      ///< whose account such a table holds
    bool operator==(const SavedMapping&) const = default;
};
template <>
struct Describe<SavedMapping> {
    static constexpr auto fields(auto&& take) {
        return take(field("header", &SavedMapping::header), field("fields", &SavedMapping::fields),
                    field("agency", &SavedMapping::agency));
    }
};

struct Profile {
    ProfileId id;
    QString label;       ///< what the unlock page calls the file; never a child's name
    QString workerName;  ///< the actor of the audit unless another is given
    QString workerRole;
    QString team;
    QString authority;
    QString phone;
    QString email;
    bool fictional = false;  ///< made-up people: a live file never takes records from such a file
    int lockMinutes = 5;     ///< idle minutes until the file locks, 1–30
    QList<Snippet> snippets;
    QStringList words;                  ///< the worker's own words, which the spell check then knows
    QList<SavedMapping> savedMappings;  ///< latest first

    bool operator==(const Profile&) const = default;
};

template <>
struct Describe<Profile> {
    static constexpr const char* table = "profile";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Profile::id, Label::Key), field("label", &Profile::label),
                    field("worker_name", &Profile::workerName, Label::Name), field("worker_role", &Profile::workerRole),
                    field("team", &Profile::team), field("authority", &Profile::authority), field("phone", &Profile::phone),
                    field("email", &Profile::email), field("fictional", &Profile::fictional),
                    field("lock_minutes", &Profile::lockMinutes), field("snippets", &Profile::snippets, Label::Key),
                    field("words", &Profile::words, Label::Key), field("saved_mappings", &Profile::savedMappings, Label::Key));
    }
};

}  // namespace core
