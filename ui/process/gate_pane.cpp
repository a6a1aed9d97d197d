// SPDX-License-Identifier: MPL-2.0
#include "ui/process/gate_pane.h"

#include "core/rules/family_view.h"
#include "ui/common/house_style.h"
#include "ui/common/sign_off_row.h"
#include "ui/process/checklist_lines.h"
#include "ui/process/decision_list.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

GatePane::GatePane(const CaseContext& context, UndoBar& undo, QWidget* parent)
    : DetailCard(context.theme(), tr("Gate"), tr("Choose a gate."), parent),
      case_(context),
      undo_(undo),
      title_(makeLabel(context.theme(), {}, Type::Heading, Weight::Strong)),
      standing_(makeLabel(context.theme(), {}, Type::Body, Weight::Regular, Token::Muted)),
      conditions_(new QVBoxLayout),
      decisions_(new QVBoxLayout),
      write_(new QPushButton(tr("Write the decision"))),
      draftBox_(new QWidget),
      formPlace_(new QVBoxLayout),
      problems_(new MessageBar(context.theme(), MessageBar::Kind::Warn)),
      decide_(new QPushButton(tr("Decide"))),
      hand_(new QPushButton),
      remove_(new QPushButton(tr("Remove the draft"))) {
    title_->setWordWrap(true);
    standing_->setWordWrap(true);
    column()->addWidget(title_);
    column()->addWidget(standing_);
    conditions_->setSpacing(space::s);
    column()->addLayout(conditions_);
    column()->addWidget(write_, 0, Qt::AlignLeft);
    auto* inner = new QVBoxLayout(draftBox_);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(space::s);
    inner->addWidget(makeLabel(context.theme(), tr("The decision"), Type::Heading, Weight::Strong));
    inner->addLayout(formPlace_);
    problems_->setClosable(true);
    problems_->hide();
    inner->addWidget(problems_);
    makeFilled(*decide_, context.theme());
    for (QPushButton* button : {decide_, hand_, remove_}) inner->addWidget(button, 0, Qt::AlignLeft);
    column()->addWidget(draftBox_);
    decisions_->setSpacing(space::m);
    column()->addLayout(decisions_);
    column()->addStretch(1);
    connect(write_, &QPushButton::clicked, this, &GatePane::startDecision);
    connect(decide_, &QPushButton::clicked, this, &GatePane::decide);
    connect(remove_, &QPushButton::clicked, this, &GatePane::removeDraft);
    connect(hand_, &QPushButton::clicked, this, [this] {
        const core::GateDecision* one = draft();
        if (one)
            setState(one->state == core::DecisionState::Submitted ? core::DecisionState::Returned
                                                                  : core::DecisionState::Submitted);
    });
}

const core::GateDecision* GatePane::draft() const {
    for (const core::GateDecision& one : case_.records().all<core::GateDecision>())
        if (one.gate == gate_ && one.state != core::DecisionState::Decided) return &one;
    return nullptr;
}

void GatePane::show(const QString& gate) {
    if (gate != gate_) {
        if (form_) form_->commit();
        problems_->hide();
        gate_ = gate;
        scrollToTop();
    }
    refresh();
    showContent(true);
}

void GatePane::refresh() {
    const core::GateView view = core::gateView(case_.records(), case_.pack(), gate_, case_.today(), draft());
    title_->setText(tr("Gate: %1").arg(case_.words().term(QStringLiteral("gate.") + gate_)));
    QStringList roles;
    for (const QString& role : view.signs) roles.append(case_.words().term(QStringLiteral("role.") + role));
    const QString place =
        view.askable ? tr("Can be decided now.") : tr("The case does not stand here now. A draft can be written at any time.");
    standing_->setText(tr("%1 Signed by: %2.").arg(place, roles.join(QStringLiteral(", "))));
    decide_->setText(ownSignOff(case_, view.signs) ? tr("Sign with my key and decide") : tr("Decide"));
    fillConditions(view);
    showDraft(view);
    fillDecisions();
}

void GatePane::fillConditions(const core::GateView& view) {
    clearLines(*conditions_);
    const auto group = [&](const QString& head, const QList<core::CheckedItem>& items) {
        if (items.isEmpty()) return;
        conditions_->addWidget(makeLabel(case_.theme(), head, Type::Body, Weight::Strong));
        for (const core::CheckedItem& item : items) conditions_->addWidget(makeCheckLine(case_, item, true));
    };
    group(tr("Must be so"), view.hard);
    group(tr("Should be so"), view.soft);
}

void GatePane::fillDecisions() {
    clearLines(*decisions_);
    QList<core::GateDecision> taken;
    for (const core::GateDecision& one : case_.records().all<core::GateDecision>())
        if (one.gate == gate_ && one.state == core::DecisionState::Decided) taken.append(one);
    if (taken.isEmpty()) return;
    std::sort(taken.begin(), taken.end(), [](const auto& a, const auto& b) { return core::isLater(a, b); });
    decisions_->addWidget(makeLabel(case_.theme(), tr("Decided here"), Type::Heading, Weight::Strong));
    for (const core::GateDecision& one : std::as_const(taken)) {
        decisions_->addWidget(makeDecisionLines(case_, one));
        if (draft() || successorOf(case_.records(), one)) continue;
        QPushButton* replace = makeLink(case_.theme(), tr("Write one that takes its place"));
        connect(replace, &QPushButton::clicked, this, [this, one] { supersede(one); });
        decisions_->addWidget(replace, 0, Qt::AlignLeft);
    }
}

// Rows of the form depend on what is not met: other conditions, other rows.
QString GatePane::shapeOf(const core::GateView& view) const {
    const core::GateDecision* one = draft();
    if (!one) return {};
    const core::CaseProfile* profile = case_.records().profile();
    QStringList parts{one->id.text(), profile && profile->form == core::ProcessForm::Short ? QStringLiteral("short") : QString()};
    for (const auto* list : {&view.hard, &view.soft})
        for (const core::CheckedItem& item : *list)
            if (!item.result.met) parts.append(item.check->id);
    parts += view.signs;
    return parts.join(u'/');
}

void GatePane::showDraft(const core::GateView& view) {
    const core::GateDecision* one = draft();
    write_->setVisible(!one);
    draftBox_->setVisible(one);
    if (!one) {
        if (form_) form_->deleteLater();
        form_.clear();
        shape_.clear();
        return;
    }
    hand_->setText(one->state == core::DecisionState::Submitted ? tr("Send back to the worker") : tr("Hand to the manager"));
    const QString shape = shapeOf(view);
    if (form_ && shape == shape_) return;
    if (form_ && form_->record() && form_->record()->id == one->id) {
        // A row is just being saved: the form is made anew when it is done.
        QMetaObject::invokeMethod(this, &GatePane::rebuildForm, Qt::QueuedConnection);
        return;
    }
    shape_ = shape;
    makeForm(*one, view);
}

void GatePane::rebuildForm() {
    const core::GateDecision* one = draft();
    if (!one || !form_ || form_->hasUnsaved()) return;
    const core::GateView view = core::gateView(case_.records(), case_.pack(), gate_, case_.today(), one);
    const QString shape = shapeOf(view);
    if (shape == shape_) return;
    shape_ = shape;
    const QWidget* focus = QApplication::focusWidget();
    const QString name = focus && form_->isAncestorOf(focus) ? focus->accessibleName() : QString();
    makeForm(*one, view);
    if (name.isEmpty()) return;
    const auto widgets = form_->findChildren<QWidget*>();
    for (QWidget* widget : widgets)
        if (widget->accessibleName() == name && widget->focusPolicy() != Qt::NoFocus)
            return widget->setFocus(Qt::OtherFocusReason);
}

void GatePane::makeForm(const core::GateDecision& draft, const core::GateView& view) {
    if (form_) {
        form_->hide();
        form_->deleteLater();
    }
    form_ = new Form<core::GateDecision>(case_.page());
    form_->setSubject(
        [context = case_](const core::GateDecision& one) { return context.term(QStringLiteral("gate"), one.gate); });
    decisionRows(*form_, case_, view);
    formPlace_->addWidget(form_);
    form_->setRecord(draft);
}

void GatePane::startDecision() {
    if (!draft()) addDraft(core::draftDecision(case_.records(), case_.pack(), gate_, case_.today(), case_.worker()));
    focusFirst();
}

void GatePane::supersede(const core::GateDecision& older) {
    core::GateDecision one = older;
    one.id = core::DecisionId::make();
    one.supersedes = older.id;
    one.state = core::DecisionState::Draft;
    one.signOffs.clear();
    one.date = case_.today();
    one.author = case_.worker();
    addDraft(core::withConditions(case_.records(), case_.pack(), one, case_.today()));
    focusFirst();
}

void GatePane::addDraft(const core::GateDecision& draft) {
    core::ChangeSet set{core::Action::Add, case_.term(QStringLiteral("gate"), draft.gate)};
    set.add(draft);
    guarded(this, [&] { case_.page().vault.editor().perform(set); });
}

void GatePane::setState(core::DecisionState state) {
    if (form_ && !form_->commit()) return;
    const core::GateDecision* before = draft();
    if (!before) return;
    core::GateDecision after = *before;
    after.state = state;
    core::ChangeSet set{core::Action::Edit, case_.term(QStringLiteral("gate"), gate_)};
    set.edit(*before, after);
    guarded(this, [&] { case_.page().vault.editor().perform(set); });
}

void GatePane::removeDraft() {
    const core::GateDecision* one = draft();
    if (!one) return;
    core::ChangeSet set{core::Action::Remove, case_.term(QStringLiteral("gate"), gate_)};
    set.remove(*one);
    problems_->hide();
    if (!guarded(this, [&] { case_.page().vault.editor().perform(set); })) return;
    undo_.offer(tr("Removed the draft."), case_.term(QStringLiteral("gate"), gate_));
    write_->setFocus(Qt::OtherFocusReason);
}

// The manager's own signature and the decision are one: nobody changes a word between them.
void GatePane::sign(core::GateDecision& decision) const {
    const QStringList roles = core::gateView(case_.records(), case_.pack(), gate_, case_.today(), &decision).signs;
    QStringList open;
    for (const QString& role : roles)
        if (std::none_of(decision.signOffs.begin(), decision.signOffs.end(),
                         [&](const core::SignOff& sign) { return sign.role == role; }))
            open.append(role);
    if (const auto own = ownSignOff(case_, open)) decision.signOffs.append(*own);
}

void GatePane::decide() {
    if (!form_ || !form_->commit()) return;
    const core::GateDecision* stored = draft();
    if (!stored) return;
    core::GateDecision one = *stored;
    sign(one);
    const core::Problems problems = core::decisionProblems(case_.records(), case_.shared(), case_.pack(), one, case_.today());
    if (!problems.isEmpty()) {
        QStringList sentences;
        for (const core::Problem& problem : problems)
            if (!sentences.contains(problem.message)) sentences.append(problem.message);
        form_->show(problems);
        problems_->setMessage(tr("Not decided yet:"), sentences.join(u' '));
        problems_->show();
        case_.page().host.say(tr("Not decided yet: %1").arg(sentences.first()));
        return;
    }
    problems_->hide();
    const core::ChangeSet set = core::decide(case_.records(), case_.shared(), case_.pack(), one, case_.today());
    if (!guarded(this, [&] { case_.page().vault.editor().perform(set); })) return;
    case_.page().host.say(tr("Decided. It stays as it is; only a newer decision can take its place."));
    write_->setFocus(Qt::OtherFocusReason);
}

void GatePane::focusFirst() {
    if (form_ && draftBox_->isVisible()) form_->focusFirst();
    else write_->setFocus(Qt::TabFocusReason);
}

}  // namespace ui
