// SPDX-License-Identifier: MPL-2.0
#include "core/rules/agreements.h"

#include "core/rules/agreement_checks.h"
#include "core/rules/coverage.h"
#include "tests/support/process_case.h"
#include "tests/support/strings.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const QDate day0(2026, 3, 24);

struct AgreementCase {
    test::ProcessCase c;
    Agreement a;

    AgreementCase() : a(newAgreement(c.records(), c.pack(), start())) {
        a.signOffs = {c.signedBy("Anita Rao", c.anita, day0)};
        a.author = u"Marcus Reid"_s;
    }
    AgreementStart start() const {
        AgreementStart one;
        one.person = c.parent;
        one.worker = u"Marcus Reid"_s;
        one.on = day0;
        return one;
    }
    QStringList codes(QDate on = day0) const {
        QStringList list = test::codesOf(agreementProblems(c.records(), c.pack(), a, on));
        return list;
    }
    bool has(const char* code, QDate on = day0) const { return codes(on).contains(QLatin1String(code)); }
    AgreementEvent event(AgreementEventKind kind, QDate day) const {
        AgreementEvent one{.id = AgreementEventId::make(), .caseId = c.id, .agreement = a.id, .kind = kind};
        one.person = c.parent;
        one.date = day;
        return one;
    }
    Goal goal(const char* title) {
        Goal one{.id = GoalId::make(), .caseId = c.id, .person = c.parent};
        one.title = QLatin1String(title);
        one.status = GoalStatus::Active;
        return c.add(one);
    }
    void rate(const char* factor, FactorStatus status, int severity) {
        FactorRating one{FactorRatingId::make(), c.id, QLatin1String(factor), c.parent, day0};
        one.status = status;
        one.severity = severity;
        c.add(one);
    }
};

AgreementClause clause(ClauseSection section, const char* what) {
    AgreementClause one;
    one.section = section;
    one.what = QString::fromUtf8(what);
    return one;
}

}  // namespace

TEST_CASE("agreements: a new one binds both sides and can be issued when approved", "[goals][agreements]") {
    AgreementCase g;
    CHECK(g.a.startedFrom == u"parent"_s);
    CHECK(g.a.version == 1);
    CHECK(g.a.reviewOn == UncertainDate(QDate(2026, 5, 5)));
    int theirs = 0, ours = 0;
    for (const AgreementClause& one : g.a.clauses) {
        theirs += one.section == ClauseSection::FamilyWill && one.person == g.c.parent;
        ours += one.section == ClauseSection::WeWill;
        CHECK_FALSE(one.what.isEmpty());
    }
    CHECK(theirs >= 3);
    CHECK(ours >= 5);
    CHECK(issueProblems(g.c.records(), g.c.pack(), g.a, day0).isEmpty());
}

TEST_CASE("agreements: strengths, worries and goals come from the records", "[goals][agreements]") {
    AgreementCase g;
    g.rate("risk.p2", FactorStatus::NotAddressed, 3);
    g.rate("risk.p4", FactorStatus::BeingAddressed, 1);  // not serious
    g.rate("prot.p1", FactorStatus::Strong, 0);
    const Goal running = g.goal("Dana will ring.");
    Goal gone = g.goal("Dana will sing.");
    ChangeSet set;
    Goal withdrawn = gone;
    withdrawn.status = GoalStatus::Withdrawn;
    set.edit(gone, withdrawn);
    REQUIRE(g.c.perform(set).isEmpty());
    const Agreement a = newAgreement(g.c.records(), g.c.pack(), g.start());
    QStringList factors;
    for (const AgreementClause& one : a.clauses)
        if (!one.factor.isEmpty()) factors << one.factor;
    CHECK(factors == QStringList{u"risk.p2"_s, u"prot.p1"_s});
    REQUIRE(a.goals.size() == 1);
    CHECK(a.goals.first().goal == running.id);
}

TEST_CASE("agreements: WA1 to WA5, what is missing or too much", "[goals][agreements]") {
    AgreementCase g;
    CHECK(g.codes().isEmpty());
    g.a.reviewOn = {};
    CHECK(g.has("WA1"));
    g.a.reviewOn = day0.addDays(7 * 12);
    CHECK(g.codes().isEmpty());
    g.a.reviewOn = day0.addDays(7 * 12 + 1);
    CHECK(g.codes() == QStringList{u"WA2"_s});
    g.a.reviewOn = day0.addDays(-1);
    CHECK(g.has("WA12"));
    g.a.reviewOn = day0.addDays(40);
    const QList<AgreementClause> clauses = g.a.clauses;
    g.a.clauses.removeIf([](const AgreementClause& one) { return one.section == ClauseSection::WeWill; });
    CHECK(g.has("WA3"));
    g.a.clauses = clauses;
    g.a.signOffs.clear();
    CHECK(g.has("WA4"));
    CHECK_FALSE(issueProblems(g.c.records(), g.c.pack(), g.a, day0).isEmpty());
    g.a.signOffs = {g.c.signedBy("Anita Rao", g.c.anita, day0)};
    for (int i = 0; i < 6; ++i) {
        CHECK_FALSE(g.has("WA5"));
        g.a.goals.append(agreedGoal(g.goal("Dana will ring.")));
    }
    CHECK(g.has("WA5"));
}

TEST_CASE("agreements: WA6 and WA7, can they read it", "[goals][agreements]") {
    AgreementCase g;
    g.a.clauses.append(clause(ClauseSection::Rule, QByteArray("Responsibility for organisational accountability necessitates "
                                                              "considerable familial participation. ")
                                                       .repeated(20)));
    CHECK(g.has("WA6"));
    g.a.clauses.removeLast();
    Person parent = *g.c.records().find<Person>(g.c.parent);
    const Person before = parent;
    parent.firstLanguage = u"Twi"_s;
    ChangeSet set;
    set.edit(before, parent);
    REQUIRE(g.c.perform(set).isEmpty());
    CHECK(g.has("WA7"));
    g.a.interpreter = u"Ama Owusu"_s;
    CHECK_FALSE(g.has("WA7"));
}

TEST_CASE("agreements: WA8 and WA10, time to read and an answer", "[goals][agreements]") {
    AgreementCase g;
    g.c.add(g.a);
    g.c.add(g.event(AgreementEventKind::Explained, day0));
    CHECK_FALSE(g.has("WA8", QDate(2026, 4, 9)));  // two days of Easter do not count
    CHECK(g.has("WA8", QDate(2026, 4, 10)));
    g.c.add(g.event(AgreementEventKind::Signed, day0));
    CHECK_FALSE(g.has("WA8", QDate(2026, 4, 10)));
    CHECK(g.has("WA10"));
    g.c.add(g.event(AgreementEventKind::ToRead, day0.addDays(-3)));
    CHECK_FALSE(g.has("WA10"));
}

TEST_CASE("agreements: WA9, nobody answers for an abuser", "[goals][agreements]") {
    AgreementCase g;
    const char* burdens[] = {"Keep your ex away from the children.", "Do not let your partner into the home.",
                             "Make sure he does not come.", "Stop him from ringing."};
    const auto with = [&](const char* what) {
        AgreementCase* one = &g;
        const QList<AgreementClause> before = one->a.clauses;
        AgreementClause line = clause(ClauseSection::FamilyWill, what);
        line.person = one->c.parent;
        one->a.clauses.append(line);
        const bool found = one->has("WA9");
        one->a.clauses = before;
        return found;
    };
    for (const char* what : burdens) CHECK_FALSE(with(what));  // nobody said that there is abuse
    g.rate("risk.p3", FactorStatus::BeingAddressed, 2);
    for (const char* what : burdens) {
        CAPTURE(what);
        CHECK(with(what));
    }
    CHECK_FALSE(with("Come to each visit on time."));
    CHECK_FALSE(with("Ring us if you are afraid."));
    g.a.abuseCheck = u"The order names him; the police act on it."_s;
    CHECK_FALSE(with(burdens[0]));
}

TEST_CASE("agreements: WA11 and WA13, no second plan, no goal that has ended", "[goals][agreements]") {
    AgreementCase g;
    SupportPlan plan{.id = SupportPlanId::make(), .caseId = g.c.id};
    g.c.add(plan);
    for (int i = 0; i < 3; ++i) {
        CHECK_FALSE(g.has("WA11"));
        PlanLine line{.id = PlanLineId::make(), .caseId = g.c.id, .plan = plan.id};
        line.what = g.a.clauses[i].what.toUpper();
        g.c.add(line);
    }
    CHECK(g.has("WA11"));
    const Goal goal = g.goal("Dana will ring.");
    g.a.goals = {agreedGoal(goal)};
    CHECK_FALSE(g.has("WA13"));
    Goal ended = goal;
    ended.status = GoalStatus::Withdrawn;
    ChangeSet set;
    set.edit(goal, ended);
    REQUIRE(g.c.perform(set).isEmpty());
    CHECK(g.has("WA13"));
}

TEST_CASE("agreements: what is issued is frozen, whatever becomes of the goal", "[goals][agreements]") {
    AgreementCase g;
    const Goal goal = g.goal("Dana will ring.");
    g.a.goals = {agreedGoal(goal)};
    g.c.add(g.a);
    const Agreement paper = issued(g.c.records(), g.c.pack(), g.a, day0);
    CHECK(paper.state == AgreementState::Issued);
    CHECK(paper.pack == u"england "_s + g.c.pack().version);
    CHECK(paper.fingerprint.size() == 8);
    CHECK_THROWS_AS(issued(g.c.records(), g.c.pack(), paper, day0), Error);
    ChangeSet set;
    set.edit(g.a, paper);
    REQUIRE(g.c.perform(set).isEmpty());
    Goal later = goal;
    later.title = u"Dana will write."_s;
    ChangeSet edit;
    edit.edit(goal, later);
    REQUIRE(g.c.perform(edit).isEmpty());
    CHECK(withGoals(g.c.records(), paper).goals.first().title == u"Dana will ring."_s);
    CHECK(withGoals(g.c.records(), g.a).goals.first().title == u"Dana will write."_s);
    Agreement changed = paper;
    changed.title = u"Another"_s;
    ChangeSet forbidden;
    forbidden.edit(paper, changed);
    CHECK(test::codesOf(g.c.perform(forbidden)).contains(u"sealed"_s));
    Agreement own = g.a;
    own.id = AgreementId::make();
    own.signOffs.first().name = u"marcus  REID"_s;
    own.signOffs.first().approver.reset();
    ChangeSet signedBySelf;
    signedBySelf.add(own);
    CHECK(test::codesOf(g.c.perform(signedBySelf)).contains(u"signed_by_author"_s));
}

TEST_CASE("agreements: a new version starts from the old one, and the two are compared", "[goals][agreements]") {
    AgreementCase g;
    const Goal goal = g.goal("Dana will ring.");
    g.a.goals = {agreedGoal(goal)};
    const Agreement paper = g.c.add(issued(g.c.records(), g.c.pack(), g.a, day0));
    Agreement next = nextVersion(g.c.records(), paper, day0.addDays(30));
    CHECK(next.version == 2);
    CHECK(next.supersedes == paper.id);
    CHECK(next.signOffs.isEmpty());
    CHECK(next.fingerprint.isEmpty());
    CHECK(next.reviewOn == UncertainDate(day0.addDays(30 + 42)));
    const QList<VersionChange> same = compareVersions(paper, next);
    CHECK(std::all_of(same.begin(), same.end(),
                      [](const VersionChange& change) { return change.kind == VersionChange::Kind::Same; }));
    next.clauses.append(clause(ClauseSection::Rule, "No shouting."));
    next.goals.clear();
    QStringList changes;
    for (const VersionChange& change : compareVersions(paper, next))
        if (change.kind != VersionChange::Kind::Same)
            changes << (change.kind == VersionChange::Kind::Added ? u"+"_s : u"-"_s) + change.line;
    CHECK(changes == QStringList{u"-Dana will ring."_s, u"+No shouting."_s});
    CHECK(isInForce(g.c.records(), paper));
    next.signOffs = g.a.signOffs;
    g.c.add(issued(g.c.records(), g.c.pack(), next, day0.addDays(30)));
    CHECK_FALSE(isInForce(g.c.records(), paper));
}

TEST_CASE("agreements: one word more is another mark", "[goals][agreements]") {
    const AgreementCase g;
    Agreement other = g.a;
    CHECK(fingerprintOf(g.a) == fingerprintOf(other));
    other.clauses.first().what += u'.';
    CHECK(fingerprintOf(g.a) != fingerprintOf(other));
    other = g.a;
    other.reviewOn = day0;
    CHECK(fingerprintOf(g.a) != fingerprintOf(other));
}

TEST_CASE("coverage: a serious risk has a goal and a plan, or a reason", "[goals][coverage]") {
    AgreementCase g;
    g.rate("risk.p2", FactorStatus::NotAddressed, 2);
    g.rate("risk.p4", FactorStatus::NotAddressed, 1);
    g.rate("risk.g3", FactorStatus::BeingAddressed, 3);
    g.rate("risk.e1", FactorStatus::Absent, 3);
    QList<CoverageRow> rows = coverageOf(g.c.records(), g.c.pack(), day0);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].rating->factor == u"risk.p2"_s);
    CHECK(rows[0].lacksGoal());
    CHECK(rows[0].lacksPlan());
    CHECK(rows[1].rating->factor == u"risk.g3"_s);
    CHECK_FALSE(rows[1].lacksGoal());
    CHECK(rows[1].lacksPlan());
    CHECK_FALSE(rows[2].needsPlan);
    Goal goal{.id = GoalId::make(), .caseId = g.c.id, .person = g.c.parent};
    goal.factors = {{u"risk.p2"_s, g.c.children.first()}};  // of somebody else
    goal.status = GoalStatus::Active;
    g.c.add(goal);
    CHECK(coverageOf(g.c.records(), g.c.pack(), day0).first().lacksGoal());
    goal.id = GoalId::make();
    goal.factors = {{u"risk.p2"_s, std::nullopt}};
    g.c.add(goal);
    ContingencyPlan plan{.id = ContingencyPlanId::make(), .caseId = g.c.id};
    plan.factors = {{u"risk.p2"_s, g.c.parent}};
    g.c.add(plan);
    for (const CoverageRow& row : coverageOf(g.c.records(), g.c.pack(), day0))
        if (row.rating->factor == u"risk.p2"_s) {
            CHECK_FALSE(row.lacksGoal());
            CHECK(row.lacksPlan());  // a draft covers nothing
        }
    CoverageReason reason{.id = CoverageReasonId::make(), .caseId = g.c.id, .factor = u"risk.g3"_s, .about = g.c.parent};
    reason.kind = CoverageKind::Contingency;
    reason.reason = u"The visits are at the centre."_s;
    g.c.add(reason);
    for (const CoverageRow& row : coverageOf(g.c.records(), g.c.pack(), day0))
        if (row.rating->factor == u"risk.g3"_s) CHECK_FALSE(row.lacksPlan());
}

TEST_CASE("contingency: what is still missing is said, until all know the plan", "[goals][contingency]") {
    AgreementCase g;
    ContingencyPlan plan{.id = ContingencyPlanId::make(), .caseId = g.c.id};
    plan.kind = ContingencyKind::Lapse;
    const auto codes = [&] { return test::codesOf(contingencyProblems(g.c.records(), plan, day0)); };
    CHECK(codes() ==
          QStringList{u"no_trigger"_s, u"no_response"_s, u"no_phone"_s, u"no_night"_s, u"no_child_told"_s, u"no_review"_s});
    plan.trigger = u"A drink"_s;
    plan.response = {{u"Jean"_s, u"comes"_s, {}, u"01632 960 021"_s}};
    plan.nightPlace = u"At Jean's"_s;
    plan.childTold = u"Gran is here."_s;
    plan.reviewOn = day0.addDays(-1);
    CHECK(codes() == QStringList{u"night_not_checked"_s, u"review_past"_s});
    plan.nightChecked = plan.nightAgreed = day0;
    plan.reviewOn = day0.addDays(30);
    CHECK(codes().isEmpty());
    plan.agreedOn = day0;
    ParentalResponsibility holder{.id = ResponsibilityId::make(), .caseId = g.c.id, .child = g.c.children.first()};
    holder.holder = g.c.parent;
    g.c.add(holder);
    CHECK(codes() == QStringList{u"not_shared"_s});
    plan.sharedWith = {{g.c.parent, {}, day0, {}}};
    CHECK(codes().isEmpty());
    plan.kind = ContingencyKind::Transport;
    plan.nightPlace.clear();
    CHECK(codes().isEmpty());
}

TEST_CASE("agreements: easy words and the second language stay when a goal changes, and count in the mark",
          "[goals][agreements]") {
    AgreementCase g;
    Goal goal = g.goal("Dana will ring.");
    g.a.goals = {agreedGoal(goal)};
    const QString plain = fingerprintOf(g.a);
    g.a.goals.first().easy = u"You ring."_s;
    g.a.goals.first().picture = u"phone"_s;
    const QString easy = fingerprintOf(g.a);
    CHECK(easy != plain);
    g.a.goals.first().other = u"Byddwch yn ffonio."_s;
    CHECK(fingerprintOf(g.a) != easy);
    const AgreedGoal fresh = withGoals(g.c.records(), g.a).goals.first();
    CHECK(fresh.title == u"Dana will ring."_s);
    CHECK(fresh.easy == u"You ring."_s);
    CHECK(fresh.picture == u"phone"_s);
    CHECK(fresh.other == u"Byddwch yn ffonio."_s);
}
