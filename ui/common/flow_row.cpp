// SPDX-License-Identifier: MPL-2.0
#include "ui/common/flow_row.h"

#include <QStyle>
#include <QWidget>

#include <optional>

namespace ui {

FlowRow::FlowRow(int gap, QWidget* parent) : QLayout(parent), gap_(gap) { setContentsMargins(0, 0, 0, 0); }

FlowRow::~FlowRow() = default;

void FlowRow::addLatePart(QLayout* layout) {
    addChildLayout(layout);
    addItem(layout);
    late_ = layout;
}

void FlowRow::addItem(QLayoutItem* item) {
    items_.emplace_back(item);
    invalidate();
}

QLayoutItem* FlowRow::itemAt(int index) const {
    return index >= 0 && size_t(index) < items_.size() ? items_[size_t(index)].get() : nullptr;
}

QLayoutItem* FlowRow::takeAt(int index) {
    if (index < 0 || size_t(index) >= items_.size()) return nullptr;
    QLayoutItem* item = items_[size_t(index)].release();
    items_.erase(items_.begin() + index);
    if (size_t(index) < pushed_ && pushed_ != ~size_t(0)) --pushed_;
    return item;
}

std::vector<size_t> FlowRow::orderFor(int width) const {
    std::vector<size_t> order;
    std::optional<size_t> late;
    for (size_t i = 0; i < items_.size(); ++i) {
        if (items_[i]->isEmpty()) continue;
        if (items_[i].get() == late_ && sizeHint().width() > width) late = i;
        else order.push_back(i);
    }
    if (late) order.push_back(*late);
    return order;
}

std::vector<FlowRow::Row> FlowRow::rowsFor(int width) const {
    std::vector<Row> rows;
    int right = 0;  // edge of what stands in the last row
    for (const size_t i : orderFor(width)) {
        QLayoutItem* item = items_[i].get();
        const int wide = std::min(item->sizeHint().width(), std::max(width, item->minimumSize().width()));
        const int high = item->hasHeightForWidth() ? item->heightForWidth(wide) : item->sizeHint().height();
        const bool fits = !rows.empty() && right + gap_ + wide <= width;
        if (!fits) rows.emplace_back();
        const int left = fits ? right + gap_ : 0;
        rows.back().places.push_back({item, QRect(left, 0, wide, high), i >= pushed_});
        rows.back().height = std::max(rows.back().height, high);
        right = left + wide;
    }
    return rows;
}

int FlowRow::heightOf(const std::vector<Row>& rows) const {
    int height = rows.empty() ? 0 : gap_ * (int(rows.size()) - 1);
    for (const Row& row : rows) height += row.height;
    return height;
}

int FlowRow::heightForWidth(int width) const { return heightOf(rowsFor(width)); }

QSize FlowRow::sizeHint() const {
    int width = 0, height = 0;
    for (const auto& item : items_) {
        if (item->isEmpty()) continue;
        width += item->sizeHint().width() + (width > 0 ? gap_ : 0);
        height = std::max(height, item->sizeHint().height());
    }
    return {width, height};
}

// Every part fits at least a row of its own.
QSize FlowRow::minimumSize() const {
    QSize size;
    for (const auto& item : items_)
        if (!item->isEmpty()) size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowRow::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    const std::vector<Row> rows = rowsFor(rect.width());
    int top = rect.top() + std::max(0, (rect.height() - heightOf(rows)) / 2);
    for (const Row& row : rows) {
        const int spare = std::max(0, rect.width() - row.places.back().box.x() - row.places.back().box.width());
        for (const Place& place : row.places) {
            QRect box = place.box.translated(rect.left() + (place.pushed ? spare : 0), top);
            box.translate(0, (row.height - box.height()) / 2);
            place.item->setGeometry(
                QStyle::visualRect(parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight, rect, box));
        }
        top += row.height + gap_;
    }
}

}  // namespace ui
