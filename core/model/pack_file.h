// SPDX-License-Identifier: MPL-2.0
// An authority's own pack, kept with the caseload, so that a case finds the version it started with.
#pragma once

#include "core/model/codec.h"
#include "core/model/ids.h"

namespace core {

/// Shared by all cases. Never edited: a newer version is a record of its own.
struct PackFile {
    PackFileId id;
    QString packId;  ///< "northmere"
    QString version;
    QString name;
    UncertainDate added;
    QString json;  ///< the file as it was read

    bool operator==(const PackFile&) const = default;
};
template <>
struct Describe<PackFile> {
    static constexpr const char* table = "pack_file";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &PackFile::id, Label::Key), field("pack_id", &PackFile::packId, Label::Key),
                    field("version", &PackFile::version), field("name", &PackFile::name), field("added", &PackFile::added),
                    field("json", &PackFile::json, Label::Key));
    }
};

}  // namespace core
