// SPDX-License-Identifier: MPL-2.0
#include "core/edit/vault.h"
#include "tests/gui/support/stage.h"
#include "ui/common/page_preview.h"
#include "ui/common/read_aloud.h"
#include "ui/goals/childs_view.h"
#include "ui/goals/goals_page.h"

#include <QApplication>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace ui;
using test::Stage;

namespace {

constexpr int patience = 20 * 1000;

QString paper(QWidget& page) {
    for (QScrollArea* area : page.findChildren<QScrollArea*>())
        if (area->accessibleName() == QStringLiteral("Preview") && area->isVisible())
            return area->accessibleDescription().simplified();
    return {};
}

}  // namespace

TEST_CASE("a child's words are written in three houses, and the page follows", "[gui][goals]") {
    Stage stage;
    auto& page = stage.show<GoalsPage>();
    for (QAbstractButton* each : page.findChildren<QAbstractButton*>())
        if (each->text() == QStringLiteral("Child’s page")) each->click();
    auto* view = page.findChild<ChildsView*>();
    REQUIRE(view);
    REQUIRE(page.perform(QStringLiteral("record.new")));
    auto* good = qobject_cast<QPlainTextEdit*>(stage.named(QStringLiteral("House of good things")));
    REQUIRE(good);
    good->setFocus();
    stage.type(QStringLiteral("Football at break."));
    stage.key(Qt::Key_Return);
    stage.type(QStringLiteral("Grapes."));
    QPushButton* add = nullptr;
    for (QPushButton* each : view->findChildren<QPushButton*>())
        if (each->text() == QStringLiteral("Add")) add = each;
    REQUIRE(add);
    add->click();
    INFO(stage.prompts.messages.join(u'|').toStdString() << stage.host.said.join(u'|').toStdString());
    REQUIRE(stage.records().all<ThreeHouses>().size() == 1);
    const ThreeHouses houses = *stage.records().all<ThreeHouses>().begin();
    CHECK(houses.good == QList<QString>{QStringLiteral("Football at break."), QStringLiteral("Grapes.")});
    CHECK(houses.date == UncertainDate(QDate(2026, 3, 24)));
    CHECK(QTest::qWaitFor([&] { return paper(page).contains(QStringLiteral("These are your own words.")); }, patience));
    stage.shoot(QStringLiteral("goals-childs-page"));
}

TEST_CASE("reading aloud is off until somebody switches it on", "[gui][goals]") {
    REQUIRE_FALSE(readsAloud());  // off until somebody switches it on; tests have a home folder of their own
    Stage stage;
    CHECK(makeReadAloud(stage.context(), [] { return nullptr; }) == nullptr);
}

TEST_CASE("what is read aloud are the words of the page, without head and foot", "[gui][goals]") {
    Pages pages;
    core::Page page;
    page.chunks = {PageChunk{-1, {PageText{{}, QStringLiteral("Page 1 of 1")}}},
                   PageChunk{0, {PageText{{}, QStringLiteral("Our ")}, PageText{{}, QStringLiteral("agreement")}}},
                   PageChunk{1, {PageText{{}, QStringLiteral("We ring.")}}}};
    pages.pages = {page};
    CHECK(wordsOf(pages) == QStringLiteral("Our agreement\nWe ring."));
}
