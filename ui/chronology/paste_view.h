// SPDX-License-Identifier: MPL-2.0
// Rows copied from Word or Excel, as entries that would be added: looked at first, written as one step.
#pragma once

#include "core/interchange/pasted.h"
#include "ui/common/page.h"
#include "ui/common/record_table.h"
#include "ui/common/record_table_model.h"

class QLabel;
class QMimeData;
class QPushButton;

namespace ui {

class PasteView final : public QWidget {
    Q_OBJECT
public:
    explicit PasteView(const PageContext& context, QWidget* parent = nullptr);
    /// Shows what the rows would add; false, with nothing changed, if the clipboard holds no table.
    bool offer(const QMimeData& clipboard);
    void focusRows() { table_->setFocus(Qt::OtherFocusReason); }

Q_SIGNALS:
    /// Added (`count` > 0) or turned back (0).
    void done(int count);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Line {
        core::EntryId id;
        QString date;
        QString event;
        QString source;
        QString problem;
    };
    void add();

    PageContext context_;
    QLabel* head_;
    RecordTable* table_;
    RecordTableModel<Line>* model_ = nullptr;
    QPushButton* add_;
    std::vector<Line> lines_;
    core::ChangeSet set_;
};

}  // namespace ui
