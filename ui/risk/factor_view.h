// SPDX-License-Identifier: MPL-2.0
// The factors of the pack for one person, with the latest rating of each; beside them every rating of the one chosen.
#pragma once

#include "ui/common/record_table.h"
#include "ui/common/record_table_model.h"
#include "ui/common/section_column.h"

class QComboBox;
class QStackedWidget;

namespace ui {

class DetailCard;

struct FactorRow {
    core::AnyId id;
    const core::Factor* factor = nullptr;  ///< of the pack
    QString title;
    QString group;
    QString status;
    QString trend;
    QString rated;
    bool known = false;
};

class FactorView final : public QWidget {
    Q_OBJECT
public:
    FactorView(const CaseContext& context, SectionColumn::Removed removed, QWidget* parent = nullptr);
    void focusFirst();
    void reveal(const core::FactorRating& rating);

private:
    void makeTable();
    QWidget* makePersonLine();
    void fillPeople();
    std::vector<FactorRow> rows() const;
    void showFactor(const QString& id);
    void select(const QString& factor);
    core::FactorRating fresh(const core::Factor& factor) const;
    std::optional<core::PersonId> person() const;

    CaseContext case_;
    SectionColumn::Removed removed_;
    QStackedWidget* stack_;  ///< the factors, or whom to add first
    QComboBox* person_;
    QList<core::PersonId> people_;
    RecordTableModel<FactorRow>* model_ = nullptr;
    RecordTable* table_;
    DetailCard* pane_;
    QWidget* ratings_ = nullptr;
    QString shown_;
};

}  // namespace ui
