// SPDX-License-Identifier: MPL-2.0
#include "core/report/kinds/references.h"

#include "core/base/date_text.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

QString anchorOf(qsizetype number) { return u"source-%1"_s.arg(number); }

QString textOf(const CaseSnapshot& records, const ChronologyEntry& entry) {
    QStringList parts;
    if (const Source* source = entry.source ? records.find<Source>(*entry.source) : nullptr)
        parts << source->title.trimmed() << source->author.trimmed() << source->agency.trimmed() << dateShort(source->date)
              << source->reference.trimmed();
    if (const QString words = entry.sourceText.trimmed(); !parts.contains(words)) parts << words;
    if (const QString agency = entry.agency.trimmed(); !parts.contains(agency)) parts << agency;
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts.join(", "_L1);
}

}  // namespace

Span SourceList::spanFor(const ChronologyEntry& entry, const QString& where) {
    const QString text = textOf(maker_.records(), entry);
    if (text.isEmpty()) return {maker_.phrase("document.no_source_short"), false, {}, {}};
    // A row of the list that says only "Confidential" would send the reader to the end of the paper for nothing.
    if (text == maker_.phrase("withheld")) return {text, false, {}, {}};
    if (!texts_.contains(text)) {
        texts_ << text;
        wheres_ << where;
    }
    const qsizetype number = texts_.indexOf(text) + 1;
    return {maker_.phrase("document.reference", {QString::number(number)}), false, anchorOf(number), {}};
}

Cell SourceList::cellFor(const QList<const ChronologyEntry*>& accounts, const QString& where) {
    Cell cell{{}, where};
    for (const ChronologyEntry* entry : accounts) {
        const Span span = spanFor(*entry, where);
        const bool silent = span.target.isEmpty() && !cell.spans.isEmpty();
        if (silent || cell.spans.contains(span)) continue;
        if (!cell.spans.isEmpty()) cell.spans << Span{u", "_s, false, {}, {}};
        cell.spans << span;
    }
    return cell;
}

void SourceList::addTo(Document& document) const {
    if (texts_.isEmpty()) return;
    maker_.section(document, "document.sources", u"sources"_s);
    Table table{maker_.phrase("document.sources_summary"),
                {Column{maker_.heading("column.reference"), 28, false}, Column{maker_.heading("column.source"), 0, false}},
                {},
                true};
    for (qsizetype i = 0; i < texts_.size(); ++i)
        table.rows << Row{
            {cellOf(maker_.phrase("document.reference", {QString::number(i + 1)}), {}), cellOf(texts_[i], wheres_[i])},
            anchorOf(i + 1)};
    document.blocks << std::move(table);
}

}  // namespace core
