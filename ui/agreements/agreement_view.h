// SPDX-License-Identifier: MPL-2.0
// One agreement at a time: words and checks on the left, the paper as it will be printed on the right. A draft can be
// changed; an issued one stays as it is, and a newer version takes its place.
#pragma once

#include "ui/agreements/agreement_form.h"
#include "ui/common/live_paper.h"
#include "ui/common/surface.h"

class QCheckBox;
class QComboBox;
class QPushButton;

namespace ui {

class MessageBar;
class PagePreview;
class ReadingCard;

class AgreementView final : public QWidget {
    Q_OBJECT
public:
    explicit AgreementView(const CaseContext& context, QWidget* parent = nullptr);
    void focusFirst();
    bool reveal(const core::AgreementId& agreement);
    /// A new draft from a template of the pack, with a parent, young person or child.
    void start(const core::AgreementTemplate& form);
    /// "agreements.approve" brings the keyboard to the approval, "agreements.issue" and "agreements.print" press the button;
    /// false for other actions. What cannot be done now says why.
    bool perform(const QString& action);
    /// The paper in sight answers what is written.
    bool isCurrent() const { return paper_->isCurrent(); }
    const LivePaper& paper() const { return *paper_; }

private:
    QWidget* makeLeft();
    QWidget* makeLibrary();
    void fillChooser();
    void showAgreement(const core::AgreementId& id);
    void rebuildSteps(const core::Agreement& agreement);
    void judge();
    std::optional<core::Commission> order();
    void write(const core::Agreement& after);
    void approve(const core::SignOff& signature);
    void issue();
    void renew();
    void addClause(const core::ClauseRule& rule);
    std::optional<core::Agreement> shownNow() const;
    QString comparison(const core::Agreement& agreement) const;

    CaseContext case_;
    QComboBox* chooser_;
    EmptyState* empty_;
    QList<core::AgreementId> listed_;
    QLabel* state_;
    QLabel* changes_;
    MessageBar* problems_;
    QPushButton* issue_;
    QPushButton* renew_;
    QPushButton* print_;
    QPushButton* library_;
    QCheckBox* easy_;
    Form<core::Agreement>* form_;
    ReadingCard* reading_;
    QVBoxLayout* steps_;
    QWidget* approval_ = nullptr;  ///< while the draft waits for one
    PagePreview* preview_;
    LivePaper* paper_;
    std::optional<core::AgreementId> shown_;
};

}  // namespace ui
