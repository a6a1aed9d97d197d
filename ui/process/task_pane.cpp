// SPDX-License-Identifier: MPL-2.0
#include "ui/process/task_pane.h"

#include "core/base/date_text.h"
#include "core/rules/variants.h"
#include "ui/common/labels.h"
#include "ui/common/stage_words.h"
#include "ui/process/checklist_lines.h"
#include "ui/process/process_rows.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

QStringList stateLabels() {
    QStringList labels;
    for (const auto& [value, words] : options<core::TaskProgress>()) labels.append(words);
    return labels;
}

}  // namespace

TaskPane::TaskPane(const CaseContext& context, QWidget* parent)
    : DetailCard(context.theme(), tr("Task"), tr("Choose a stage, a task or a gate."), parent),
      case_(context),
      title_(makeLabel(context.theme(), {}, Type::Heading, Weight::Strong)),
      owner_(makeLabel(context.theme(), {}, Type::Body, Weight::Regular, Token::Muted)),
      saying_(new QWidget),
      state_(new ChoiceField(context.theme(), stateLabels())),
      form_(new Form<core::TaskState>(context.page())),
      forget_(new QPushButton(tr("Go by the records instead"))),
      evidenceHead_(makeLabel(context.theme(), {}, Type::Body, Weight::Strong)),
      evidence_(new QVBoxLayout) {
    title_->setWordWrap(true);
    owner_->setWordWrap(true);
    column()->addWidget(title_);
    column()->addWidget(owner_);
    auto* inner = new QVBoxLayout(saying_);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(space::xs);
    QLabel* caption = makeLabel(context.theme(), tr("State"), Type::Body, Weight::Strong);
    caption->setBuddy(state_->editor());
    state_->setName(tr("State of the task"));
    inner->addWidget(caption);
    inner->addWidget(state_);
    form_->note(tr("Why"), &core::TaskState::reason, tr("Needed where the task is not applicable, waits or is opened again."), 2);
    form_->text(tr("Waiting for"), &core::TaskState::waitingOn, tr("A person, an agency or a date."), 360);
    form_->date(tr("Since"), &core::TaskState::since);
    form_->text(tr("Said by"), &core::TaskState::by);
    form_->setSubject([this](const core::TaskState& said) { return case_.term(QStringLiteral("task"), said.task); });
    inner->addSpacing(space::m);
    inner->addWidget(form_);
    forget_->setProperty("small", true);
    inner->addWidget(forget_, 0, Qt::AlignLeft);
    column()->addWidget(saying_);
    column()->addWidget(evidenceHead_);
    evidence_->setSpacing(space::s);
    column()->addLayout(evidence_);
    column()->addStretch(1);
    connect(state_, &Field::left, this, [this] {
        if (state_->index() >= 0) setState(options<core::TaskProgress>().at(state_->index()).first);
    });
    connect(forget_, &QPushButton::clicked, this, &TaskPane::forget);
}

void TaskPane::showTask(const QString& id) {
    if (task_ != id) form_->commit();  // before the records are looked at: it may change them
    const core::ProcessView process = core::processOf(case_.records(), case_.pack(), case_.today());
    for (const core::StageView& stage : process.stages)
        for (const core::TaskView& task : stage.tasks) {
            if (task.rule->id != id) continue;
            task_ = id;
            title_->setText(tr("%1  %2").arg(id, case_.term(QStringLiteral("task"), id)));
            owner_->setText(task.applies ? tr("For the %1.").arg(case_.words().term(QStringLiteral("role.") + task.rule->owner))
                                         : tr("Not asked for in this case. You can still do it."));
            saying_->show();
            for (int i = 0; i < options<core::TaskProgress>().size(); ++i)
                if (options<core::TaskProgress>().at(i).first == task.state) state_->setIndex(i);
            fillEvidence(task);
            showSaid(task.said ? std::optional(*task.said) : std::nullopt);
            return showContent(true);
        }
}

void TaskPane::showSaid(const std::optional<core::TaskState>& said) {
    form_->setVisible(said.has_value());
    forget_->setVisible(said.has_value());
    if (!said) return form_->clear();
    if (!form_->record() || !(form_->record()->id == said->id)) form_->setRecord(*said);
}

void TaskPane::showStage(const QString& id) {
    form_->clear();
    const core::ProcessView process = core::processOf(case_.records(), case_.pack(), case_.today());
    for (const core::StageView& stage : process.stages) {
        if (stage.rule->id != id) continue;
        task_.clear();
        saying_->hide();
        title_->setText(stageTitle(case_.words(), stage));
        owner_->setText(stage.openedOn.isValid()
                            ? tr("%1. Opened %2.").arg(stageState(stage), core::dateWords(core::UncertainDate(stage.openedOn)))
                            : tr("%1.").arg(stageState(stage)));
        fillStage(stage);
        showContent(true);
    }
}

void TaskPane::fillEvidence(const core::TaskView& task) {
    clearLines(*evidence_);
    evidenceHead_->setText(tr("What the records show"));
    for (const core::CheckedItem& item : task.evidence) evidence_->addWidget(makeCheckLine(case_, item, false));
    if (task.evidence.isEmpty())
        evidence_->addWidget(makeLabel(case_.theme(), tr("Nothing is looked for."), Type::Body, Weight::Regular, Token::Muted));
    fillGuidance(*task.rule);
}

// What a baby, a teenager or a parent's disability adds to the task, where the case goes by it.
void TaskPane::fillGuidance(const core::TaskRule& rule) {
    const QStringList terms = core::guidanceOf(case_.records(), case_.pack(), rule);
    if (terms.isEmpty()) return;
    QStringList names;
    for (const core::Variant* variant : core::variantsOf(case_.records(), case_.pack()))
        names.append(case_.words().term(QStringLiteral("variant.") + variant->id));
    auto* head = makeLabel(case_.theme(), tr("Because this is about: %1").arg(names.join(QStringLiteral(", "))), Type::Body,
                           Weight::Strong);
    head->setWordWrap(true);
    evidence_->addWidget(head);
    for (const QString& term : terms) {
        QLabel* line = makeLabel(case_.theme(), case_.words().heading(term), Type::Body);
        line->setWordWrap(true);
        evidence_->addWidget(line);
    }
}

void TaskPane::fillStage(const core::StageView& stage) {
    clearLines(*evidence_);
    evidenceHead_->setText(tr("Tasks"));
    int hidden = 0;
    for (const core::TaskView& task : stage.tasks) {
        if (!task.inForm) {
            ++hidden;
            continue;
        }
        auto* line = makeLabel(case_.theme(),
                               tr("%1  %2: %3")
                                   .arg(task.rule->id, case_.term(QStringLiteral("task"), task.rule->id),
                                        task.applies ? label(task.state) : tr("not asked for")),
                               Type::Body);
        line->setWordWrap(true);
        evidence_->addWidget(line);
    }
    QString hint = tr("Enter in the list opens or folds the stage.");
    if (hidden > 0) hint += u' ' + tr("The full process has %n more task(s) here.", nullptr, hidden);
    auto* words = makeLabel(case_.theme(), hint, Type::Caption, Weight::Regular, Token::Muted);
    words->setWordWrap(true);
    evidence_->addWidget(words);
}

void TaskPane::setState(core::TaskProgress state) {
    if (task_.isEmpty()) return;
    form_->commit();
    const core::ProcessView process = core::processOf(case_.records(), case_.pack(), case_.today());
    const core::TaskState* before = nullptr;
    for (const core::StageView& stage : process.stages)
        for (const core::TaskView& task : stage.tasks)
            if (task.rule->id == task_) {
                if (task.state == state && (task.said || !task.byRecords)) return;
                before = task.said;
            }
    core::TaskState after = before ? *before : core::TaskState{core::TaskStateId::make(), case_.caseId(), task_};
    after.state = state;
    after.since = case_.today();
    after.by = case_.worker();
    core::ChangeSet set{core::Action::Edit, case_.term(QStringLiteral("task"), task_)};
    if (before) set.edit(*before, after);
    else set.add(after);
    if (!guarded(this, [&] { case_.page().vault.editor().perform(set); })) return;
    case_.page().host.say(tr("%1: %2").arg(case_.term(QStringLiteral("task"), task_), label(state)));
}

void TaskPane::forget() {
    const std::optional<core::TaskState> said = form_->record();
    if (!said) return;
    core::ChangeSet set{core::Action::Remove, case_.term(QStringLiteral("task"), task_)};
    set.remove(*said);
    form_->clear();
    guarded(this, [&] { case_.page().vault.editor().perform(set); });
    state_->editor()->setFocus(Qt::OtherFocusReason);
}

void TaskPane::focusFirst() {
    if (saying_->isVisible()) state_->editor()->setFocus(Qt::TabFocusReason);
}

}  // namespace ui
