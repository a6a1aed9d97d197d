// SPDX-License-Identifier: MPL-2.0
#include "ui/work/work_page.h"

#include "core/rules/references.h"
#include "ui/common/cards.h"
#include "ui/common/check_strip.h"
#include "ui/common/chips.h"
#include "ui/work/conversation_sections.h"
#include "ui/work/plan_sections.h"
#include "ui/work/review_sections.h"

#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int viewCount = 4;

int viewOf(const QString& table) {
    static const QHash<QString, int> views{{QStringLiteral("engagement"), 0},   {QStringLiteral("wish"), 0},
                                           {QStringLiteral("barrier"), 0},      {QStringLiteral("trusted_adult"), 0},
                                           {QStringLiteral("support_plan"), 1}, {QStringLiteral("plan_line"), 1},
                                           {QStringLiteral("reflection"), 3}};
    return views.value(table, 2);
}

}  // namespace

WorkPage::WorkPage(const PageContext& context, QWidget* parent)
    : Page(context, parent),
      case_(context),
      undo_(new UndoBar(context.theme, context.vault.editor())),
      view_(new Segmented(context.theme, tr("View"), {tr("Talks"), tr("Plans"), tr("Reviews"), tr("Reflection")})),
      stack_(new QStackedWidget) {
    QVBoxLayout* column = makePageColumn(this);
    auto* header = new PageHeader(theme(), tr("Work"));
    header->views()->addWidget(view_);
    column->addWidget(header);
    column->addWidget(undo_);
    column->addWidget(new CheckStrip(case_, QStringLiteral("work")));
    stack_->setAccessibleName(tr("Work"));
    for (int i = 0; i < viewCount; ++i) stack_->addWidget(new QWidget);
    column->addWidget(stack_, 1);
    connect(view_, &Segmented::chosen, this, [this](int view) { show(view); });
    show(0);
}

QString WorkPage::title() const { return tr("Work"); }

// Each view is made when it is first looked at: the page opens at once in a case with years of records.
QWidget* WorkPage::viewAt(int view) {
    const auto removed = [this](const QString& words) { undo_->offer(tr("Removed"), words); };
    switch (view) {
    case 0: return makeConversations(case_, removed);
    case 1: return makePlans(case_, removed);
    case 2: return makeReviews(case_, removed);
    default: return makeReflection(case_, removed);
    }
}

void WorkPage::show(int view) {
    leave();
    QWidget* there = stack_->widget(view);
    if (!there->property("made").toBool()) {
        QWidget* made = makeScroll(theme(), viewAt(view), 1100);
        made->setProperty("made", true);
        stack_->removeWidget(there);
        there->deleteLater();
        stack_->insertWidget(view, made);
    }
    view_->setCurrent(view);
    stack_->setCurrentIndex(view);
}

void WorkPage::activate() {
    context().host.setCounts(tr("%n conversation(s)", nullptr, int(case_.records().all<core::Engagement>().size())));
    const auto buttons = stack_->currentWidget()->findChildren<QPushButton*>();
    for (QPushButton* button : buttons)
        if (button->isVisible()) return button->setFocus(Qt::OtherFocusReason);
}

void WorkPage::reveal(const core::AnyId& record) {
    const auto found = core::recordOf(case_.records(), record);
    show(found ? viewOf(core::typeName(*found)) : 2);
}

bool WorkPage::perform(const QString& action) {
    const bool said = action == QLatin1String("work.talk"), review = action == QLatin1String("work.review");
    if (!said && !review && action != QLatin1String("record.new")) return false;
    if (said) show(0);
    if (review) show(2);
    const QString wanted = said ? conversationAddText() : review ? reviewAddText() : QString();
    const auto buttons = stack_->currentWidget()->findChildren<QPushButton*>();
    for (QPushButton* button : buttons)
        if (button->isVisible() && button->property("small").toBool() && (wanted.isEmpty() || button->text() == wanted)) {
            button->click();
            break;
        }
    return true;
}

}  // namespace ui
