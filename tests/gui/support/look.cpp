// SPDX-License-Identifier: MPL-2.0
#include "tests/gui/support/look.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

namespace test {

QAbstractButton* button(QWidget& page, const QString& words) {
    QAbstractButton* found = nullptr;
    INFO(words.toStdString());
    REQUIRE(QTest::qWaitFor([&] {
        const auto all = page.findChildren<QAbstractButton*>();
        for (QAbstractButton* each : all)
            if (!found && each->isVisible() && (each->text() == words || each->accessibleName() == words)) found = each;
        return found != nullptr;
    }));
    return found;
}

bool says(QWidget& page, const QString& words) {
    QApplication::processEvents();
    const auto labels = page.findChildren<QLabel*>();
    for (QLabel* label : labels)
        if (label->isVisible() && label->text().contains(words)) return true;
    return false;
}

}  // namespace test
