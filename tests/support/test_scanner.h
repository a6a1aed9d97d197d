// SPDX-License-Identifier: MPL-2.0
// SANE's own test device, which draws a picture without any scanner; or no device at all.
#pragma once

#include <QFile>
#include <QTemporaryDir>

namespace test {

/// As long as one lives, SANE finds its test device, if this machine has it, or nothing. SANE remembers the folder it was
/// first given, so it is the same one for all of them.
class TestScanner {
public:
    explicit TestScanner(bool any = true) {
        write(QStringLiteral("dll.conf"), any ? "test\n" : "");
        write(QStringLiteral("test.conf"), "number_of_devices 1\n");
        qputenv("SANE_CONFIG_DIR", folder().path().toLocal8Bit());
    }

private:
    static QTemporaryDir& folder() {
        static QTemporaryDir kept;
        return kept;
    }
    static void write(const QString& name, const char* text) {
        QFile file(folder().filePath(name));
        if (file.open(QIODevice::WriteOnly | QIODevice::Truncate)) file.write(text);
    }
};

}  // namespace test
