// SPDX-License-Identifier: MPL-2.0
#include "tests/support/golden.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <catch2/catch_test_macros.hpp>

namespace test {

void checkGolden(const QString& path, const QByteArray& bytes) {
    const QString full = QStringLiteral(KINKEEPER_SOURCE_DIR "/tests/golden/") + path;
    QFile file(full);
    if (qEnvironmentVariable("KINKEEPER_GOLDEN") == QLatin1String("write")) {
        QDir().mkpath(QFileInfo(full).path());
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
    }
    INFO("golden " << path.toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> wanted = file.readAll().split('\n'), found = bytes.split('\n');
    qsizetype line = 0;
    while (line < std::min(wanted.size(), found.size()) && wanted[line] == found[line]) ++line;
    INFO("line " << line + 1 << "\nwanted: " << wanted.value(line).toStdString()
                 << "\nfound:  " << found.value(line).toStdString());
    CHECK(wanted == found);
}

}  // namespace test
