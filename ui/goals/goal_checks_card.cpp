// SPDX-License-Identifier: MPL-2.0
#include "ui/goals/goal_checks_card.h"

#include "core/rules/attainment.h"

#include <QHBoxLayout>
#include <QLabel>

namespace ui {
namespace {

void clear(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

}  // namespace

GoalChecksCard::GoalChecksCard(const CaseContext& context, QWidget* parent)
    : Surface(context.theme(), Kind::View, parent),
      case_(context),
      chips_(new QHBoxLayout),
      lines_(new QVBoxLayout),
      state_(makeLabel(context.theme(), {}, Type::Caption, Weight::Regular, Token::Muted)) {
    setAccessibleName(tr("Checks of the goal"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->setSpacing(space::s);
    column->addWidget(makeLabel(theme(), tr("Can everybody see it the same way?"), Type::Body, Weight::Strong));
    chips_->setSpacing(space::xs);
    column->addLayout(chips_);
    lines_->setSpacing(space::s);
    column->addLayout(lines_);
    state_->setWordWrap(true);
    column->addWidget(state_);
}

void GoalChecksCard::setGoal(const core::Goal& goal) {
    const QList<core::GoalCheck> checks =
        core::goalChecks({case_.records(), case_.pack(), QStringLiteral("en"), case_.today()}, goal);
    clear(chips_);
    clear(lines_);
    const std::pair<char16_t, QString> letters[] = {{u'S', tr("Specific")}, {u'M', tr("Measured")}, {u'A', tr("Achievable")},
                                                    {u'R', tr("Relevant")}, {u'T', tr("Timed")},    {u'P', tr("Plain")}};
    for (const auto& [letter, name] : letters) addChip(letter, name, core::stateOf(checks, letter));
    chips_->addStretch(1);
    const core::Words words = case_.words();
    int open = 0;
    for (const core::GoalCheck& check : checks) {
        if (check.state != core::CheckState::Attention) continue;
        ++open;
        const QString key = QStringLiteral("smart.") + check.code;
        addLine(words.phrase(key).replace(QLatin1String("%1"), check.found), words.phrase(key + QStringLiteral(".example")));
    }
    const core::Problems levels = core::levelProblems(goal);
    for (const core::Problem& problem : levels)
        if (goal.status != core::GoalStatus::Draft) addLine(problem.message, {}), ++open;
    state_->setText(open == 0 ? tr("Nothing to look at.") : tr("You decide. Nothing here stops you."));
}

void GoalChecksCard::addChip(QChar letter, const QString& name, core::CheckState state) {
    const bool fine = state == core::CheckState::Fine, attention = state == core::CheckState::Attention;
    const QString mark = fine ? QStringLiteral("✓") : attention ? QStringLiteral("!") : QStringLiteral("–");
    QLabel* chip = makeLabel(theme(), QStringLiteral("%1 %2").arg(letter).arg(mark), Type::Caption, Weight::Strong,
                             fine        ? Token::Ok
                             : attention ? Token::Due
                                         : Token::Muted);
    chip->setToolTip(name);
    chip->setAccessibleName(fine        ? tr("%1: fine").arg(name)
                            : attention ? tr("%1: look at it").arg(name)
                                        : tr("%1: nothing to judge yet").arg(name));
    chip->setContentsMargins(0, 0, space::s, 0);
    chips_->addWidget(chip);
}

void GoalChecksCard::addLine(const QString& sentence, const QString& example) {
    QLabel* line = makeLabel(theme(), sentence, Type::Body);
    line->setWordWrap(true);
    lines_->addWidget(line);
    if (example.isEmpty()) return;
    QLabel* below = makeLabel(theme(), example, Type::Caption, Weight::Regular, Token::Muted);
    below->setWordWrap(true);
    lines_->addWidget(below);
}

}  // namespace ui
