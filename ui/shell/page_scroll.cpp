// SPDX-License-Identifier: MPL-2.0
#include "ui/shell/page_scroll.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>
#include <QStackedWidget>

namespace ui {

PageScroll::PageScroll(QStackedWidget* stack, QWidget* parent) : QScrollArea(parent), stack_(stack) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setWidget(stack);
    stack->setAutoFillBackground(false);  // setWidget() turns it on
    stack->installEventFilter(this);
    connect(stack, &QStackedWidget::currentChanged, this, [this] {
        verticalScrollBar()->setValue(0);
        fit();
    });
}

void PageScroll::fit() {
    const QWidget* page = stack_->currentWidget();
    if (!page) return;
    const QSize room = maximumViewportSize();
    const auto least = [page](int width) {
        const QLayout* layout = page->layout();
        const int lines = layout && layout->hasHeightForWidth() ? layout->minimumHeightForWidth(width) : 0;
        return std::max(lines, page->minimumSizeHint().height());
    };
    QSize size = room;
    if (least(room.width()) > room.height()) {
        size.rwidth() -= verticalScrollBar()->sizeHint().width();
        size.setHeight(least(size.width()));
    }
    if (stack_->size() != size) stack_->resize(size);
}

void PageScroll::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    fit();
}

bool PageScroll::eventFilter(QObject* watched, QEvent* event) {
    const bool done = QScrollArea::eventFilter(watched, event);
    if (watched == stack_ && event->type() == QEvent::LayoutRequest) fit();
    return done;
}

}  // namespace ui
