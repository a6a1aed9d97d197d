// SPDX-License-Identifier: MPL-2.0
// The record in hand: what has the keyboard comes first, then what is in sight; what is no record of the case never.
#include "ui/common/record_in_hand.h"

#include "core/edit/vault.h"
#include "tests/gui/support/stage.h"
#include "ui/common/lane_walk.h"
#include "ui/people/people_page.h"

#include <QApplication>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace core;
using namespace ui;
using test::Stage;

TEST_CASE("the record in hand is the one that has the keyboard, else one in sight", "[gui][hand]") {
    Stage stage;
    QWidget page;
    auto* column = new QVBoxLayout(&page);
    auto* first = new QWidget;
    auto* second = new QWidget;
    auto* inside = new QLineEdit;
    (new QVBoxLayout(second))->addWidget(inside);
    column->addWidget(first);
    column->addWidget(second);
    page.show();
    CHECK_FALSE(recordInHand(page, stage.records()));
    showsRecord(first, anyId(stage.dana));
    showsRecord(second, anyId(stage.kofi));
    CHECK(recordInHand(page, stage.records()) == anyId(stage.dana));  // in sight
    inside->setFocus();
    CHECK(recordInHand(page, stage.records()) == anyId(stage.kofi));
    showsRecord(second, AnyId::make());  // gone from the case
    CHECK(recordInHand(page, stage.records()) == anyId(stage.dana));
    first->hide();
    CHECK_FALSE(recordInHand(page, stage.records()));
    first->show();
    showsRecord(first, std::nullopt);
    CHECK_FALSE(recordInHand(page, stage.records()));
}

TEST_CASE("a table and a form of a page tell what is in hand", "[gui][hand]") {
    Stage stage;
    auto& page = stage.show<PeoplePage>();
    page.reveal(anyId(stage.samuel));
    CHECK(recordInHand(page, stage.records()) == anyId(stage.samuel));
    page.reveal(anyId(stage.jean));
    CHECK(recordInHand(page, stage.records()) == anyId(stage.jean));
}

TEST_CASE("arrows among signs in rows: to the end of a row, over empty rows, to what is nearest in time", "[gui][hand]") {
    struct Sign {
        int row;
        double at;
    };
    const QList<Sign> signs{{0, 1}, {0, 5}, {0, 9}, {2, 4}, {2, 8}, {3, 1}};
    const auto row = [&](qsizetype i) { return signs[i].row; };
    const auto at = [&](qsizetype i) { return signs[i].at; };
    CHECK(besideInRow(signs.size(), -1, 1, row) == 0);
    CHECK(besideInRow(0, -1, 1, row) == -1);
    CHECK(besideInRow(signs.size(), 1, 1, row) == 2);
    CHECK(besideInRow(signs.size(), 2, 1, row) == 2);
    CHECK(besideInRow(signs.size(), 3, -1, row) == 3);
    CHECK(nearestInNextRow(signs.size(), 2, 1, row, at) == 4);
    CHECK(nearestInNextRow(signs.size(), 1, 1, row, at) == 3);
    CHECK(nearestInNextRow(signs.size(), 4, -1, row, at) == 2);
    CHECK(nearestInNextRow(signs.size(), 5, 1, row, at) == 5);
    CHECK(nearestInNextRow(signs.size(), 0, -1, row, at) == 0);
    CHECK(nearestInNextRow(signs.size(), 5, -1, row, at) == 3);
}
