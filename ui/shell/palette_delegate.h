// SPDX-License-Identifier: MPL-2.0
// Paints one row of the command palette: group head, or icon, title with matched letters in bold, place and key.
#pragma once

#include "ui/common/theme.h"

#include <QStyledItemDelegate>

#include <functional>

namespace ui {

class PaletteDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    PaletteDelegate(const Theme& theme, std::function<QString()> typed, QObject* parent)
        : QStyledItemDelegate(parent), theme_(theme), typed_(std::move(typed)) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintTitle(QPainter* painter, const QRect& area, const QString& title) const;
    Theme theme_;
    std::function<QString()> typed_;
};

}  // namespace ui
