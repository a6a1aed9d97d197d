// SPDX-License-Identifier: MPL-2.0
#include "core/desk/demo.h"

#include "core/rules/chronology.h"
#include "core/rules/invariants.h"
#include "core/model/snapshot.h"
#include "tests/support/test_vault.h"

using namespace core;

namespace {

const QDate today(2026, 3, 24);

CaseSnapshot demoSnapshot(QDate day = today) {
    const ChangeSet set = demoCaseload(day);
    CaseSnapshot records(*caseOf(set.changes.front().either()));
    records.apply(set);
    return records;
}

}  // namespace

TEST_CASE("Demonstration: relative dates", "[desk][demo]") {
    CHECK(relativeDate(QStringLiteral("T"), today) == UncertainDate(today));
    CHECK(relativeDate(QStringLiteral("T-2y-10d"), today) == UncertainDate(QDate(2024, 3, 14)));
    CHECK(relativeDate(QStringLiteral("T-14m+8d"), today) == UncertainDate(QDate(2025, 2, 1)));
    CHECK(relativeDate(QStringLiteral("T-1w:sat"), today) == UncertainDate(QDate(2026, 3, 14)));
    CHECK(relativeDate(QStringLiteral("T-2d:weekday"), today) == UncertainDate(QDate(2026, 3, 20)));
    CHECK(relativeDate(QStringLiteral("T-1y:month"), today) == UncertainDate::month(2025, 3));
    CHECK(relativeDate(QStringLiteral("T-1y:about-year"), today) == UncertainDate::about({2025}));
    CHECK_FALSE(relativeDate(QStringLiteral("T-1y:someday"), today));
    CHECK_FALSE(relativeDate(QStringLiteral("2026-03-24"), today));
}

TEST_CASE("Demonstration: the family is all there", "[desk][demo]") {
    const CaseSnapshot records = demoSnapshot();
    REQUIRE(records.theCase());
    CHECK(records.theCase()->reference == QStringLiteral("DEMO-A"));
    CHECK(records.all<Person>().size() == 22);
    CHECK(records.all<ChronologyEntry>().size() == 71);
    int subjects = 0, stillborn = 0, adoptive = 0, disputed = 0, approximate = 0;
    for (const Person& p : records.all<Person>()) {
        subjects += p.subjectChild;
        stillborn += p.beginning == Beginning::Stillborn;
    }
    for (const Parentage& p : records.all<Parentage>()) adoptive += p.kind == ParentageKind::Adoptive;
    for (const ChronologyEntry& e : records.all<ChronologyEntry>()) {
        disputed += e.corroboration == Corroboration::Disputed;
        approximate += e.date.kind() == UncertainDate::Kind::Single && e.date.first().about;
        CHECK(e.date.earliest().value() <= today);
        CHECK_FALSE(e.event.isEmpty());
    }
    CHECK(subjects == 2);
    CHECK(stillborn == 1);
    CHECK(adoptive == 2);
    CHECK(disputed == 2);
    CHECK(approximate == 3);
}

TEST_CASE("Demonstration: ages stay the same whenever it is made", "[desk][demo]") {
    for (const QDate day : {QDate(2026, 3, 24), QDate(2028, 2, 29), QDate(2031, 12, 31)}) {
        const CaseSnapshot records = demoSnapshot(day);
        for (const Person& p : records.all<Person>()) {
            if (displayName(p) == QStringLiteral("Kofi Mensah")) CHECK(ageAt(p.birth, day) == AgeRange{9, 9});
            if (displayName(p) == QStringLiteral("Tilly Mensah")) CHECK(ageAt(p.birth, day) == AgeRange{6, 6});
            if (displayName(p) == QStringLiteral("Ellis Doyle")) CHECK(ageAt(p.birth, day) == AgeRange{15, 15});
        }
    }
}

TEST_CASE("Demonstration: the carers' address is kept from the family", "[desk][demo]") {
    const CaseSnapshot records = demoSnapshot();
    int restricted = 0;
    for (const Address& a : records.all<Address>())
        if (a.restricted) {
            ++restricted;
            CHECK(a.notToLearn.size() >= 4);
        }
    CHECK(restricted == 1);
}

TEST_CASE("Demonstration: a real file takes it, undoes it and finds its words", "[desk][demo]") {
    CHECK(demoProfile().fictional);
    test::TestVault file;
    file.editor().perform(demoCaseload(today));
    const std::optional<CaseId> id = file.vault().caseByReference(QStringLiteral("DEMO-A"));
    REQUIRE(id);
    CHECK(file.vault().caseSnapshot(*id) == demoSnapshot());
    CHECK_FALSE(file.vault().search(QStringLiteral("detox")).isEmpty());
    file.editor().undo();
    CHECK_FALSE(file.vault().caseByReference(QStringLiteral("DEMO-A")));
}

TEST_CASE("Demonstration: the file it makes is sound", "[desk][demo]") {
    test::TestVault file;
    file.editor().perform(demoCaseload(today));
    CHECK(file.vault().check().isEmpty());
}
