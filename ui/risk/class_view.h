// SPDX-License-Identifier: MPL-2.0
// The class of risk for one child: what the rules suggest and on what it rests, the rounds side by side, and the form
// in which a person classifies and another signs.
#pragma once

#include "core/rules/risk_engine.h"
#include "ui/common/section_column.h"

class QComboBox;
class QVBoxLayout;

namespace ui {

class SignPane;

class ClassView final : public QWidget {
    Q_OBJECT
public:
    ClassView(const CaseContext& context, SectionColumn::Removed removed, QWidget* parent = nullptr);
    void showChild(const core::PersonId& child);
    /// Opens the form for a new classification of the child shown.
    void startNew();

private:
    void fillChildren();
    void rebuild();
    void refresh();
    QWidget* makeSuggestion(const core::PersonId& child);
    QWidget* makeRounds(const core::PersonId& child);
    QWidget* makeRecords(const core::PersonId& child);
    core::RiskClassification fresh(const core::PersonId& child) const;
    std::optional<core::PersonId> child() const;

    CaseContext case_;
    SectionColumn::Removed removed_;
    QComboBox* child_;
    QList<core::PersonId> children_;
    QVBoxLayout* cards_;
    QVBoxLayout* records_;
    SignPane* sign_;
};

}  // namespace ui
