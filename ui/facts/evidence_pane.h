// SPDX-License-Identifier: MPL-2.0
// One record and its evidence: what it rests on, what rests on it, and accounts that differ, side by side.
#pragma once

#include "core/rules/evidence.h"
#include "ui/common/cards.h"
#include "ui/common/record_section.h"
#include "ui/common/undo_bar.h"
#include "ui/facts/fact_context.h"

namespace ui {

class EvidencePane final : public DetailCard {
    Q_OBJECT
public:
    EvidencePane(const PageContext& context, UndoBar& undo, QWidget* parent = nullptr);
    void show(const core::AnyId& record);
    std::optional<core::AnyId> record() const { return record_; }
    /// Puts an entry about the record shown into the chronology.
    bool promote();
    /// Starts a new citation of the record shown.
    void cite();
    using QWidget::show;

Q_SIGNALS:
    void recordChosen(const core::AnyId& record);

private:
    void fill();
    QWidget* makeAccounts(const QList<core::Account>& accounts, const QString& own);
    RecordSection<core::Citation>* makeGrounds();
    void addResting();

    FactContext facts_;
    UndoBar& undo_;
    std::optional<core::AnyId> record_;
    QWidget* content_ = nullptr;
    RecordSection<core::Citation>* grounds_ = nullptr;
};

}  // namespace ui
