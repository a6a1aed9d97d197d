// SPDX-License-Identifier: MPL-2.0
#include "ui/common/master_detail.h"

#include <QResizeEvent>
#include <QSettings>

namespace ui {
namespace {

constexpr int leastDetail = 280;  // at 100 %
constexpr int leastMaster = 360;

QSettings stored() {
    return QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("kinkeeper"), QStringLiteral("window"));
}

}  // namespace

MasterDetail::MasterDetail(const Theme& theme, const QString& name, QWidget* master, QWidget* detail, int detailWidth,
                           QWidget* parent)
    : QSplitter(Qt::Horizontal, parent), theme_(theme), key_(QStringLiteral("split/") + name), detailWidth_(detailWidth) {
    const int kept = stored().value(key_).toInt();
    if (kept >= leastDetail) detailWidth_ = kept;
    setChildrenCollapsible(false);
    setHandleWidth(space::m);
    addWidget(master);
    addWidget(detail);
    setStretchFactor(0, 1);
    setStretchFactor(1, 0);
    connect(this, &QSplitter::splitterMoved, this, &MasterDetail::keep);
}

void MasterDetail::keep() const {
    if (orientation() != Qt::Horizontal) return;  // one above the other is the window's doing, not a choice
    const int width = sizes().at(1) * 100 / theme_.textPercent();
    if (width >= leastDetail) stored().setValue(key_, width);
}

void MasterDetail::resizeEvent(QResizeEvent* event) {
    const bool narrow = event->size().width() < theme_.px(detailWidth_) + theme_.px(leastMaster);
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
