// SPDX-License-Identifier: MPL-2.0
#include "tests/gui/support/stage.h"
#include "ui/common/chips.h"
#include "ui/common/flow_row.h"
#include "ui/common/surface.h"

#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <catch2/catch_test_macros.hpp>

using namespace ui;

namespace {

/// A header as the page Goals has it, at a width, with letters of a size.
struct Shown {
    QWidget window;
    PageHeader* header;

    Shown(int width, int percent) {
        const Theme theme(Scheme::Light, percent);
        auto* column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        header = new PageHeader(theme, QStringLiteral("Goals"));
        header->views()->addWidget(new Segmented(
            theme, QStringLiteral("View"),
            {QStringLiteral("Goals"), QStringLiteral("Progress"), QStringLiteral("Covered"), QStringLiteral("Child’s page")}));
        header->addButton(QStringLiteral("From an example…"));
        header->addButton(QStringLiteral("Add a goal"), QStringLiteral("plus"), true);
        column->addWidget(header);
        column->addStretch(1);
        for (QAbstractButton* button : window.findChildren<QAbstractButton*>()) button->setFont(theme.font(Type::Body));
        window.resize(width, 600);
        window.show();
    }
    QRect box(const QWidget* widget) const { return {widget->mapTo(&window, QPoint()), widget->size()}; }
    QList<QWidget*> buttons() const {
        QList<QWidget*> all;
        for (auto* button : window.findChildren<QAbstractButton*>()) all << button;
        return all;
    }
};

}  // namespace

TEST_CASE("the head of a page cuts nothing, however narrow the page and large the letters", "[gui][common]") {
    for (const int width : {1160, 760, 560, 420})
        for (const int percent : {100, 150, 200}) {
            CAPTURE(width, percent);
            const Shown shown(width, percent);
            const QList<QWidget*> buttons = shown.buttons();
            REQUIRE(buttons.size() == 6);
            for (const QWidget* button : buttons) {
                CHECK(button->width() >= button->sizeHint().width());
                CHECK(button->height() >= button->minimumSizeHint().height());
                const QRect box = shown.box(button);
                CHECK(box.left() >= 0);
                CHECK(box.right() < width);
                CHECK(box.bottom() <= shown.box(shown.header).bottom());
                for (const QWidget* other : buttons)
                    if (other != button) CHECK_FALSE(box.intersects(shown.box(other)));
            }
        }
}

TEST_CASE("on a wide page the head is one row, with the buttons at its right edge", "[gui][common]") {
    const Shown shown(1160, 100);
    const QList<QWidget*> buttons = shown.buttons();
    CHECK(shown.header->height() <= 48);
    for (const QWidget* button : buttons)
        CHECK(std::abs(shown.box(button).center().y() - shown.box(buttons.first()).center().y()) <= 2);
    CHECK(shown.box(buttons.last()).right() == 1159);
}
