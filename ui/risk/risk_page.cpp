// SPDX-License-Identifier: MPL-2.0
#include "ui/risk/risk_page.h"

#include "core/rules/references.h"
#include "ui/common/cards.h"
#include "ui/common/check_strip.h"
#include "ui/common/chips.h"
#include "ui/common/lazy_views.h"
#include "ui/risk/asked_grid.h"
#include "ui/risk/class_view.h"
#include "ui/risk/factor_view.h"
#include "ui/risk/risk_sections.h"

#include <QScrollArea>
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
      stack_(new LazyViews(
          view_, viewCount, [this](int view) { return viewAt(view); }, [this] { leave(); })),
      factors_(nullptr),
      classes_(nullptr) {
    QVBoxLayout* column = makePageColumn(this);
    auto* header = new PageHeader(theme(), tr("Risk"));
    header->views()->addWidget(view_);
    column->addWidget(header);
    column->addWidget(undo_);
    column->addWidget(new CheckStrip(case_, QStringLiteral("risk")));
    stack_->setAccessibleName(tr("Risk"));
    column->addWidget(stack_, 1);
    stack_->showView(0);
    connect(&context.vault.editor(), &core::Editor::changed, this, [this] {
        if (isVisible()) count();
    });
}

QString RiskPage::title() const { return tr("Risk"); }

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

void RiskPage::count() {
    context().host.setCounts(tr("%n rating(s)", nullptr, int(case_.records().all<core::FactorRating>().size())));
}

void RiskPage::activate() {
    count();
    if (stack_->currentIndex() == 0) factors_->focusFirst();
}

void RiskPage::reveal(const core::AnyId& record) {
    const core::CaseSnapshot& records = case_.records();
    if (const auto* rating = records.find<core::FactorRating>(record.as<core::FactorRatingTag>())) {
        stack_->showView(0);
        factors_->reveal(*rating);
    } else if (records.find<core::CapacityItem>(record.as<core::CapacityItemTag>())) stack_->showView(1);
    else if (const auto* one = records.find<core::RiskClassification>(record.as<core::ClassificationTag>())) {
        stack_->showView(2);
        classes_->showChild(one->child);
    } else if (records.find<core::Assessment>(record.as<core::AssessmentTag>())) stack_->showView(3);
    else stack_->showView(2);  // what is due here from elsewhere is the class of risk
}

bool RiskPage::perform(const QString& action) {
    if (action == QLatin1String("risk.classify")) {
        stack_->showView(2);
        classes_->startNew();
        return true;
    }
    if (action != QLatin1String("record.new")) return false;
    stack_->add();
    return true;
}

}  // namespace ui
