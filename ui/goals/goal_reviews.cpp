// SPDX-License-Identifier: MPL-2.0
#include "ui/goals/goal_reviews.h"

#include "core/base/date_text.h"
#include "core/rules/attainment.h"
#include "ui/goals/goal_form.h"

#include <QCoreApplication>

namespace ui {
namespace {

using core::GoalReview;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(GoalReviews)
public:
    static QString add() { return tr("Look at it together"); }
    static QString heading() { return tr("Reviews"); }

    static QString levelWords(const CaseContext& context, const std::optional<int>& score) {
        if (!score) return tr("Not scored");
        return tr("%1: %2").arg(*score > 0 ? QStringLiteral("+%1").arg(*score) : QString::number(*score),
                                context.words().term(QStringLiteral("level.%1").arg(*score)));
    }

    static void rows(Form<GoalReview>& form, const CaseContext& context, const core::GoalId& goal) {
        form.date(tr("Date"), &GoalReview::date);
        QStringList labels{tr("Not scored")};
        for (int level = -2; level <= 2; ++level) {
            const core::Goal* found = context.records().find<core::Goal>(goal);
            const QString text = found ? core::levelText(*found, level) : QString();
            const QString words = levelWords(context, level);
            labels << (text.isEmpty() ? words : tr("%1 (%2)").arg(words, text));
        }
        auto* score = new ChoiceField(context.theme(), labels);
        form.bindWith(
            QStringLiteral("score"), tr("How far it has come"), score, {},
            [score](const GoalReview& r) { score->setIndex(r.score ? *r.score + 3 : 0); },
            [score](GoalReview& r) { r.score = score->index() > 0 ? std::optional(score->index() - 3) : std::nullopt; });
        form.choice(tr("Light"), &GoalReview::light);
        form.list<core::GoalVoice>(
            tr("What each person says"), &GoalReview::voices, tr("voice"), [context](ItemRows<core::GoalVoice>& item) {
                item.person(tr("Person"), &core::GoalVoice::person);
                item.text(tr("Or who"), &core::GoalVoice::who, {}, 160);
                item.text(tr("In their own words"), &core::GoalVoice::words, {}, 360);
                maybeNumber(item, context.theme(), tr("0 to 10, as they see it"), &core::GoalVoice::progress);
                item.check(tr("Sees it differently"), &core::GoalVoice::disagrees);
            });
        form.note(tr("What it rests on"), &GoalReview::evidence, tr("For example: the sign-in sheet, a certificate, a test."), 2);
        form.note(tr("What helped"), &GoalReview::helped, {}, 2);
        form.note(tr("What got in the way"), &GoalReview::hindered, {}, 2);
        form.note(tr("My view"), &GoalReview::workerView, {}, 2);
        form.note(tr("What changes in the steps"), &GoalReview::stepChanges, {}, 2);
        form.text(tr("Who looked at it"), &GoalReview::reviewers);
        form.date(tr("Next time on"), &GoalReview::nextOn);
        corrects(form, context, goal);
    }

    static void corrects(Form<GoalReview>& form, const CaseContext& context, const core::GoalId& goal) {
        const QList<const GoalReview*> earlier = core::reviewsOf(context.records(), goal);
        if (earlier.isEmpty()) return;
        QStringList labels{tr("No, it is a new one")};
        QList<core::GoalReviewId> ids;
        for (const GoalReview* one : earlier) {
            labels << tr("The one of %1").arg(core::dateShort(one->date));
            ids << one->id;
        }
        auto* field = new ChoiceField(context.theme(), labels);
        form.bindWith(
            QStringLiteral("corrects_id"), tr("Does it correct an earlier one?"), field, {},
            [=](const GoalReview& r) { field->setIndex(r.corrects ? int(ids.indexOf(*r.corrects)) + 1 : 0); },
            [=](GoalReview& r) { r.corrects = field->index() > 0 ? std::optional(ids[field->index() - 1]) : std::nullopt; });
    }

    static RecordSection<GoalReview>::Words words(const CaseContext& context, const GoalReview& one) {
        QStringList said;
        for (const core::GoalVoice& voice : one.voices) {
            const QString who = voice.person ? context.nameOf(voice.person) : voice.who;
            said << (voice.disagrees ? tr("%1 sees it differently: “%2”").arg(who, voice.words.simplified())
                                     : tr("%1: “%2”").arg(who, voice.words.simplified()));
        }
        said << one.evidence.simplified() << one.workerView.simplified();
        for (const GoalReview& other : context.records().all<GoalReview>())
            if (other.corrects == one.id) said << tr("corrected by the one of %1").arg(core::dateShort(other.date));
        QString light = one.light == core::TrafficLight::NotSaid ? QString() : label(one.light);
        return {levelWords(context, one.score), joined({core::dateWords(one.date), light}), joined(said), false, true};
    }

    // What was said stays; the goal's own next review moves along.
    static core::ChangeSet addition(const CaseContext& context, const GoalReview& one) {
        const core::Goal* goal = context.records().find<core::Goal>(one.goal);
        core::ChangeSet set{core::Action::Add, tr("review of %1").arg(goal ? goal->title : QString())};
        set.add(one);
        set.seals = true;
        if (goal && !one.nextOn.isUnknown() && !(one.nextOn == goal->nextReview)) {
            core::Goal after = *goal;
            after.nextReview = one.nextOn;
            set.edit(*goal, after);
        }
        return set;
    }

    static GoalReview fresh(const CaseContext& context, const core::GoalId& id, const std::optional<int>& level) {
        GoalReview one{.id = core::GoalReviewId::make(), .caseId = context.caseId(), .goal = id};
        one.date = context.today();
        one.score = level;
        if (level)
            one.light = *level >= 0    ? core::TrafficLight::Green
                        : *level == -1 ? core::TrafficLight::Amber
                                       : core::TrafficLight::Red;
        one.reviewers = context.worker();
        const core::Goal* goal = context.records().find<core::Goal>(id);
        if (!goal) return one;
        if (goal->person) one.voices.append({goal->person, {}, {}, std::nullopt, false});
        for (const core::PersonId& child : goal->children) one.voices.append({child, {}, {}, std::nullopt, false});
        if (goal->reviewEveryWeeks > 0)
            one.nextOn = core::addWorkingDays(context.pack(), context.today().addDays(7 * goal->reviewEveryWeeks - 1), 1);
        return one;
    }
};

}  // namespace

QString goalReviewAddText() { return Tr::add(); }

RecordSection<GoalReview>* makeGoalReviews(const CaseContext& context, const core::GoalId& goal,
                                           std::shared_ptr<std::optional<int>> level) {
    typename RecordSection<GoalReview>::Setup setup;
    setup.records = [context, goal] {
        QList<GoalReview> list;
        for (const GoalReview& one : context.records().all<GoalReview>())
            if (one.goal == goal) list.append(one);
        std::sort(list.begin(), list.end(), [](const GoalReview& a, const GoalReview& b) { return core::isLater(a, b); });
        return list;
    };
    setup.words = [context](const GoalReview& one) { return Tr::words(context, one); };
    setup.form = [context, goal](Form<GoalReview>& form) { Tr::rows(form, context, goal); };
    setup.fresh = [context, goal, level] { return Tr::fresh(context, goal, std::exchange(*level, std::nullopt)); };
    setup.addition = [context](const GoalReview& one) {
        GoalReview kept = one;
        kept.voices.removeIf([](const core::GoalVoice& voice) { return voice.words.isEmpty() && !voice.progress; });
        return Tr::addition(context, kept);
    };
    return new RecordSection<GoalReview>(context.page(), Tr::heading(), Tr::add(), setup);
}

}  // namespace ui
