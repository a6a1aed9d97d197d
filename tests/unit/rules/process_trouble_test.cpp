// SPDX-License-Identifier: MPL-2.0
// What can go wrong with the process: a broken pack, one of a newer version, a gate asked twice, a clock set back, an
// approver who is gone. Each is said in a plain sentence, and nothing is lost.
#include "core/practice/packs.h"
#include "tests/support/process_case.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;
using test::ProcessCase;

namespace {

const QDate day0(2025, 1, 6);

bool isPlain(const QString& sentence) {
    for (const QString& part : sentence.split(u". "_s))
        if (part.split(u' ', Qt::SkipEmptyParts).size() > 25) return false;
    return sentence.endsWith(u'.') && sentence.at(0).isUpper();
}

Problems against(const ProcessCase& c, const GateDecision& decision, QDate on) {
    return decisionProblems(c.records(), c.shared(), c.pack(), decision, on);
}

}  // namespace

TEST_CASE("trouble: a broken pack is refused with a place and a reason for every fault", "[rules][trouble]") {
    const PackReading reading = readPack(R"({"id": "x", "version": "1", "name": "X", "based_on": "england",
        "framework": {"gates": [{"id": "G1", "from": ["9"], "signs": ["nobody"]}], "timers": [{"id": "EN-RV1", "on": "sunrise"}]}})");
    CHECK_FALSE(reading.pack);
    CHECK(reading.problems.size() >= 3);
    for (const Problem& problem : reading.problems) {
        CAPTURE(problem.message.toStdString());
        CHECK(problem.where.startsWith(u"framework."_s));
        CHECK(problem.message.contains(problem.where));
    }
    // A case that names it keeps its records and goes by the standard rules.
    ProcessCase c;
    const GateDecision taken = c.decide(c.ready("G0", "pass", day0), day0);
    CaseProfile lost = *c.records().profile();
    lost.packId = u"x"_s;
    CHECK(packOfCase(c.shared(), &lost).isMissing);
    CHECK(processOf(c.records(), *packOfCase(c.shared(), &lost).pack, day0).decisions.size() == 1);
    CHECK(c.records().find<GateDecision>(taken.id));
}

TEST_CASE("trouble: what a newer version of the program wrote into a pack is named and not used", "[rules][trouble]") {
    const PackReading reading =
        readPack(R"({"id": "x", "version": "1", "name": "X", "based_on": "england", "weather": {"rain": true},
            "framework": {"timers": [{"id": "EN-RV1", "moon_phase": 3}]}})");
    REQUIRE(reading.pack);
    CHECK(reading.pack->furtherSections == QStringList{u"weather"_s});
    CHECK(std::any_of(reading.problems.begin(), reading.problems.end(),
                      [](const Problem& problem) { return problem.where.contains(u"moon_phase"_s); }));
    for (const Problem& problem : reading.problems) CHECK(problem.severity != Problem::Severity::Error);
}

TEST_CASE("trouble: a gate asked twice and a clock set back are said plainly, and the first answer stays", "[rules][trouble]") {
    ProcessCase c;
    const GateDecision first = c.decide(c.ready("G0", "pass", day0), day0);
    const Problems twice = against(c, c.ready("G0", "pass", day0), day0);
    const Problems back = against(c, c.ready("G1", "pass", day0.addDays(-30)), day0.addDays(-30));
    const Problems ahead = against(c, c.ready("G1", "pass", day0.addDays(30)), day0);
    CHECK(test::codesOf(twice).contains(u"decided_twice"_s));
    CHECK(test::codesOf(back).contains(u"date_before_last"_s));
    CHECK(test::codesOf(ahead).contains(u"date_future"_s));
    for (const Problem& problem : twice + back + ahead) CHECK(isPlain(problem.message));
    for (const Problem& problem : back)
        if (problem.code == u"date_before_last"_s) CHECK(problem.message.contains(u"clock"_s));
    CHECK(*c.records().find<GateDecision>(first.id) == first);
}

TEST_CASE("trouble: an approver who is removed leaves old signatures and a word on who may sign now", "[rules][trouble]") {
    ProcessCase c;
    const GateDecision first = c.decide(c.ready("G0", "pass", day0), day0);
    const GateDecision next = c.ready("G1", "pass", day0.addDays(7));
    ChangeSet set{Action::Remove, {}};
    QList<Approver> all;
    for (const Approver& one : c.shared().all<Approver>()) all.append(one);
    for (const Approver& one : all) set.remove(one);
    c.caseload.apply(set);
    const Problems gone = against(c, next, day0.addDays(7));
    CHECK(test::codesOf(gone) == QStringList{u"signer_gone"_s});
    GateDecision unsigned_ = next;
    unsigned_.signOffs.clear();
    const Problems nobody = against(c, unsigned_, day0.addDays(7));
    REQUIRE(test::codesOf(nobody) == QStringList{u"signature_missing"_s});
    CHECK(nobody.first().message.contains(u"nobody is listed"_s));
    for (const Problem& problem : gone + nobody) CHECK(isPlain(problem.message));
    CHECK(c.records().find<GateDecision>(first.id)->signOffs.first().name == u"Anita Rao"_s);
    CHECK(c.process(day0.addDays(7)).stage == u"1"_s);
}
