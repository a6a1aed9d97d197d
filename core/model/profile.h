// SPDX-License-Identifier: MPL-2.0
// Whose file this is: one record per file, shared by all cases.
#pragma once

#include "core/model/codec.h"
#include "core/model/ids.h"

namespace core {

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

    bool operator==(const Profile&) const = default;
};

template <>
struct Describe<Profile> {
    static constexpr const char* table = "profile";
    static constexpr auto fields = std::tuple{field("id", &Profile::id, Label::Key),
                                              field("label", &Profile::label),
                                              field("worker_name", &Profile::workerName, Label::Name),
                                              field("worker_role", &Profile::workerRole),
                                              field("team", &Profile::team),
                                              field("authority", &Profile::authority),
                                              field("phone", &Profile::phone),
                                              field("email", &Profile::email),
                                              field("fictional", &Profile::fictional),
                                              field("lock_minutes", &Profile::lockMinutes)};
};

}  // namespace core
