// SPDX-License-Identifier: MPL-2.0
#include "core/report/report.h"

#include <QSet>

#include "core/rules/arrivals.h"
#include "core/rules/chronology.h"
#include "tests/support/demo_case.h"
#include "tests/support/strings.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const Cell& cell) {
    QString text;
    for (const Span& span : cell.spans) text += span.text;
    return text;
}

/// Tables of entries: those with a column for the event.
QList<Table> entryTables(const Document& document) {
    QList<Table> tables;
    for (const Block& block : document.blocks)
        if (const auto* table = std::get_if<Table>(&block))
            if (table->columns.size() > 2 && table->columns[2].heading == u"Event"_s) tables << *table;
    return tables;
}

QStringList serials(const Document& document) {
    QStringList found;
    const QList<Table> tables = entryTables(document);
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

/// Entries that a chronology on paper can hold.
qsizetype onPaper(const CaseSnapshot& records) {
    const Records<ChronologyEntry>& all = records.all<ChronologyEntry>();
    return std::count_if(all.begin(), all.end(), [&](const ChronologyEntry& entry) { return !isRoutine(entry, records); });
}

/// One entry with this date and these marks, beside nothing else.
CaseSnapshot withEntries(const QList<ChronologyEntry>& entries, const CaseId& id) {
    CaseSnapshot records(id);
    records.put(Case{id, u"T-1"_s, u"T"_s, {}, {}, {}});
    for (const ChronologyEntry& entry : entries) records.put(entry);
    return records;
}

ChronologyEntry entryOn(const CaseId& id, const QString& edtf, const QString& event) {
    ChronologyEntry entry{EntryId::make(), id};
    entry.date = *UncertainDate::fromEdtf(edtf);
    entry.event = event;
    return entry;
}

Document courtOf(const CaseSnapshot& records, const QMap<QString, QString>& options = {}) {
    const Clearance clearance{&standardPack(), u"en"_s, {}, QDateTime(QDate(2026, 3, 24), QTime(12, 0), Qt::UTC)};
    Request request;
    request.kind = u"chronology-court"_s;
    request.options = options;
    return buildReport(clearedFor(records, Audience{AudienceKind::Court, {}, {}}, clearance), request);
}

}  // namespace

TEST_CASE("Court chronology: the columns of Practice Direction 12A", "[report][chronology]") {
    const Document document = test::demoDocument(u"chronology-court"_s, u"court"_s);
    const QList<Table> tables = entryTables(document);
    REQUIRE(tables.size() == 1);
    QStringList headings;
    for (const Column& column : tables[0].columns) headings << column.heading;
    CHECK(headings == QStringList{u"No."_s, u"Date"_s, u"Event"_s, u"Reference"_s});
    CHECK(tables[0].columns[0].width == 11);
}

TEST_CASE("Court chronology: selection, serials without gaps, oldest first", "[report][chronology]") {
    const Document document = test::demoDocument(u"chronology-court"_s, u"court"_s);
    const ClearedSnapshot cleared = test::demoCleared(u"court"_s);
    const CaseSnapshot& records = cleared.records();
    const qsizetype all = onPaper(records);
    qsizetype expected = 0;
    for (const ChronologyEntry& entry : records.all<ChronologyEntry>()) {
        const bool recent = liesWithin(entry.date, test::demoDay().addYears(-2), test::demoDay()) && !sessionOf(entry, records);
        expected += entry.headline || entry.inCourt || recent;
    }
    CHECK(expected < records.all<ChronologyEntry>().size());
    CHECK(serials(document) == oneTo(expected));
    CHECK(allText(document).contains(
        u"Court selection: %1 of %2 entries, up to 24 March 2026. Entries left out: %3."_s.arg(expected).arg(all).arg(all -
                                                                                                                      expected)));
}

TEST_CASE("Court chronology: begins with how long the council has been involved", "[report][chronology]") {
    const Document document = test::demoDocument(u"chronology-court"_s, u"court"_s);
    QString lead;
    qsizetype at = 0, tableAt = 0;
    for (qsizetype i = 0; i < document.blocks.size(); ++i) {
        if (const auto* paragraph = std::get_if<Paragraph>(&document.blocks[i]);
            paragraph && paragraph->style == ParagraphStyle::Lead) {
            lead = textOf(Cell{paragraph->spans, {}});
            at = i;
        }
        if (std::holds_alternative<Table>(document.blocks[i]) && !tableAt) tableAt = i;
    }
    CHECK(at < tableAt);
    CHECK(lead.startsWith(u"Northmere County Council has been involved with the family since"_s));
    CHECK(lead.contains(u"Kofi and Tilly have lived away from home in care since 24 January 2025, for 1 year and 2 months."_s));
    CHECK(lead.contains(u"(11 weeks)"_s));
    const Document typed = test::demoDocument(u"chronology-court"_s, u"court"_s, {{u"involvement"_s, u"Since May."_s}});
    CHECK(allText(typed).contains(u"Since May."_s));
    CHECK_FALSE(allText(typed).contains(lead));
}

TEST_CASE("Court chronology: vague and undated entries", "[report][chronology]") {
    const CaseId id = CaseId::make();
    ChronologyEntry undated = entryOn(id, QString(), u"Undated and chosen"_s);
    undated.inCourt = true;
    ChronologyEntry old = entryOn(id, u"2010"_s, u"Old headline"_s);
    old.headline = true;
    const CaseSnapshot records =
        withEntries({entryOn(id, u"2019"_s, u"Too old"_s), entryOn(id, u"2024~"_s, u"About then"_s),
                     entryOn(id, u"2026-04-01"_s, u"Planned"_s), entryOn(id, QString(), u"Undated"_s), undated, old},
                    id);
    const Document document = courtOf(records);
    const QList<Table> tables = entryTables(document);
    REQUIRE(tables.size() == 1);
    QStringList lines;
    for (const Row& row : tables[0].rows) lines << textOf(row.cells[1]) + u'|' + textOf(row.cells[2]);
    CHECK(lines == QStringList{u"2010|Old headline"_s, u"about 2024|About then"_s, u"Date not known|Undated and chosen"_s});
    CHECK(serials(document) == oneTo(3));
    CHECK(allText(document).contains(u"Entries left out: 3."_s));
    CHECK(serials(courtOf(records, {{u"selection"_s, u"chosen"_s}})).size() == 2);
    CHECK(serials(courtOf(records, {{u"selection"_s, u"all"_s}})).size() == 5);
    CHECK(serials(courtOf(records, {{u"to-date"_s, u"2026-12-31"_s}, {u"from-date"_s, u"2019-01-01"_s}})).size() == 5);
}

TEST_CASE("Chronologies: every reference leads to the list of sources", "[report][chronology]") {
    for (const char* kind : {"chronology-court", "chronology-running", "case-summary"}) {
        const Document document = test::demoDocument(QLatin1String(kind), u"internal"_s);
        QSet<QString> anchors, targets;
        for (const Block& block : document.blocks) {
            const auto* table = std::get_if<Table>(&block);
            if (!table) continue;
            for (const Row& row : table->rows) {
                if (!row.anchor.isEmpty()) anchors << row.anchor;
                for (const Cell& cell : row.cells)
                    for (const Span& span : cell.spans)
                        if (!span.target.isEmpty()) targets << span.target;
            }
        }
        CAPTURE(kind);
        CHECK(targets.size() > 5);
        CHECK(anchors.contains(targets));
    }
}

TEST_CASE("Running chronology: everything, by year, with what was done", "[report][chronology]") {
    const Document document = test::demoDocument(u"chronology-running"_s, u"internal"_s);
    const ClearedSnapshot cleared = test::demoCleared(u"internal"_s);
    const qsizetype all = onPaper(cleared.records());  // with what facts bring along
    CHECK(all > 71);
    CHECK(all < cleared.records().all<ChronologyEntry>().size());  // times together as planned are left to their own paper
    CHECK(serials(document) == oneTo(all));
    CHECK(entryTables(document).size() > 5);
    CHECK(allText(document).contains(u"The whole chronology, with %1 entries, up to 24 March 2026."_s.arg(all)));
    CHECK(allText(document).contains(u"Disputed:"_s));
    const Document cut =
        test::demoDocument(u"chronology-running"_s, u"internal"_s, {{u"from-date"_s, u"2025-01-01"_s}, {u"contents"_s, u"no"_s}});
    CHECK(entryTables(cut).size() == 1);
    CHECK(allText(cut).contains(u"Part of the running chronology: %1 of %2 entries"_s.arg(serials(cut).size()).arg(all)));
}

TEST_CASE("Papers of made-up people say so on every page", "[report]") {
    for (const ReportKind& kind : reportKinds()) {
        CHECK(test::demoDocument(kind.name, u"internal"_s).notice == u"Example: made-up people"_s);
        const bool isWritten = std::any_of(kind.options.begin(), kind.options.end(),
                                           [](const ReportOption& option) { return option.name == u"draft"_s; });
        if (!isWritten) continue;  // the sheet of symbols is the same for everybody
        CHECK(test::demoDocument(kind.name, u"internal"_s, {{u"draft"_s, u"yes"_s}}).notice ==
              u"Draft. Example: made-up people"_s);
    }
}

TEST_CASE("Papers for a parent hold no word of the carers' home", "[report][disclosure]") {
    for (const ReportKind& kind : reportKinds())
        for (const char* parent : {"parent:Dana Hartley", "parent:Samuel Mensah"}) {
            const QString text = allText(test::demoDocument(kind.name, QLatin1String(parent)));
            CAPTURE(kind.name, parent);
            for (const char* word : {"Larch", "Penhallow", "NM9", "960 091", "Lindqvist", "900 151", "900 152"})
                CHECK_FALSE(text.contains(QLatin1String(word), Qt::CaseInsensitive));
        }
}

TEST_CASE("Registry: unknown kinds, options and values are refused", "[report]") {
    const ClearedSnapshot cleared = test::demoCleared(u"internal"_s);
    Request request;
    request.kind = u"poem"_s;
    CHECK_THROWS_AS(buildReport(cleared, request), Error);
    request.kind = u"chronology-court"_s;
    for (const auto& [name, value] :
         {std::pair{u"colour"_s, u"red"_s}, {u"selection"_s, u"some"_s}, {u"to-date"_s, u"24.3.2026"_s}}) {
        request.options = {{name, value}};
        CHECK_THROWS_AS(buildReport(cleared, request), Error);
    }
    request.options = {{u"selection"_s, u"all"_s}};
    CHECK(completed(request).options.value(u"contents"_s) == u"no"_s);
}

TEST_CASE("Registry: every kind, option and value has its words", "[report]") {
    const Words words(standardPack(), u"en"_s);
    for (const ReportKind& kind : reportKinds()) {
        CHECK_FALSE(words.heading(kind.concept_).isEmpty());
        for (const ReportOption& option : kind.options) {
            CAPTURE(kind.name, option.name);
            CHECK_FALSE(words.term(option.label).isEmpty());
            for (const QString& value : option.values) CHECK_FALSE(words.term(u"choice."_s + value).isEmpty());
        }
    }
}

TEST_CASE("Builders are pure: the same snapshot and request give the same document", "[report]") {
    for (const ReportKind& kind : reportKinds())
        CHECK(test::demoDocument(kind.name, u"court"_s) == test::demoDocument(kind.name, u"court"_s));
}
