// SPDX-License-Identifier: MPL-2.0
// Every cut of the one chronology: numbers without gaps, sources that resolve, what is left out is counted.
#include "core/report/report.h"
#include "core/rules/chronology.h"
#include "tests/support/demo_case.h"
#include "tests/support/strings.h"

#include <QSet>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const Cell& cell) {
    QString text;
    for (const Span& span : cell.spans) text += span.text;
    return text;
}

/// Tables whose first column is the serial number.
QList<Table> numbered(const Document& document) {
    QList<Table> tables;
    for (const Block& block : document.blocks)
        if (const auto* table = std::get_if<Table>(&block))
            if (table->columns.first().heading == u"No."_s) tables << *table;
    return tables;
}

QStringList headings(const Table& table) {
    QStringList all;
    for (const Column& column : table.columns) all << column.heading;
    return all;
}

QStringList serials(const Document& document) {
    QStringList found;
    const QList<Table> tables = numbered(document);
    for (const Table& table : tables)
        for (const Row& row : table.rows) found << textOf(row.cells[0]);
    return found;
}

QStringList oneTo(qsizetype count) {
    QStringList numbers;
    for (qsizetype i = 1; i <= count; ++i) numbers << QString::number(i);
    return numbers;
}

QString allText(const Document& document) {
    QString text;
    const QList<Passage> passages = passagesOf(document);
    for (const Passage& passage : passages) text += passage.text + u'\n';
    return text;
}

/// Police and school tell of one evening; a second event only the school knows.
struct TwoAgencies {
    CaseId id = CaseId::named(u"two agencies"_s);
    PersonId kofi = PersonId::named(u"Kofi"_s), dana = PersonId::named(u"Dana"_s);
    CaseSnapshot records{id};
    ChronologyEntry police = entry(u"police"_s, u"2025-03-01"_s, u"Police called to Quarry Row, shouting heard."_s, u"Police"_s);
    ChronologyEntry school = entry(u"school"_s, u"2025-03-02"_s, u"Kofi said that police came at night."_s, u"Elm Road School"_s);
    ChronologyEntry prize = entry(u"prize"_s, u"2025-04-01"_s, u"Kofi won a prize."_s, u"Elm Road School"_s);

    TwoAgencies() {
        records.put(Case{id, u"T-1"_s, u"T"_s, {}, {}, {}});
        Person child{.id = kofi, .caseId = id};
        child.names = {{NameKind::Legal, u"Kofi"_s, u"Mensah"_s}};
        child.birth = QDate(2016, 11, 2);
        child.subjectChild = true;
        Person mother{.id = dana, .caseId = id};
        mother.names = {{NameKind::Legal, u"Dana"_s, u"Hartley"_s}};
        mother.birth = QDate(1994, 5, 1);
        records.put(child);
        records.put(mother);
        school.accountOf = police.id;
        police.participants = {{dana, ParticipantRole::About}};
        prize.participants = {{kofi, ParticipantRole::About}};
        for (const ChronologyEntry& e : {police, school, prize}) records.put(e);
    }
    ChronologyEntry entry(const QString& name, const QString& edtf, const QString& event, const QString& agency) const {
        ChronologyEntry e{.id = EntryId::named(name), .caseId = id};
        e.date = *UncertainDate::fromEdtf(edtf);
        e.event = event;
        e.agency = agency;
        e.sourceText = agency + u" record"_s;
        return e;
    }
    Document paper(const QString& kind, const QMap<QString, QString>& options = {}) const {
        const Clearance clearance{&standardPack(), u"en"_s, {}, QDateTime(QDate(2026, 3, 24), QTime(12, 0), Qt::UTC)};
        Request request;
        request.kind = kind;
        request.options = options;
        return buildReport(clearedFor(records, Audience{AudienceKind::Internal, {}, {}}, clearance), request);
    }
};

const QStringList cuts{u"chronology-running"_s, u"chronology-analytical"_s, u"chronology-court"_s, u"chronology-agencies"_s,
                       u"chronology-person"_s};

}  // namespace

TEST_CASE("Cuts: numbers without gaps, and every reference leads somewhere", "[report][chronology][cuts]") {
    for (const QString& kind : cuts)
        for (const char* reader : {"internal", "court", "parent:Dana Hartley"}) {
            const Document document = test::demoDocument(kind, QLatin1String(reader));
            CAPTURE(kind, reader);
            CHECK(serials(document) == oneTo(serials(document).size()));
            CHECK(serials(document).size() > 10);
            QSet<QString> anchors, targets;
            for (const Block& block : document.blocks)
                if (const auto* table = std::get_if<Table>(&block))
                    for (const Row& row : table->rows) {
                        anchors << row.anchor;
                        for (const Cell& cell : row.cells)
                            for (const Span& span : cell.spans)
                                if (!span.target.isEmpty()) targets << span.target;
                    }
            CHECK(anchors.contains(targets));
        }
}

TEST_CASE("Cuts: what is left out is counted", "[report][chronology][cuts]") {
    for (const QString& kind : cuts) {
        CAPTURE(kind);
        const Document document = test::demoDocument(kind, u"internal"_s, {{u"from-date"_s, u"2024-01-01"_s}});
        const qsizetype all = serials(test::demoDocument(u"chronology-running"_s, u"internal"_s)).size();
        const qsizetype taken = serials(document).size();
        REQUIRE(taken < all);
        const QString text = allText(document);
        CHECK(text.contains(u"%1 of %2 entries"_s.arg(taken).arg(all)));
        CHECK(text.contains(u"left out: %1."_s.arg(all - taken)));
    }
}

TEST_CASE("Cuts: dates are there for programs as well", "[report][chronology][cuts]") {
    const QList<Table> tables = numbered(test::demoDocument(u"chronology-analytical"_s, u"internal"_s));
    int exact = 0, all = 0;
    for (const Table& table : tables)
        for (const Row& row : table.rows) {
            ++all;
            exact += QDate::fromString(row.cells[1].value, Qt::ISODate).isValid() && row.cells[1].value.size() == 10;
            CHECK(UncertainDate::fromEdtf(row.cells[1].value));
        }
    CHECK(all >= 71);
    CHECK(exact > 40);
}

TEST_CASE("Analytical cut: all of practice 4.2 in columns, with ages and kinds", "[report][chronology][cuts]") {
    const Document document = test::demoDocument(u"chronology-analytical"_s, u"internal"_s);
    const QList<Table> tables = numbered(document);
    REQUIRE(!tables.isEmpty());
    CHECK(headings(tables.first()) ==
          QStringList{u"No."_s, u"Date"_s, u"Event"_s, u"Impact on the child"_s, u"Significance"_s, u"Reference"_s});
    const QString text = allText(document);
    CHECK(text.contains(u"Kofi 8, Tilly 5"_s));
    CHECK(text.contains(u"What was done:"_s));
    CHECK(text.contains(u", turning point"_s));
}

TEST_CASE("Analytical cut: the worries and strengths an entry bears on stand under it by name", "[report][chronology][cuts]") {
    TwoAgencies two;
    two.police.factors = {u"risk.c1"_s, u"no longer known"_s};
    two.records.put(two.police);
    CHECK(allText(two.paper(u"chronology-analytical"_s)).contains(u"An earlier return home broke down"_s));
    CHECK_FALSE(allText(two.paper(u"chronology-running"_s)).contains(u"An earlier return home broke down"_s));
}

TEST_CASE("Each event stands once, with the sources of all who tell of it", "[report][chronology][cuts]") {
    const TwoAgencies two;
    CHECK(eventsInOrder(two.records).size() == 2);
    CHECK(inOrder(two.records).size() == 3);
    const Document running = two.paper(u"chronology-running"_s);
    CHECK(serials(running) == oneTo(2));
    CHECK(textOf(numbered(running).first().rows[0].cells.last()) == u"R1, R2"_s);
    CHECK(allText(running).contains(u"The whole chronology, with 2 entries"_s));
    CaseSnapshot alone = two.records;
    alone.take(Record(two.police));
    CHECK(eventsInOrder(alone).size() == 2);  // an account of what is not there stands for itself
}

TEST_CASE("Multi-agency cut: who wrote what, and what others tell of it", "[report][chronology][cuts]") {
    const TwoAgencies two;
    const Document paper = two.paper(u"chronology-agencies"_s);
    const QList<Table> tables = numbered(paper);
    REQUIRE(tables.size() == 1);
    CHECK(headings(tables[0]) == QStringList{u"No."_s, u"Date"_s, u"Agency"_s, u"Event"_s, u"Reference"_s});
    CHECK(textOf(tables[0].rows[0].cells[2]) == u"Police"_s);
    const QString event = textOf(tables[0].rows[0].cells[3]);
    CHECK(event.contains(u"shouting heard."_s));
    CHECK(event.contains(u"Elm Road School: on 2 Mar 2025: Kofi said that police came at night."_s));
    const QString text = allText(paper);
    CHECK(text.contains(u"Who told what"_s));
    const Document police = two.paper(u"chronology-agencies"_s, {{u"agency"_s, u"police"_s}});
    CHECK(serials(police) == oneTo(1));
    CHECK(allText(police).contains(u"Part of the chronology: 1 of 2 entries, up to 24 March 2026. Entries left out: 1."_s));
    // The school tells of both, once in its account of what the police saw.
    CHECK(serials(two.paper(u"chronology-agencies"_s, {{u"agency"_s, u"Elm Road School"_s}})) == oneTo(2));
}

TEST_CASE("One person's cut: by id or name, with the age at each event", "[report][chronology][cuts]") {
    const TwoAgencies two;
    const Document dana = two.paper(u"chronology-person"_s, {{u"person"_s, u"dana hartley"_s}});
    CHECK(serials(dana) == oneTo(1));
    CHECK(allText(dana).contains(u"About Dana Hartley, with the age at each event."_s));
    CHECK(textOf(numbered(dana).first().rows[0].cells[1]).endsWith(u"Age 30"_s));
    const Document kofi = two.paper(u"chronology-person"_s, {{u"person"_s, two.kofi.text()}});
    CHECK(allText(kofi).contains(u"Kofi won a prize."_s));
    CHECK_FALSE(allText(kofi).contains(u"shouting"_s));
    CHECK(allText(two.paper(u"chronology-person"_s)) == allText(kofi));  // nobody named: the oldest child of the case
    CHECK_THROWS_AS(two.paper(u"chronology-person"_s, {{u"person"_s, u"Nobody"_s}}), Error);
}

TEST_CASE("A kept filter makes a cut; one that is not there is refused", "[report][chronology][cuts]") {
    TwoAgencies two;
    SavedCut cut{.id = SavedCutId::make(), .caseId = two.id, .name = u"Dana"_s};
    cut.filter = {EntryFilter{.people = {two.dana}}};
    two.records.put(cut);
    CHECK(serials(two.paper(u"chronology-running"_s, {{u"cut"_s, u"dana"_s}})) == oneTo(1));
    CHECK_THROWS_AS(two.paper(u"chronology-running"_s, {{u"cut"_s, u"Kofi"_s}}), Error);
}

TEST_CASE("The filter asks for words, people, kinds, agencies and dates together", "[rules][chronology][cuts]") {
    const TwoAgencies two;
    const auto count = [&](const EntryFilter& filter) {
        int fitting = 0;
        for (const ChronologyEntry& e : two.records.all<ChronologyEntry>()) fitting += fits(two.records, e, filter);
        return fitting;
    };
    CHECK(count({}) == 3);
    CHECK(count({.text = u"POLICE kofi"_s}) == 1);
    CHECK(count({.text = u"quarry hartley"_s}) == 1);
    CHECK(count({.people = {two.kofi, two.dana}}) == 2);
    CHECK(count({.agencies = {u"Elm Road School"_s}}) == 2);
    CHECK(count({.from = QDate(2025, 3, 2), .to = UncertainDate::month(2025, 3)}) == 1);
    CHECK(count({.from = UncertainDate::year(2026)}) == 0);
    CHECK(count({.courtOnly = true}) == 0);
    CHECK(count({.categories = {Category::School}}) == 0);
}

TEST_CASE("Plain words: no columns of experts, ages, hard words explained", "[report][chronology][cuts]") {
    const Document kofi = test::demoDocument(u"chronology-plain"_s, u"child:Kofi Mensah"_s, {{u"selection"_s, u"all"_s}});
    const QString text = allText(kofi);
    CHECK(kofi.look == Look::Family);
    CHECK(text.contains(u"You were 8"_s));
    CHECK_FALSE(text.contains(u"Significance"_s));
    CHECK_FALSE(text.contains(u"Reference"_s));
    CHECK(text.contains(u"Hard words"_s));
    CHECK_FALSE(allText(test::demoDocument(u"chronology-plain"_s, u"child:Kofi Mensah"_s, {{u"word-list"_s, u"no"_s}}))
                    .contains(u"Hard words"_s));
    const QString parent = allText(test::demoDocument(u"chronology-plain"_s, u"parent:Dana Hartley"_s));
    CHECK_FALSE(parent.contains(u"You were"_s));
    CHECK(parent.contains(u"Not everybody agrees about this."_s));
    CHECK(parent.size() >
          allText(test::demoDocument(u"chronology-plain"_s, u"parent:Dana Hartley"_s, {{u"selection"_s, u"significant"_s}}))
              .size());
}

TEST_CASE("Pattern view: each with its entries, its chance, and no claim of a cause", "[report][chronology][cuts]") {
    const Document document = test::demoDocument(u"chronology-patterns"_s, u"internal"_s);
    const QString text = allText(document);
    CHECK(text.contains(u"It does not show why."_s));
    CHECK(text.contains(u"shuffled records"_s));
    QString ours;  // without what people wrote
    for (const Block& block : document.blocks) {
        if (const auto* heading = std::get_if<Heading>(&block)) ours += heading->text + u'\n';
        if (const auto* paragraph = std::get_if<Paragraph>(&block))
            for (const Span& span : paragraph->spans) ours += span.text + u'\n';
    }
    for (const char* word : {"because", "caused", "leads to a", "due to", "therefore", "%1", "%2", "%5"}) {
        CAPTURE(word);
        CHECK_FALSE(ours.contains(QLatin1String(word)));
    }
    int tables = 0;
    for (const Block& block : document.blocks)
        if (const auto* table = std::get_if<Table>(&block)) {
            ++tables;
            CHECK(table->rows.size() >= 2);
        }
    CHECK(tables >= 1);
}
