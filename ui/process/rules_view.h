// SPDX-License-Identifier: MPL-2.0
// The rules this case goes by: which pack and version, what another one would change, and how an authority adds its own.
#pragma once

#include "core/practice/packs.h"
#include "ui/common/case_context.h"
#include "ui/common/record_table.h"
#include "ui/common/record_table_model.h"

class QPushButton;

namespace ui {

class MessageBar;
class UndoBar;

class RulesView final : public QWidget {
    Q_OBJECT
public:
    RulesView(const CaseContext& context, UndoBar& undo, QWidget* parent = nullptr);

private:
    struct Row {
        core::AnyId id;
        core::PackDifference difference;
    };
    void makeTable();
    void reload();
    void showDifferences();
    void move();
    void addPack();
    const core::Pack* chosen() const;

    CaseContext case_;
    UndoBar& undo_;
    QLabel* now_;
    ChoiceField* choice_ = nullptr;
    QVBoxLayout* choicePlace_;
    QLabel* count_;
    RecordTable* table_;
    RecordTableModel<Row>* model_ = nullptr;
    QPushButton* move_;
    MessageBar* faults_;
    QList<const core::Pack*> offered_;
};

}  // namespace ui
