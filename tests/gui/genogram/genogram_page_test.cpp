// SPDX-License-Identifier: MPL-2.0
#include "tests/gui/genogram/drawn.h"

#include "core/desk/demo.h"
#include "core/edit/vault.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace core;
using namespace ui;
using test::Drawn;
using test::Stage;

namespace {

QPoint at(FamilyView& view, const PersonId& person) {
    const int spot = spotOf(view.drawing().spots, anyId(person));
    REQUIRE(spot >= 0);
    return view.mapFromScene(view.drawing().spots[spot].box.center());
}

}  // namespace

TEST_CASE("everybody is drawn once and can be walked to by key", "[gui][genogram]") {
    Stage stage;
    Drawn drawn(stage);
    CHECK(drawn.view().drawing().spots.size() == 5);
    CHECK(stage.host.counts == QStringLiteral("5 people, 3 generations"));
    drawn.view().setFocus();
    drawn.key(Qt::Key_Home);
    CHECK(drawn.selected() == QStringLiteral("Jean"));
    drawn.key(Qt::Key_Down);
    CHECK(drawn.selected() == QStringLiteral("Dana"));
    CHECK(drawn.pane().person() == stage.dana);
    drawn.key(Qt::Key_Down);
    CHECK((drawn.selected() == QStringLiteral("Kofi") || drawn.selected() == QStringLiteral("Tilly")));
    CHECK(drawn.view().accessibleDescription().contains(drawn.selected()));
    drawn.key(Qt::Key_Return);
    CHECK(drawn.pane().isAncestorOf(qApp->focusWidget()));
    stage.shoot(QStringLiteral("genogram"));
}

TEST_CASE("a click selects, in the drawing, the list and the pane alike", "[gui][genogram]") {
    Stage stage;
    Drawn drawn(stage);
    QTest::mouseClick(drawn.view().viewport(), Qt::LeftButton, {}, at(drawn.view(), stage.samuel));
    CHECK(drawn.selected() == QStringLiteral("Samuel"));
    CHECK(drawn.pane().person() == stage.samuel);
    auto* list = drawn.page.findChild<RecordTable*>();
    const QAbstractItemModelTester tester(list->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(list->currentId() == stage.samuel.text());
    CHECK(list->model()->rowCount() == 5);
    list->selectId(stage.tilly.text());
    CHECK(drawn.selected() == QStringLiteral("Tilly"));
}

TEST_CASE("Delete removes the person with the links, and undo brings them back", "[gui][genogram]") {
    Stage stage;
    Drawn drawn(stage);
    drawn.page.reveal(anyId(stage.jean));
    drawn.view().setFocus();
    drawn.key(Qt::Key_Delete);
    drawn.wait();
    CHECK_FALSE(stage.records().find<Person>(stage.jean));
    CHECK(drawn.view().drawing().spots.size() == 4);
    stage.vault.editor().undo();
    drawn.wait();
    CHECK(drawn.view().drawing().spots.size() == 5);
}

TEST_CASE("as at a day before a birth the child is not there", "[gui][genogram]") {
    Stage stage;
    Drawn drawn(stage);
    auto* day = qobject_cast<QLineEdit*>(stage.named(QStringLiteral("As at")));
    day->setFocus();
    QTest::keyClicks(day, QStringLiteral("1 1 2018"));
    QTest::keyClick(day, Qt::Key_Return);
    drawn.wait();
    CHECK(drawn.view().drawing().spots.size() == 4);
    CHECK(spotOf(drawn.view().drawing().spots, anyId(stage.tilly)) == -1);
}

TEST_CASE("zoom by key, and back to the whole family", "[gui][genogram]") {
    Stage stage;
    Drawn drawn(stage);
    const int whole = drawn.view().zoom();
    drawn.view().setFocus();
    drawn.key(Qt::Key_Plus);
    CHECK(drawn.view().zoom() > whole);
    drawn.key(Qt::Key_0);
    CHECK(drawn.view().zoom() == 100);
    drawn.key(Qt::Key_Minus);
    CHECK(drawn.view().zoom() == 83);
    drawn.key(Qt::Key_F);
    CHECK(drawn.view().zoom() == whole);
    for (int i = 0; i < 40; ++i) drawn.key(Qt::Key_Plus);
    CHECK(drawn.view().zoom() == 400);
}

TEST_CASE("the picture is written and the record of changes told", "[gui][genogram]") {
    Stage stage;
    Drawn drawn(stage);
    const QString path = stage.vault.filePath(QStringLiteral("family.svg"));
    stage.prompts.files.enqueue(path);
    CHECK(drawn.page.perform(QStringLiteral("genogram.picture")));
    REQUIRE(QTest::qWaitFor([&] { return !stage.host.said.isEmpty(); }));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().contains("<svg"));
    CHECK(stage.vault.vault().audit(0, 1).front().action == QStringLiteral("export"));
}
