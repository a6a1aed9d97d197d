// SPDX-License-Identifier: MPL-2.0
// The head of the calendar, and how its parts stand where the window is narrow.
#include "ui/common/chips.h"
#include "ui/common/icon.h"
#include "ui/familytime/calendar_view.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int sideWidth = 320, leastCalendar = 380, leastBar = 700;  // at 100 %

}  // namespace

/// Where in time, whose, and in which shape.
void CalendarView::makeBar(QVBoxLayout* left) {
    bar_ = new QBoxLayout(QBoxLayout::LeftToRight);
    auto* bar = new QHBoxLayout;
    const auto arrow = [&](const char* name, const QString& words, int by) {
        auto* button = new QPushButton(icon(QLatin1String(name)), {});
        button->setAccessibleName(words);
        button->setToolTip(words);
        connect(button, &QPushButton::clicked, this, [this, by] { step(by); });
        return button;
    };
    bar->addWidget(arrow("chevron-left", tr("Earlier"), -1));
    auto* today = new QPushButton(tr("Today"));
    connect(today, &QPushButton::clicked, this, [this] { goTo(context_.today()); });
    bar->addWidget(today);
    bar->addWidget(arrow("chevron-right", tr("Later"), 1));
    filter_->setAccessibleName(tr("Whose calendar"));
    filter_->setToolTip(tr("Whose calendar"));
    filter_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    filter_->setMinimumContentsLength(14);
    bar->addWidget(period_);
    bar->addStretch(1);
    auto* choices = new QHBoxLayout;
    choices->addWidget(filter_);
    choices->addWidget(shapes_);
    choices->addStretch();
    bar_->addLayout(bar, 1);
    bar_->addLayout(choices);
    left->addLayout(bar_);
}

// Where there is no room beside the calendar its day stands below, and what is chosen above it takes two lines.
void CalendarView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const Theme& theme = context_.theme();
    const int side = theme.px(sideWidth);
    const bool beside = event->size().width() >= side + theme.px(leastCalendar);
    outer_->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    side_->setMinimumWidth(beside ? side : 0);
    side_->setMaximumWidth(beside ? side : QWIDGETSIZE_MAX);
    const int room = event->size().width() - (beside ? side + space::l : 0);
    bar_->setDirection(room >= theme.px(leastBar) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

}  // namespace ui
