// SPDX-License-Identifier: MPL-2.0
#include "ui/common/lazy_views.h"

#include "ui/common/add_button.h"

#include "ui/common/chips.h"

#include <QPushButton>

namespace ui {

LazyViews::LazyViews(Segmented* control, int count, Maker make, std::function<void()> leave, QWidget* parent)
    : QStackedWidget(parent), control_(control), make_(std::move(make)), leave_(std::move(leave)) {
    for (int view = 0; view < count; ++view) addWidget(new QWidget);
    connect(control_, &Segmented::chosen, this, &LazyViews::showView);
}

void LazyViews::showView(int view) {
    leave_();
    if (!made_.contains(view)) {
        made_.insert(view);
        QWidget* fresh = make_(view);
        QWidget* there = widget(view);
        removeWidget(there);
        there->deleteLater();
        insertWidget(view, fresh);
    }
    control_->setCurrent(view);
    setCurrentIndex(view);
}

void LazyViews::add(const QString& words) { pressAdd(currentWidget(), words); }

}  // namespace ui
