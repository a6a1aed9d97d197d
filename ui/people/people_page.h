// SPDX-License-Identifier: MPL-2.0
// The people of a case as a list with one person in full beside it, and the same people by household.
#pragma once

#include "ui/common/chips.h"
#include "ui/common/fast_row.h"
#include "ui/common/page.h"
#include "ui/common/record_table.h"
#include "ui/common/record_table_model.h"
#include "ui/common/undo_bar.h"
#include "ui/people/people_rows.h"

class QLineEdit;
class QStackedWidget;

namespace ui {

class HouseholdsView;
class KinView;
class PersonPane;

class PeoplePage final : public Page {
    Q_OBJECT
public:
    explicit PeoplePage(const PageContext& context, QWidget* parent = nullptr);
    QString title() const override;
    void activate() override;
    void reveal(const core::AnyId& record) override;
    bool perform(const QString& action) override;

private:
    QWidget* makeList();
    QWidget* makeTable();
    void makeFastRow();
    void addFromRow();
    void speakRow();
    void showPerson(const core::PersonId& person);
    void count();
    void showView(int view);
    const core::CaseSnapshot& records() const;

    Segmented* view_;
    QStackedWidget* stack_;
    UndoBar* undo_;
    QLineEdit* filter_;
    FastRow* row_;
    TextField* rowName_;
    DateField* rowBorn_;
    ChoiceField* rowSex_;
    RecordTableModel<PersonRow>* model_;
    RecordTable* table_;
    QStackedWidget* listStack_;
    PersonPane* pane_;
    HouseholdsView* households_;
    KinView* kin_;
};

}  // namespace ui
