// SPDX-License-Identifier: MPL-2.0
#include "ui/common/ticks_field.h"

#include <QListWidget>

namespace ui {

TicksField::TicksField(const Theme& theme, const QStringList& codes, const QStringList& labels, QWidget* parent)
    : Field(parent), list_(new QListWidget), codes_(codes) {
    setEditor(list_, theme.px(420));
    list_->setMaximumHeight(theme.px(28) * 7);
    list_->setTabKeyNavigation(false);
    list_->setWordWrap(true);
    for (const QString& label : labels) (new QListWidgetItem(label, list_))->setCheckState(Qt::Unchecked);
    if (!labels.isEmpty()) list_->setCurrentRow(0);
    connect(list_, &QListWidget::itemChanged, this, [this] {
        Q_EMIT edited();
        Q_EMIT left();
    });
}

QList<QString> TicksField::value() const {
    QList<QString> ticked;
    for (int row = 0; row < list_->count(); ++row)
        if (list_->item(row)->checkState() == Qt::Checked) ticked.append(codes_[row]);
    return ticked + others_;
}

void TicksField::setValue(const QList<QString>& codes) {
    const QSignalBlocker quiet(list_);
    for (int row = 0; row < list_->count(); ++row)
        list_->item(row)->setCheckState(codes.contains(codes_[row]) ? Qt::Checked : Qt::Unchecked);
    others_.clear();
    for (const QString& code : codes)
        if (!codes_.contains(code)) others_.append(code);
}

}  // namespace ui
