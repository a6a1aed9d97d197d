// SPDX-License-Identifier: MPL-2.0
#include "core/report/kinds/chronology_parts.h"

#include "core/base/date_text.h"
#include "core/rules/chronology.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

// "Disputed by %1" wants a name; what was typed is often a whole sentence.
bool isSentence(const QString& text) { return text.endsWith(u'.') || text.count(u' ') > 3; }

Spans labelled(const QString& label, const QString& text) {
    const QString lineBreak = QChar(QChar::LineSeparator);
    return {Span{lineBreak + label + u' ', true, {}, {}}, Span{text, false, {}, {}}};
}

QString sentence(QString text) {
    text = text.trimmed();
    return text.isEmpty() || text.endsWith(u'.') || text.endsWith(u'?') || text.endsWith(u'!') || text.endsWith(u'\u201d')
               ? text
               : text + u'.';
}

}  // namespace

Spans ChronologyTables::eventOf(const ChronologyEntry& entry) const {
    Spans spans{Span{entry.event.trimmed() + maker_.possibly(anyId(entry.id)), false, {}, {}}};
    if (entry.corroboration == Corroboration::Disputed) {
        const QString by = entry.corroboratedBy.trimmed();
        const QString disputed = maker_.phrase("document.disputed");
        if (by.isEmpty()) spans += labelled(disputed, {});
        else if (isSentence(by)) spans += labelled(disputed, sentence(by));
        else spans += labelled(maker_.phrase("disputed", {sentence(by)}), {});
    }
    if (columns_.response && !entry.response.trimmed().isEmpty())
        spans += labelled(maker_.phrase("document.response"), entry.response.trimmed());
    if (columns_.asColumns) return spans;
    if (const QString impact = impactOf(entry); columns_.impact && !impact.isEmpty())
        spans += labelled(maker_.phrase("document.impact"), impact);
    if (const QString meaning = entry.significance.trimmed(); columns_.significance && !meaning.isEmpty())
        spans += labelled(maker_.phrase("document.significance"), meaning);
    return spans;
}

QString ChronologyTables::impactOf(const ChronologyEntry& entry) const {
    QStringList lines;
    for (const ChildImpact& impact : entry.impacts) {
        const Person* child = maker_.records().find<Person>(impact.child);
        if (impact.text.trimmed().isEmpty()) continue;
        lines << (child ? u"%1: %2"_s.arg(shortName(*child), impact.text.trimmed()) : impact.text.trimmed());
    }
    return lined(lines);
}

Row ChronologyTables::rowOf(const ChronologyEntry& entry) {
    const QString where = maker_.phrase("document.where_entry", {dateWords(entry.date)});
    const auto part = [&](const char* column) { return u"%1: %2"_s.arg(where, maker_.heading(column)); };
    Row row;
    row.anchor = u"entry-%1"_s.arg(++serial_);
    row.cells << cellOf(QString::number(serial_), {});
    row.cells << cellOf(entry.date.isUnknown() ? maker_.phrase("date_not_known") : dateShort(entry.date), {});
    row.cells << Cell{eventOf(entry), part("column.event")};
    if (columns_.asColumns && columns_.impact) row.cells << cellOf(impactOf(entry), part("column.impact"));
    if (columns_.asColumns && columns_.significance)
        row.cells << cellOf(entry.significance.trimmed(), part("column.significance"));
    row.cells << sources_.cellFor(entry, part("column.reference"));
    return row;
}

Table ChronologyTables::tableOf(const QList<const ChronologyEntry*>& entries) {
    Table table{maker_.phrase("document.chronology_summary"), {}, {}, true};
    table.columns = {Column{maker_.heading("column.number"), 11, false}, Column{maker_.heading("column.date"), 37, false},
                     Column{maker_.heading("column.event"), 0, false}};
    if (columns_.asColumns && columns_.impact) table.columns << Column{maker_.heading("column.impact"), 42, false};
    if (columns_.asColumns && columns_.significance) table.columns << Column{maker_.heading("column.significance"), 38, false};
    table.columns << Column{maker_.heading("column.reference"), 28, false};
    for (const ChronologyEntry* entry : entries) table.rows << rowOf(*entry);
    return table;
}

bool liesWithin(const UncertainDate& date, const std::optional<QDate>& from, const QDate& to) {
    if (date.isUnknown()) return !from;
    const std::optional<QDate> earliest = date.earliest(), latest = date.latest();
    return !(earliest && *earliest > to) && !(from && latest && *latest < *from);
}

void addYears(Document& document, const DocumentMaker& maker, ChronologyTables& tables, const Selection& selection, bool byYear) {
    if (!byYear) {
        maker.table(document, tables.tableOf(selection.taken));
        return;
    }
    const auto yearOf = [](const ChronologyEntry* entry) {
        const std::optional<QDate> day = entry->date.earliest() ? entry->date.earliest() : entry->date.latest();
        return day ? day->year() : 0;
    };
    for (qsizetype i = 0; i < selection.taken.size();) {
        const int year = yearOf(selection.taken[i]);
        QList<const ChronologyEntry*> part;
        for (; i < selection.taken.size() && yearOf(selection.taken[i]) == year; ++i) part << selection.taken[i];
        document.blocks << Heading{2, year ? QString::number(year) : maker.phrase("date_not_known"), {}, {}};
        document.blocks << tables.tableOf(part);
    }
    if (selection.taken.isEmpty()) maker.paragraph(document, maker.phrase("nothing_recorded"));
}

}  // namespace core
