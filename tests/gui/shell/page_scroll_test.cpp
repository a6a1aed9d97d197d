// SPDX-License-Identifier: MPL-2.0
#include "ui/shell/page_scroll.h"

#include <QScrollBar>
#include <QStackedWidget>
#include <QTest>
#include <QVBoxLayout>

using namespace ui;

namespace {

QWidget* pageOf(int height) {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    auto* part = new QWidget;
    part->setMinimumHeight(height);
    column->addWidget(part);
    return page;
}

}  // namespace

TEST_CASE("a page higher than its window scrolls, any other fills it", "[gui][page-scroll]") {
    auto* stack = new QStackedWidget;
    PageScroll scroll(stack);
    stack->addWidget(pageOf(100));
    stack->addWidget(pageOf(900));
    scroll.resize(500, 400);
    scroll.show();
    QTest::qWait(1);
    CHECK(stack->size() == QSize(500, 400));
    stack->setCurrentIndex(1);
    QTest::qWait(1);
    CHECK(stack->height() == 900);
    CHECK(stack->width() == 500 - scroll.verticalScrollBar()->sizeHint().width());
    CHECK(scroll.verticalScrollBar()->maximum() == 500);
    scroll.verticalScrollBar()->setValue(300);
    stack->setCurrentIndex(0);  // another page begins at its top
    QTest::qWait(1);
    CHECK(scroll.verticalScrollBar()->value() == 0);
    CHECK(stack->size() == QSize(500, 400));
}

TEST_CASE("a page that grows gets its height", "[gui][page-scroll]") {
    auto* stack = new QStackedWidget;
    PageScroll scroll(stack);
    QWidget* page = pageOf(100);
    stack->addWidget(page);
    scroll.resize(500, 400);
    scroll.show();
    QTest::qWait(1);
    page->findChild<QWidget*>()->setMinimumHeight(700);
    REQUIRE(QTest::qWaitFor([&] { return stack->height() == 700; }, 5000));
}
