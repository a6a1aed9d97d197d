// SPDX-License-Identifier: MPL-2.0
#include "core/report/kinds/chronology_parts.h"

#include "core/base/date_text.h"
#include "core/base/text.h"
#include "core/rules/arrivals.h"
#include "core/rules/kinship.h"

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

ChronologyTables::ChronologyTables(const DocumentMaker& maker, EntryColumns columns)
    : maker_(maker), columns_(columns), accounts_(accountsByEvent(maker.records())), sources_(maker) {}

Spans ChronologyTables::eventOf(const ChronologyEntry& entry, const QList<const ChronologyEntry*>& accounts) const {
    Spans spans;
    if (const QString kinds = kindsOf(entry); columns_.kinds && !kinds.isEmpty())
        spans << Span{kinds + QChar(QChar::LineSeparator), true, {}, {}};
    spans << Span{entry.event.trimmed() + maker_.possibly(anyId(entry.id)), false, {}, {}};
    if (entry.corroboration == Corroboration::Disputed) {
        const QString by = entry.corroboratedBy.trimmed();
        const QString disputed = maker_.phrase("document.disputed");
        if (by.isEmpty()) spans += labelled(disputed, {});
        else if (isSentence(by)) spans += labelled(disputed, sentence(by));
        else spans += labelled(maker_.phrase("disputed", {sentence(by)}), {});
    }
    if (columns_.agency) spans += accountsIn(entry, accounts);
    if (columns_.response && !entry.response.trimmed().isEmpty())
        spans += labelled(maker_.phrase("document.response"), entry.response.trimmed());
    if (columns_.kinds && !entry.factors.isEmpty()) {
        QStringList factors;
        for (const QString& factor : entry.factors) factors << maker_.heading(u"factor."_s + factor);
        factors.removeAll(QString());
        spans += labelled(maker_.heading("column.factor") + u':', factors.join(u"; "_s));
    }
    if (columns_.asColumns) return spans;
    if (const QString impact = impactOf(entry); columns_.impact && !impact.isEmpty())
        spans += labelled(maker_.phrase("document.impact"), impact);
    if (const QString meaning = entry.significance.trimmed(); columns_.significance && !meaning.isEmpty())
        spans += labelled(maker_.phrase("document.significance"), meaning);
    return spans;
}

Spans ChronologyTables::accountsIn(const ChronologyEntry& entry, const QList<const ChronologyEntry*>& accounts) const {
    Spans spans;
    for (const ChronologyEntry* account : accounts) {
        if (account->id == entry.id) continue;
        const bool same = account->event.simplified() == entry.event.simplified();
        QString says = same ? maker_.phrase("document.says_the_same") : account->event.trimmed();
        if (account->date != entry.date) says = maker_.phrase("document.says_on", {dateShort(account->date), says});
        spans += labelled(agencyWords(maker_, *account) + u':', says);
    }
    return spans;
}

QString ChronologyTables::kindsOf(const ChronologyEntry& entry) const {
    QStringList kinds{maker_.heading(u"category."_s + toName(entry.category))};
    if (entry.valence != Valence::Neutral) kinds << maker_.term(u"valence."_s + toName(entry.valence));
    if (entry.rating) kinds << maker_.term(u"rating."_s + toName(*entry.rating));
    kinds.removeAll(QString());
    return kinds.join(", "_L1);
}

Cell ChronologyTables::dateOf(const ChronologyEntry& entry) const {
    QString text = entry.date.isUnknown() ? maker_.phrase("date_not_known") : dateShort(entry.date);
    if (columns_.ageOf) {
        const Person* person = maker_.records().find<Person>(*columns_.ageOf);
        const auto age = person ? ageAt(person->birth, entry.date) : std::nullopt;
        text = lined({text, age ? maker_.phrase("document.age", {ageWords(maker_, *age)}) : QString()});
    } else if (columns_.ages) {
        text = lined({text, agesWords(maker_, entry.date)});
    }
    Cell cell = cellOf(text, {});
    cell.value = entry.date.edtf();
    return cell;
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
    const QList<const ChronologyEntry*> accounts = QList<const ChronologyEntry*>{&entry} + accounts_.value(entry.id);
    Row row;
    row.anchor = u"entry-%1"_s.arg(++serial_);
    row.cells << cellOf(QString::number(serial_), {}) << dateOf(entry);
    if (columns_.agency) row.cells << cellOf(agencyWords(maker_, entry), part("column.agency"));
    row.cells << Cell{eventOf(entry, accounts), part("column.event")};
    if (columns_.asColumns && columns_.impact) row.cells << cellOf(impactOf(entry), part("column.impact"));
    if (columns_.asColumns && columns_.significance)
        row.cells << cellOf(entry.significance.trimmed(), part("column.significance"));
    row.cells << sources_.cellFor(accounts, part("column.reference"));
    return row;
}

Table ChronologyTables::tableOf(const QList<const ChronologyEntry*>& entries) {
    Table table{maker_.phrase("document.chronology_summary"), {}, {}, true};
    // With both columns beside it the event would be a strip of a few letters: the others give way.
    const bool full = columns_.asColumns && columns_.impact && columns_.significance;
    table.columns = {Column{maker_.heading("column.number"), full ? 10.0 : 11.0, false},
                     Column{maker_.heading("column.date"), full ? 24.0 : 37.0, false}};
    if (columns_.agency) table.columns << Column{maker_.heading("column.agency"), 32, false};
    table.columns << Column{maker_.heading("column.event"), 0, false};
    if (columns_.asColumns && columns_.impact)
        table.columns << Column{maker_.heading("column.impact"), full ? 29.0 : 42.0, false};
    if (columns_.asColumns && columns_.significance)
        table.columns << Column{maker_.heading("column.significance"), full ? 28.0 : 38.0, false};
    table.columns << Column{maker_.heading("column.reference"), full ? 22.0 : 28.0, false};
    for (const ChronologyEntry* entry : entries) table.rows << rowOf(*entry);
    return table;
}

Selection selectedBy(const DocumentMaker& maker) {
    const std::optional<QDate> from = maker.dateOption("from-date");
    const QDate to = maker.dateOption("to-date").value_or(maker.day());
    const QString cutName = maker.option("cut").trimmed(), agency = maker.option("agency").trimmed();
    EntryFilter filter;
    if (!cutName.isEmpty()) {
        const SavedCut* found = nullptr;
        for (const SavedCut& cut : maker.records().all<SavedCut>())
            if (folded(cut.name) == folded(cutName)) found = &cut;
        if (!found) throw Error(Fault::Invalid, u"no cut is kept under the name \u201c%1\u201d"_s.arg(cutName.left(40)));
        filter = found->filter.value(0);
    }
    Selection selection;
    const auto accounts = accountsByEvent(maker.records());
    for (const ChronologyEntry* entry : eventsInOrder(maker.records())) {
        if (isRoutine(*entry, maker.records())) continue;
        bool taken = liesWithin(entry->date, from, to) && fits(maker.records(), *entry, filter);
        if (!agency.isEmpty()) {
            const QList<const ChronologyEntry*> others = accounts.value(entry->id);
            const auto isTheirs = [&](const ChronologyEntry* e) {
                return folded(agencyOf(maker.records(), *e)) == folded(agency);
            };
            taken = taken && (isTheirs(entry) || std::any_of(others.begin(), others.end(), isTheirs));
        }
        if (taken) selection.taken << entry;
        else ++selection.leftOut;
    }
    return selection;
}

const Person* personNamed(const DocumentMaker& maker) {
    const QString wanted = maker.option("person").trimmed();
    const CaseSnapshot& records = maker.records();
    if (wanted.isEmpty()) {
        const QList<PersonId> children = subjectChildren(records);
        return children.isEmpty() ? nullptr : records.find<Person>(children.first());
    }
    QList<const Person*> found;
    for (const Person& person : records.all<Person>()) {
        if (person.id.text() == wanted) return &person;
        if (folded(displayName(person)) == folded(wanted) || folded(shortName(person)) == folded(wanted)) found << &person;
    }
    if (found.size() != 1)
        throw Error(Fault::Invalid, found.isEmpty() ? u"nobody in the case is called \u201c%1\u201d"_s.arg(wanted.left(40))
                                                    : u"more than one person is called \u201c%1\u201d"_s.arg(wanted.left(40)));
    return found.first();
}

void addCount(Document& document, const DocumentMaker& maker, const Selection& selection, const char* whole, const char* part) {
    const QString taken = QString::number(selection.taken.size());
    const QString all = QString::number(selection.taken.size() + selection.leftOut);
    const QString to = dateWords(maker.dateOption("to-date").value_or(maker.day()));
    const QString left = QString::number(selection.leftOut);
    maker.paragraph(document, selection.leftOut ? maker.phrase(part, {taken, all, to, left}) : maker.phrase(whole, {taken, to}));
}

QString ageWords(const DocumentMaker& maker, const AgeRange& age) {
    if (age.most == 0) return maker.phrase("document.under_one");
    const QString least = QString::number(age.least);
    return age.least == age.most ? least : maker.phrase("document.from_to", {least, QString::number(age.most)});
}

QString agesWords(const DocumentMaker& maker, const UncertainDate& date) {
    QStringList ages;
    if (date.isUnknown()) return {};
    for (const ChildAge& child : agesAt(maker.records(), date))
        if (child.age) ages << shortName(*maker.records().find<Person>(child.child)) + u' ' + ageWords(maker, *child.age);
    return ages.join(", "_L1);
}

QString agencyWords(const DocumentMaker& maker, const ChronologyEntry& entry) {
    const QString agency = agencyOf(maker.records(), entry);
    return agency.isEmpty() ? maker.phrase("document.our_own") : agency;
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
