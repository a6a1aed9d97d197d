// SPDX-License-Identifier: MPL-2.0
// Whose key each slot is: the key area names nobody, the record of changes inside the file does.
#pragma once

#include "core/edit/vault.h"

namespace core {

class Database;

/// In order of slots. On the database thread. A slot that was taken anew belongs to whom it was last given.
QList<KeyHolder> readKeyHolders(Database& database);

}  // namespace core
