// SPDX-License-Identifier: MPL-2.0
// What is written over the canvas: relatives, ties, homes, the first person of a case.
#include "ui/genogram/canvas_form.h"

#include "core/edit/vault.h"
#include "tests/gui/genogram/drawn.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>

using namespace core;
using namespace ui;
using test::Drawn;
using test::Stage;

TEST_CASE("a child is written in one line over the canvas, drawn and selected", "[gui][genogram]") {
    Stage stage;
    Drawn drawn(stage);
    drawn.page.reveal(anyId(stage.dana));
    drawn.view().setFocus();
    drawn.key(Qt::Key_C);
    CHECK(stage.records().all<Person>().size() == 5);  // nothing is kept before Enter
    stage.type(QStringLiteral("Amber Reed"));
    stage.key(Qt::Key_Tab);
    stage.type(QStringLiteral("3 5 2022"));
    stage.key(Qt::Key_Tab);
    stage.key(Qt::Key_F);
    stage.shoot(QStringLiteral("genogram-newcomer"));
    stage.key(Qt::Key_Return);
    drawn.wait();
    CHECK(drawn.view().drawing().spots.size() == 6);
    const auto made = drawn.view().selected();
    REQUIRE(made);
    const Person& amber = *stage.records().find<Person>(*made);
    CHECK(displayName(amber) == QStringLiteral("Amber Reed"));
    CHECK(amber.birth.exact() == QDate(2022, 5, 3));
    CHECK(amber.sex == Sex::Female);
    int parents = 0;
    for (const Parentage& link : stage.records().all<Parentage>()) parents += link.child == *made;
    CHECK(parents == 2);
    CHECK(drawn.view().hasFocus());  // the next key adds the next relative
    stage.vault.editor().undo();
    CHECK(stage.records().all<Person>().size() == 5);
    drawn.wait();
}

TEST_CASE("Esc leaves the line without a trace, a date that is none is said", "[gui][genogram]") {
    Stage stage;
    Drawn drawn(stage);
    drawn.page.reveal(anyId(stage.dana));
    drawn.view().setFocus();
    drawn.key(Qt::Key_S);
    REQUIRE(drawn.page.findChild<CanvasForm*>());
    stage.key(Qt::Key_Tab);
    stage.type(QStringLiteral("sometime"));
    stage.key(Qt::Key_Return);
    CHECK(stage.records().all<Person>().size() == 5);
    stage.key(Qt::Key_Escape);
    CHECK(drawn.view().hasFocus());
    CHECK(stage.records().all<Person>().size() == 5);
    CHECK(QTest::qWaitFor([&] { return !drawn.page.findChild<CanvasForm*>(); }));
}

TEST_CASE("each relation has its key", "[gui][genogram]") {
    for (const Qt::Key key : {Qt::Key_P, Qt::Key_S, Qt::Key_C, Qt::Key_T}) {
        Stage stage;
        Drawn drawn(stage);
        drawn.page.reveal(anyId(stage.samuel));
        drawn.view().setFocus();
        drawn.key(key);
        stage.key(Qt::Key_Return);  // the name may stay empty
        drawn.wait();
        CHECK(stage.records().all<Person>().size() == 6);
        CHECK(drawn.view().drawing().spots.size() == 6);
    }
}

TEST_CASE("a second parent and a partner are taken for the other sex", "[gui][genogram]") {
    Stage stage;
    const auto sex = [&](const PersonId& of, Relation relation) { return likelySex(stage.records(), of, relation); };
    CHECK(sex(stage.dana, Relation::Parent) == Sex::Male);  // Jean is there
    CHECK(sex(stage.jean, Relation::Parent) == Sex::Unknown);
    CHECK(sex(stage.samuel, Relation::Partner) == Sex::Female);
    CHECK(sex(stage.samuel, Relation::Child) == Sex::Unknown);
}

TEST_CASE("a tie and a home are written by key", "[gui][genogram]") {
    Stage stage;
    Drawn drawn(stage);
    const auto ties = stage.records().all<Tie>().size();
    const auto homes = stage.records().all<Household>().size();
    drawn.page.reveal(anyId(stage.tilly));
    drawn.view().setFocus();
    drawn.key(Qt::Key_R);
    stage.type(QStringLiteral("Jean"));
    stage.key(Qt::Key_Tab);
    stage.key(Qt::Key_Return);
    drawn.wait();
    REQUIRE(stage.records().all<Tie>().size() == ties + 1);
    drawn.key(Qt::Key_H);
    stage.key(Qt::Key_Tab);
    stage.type(QStringLiteral("Nan at Elm Road"));
    stage.key(Qt::Key_Return);
    drawn.wait();
    CHECK(stage.records().all<Household>().size() == homes + 1);
    bool lives = false;
    for (const Residence& stay : stage.records().all<Residence>())
        lives = lives || (stay.person == stage.tilly &&
                          stage.records().find<Household>(stay.household)->name == QStringLiteral("Nan at Elm Road"));
    CHECK(lives);
}

TEST_CASE("a person is found by name, and fewer people are shown", "[gui][genogram]") {
    Stage stage;
    Drawn drawn(stage);
    drawn.view().setFocus();
    drawn.key(Qt::Key_Slash);
    stage.type(QStringLiteral("Jean"));
    stage.key(Qt::Key_Return);
    CHECK(drawn.selected() == QStringLiteral("Jean"));
    for (QMenu* menu : drawn.page.findChildren<QMenu*>())
        for (QAction* action : menu->actions())
            if (action->text().startsWith(QStringLiteral("Within &1"))) action->setEnabled(true), action->trigger();
    drawn.wait();
    CHECK(drawn.view().drawing().spots.size() == 2);  // Jean and Dana
    CHECK(drawn.page.perform(QStringLiteral("genogram.find")));
    stage.type(QStringLiteral("Tilly"));
    stage.key(Qt::Key_Return);
    drawn.wait();
    CHECK(drawn.view().drawing().spots.size() == 5);  // whoever is looked for is shown
    CHECK(drawn.selected() == QStringLiteral("Tilly"));
}

TEST_CASE("an earlier day stands beside the family, and goes again", "[gui][genogram]") {
    Stage stage;
    Drawn drawn(stage);
    const auto choose = [&](const char* start) {
        for (QMenu* menu : drawn.page.findChildren<QMenu*>()) {
            Q_EMIT menu->aboutToShow();
            for (QAction* action : menu->actions())
                if (action->text().startsWith(QLatin1String(start))) return action->trigger();
        }
        FAIL("no such action");
    };
    choose("Then");
    stage.type(QStringLiteral("1 1 2018"));
    stage.key(Qt::Key_Return);
    drawn.wait();
    CHECK(drawn.view().drawing().spots.size() == 9);  // Tilly was not born
    stage.shoot(QStringLiteral("genogram-then-and-now"));
    choose("Then");
    stage.type(QStringLiteral("today"));
    stage.key(Qt::Key_Tab);
    stage.key(Qt::Key_Down);
    stage.key(Qt::Key_Return);
    drawn.wait();
    CHECK(drawn.view().drawing().spots.size() == 10);
    choose("Only");
    drawn.wait();
    CHECK(drawn.view().drawing().spots.size() == 5);
}

TEST_CASE("two who are one person are joined in one step", "[gui][genogram]") {
    Stage stage;
    Drawn drawn(stage);
    drawn.page.reveal(anyId(stage.dana));
    drawn.view().setFocus();
    drawn.key(Qt::Key_S);
    stage.type(QStringLiteral("Samuel Twice"));
    stage.key(Qt::Key_Return);
    drawn.wait();
    REQUIRE(stage.records().all<Person>().size() == 6);
    drawn.page.reveal(anyId(stage.samuel));
    Q_EMIT drawn.view().joinWanted();
    stage.type(QStringLiteral("Twice"));
    stage.key(Qt::Key_Return);
    drawn.wait();
    CHECK(stage.records().all<Person>().size() == 5);
    CHECK(drawn.view().drawing().spots.size() == 5);
    const Person& samuel = *stage.records().find<Person>(stage.samuel);
    CHECK(std::any_of(samuel.names.begin(), samuel.names.end(),
                      [](const PersonName& name) { return name.family == QStringLiteral("Twice"); }));
    stage.vault.editor().undo();
    CHECK(stage.records().all<Person>().size() == 6);
    drawn.wait();
    // A mother is not her own child.
    drawn.page.reveal(anyId(stage.tilly));
    Q_EMIT drawn.view().joinWanted();
    stage.type(QStringLiteral("Dana"));
    stage.key(Qt::Key_Return);
    CHECK(stage.records().all<Person>().size() == 6);
}

TEST_CASE("tidy lays out anew and keeps who is selected", "[gui][genogram]") {
    Stage stage;
    Drawn drawn(stage);
    drawn.page.reveal(anyId(stage.tilly));
    drawn.view().setFocus();
    drawn.key(Qt::Key_Y);
    drawn.wait();
    CHECK(drawn.view().drawing().spots.size() == 5);
    CHECK(drawn.selected() == QStringLiteral("Tilly"));
}

TEST_CASE("the picture is copied and the record of changes told", "[gui][genogram]") {
    Stage stage;
    Drawn drawn(stage);
    CHECK(drawn.page.perform(QStringLiteral("genogram.copy")));
    CHECK(qApp->clipboard()->mimeData()->hasImage());
    CHECK(qApp->clipboard()->mimeData()->data(QStringLiteral("image/svg+xml")).contains("<svg"));
    CHECK(stage.vault.vault().audit(0, 1).front().action == QStringLiteral("export"));
}

TEST_CASE("a case without people begins with the child", "[gui][genogram]") {
    Stage stage(false);
    Drawn drawn(stage);
    for (QPushButton* button : drawn.page.findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("Add the child")) button->click();
    stage.type(QStringLiteral("Tilly"));
    stage.key(Qt::Key_Return);
    drawn.wait();
    REQUIRE(stage.records().all<Person>().size() == 1);
    CHECK(stage.records().all<Person>().begin()->subjectChild);
    CHECK(drawn.selected() == QStringLiteral("Tilly"));  // Round her are empty places, until somebody fills one.
    QPushButton* mother = nullptr;
    for (QPushButton* button : drawn.view().findChildren<QPushButton*>()) {
        CHECK(button->isVisible());
        CHECK(drawn.view().rect().contains(button->geometry()));
        if (button->text() == QStringLiteral("Add the mother")) mother = button;
    }
    REQUIRE(mother);
    stage.shoot(QStringLiteral("genogram-first"));
    mother->setFocus();
    QTest::keyClick(mother, Qt::Key_Space);
    stage.type(QStringLiteral("Dana"));
    stage.key(Qt::Key_Return);
    drawn.wait();
    CHECK(drawn.view().drawing().spots.size() == 2);
    CHECK(stage.records().find<Person>(*drawn.view().selected())->sex == Sex::Female);
    CHECK_FALSE(mother->isVisible());
}
