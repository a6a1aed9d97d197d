// SPDX-License-Identifier: MPL-2.0
#include "ui/goals/goals_view.h"

#include "core/base/date_text.h"
#include "core/rules/attainment.h"
#include "core/rules/family_view.h"
#include "ui/common/cards.h"
#include "ui/common/following.h"
#include "ui/common/guarded.h"
#include "ui/common/master_detail.h"
#include "ui/goals/goal_checks_card.h"
#include "ui/goals/goal_reviews.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int besideFrom = 900;  // logical pixels from which the checks stand beside the form, else above it

}  // namespace

GoalsView::GoalsView(const CaseContext& context, QWidget* parent)
    : QWidget(parent),
      case_(context),
      list_(new QStackedWidget),
      table_(new RecordTable(context.theme(), tr("Goals"))),
      pane_(new DetailCard(context.theme(), tr("The goal"), tr("Choose a goal, or add one."))),
      checks_(new GoalChecksCard(context)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    makeTable();
    makePane();
    makeList();
    column->addWidget(
        new MasterDetail(context.theme(), QStringLiteral("goals"), makeListCard(context.theme(), {list_}), pane_, 600));
    soon_.setSingleShot(true);
    soon_.setInterval(80);
    connect(&soon_, &QTimer::timeout, this, &GoalsView::follow);
    followChanges(this, context.page().vault.editor(), [this](const core::ChangeSet& set) {
        if (set.touches(case_.caseId())) soon_.start();
    });
}

void GoalsView::makeList() {
    list_->setAccessibleName(tr("Goals"));
    list_->addWidget(table_);
    auto* empty = new EmptyState(
        case_.theme(), tr("What each of us does, so that all can see it and the children can rely on it, stands here."),
        tr("Add a goal"), tr("For example: Dana will come to the group on Tuesdays, 10 times out of 12."));
    connect(empty, &EmptyState::clicked, this, [this] { add(); });
    list_->addWidget(empty);
    const auto choose = [this] { list_->setCurrentIndex(model_->rowCount() == 0 ? 1 : 0); };
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model_, signal, this, choose);
    connect(model_, &QAbstractItemModel::modelReset, this, choose);
    choose();
}

std::vector<GoalRow> GoalsView::rows() const {
    QList<const core::Goal*> goals;
    const core::CaseSnapshot& records = case_.records();
    for (const core::Goal& goal : records.all<core::Goal>()) goals.append(&goal);
    // What is worked on first, then drafts, then what has ended; each as on paper.
    const auto rank = [](const core::Goal* g) { return core::isRunning(*g) ? 0 : g->status == core::GoalStatus::Draft ? 1 : 2; };
    std::stable_sort(goals.begin(), goals.end(), [&](const core::Goal* a, const core::Goal* b) {
        return rank(a) != rank(b) ? rank(a) < rank(b) : a->position < b->position;
    });
    // One walk over all reviews, however many there are.
    QHash<core::GoalId, const core::GoalReview*> last;
    QSet<core::GoalReviewId> corrected;
    for (const core::GoalReview& review : records.all<core::GoalReview>())
        if (review.corrects) corrected.insert(*review.corrects);
    for (const core::GoalReview& review : records.all<core::GoalReview>()) {
        if (!review.score || corrected.contains(review.id)) continue;
        const core::GoalReview*& held = last[review.goal];
        if (!held || core::isLater(review, *held)) held = &review;
    }
    std::vector<GoalRow> rows;
    for (const core::Goal* goal : goals) {
        const core::GoalReview* review = last.value(goal->id);
        const QString level =
            review ? (*review->score > 0 ? QStringLiteral("+%1").arg(*review->score) : QString::number(*review->score))
                   : QString();
        rows.push_back({goal->id, goal->title.isEmpty() ? tr("A new goal") : goal->title, goalOwner(case_, *goal),
                        label(goal->status), level, core::dateShort(goal->nextReview)});
    }
    return rows;
}

void GoalsView::makeTable() {
    std::vector<Column<GoalRow>> columns;
    columns.push_back({.header = tr("Goal"),
                       .text = [](const GoalRow& r) { return r.title; },
                       .second = [](const GoalRow& r) { return r.owner; }});
    columns.push_back({.header = tr("Status"),
                       .text = [](const GoalRow& r) { return r.status; },
                       .second = [](const GoalRow& r) { return r.next.isEmpty() ? QString() : tr("again %1").arg(r.next); }});
    columns.push_back(
        {.header = tr("Level"), .text = [](const GoalRow& r) { return r.level; }, .align = Qt::AlignRight | Qt::AlignVCenter});
    model_ = new RecordTableModel<GoalRow>(
        case_.page().vault.editor(), [this] { return rows(); }, std::move(columns), this,
        [](const core::ChangeSet& set) {
            return set.touches<core::Goal>() || set.touches<core::GoalReview>() || set.touches<core::Person>();
        });
    table_->setModel(model_);
    table_->setProperty("sentences", true);
    table_->setWidths({0, 128, 56});
    table_->hideBelow(320, {1});
    table_->setToolTip(tr("Press 1 to 5 to rate: 1 is much less than expected, 5 is much more."));
    table_->setAccessibleDescription(table_->toolTip());
    table_->installEventFilter(this);
    connect(table_, &RecordTable::currentIdChanged, this, &GoalsView::showGoal);
    connect(table_, &RecordTable::opened, this, [this] { form_->focusFirst(); });
}

void GoalsView::makePane() {
    form_ = new Form<core::Goal>(case_.page());
    form_->setSubject([](const core::Goal& goal) { return goal.title; });
    goalRows(*form_, case_);
    connect(form_, &FormBase::removed, this, [this] { pane_->showContent(false); });
    for (Field* field : form_->findChildren<Field*>()) connect(field, &Field::edited, &soon_, qOverload<>(&QTimer::start));
    auto* holder = new QWidget;
    beside_ = new QBoxLayout(QBoxLayout::LeftToRight, holder);
    beside_->setContentsMargins(0, 0, 0, 0);
    beside_->setSpacing(space::l);
    auto* left = new QVBoxLayout;
    left->setSpacing(space::l);
    left->addWidget(form_);
    reviewPlace_ = new QVBoxLayout;
    left->addLayout(reviewPlace_);
    left->addStretch(1);
    beside_->addLayout(left, 3);
    beside_->addWidget(checks_, 2, Qt::AlignTop);
    pane_->column()->addWidget(holder);
}

void GoalsView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool wide = pane_->width() >= case_.theme().px(besideFrom);
    const auto direction = wide ? QBoxLayout::LeftToRight : QBoxLayout::BottomToTop;
    if (beside_->direction() != direction) beside_->setDirection(direction);
}

void GoalsView::showGoal(const QString& id) {
    const core::Goal* goal = id.isEmpty() ? nullptr : case_.records().find<core::Goal>(core::GoalId::parse(id));
    pane_->showContent(goal != nullptr);
    if (!goal || shown_ == goal->id) return;
    shown_ = goal->id;
    form_->setRecord(*goal);
    if (reviews_) {
        reviews_->hide();
        reviews_->deleteLater();
    }
    reviews_ = makeGoalReviews(case_, goal->id, level_);
    reviewPlace_->addWidget(reviews_);
    pane_->scrollToTop();
    follow();
}

// The checks above the form grow and shrink with what is typed: the field that is typed in stays where it is, in sight.
void GoalsView::follow() {
    if (!form_->record()) return;
    auto* area = pane_->findChild<QScrollArea*>();
    const QPointer<QWidget> field = QApplication::focusWidget();
    const bool typing = field && form_->isAncestorOf(field);
    const int before = typing ? field->mapTo(area, QPoint()).y() : 0;
    checks_->setGoal(form_->value());
    if (!typing) return;
    QTimer::singleShot(0, this, [this, area, field, before] {
        if (!field || !form_->isAncestorOf(field)) return;
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->value() + field->mapTo(area, QPoint()).y() - before);
        area->ensureWidgetVisible(field, 0, space::l);
    });
}

void GoalsView::add(const core::GoalExample* example) {
    const QList<core::PersonId> parents = core::parentsOf(case_.records());
    std::optional<core::PersonId> person;
    const auto kind = example ? example->kind : core::GoalKind::Parent;
    const bool ofChild = kind == core::GoalKind::Child || kind == core::GoalKind::YoungPerson;
    const QList<core::PersonId> owners = ofChild ? core::childrenOf(case_.records()) : parents;
    // A second goal is most often the same person's.
    const core::Goal* before = shown_ ? case_.records().find<core::Goal>(*shown_) : nullptr;
    if (kind != core::GoalKind::Service && !owners.isEmpty())
        person = before && before->person && owners.contains(*before->person) ? *before->person : owners.first();
    const core::Goal goal = freshGoal(case_, person, example);
    core::ChangeSet set{core::Action::Add, tr("goal")};
    set.add(goal);
    if (!guarded(this, [&] { case_.page().vault.editor().perform(set); })) return;
    table_->selectId(goal.id.text());
    form_->focusFirst();
}

void GoalsView::review(const std::optional<int>& level) {
    if (!reviews_ || !shown_) return;
    *level_ = level;
    const auto buttons = reviews_->findChildren<QPushButton*>();
    for (QPushButton* button : buttons)
        if (button->text() == goalReviewAddText()) button->click();
    const QString said = level ? tr("Rated. Add what was said, then choose Add.") : tr("Write down what was said.");
    case_.page().host.say(said);
}

bool GoalsView::eventFilter(QObject* watched, QEvent* event) {
    if (watched == table_ && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::NoModifier && key->key() >= Qt::Key_1 && key->key() <= Qt::Key_5) {
            review(key->key() - Qt::Key_3);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

bool GoalsView::reveal(const core::GoalId& goal) { return table_->selectId(goal.text()); }

void GoalsView::focusFirst() {
    if (model_->rowCount() == 0) {
        if (auto* first = list_->currentWidget()->findChild<QPushButton*>()) first->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!table_->currentIndex().isValid()) table_->setCurrentIndex(model_->index(0, 0));
    table_->setFocus(Qt::OtherFocusReason);
}

}  // namespace ui
