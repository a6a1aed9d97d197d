// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_process.h"
#include "ui/common/words.h"

#include <QApplication>

#include <catch2/catch_session.hpp>

int main(int argc, char* argv[]) {
    test::prepareProcess();
    int qtArgc = 1;  // the arguments are for Catch2 alone
    const QApplication application(qtArgc, argv);
    ui::loadWords(QStringLiteral("en"));
    return Catch::Session().run(argc, argv);
}
