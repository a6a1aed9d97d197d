// SPDX-License-Identifier: MPL-2.0
#include "ui/work/review_news_card.h"

#include "core/base/date_text.h"
#include "core/edit/editor.h"
#include "core/rules/attainment.h"
#include "core/rules/review_news.h"
#include "ui/common/following.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {
namespace {

void drop(QVBoxLayout& layout) {
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

void say(const Theme& theme, QVBoxLayout& column, const QString& text, Weight weight = Weight::Regular,
         Token token = Token::Text) {
    QLabel* label = makeLabel(theme, text, Type::Body, weight, token);
    label->setWordWrap(true);
    column.addWidget(label);
}

}  // namespace

ReviewNewsCard::ReviewNewsCard(const CaseContext& context, QWidget* parent)
    : QWidget(parent), case_(context), type_(new QComboBox), lines_(new QVBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    type_->setAccessibleName(tr("Since the last review of this type"));
    type_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    type_->setMinimumContentsLength(16);
    for (const core::ReviewType& type : context.pack().library.reviews) {
        types_.append(type.id);
        type_->addItem(context.term(QStringLiteral("review"), type.id));
    }
    column->addWidget(type_);
    lines_->setSpacing(space::xs);
    column->addLayout(lines_);
    connect(type_, &QComboBox::currentIndexChanged, this, &ReviewNewsCard::refresh);
    followChanges(this, context.page().vault.editor(), [this](const core::ChangeSet&) { refresh(); });
    refresh();
}

void ReviewNewsCard::refresh() {
    constexpr qsizetype most = 6;
    drop(*lines_);
    const Theme& theme = case_.theme();
    const core::CaseSnapshot records = case_.records();
    const core::ReviewNews news = core::newsSince(records, case_.pack(), types_.value(type_->currentIndex()), case_.today());
    say(theme, *lines_,
        news.since.isValid() ? tr("Since %1").arg(core::dateWords(core::UncertainDate(news.since)))
                             : tr("No review of this type was held yet. Since the case was opened:"),
        Weight::Strong);
    const QStringList counts{
        tr("%n event(s)", nullptr, int(news.entries.size())),  tr("%n decision(s)", nullptr, int(news.decisions.size())),
        tr("%n rating(s)", nullptr, int(news.ratings.size())), tr("%n conversation(s)", nullptr, int(news.engagements.size())),
        tr("%n wish(es)", nullptr, int(news.wishes.size())),   tr("%n score(s)", nullptr, int(news.scores.size()))};
    say(theme, *lines_, counts.join(QStringLiteral(", ")));
    for (const core::RiskClassification* one : news.classifications)
        say(theme, *lines_,
            tr("%1: risk classified as %2, %3")
                .arg(case_.nameOf(one->child), case_.words().term(QStringLiteral("class.") + one->chosen),
                     core::dateShort(one->date)));
    for (const core::GateDecision* one : news.decisions)
        say(theme, *lines_, tr("Decided: %1, %2").arg(case_.term(QStringLiteral("gate"), one->gate), core::dateShort(one->date)));
    sayWork(news);
    for (const core::ChronologyEntry* entry : news.entries.mid(0, most))
        say(theme, *lines_, tr("%1: %2").arg(core::dateShort(entry->date), entry->event.simplified()));
    if (news.entries.size() > most)
        say(theme, *lines_, tr("and %n more event(s)", nullptr, int(news.entries.size() - most)), Weight::Regular, Token::Muted);
    if (news.actions.isEmpty()) return;
    say(theme, *lines_, tr("Still to do from earlier reviews"), Weight::Strong);
    for (const auto& [review, at] : news.actions)
        say(theme, *lines_, tr("%1: %2").arg(review->actions[at].who, review->actions[at].text));
}

// Goals, time together, agreements and back-up plans: what a review talks about first.
void ReviewNewsCard::sayWork(const core::ReviewNews& news) {
    const Theme& theme = case_.theme();
    QMap<core::GoalId, const core::GoalReview*> last;
    for (const core::GoalReview* one : news.goalReviews) last[one->goal] = one;  // oldest first
    for (const core::GoalReview* one : std::as_const(last)) {
        const core::Goal* goal = case_.records().find<core::Goal>(one->goal);
        if (!goal) continue;
        QString how = one->score ? core::levelText(*goal, *one->score) : QString();
        if (how.isEmpty()) how = case_.term(QStringLiteral("light"), core::toName(one->light));
        say(theme, *lines_, tr("Goal: %1: %2, %3").arg(goal->title, how, core::dateShort(one->date)));
    }
    if (!news.sessions.isEmpty())
        say(theme, *lines_, tr("Time together: %1 of %2 took place").arg(core::heldOf(news.sessions)).arg(news.sessions.size()));
    for (const core::AgreementEvent* one : news.agreements) {
        const core::Agreement* agreement = case_.records().find<core::Agreement>(one->agreement);
        const QString who = one->person ? case_.nameOf(one->person) : one->name;
        if (!agreement) continue;
        if (one->kind == core::AgreementEventKind::Signed)
            say(theme, *lines_, tr("%1: signed by %2, %3").arg(agreement->title, who, core::dateShort(one->date)));
        if (one->kind == core::AgreementEventKind::Refused)
            say(theme, *lines_, tr("%1: %2 did not sign, %3").arg(agreement->title, who, core::dateShort(one->date)));
    }
    for (const auto& [plan, use] : news.backUps)
        say(theme, *lines_, tr("Back-up plan needed: %1, %2").arg(plan->title, core::dateShort(use->date)));
}

ScoreChangesCard::ScoreChangesCard(const CaseContext& context, QWidget* parent)
    : QWidget(parent), case_(context), lines_(new QVBoxLayout(this)) {
    lines_->setContentsMargins(0, 0, 0, 0);
    lines_->setSpacing(space::xs);
    followChanges(this, context.page().vault.editor(), [this](const core::ChangeSet& set) {
        if (set.touches<core::MeasureScore>()) refresh();
    });
    refresh();
}

void ScoreChangesCard::refresh() {
    drop(*lines_);
    const Theme& theme = case_.theme();
    const core::CaseSnapshot records = case_.records();
    const auto changes = core::scoreChanges(records, case_.today());
    int shown = 0;
    for (const core::ScoreChange& change : changes) {
        if (!change.first || !change.last || change.first->id == change.last->id) continue;
        ++shown;
        const QString head = tr("%1, %2").arg(case_.term(QStringLiteral("measure"), change.first->measure),
                                              change.first->about ? case_.nameOf(change.first->about) : tr("the family"));
        if (change.raterDiffers) {
            say(theme, *lines_, tr("%1: rated by different people, so no change is worked out.").arg(head));
            continue;
        }
        for (const core::ScaleScore& before : change.first->scores)
            for (const core::ScaleScore& after : change.last->scores)
                if (before.scale == after.scale)
                    say(theme, *lines_,
                        tr("%1, %2: %3 on %4, %5 on %6")
                            .arg(head, before.scale.isEmpty() ? tr("total") : before.scale)
                            .arg(before.value)
                            .arg(core::dateShort(change.first->date))
                            .arg(after.value)
                            .arg(core::dateShort(change.last->date)));
    }
    if (shown == 0) say(theme, *lines_, tr("Two scores of one rater are needed to see a change."), Weight::Regular, Token::Muted);
}

}  // namespace ui
