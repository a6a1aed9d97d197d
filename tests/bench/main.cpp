// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_process.h"

#include <QGuiApplication>

#include <catch2/catch_session.hpp>

int main(int argc, char* argv[]) {
    test::prepareProcess();
    int qtArgc = 1;  // the arguments are for Catch2 alone
    const QGuiApplication application(qtArgc, argv);
    return Catch::Session().run(argc, argv);
}
