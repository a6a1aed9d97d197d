// SPDX-License-Identifier: MPL-2.0
#include "ui/goals/goals_page.h"

#include "core/rules/attainment.h"
#include "ui/common/add_button.h"
#include "ui/common/cards.h"
#include "ui/common/check_strip.h"
#include "ui/common/chips.h"
#include "ui/common/following.h"
#include "ui/goals/childs_view.h"
#include "ui/goals/coverage_view.h"
#include "ui/goals/goals_view.h"
#include "ui/goals/progress_view.h"

#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

GoalsPage::GoalsPage(const PageContext& context, QWidget* parent)
    : Page(context, parent),
      case_(context),
      undo_(new UndoBar(context.theme, context.vault.editor())),
      view_(new Segmented(context.theme, tr("View"), {tr("Goals"), tr("Progress"), tr("Covered"), tr("Child’s page")})),
      stack_(new QStackedWidget),
      goals_(new GoalsView(case_)),
      progress_(nullptr),
      child_(nullptr),
      examples_(nullptr) {
    QVBoxLayout* column = makePageColumn(this);
    auto* header = new PageHeader(theme(), tr("Goals"));
    header->views()->addWidget(view_);
    examples_ = header->addButton(tr("From an example…"), QStringLiteral("book"));
    QPushButton* add = header->addButton(tr("Add a goal"), QStringLiteral("plus"), true);
    column->addWidget(header);
    column->addWidget(undo_);
    column->addWidget(new CheckStrip(case_, QStringLiteral("goals")));
    stack_->setAccessibleName(tr("Goals"));
    stack_->addWidget(goals_);
    stack_->addWidget(new QWidget);  // made when it is first looked at: it walks every review of every goal
    stack_->addWidget(
        makeScroll(theme(), makeCoverage(case_, [this](const QString& words) { undo_->offer(tr("Removed"), words); }), 1100));
    stack_->addWidget(new QWidget);  // the same: it lays out a page
    column->addWidget(stack_, 1);
    offerExamples();
    connect(view_, &Segmented::chosen, this, [this](int view) { show(view); });
    connect(add, &QPushButton::clicked, this, [this] {
        show(0);
        goals_->add();
    });
    followChanges(this, context.vault.editor(), [this](const core::ChangeSet& set) {
        if (set.touches<core::Goal>()) count();
    });
}

QString GoalsPage::title() const { return tr("Goals"); }

void GoalsPage::offerExamples() {
    auto* menu = new QMenu(examples_);
    const core::Words words = case_.words();
    for (const core::GoalExample& example : case_.pack().writing.goals) {
        const QString title =
            words.phrase(QStringLiteral("goal_example.%1.title").arg(example.id)).replace(QLatin1String("%1"), tr("Name"));
        menu->addAction(tr("%1: %2").arg(label(example.kind), title), this, [this, id = example.id] {
            for (const core::GoalExample& one : case_.pack().writing.goals)
                if (one.id == id) {
                    show(0);
                    goals_->add(&one);
                    return;
                }
        });
    }
    examples_->setMenu(menu);
    examples_->setEnabled(!menu->isEmpty());
}

void GoalsPage::show(int view) {
    leave();
    if (view == 1 && !progress_) {
        progress_ = new ProgressView(case_);
        QWidget* empty = stack_->widget(1);
        stack_->removeWidget(empty);
        empty->deleteLater();
        stack_->insertWidget(1, makeScroll(theme(), progress_, 1100));
    }
    if (view == 3 && !child_) {
        child_ = new ChildsView(case_, [this](const QString& words) { undo_->offer(tr("Removed"), words); });
        QWidget* empty = stack_->widget(3);
        stack_->removeWidget(empty);
        empty->deleteLater();
        stack_->insertWidget(3, child_);
    }
    view_->setCurrent(view);
    stack_->setCurrentIndex(view);
}

void GoalsPage::count() {
    int running = 0;
    const auto& goals = case_.records().all<core::Goal>();
    for (const core::Goal& goal : goals) running += core::isRunning(goal);
    context().host.setCounts(tr("%n goal(s), %1 being worked on", nullptr, int(goals.size())).arg(running));
}

void GoalsPage::activate() {
    count();
    if (stack_->currentIndex() == 0) goals_->focusFirst();
    else if (stack_->currentIndex() == 1) progress_->focusFirst();
    else if (stack_->currentIndex() == 3) child_->focusFirst();
}

void GoalsPage::reveal(const core::AnyId& record) {
    const core::CaseSnapshot& records = case_.records();
    if (const auto* review = records.find<core::GoalReview>(record.as<core::GoalReviewTag>())) {
        show(0);
        goals_->reveal(review->goal);
    } else if (records.find<core::ThreeHouses>(record.as<core::ThreeHousesTag>())) {
        show(3);
        child_->reveal(record.as<core::ThreeHousesTag>());
    } else if (goals_->reveal(record.as<core::GoalTag>())) show(0);
    else show(2);  // a reason, or a factor from elsewhere
}

bool GoalsPage::perform(const QString& action) {
    if (action == QLatin1String("goals.add") || (action == QLatin1String("record.new") && stack_->currentIndex() == 0)) {
        show(0);
        goals_->add();
        return true;
    }
    if (action == QLatin1String("goals.review")) {
        show(0);
        goals_->review(std::nullopt);
        return true;
    }
    if (action != QLatin1String("record.new")) return false;
    pressAdd(stack_->currentWidget());
    return true;
}

}  // namespace ui
