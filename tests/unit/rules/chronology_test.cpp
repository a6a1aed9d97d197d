// SPDX-License-Identifier: MPL-2.0
#include "core/rules/chronology.h"

using namespace core;

namespace {

const CaseId caseId = CaseId::named(QStringLiteral("chronology"));
const PersonId tilly = PersonId::named(QStringLiteral("Tilly"));

ChronologyEntry entry(const QString& name, const UncertainDate& date, int sequence = 0) {
    ChronologyEntry e{.id = EntryId::named(name), .caseId = caseId};
    e.date = date;
    e.sequence = sequence;
    e.event = name;
    e.sourceText = QStringLiteral("File");
    return e;
}

CaseSnapshot withEntries(const QList<ChronologyEntry>& entries) {
    CaseSnapshot records(caseId);
    Person child{.id = tilly, .caseId = caseId};
    child.subjectChild = true;
    child.birth = QDate(2019, 5, 6);
    records.put(child);
    for (const ChronologyEntry& e : entries) records.put(e);
    return records;
}

QStringList names(const CaseSnapshot& records) {
    QStringList list;
    for (const ChronologyEntry* e : inOrder(records)) list.append(e->event);
    return list;
}

QList<EntryIssue> issues(const QList<ChronologyEntry>& entries, const ChronologyCheck& check = {}) {
    QList<EntryIssue> list;
    for (const EntryFinding& finding : checkChronology(withEntries(entries), QDate(2026, 3, 24), check))
        list.append(finding.issue);
    return list;
}

ChangeSet applied(CaseSnapshot& records, const ChangeSet& set) {
    records.apply(set);
    return set;
}

}  // namespace

TEST_CASE("entries stand by date, then by the order of the day", "[rules][chronology]") {
    const QDate day(2025, 1, 14);
    CaseSnapshot records =
        withEntries({entry(QStringLiteral("unknown"), {}), entry(QStringLiteral("second"), day, 2),
                     entry(QStringLiteral("first"), day, 1), entry(QStringLiteral("early"), UncertainDate::year(2020))});
    CHECK(names(records) ==
          QStringList{QStringLiteral("early"), QStringLiteral("first"), QStringLiteral("second"), QStringLiteral("unknown")});
    CHECK(nextSequence(records, day) == 3);
    CHECK(nextSequence(records, QDate(2025, 1, 15)) == 1);
}

TEST_CASE("an entry moves within its day and no farther", "[rules][chronology]") {
    const QDate day(2025, 1, 14);
    CaseSnapshot records = withEntries({entry(QStringLiteral("before"), QDate(2025, 1, 13)), entry(QStringLiteral("a"), day, 1),
                                        entry(QStringLiteral("b"), day, 2), entry(QStringLiteral("c"), day, 3)});
    const auto id = [](const char* name) { return EntryId::named(QString::fromLatin1(name)); };
    CHECK(moveWithinDay(records, id("a"), -1).isEmpty());
    CHECK(moveWithinDay(records, id("c"), 1).isEmpty());
    CHECK(moveWithinDay(records, id("nobody"), 1).isEmpty());
    const ChangeSet set = applied(records, moveWithinDay(records, id("c"), -1));
    CHECK(set.subject == QStringLiteral("c"));
    CHECK(set.changes.size() == 2);
    CHECK(names(records) == QStringList{QStringLiteral("before"), QStringLiteral("a"), QStringLiteral("c"), QStringLiteral("b")});
    records.apply(set.inverse());
    CHECK(names(records) == QStringList{QStringLiteral("before"), QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
}

TEST_CASE("ages of the children at an entry", "[rules][chronology]") {
    const CaseSnapshot records = withEntries({});
    CHECK(agesAt(records, QDate(2025, 5, 5)) == QList<ChildAge>{{tilly, AgeRange{5, 5}}});
    CHECK(agesAt(records, QDate(2025, 5, 6)) == QList<ChildAge>{{tilly, AgeRange{6, 6}}});
    CHECK(agesAt(records, UncertainDate::year(2025)) == QList<ChildAge>{{tilly, AgeRange{5, 6}}});
    CHECK(agesAt(records, QDate(2018, 1, 1)) == QList<ChildAge>{{tilly, std::nullopt}});
}

TEST_CASE("significant means headline, concern, strength or turning point", "[rules][chronology]") {
    ChronologyEntry e = entry(QStringLiteral("x"), QDate(2025, 1, 1));
    CHECK_FALSE(isSignificant(e));
    e.headline = true;
    CHECK(isSignificant(e));
    e.headline = false;
    e.valence = Valence::Strength;
    CHECK(isSignificant(e));
}

TEST_CASE("the check of an entry on its own", "[rules][chronology]") {
    ChronologyEntry e = entry(QStringLiteral("Kofi won a prize."), QDate(2025, 1, 1));
    CHECK(issues({e}).isEmpty());
    SECTION("no source") {
        e.sourceText = QStringLiteral("  ");
        CHECK(issues({e}) == QList{EntryIssue::NoSource});
        e.source = SourceId::make();
        CHECK(issues({e}).isEmpty());
    }
    SECTION("concern without impact") {
        e.valence = Valence::Concern;
        CHECK(issues({e}) == QList{EntryIssue::NoImpact});
        e.impacts = {{tilly, QStringLiteral("“I hid.”")}};
        CHECK(issues({e}).isEmpty());
    }
    SECTION("opinion among the facts, but not in what was said") {
        e.event = QStringLiteral("Dana was Clearly tired.");
        const auto findings = checkChronology(withEntries({e}), QDate(2026, 3, 24));
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].issue == EntryIssue::OpinionInEvent);
        CHECK(findings[0].quote == QStringLiteral("Clearly"));
        e.event = QStringLiteral("Dana said: “Clearly I was tired.” Unclearly is a word.");
        CHECK(issues({e}).isEmpty());
    }
    SECTION("in the future") {
        e.date = QDate(2026, 3, 25);
        CHECK(issues({e}) == QList{EntryIssue::InFuture});
        e.date = QDate(2026, 3, 24);
        CHECK(issues({e}).isEmpty());
        e.date = UncertainDate::year(2026);
        CHECK(issues({e}).isEmpty());
    }
    SECTION("before the birth of everyone it is about") {
        e.date = QDate(2019, 5, 5);
        CHECK(issues({e}).isEmpty());
        e.participants = {{tilly, ParticipantRole::Present}};
        CHECK(issues({e}).isEmpty());
        e.participants = {{tilly, ParticipantRole::About}};
        CHECK(issues({e}) == QList{EntryIssue::BeforeBirth});
        e.date = QDate(2019, 5, 6);
        CHECK(issues({e}).isEmpty());
    }
}

TEST_CASE("nearly the same text within a day is a duplicate", "[rules][chronology]") {
    ChronologyEntry a = entry(QStringLiteral("a"), QDate(2025, 1, 1));
    ChronologyEntry b = entry(QStringLiteral("b"), QDate(2025, 1, 2));
    a.event = QStringLiteral("Dana did not come to family time. Tilly asked for her.");
    b.event = QStringLiteral("Dana did not come to family time; Tilly asked for her");
    CHECK(issues({a, b}) == QList{EntryIssue::Duplicate});
    b.date = QDate(2025, 1, 3);
    CHECK(issues({a, b}).isEmpty());
    b.date = a.date;
    b.event = QStringLiteral("Police came to the flat at night and left again.");
    CHECK(issues({a, b}).isEmpty());
}

TEST_CASE("a long run of process entries is named once", "[rules][chronology]") {
    QList<ChronologyEntry> entries;
    const QStringList whom{QStringLiteral("Ama"), QStringLiteral("Ben Okoro"), QStringLiteral("the school"),
                           QStringLiteral("Dr Rees"), QStringLiteral("court")};
    for (int i = 0; i < 16; ++i) {
        ChronologyEntry e = entry(QString::number(i), QDate(2025, 1, 1).addDays(2 * i));
        e.event = QStringLiteral("Phone call to %1.").arg(whom[i % 5]);
        entries.append(e);
    }
    const auto findings = checkChronology(withEntries(entries), QDate(2026, 3, 24));
    REQUIRE(findings.size() == 1);
    CHECK(findings[0] == EntryFinding{entries[0].id, EntryIssue::ProcessRun, {}, {}, 16});
    entries[7].event = QStringLiteral("Tilly moved home.");
    CHECK(issues(entries).isEmpty());
}

TEST_CASE("more than 90 days without an entry is a gap", "[rules][chronology]") {
    const ChronologyEntry a = entry(QStringLiteral("a"), QDate(2025, 1, 1));
    CHECK(issues({a, entry(QStringLiteral("b"), QDate(2025, 4, 1))}).isEmpty());
    const auto findings = checkChronology(withEntries({a, entry(QStringLiteral("b"), QDate(2025, 4, 2))}), QDate(2026, 3, 24));
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].issue == EntryIssue::Gap);
    CHECK(findings[0].count == 91);
    CHECK(findings[0].other == a.id);
}

TEST_CASE("sameness counts letter pairs", "[rules][chronology]") {
    CHECK(sameness(QStringLiteral("night"), QStringLiteral("nacht")) == 0.25);
    CHECK(sameness(QStringLiteral("A b C"), QStringLiteral("abc")) == 1.0);
    CHECK(sameness(QString(), QString()) == 1.0);
    CHECK(sameness(QStringLiteral("x"), QStringLiteral("y")) == 0.0);
}
