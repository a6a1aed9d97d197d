// SPDX-License-Identifier: MPL-2.0
// The recovery key on paper: 128 random bits as eight groups of six digits. Each group is a multiple of 11, so that a
// slip of the pen shows in its group (requirement KEY-5).
#pragma once

#include "core/base/secret_bytes.h"

#include <QList>
#include <QString>

#include <optional>

namespace core {

/// 16 random bytes.
SecretBytes makeRecoveryKey();

/// "123453-…": eight groups joined by "-". The caller overwrites the text after showing it.
QString recoveryKeyText(const SecretBytes& key);

struct RecoveryKeyReading {
    std::optional<SecretBytes> key;  ///< set if every group is right
    QList<int> wrongGroups;          ///< 0 to 7, in order; missing groups are wrong
};

/// Reads what a person typed: spaces, hyphens and line ends separate groups or are left out altogether.
RecoveryKeyReading readRecoveryKey(const QString& text);

}  // namespace core
