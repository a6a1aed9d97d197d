// SPDX-License-Identifier: MPL-2.0
// ANSEL (ANSI/NISO Z39.47), the character set of GEDCOM before Unicode: its combining marks stand before their letter.
#pragma once

#include <QByteArray>
#include <QString>

namespace core {

/// Composed Unicode (NFC). A byte without a meaning becomes U+FFFD, and `unknown` says so.
QString fromAnsel(const QByteArray& bytes, bool* unknown = nullptr);

}  // namespace core
