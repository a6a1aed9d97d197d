// SPDX-License-Identifier: MPL-2.0
// The sections: the file's own pages, then those of the open case under its name.
#pragma once

#include "ui/common/surface.h"

#include <QListView>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

class QLabel;

namespace ui {

class Sidebar final : public Surface {
    Q_OBJECT
public:
    struct Item {
        QString id;
        QString title;
        QString icon;
        QString shortcut;  ///< "Ctrl+1"; hidden when narrow
    };
    explicit Sidebar(const Theme& theme, QWidget* parent = nullptr);
    /// `head` and `caption` name the open case, or the file when no case is open.
    void setItems(const QString& head, const QString& caption, const QList<Item>& items);
    void setCurrent(const QString& id);
    void setNarrow(bool narrow);
    QListView* list() const { return list_; }

Q_SIGNALS:
    void chosen(const QString& id);

private:
    QLabel* head_;
    QLabel* caption_;
    QListView* list_;
    QStandardItemModel model_;
    bool narrow_ = false;
};

}  // namespace ui
