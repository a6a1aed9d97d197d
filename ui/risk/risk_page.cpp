// SPDX-License-Identifier: MPL-2.0
#include "ui/risk/risk_page.h"

#include "core/rules/references.h"
#include "ui/common/cards.h"
#include "ui/common/chips.h"
#include "ui/risk/class_view.h"
#include "ui/risk/factor_view.h"
#include "ui/risk/risk_sections.h"

#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

RiskPage::RiskPage(const PageContext& context, QWidget* parent)
    : Page(context, parent),
      case_(context),
      undo_(new UndoBar(context.theme, context.vault.editor())),
      view_(new Segmented(context.theme, tr("View"), {tr("Factors"), tr("Change"), tr("Class of risk"), tr("Write-up")})),
      stack_(new QStackedWidget),
      factors_(nullptr),
      classes_(nullptr) {
    const auto removed = [this](const QString& words) { undo_->offer(tr("Removed"), words); };
    factors_ = new FactorView(case_, removed);
    classes_ = new ClassView(case_, removed);
    QVBoxLayout* column = makePageColumn(this);
    auto* header = new PageHeader(theme(), tr("Risk"));
    header->views()->addWidget(view_);
    column->addWidget(header);
    column->addWidget(undo_);
    stack_->setAccessibleName(tr("Risk"));
    stack_->addWidget(factors_);
    stack_->addWidget(makeScroll(theme(), makeCapacityColumn(case_, removed), 860));
    stack_->addWidget(makeScroll(theme(), classes_, 1100));
    stack_->addWidget(makeScroll(theme(), makeAssessmentColumn(case_, removed), 860));
    column->addWidget(stack_, 1);
    connect(view_, &Segmented::chosen, this, [this](int view) { show(view); });
}

QString RiskPage::title() const { return tr("Risk"); }

void RiskPage::show(int view) {
    leave();
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
