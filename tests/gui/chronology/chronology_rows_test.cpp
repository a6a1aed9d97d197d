// SPDX-License-Identifier: MPL-2.0
#include "ui/chronology/chronology_rows.h"

#include "tests/support/big_case.h"

using namespace core;
using namespace ui;

namespace {

CaseSnapshot bigSnapshot(int people, int entries) {
    CaseSnapshot snapshot(CaseId::named(QStringLiteral("big case")));
    snapshot.apply(test::bigCase(people, entries));
    return snapshot;
}

bool sameIds(const QList<ChronologyRow>& a, const QList<ChronologyRow>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const ChronologyRow& x, const ChronologyRow& y) {
        return x.id == y.id && *x.entry == *y.entry && x.searched == y.searched && x.earliest == y.earliest &&
               x.sourced == y.sourced;
    });
}

QList<ChronologyRow> readRows(const CaseSnapshot& snapshot) {
    QList<ChronologyRow> rows = chronologyRows(snapshot);
    readTexts(rows, snapshot);
    return rows;
}

}  // namespace

TEST_CASE("rows that follow a change equal rows made anew", "[gui][chronology]") {
    CaseSnapshot snapshot = bigSnapshot(60, 300);
    QList<ChronologyRow> rows = readRows(snapshot);
    const ChronologyEntry before = *rows[10].entry;
    ChronologyEntry after = before;
    SECTION("moved in time") { after.date = QDate(2024, 5, 5); }
    SECTION("other words") { after.event = QStringLiteral("Something else."); }
    ChangeSet set;
    set.edit(before, after);
    set.remove(*rows[20].entry);
    ChronologyEntry added = before;
    added.id = EntryId::make();
    set.add(added);
    snapshot.apply(set);
    follow(rows, snapshot, set);
    // Only what was touched has to be read again.
    CHECK(std::count_if(rows.begin(), rows.end(), [](const ChronologyRow& row) { return row.searched.isNull(); }) == 2);
    readTexts(rows, snapshot);
    CHECK(sameIds(rows, readRows(snapshot)));
    snapshot.apply(set.inverse());
    follow(rows, snapshot, set.inverse());
    readTexts(rows, snapshot);
    CHECK(sameIds(rows, readRows(snapshot)));
}

TEST_CASE("every part of the filter leaves what it says", "[gui][chronology]") {
    const CaseSnapshot snapshot = bigSnapshot(60, 300);
    const QList<ChronologyRow> rows = chronologyRows(snapshot);
    const auto left = [&](const ChronologyFilter& filter, auto&& holds) {
        const QList<int> indexes = passing(rows, filter).indexes;
        CHECK_FALSE(indexes.isEmpty());
        CHECK(std::all_of(indexes.begin(), indexes.end(), [&](int i) { return holds(rows[i]); }));
        return indexes.size();
    };
    CHECK(left({}, [](const ChronologyRow&) { return true; }) == 300);
    left({.category = Category::School}, [](const ChronologyRow& r) { return r.entry->category == Category::School; });
    left({.valence = Valence::Concern}, [](const ChronologyRow& r) { return r.entry->valence == Valence::Concern; });
    left({.view = ChronologyView::Significant}, [](const ChronologyRow& r) { return r.significant; });
    left({.dates = UncertainDate::year(2010)}, [](const ChronologyRow& r) { return r.earliest->year() == 2010; });
    const PersonId person = rows[0].entry->participants[0].person;
    left({.person = person}, [&](const ChronologyRow& r) {
        return r.entry->participants[0].person == person || r.entry->participants[1].person == person;
    });
    CHECK(passing(rows, {.view = ChronologyView::Court}).indexes.isEmpty());
    CHECK(passing(rows, {.sourceMissing = true}).indexes.isEmpty());
    const Passing left100 = passing(rows, {.valence = Valence::Concern});
    CHECK(left100.all == 100);
    CHECK(left100.significant == 100);
    CHECK(left100.court == 0);
}

TEST_CASE("words are found without regard to accents and case, in names too", "[gui][chronology]") {
    CaseSnapshot snapshot(CaseId::named(QStringLiteral("words")));
    Person sian{.id = PersonId::named(QStringLiteral("Siân")), .caseId = snapshot.id()};
    sian.names = {{.given = QStringLiteral("Siân"), .family = QStringLiteral("Pugh")}};
    snapshot.put(sian);
    ChronologyEntry entry{.id = EntryId::make(), .caseId = snapshot.id(), .date = QDate(2025, 1, 1)};
    entry.event = QStringLiteral("Came to the CAFÉ.");
    entry.participants = {{sian.id, ParticipantRole::About}};
    snapshot.put(entry);
    CHECK(passing(chronologyRows(snapshot), {.words = QStringLiteral("cafe")}).indexes.isEmpty());  // nothing is read yet
    const QList<ChronologyRow> rows = readRows(snapshot);
    for (const char* words : {"cafe", "café sian", "PUGH", "the caf"})
        CHECK(passing(rows, {.words = QString::fromUtf8(words)}).indexes.size() == 1);
    CHECK(passing(rows, {.words = QStringLiteral("cafe dana")}).indexes.isEmpty());
    CHECK(passing(rows, {.sourceMissing = true}).indexes.size() == 1);
}
