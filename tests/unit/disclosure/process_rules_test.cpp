// SPDX-License-Identifier: MPL-2.0
#include "core/disclosure/process_rules.h"

#include "tests/unit/disclosure/disclosure_case.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;
using test::clearedDemo;

namespace {

template <RecordType T>
qsizetype left(const char* reader) {
    const CaseSnapshot records = test::demoCase();
    const ClearedSnapshot cleared = clearedDemo(records, reader);
    return cleared.records().all<T>().size();
}

template <RecordType T>
QSet<PersonId> aboutWhom(const char* reader) {
    const CaseSnapshot records = test::demoCase();
    const ClearedSnapshot cleared = clearedDemo(records, reader);
    QSet<PersonId> found;
    for (const T& record : cleared.records().all<T>()) found.insert(record.about);
    return found;
}

PersonId named(const char* key) { return PersonId::named(u"demo "_s + QLatin1String(key)); }

}  // namespace

TEST_CASE("process records: the service sees all, reflection stays there", "[disclosure][process]") {
    const CaseSnapshot whole = test::demoCase();
    CHECK(left<FactorRating>("internal") == whole.all<FactorRating>().size());
    CHECK(left<Reflection>("internal") == 1);
    for (const char* reader :
         {"court", "guardian", "parent:Dana Hartley", "child:Kofi Mensah", "carer", "agency", "subject:Dana Hartley"}) {
        CAPTURE(reader);
        CHECK(left<Reflection>(reader) == 0);
    }
    CHECK(left<FactorRating>("court") == whole.all<FactorRating>().size());
}

TEST_CASE("process records: what is rated of a parent goes to that parent alone", "[disclosure][process]") {
    CHECK(aboutWhom<FactorRating>("parent:Dana Hartley").contains(named("dana")));
    CHECK_FALSE(aboutWhom<FactorRating>("parent:Samuel Mensah").contains(named("dana")));
    CHECK(aboutWhom<FactorRating>("parent:Samuel Mensah").contains(named("kofi")));  // his child
    CHECK(left<CapacityItem>("parent:Samuel Mensah") == 0);
    CHECK(left<CapacityItem>("parent:Dana Hartley") == 2);
    CHECK(aboutWhom<Barrier>("parent:Samuel Mensah") == QSet<PersonId>{named("samuel")});
    for (const char* reader : {"carer", "agency", "child:Kofi Mensah"}) {
        CAPTURE(reader);
        CHECK(left<CapacityItem>(reader) == 0);
        CHECK_FALSE(aboutWhom<FactorRating>(reader).contains(named("dana")));
    }
}

TEST_CASE("process records: a wish is its owner's until it may be shared", "[disclosure][process]") {
    const CaseSnapshot records = test::demoCase();
    const auto words = [&](const char* reader) {
        const ClearedSnapshot cleared = clearedDemo(records, reader);
        QStringList said;
        for (const Wish& wish : cleared.records().all<Wish>()) said.append(wish.words);
        return said.join(u'\n');
    };
    CHECK(words("child:Tilly Mensah").contains(u"falls asleep again"_s));
    CHECK_FALSE(words("parent:Dana Hartley").contains(u"falls asleep again"_s));
    CHECK_FALSE(words("child:Kofi Mensah").contains(u"falls asleep again"_s));
    CHECK(words("parent:Dana Hartley").contains(u"When Mum gets her card"_s));
    CHECK_FALSE(words("parent:Samuel Mensah").contains(u"they say no again"_s));
    CHECK_FALSE(words("agency").contains(u"card"_s));
}

TEST_CASE("process records: drafts, deadlines and consultations are the worker's", "[disclosure][process]") {
    CaseSnapshot records = test::demoCase();
    GateDecision draft{DecisionId::make(), records.id(), u"G4"_s};
    draft.reasons = u"Not for anybody yet."_s;
    records.put(draft);
    for (const char* reader : {"court", "parent:Dana Hartley", "carer"}) {
        CAPTURE(reader);
        const ClearedSnapshot cleared = clearedDemo(records, reader);
        CHECK_FALSE(cleared.records().find<GateDecision>(draft.id));
        CHECK(cleared.records().all<GateDecision>().size() == 4);
    }
    const ClearedSnapshot parent = clearedDemo(records, "parent:Dana Hartley");
    CHECK(parent.records().all<TaskState>().isEmpty());
    for (const Engagement& one : parent.records().all<Engagement>()) {
        CHECK(one.kind != EngagementKind::Consultation);
        CHECK(one.people.contains(named("dana")));
    }
    for (const GateDecision& one : parent.records().all<GateDecision>()) {
        CHECK(one.reasons.isEmpty());
        CHECK_FALSE(one.plainReasons.isEmpty());
        CHECK(one.options.isEmpty());
    }
    CHECK(test::brokenReferences(parent.records()).isEmpty());
}

TEST_CASE("process records: whom the child trusts is between the two", "[disclosure][process]") {
    CHECK(left<TrustedAdult>("child:Kofi Mensah") == 1);
    CHECK(left<TrustedAdult>("parent:Dana Hartley") == 0);
    CHECK(left<TrustedAdult>("internal") == 2);
}

TEST_CASE("process records: a stretch the worker takes out goes from lists as well", "[disclosure][process]") {
    const CaseSnapshot records = test::demoCase();
    Clearance clearance = test::standardClearance();
    clearance.takenOut = {u"tests in the last letter"_s, u"Drawing and talking"_s};
    const ClearedSnapshot cleared = clearedFor(records, audienceNamed(records, u"internal"_s), clearance);
    for (const Reflection& one : cleared.records().all<Reflection>())
        for (const ReflectionAnswer& answer : one.answers) CHECK_FALSE(answer.text.contains(u"tests in the last letter"_s));
    for (const Engagement& one : cleared.records().all<Engagement>()) CHECK_FALSE(one.text.contains(u"Drawing and talking"_s));
}
