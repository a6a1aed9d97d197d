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

TEST_CASE("rows that follow a typed entry equal rows made anew", "[gui][chronology]") {
    CaseSnapshot snapshot = bigSnapshot(60, 300);
    CaseSnapshot whole = snapshot;
    QList<ChronologyRow> rows = readRows(whole);
    EntryChoices choices = choicesOf(rows, whole);
    const ChronologyEntry before = *rows[10].entry;
    ChronologyEntry after = before;
    after.date = QDate(2024, 5, 5);
    after.agency = QStringLiteral("Ash School");
    after.place = QStringLiteral("Ash Road");
    ChronologyEntry added{.id = EntryId::make(), .caseId = snapshot.id(), .date = QDate(2001, 1, 1)};
    ChangeSet set;
    set.edit(before, after);
    set.remove(*rows[20].entry);
    set.add(added);
    SECTION("on days of no fact") {
        for (const ChangeSet& step : {set, set.inverse(), set}) {
            snapshot.apply(step);
            REQUIRE(followEntries(rows, whole, step, {QDate(1999, 9, 9)}));
            CHECK(whole == snapshot);
            CHECK(sameIds(rows, readRows(snapshot)));
        }
        // What is offered follows, and says whether it had to.
        CHECK(addChoices(choices, rows, whole, set));
        CHECK_FALSE(addChoices(choices, rows, whole, set));
        CHECK(choices.withoutSource == choicesOf(rows, whole).withoutSource);
        CHECK(choices.agencies == QStringList{QStringLiteral("Ash School")});
        CHECK(choices.places == QStringList{QStringLiteral("Ash Road")});
    }
    SECTION("an entry came to a day on which something happened by a fact") {
        CHECK_FALSE(followEntries(rows, whole, set, {QDate(2024, 5, 5)}));
    }
    SECTION("an entry left such a day") { CHECK_FALSE(followEntries(rows, whole, set, {*before.date.exact()})); }
    SECTION("an entry was kept for a fact") {
        added.origin = anyId(PlacementId::make());
        CHECK_FALSE(followEntries(rows, whole, ChangeSet{}.add(added), {}));
    }
    SECTION("a person shows through in many rows") {
        CHECK_FALSE(followEntries(rows, whole, ChangeSet(set).remove(*snapshot.all<Person>().begin()), {}));
    }
    CHECK(whole == snapshot);  // a refused set changes nothing
}

TEST_CASE("rows follow the names of people and the titles of sources", "[gui][chronology]") {
    CaseSnapshot snapshot = bigSnapshot(60, 300);
    QList<ChronologyRow> rows = readRows(snapshot);
    const Source source{.id = SourceId::make(), .caseId = snapshot.id(), .title = QStringLiteral("Police log")};
    const ChronologyEntry bare = *rows[5].entry;
    ChronologyEntry cites = bare;
    cites.source = source.id;
    cites.sourceText = QString();
    ChangeSet set;
    set.add(source);
    set.edit(bare, cites);
    const Person person = *snapshot.find<Person>(bare.participants[0].person);
    Person renamed = person;
    renamed.names[0].family = QStringLiteral("Quill");
    set.edit(person, renamed);
    for (const ChangeSet& step : {set, set.inverse(), set}) {
        snapshot.apply(step);
        follow(rows, snapshot, step);
        readTexts(rows, snapshot);
        CHECK(sameIds(rows, readRows(snapshot)));
    }
    // The title alone goes: the row that rests on it has no source any more.
    ChangeSet gone;
    gone.edit(source, Source{.id = source.id, .caseId = source.caseId});
    snapshot.apply(gone);
    follow(rows, snapshot, gone);
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
