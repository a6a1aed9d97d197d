// SPDX-License-Identifier: MPL-2.0
#include "ui/common/master_detail.h"

#include "ui/common/cards.h"

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

TEST_CASE("below its list a sentence takes a line and a record half", "[master]") {
    const Theme theme(Scheme::Light);
    auto* card = new DetailCard(theme, QStringLiteral("Person"), QStringLiteral("Choose a person."));
    MasterDetail split(theme, QStringLiteral("sentence"), new QWidget, card, 380);
    const int before = detailOf(split, 600);
    CHECK(split.orientation() == Qt::Vertical);
    CHECK(before < 100);
    card->showContent(true);
    REQUIRE(QTest::qWaitFor([&] { return split.sizes().at(1) > 250; }, 5000));
    card->showContent(false);
    REQUIRE(QTest::qWaitFor([&] { return split.sizes().at(1) == before; }, 5000));
}

TEST_CASE("beside a preview of pages a form needs less room than a table", "[master]") {
    const Theme theme(Scheme::Light);
    MasterDetail form(theme, QStringLiteral("form"), new QWidget, new QWidget, 720);
    detailOf(form, 1100);
    CHECK(form.orientation() == Qt::Horizontal);
    MasterDetail table(theme, QStringLiteral("table"), new QWidget, new QWidget, 340);
    detailOf(table, 800);
    CHECK(table.orientation() == Qt::Vertical);
}
