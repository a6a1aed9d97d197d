// SPDX-License-Identifier: MPL-2.0
#include "ui/common/master_detail.h"

#include "ui/common/cards.h"

#include <QResizeEvent>
#include <QSettings>

namespace ui {
namespace {

constexpr int leastDetail = 280;  // at 100 %
constexpr int leastTable = 480;   // columns in less cannot be read
constexpr int leastForm = 360;    // beside a preview of pages stands a form
constexpr int leastPart = 120;    // height
constexpr int widestCard = 480;   // a wider detail is a preview

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
    detail->installEventFilter(this);
    connect(this, &QSplitter::splitterMoved, this, &MasterDetail::keep);
}

void MasterDetail::keep() {
    moved_ = true;
    if (orientation() != Qt::Horizontal) return;  // one above the other is the window's doing, not a choice
    const int width = sizes().at(1) * 100 / theme_.textPercent();
    if (width >= leastDetail) stored().setValue(key_, width);
}

// Below its list the detail takes half; a sentence that says "choose" leaves the rest to the list.
void MasterDetail::share() {
    const bool stacked = orientation() == Qt::Vertical;
    const int all = stacked ? height() : width();
    const auto* card = qobject_cast<const DetailCard*>(widget(1));
    // What is beside its list may be low; below it, a form of which one line shows is none.
    for (QWidget* part : {widget(0), widget(1)}) {
        const bool sentence = part == card && !card->showsContent();
        const bool low = stacked && !sentence && part->minimumSizeHint().height() < theme_.px(leastPart);
        const int least = low ? theme_.px(leastPart) : 0;
        if (part->minimumHeight() != least) part->setMinimumHeight(least);
    }
    const int below = card && !card->showsContent() ? std::min(all / 2, card->minimumSizeHint().height()) : all / 2;
    const int detail = stacked ? below : theme_.px(detailWidth_);
    setSizes({all - detail, detail});
}

bool MasterDetail::eventFilter(QObject* watched, QEvent* event) {
    const bool other = event->type() == QEvent::LayoutRequest && orientation() == Qt::Vertical && placed_ && !moved_;
    const bool done = QSplitter::eventFilter(watched, event);
    if (other) share();
    return done;
}

void MasterDetail::resizeEvent(QResizeEvent* event) {
    const int least = detailWidth_ > widestCard ? leastForm : leastTable;
    const bool narrow = event->size().width() < theme_.px(detailWidth_) + theme_.px(least);
    const Qt::Orientation wanted = narrow ? Qt::Vertical : Qt::Horizontal;
    const bool turned = orientation() != wanted || !placed_;
    if (turned) {
        placed_ = true;
        moved_ = false;
        setOrientation(wanted);
    }
    if (turned || (narrow && !moved_)) share();
    QSplitter::resizeEvent(event);
}

}  // namespace ui
