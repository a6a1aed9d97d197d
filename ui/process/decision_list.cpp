// SPDX-License-Identifier: MPL-2.0
#include "ui/process/decision_list.h"

#include "core/base/date_text.h"
#include "core/rules/family_view.h"
#include "ui/common/following.h"
#include "ui/common/labels.h"
#include "ui/common/message_bar.h"
#include "ui/common/surface.h"
#include "ui/process/checklist_lines.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(decisions)
public:
    static QString dated(const QString& what, const QString& day) { return tr("%1, %2").arg(what, day); }
    static QString toStage(const QString& what, const QString& stage) { return tr("%1, stage %2").arg(what, stage); }
    static QString draft() { return tr("Not decided yet"); }
    static QString pair(const QString& head, const QString& text) { return tr("%1: %2").arg(head, text); }
    static QString author() { return tr("Written by"); }
    static QString signedBy() { return tr("Signed by"); }
    static QString signature(const QString& name, const QString& role, const QString& day, const QString& method) {
        return tr("%1, %2, %3, %4").arg(name, role, day, method);
    }
    static QString reasons() { return tr("Reasons"); }
    static QString plain() { return tr("For the family"); }
    static QString next() { return tr("What happens next"); }
    static QString passed() { return tr("Passed although not met"); }
    static QString because(const QString& what, const QString& why) { return tr("%1. Reason: %2").arg(what, why); }
    static QString reviewOn() { return tr("Look at it again"); }
    static QString replacedOn(const QString& day) { return tr("A newer decision of %1 took its place.").arg(day); }
    static QString replaces(const QString& day) { return tr("Takes the place of the decision of %1.").arg(day); }
    static QString gate(const QString& words) { return tr("Gate: %1").arg(words); }
    static QString open() { return tr("Open"); }
    static QString none() { return tr("Decisions stand here once a gate has been decided."); }
    static QString noneHint() { return tr("Choose a gate among the stages and write the decision."); }
};

class Lines {
public:
    Lines(const CaseContext& context, QVBoxLayout& column) : theme_(context.theme()), column_(column) {}
    void add(const QString& text, Type type = Type::Body, Weight weight = Weight::Regular, Token token = Token::Text) {
        if (text.isEmpty()) return;
        QLabel* label = makeLabel(theme_, text, type, weight, token);
        label->setWordWrap(true);
        column_.addWidget(label);
    }
    void pair(const QString& head, const QString& text) {
        if (!text.trimmed().isEmpty()) add(Tr::pair(head, text));
    }

private:
    Theme theme_;
    QVBoxLayout& column_;
};

void addOutcomes(const CaseContext& context, const core::GateDecision& decision, Lines& lines) {
    for (const core::ChildOutcome& outcome : decision.outcomes)
        if (!outcome.option.isEmpty())
            lines.pair(context.nameOf(outcome.child),
                       outcome.note.isEmpty() ? context.term(QStringLiteral("rung"), outcome.option)
                                              : Tr::because(context.term(QStringLiteral("rung"), outcome.option), outcome.note));
}

void addSignatures(const CaseContext& context, const core::GateDecision& decision, Lines& lines) {
    lines.pair(Tr::author(), decision.author);
    for (const core::SignOff& one : decision.signOffs)
        lines.pair(Tr::signedBy(), Tr::signature(one.name, context.words().term(QStringLiteral("role.") + one.role),
                                                 core::dateShort(one.date), label(one.method).toLower()));
}

}  // namespace

const core::GateDecision* successorOf(const core::CaseSnapshot& records, const core::GateDecision& decision) {
    for (const core::GateDecision& other : records.all<core::GateDecision>())
        if (other.state == core::DecisionState::Decided && other.supersedes == decision.id) return &other;
    return nullptr;
}

QString decisionTitle(const CaseContext& context, const core::GateDecision& decision) {
    QString what = decision.ruling.isEmpty() ? Tr::draft() : context.term(QStringLiteral("ruling"), decision.ruling);
    if (!decision.stage.isEmpty()) what = Tr::toStage(what, decision.stage);
    const QString day = core::dateWords(decision.date);
    return decision.date.isUnknown() ? what : Tr::dated(what, day);
}

QWidget* makeDecisionLines(const CaseContext& context, const core::GateDecision& decision) {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    Lines lines(context, *column);
    const core::GateDecision* successor = successorOf(context.records(), decision);
    lines.add(decisionTitle(context, decision), Type::Body, Weight::Strong, successor ? Token::Muted : Token::Text);
    if (successor) lines.add(Tr::replacedOn(core::dateWords(successor->date)), Type::Caption, Weight::Strong, Token::Due);
    if (decision.state != core::DecisionState::Decided)
        lines.add(label(decision.state), Type::Caption, Weight::Strong, Token::Due);
    const core::GateDecision* older =
        decision.supersedes ? context.records().find<core::GateDecision>(*decision.supersedes) : nullptr;
    if (older) lines.add(Tr::replaces(core::dateWords(older->date)), Type::Caption, Weight::Regular, Token::Muted);
    addOutcomes(context, decision, lines);
    lines.pair(Tr::reasons(), decision.reasons);
    lines.pair(Tr::plain(), decision.plainReasons);
    lines.pair(Tr::next(), decision.nextSteps);
    for (const core::UnmetCondition& one : decision.unmet)
        if (!one.reason.isEmpty())
            lines.pair(Tr::passed(), Tr::because(context.term(QStringLiteral("condition"), one.condition), one.reason));
    addSignatures(context, decision, lines);
    if (!decision.reviewOn.isUnknown()) lines.pair(Tr::reviewOn(), core::dateWords(decision.reviewOn));
    return box;
}

DecisionList::DecisionList(const CaseContext& context, QWidget* parent)
    : QWidget(parent), case_(context), column_(new QVBoxLayout(this)) {
    column_->setContentsMargins(0, 0, space::s, 0);
    column_->setSpacing(space::l);
    followChanges(this, context.page().vault.editor(), [this](const core::ChangeSet& set) {
        if (set.touches<core::GateDecision>()) refresh();
    });
    refresh();
}

void DecisionList::refresh() {
    clearLines(*column_);
    QList<core::GateDecision> all;
    for (const core::GateDecision& one : case_.records().all<core::GateDecision>()) all.append(one);
    std::sort(all.begin(), all.end(), [](const core::GateDecision& a, const core::GateDecision& b) {
        const bool open = a.state != core::DecisionState::Decided, other = b.state != core::DecisionState::Decided;
        return open != other ? open : core::isLater(a, b);
    });
    for (const core::GateDecision& one : std::as_const(all)) {
        auto* card = new SectionCard(case_.theme(), Tr::gate(case_.words().term(QStringLiteral("gate.") + one.gate)));
        auto* inner = new QVBoxLayout;
        inner->setContentsMargins(space::l, 0, space::l, space::l);
        inner->setSpacing(space::s);
        inner->addWidget(makeDecisionLines(case_, one));
        auto* open = makeLink(case_.theme(), Tr::open());
        open->setAccessibleName(Tr::pair(Tr::open(), decisionTitle(case_, one)));
        connect(open, &QPushButton::clicked, this, [this, gate = one.gate] { Q_EMIT gateChosen(gate); });
        inner->addWidget(open, 0, Qt::AlignLeft);
        card->body()->addLayout(inner);
        column_->addWidget(card);
    }
    if (all.isEmpty()) column_->addWidget(new EmptyState(case_.theme(), Tr::none(), {}, Tr::noneHint()));
    column_->addStretch(1);
}

}  // namespace ui
