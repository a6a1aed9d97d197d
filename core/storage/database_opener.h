// SPDX-License-Identifier: MPL-2.0
// The steps from a path and a data key to a Database. For this folder only.
#pragma once

#include "core/storage/database.h"

namespace core {

class DatabaseOpener {
public:
    static std::unique_ptr<Database> memory();
    static std::unique_ptr<Database> file(const QString& path, const SecretBytes& dataKey, OpenMode mode);
    /// A file that is being made: its preamble stands, the database part may be empty. Not locked, and not durable before
    /// syncFile(); whoever makes it throws it away if something fails.
    static std::unique_ptr<Database> draft(const QString& path, const SecretBytes& dataKey);
};

}  // namespace core
