// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_process.h"

#include <QDir>
#include <QHash>
#include <QLocale>
#include <QTemporaryDir>

namespace test {

void prepareProcess() {
    static const QTemporaryDir home;
    for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(name, QDir::toNativeSeparators(home.path()).toLocal8Bit());
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    // Cases are kept in the United Kingdom: clock changes must show in the tests, wherever they run.
    qputenv("TZ", "Europe/London");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QHashSeed::setDeterministicGlobalSeed();
}

}  // namespace test
