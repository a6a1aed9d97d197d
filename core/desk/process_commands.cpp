// SPDX-License-Identifier: MPL-2.0
// Commands about the process: what is due, where cases stand, and the packs of a file.
#include "core/base/date_text.h"
#include "core/desk/agenda_paper.h"
#include "core/desk/case_import.h"
#include "core/desk/commands.h"
#include "core/practice/packs.h"
#include "core/practice/words.h"
#include "core/rules/agenda.h"
#include "core/rules/workflow.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

QDate dayAsked(const Invocation& call, const Vault& vault) {
    if (!call.has(u"--on"_s)) return vault.today();
    const QString text = call.value(u"--on"_s);
    if (const QDate iso = QDate::fromString(text, Qt::ISODate); iso.isValid()) return iso;
    const std::optional<UncertainDate> date = dateFromText(text, vault.today());
    if (date && date->exact()) return *date->exact();
    throw UsageError{u"--on needs a day such as 2026-03-24."_s};
}

QString referenceOf(const Vault& vault, const CaseId& id) {
    const Case* file = vault.caseload().shared.find<Case>(id);
    return file ? file->reference : QString();
}

QJsonObject stageJson(const StageView& stage) {
    QJsonArray tasks;
    for (const TaskView& task : stage.tasks)
        tasks.append(QJsonObject{{u"task"_s, task.rule->id},
                                 {u"state"_s, toName(task.state)},
                                 {u"by_records"_s, task.byRecords},
                                 {u"applies"_s, task.applies && task.inForm}});
    return {{u"stage"_s, stage.rule->id},
            {u"state"_s, toName(stage.state)},
            {u"opened"_s, stage.openedOn.isValid() ? QJsonValue(stage.openedOn.toString(Qt::ISODate)) : QJsonValue()},
            {u"tasks"_s, tasks}};
}

QJsonObject gateJson(const GateView& gate) {
    const auto unmet = [](const QList<CheckedItem>& items) {
        QJsonArray list;
        for (const CheckedItem& item : items)
            if (!item.result.met) list.append(item.check->id);
        return list;
    };
    return {{u"gate"_s, gate.rule->id},
            {u"hard_unmet"_s, unmet(gate.hard)},
            {u"soft_unmet"_s, unmet(gate.soft)},
            {u"signs"_s, QJsonArray::fromStringList(gate.signs)}};
}

void sayStages(const Invocation& call, const ProcessView& view, const Words& words) {
    for (const StageView& stage : view.stages) {
        int done = 0;
        for (const TaskView& task : stage.tasks) done += task.isDone();
        call.say(u"%1  %2: %3, %4 of %5 tasks done"_s
                     .arg(stage.rule->id, words.term(u"stage."_s + stage.rule->id),
                          words.phrase(u"stage_state."_s + toName(stage.state)))
                     .arg(done)
                     .arg(stage.tasks.size()));
    }
}

void listPacks(const Invocation& call, const Vault& vault) {
    QJsonArray list;
    for (const Pack* pack : packsToChoose(vault.caseload().shared)) {
        list.append(QJsonObject{{u"pack"_s, pack->id}, {u"version"_s, pack->version}, {u"name"_s, pack->name}});
        if (!call.json()) call.say(u"%1  %2  %3"_s.arg(pack->id, pack->version, pack->name));
    }
    if (call.json()) call.printJson(list);
}

ExitStatus addPack(const Invocation& call, Vault& vault) {
    const QByteArray json = readInput(call.word(2, u"PACK.json"_s));
    const PackReading reading = readPack(json);
    const ExitStatus faults = call.printProblems(reading.problems);
    if (!reading.pack) return ExitStatus::Refused;
    vault.editor().perform(packAdded(vault.caseload().shared, *reading.pack, json, vault.today()));
    call.say(u"Added. Cases keep the version they have until they are moved."_s);
    return faults;
}

const Pack& packNamed(const Vault& vault, const QString& id) {
    for (const Pack* pack : packsToChoose(vault.caseload().shared))
        if (pack->id == id) return *pack;
    throw Error(Fault::NotFound, u"there is no pack of that name"_s);
}

ExitStatus moveCase(const Invocation& call, Vault& vault) {
    const CaseId id = caseForCommand(call, vault);
    const CaseSnapshot& records = vault.caseSnapshot(id);
    const Pack& to = packNamed(vault, call.word(2, u"PACK"_s));
    if (!records.profile()) throw Error(Fault::Invalid, u"this case has no details to change"_s);
    const QList<PackDifference> differences = packDifferences(*packOfCase(vault.caseload().shared, records.profile()).pack, to);
    for (const PackDifference& one : differences)
        call.say(u"%1: %2 -> %3"_s.arg(one.path, one.before.isEmpty() ? u"(nothing)"_s : one.before,
                                       one.after.isEmpty() ? u"(nothing)"_s : one.after));
    if (call.has(u"--dry-run"_s)) return ExitStatus::Done;
    const ChangeSet set = movedToPack(*records.profile(), to);
    if (!set.isEmpty()) vault.editor().perform(set);
    call.say(u"Moved to %1 %2."_s.arg(to.id, to.version));
    return ExitStatus::Done;
}

}  // namespace

ExitStatus agendaCommand(const Invocation& call) {
    call.word(0, u"FILE"_s);
    const std::unique_ptr<Vault> vault = openForCommand(call);
    const AgendaWish wish{dayAsked(call, *vault), {}, call.has(u"--full-titles"_s) ? AgendaTitles::Full : AgendaTitles::Private};
    const QList<AgendaItem> items = wholeAgenda(*vault, wish);
    if (call.has(u"-o"_s)) {
        writeAgenda(*vault, items, wish, fixedNow().value_or(QDateTime::currentDateTimeUtc()), call.value(u"-o"_s));
        call.say(u"Written: %1 things that are due."_s.arg(items.size()));
        return ExitStatus::Done;
    }
    QJsonArray list;
    for (const AgendaItem& item : items) {
        const QString reference = referenceOf(*vault, item.caseId);
        const CaseSnapshot& records = vault->caseSnapshot(item.caseId);
        const Person* child = item.child ? records.find<Person>(*item.child) : nullptr;
        list.append(QJsonObject{{u"due"_s, item.due.toString(Qt::ISODate)},
                                {u"state"_s, toName(item.state)},
                                {u"case"_s, reference},
                                {u"child"_s, item.child ? QJsonValue(item.child->text()) : QJsonValue()},
                                {u"rule"_s, item.rule},
                                {u"what"_s, item.what},
                                {u"verb"_s, item.verb},
                                {u"why"_s, item.why}});
        if (!call.json())
            call.say(u"%1  %2  %3%4  %5: %6"_s.arg(item.due.toString(Qt::ISODate), toName(item.state), reference,
                                                   child ? u" "_s + shortName(*child) : QString(), item.verb, item.what));
    }
    if (call.json()) call.printJson(list);
    else if (list.isEmpty()) call.say(u"Nothing is due in the next 14 days."_s);
    return ExitStatus::Done;
}

ExitStatus processCommand(const Invocation& call) {
    call.word(0, u"FILE"_s);
    const std::unique_ptr<Vault> vault = openForCommand(call);
    const CaseId id = caseForCommand(call, *vault);
    const CaseSnapshot& records = vault->caseSnapshot(id);
    const QDate on = dayAsked(call, *vault);
    const Pack& pack = *packOfCase(vault->caseload().shared, records.profile()).pack;
    const ProcessView view = processOf(records, pack, on);
    QJsonArray stages, gates;
    for (const StageView& stage : view.stages) stages.append(stageJson(stage));
    for (const QString& gate : gatesToAsk(records, pack, on)) gates.append(gateJson(gateView(records, pack, gate, on)));
    if (call.json()) {
        call.printJson(QJsonObject{{u"case"_s, referenceOf(*vault, id)},
                                   {u"pack"_s, pack.id},
                                   {u"pack_version"_s, pack.version},
                                   {u"stage"_s, view.stage.isEmpty() ? QJsonValue() : QJsonValue(view.stage)},
                                   {u"paused"_s, view.paused},
                                   {u"closed"_s, view.closed},
                                   {u"stages"_s, stages},
                                   {u"gates"_s, gates}});
        return ExitStatus::Done;
    }
    const Words words(pack, u"en"_s);
    sayStages(call, view, words);
    for (const QString& gate : gatesToAsk(records, pack, on)) {
        const GateView asked = gateView(records, pack, gate, on);
        call.say(u"%1  %2"_s.arg(gate, words.term(u"gate."_s + gate)));
        for (const QList<CheckedItem>& items : {asked.hard, asked.soft})
            for (const CheckedItem& item : items)
                if (!item.result.met) call.say(u"    not yet: %1"_s.arg(words.term(u"condition."_s + item.check->id)));
    }
    return ExitStatus::Done;
}

ExitStatus statisticsCommand(const Invocation& call) {
    if (call.words.value(1) == "contact"_L1) return contactStatisticsCommand(call);
    if (call.words.value(1) != "stages"_L1) throw UsageError{u"statistics FILE --case REF contact|stages."_s};
    const std::unique_ptr<Vault> vault = openForCommand(call);
    const CaseSnapshot& records = vault->caseSnapshot(caseForCommand(call, *vault));
    const Pack& pack = *packOfCase(vault->caseload().shared, records.profile()).pack;
    const ProcessView view = processOf(records, pack, vault->today());
    if (!call.json()) {
        sayStages(call, view, Words(pack, u"en"_s));
        return ExitStatus::Done;
    }
    QJsonArray stages;
    for (const StageView& stage : view.stages) stages.append(stageJson(stage));
    call.printJson(stages);
    return ExitStatus::Done;
}

ExitStatus packsCommand(const Invocation& call) {
    call.word(0, u"FILE"_s);
    const QString what = call.words.value(1, u"list"_s);
    if (what == "check"_L1) return call.printProblems(readPack(readInput(call.word(2, u"PACK.json"_s))).problems);
    if (what != "list"_L1 && what != "add"_L1 && what != "move"_L1)
        throw UsageError{u"packs FILE list, add PACK.json, check PACK.json or move PACK."_s};
    const std::unique_ptr<Vault> vault = openForCommand(call);
    if (what == "add"_L1) return addPack(call, *vault);
    if (what == "move"_L1) return moveCase(call, *vault);
    listPacks(call, *vault);
    return ExitStatus::Done;
}

}  // namespace core
