// SPDX-License-Identifier: MPL-2.0
// The contact planner: who should meet and who can when goes in, a week that fits comes out, or what stands against it.
#pragma once

#include "core/rules/contact_planner.h"
#include "ui/common/list_field.h"
#include "ui/common/section_column.h"

#include <QPointer>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

class Job;
class PlannerResult;

class PlannerView final : public QWidget {
    Q_OBJECT
public:
    PlannerView(const CaseContext& context, const SectionColumn::Removed& removed, QWidget* parent = nullptr);

    /// What the fields ask for now.
    core::PlanRequest request() const;
    /// Looks for a plan on a worker; the answer comes into sight below the button.
    void propose(const QSet<QString>& leftOut = {});

Q_SIGNALS:
    /// Drafts were made of the plan.
    void taken(const QString& strong, const QString& words);

private:
    void addDemands(QVBoxLayout* card);
    void addSpan(QVBoxLayout* card);
    void prefill();
    void finished();

    CaseContext context_;
    ListField<core::PlanDemand>* demands_ = nullptr;
    DateField* from_ = nullptr;
    NumberField* weeks_ = nullptr;
    NumberField* most_ = nullptr;
    ChoiceField* calendar_ = nullptr;
    CheckField* onceADay_ = nullptr;
    QList<core::SchoolCalendarId> calendars_;
    QPushButton* go_ = nullptr;
    QPushButton* cancel_ = nullptr;
    QProgressBar* progress_ = nullptr;
    PlannerResult* result_ = nullptr;
    QPointer<Job> job_;
};

}  // namespace ui
