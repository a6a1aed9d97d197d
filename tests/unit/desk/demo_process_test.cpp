// SPDX-License-Identifier: MPL-2.0
// The demonstration cases in the process: where they stand, and the way they go on, as the practice specification tells it.
#include "core/desk/demo.h"
#include "core/practice/packs.h"
#include "core/practice/words.h"
#include "core/rules/agenda.h"
#include "core/rules/family_view.h"
#include "core/rules/invariants.h"
#include "core/rules/process_check.h"
#include "core/rules/risk_engine.h"
#include "core/rules/workflow.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 3, 24);

class Demo {
public:
    explicit Demo(const char* reference, QDate day = today) {
        const ChangeSet set = demoCases(day);
        for (const Change& change : set.changes)
            if (const Case* file = std::get_if<Case>(&*change.after)) caseload.cases.insert(file->id, CaseSnapshot(file->id));
        caseload.apply(set);
        for (const Case& file : caseload.shared.all<Case>())
            if (file.reference == QLatin1String(reference)) id = file.id;
    }
    const CaseSnapshot& records() const { return *caseload.cases.constFind(*id); }
    const Pack& pack() const { return *packOfCase(caseload.shared, records().profile()).pack; }
    ProcessView process(QDate on = today) const { return processOf(records(), pack(), on); }
    PersonId person(const char* name) const {
        for (const Person& one : records().all<Person>())
            if (shortName(one) == QLatin1String(name)) return one.id;
        throw Error(Fault::NotFound, u"nobody of that name"_s);
    }
    Problems perform(const ChangeSet& set) {
        Caseload after = caseload;
        after.apply(set);
        const Problems problems = invariantProblems(set, after);
        if (problems.isEmpty()) caseload = after;
        return problems;
    }
    template <RecordType T>
    void add(const T& record) {
        ChangeSet set{Action::Add, {}};
        REQUIRE(perform(set.add(record)).isEmpty());
    }
    SignOff signedOn(QDate day, const char* role = "team_manager") const {
        for (const Approver& one : caseload.shared.all<Approver>())
            if (one.role == QLatin1String(role) && !one.to) return {one.id, one.name, one.role, one.organisation, day};
        throw Error(Fault::NotFound, u"nobody signs"_s);
    }
    void classify(const char* round, const char* name, const char* riskClass, QDate day) {
        RiskClassification one{ClassificationId::make(), *id, QLatin1String(round), person(name), day};
        one.chosen = QLatin1String(riskClass);
        one.author = u"Marcus Reid"_s;
        one.signOffs = {signedOn(day)};
        add(one);
    }
    /// Passes with a reason for whatever is not met yet; `options` in the order of the children.
    void pass(const char* gate, const char* ruling, QDate day, const QStringList& options = {},
              const QStringList& roles = {u"team_manager"_s}) {
        GateDecision one = draftDecision(records(), pack(), QLatin1String(gate), day, u"Marcus Reid"_s);
        one.ruling = QLatin1String(ruling);
        one.reasons = u"Said in the meeting."_s;
        for (qsizetype i = 0; i < one.outcomes.size(); ++i) one.outcomes[i].option = options.value(i);
        one = withConditions(records(), pack(), one, day);
        for (UnmetCondition& condition : one.unmet)
            condition.reason = u"Recorded on paper until the forms are in this program."_s;
        for (const QString& role : roles) {
            one.signOffs.append(signedOn(day, role == u"social_worker"_s ? "service_manager" : role.toLatin1().constData()));
            one.signOffs.last().role = role;
            if (role == u"social_worker"_s) one.signOffs.last().approver.reset();
        }
        CAPTURE(gate);
        const Problems problems = decisionProblems(records(), caseload.shared, pack(), one, day);
        for (const Problem& problem : problems) FAIL_CHECK(problem.code.toStdString());
        REQUIRE(perform(core::decide(records(), caseload.shared, pack(), one, day)).isEmpty());
    }
    QString chosen(const char* name, const char* round, QDate on) const {
        const RiskClassification* one = classificationOf(records(), person(name), QLatin1String(round), on);
        return one ? one->chosen : QString();
    }

    Caseload caseload;
    std::optional<CaseId> id;
};

}  // namespace

TEST_CASE("demonstration: four cases, each within the rules", "[desk][demo][process]") {
    const ChangeSet set = demoCases(today);
    Demo demo("DEMO-A");
    CHECK(demo.caseload.cases.size() == 4);
    const Problems problems = invariantProblems(set, demo.caseload);
    for (const Problem& problem : problems)
        FAIL_CHECK((problem.code + u' ' + problem.field + u' ' + problem.where).toStdString());
    for (const char* reference : {"DEMO-A", "DEMO-B", "DEMO-C", "DEMO-D"}) {
        const Demo one(reference);
        CAPTURE(reference);
        REQUIRE(one.id);
        CHECK(one.records().theCase()->summary.startsWith(u"FICTIONAL"_s));
        const Problems faults = processProblems(one.records(), one.caseload.shared, one.pack(), today);
        for (const Problem& problem : faults)
            if (problem.severity == Problem::Severity::Error) FAIL_CHECK((problem.code + u' ' + problem.where).toStdString());
    }
}

TEST_CASE("demonstration A: stage 4 in week 28, the classes of the story to the end", "[desk][demo][process]") {
    Demo a("DEMO-A");
    CHECK(a.process().stage == u"4"_s);
    CHECK(a.process().stages[2].state == StageState::Complete);
    CHECK(a.chosen("Kofi", "RC1", today) == u"high"_s);
    // At the first decision drink was not addressed for long: the rules say high as well.
    const RiskSuggestion first =
        suggestClass(a.pack().library, riskInputs(a.records(), a.pack(), a.person("Kofi"), today.addDays(-7 * 20)));
    CHECK(first.riskClass == u"high"_s);

    const QDate week30 = today.addDays(14);
    CHECK(suggestClass(a.pack().library, riskInputs(a.records(), a.pack(), a.person("Kofi"), week30)).riskClass != u"severe"_s);
    for (const char* child : {"Kofi", "Tilly"}) a.classify("RC2", child, "medium", week30);
    const QDate d3 = week30.addDays(7);
    a.pass("G4", "pass", d3, {u"community_direct"_s, u"community_direct"_s});
    CHECK(a.process(d3).stage == u"5"_s);
    SupportPlan plan{SupportPlanId::make(), *a.id, PlanKind::Contact};
    plan.agreedOn = d3;
    plan.agreedBy = {{u"School"_s, u"Mr Osei"_s, {}, d3}};
    a.add(plan);
    PlanLine step{PlanLineId::make(), *a.id, plan.id, PlanLineKind::Step};
    step.what = u"Outing to the harbour"_s;
    step.actual = d3.addDays(3);
    a.add(step);
    a.pass("G5", "pass", d3.addDays(10), {}, {u"social_worker"_s});
    CHECK(a.process(d3.addDays(10)).stage == u"6"_s);

    const QDate month6 = step.actual.exact()->addMonths(6);
    a.classify("RC3", "Kofi", "low", month6);
    a.classify("RC3", "Tilly", "medium", month6);
    CHECK(a.chosen("Kofi", "RC3", month6) == u"low"_s);
    CHECK(a.chosen("Tilly", "RC3", month6) == u"medium"_s);
    const QList<Timer> timers = timersOf(a.records(), a.pack(), month6);
    const auto rc3 = std::find_if(timers.begin(), timers.end(), [](const Timer& timer) { return timer.rule->id == u"P-RC3"_s; });
    REQUIRE(rc3 != timers.end());
    CHECK(rc3->state == TimerState::Met);
}

TEST_CASE("demonstration A: overnight under the care order waits for the nominated officer", "[desk][demo][process]") {
    Demo a("DEMO-A");
    for (const PersonId& child : childrenOf(a.records()))
        a.add(LegalStatus{LegalStatusId::make(), *a.id, child, u"care_order_s31"_s, today.addDays(-200)});
    const GateDecision draft = [&] {
        GateDecision one = draftDecision(a.records(), a.pack(), u"G4"_s, today, u"Marcus Reid"_s);
        one.ruling = u"pass"_s;
        for (ChildOutcome& outcome : one.outcomes) outcome.option = u"overnights"_s;
        return one;
    }();
    CHECK(gateView(a.records(), a.pack(), u"G4"_s, today, &draft).signs.contains(u"nominated_officer"_s));
}

TEST_CASE("demonstration B: an unplanned return with its safety check", "[desk][demo][process]") {
    const Demo b("DEMO-B");
    CHECK(b.process().stage == u"5"_s);
    CHECK(b.process(today.addDays(-10)).stage == u"3"_s);
    CHECK(b.records().profile()->variants.contains(u"adolescent"_s));
    QStringList gates;
    const ProcessView view = b.process();
    for (const GateDecision* one : view.decisions) gates.append(one->gate);
    CHECK(gates.last() == u"GX"_s);
    const GateDecision& gx = *b.process().decisions.last();
    for (const UnmetCondition& condition : gx.unmet) CHECK_FALSE(condition.hard);
    CHECK(gx.outcomes.first().option == u"return_home"_s);
    const QList<Timer> timers = timersOf(b.records(), b.pack(), today);
    CHECK(std::any_of(timers.begin(), timers.end(),
                      [](const Timer& timer) { return timer.rule->id == u"P-GX"_s && timer.state == TimerState::Met; }));
    CHECK(std::any_of(timers.begin(), timers.end(), [](const Timer& timer) { return timer.rule->id == u"EN-S20a"_s; }));
}

TEST_CASE("demonstration C: severe by the rules, so the process pauses and goes on helping", "[desk][demo][process]") {
    const Demo c("DEMO-C");
    const RiskSuggestion found = suggestClass(c.pack().library, riskInputs(c.records(), c.pack(), c.person("Noor"), today));
    CHECK(found.riskClass == u"severe"_s);
    CHECK(riskClass(c.pack().library, found.riskClass)->pauses);
    CHECK(c.process().paused);
    CHECK(c.process().stage == u"2"_s);
    CHECK(c.process().stages[1].state == StageState::Paused);
    bool pauseDue = false;
    for (const AgendaItem& item : agendaOf(c.caseload, today))
        pauseDue = pauseDue || (item.rule == u"P-PAUSE"_s && item.caseId == *c.id);
    CHECK(pauseDue);
    const ProcessView view = c.process();
    for (const TaskView& task : view.stages[1].tasks)
        if (task.rule->id == u"2.4"_s) {
            CHECK(task.applies);
            CHECK(task.state == TaskProgress::Done);
        }
}

TEST_CASE("demonstration D: the words and timers of New South Wales", "[desk][demo][process]") {
    const Demo d("DEMO-D");
    CHECK(d.pack().id == u"nsw"_s);
    CHECK(d.process().stage == u"3"_s);
    CHECK(d.chosen("Kirra", "RC1", today) == u"medium"_s);
    CHECK(d.chosen("Jai", "RC1", today) == u"high"_s);
    const Words words(d.pack(), u"en"_s);
    CHECK(words.term(u"process"_s).contains(u"restoration"_s));
    bool ninety = false, english = false;
    for (const Timer& timer : timersOf(d.records(), d.pack(), today)) {
        ninety = ninety || (timer.rule->id == u"NSW-PR2b"_s && timer.isOpen());
        english = english || timer.rule->id.startsWith(u"EN-"_s);
    }
    CHECK(ninety);
    CHECK_FALSE(english);
    int efforts = 0;
    for (const Engagement& one : d.records().all<Engagement>()) efforts += one.task == u"active_efforts"_s;
    CHECK(efforts == 3);
}

TEST_CASE("demonstration: no two of its records share an id, of whatever type", "[desk][demo][process]") {
    QSet<AnyId> seen;
    const ChangeSet all = demoCases(today);
    for (const Change& change : all.changes) {
        CAPTURE(typeName(*change.after).toStdString(), recordId(*change.after).text().toStdString());
        CHECK_FALSE(seen.contains(recordId(*change.after)));
        seen.insert(recordId(*change.after));
    }
}

TEST_CASE("demonstration: what is late is little, and no time together waits long to be written", "[desk][demo][process]") {
    for (int ahead = 0; ahead < 7; ++ahead) {
        const QDate day = today.addDays(ahead);
        const Demo demo("DEMO-A", day);
        QStringList late;
        int unwritten = 0;  // a monthly time may fall on another Sunday than its record, whose day is counted back
        for (const AgendaItem& item : agendaOf(demo.caseload, day)) {
            if (item.overdueDays > 0) late.append(item.rule + u' ' + QString::number(item.overdueDays) + u' ' + item.what);
            unwritten += item.rule == u"record_draft"_s && item.overdueDays > 14;
        }
        CHECK(unwritten <= 1);
        CAPTURE(day.toString(Qt::ISODate).toStdString(), late.join(u'\n').toStdString());
        CHECK(late.size() <= 16);
    }
}

TEST_CASE("demonstration: the agenda shows all three colours over all cases", "[desk][demo][process]") {
    const Demo demo("DEMO-A");
    QSet<TimerState> states;
    QSet<CaseId> cases;
    for (const AgendaItem& item : agendaOf(demo.caseload, today)) {
        states.insert(item.state);
        cases.insert(item.caseId);
        CAPTURE(item.rule.toStdString());
        CHECK_FALSE(item.what.isEmpty());
        CHECK_FALSE(item.verb.isEmpty());
    }
    CHECK(states.contains(TimerState::Overdue));
    CHECK(states.contains(TimerState::Open));
    CHECK(cases.size() >= 3);
}
