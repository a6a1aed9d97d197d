// SPDX-License-Identifier: MPL-2.0
#include "ui/common/master_detail.h"

#include <QTest>

using namespace ui;

namespace {

int detailOf(MasterDetail& split, int width = 1200) {
    split.resize(width, 600);
    split.show();
    QTest::qWait(1);
    return split.sizes().at(1);
}

}  // namespace

TEST_CASE("the division the user chose is kept", "[master]") {
    const Theme theme(Scheme::Light);
    MasterDetail first(theme, QStringLiteral("test"), new QWidget, new QWidget, 380);
    CHECK(detailOf(first) == 380);
    QTest::mousePress(first.handle(1), Qt::LeftButton);
    QTest::mouseMove(first.handle(1), QPoint(-120, 5));
    QTest::mouseRelease(first.handle(1), Qt::LeftButton, {}, QPoint(-120, 5));
    const int chosen = first.sizes().at(1);
    REQUIRE(chosen > 400);
    MasterDetail second(theme, QStringLiteral("test"), new QWidget, new QWidget, 380);
    CHECK(detailOf(second) == chosen);
    MasterDetail other(theme, QStringLiteral("other"), new QWidget, new QWidget, 380);
    CHECK(detailOf(other) == 380);
}

TEST_CASE("where there is no room the parts stand one above the other", "[master]") {
    MasterDetail split(Theme(Scheme::Light), QStringLiteral("narrow"), new QWidget, new QWidget, 380);
    detailOf(split, 600);
    CHECK(split.orientation() == Qt::Vertical);
    detailOf(split, 1200);
    CHECK(split.orientation() == Qt::Horizontal);
}
