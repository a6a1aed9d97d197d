// SPDX-License-Identifier: MPL-2.0
// All cases of the file: list, new case, the chosen case's facts, opening and closing.
#pragma once

#include "ui/cases/case_rows.h"
#include "ui/common/fast_row.h"
#include "ui/common/form.h"
#include "ui/common/page.h"
#include "ui/common/record_table.h"
#include "ui/common/record_table_model.h"

class QPushButton;
class QStackedWidget;

namespace ui {

class DetailCard;

class CasesPage final : public Page {
    Q_OBJECT
public:
    explicit CasesPage(const PageContext& context, QWidget* parent = nullptr);
    QString title() const override;
    void activate() override;
    void reveal(const core::AnyId& record) override;
    bool perform(const QString& action) override;

private:
    QWidget* makeList();
    void makeModel();
    QWidget* makePane();
    void makeForms();
    void addFromRow();
    void show(const std::optional<core::CaseId>& id);
    using QWidget::show;
    void closeOrReopen();
    void speak();
    void tellCount();
    QString freeReference() const;

    FastRow* row_;
    TextField* rowReference_;
    TextField* rowLabel_;
    RecordTableModel<CaseRow>* model_ = nullptr;
    RecordTable* table_;
    QStackedWidget* listStack_;
    DetailCard* pane_;
    Form<core::Case>* form_;
    Form<core::CaseProfile>* profile_;
    QPushButton* open_;
    QPushButton* close_;
    std::optional<core::CaseId> shown_;
};

}  // namespace ui
