// SPDX-License-Identifier: MPL-2.0
// The one way to show a table: QTableView with two-line rows of one height, hairlines, no stripes, tint for the
// selection, named headers. Enter or a double click opens; the current row survives changes of the model.
#pragma once

#include "ui/common/theme.h"

#include <QStyledItemDelegate>
#include <QTableView>

namespace ui {

/// Paints text (cell type, two lines), second line, icon, tag and check box from the roles of table_roles.h.
class RowDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    RowDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), theme_(theme) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

private:
    void paintText(QPainter* painter, QRect area, const QModelIndex& index) const;
    QRect checkRect(const QRect& cell) const;
    Theme theme_;
};

class RecordTable final : public QTableView {
    Q_OBJECT
public:
    /// `name` is the accessible name: "Chronology entries".
    RecordTable(const Theme& theme, const QString& name, QWidget* parent = nullptr);
    void setModel(QAbstractItemModel* model) override;
    /// Widths in logical pixels at 100 %; one of them 0 = takes what is left.
    void setWidths(const QList<int>& widths);
    /// Hides columns (by number) while the table is narrower than `width` at 100 %.
    void hideBelow(int width, const QList<int>& columns);
    /// Id of the current row as text; "" = none.
    QString currentId() const;
    /// Makes the row with this id current and visible; false if it is not there.
    bool selectId(const QString& id);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The current row changed, also when it became none.
    void currentIdChanged(const QString& id);
    void opened(const QString& id);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void applyWidths();
    void tick();
    Theme theme_;
    QList<int> widths_;
    QString remembered_;
    int hideWidth_ = 0;
    QList<int> hideColumns_;
};

}  // namespace ui
