// SPDX-License-Identifier: MPL-2.0
// Cuts of the one chronology: with all its analysis, of all agencies, of one person.
#include "core/base/date_text.h"
#include "core/base/text.h"
#include "core/report/kinds/chronology_parts.h"
#include "core/report/kinds/kinds.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

/// Contents, entries and the list of sources.
void addEntries(Document& document, const DocumentMaker& maker, const Selection& selection, const EntryColumns& columns) {
    maker.contents(document);
    ChronologyTables tables(maker, columns);
    addYears(document, maker, tables, selection, maker.chosen("contents"));
    tables.sources().addTo(document);
}

/// How much of the story each agency tells.
class AgencyTable {
public:
    explicit AgencyTable(const DocumentMaker& maker) : maker_(maker) {}

    void count(const ChronologyEntry& entry) {
        const QString name = agencyWords(maker_, entry);
        auto line = std::find_if(lines_.begin(), lines_.end(), [&](const Line& l) { return folded(l.agency) == folded(name); });
        if (line == lines_.end()) line = lines_.insert(lines_.end(), Line{name, 0, entry.date, entry.date});
        ++line->entries;
        if (compareForList(entry.date, line->first) < 0) line->first = entry.date;
        if (compareForList(line->last, entry.date) < 0) line->last = entry.date;
    }

    Table table() const {
        Table table{maker_.phrase("document.agencies_summary"),
                    {Column{maker_.heading("column.agency"), 0, false}, Column{maker_.heading("column.entries"), 24, true},
                     Column{maker_.heading("column.first"), 40, false}, Column{maker_.heading("column.last"), 40, false}},
                    {},
                    true};
        for (const Line& line : lines_)
            table.rows << Row{{cellOf(line.agency, maker_.heading("column.agency")), cellOf(QString::number(line.entries), {}),
                               dateCell(line.first), dateCell(line.last)},
                              {}};
        return table;
    }

private:
    struct Line {
        QString agency;
        int entries = 0;
        UncertainDate first, last;
    };
    static Cell dateCell(const UncertainDate& date) { return {{Span{dateShort(date), false, {}, {}}}, {}, date.edtf()}; }

    const DocumentMaker& maker_;
    QList<Line> lines_;
};

}  // namespace

Document buildAnalyticalChronology(const ClearedSnapshot& snapshot, const Request& request) {
    const DocumentMaker maker(snapshot, request);
    const Selection selection = selectedBy(maker);
    Document document = maker.begun("document.chronology_analytical");
    addCount(document, maker, selection, "document.running_whole", "document.cut_part");
    addEntries(document, maker, selection,
               {.impact = true, .significance = true, .response = true, .asColumns = true, .ages = true, .kinds = true});
    return document;
}

Document buildAgenciesChronology(const ClearedSnapshot& snapshot, const Request& request) {
    const DocumentMaker maker(snapshot, request);
    const Selection selection = selectedBy(maker);
    Document document = maker.begun("document.chronology_agencies");
    addCount(document, maker, selection, "document.running_whole", "document.cut_part");
    AgencyTable agencies(maker);
    const auto accounts = accountsByEvent(maker.records());
    for (const ChronologyEntry* entry : selection.taken) {
        agencies.count(*entry);
        const QList<const ChronologyEntry*> others = accounts.value(entry->id);
        for (const ChronologyEntry* other : others) agencies.count(*other);
    }
    ChronologyTables tables(maker, {.impact = maker.chosen("impact"), .response = maker.chosen("response"), .agency = true});
    maker.contents(document);
    addYears(document, maker, tables, selection, maker.chosen("contents"));
    maker.section(document, "document.agencies", u"agencies"_s);
    maker.table(document, agencies.table());
    tables.sources().addTo(document);
    return document;
}

Document buildPersonChronology(const ClearedSnapshot& snapshot, const Request& request) {
    const DocumentMaker maker(snapshot, request);
    const Person* person = personNamed(maker);
    Selection selection = selectedBy(maker);
    const qsizetype before = selection.taken.size();
    selection.taken.removeIf([&](const ChronologyEntry* entry) {
        return !person || std::none_of(entry->participants.begin(), entry->participants.end(),
                                       [&](const Participant& part) { return part.person == person->id; });
    });
    selection.leftOut += int(before - selection.taken.size());
    Document document = maker.begun("document.chronology_person");
    if (person)
        maker.paragraph(document, maker.phrase("document.about_person", {maker.nameOf(person->id)}),
                        maker.phrase("document.where_front"), ParagraphStyle::Lead);
    addCount(document, maker, selection, "document.running_whole", "document.cut_part");
    EntryColumns columns{
        .impact = maker.chosen("impact"), .significance = maker.chosen("significance"), .response = maker.chosen("response")};
    if (person) columns.ageOf = person->id;
    addEntries(document, maker, selection, columns);
    return document;
}

}  // namespace core
