// SPDX-License-Identifier: MPL-2.0
// Where a case stands: what workers must know first, what is due with one verb each, the stage, the last changes, and
// on an empty case the first steps.
#pragma once

#include "core/rules/agenda.h"
#include "core/rules/workflow.h"
#include "ui/common/case_context.h"

class QBoxLayout;
class QVBoxLayout;

namespace ui {

class PageHeader;

class OverviewPage final : public Page {
    Q_OBJECT
public:
    explicit OverviewPage(const PageContext& context, QWidget* parent = nullptr);
    QString title() const override;
    void activate() override;
    void reveal(const core::AnyId& record) override;
    bool perform(const QString& action) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void addAlerts(const core::ProcessView& process);
    QWidget* makeFirstSteps(const core::ProcessView& process);
    QWidget* makeDue(const QList<core::AgendaItem>& items);
    QWidget* makeDueRow(const core::AgendaItem& item, bool filled);
    QWidget* makeStages(const core::ProcessView& process);
    QWidget* makeChanges();
    void open(const core::AgendaItem& item);

    CaseContext case_;
    QLabel* day_;
    QVBoxLayout* alerts_;
    QBoxLayout* columns_;
    QVBoxLayout* left_;
    QVBoxLayout* right_;
    QWidget* rightBox_;
};

}  // namespace ui
