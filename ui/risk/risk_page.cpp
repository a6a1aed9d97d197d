// SPDX-License-Identifier: MPL-2.0
#include "ui/risk/risk_page.h"

#include "core/rules/references.h"
#include "ui/common/cards.h"
#include "ui/common/check_strip.h"
#include "ui/common/chips.h"
#include "ui/risk/asked_grid.h"
#include "ui/risk/class_view.h"
#include "ui/risk/factor_view.h"
#include "ui/risk/risk_sections.h"

#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int viewCount = 4;

}  // namespace

RiskPage::RiskPage(const PageContext& context, QWidget* parent)
    : Page(context, parent),
      case_(context),
      undo_(new UndoBar(context.theme, context.vault.editor())),
      view_(new Segmented(context.theme, tr("View"), {tr("Factors"), tr("Change"), tr("Class of risk"), tr("Write-up")})),
      stack_(new QStackedWidget),
      factors_(nullptr),
      classes_(nullptr) {
    QVBoxLayout* column = makePageColumn(this);
    auto* header = new PageHeader(theme(), tr("Risk"));
    header->views()->addWidget(view_);
    column->addWidget(header);
    column->addWidget(undo_);
    column->addWidget(new CheckStrip(case_, QStringLiteral("risk")));
    stack_->setAccessibleName(tr("Risk"));
    for (int i = 0; i < viewCount; ++i) stack_->addWidget(new QWidget);
    column->addWidget(stack_, 1);
    connect(view_, &Segmented::chosen, this, [this](int view) { show(view); });
    show(0);
}

QString RiskPage::title() const { return tr("Risk"); }

// Each view is made when it is first looked at, so that the page opens at once.
QWidget* RiskPage::viewAt(int view) {
    const auto removed = [this](const QString& words) { undo_->offer(tr("Removed"), words); };
    switch (view) {
    case 0: return factors_ = new FactorView(case_, removed);
    case 1: return makeScroll(theme(), makeCapacityColumn(case_, removed), 860);
    case 2: return makeScroll(theme(), classes_ = new ClassView(case_, removed), 1100);
    default: break;
    }
    auto* both = new QWidget;
    auto* column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::l);
    column->addWidget(new AskedGrid(case_));
    column->addWidget(makeAssessmentColumn(case_, removed));
    return makeScroll(theme(), both, 1100);
}

void RiskPage::show(int view) {
    leave();
    if (QWidget* there = stack_->widget(view); !made_.contains(view)) {
        made_.insert(view);
        QWidget* made = viewAt(view);
        stack_->removeWidget(there);
        there->deleteLater();
        stack_->insertWidget(view, made);
    }
    view_->setCurrent(view);
    stack_->setCurrentIndex(view);
}

void RiskPage::activate() {
    context().host.setCounts(tr("%n rating(s)", nullptr, int(case_.records().all<core::FactorRating>().size())));
    if (stack_->currentIndex() == 0) factors_->focusFirst();
}

void RiskPage::reveal(const core::AnyId& record) {
    const core::CaseSnapshot& records = case_.records();
    if (const auto* rating = records.find<core::FactorRating>(record.as<core::FactorRatingTag>())) {
        show(0);
        factors_->reveal(*rating);
    } else if (records.find<core::CapacityItem>(record.as<core::CapacityItemTag>())) show(1);
    else if (const auto* one = records.find<core::RiskClassification>(record.as<core::ClassificationTag>())) {
        show(2);
        classes_->showChild(one->child);
    } else if (records.find<core::Assessment>(record.as<core::AssessmentTag>())) show(3);
    else show(2);  // what is due here from elsewhere is the class of risk
}

bool RiskPage::perform(const QString& action) {
    if (action == QLatin1String("risk.classify")) {
        show(2);
        classes_->startNew();
        return true;
    }
    if (action != QLatin1String("record.new")) return false;
    const auto buttons = stack_->currentWidget()->findChildren<QPushButton*>();
    for (QPushButton* button : buttons)
        if (button->isVisible() && button->property("small").toBool()) {
            button->click();
            break;
        }
    return true;
}

}  // namespace ui
