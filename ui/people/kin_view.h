// SPDX-License-Identifier: MPL-2.0
// The kin-finder: adults of the family and connected people, who was asked and what they said, and where nobody is named.
#pragma once

#include "core/rules/kin_finder.h"
#include "ui/common/case_context.h"
#include "ui/common/person/family_sections.h"
#include "ui/common/record_section.h"
#include "ui/common/record_table.h"
#include "ui/common/record_table_model.h"

class QLabel;

namespace ui {

class DetailCard;

/// One adult as the list shows them.
struct KinRow {
    core::PersonId id;
    QString name;
    QString related;  ///< "mother’s half-brother"
    QString part;     ///< of the family
    QString age;
    QString state;
    QString since;  ///< the day of the enquiry that counts
    QString last;   ///< in touch
    bool open = false;
};

/// In the order of core::findKin.
QList<KinRow> kinRows(const CaseContext& context);

class KinView final : public QWidget {
    Q_OBJECT
public:
    KinView(const PageContext& context, PersonSetter go, std::function<void(const QString&)> removed, QWidget* parent = nullptr);
    bool select(const core::PersonId& person) { return table_->selectId(person.text()); }
    /// Opens the form for the person in the list: what they said. False if nobody is chosen.
    bool startNew();
    /// The list has the keyboard, and somebody is chosen in it.
    void focusList();

private:
    QWidget* makeList();
    void choose(const QString& id);
    void refresh();

    CaseContext context_;
    PersonSetter go_;
    std::function<void(const QString&)> removed_;
    RecordTableModel<KinRow>* model_ = nullptr;
    RecordTable* table_;
    QLabel* count_;
    QLabel* gaps_;
    DetailCard* pane_;
    QLabel* name_;
    QLabel* related_;
    QVBoxLayout* place_;
    QWidget* section_ = nullptr;
    std::optional<core::PersonId> shown_;
};

}  // namespace ui
