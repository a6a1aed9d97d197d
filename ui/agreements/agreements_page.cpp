// SPDX-License-Identifier: MPL-2.0
#include "ui/agreements/agreements_page.h"

#include "ui/agreements/agreement_view.h"
#include "ui/agreements/contingency_section.h"
#include "ui/common/add_button.h"
#include "ui/common/cards.h"
#include "ui/common/check_strip.h"
#include "ui/common/chips.h"

#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

AgreementsPage::AgreementsPage(const PageContext& context, QWidget* parent)
    : Page(context, parent),
      case_(context),
      undo_(new UndoBar(context.theme, context.vault.editor())),
      view_(new Segmented(context.theme, tr("View"), {tr("Agreements"), tr("Back-up plans")})),
      stack_(new QStackedWidget),
      agreements_(new AgreementView(case_)),
      add_(nullptr) {
    QVBoxLayout* column = makePageColumn(this);
    auto* header = new PageHeader(theme(), tr("Agreements"));
    header->views()->addWidget(view_);
    add_ = header->addButton(tr("New agreement"), QStringLiteral("plus"), true);
    auto* menu = new QMenu(add_);
    for (const core::AgreementTemplate& form : case_.pack().writing.templates)
        menu->addAction(case_.term(QStringLiteral("template"), form.id), this, [this, form] {
            show(0);
            agreements_->start(form);
        });
    add_->setMenu(menu);
    add_->setEnabled(!menu->isEmpty());
    column->addWidget(header);
    column->addWidget(undo_);
    column->addWidget(new CheckStrip(case_, QStringLiteral("agreements")));
    stack_->setAccessibleName(tr("Agreements"));
    stack_->addWidget(agreements_);
    stack_->addWidget(
        makeScroll(theme(), makeContingencies(case_, [this](const QString& words) { undo_->offer(tr("Removed"), words); }), 860));
    column->addWidget(stack_, 1);
    connect(view_, &Segmented::chosen, this, [this](int view) { show(view); });
    connect(&context.vault.editor(), &core::Editor::changed, this, [this] {
        if (isVisible()) count();
    });
}

QString AgreementsPage::title() const { return tr("Agreements"); }

void AgreementsPage::show(int view) {
    leave();
    view_->setCurrent(view);
    stack_->setCurrentIndex(view);
}

void AgreementsPage::count() {
    const core::CaseSnapshot& records = case_.records();
    context().host.setCounts(
        tr("%1, %2").arg(tr("%n agreement(s)", nullptr, int(records.all<core::Agreement>().size())),
                         tr("%n back-up plan(s)", nullptr, int(records.all<core::ContingencyPlan>().size()))));
}

void AgreementsPage::activate() {
    count();
    if (stack_->currentIndex() == 0) agreements_->focusFirst();
}

void AgreementsPage::reveal(const core::AnyId& record) {
    const core::CaseSnapshot& records = case_.records();
    const auto* event = records.find<core::AgreementEvent>(record.as<core::AgreementEventTag>());
    const bool isAgreement = agreements_->reveal(event ? event->agreement : record.as<core::AgreementTag>());
    show(isAgreement ? 0 : 1);
}

bool AgreementsPage::perform(const QString& action) {
    const bool isNew = action == QLatin1String("record.new");
    if (action == QLatin1String("agreements.add") || (isNew && stack_->currentIndex() == 0)) {
        show(0);
        if (!case_.pack().writing.templates.isEmpty()) agreements_->start(case_.pack().writing.templates.first());
        return true;
    }
    if (!isNew && action != QLatin1String("agreements.backup")) {
        if (!action.startsWith(QLatin1String("agreements."))) return false;
        show(0);
        return agreements_->perform(action);
    }
    show(1);
    pressAdd(stack_->currentWidget());
    return true;
}

}  // namespace ui
