// SPDX-License-Identifier: MPL-2.0
// Who works without a mouse sees where the keyboard is, and presses with Enter what is there.
#include "ui/common/enter_key.h"
#include "ui/common/fast_row.h"
#include "ui/common/focus_ring.h"

#include <QApplication>
#include <QCheckBox>
#include <QFocusFrame>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <catch2/catch_test_macros.hpp>

using namespace ui;

namespace {

/// A window as the program has it, with the ring and Enter.
struct Desk {
    QWidget window;
    QVBoxLayout* column;
    Theme theme{Scheme::Light, 100};

    Desk() : column(new QVBoxLayout(&window)) {
        theme.applyTo(*qApp);
        new FocusRing(&window);
        new EnterKey(&window);
    }
    void show() {
        window.resize(500, 300);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }
};

}  // namespace

TEST_CASE("the focus ring is whole round a field that fills its box", "[gui][common][focus]") {
    Desk desk;
    auto* name = new TextField(desk.theme);
    auto* born = new TextField(desk.theme);
    auto* row = new FastRow(desk.theme, QStringLiteral("Add"));
    row->addField(name, QStringLiteral("Name"));
    row->addField(born, QStringLiteral("Born"));
    desk.column->addWidget(row);
    desk.show();
    for (TextField* field : {name, born}) {
        field->line()->setFocus(Qt::TabFocusReason);
        const auto* ring = desk.window.findChild<QFocusFrame*>();
        REQUIRE(ring);
        REQUIRE(ring->isVisible());
        const QRect inSight = ring->visibleRegion().boundingRect().translated(ring->mapTo(&desk.window, QPoint()));
        const QRect around(field->line()->mapTo(&desk.window, QPoint()), field->line()->size());
        CHECK(inSight.contains(around.adjusted(-3, -3, 3, 3)));
    }
}

TEST_CASE("a button that gets the keyboard after a key has the ring, after a click it has none", "[gui][common][focus]") {
    Desk desk;
    auto* name = new TextField(desk.theme);
    auto* button = new QPushButton(QStringLiteral("Add the child"));
    desk.column->addWidget(name);
    desk.column->addWidget(button);
    desk.show();
    const auto ringed = [&] {
        name->line()->setFocus();
        button->setFocus(Qt::OtherFocusReason);
        const auto* ring = desk.window.findChild<QFocusFrame*>();
        return ring && ring->widget() == button;
    };
    QTest::keyClick(name->line(), Qt::Key_A);
    CHECK(ringed());
    QTest::mouseClick(name->line(), Qt::LeftButton);
    CHECK_FALSE(ringed());
}

TEST_CASE("Enter presses a button once, and leaves a tick alone", "[gui][common][focus]") {
    Desk desk;
    auto* button = new QPushButton(QStringLiteral("Add"));
    auto* tool = new QToolButton;
    auto* tick = new QCheckBox(QStringLiteral("Marked"));
    auto* off = new QPushButton(QStringLiteral("Off"));
    off->setEnabled(false);
    int pressed = 0;
    for (QAbstractButton* each : std::initializer_list<QAbstractButton*>{button, tool, off}) {
        desk.column->addWidget(each);
        QObject::connect(each, &QAbstractButton::clicked, &desk.window, [&pressed] { ++pressed; });
    }
    desk.column->addWidget(tick);
    desk.show();
    QTest::keyClick(button, Qt::Key_Return);
    CHECK(pressed == 1);
    QTest::keyClick(tool, Qt::Key_Enter, Qt::KeypadModifier);
    CHECK(pressed == 2);
    QTest::keyClick(off, Qt::Key_Return);
    QTest::keyClick(button, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(tick, Qt::Key_Return);
    CHECK(pressed == 2);
    CHECK_FALSE(tick->isChecked());
}

TEST_CASE("Down in a fast row goes to the list, once it is there", "[gui][common][focus]") {
    Desk desk;
    auto* name = new TextField(desk.theme);
    auto* row = new FastRow(desk.theme, QStringLiteral("Add"));
    auto* list = new QListWidget;
    row->addField(name, QStringLiteral("Name"));
    row->setList(list);
    desk.column->addWidget(row);
    desk.column->addWidget(list);
    list->hide();
    desk.show();
    name->line()->setFocus();
    QTest::keyClick(name->line(), Qt::Key_Down);
    CHECK(name->line()->hasFocus());
    list->show();
    QTest::keyClick(name->line(), Qt::Key_Down);
    CHECK(list->hasFocus());
}
