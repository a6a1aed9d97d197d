// SPDX-License-Identifier: MPL-2.0
#include "ui/process/process_rows.h"

#include "core/base/date_text.h"
#include "ui/common/stage_words.h"

#include <QCoreApplication>

namespace ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(process)
public:
    static QString task(const QString& id, const QString& words) { return tr("%1  %2").arg(id, words); }
    static QString gate(const QString& words) { return tr("Gate: %1").arg(words); }
    static QString decided(const QString& ruling, const QString& day) { return tr("%1, %2").arg(ruling, day); }
    static QString conditions(int met, int all) { return tr("%1 of %n condition(s) met", nullptr, all).arg(met); }
    static QString askNow() { return tr("Can be decided"); }
    static QString draft() { return tr("Draft written"); }
    static QString later() { return tr("Later"); }
    static QString byRecords() { return tr("Found in the records"); }
    static QString byHand() { return tr("Said by hand"); }
    static QString notAsked() { return tr("Not asked for in this case"); }
    static QString waitsFor(const QString& who) { return tr("Waits for %1").arg(who); }
    static QString because(const QString& why) { return tr("Because: %1").arg(why); }
    static QString owner(const QString& role) { return tr("For the %1").arg(role); }
    static QString found(int n) { return tr("%n found in the records", nullptr, n); }
    static QString foundOf(int n, int of) { return tr("%1 of %2 found").arg(n).arg(of); }
    static QString missing(const QString& names) { return tr("Missing for %1").arg(names); }
    static QString none() { return tr("Nothing found yet"); }
    static QString both(const QString& a, const QString& b) { return tr("%1. %2.").arg(a, b); }
    static QString perChild(const QString& what) { return tr("%1, for each child").arg(what); }
    static QString perParent(const QString& what) { return tr("%1, for each parent").arg(what); }
    static QString check(const QString& name);
};

QString Tr::check(const QString& name) {
    static const QHash<QString, const char*> words{
        {QStringLiteral("chronology_with_impact"), QT_TR_NOOP("Chronology with the effect on the child")},
        {QStringLiteral("genogram"), QT_TR_NOOP("Family drawn over three generations")},
        {QStringLiteral("engagement"), QT_TR_NOOP("Conversations on record")},
        {QStringLiteral("factors_rated"), QT_TR_NOOP("Every factor rated, or how it will be found out")},
        {QStringLiteral("trusted_adult"), QT_TR_NOOP("A trusted adult, agreed and checked")},
        {QStringLiteral("assessment"), QT_TR_NOOP("Every section written, and shared or the reason why not")},
        {QStringLiteral("classified"), QT_TR_NOOP("Risk classified and signed")},
        {QStringLiteral("decided"), QT_TR_NOOP("Decision taken and signed")},
        {QStringLiteral("told"), QT_TR_NOOP("Everyone told who needs to know")},
        {QStringLiteral("plan_lines"), QT_TR_NOOP("Support or service in a plan")},
        {QStringLiteral("by_hand"), QT_TR_NOOP("Nothing is looked for. Say by hand when it is done")},
        {QStringLiteral("direct_work_current"), QT_TR_NOOP("Direct work without a long gap")},
        {QStringLiteral("plan_agreed"), QT_TR_NOOP("Plan agreed")},
        {QStringLiteral("wishes"), QT_TR_NOOP("Own view recorded lately")},
        {QStringLiteral("plan_step_taken"), QT_TR_NOOP("First step of the plan taken")},
        {QStringLiteral("services_started"), QT_TR_NOOP("Services started, or the reason for delay")},
        {QStringLiteral("agreement_answered"), QT_TR_NOOP("An agreement given, and signed or refused")},
        {QStringLiteral("goals_agreed"), QT_TR_NOOP("Goals agreed, with a day by which")},
        {QStringLiteral("goals_reviewed"), QT_TR_NOOP("Every goal looked at together")},
        {QStringLiteral("goals_progress"), QT_TR_NOOP("Half of the goals coming on")},
        {QStringLiteral("goals_supported"), QT_TR_NOOP("Help for every goal, or steps the family takes alone")},
        {QStringLiteral("contingency_shared"), QT_TR_NOOP("A back-up plan shared with who decides for the child")},
        {QStringLiteral("contingency_used"), QT_TR_NOOP("A back-up plan taken up")},
        {QStringLiteral("contact_begun"), QT_TR_NOOP("The first step, time together or move has taken place")},
        {QStringLiteral("review_held"), QT_TR_NOOP("Reviews held")},
        {QStringLiteral("measured"), QT_TR_NOOP("Measures taken for child and family")}};
    const char* found = words.value(name);
    return found ? tr(found) : name;
}

}  // namespace

core::AnyId rowId(ProcessRow::Kind kind, const QString& stage, const QString& key) {
    return core::AnyId::named(QStringLiteral("process/%1/%2/%3").arg(int(kind)).arg(stage, key));
}

QString checkWords(const CaseContext& context, const core::Check& check) {
    if (!check.id.isEmpty()) return context.term(QStringLiteral("condition"), check.id);
    const QString what = Tr::check(check.check);
    return check.per == QLatin1String("child")    ? Tr::perChild(what)
           : check.per == QLatin1String("parent") ? Tr::perParent(what)
                                                  : what;
}

QString foundWords(const CaseContext& context, const core::CheckResult& result) {
    const QString found = result.needed > 1  ? Tr::foundOf(result.found, result.needed)
                          : result.found > 0 ? Tr::found(result.found)
                          : result.met       ? QString()
                                             : Tr::none();
    const QString names = context.namesOf(result.missingFor);
    return names.isEmpty() ? found : Tr::both(found, Tr::missing(names));
}

namespace {

class RowMaker {
public:
    RowMaker(const CaseContext& context, const core::ProcessView& process)
        : context_(context), records_(context.records()), pack_(context.pack()), words_(context.words()), process_(process) {}

    std::vector<ProcessRow> make(const QSet<QString>& open) {
        for (const core::GateRule& gate : pack_.framework.gates)
            if (gate.starts) addGate(gate, {});
        for (const core::StageView& stage : process_.stages) {
            const StageLook look = stageLook(stage);
            rows_.push_back({rowId(ProcessRow::Kind::Stage, {}, stage.rule->id),
                             ProcessRow::Kind::Stage,
                             stage.rule->id,
                             stage.rule->id,
                             stageTitle(words_, stage),
                             stageState(stage),
                             {},
                             look.icon,
                             look.token});
            if (!open.contains(stage.rule->id)) continue;
            for (const core::TaskView& task : stage.tasks)
                if (task.inForm) addTask(task);
            for (const core::GateRule& gate : pack_.framework.gates)
                if (!gate.starts && (gate.from.contains(stage.rule->id) || (gate.from.isEmpty() && isNow(stage))))
                    addGate(gate, stage.rule->id);
        }
        return std::move(rows_);
    }

private:
    bool isNow(const core::StageView& stage) const { return stage.rule->id == process_.stage; }

    void addTask(const core::TaskView& task) {
        ProcessRow row{rowId(ProcessRow::Kind::Task, task.stage, task.rule->id),
                       ProcessRow::Kind::Task,
                       task.rule->id,
                       task.stage,
                       Tr::task(task.rule->id, words_.heading(QStringLiteral("task.") + task.rule->id)),
                       secondOf(task),
                       task.applies ? label(task.state) : label(core::TaskProgress::NotApplicable),
                       {},
                       Token::Muted};
        row.icon = task.isDone() || !task.applies                 ? QStringLiteral("check")
                   : task.state == core::TaskProgress::Blocked    ? QStringLiteral("clock")
                   : task.state == core::TaskProgress::Reopened   ? QStringLiteral("undo")
                   : task.state == core::TaskProgress::InProgress ? QStringLiteral("chevron-right")
                                                                  : QStringLiteral("minus");
        if (task.state == core::TaskProgress::NotApplicable || !task.applies) row.icon = QStringLiteral("ban");
        row.token = task.state == core::TaskProgress::Done      ? Token::Ok
                    : task.state == core::TaskProgress::Blocked ? Token::Due
                                                                : Token::Muted;
        rows_.push_back(row);
    }

    QString secondOf(const core::TaskView& task) const {
        if (!task.applies) return Tr::notAsked();
        if (task.said && task.state == core::TaskProgress::Blocked && !task.said->waitingOn.isEmpty())
            return Tr::waitsFor(task.said->waitingOn);
        if (task.said && task.state == task.said->state && !task.said->reason.isEmpty()) return Tr::because(task.said->reason);
        if (task.byRecords) return Tr::byRecords();
        if (task.said && task.state == core::TaskProgress::Done) return Tr::byHand();
        for (const core::CheckedItem& item : task.evidence)
            if (item.check->check != QLatin1String("by_hand") && !item.result.met) return foundWords(context_, item.result);
        return Tr::owner(words_.term(QStringLiteral("role.") + task.rule->owner));
    }

    void addGate(const core::GateRule& gate, const QString& stage) {
        const core::GateDecision* last = nullptr;
        const core::GateDecision* draft = nullptr;
        for (const core::GateDecision* one : process_.decisions)
            if (one->gate == gate.id) last = one;
        for (const core::GateDecision& one : records_.all<core::GateDecision>())
            if (one.gate == gate.id && one.state != core::DecisionState::Decided) draft = &one;
        const core::GateView view = core::gateView(records_, pack_, gate.id, context_.today(), draft);
        int met = 0;
        for (const auto* list : {&view.hard, &view.soft})
            for (const core::CheckedItem& item : *list) met += item.result.met;
        const bool decided = last && !view.askable;
        rows_.push_back({rowId(ProcessRow::Kind::Gate, stage, gate.id), ProcessRow::Kind::Gate, gate.id, stage,
                         Tr::gate(words_.term(QStringLiteral("gate.") + gate.id)),
                         last ? Tr::decided(context_.term(QStringLiteral("ruling"), last->ruling), core::dateShort(last->date))
                              : Tr::conditions(met, int(view.hard.size() + view.soft.size())),
                         draft          ? Tr::draft()
                         : view.askable ? Tr::askNow()
                         : decided      ? label(core::DecisionState::Decided)
                                        : Tr::later(),
                         QStringLiteral("gavel"), view.askable ? Token::Accent : Token::Muted});
    }

    const CaseContext& context_;
    const core::CaseSnapshot& records_;
    const core::Pack& pack_;
    const core::Words words_;
    const core::ProcessView& process_;
    std::vector<ProcessRow> rows_;
};

}  // namespace

std::vector<ProcessRow> processRows(const CaseContext& context, const core::ProcessView& process, const QSet<QString>& open) {
    return RowMaker(context, process).make(open);
}

}  // namespace ui
