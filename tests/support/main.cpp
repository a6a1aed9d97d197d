// SPDX-License-Identifier: MPL-2.0
// The `main` of every test executable that does not bring its own. It must stay the only symbol of this file: the
// linker takes it from the archive only where `main` is still missing.
#include "tests/support/test_process.h"

#include <QGuiApplication>

#include <catch2/catch_session.hpp>

int main(int argc, char* argv[]) {
    test::prepareProcess();
    int qtArgc = 1;                                   // the arguments are for Catch2 alone
    const QGuiApplication application(qtArgc, argv);  // drawings and documents measure text
    return Catch::Session().run(argc, argv);
}
