// SPDX-License-Identifier: MPL-2.0
// The `main` of every test executable that does not bring its own. It must stay the only symbol of this file: the
// linker takes it from the archive only where `main` is still missing.
#include <QGuiApplication>
#include <QHashSeed>

#include <catch2/catch_session.hpp>

int main(int argc, char* argv[]) {
    // The order of a QHash must not decide whether a test passes.
    QHashSeed::setDeterministicGlobalSeed();
    // Drawings and documents measure text, so fonts must be there; a screen need not.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    int qtArgc = 1;  // the arguments are for Catch2 alone
    const QGuiApplication application(qtArgc, argv);
    return Catch::Session().run(argc, argv);
}
