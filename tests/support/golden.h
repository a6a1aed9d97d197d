// SPDX-License-Identifier: MPL-2.0
// Files of tests/golden: what was looked at once and has to stay. With KINKEEPER_GOLDEN=write in the environment they are
// written anew; look at the difference before it is committed.
#pragma once

#include <QByteArray>
#include <QString>

namespace test {

/// Compares with tests/golden/PATH and fails, with the first line that differs, if it is another.
void checkGolden(const QString& path, const QByteArray& bytes);

}  // namespace test
