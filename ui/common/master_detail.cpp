// SPDX-License-Identifier: MPL-2.0
#include "ui/common/master_detail.h"

#include <QResizeEvent>

namespace ui {

MasterDetail::MasterDetail(const Theme& theme, QWidget* master, QWidget* detail, int detailWidth, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent), theme_(theme), detailWidth_(detailWidth) {
    setChildrenCollapsible(false);
    setHandleWidth(space::m);
    addWidget(master);
    addWidget(detail);
    setStretchFactor(0, 1);
    setStretchFactor(1, 0);
}

void MasterDetail::resizeEvent(QResizeEvent* event) {
    const bool narrow = event->size().width() < theme_.px(detailWidth_) + theme_.px(360);
    const Qt::Orientation wanted = narrow ? Qt::Vertical : Qt::Horizontal;
    if (orientation() != wanted || !placed_) {
        placed_ = true;
        setOrientation(wanted);
        const int all = narrow ? event->size().height() : event->size().width();
        const int detail = narrow ? all / 2 : theme_.px(detailWidth_);
        setSizes({all - detail, detail});
    }
    QSplitter::resizeEvent(event);
}

}  // namespace ui
