// SPDX-License-Identifier: MPL-2.0
// Putting people by hand, joining them by a line, and the other views of the page.
#include "tests/gui/genogram/drawn.h"

#include "core/edit/vault.h"
#include "ui/genogram/canvas_form.h"

#include <QAccessible>
#include <QComboBox>
#include <QMenu>
#include <QSlider>
#include <QTest>

using namespace core;
using namespace ui;
using test::Drawn;
using test::Stage;

namespace {

QPointF centreOf(Drawn& drawn, const PersonId& person) {
    const int spot = spotOf(drawn.view().drawing().spots, anyId(person));
    REQUIRE(spot >= 0);
    return drawn.view().drawing().spots[spot].box.center();
}

QPoint at(Drawn& drawn, const PersonId& person) { return drawn.view().mapFromScene(centreOf(drawn, person)); }

void drag(FamilyView& view, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QWidget* canvas = view.viewport();
    QTest::mousePress(canvas, Qt::LeftButton, modifiers, from);
    for (int i = 1; i <= 4; ++i) {
        const QPoint point = from + (to - from) * i / 4;
        QMouseEvent move(QEvent::MouseMove, point, canvas->mapToGlobal(point), Qt::NoButton, Qt::LeftButton, modifiers);
        qApp->sendEvent(canvas, &move);
    }
    QTest::mouseRelease(canvas, Qt::LeftButton, modifiers, to);
}

qsizetype pins(Stage& stage) { return stage.records().all<GenogramPin>().size(); }

void choose(Drawn& drawn, const char* view) {
    auto* box = qobject_cast<QComboBox*>(drawn.stage.named(QStringLiteral("What the drawing shows")));
    REQUIRE(box);
    box->setCurrentText(QString::fromLatin1(view));
    Q_EMIT box->activated(box->currentIndex());
    drawn.wait();
}

}  // namespace

TEST_CASE("Alt and arrows put a person farther along the row, in one step to undo", "[gui][genogram][pin]") {
    Stage stage;
    Drawn drawn(stage);
    drawn.page.reveal(anyId(stage.jean));
    drawn.view().setFocus();
    const double before = centreOf(drawn, stage.jean).x() - centreOf(drawn, stage.samuel).x();
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(&drawn.view(), Qt::Key_Right, Qt::AltModifier);
        drawn.wait();
    }
    CHECK(pins(stage) == 1);
    CHECK(centreOf(drawn, stage.jean).x() - centreOf(drawn, stage.samuel).x() > before + 12);
    CHECK(drawn.selected() == QStringLiteral("Jean"));
    SECTION("one undo takes the person back") {
        stage.vault.editor().undo();
        drawn.wait();
        CHECK(pins(stage) == 0);
    }
    SECTION("Alt and down lets go") {
        QTest::keyClick(&drawn.view(), Qt::Key_Down, Qt::AltModifier);
        drawn.wait();
        CHECK(pins(stage) == 0);
        CHECK(std::abs(centreOf(drawn, stage.jean).x() - centreOf(drawn, stage.samuel).x() - before) < 1);
    }
    SECTION("an edit elsewhere leaves the person there") {
        const double put = centreOf(drawn, stage.jean).x() - centreOf(drawn, stage.samuel).x();
        Person kofi = *stage.records().find<Person>(stage.kofi);
        ChangeSet set{Action::Edit, QStringLiteral("Kofi")};
        Person after = kofi;
        after.names.front().given = QStringLiteral("Kofi James");
        set.edit(kofi, after);
        stage.vault.editor().perform(set);
        drawn.wait();
        CHECK(std::abs(centreOf(drawn, stage.jean).x() - centreOf(drawn, stage.samuel).x() - put) < 3);
    }
}

TEST_CASE("a drag writes one pin when the button is let go, a click none", "[gui][genogram][pin]") {
    Stage stage;
    Drawn drawn(stage);
    const QPoint from = at(drawn, stage.jean);
    QTest::mouseClick(drawn.view().viewport(), Qt::LeftButton, {}, from);
    CHECK(pins(stage) == 0);
    drag(drawn.view(), from, from + QPoint(120, 10));
    drawn.wait();
    CHECK(pins(stage) == 1);
    CHECK(drawn.selected() == QStringLiteral("Jean"));
}

TEST_CASE("a line drawn from one person to another asks for a tie or a couple", "[gui][genogram][link]") {
    Stage stage;
    Drawn drawn(stage);
    const qsizetype ties = stage.records().all<Tie>().size();
    drag(drawn.view(), at(drawn, stage.jean), at(drawn, stage.samuel), Qt::ShiftModifier);
    auto* menu = drawn.view().findChild<QMenu*>();
    REQUIRE(menu);
    REQUIRE(menu->actions().size() == 2);
    menu->actions().first()->trigger();
    auto* form = drawn.page.findChild<TieForm*>();
    REQUIRE(form);
    stage.key(Qt::Key_Return);
    CHECK(stage.records().all<Tie>().size() == ties + 1);
    CHECK(pins(stage) == 0);
    drawn.wait();
}

TEST_CASE("U makes a couple of two who are drawn", "[gui][genogram][link]") {
    Stage stage;
    Drawn drawn(stage);
    const qsizetype couples = stage.records().all<Union>().size();
    drawn.page.reveal(anyId(stage.jean));
    drawn.view().setFocus();
    drawn.key(Qt::Key_U);
    REQUIRE(drawn.page.findChild<UnionForm*>());
    stage.type(QStringLiteral("Samuel"));
    stage.key(Qt::Key_Return);
    CHECK(stage.records().all<Union>().size() == couples + 1);
    drawn.wait();
}

TEST_CASE("a box drawn with Ctrl, or Space, chooses several", "[gui][genogram][choose]") {
    Stage stage;
    Drawn drawn(stage);
    drawn.page.reveal(anyId(stage.kofi));
    CHECK(drawn.view().chosenPeople() == QSet<PersonId>{stage.kofi});
    drawn.view().setFocus();
    drawn.key(Qt::Key_Space);
    drawn.page.reveal(anyId(stage.tilly));
    drawn.key(Qt::Key_Space);
    CHECK(drawn.view().chosenPeople() == QSet<PersonId>{stage.kofi, stage.tilly});
    drawn.key(Qt::Key_Space);
    CHECK(drawn.view().chosenPeople() == QSet<PersonId>{stage.kofi});
    const QRect all = drawn.view().mapFromScene(drawn.view().drawing().bounds).boundingRect();
    drag(drawn.view(), all.topLeft() + QPoint(2, 2), all.bottomRight(), Qt::ControlModifier);
    CHECK(drawn.view().chosenPeople().size() == 5);
}

TEST_CASE("every view draws everybody, with what it says spoken", "[gui][genogram][views]") {
    Stage stage;
    ParentalResponsibility held{.id = ResponsibilityId::make(), .caseId = stage.caseId, .child = stage.kofi};
    held.holder = stage.dana;
    held.basis = QStringLiteral("mother");
    OutsideTie tie{.id = OutsideTieId::make(), .caseId = stage.caseId};
    tie.system = QStringLiteral("school");
    tie.person = stage.kofi;
    ChangeSet set{Action::Add, QStringLiteral("facts")};
    set.add(held);
    set.add(tie);
    stage.vault.editor().perform(set);
    Drawn drawn(stage);
    choose(drawn, "Parental responsibility");
    CHECK(drawn.view().drawing().spots.size() == 5);
    drawn.page.reveal(anyId(stage.dana));
    CHECK(drawn.view().accessibleDescription().contains(QStringLiteral("mother, by birth")));
    stage.shoot(QStringLiteral("genogram-responsibility"));
    choose(drawn, "Who sees whom");
    CHECK(drawn.view().drawing().spots.size() == 5);
    choose(drawn, "Who was asked");
    drawn.page.reveal(anyId(stage.jean));
    CHECK(drawn.view().accessibleDescription().contains(QStringLiteral("Not asked yet")));
    choose(drawn, "World outside");
    const auto& spots = drawn.view().drawing().spots;
    REQUIRE(spots.last().person == anyId(tie.id));
    drawn.view().setFocus();
    drawn.key(Qt::Key_End);
    CHECK_FALSE(drawn.view().selected());
    drawn.key(Qt::Key_P);  // a school has no parent
    CHECK_FALSE(drawn.page.findChild<CanvasForm*>());
    drawn.key(Qt::Key_Return);
    CHECK(stage.host.openedPages == QStringList{QStringLiteral("people/") + tie.id.text()});
    choose(drawn, "The family");
    CHECK(drawn.view().drawing().spots.size() == 5);
}

TEST_CASE("the people are children of the drawing in its order, each with age, home and kin", "[gui][genogram][accessible]") {
    Stage stage;
    Drawn drawn(stage);
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&drawn.view());
    REQUIRE(list);
    const auto& spots = drawn.view().drawing().spots;
    REQUIRE(list->childCount() == spots.size());
    QString tilly;
    for (int i = 0; i < list->childCount(); ++i) {
        CHECK(list->child(i)->text(QAccessible::Name) == spots[i].says);
        if (i > 0) CHECK(spots[i].row >= spots[i - 1].row);
        if (spots[i].person == anyId(stage.tilly)) tilly = spots[i].says;
    }
    CHECK(tilly.startsWith(QStringLiteral("Tilly")));
    CHECK(tilly.contains(QStringLiteral("child of this case")));
    CHECK(tilly.contains(QStringLiteral("brother Kofi")));
}

TEST_CASE("the slider shows the family of another month, its end is today", "[gui][genogram][time]") {
    Stage stage;
    Drawn drawn(stage);
    auto* slider = drawn.page.findChild<QSlider*>();
    REQUIRE(slider);
    CHECK(slider->value() == slider->maximum());
    const auto kofi = stage.records().find<Person>(stage.kofi)->birth.earliest();
    REQUIRE(kofi);
    const QDate before = kofi->addYears(-1);
    slider->setValue((before.year() - 2026) * 12 + before.month() - 3);  // months back from March 2026
    REQUIRE(QTest::qWaitFor([&] { return drawn.page.isDrawing() || drawn.view().drawing().spots.size() < 5; }));
    drawn.wait();
    CHECK(spotOf(drawn.view().drawing().spots, anyId(stage.kofi)) < 0);
    slider->setValue(slider->maximum());
    REQUIRE(QTest::qWaitFor([&] { return !drawn.page.isDrawing() && drawn.view().drawing().spots.size() == 5; }));
}
