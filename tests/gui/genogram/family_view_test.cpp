// SPDX-License-Identifier: MPL-2.0
// The canvas by itself: room around the drawing, and people who glide to their new places.
#include "ui/genogram/family_view.h"

#include "tests/gui/support/stage.h"

#include <QAccessible>
#include <QScrollBar>
#include <QTest>

using namespace core;
using namespace ui;

namespace {

/// Two people on one row, `apart` millimetres from each other.
Drawing drawn(double apart) {
    Drawing drawing;
    for (int i = 0; i < 2; ++i) {
        const AnyId person = AnyId::named(QStringLiteral("person %1").arg(i));
        const QRectF box(i * apart, 0, 12, 12);
        QPainterPath path;
        path.addRect(box);
        drawing.pieces << Shape{path, Ink::Line, 0.5, Pattern::Solid, Ink::Paper, person};
        drawing.spots << Spot{person, box, 0, 0, QStringLiteral("Somebody")};
    }
    QPainterPath line(QPointF(12, 6));
    line.lineTo(apart, 6);
    drawing.pieces << Shape{line, Ink::Line, 0.5, Pattern::Solid, Ink::None, {}};
    drawing.bounds = QRectF(-5, -5, apart + 22, 22);
    return drawing;
}

struct Canvas {
    explicit Canvas(bool moves) : theme(Scheme::Light) {
        theme.setMotion(moves);
        view = std::make_unique<FamilyView>(theme);
        view->resize(700, 400);
        view->QWidget::show();
        REQUIRE(QTest::qWaitForWindowExposed(view.get()));
        view->setDrawing(drawn(40), CaseSnapshot(CaseId::make()));
    }
    bool isMoving() const { return qobject_cast<FamilyScene*>(view->scene())->isMoving(); }
    bool hasBars() const {
        return view->horizontalScrollBar()->maximum() > view->horizontalScrollBar()->minimum() ||
               view->verticalScrollBar()->maximum() > view->verticalScrollBar()->minimum();
    }
    Theme theme;
    std::unique_ptr<FamilyView> view;
};

}  // namespace

TEST_CASE("a family that fits has no scroll bars, a larger one has room to be moved", "[gui][genogram]") {
    Canvas canvas(false);
    canvas.view->fit();
    CHECK_FALSE(canvas.hasBars());
    canvas.view->setZoom(400);
    CHECK(canvas.hasBars());
    canvas.view->setZoom(50);
    CHECK_FALSE(canvas.hasBars());
    canvas.view->zoomBy(20);
    CHECK(canvas.hasBars());
    canvas.view->fit();
    CHECK_FALSE(canvas.hasBars());
    canvas.view->setDrawing(drawn(400), CaseSnapshot(CaseId::make()));  // fits anew
    CHECK_FALSE(canvas.hasBars());
}

TEST_CASE("people glide to their new places; with movement off they are there at once", "[gui][genogram]") {
    for (const bool moves : {true, false}) {
        Canvas canvas(moves);
        CHECK_FALSE(canvas.isMoving());
        canvas.view->setZoom(100);
        canvas.view->setDrawing(drawn(60), CaseSnapshot(CaseId::make()));
        CHECK(canvas.isMoving() == moves);
        CHECK(QTest::qWaitFor([&] { return !canvas.isMoving(); }));
        // The same drawing again is no reason to move.
        canvas.view->setDrawing(drawn(60), CaseSnapshot(CaseId::make()));
        CHECK_FALSE(canvas.isMoving());
    }
}

TEST_CASE("a drawing that comes while people glide is taken over whole", "[gui][genogram]") {
    Canvas canvas(true);
    canvas.view->setZoom(100);
    for (const double apart : {60.0, 90.0, 45.0}) canvas.view->setDrawing(drawn(apart), CaseSnapshot(CaseId::make()));
    CHECK(canvas.view->drawing() == drawn(45));
    CHECK(QTest::qWaitFor([&] { return !canvas.isMoving(); }));
}

TEST_CASE("a screen reader finds every person of the canvas, in order, and who is selected", "[gui][genogram][accessibility]") {
    Canvas canvas(false);
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(canvas.view.get());
    REQUIRE(list);
    CHECK(list->role() == QAccessible::List);
    CHECK(list->text(QAccessible::Name) == QStringLiteral("Family drawing"));
    REQUIRE(list->childCount() == 2);
    for (int i = 0; i < 2; ++i) {
        QAccessibleInterface* person = list->child(i);
        REQUIRE(person);
        CHECK(person->isValid());
        CHECK(person->role() == QAccessible::ListItem);
        CHECK(person->text(QAccessible::Name) == QStringLiteral("Somebody"));
        CHECK(person->parent() == list);
        CHECK(list->indexOfChild(person) == i);
        CHECK(list->rect().contains(person->rect().center()));
        CHECK(list->childAt(person->rect().center().x(), person->rect().center().y()) == person);
        CHECK_FALSE(person->state().selected);
    }
    CHECK_FALSE(list->child(2));
    CHECK(canvas.view->select(AnyId::named(QStringLiteral("person 1")).as<PersonTag>()));
    CHECK(list->child(1)->state().selected);
    CHECK_FALSE(list->child(0)->state().selected);
    canvas.view->setDrawing(Drawing(), CaseSnapshot(CaseId::make()));
    CHECK(list->childCount() == 0);
    CHECK_FALSE(list->child(0));
}
