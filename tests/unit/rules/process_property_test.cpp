// SPDX-License-Identifier: MPL-2.0
// Random walks through the process: whatever is tried, in whatever order, some things never happen.
#include "core/rules/family_view.h"
#include "core/rules/risk_engine.h"
#include "tests/support/process_case.h"
#include "tests/support/property.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace {

struct Walker {
    test::ProcessCase c{2};
    QDate today{2025, 1, 6};
    QList<GateDecision> taken;

    template <class T>
    static const T& oneOf(const QList<T>& list) {
        return list[*rc::gen::inRange<int>(0, int(list.size()))];
    }

    void tryClassify() {
        const QString round = oneOf(c.pack().library.rounds), riskClass = oneOf(c.pack().library.classes).id;
        RiskClassification one{ClassificationId::make(), c.id, round, oneOf(c.children), today};
        one.chosen = riskClass;
        one.author = *rc::gen::element(u"Marcus Reid"_s, u"Anita Rao"_s);
        if (*rc::gen::arbitrary<bool>()) one.signOffs = {c.signedBy("Anita Rao", c.anita, today)};
        ChangeSet set{Action::Add, {}};
        c.perform(set.add(one));
    }

    void tryDecide() {
        const QList<GateRule>& gates = c.pack().framework.gates;
        const GateRule& gate = oneOf(gates);
        const Ruling& ruling = oneOf(gate.rulings);
        GateDecision one = c.ready(gate.id.toLatin1().constData(), ruling.id.toLatin1().constData(), today);
        one.stage = ruling.stage;
        one.author = *rc::gen::element(u"Marcus Reid"_s, u"Anita Rao"_s, u"anita rao"_s);
        if (*rc::gen::inRange(0, 4) == 0) one.signOffs.clear();
        for (UnmetCondition& condition : one.unmet)
            if (*rc::gen::inRange(0, 6) == 0) condition.reason = u"short"_s;
        try {
            taken.append(c.decide(one, today));
        } catch (const Error& error) {
            RC_ASSERT(error.fault() == Fault::Invalid);
        }
    }

    // By the side door: straight into the records, as an import would.
    void tryTamper() {
        if (taken.isEmpty()) return;
        const GateDecision before = oneOf(taken);
        GateDecision after = before;
        after.ruling = u"pass"_s;
        after.author = u"Anita Rao"_s;
        after.reasons = u"changed"_s;
        ChangeSet set{*rc::gen::element(Action::Edit, Action::Import), {}};
        RC_ASSERT(!c.perform(set.edit(before, after)).isEmpty());
        ChangeSet remove{Action::Remove, {}};
        RC_ASSERT(!c.perform(remove.remove(before)).isEmpty());
    }

    void check() const {
        for (const GateDecision& one : taken) {
            const GateDecision* kept = c.records().find<GateDecision>(one.id);
            RC_ASSERT(kept);
            RC_ASSERT(*kept == one);
        }
        for (const GateDecision& one : c.records().all<GateDecision>())
            for (const SignOff& sign : one.signOffs) RC_ASSERT(sign.name.compare(one.author, Qt::CaseInsensitive) != 0);
        for (const RiskClassification& one : c.records().all<RiskClassification>())
            for (const SignOff& sign : one.signOffs) RC_ASSERT(sign.name.compare(one.author, Qt::CaseInsensitive) != 0);
        severeStopsUnlessOverridden();
    }

    // Stage 3 is opened by the gate that asks for the class. If it was severe on that day, the override stands in it.
    void severeStopsUnlessOverridden() const {
        for (const GateDecision& one : taken) {
            if (one.gate != u"G2"_s || one.ruling != u"pass"_s) continue;
            bool severe = false;
            for (const PersonId& child : c.children) {
                const RiskClassification* rc = classificationOf(c.records(), child, u"RC1"_s, dayOf(one.date).addDays(-1));
                severe = severe || (rc && rc->chosen == u"severe"_s);
            }
            if (!severe) continue;
            RC_ASSERT(std::any_of(one.unmet.begin(), one.unmet.end(), [](const UnmetCondition& condition) {
                return condition.condition == u"g2_not_severe"_s && condition.hard && condition.reason.size() >= 40;
            }));
        }
    }
};

}  // namespace

TEST_CASE("process: random walks lose no decision and let nobody approve his own", "[rules][workflow][property]") {
    checkProperty("a walk of forty steps", [] {
        Walker walk;
        for (int step = 0; step < 40; ++step) {
            walk.today = walk.today.addDays(*rc::gen::inRange(1, 20));
            switch (*rc::gen::inRange(0, 4)) {
            case 0: walk.tryClassify(); break;
            case 1:
            case 2: walk.tryDecide(); break;
            default: walk.tryTamper(); break;
            }
        }
        walk.check();
    });
}

// A walk of any gate comes to stage 3 with a severe class too seldom to show anything, so this one starts before it.
TEST_CASE("process: no walk passes a severe class into stage 3 unsaid", "[rules][workflow][property]") {
    int passed = 0;
    int refused = 0;
    checkProperty("walks before stage 3", [&] {
        Walker walk;
        for (const char* gate : {"G0", "G1"}) walk.c.decide(walk.c.ready(gate, "pass", walk.today), walk.today);
        for (int step = 0; step < 6; ++step) {
            walk.today = walk.today.addDays(2);
            for (const PersonId& child : std::as_const(walk.c.children))
                walk.c.classify(child, "RC1", *rc::gen::element("severe", "high", "low"), walk.today);
            walk.today = walk.today.addDays(1);
            GateDecision one = walk.c.ready("G2", "pass", walk.today);
            one.unmet.removeIf([](const UnmetCondition&) { return *rc::gen::inRange(0, 8) == 0; });
            try {
                walk.taken.append(walk.c.decide(one, walk.today));
                ++passed;
                break;
            } catch (const Error& error) {
                RC_ASSERT(error.fault() == Fault::Invalid);
                ++refused;
            }
        }
        walk.severeStopsUnlessOverridden();
    });
    CHECK(passed > 0);
    CHECK(refused > 0);
}

TEST_CASE("process: there is always a way on", "[rules][workflow][property]") {
    checkProperty("after any walk some gate can be asked", [] {
        Walker walk;
        for (int step = 0; step < 25; ++step) {
            walk.today = walk.today.addDays(3);
            walk.tryDecide();
            RC_ASSERT(!gatesToAsk(walk.c.records(), walk.c.pack(), walk.today).isEmpty());
        }
    });
}
