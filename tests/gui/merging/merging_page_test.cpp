// SPDX-License-Identifier: MPL-2.0
#include "ui/merging/merging_page.h"

#include "core/edit/vault.h"
#include "core/rules/chronology.h"
#include "tests/gui/support/stage.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace core;
using namespace ui;
using test::Stage;

namespace {

void addAccounts(Stage& stage) {
    ChangeSet set{Action::Import, QStringLiteral("accounts")};
    const auto add = [&](const char* agency, const char* event, QDate day) {
        ChronologyEntry e{.id = EntryId::make(), .caseId = stage.caseId, .date = day};
        e.agency = QString::fromUtf8(agency);
        e.event = QString::fromUtf8(event);
        e.participants = {{stage.kofi, ParticipantRole::About}};
        set.add(e);
    };
    add("Police", "Dog at the skate park bit Kofi on the hand, 3 stitches.", QDate(2025, 3, 1));
    add("School", "Kofi has a bandage: a dog bit his hand at the skate park, 5 stitches.", QDate(2025, 3, 2));
    add("Police", "Bicycle of Kofi stolen from Mill Lane.", QDate(2025, 6, 1));
    add("School", "Kofi sad about the stolen bicycle, taken at Mill Lane.", QDate(2025, 6, 1));
    stage.vault.editor().perform(set);
}

void press(QWidget& page, const QString& start) {
    for (QPushButton* button : page.findChildren<QPushButton*>())
        if (button->text().remove(u'&').startsWith(start)) return button->click();
    FAIL("no such button");
}

bool says(QWidget& page, const QString& text) {
    const auto labels = page.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](QLabel* label) { return label->isVisible() && label->text().contains(text); });
}

}  // namespace

TEST_CASE("two agencies' accounts stand side by side and are decided one by one", "[gui][merging]") {
    Stage stage;
    addAccounts(stage);
    auto& page = stage.show<MergingPage>();
    REQUIRE(QTest::qWaitFor([&] { return page.open() == 2; }));
    stage.shoot(QStringLiteral("merging"));
    auto* table = page.findChild<RecordTable*>();
    // The pair with the dog, wherever it stands.
    for (int row = 0; row < 2; ++row) {
        table->setCurrentIndex(table->model()->index(row, 0));
        if (says(page, QStringLiteral("bandage"))) break;
    }
    CHECK(says(page, QStringLiteral("They differ in: the day, numbers.")));
    CHECK(says(page, QStringLiteral("Police")));
    CHECK(says(page, QStringLiteral("School")));
    press(page, QStringLiteral("Same event, but they disagree"));
    REQUIRE(QTest::qWaitFor([&] { return page.open() == 1; }));
    CHECK(eventsInOrder(stage.records()).size() == 3);
    CHECK(eventsInOrder(stage.records())[0]->corroboration == Corroboration::Disputed);
    CHECK(inOrder(stage.records()).size() == 4);  // nothing is lost
    press(page, QStringLiteral("Two different events"));
    REQUIRE(QTest::qWaitFor([&] { return page.open() == 0; }));
    CHECK(says(page, QStringLiteral("No two agencies tell of the same event")));
    stage.vault.editor().undo();
    REQUIRE(QTest::qWaitFor([&] { return page.open() == 1; }));
}
