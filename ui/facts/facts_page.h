// SPDX-License-Identifier: MPL-2.0
// A child's life in facts: the strip above, below it every dated fact with its form, beside it the evidence; and the
// agencies and professionals that all cases share.
#pragma once

#include "core/rules/life_strip.h"
#include "ui/common/chips.h"
#include "ui/common/page.h"
#include "ui/common/undo_bar.h"
#include "ui/facts/fact_context.h"

class QComboBox;
class QStackedWidget;
class QVBoxLayout;

namespace ui {

class EvidencePane;
class StripList;
class StripView;

class FactsPage final : public Page {
    Q_OBJECT
public:
    explicit FactsPage(const PageContext& context, QWidget* parent = nullptr);
    QString title() const override;
    void activate() override;
    void reveal(const core::AnyId& record) override;
    bool perform(const QString& action) override;

private:
    QWidget* makeLife();
    QWidget* makeStrip();
    QWidget* makeSections();
    QWidget* makeShared();
    void fillChildren();
    void showChild();
    void refreshStrip();
    void showFlags(const core::LifeStrip& strip);
    void open(const core::AnyId& record);
    void putIntoChronology();
    std::optional<core::PersonId> child() const;

    FactContext facts_;
    Segmented* view_;
    QStackedWidget* stack_;
    UndoBar* undo_;
    QComboBox* child_;
    Segmented* stripView_;
    QWidget* stripStack_;
    StripView* strip_;
    StripList* list_;
    QVBoxLayout* flags_;
    QWidget* flagBox_;
    MessageBar* arrivals_;
    EvidencePane* evidence_;
    QVBoxLayout* sectionColumn_;
    QWidget* sections_ = nullptr;
    QList<core::PersonId> children_;
};

}  // namespace ui
