// SPDX-License-Identifier: MPL-2.0
#include "ui/work/work_page.h"

#include "core/rules/references.h"
#include "ui/common/cards.h"
#include "ui/common/check_strip.h"
#include "ui/common/chips.h"
#include "ui/common/lazy_views.h"
#include "ui/work/conversation_sections.h"
#include "ui/work/plan_sections.h"
#include "ui/work/review_sections.h"

#include <QPushButton>
#include <QScrollArea>
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
      stack_(new LazyViews(
          view_, viewCount, [this](int view) { return makeScroll(theme(), viewAt(view), 1100); }, [this] { leave(); })) {
    QVBoxLayout* column = makePageColumn(this);
    auto* header = new PageHeader(theme(), tr("Work"));
    header->views()->addWidget(view_);
    column->addWidget(header);
    column->addWidget(undo_);
    column->addWidget(new CheckStrip(case_, QStringLiteral("work")));
    stack_->setAccessibleName(tr("Work"));
    column->addWidget(stack_, 1);
    stack_->showView(0);
    connect(&context.vault.editor(), &core::Editor::changed, this, [this] {
        if (isVisible()) count();
    });
}

QString WorkPage::title() const { return tr("Work"); }

QWidget* WorkPage::viewAt(int view) {
    const auto removed = [this](const QString& words) { undo_->offer(tr("Removed"), words); };
    switch (view) {
    case 0: return makeConversations(case_, removed);
    case 1: return makePlans(case_, removed);
    case 2: return makeReviews(case_, removed);
    default: return makeReflection(case_, removed);
    }
}

void WorkPage::count() {
    context().host.setCounts(tr("%n conversation(s)", nullptr, int(case_.records().all<core::Engagement>().size())));
}

void WorkPage::activate() {
    count();
    const auto buttons = stack_->currentWidget()->findChildren<QPushButton*>();
    for (QPushButton* button : buttons)
        if (button->isVisible()) return button->setFocus(Qt::OtherFocusReason);
}

void WorkPage::reveal(const core::AnyId& record) {
    const auto found = core::recordOf(case_.records(), record);
    stack_->showView(found ? viewOf(core::typeName(*found)) : 2);
}

bool WorkPage::perform(const QString& action) {
    const bool said = action == QLatin1String("work.talk"), review = action == QLatin1String("work.review");
    if (!said && !review && action != QLatin1String("record.new")) return false;
    if (said) stack_->showView(0);
    if (review) stack_->showView(2);
    stack_->add(said ? conversationAddText() : review ? reviewAddText() : QString());
    return true;
}

}  // namespace ui
