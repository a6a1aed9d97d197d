// SPDX-License-Identifier: MPL-2.0
// Widgets from left to right; where the width does not hold them, the rest goes on in the row below. Nothing is ever cut.
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace ui {

class FlowRow final : public QLayout {
    Q_OBJECT
public:
    /// `gap` in pixels between neighbours, across and down.
    explicit FlowRow(int gap, QWidget* parent = nullptr);
    ~FlowRow() override;

    /// As a part that stays together. Where one row does not hold everything, it comes after all others.
    void addLatePart(QLayout* layout);
    /// What is added from now on stands at the right edge of its row.
    void pushRight() { pushed_ = items_.size(); }

    void addItem(QLayoutItem* item) override;
    int count() const override { return int(items_.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    struct Place {
        QLayoutItem* item;
        QRect box;
        bool pushed;
    };
    struct Row {
        std::vector<Place> places;
        int height = 0;
    };
    /// The items that are there, in the order in which they stand in rows of this width.
    std::vector<size_t> orderFor(int width) const;
    /// The rows for a width, with boxes that begin at the left edge of each.
    std::vector<Row> rowsFor(int width) const;
    int heightOf(const std::vector<Row>& rows) const;

    int gap_;
    std::vector<std::unique_ptr<QLayoutItem>> items_;
    size_t pushed_ = ~size_t(0);
    const QLayoutItem* late_ = nullptr;
};

}  // namespace ui
