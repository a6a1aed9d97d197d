// SPDX-License-Identifier: MPL-2.0
// Households: who lives where, since when and how much of the time, and who must not learn the address.
#pragma once

#include "ui/common/fast_row.h"
#include "ui/common/form.h"
#include "ui/common/person/family_sections.h"
#include "ui/common/record_table.h"
#include "ui/common/record_table_model.h"
#include "ui/people/people_rows.h"

class QStackedWidget;

namespace ui {

class DetailCard;

class HouseholdsView final : public QWidget {
    Q_OBJECT
public:
    HouseholdsView(const PageContext& context, PersonSetter go, std::function<void(const QString&)> removed,
                   QWidget* parent = nullptr);
    void select(const core::HouseholdId& household);
    void startNew() { row_->focusFirst(); }

private:
    QWidget* makeList();
    QWidget* makePane();
    void addFromRow();
    void show(const std::optional<core::HouseholdId>& household);
    void showAddress();
    void addAddress();
    void removeHousehold();
    QWidget* makeResidents(const core::HouseholdId& household);
    const core::CaseSnapshot& records() const;

    PageContext context_;
    PersonSetter go_;
    std::function<void(const QString&)> removed_;
    FastRow* row_;
    TextField* rowName_;
    ChoiceField* rowKind_ = nullptr;
    RecordTableModel<HouseholdCard>* model_ = nullptr;
    RecordTable* table_;
    QStackedWidget* listStack_;
    DetailCard* pane_;
    Form<core::Household>* form_;
    Form<core::Address>* address_;
    class QPushButton* addAddress_;
    QVBoxLayout* residents_;
    QWidget* section_ = nullptr;
    std::optional<core::HouseholdId> shown_;
};

}  // namespace ui
