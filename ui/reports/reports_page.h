// SPDX-License-Identifier: MPL-2.0
// Papers: choose kind, reader and size, see the pages as they will be printed, decide what the check found, write or print.
#pragma once

#include "ui/common/job.h"
#include "ui/common/page.h"
#include "ui/reports/report_making.h"

#include <QPointer>
#include <QTimer>

class QLabel;
class QPushButton;

namespace ui {

class CheckCard;
class MessageBar;
class PagePreview;
class ReportChoices;

class ReportsPage final : public Page {
    Q_OBJECT
public:
    explicit ReportsPage(const PageContext& context, QWidget* parent = nullptr);
    QString title() const override;
    void activate() override;
    /// "paper:KIND" chooses that kind.
    bool perform(const QString& action) override;
    /// A kept filter: its paper, with its reader and columns. An agreement or back-up plan: its paper for whoever it is with.
    void reveal(const core::AnyId& record) override;
    /// The paper in sight is whole, checked and answers the choices and the records.
    bool isReady() const { return report_.prepared && !stale_; }

private:
    QWidget* makeLeft();
    void showCut(const core::SavedCut& cut);
    void showAgreement(const core::Agreement& agreement);
    void chosen();
    void remake();
    std::optional<ReportWish> wish();
    void makeQuick(const ReportWish& wish);
    void makeWhole(const ReportWish& wish);
    void speak();
    void write();
    void print();
    void sayUnprintable();
    void issue(const core::Rendered& rendered, const ReportWish& wish, const QString& target);

    ReportChoices* choices_;
    CheckCard* checks_;
    PagePreview* preview_;
    MessageBar* message_;
    QLabel* state_;
    QPushButton* write_;
    QPushButton* print_;
    QTimer soon_;
    int makings_ = 0;  ///< a making that was overtaken is thrown away
    QPointer<Job> making_;
    std::optional<core::Audience> reader_;
    core::Request request_;
    bool stale_ = true;             ///< what is shown is older than the records
    MadeReport report_;             ///< what is shown, once it is checked
    QList<core::Finding> inBytes_;  ///< what the last attempt to write found beyond the paper itself
};

}  // namespace ui
