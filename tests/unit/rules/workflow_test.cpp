// SPDX-License-Identifier: MPL-2.0
#include "core/rules/workflow.h"

#include "core/practice/framework_check.h"
#include "core/rules/family_view.h"
#include "core/rules/process_invariants.h"
#include "tests/support/process_case.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;
using test::codesOf;
using test::ProcessCase;

namespace {

const QDate day0(2025, 1, 6);

void to(ProcessCase& c, const char* gate, const char* ruling, QDate day) { c.decide(c.ready(gate, ruling, day), day); }

/// As far as the stage, a week for each gate, every condition passed by a reason.
ProcessCase inStage(int stage, int children = 1) {
    ProcessCase c(children);
    for (int i = 0; i < stage; ++i) to(c, QStringLiteral("G%1").arg(i).toLatin1().constData(), "pass", day0.addDays(7 * i));
    return c;
}

const TaskView& task(const ProcessView& view, const char* id) {
    for (const StageView& stage : view.stages)
        for (const TaskView& one : stage.tasks)
            if (one.rule->id == QLatin1String(id)) return one;
    FAIL("no such task");
    return view.stages.first().tasks.first();
}

}  // namespace

TEST_CASE("workflow: every check a pack may name is there, and no other", "[rules][workflow]") {
    const ProcessCase c;
    const CheckContext context{c.records(), c.pack(), day0};
    for (const QString& name : knownChecks()) {
        CAPTURE(name.toStdString());
        Check check;
        check.check = name;
        CHECK_NOTHROW(runCheck(context, check));
    }
    Check unknown;
    unknown.check = u"weather"_s;
    CHECK_THROWS_AS(runCheck(context, unknown), Error);
}

TEST_CASE("workflow: decisions open one stage after the other", "[rules][workflow]") {
    ProcessCase c;
    CHECK(c.process(day0).stage.isEmpty());
    CHECK(gatesToAsk(c.records(), c.pack(), day0) == QStringList{u"G0"_s});
    for (int i = 0; i < 6; ++i) {
        to(c, QStringLiteral("G%1").arg(i).toLatin1().constData(), "pass", day0.addDays(7 * i));
        const ProcessView view = c.process(day0.addDays(7 * i));
        CHECK(view.stage == QString::number(i + 1));
        for (int s = 0; s < 6; ++s)
            CHECK(view.stages[s].state == (s < i ? StageState::Complete : s == i ? StageState::Open : StageState::NotStarted));
    }
    to(c, "G6", "close", day0.addDays(60));
    CHECK(c.process(day0.addDays(60)).closed);
    CHECK_FALSE(c.process(day0.addDays(60)).closedEarly);
    CHECK(c.process(day0.addDays(59)).stage == u"6"_s);                                  // as it stood the day before
    CHECK(gatesToAsk(c.records(), c.pack(), day0.addDays(61)) == QStringList{u"G0"_s});  // a closed case can open anew
}

TEST_CASE("workflow: a pause keeps the stage, and ends by a decision", "[rules][workflow]") {
    ProcessCase c = inStage(2);
    to(c, "G2P", "pause", day0.addDays(20));
    ProcessView view = c.process(day0.addDays(20));
    CHECK(view.paused);
    CHECK(view.stage == u"2"_s);
    CHECK(view.stages[1].state == StageState::Paused);
    CHECK_FALSE(gatesToAsk(c.records(), c.pack(), day0.addDays(20)).startsWith(u"G2"_s));
    CHECK(gatesToAsk(c.records(), c.pack(), day0.addDays(20)).first() == u"G2P"_s);
    to(c, "G2P", "go_on", day0.addDays(30));
    view = c.process(day0.addDays(30));
    CHECK_FALSE(view.paused);
    CHECK(view.stages[1].state == StageState::Open);
}

TEST_CASE("workflow: going back opens the older stage and loses no decision", "[rules][workflow]") {
    ProcessCase c = inStage(4);
    GateDecision back = c.ready("G3", "back", day0.addDays(40));
    CHECK(c.codes(back, day0.addDays(40)).contains(u"gate_not_here"_s));  // the case stands in stage 4
    to(c, "G4", "back", day0.addDays(41));
    CHECK(c.process(day0.addDays(41)).stage == u"3"_s);
    CHECK(c.process(day0.addDays(41)).decisions.size() == 5);
    to(c, "G3", "pass", day0.addDays(50));
    CHECK(c.process(day0.addDays(50)).stage == u"4"_s);
}

TEST_CASE("workflow: an unplanned return can be recorded at any time", "[rules][workflow]") {
    for (int stage = 1; stage <= 6; ++stage) {
        CAPTURE(stage);
        ProcessCase c = inStage(stage);
        CHECK(gatesToAsk(c.records(), c.pack(), day0.addDays(50)).contains(u"GX"_s));
        to(c, "GX", "record", day0.addDays(50));
        CHECK(c.process(day0.addDays(50)).stage == u"5"_s);
    }
}

TEST_CASE("gates: each hard condition stops, a full reason passes it", "[rules][gates]") {
    for (const GateRule& rule : standardPack().framework.gates) {
        if (rule.hard.isEmpty()) continue;
        ProcessCase c = inStage(rule.from.isEmpty() ? (rule.starts ? 0 : 2) : rule.from.first().toInt());
        const QDate on = day0.addDays(60);
        QString ruling;
        for (const Ruling& one : rule.rulings)
            if (one.passes) ruling = one.id;
        GateDecision ready = c.ready(rule.id.toLatin1().constData(), ruling.toLatin1().constData(), on);
        CHECK(c.codes(ready, on).isEmpty());
        for (qsizetype i = 0; i < ready.unmet.size(); ++i) {
            CAPTURE(rule.id.toStdString(), ready.unmet[i].condition.toStdString());
            GateDecision silent = ready;
            silent.unmet[i].reason.clear();
            CHECK(c.codes(silent, on) == QStringList{u"override_missing"_s});
            GateDecision brief = ready;
            brief.unmet[i].reason = u"Too short."_s;
            CHECK(c.codes(brief, on) == (ready.unmet[i].hard ? QStringList{u"override_short"_s} : QStringList{}));
        }
        ready.ruling = u"not_yet"_s;
        for (UnmetCondition& condition : ready.unmet) condition.reason.clear();
        if (std::any_of(rule.rulings.begin(), rule.rulings.end(), [](const Ruling& r) { return r.id == u"not_yet"_s; }))
            CHECK(c.codes(ready, on).isEmpty());  // saying no asks for no conditions
    }
}

TEST_CASE("gates: over all combinations of reasons a gate opens exactly when each condition has its own", "[rules][gates]") {
    for (const GateRule& rule : standardPack().framework.gates) {
        if (rule.hard.isEmpty()) continue;
        ProcessCase c = inStage(rule.from.isEmpty() ? (rule.starts ? 0 : 2) : rule.from.first().toInt());
        const QDate on = day0.addDays(60);
        const auto passing = std::find_if(rule.rulings.begin(), rule.rulings.end(), [](const Ruling& r) { return r.passes; });
        REQUIRE(passing != rule.rulings.end());
        const GateDecision full = c.ready(rule.id.toLatin1().constData(), passing->id.toLatin1().constData(), on);
        // What counts is what the records lack today, whatever the draft says of it.
        REQUIRE(full.unmet.size() +
                    std::count_if(rule.hard.begin(), rule.hard.end(),
                                  [&](const Check& check) {
                                      return runCheck({c.records(), c.pack(), on, &full}, check).met;
                                  }) +
                    std::count_if(rule.soft.begin(), rule.soft.end(),
                                  [&](const Check& check) {
                                      return runCheck({c.records(), c.pack(), on, &full}, check).met;
                                  }) ==
                rule.hard.size() + rule.soft.size());
        const unsigned all = 1u << unsigned(full.unmet.size());
        for (unsigned given = 0; given < all; ++given) {
            GateDecision one = full;
            for (qsizetype i = 0; i < one.unmet.size(); ++i)
                if (!(given >> unsigned(i) & 1u)) one.unmet[i].reason.clear();
            if (c.codes(one, on).isEmpty() != (given == all - 1)) FAIL_CHECK(rule.id.toStdString() << " with reasons " << given);
        }
        GateDecision forgotten = full;  // leaving a condition out does not help
        forgotten.unmet.clear();
        CHECK(c.codes(forgotten, on).isEmpty() == full.unmet.isEmpty());
    }
}

TEST_CASE("gates: the severe class stands in the way of the next stage until it is overridden", "[rules][gates]") {
    ProcessCase c = inStage(2, 2);
    const QDate on = day0.addDays(30);
    c.classify(c.children[0], "RC1", "severe", day0.addDays(25));
    c.classify(c.children[1], "RC1", "medium", day0.addDays(25));
    const auto unmet = [&] {
        QStringList ids;
        const GateView view = gateView(c.records(), c.pack(), u"G2"_s, on);
        for (const CheckedItem& item : view.hard)
            if (!item.result.met) ids.append(item.check->id);
        return ids;
    };
    CHECK(unmet() == QStringList{u"g2_not_severe"_s, u"g2_outcome"_s, u"g2_told"_s});
    const GateView asked = gateView(c.records(), c.pack(), u"G2"_s, on);
    for (const CheckedItem& item : asked.hard)
        if (item.check->id == u"g2_not_severe"_s) CHECK(item.result.missingFor == QList<PersonId>{c.children[0]});
    const GateDecision decided = c.decide(c.ready("G2", "pass", on), on);
    const auto kept = std::find_if(decided.unmet.begin(), decided.unmet.end(),
                                   [](const UnmetCondition& u) { return u.condition == u"g2_not_severe"_s; });
    REQUIRE(kept != decided.unmet.end());
    CHECK(kept->hard);
    CHECK(kept->reason.size() >= 40);
}

TEST_CASE("gates: asked twice, dated ahead or before the last, each is said", "[rules][gates]") {
    ProcessCase c = inStage(1);
    const GateDecision first = *c.records().all<GateDecision>().begin();
    CHECK(c.codes(first, day0) == QStringList{u"decided_already"_s});
    GateDecision again = c.ready("G0", "pass", day0);
    CHECK(c.codes(again, day0).contains(u"decided_twice"_s));
    GateDecision ahead = c.ready("G1", "pass", day0.addDays(10));
    CHECK(c.codes(ahead, day0.addDays(3)).contains(u"date_future"_s));
    GateDecision early = c.ready("G1", "pass", day0.addDays(-10));
    CHECK(c.codes(early, day0.addDays(3)).contains(u"date_before_last"_s));  // the clock was set back
    CHECK(c.records().all<GateDecision>().size() == 1);
}

TEST_CASE("gates: a signature names somebody, in the window and behind it", "[rules][gates]") {
    ProcessCase c = inStage(0);
    GateDecision one = c.ready("G0", "pass", day0);
    one.signOffs.first().name = u"  "_s;
    one.signOffs.first().approver.reset();
    CHECK(c.codes(one, day0) == QStringList{u"signature_nameless"_s});
    one.state = DecisionState::Decided;
    ChangeSet set{Action::Add, {}};
    CHECK(test::codesOf(c.perform(set.add(one))) == QStringList{u"signature_nameless"_s});
    one.state = DecisionState::Draft;  // while it is being typed
    ChangeSet draft{Action::Add, {}};
    CHECK(c.perform(draft.add(one)).isEmpty());
}

TEST_CASE("gates: the author does not sign, a departed approver cannot, a stand-in can", "[rules][gates]") {
    ProcessCase c = inStage(1);
    const QDate on = day0.addDays(14);
    GateDecision own = c.ready("G1", "pass", on);
    own.author = u"anita  RAO"_s;
    CHECK(c.codes(own, on).contains(u"signed_by_author"_s));
    GateDecision none = c.ready("G1", "pass", on);
    none.signOffs.clear();
    CHECK(c.codes(none, on) == QStringList{u"signature_missing"_s});

    GateDecision standIn = c.ready("G1", "pass", on);
    standIn.signOffs = {c.signedBy("Simone Adeyemi", c.simone, on)};
    CHECK(c.codes(standIn, on).isEmpty());

    const Approver before = *c.shared().find<Approver>(c.anita);
    Approver gone = before;
    gone.to = day0.addDays(7);
    ChangeSet set{Action::Edit, {}};
    CHECK(c.perform(set.edit(before, gone)).isEmpty());
    CHECK(c.codes(c.ready("G1", "pass", on), on) == QStringList{u"signer_gone"_s});
    CHECK(approversFor(c.shared(), u"team_manager"_s, on).size() == 1);  // the stand-in stays
}

TEST_CASE("gates: overnight under a care order needs the nominated officer as well", "[rules][gates]") {
    ProcessCase c = inStage(4);
    const QDate on = day0.addDays(60);
    GateDecision decision = c.ready("G4", "pass", on);
    decision.outcomes[0].option = u"overnights"_s;
    CHECK(c.codes(decision, on).isEmpty());
    c.add(LegalStatus{LegalStatusId::make(), c.id, c.children[0], u"care_order_s31"_s, day0});
    CHECK(gateView(c.records(), c.pack(), u"G4"_s, on, &decision).signs ==
          QStringList{u"team_manager"_s, u"nominated_officer"_s});
    CHECK(c.codes(decision, on) == QStringList{u"signature_missing"_s});
    decision.outcomes[0].option = u"community_direct"_s;
    CHECK(c.codes(decision, on).isEmpty());
}

TEST_CASE("gates: a pause needs a day to look again, at most three months on", "[rules][gates]") {
    ProcessCase c = inStage(2);
    const QDate on = day0.addDays(20);
    GateDecision pause = c.ready("G2P", "pause", on);
    CHECK(dayOf(pause.reviewOn) == on.addMonths(3));
    pause.reviewOn = on.addMonths(3).addDays(1);
    CHECK(c.codes(pause, on).contains(u"review_too_late"_s));
    pause.reviewOn = {};
    CHECK(c.codes(pause, on).contains(u"review_missing"_s));
}

TEST_CASE("gates: each child gets an answer of its own", "[rules][gates]") {
    ProcessCase c = inStage(2, 2);
    const QDate on = day0.addDays(20);
    GateDecision one = c.ready("G2", "pass", on);
    one.outcomes[1].option.clear();
    CHECK(c.codes(one, on).contains(u"outcome_missing"_s));
    one.outcomes[1].option = u"moon"_s;
    CHECK(c.codes(one, on).contains(u"option_unknown"_s));
    one.outcomes[1].option = u"overnights"_s;
    CHECK(c.codes(one, on).isEmpty());
}

TEST_CASE("tasks: evidence is found in the records, a word by hand stands beside it", "[rules][workflow]") {
    ProcessCase c = inStage(1, 2);
    const QDate on = day0.addDays(60);
    CHECK(task(c.process(on), "1.2").state == TaskProgress::NotStarted);
    const auto talk = [&](EngagementKind kind, const PersonId& with) {
        Engagement one{EngagementId::make(), c.id, kind, {with}};
        one.date = day0.addDays(8);
        c.add(one);
    };
    talk(EngagementKind::DirectWork, c.children[0]);
    CHECK(task(c.process(on), "1.2").state == TaskProgress::InProgress);
    CHECK(task(c.process(on), "1.2").evidence[0].result.missingFor == QList<PersonId>{c.children[1]});
    talk(EngagementKind::DirectWork, c.children[1]);
    talk(EngagementKind::Meeting, c.parent);
    CHECK(task(c.process(on), "1.2").state == TaskProgress::Done);
    CHECK(task(c.process(on), "1.2").byRecords);
    CHECK(task(c.process(day0.addDays(7)), "1.2").state == TaskProgress::NotStarted);  // as it stood then

    TaskState said{TaskStateId::make(), c.id, u"1.2"_s};
    said.state = TaskProgress::Reopened;
    said.reason = u"New partner."_s;
    said.since = day0.addDays(20);
    c.add(said);
    CHECK(task(c.process(on), "1.2").state == TaskProgress::Reopened);
    CHECK(task(c.process(on), "2.4").applies == false);  // only where a return is not possible now
    c.decide(c.ready("G1", "pass", day0.addDays(30)), day0.addDays(30));
    to(c, "G2P", "pause", day0.addDays(31));
    CHECK(task(c.process(on), "2.4").applies);
}

TEST_CASE("tasks: the short form keeps its own tasks and hides none", "[rules][workflow]") {
    ProcessCase c = inStage(1);
    const CaseProfile before = *c.records().profile();
    CaseProfile brief = before;
    brief.form = ProcessForm::Short;
    ChangeSet set{Action::Edit, {}};
    CHECK(c.perform(set.edit(before, brief)).isEmpty());
    const ProcessView view = c.process(day0);
    int all = 0, inForm = 0;
    for (const StageView& stage : view.stages)
        for (const TaskView& one : stage.tasks) {
            ++all;
            inForm += one.inForm;
        }
    CHECK(all == 24);
    CHECK(inForm < all);
    CHECK_FALSE(task(view, "1.4").inForm);
    CHECK(task(view, "1.1").inForm);
}

TEST_CASE("decisions: a newer one takes the place of an older, which stays on record", "[rules][workflow]") {
    ProcessCase c = inStage(2);
    const QDate on = day0.addDays(30);
    const GateDecision old = c.decide(c.ready("G2", "pass", day0.addDays(14)), on);
    GateDecision newer = c.ready("G2", "back", on);
    newer.supersedes = old.id;
    newer.stage = u"1"_s;
    c.decide(newer, on);
    CHECK(c.process(on).stage == u"1"_s);
    CHECK(c.records().find<GateDecision>(old.id));
    CHECK(c.process(on).decisions.size() == 3);
}
