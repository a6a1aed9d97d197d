// SPDX-License-Identifier: MPL-2.0
// Import: choose a file, see what it would add and what could not be read, then write it all as one step.
#pragma once

#include "ui/common/form.h"
#include "ui/common/record_table.h"
#include "ui/common/record_table_model.h"
#include "ui/common/surface.h"
#include "ui/common/undo_bar.h"
#include "ui/importing/import_reading.h"

class QFormLayout;
class QGridLayout;
class QPushButton;
class QStackedWidget;

namespace ui {

class ImportPage final : public Page {
    Q_OBJECT
public:
    explicit ImportPage(const PageContext& context, QWidget* parent = nullptr);
    QString title() const override;
    void activate() override;
    bool perform(const QString& action) override;

private:
    QWidget* makeFileCard();
    QWidget* makePreviewCard();
    void makeTables();
    void chooseFile();
    void read();
    void show(const ImportPreview& preview);
    using QWidget::show;
    void showMapping();
    void mappingChanged();
    void agencyChanged();
    void offerTargets();
    void formatChanged();
    void targetChanged();
    void write();
    void startWriting(const core::ChangeSet& set);
    void written(const QString& failure);
    void reset();
    void say(const QString& sentence);

    std::optional<ImportRequest> request_;
    std::optional<ImportPreview> preview_;
    int readings_ = 0;  ///< a reading that is no longer wanted is thrown away when it ends
    core::Progress writing_;
    bool isWriting_ = false;
    QList<core::CaseId> targets_;

    UndoBar* undo_;
    QLabel* file_;
    ChoiceField* target_;
    ChoiceField* format_ = nullptr;
    TextField* newCase_;
    QWidget* newCaseRow_ = nullptr;
    QStackedWidget* stack_;
    QLabel* counts_;
    QLabel* about_;
    QWidget* mappingBox_;
    QGridLayout* mapping_;
    QList<ChoiceField*> mappingFields_;
    TextField* agency_ = nullptr;  ///< whose account the table is
    RecordTableModel<PreviewRow>* rows_ = nullptr;
    RecordTableModel<ProblemRow>* problems_ = nullptr;
    RecordTable* rowsTable_;
    RecordTable* problemsTable_;
    QLabel* problemsHead_;
    QPushButton* choose_;
    QPushButton* import_;
    QPushButton* cancel_;
    QLabel* state_;
};

}  // namespace ui
