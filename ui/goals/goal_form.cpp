// SPDX-License-Identifier: MPL-2.0
#include "ui/goals/goal_form.h"

#include "core/rules/attainment.h"
#include "core/rules/family_view.h"

#include <QCoreApplication>

namespace ui {
namespace {

using core::Goal;

class GoalRows {
    Q_DECLARE_TR_FUNCTIONS(GoalForm)
public:
    GoalRows(Form<Goal>& form, const CaseContext& context) : form_(form), context_(context) {}

    void make() {
        form_.heading(tr("1. What will happen?"));
        form_.note(tr("The goal"), &Goal::title, tr("One thing that can be seen. Begin with a name: “Dana will …”."), 2);
        form_.person(tr("Whose goal"), &Goal::person, tr("Empty = ours, or of all together."));
        form_.choice(tr("Kind"), &Goal::kind);
        form_.note(tr("What they say of it themselves"), &Goal::ownWords, {}, 2);
        form_.heading(tr("2. Why does it matter to the child?"));
        form_.note(tr("So that …"), &Goal::why, tr("Name the child: “So that Kofi can count on seeing Mum.”"), 2);
        form_.people(tr("For which children"), &Goal::children);
        factors();
        form_.heading(tr("3. Where are we now, and what do we hope for?"));
        form_.note(tr("Where things stand now"), &Goal::baseline, {}, 2);
        form_.date(tr("As it was on"), &Goal::baselineDate);
        maybeNumber(form_, context_.theme(), tr("Now, as a number"), &Goal::baselineValue);
        form_.note(tr("What we aim for"), &Goal::target, {}, 2);
        maybeNumber(form_, context_.theme(), tr("Aim, as a number"), &Goal::targetValue);
        form_.date(tr("By when"), &Goal::targetBy);
        form_.date(tr("How long the child can wait"), &Goal::neededBy);
        form_.note(tr("What will be different then"), &Goal::different, {}, 2);
        form_.heading(tr("4. How will we know?"));
        form_.choice(tr("How it is counted"), &Goal::measure);
        form_.text(tr("Counted in"), &Goal::unit, tr("For example: of 10 Saturdays."));
        form_.text(tr("What shows it"), &Goal::source, tr("For example: the sign-in sheet."), 420);
        form_.text(tr("Who keeps count"), &Goal::collectedBy);
        form_.number(tr("Weeks between reviews"), &Goal::reviewEveryWeeks, 0, 26, tr("0 = not said."));
        form_.date(tr("Next review"), &Goal::nextReview);
        form_.heading(tr("5. Who does what, and who helps?"));
        stepsAndHelp();
        levels();
        form_.heading(tr("How it stands"));
        form_.choice(tr("Status"), &Goal::status);
        form_.date(tr("Agreed on"), &Goal::agreedOn);
        form_.note(tr("Why it ended"), &Goal::closedBecause, {}, 2);
        form_.note(tr("In their words on paper"), &Goal::plainVersion, tr("Empty = the goal as it is."), 2);
    }

private:
    // Only factors that are rated for somebody of the case, each with the name.
    void factors() {
        QStringList codes, labels;
        for (const core::FactorRating& rating : context_.records().all<core::FactorRating>()) {
            const QString code = rating.factor + u'/' + rating.about.text();
            const bool open = rating.status == core::FactorStatus::NotAddressed ||
                              rating.status == core::FactorStatus::BeingAddressed ||
                              rating.status == core::FactorStatus::Emerging || rating.status == core::FactorStatus::Present ||
                              rating.status == core::FactorStatus::Strong;
            if (!open || codes.contains(code)) continue;
            codes.append(code);
            labels.append(
                tr("%1: %2").arg(context_.nameOf(rating.about), context_.term(QStringLiteral("factor"), rating.factor)));
        }
        auto* field = new TicksField(context_.theme(), codes, labels);
        form_.bindWith(
            QStringLiteral("factors"), tr("Which worry or strength it is about"), field,
            codes.isEmpty() ? tr("Nothing is rated yet. Rate factors on the page Risk.") : QString(),
            [field](const Goal& r) {
                QStringList chosen;
                for (const core::FactorLink& link : r.factors)
                    chosen.append(link.about ? link.factor + u'/' + link.about->text() : link.factor);
                field->setValue(chosen);
            },
            [field](Goal& r) {
                r.factors.clear();
                for (const QString& code : field->value()) {
                    const QString person = code.section(u'/', 1);
                    r.factors.append({code.section(u'/', 0, 0),
                                      person.isEmpty() ? std::nullopt : std::optional(core::PersonId::parse(person))});
                }
            });
    }

    void stepsAndHelp() {
        form_.list<core::GoalStep>(tr("Steps"), &Goal::steps, tr("step"), [](ItemRows<core::GoalStep>& item) {
            item.text(tr("Step"), &core::GoalStep::text, {}, 300);
            item.person(tr("Who"), &core::GoalStep::person);
            item.text(tr("Or who"), &core::GoalStep::who, {}, 160);
            item.date(tr("By"), &core::GoalStep::byWhen);
            item.date(tr("Done"), &core::GoalStep::doneOn);
        });
        form_.list<core::GoalSupport>(tr("Help"), &Goal::support, tr("help"), [](ItemRows<core::GoalSupport>& item) {
            item.text(tr("Help"), &core::GoalSupport::service, {}, 240);
            item.text(tr("By whom"), &core::GoalSupport::who, {}, 160);
            item.date(tr("Asked for on"), &core::GoalSupport::asked);
            item.number(tr("Weeks to wait"), &core::GoalSupport::waitingWeeks, 0, 104);
            item.date(tr("Starts"), &core::GoalSupport::start);
            item.date(tr("Ends"), &core::GoalSupport::end);
        });
        form_.list<core::GoalObstacle>(tr("What could get in the way"), &Goal::obstacles, tr("obstacle"),
                                       [](ItemRows<core::GoalObstacle>& item) {
                                           item.text(tr("What"), &core::GoalObstacle::what, {}, 260);
                                           item.text(tr("Then we"), &core::GoalObstacle::answer, {}, 260);
                                       });
    }

    void levels() {
        form_.heading(tr("Levels"));
        form_.sentence(tr("What would you see at each level? One thing on each, and level 0 is what you aim for."));
        const std::pair<int, QString> list[] = {{2, tr("+2: much more than expected")},
                                                {1, tr("+1: more than expected")},
                                                {0, tr("0: as expected by the date")},
                                                {-1, tr("−1: less than expected")},
                                                {-2, tr("−2: much less than expected")}};
        for (const auto& [number, label] : list) level(number, label);
        form_.number(tr("Level at the start"), &Goal::baselineLevel, -2, 2);
        form_.number(tr("Importance"), &Goal::importance, 0, 3, tr("0 to 3. With difficulty it makes the weight."));
        form_.number(tr("Difficulty"), &Goal::difficulty, 0, 3);
    }

    void level(int number, const QString& label) {
        auto* field = new TextField(context_.theme(), 0);
        form_.bindWith(
            QStringLiteral("levels/%1").arg(number), label, field, {},
            [=](const Goal& r) { field->setValue(core::levelText(r, number)); },
            [=](Goal& r) {
                r.levels.removeIf([&](const core::GoalLevel& one) { return one.level == number; });
                if (!field->value().isEmpty()) r.levels.append({number, field->value()});
                std::sort(r.levels.begin(), r.levels.end(),
                          [](const core::GoalLevel& a, const core::GoalLevel& b) { return a.level < b.level; });
            });
    }

    Form<Goal>& form_;
    const CaseContext& context_;
};

core::GoalKind kindFor(const CaseContext& context, const std::optional<core::PersonId>& person) {
    if (!person) return core::GoalKind::Service;
    if (!core::childrenOf(context.records()).contains(*person)) return core::GoalKind::Parent;
    const core::Person* child = context.records().find<core::Person>(*person);
    const auto age = child ? core::ageAt(child->birth, context.today()) : std::nullopt;
    return age && age->least >= 12 ? core::GoalKind::YoungPerson : core::GoalKind::Child;
}

}  // namespace

void goalRows(Form<Goal>& form, const CaseContext& context) { GoalRows(form, context).make(); }

Goal freshGoal(const CaseContext& context, const std::optional<core::PersonId>& person, const core::GoalExample* example) {
    Goal goal{.id = core::GoalId::make(), .caseId = context.caseId(), .person = person};
    goal.kind = kindFor(context, person);
    goal.children = core::childrenOf(context.records());
    for (const Goal& other : context.records().all<Goal>()) goal.position = std::max(goal.position, other.position + 1);
    goal.baselineDate = context.today();
    goal.reviewEveryWeeks = 4;
    if (!example) return goal;
    const core::Words words = context.words();
    const core::Person* owner = person ? context.records().find<core::Person>(*person) : nullptr;
    QStringList children;
    for (const core::PersonId& id : goal.children)
        if (const core::Person* child = context.records().find<core::Person>(id)) children << core::shortName(*child);
    const QString name = owner ? core::shortName(*owner) : QString(), ofChildren = children.join(QStringLiteral(", "));
    const auto said = [&](const char* part) {
        return words.phrase(QStringLiteral("goal_example.%1.%2").arg(example->id, QLatin1String(part)))
            .replace(QLatin1String("%1"), name)
            .replace(QLatin1String("%2"), ofChildren);
    };
    goal.kind = example->kind;
    goal.measure = example->measure;
    goal.title = said("title");
    goal.why = said("why");
    goal.baseline = said("baseline");
    goal.target = said("target");
    goal.source = said("known");
    goal.support.append({said("help"), {}, {}, 0, {}, std::nullopt});
    return goal;
}

QString goalOwner(const CaseContext& context, const Goal& goal) {
    return goal.person ? context.nameOf(goal.person) : label(goal.kind);
}

}  // namespace ui
