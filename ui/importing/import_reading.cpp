// SPDX-License-Identifier: MPL-2.0
#include "ui/importing/import_reading.h"

#include "core/base/date_text.h"
#include "core/interchange/table_reading.h"
#include "core/rules/life_strip.h"
#include "core/rules/time_words.h"
#include "ui/common/labels.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace ui {
namespace {

constexpr qsizetype shownRows = 200;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(importing)
public:
    static QString open() { return tr("School is open"); }
    static QString closed() { return tr("School is closed"); }
    static QString fromTo(const QString& from, const QString& to) { return from == to ? from : tr("%1 to %2").arg(from, to); }
    static QString nameless() { return tr("Name not known"); }
    static QString sheet(qsizetype rows) { return tr("A table, rows: %1").arg(rows); }
    static QString about(const QString& encoding, QChar separator, qsizetype rows) {
        const int n = int(rows);
        if (separator == QLatin1Char(';')) return tr("%1, separated by semicolons, %n row(s)", nullptr, n).arg(encoding);
        if (separator == QLatin1Char('\t')) return tr("%1, separated by tabs, %n row(s)", nullptr, n).arg(encoding);
        return tr("%1, separated by commas, %n row(s)", nullptr, n).arg(encoding);
    }
    static QStringList counts(const core::ImportCounts& c) {
        QStringList parts;
        const auto add = [&parts](int n, const QString& words) {
            if (n > 0) parts.append(words);
        };
        add(c.persons, tr("%n person(s)", nullptr, c.persons));
        add(c.unions, tr("%n couple(s)", nullptr, c.unions));
        add(c.childLinks, tr("%n link(s) to parents", nullptr, c.childLinks));
        add(c.ties, tr("%n tie(s)", nullptr, c.ties));
        add(c.entries, tr("%n entry(s)", nullptr, c.entries));
        add(c.sources, tr("%n source(s)", nullptr, c.sources));
        add(c.notes, tr("%n note(s)", nullptr, c.notes));
        add(c.others, tr("%n other record(s)", nullptr, c.others));
        return parts;
    }
    static QList<MappingField> fields() {
        using M = core::ColumnMapping;
        return {{&M::date, tr("Date")},
                {&M::dateTo, tr("Date, end")},
                {&M::event, tr("What happened")},
                {&M::people, tr("People")},
                {&M::category, tr("Category")},
                {&M::source, tr("Source")},
                {&M::agency, tr("Agency")},
                {&M::response, tr("What was done")},
                {&M::significance, tr("My view")},
                {&M::place, tr("Place")},
                {&M::valence, tr("Concern or strength")},
                {&M::sequence, tr("Order in the day")}};
    }
};

/// When a dated fact began.
QString factDate(const core::Record& record) {
    return std::visit(
        [](const auto& r) {
            if constexpr (core::Lasting<std::remove_cvref_t<decltype(r)>>) return core::dateShort(r.from);
            else return QString();
        },
        record);
}

const core::Words& words() {
    static const core::Words english(core::standardPack(), QStringLiteral("en"));
    return english;
}

std::optional<PreviewRow> previewRow(const core::Record& record, const core::CaseSnapshot& into) {
    const QString kind = recordWord(core::typeName(record));
    if (const auto* plan = std::get_if<core::Arrangement>(&record))
        return PreviewRow{core::anyId(plan->id), kind, plan->title, core::arrangementWords(*plan, words())};
    if (const auto* person = std::get_if<core::Person>(&record)) {
        const QString name = core::displayName(*person);
        return PreviewRow{core::anyId(person->id), kind, name.isEmpty() ? Tr::nameless() : name, core::dateShort(person->birth)};
    }
    if (const auto* entry = std::get_if<core::ChronologyEntry>(&record))
        return PreviewRow{core::anyId(entry->id), core::dateShort(entry->date), entry->event, label(entry->category)};
    const QString fact = core::factWords(record, into, words());
    if (!fact.isEmpty()) return PreviewRow{core::recordId(record), kind, fact, factDate(record)};
    return std::nullopt;
}

/// Term dates are one record; each of them is looked at for itself.
void addRows(QList<PreviewRow>& rows, const core::Record& record, const core::CaseSnapshot& into) {
    if (const auto* terms = std::get_if<core::SchoolCalendar>(&record)) {
        for (const core::SchoolSpan& span : terms->spans)
            rows.append({core::AnyId::make(), span.open ? Tr::open() : Tr::closed(), span.name,
                         Tr::fromTo(core::dateShort(span.from), core::dateShort(span.to))});
    } else if (const auto row = previewRow(record, into)) {
        rows.append(*row);
    }
}

}  // namespace

QByteArray importBytes(const QString& path) {
    QFile file(path);
    if (!QFileInfo(path).isFile()) throw core::Error(core::Fault::NotFound, QStringLiteral("no such file"));
    if (file.size() > core::maxImportBytes) throw core::Error(core::Fault::Unsupported, QStringLiteral("larger than any import"));
    if (!file.open(QIODevice::ReadOnly)) throw core::Error(core::Fault::Io, QStringLiteral("cannot be opened"));
    return file.readAll();
}

QList<const core::Format*> readableFormats() {
    QList<const core::Format*> list;
    for (const core::Format& format : core::formats())
        if (format.read) list.append(&format);
    return list;
}

QString likelyFormat(const ImportRequest& request) {
    if (const core::Format* format = core::formatOfFile(request.fileName, request.bytes)) return format->name;
    if (request.bytes.left(16).contains("0 HEAD")) return QStringLiteral("gedcom");
    const QString table = core::tableFormatOf(request.bytes);
    return table.isEmpty() ? QStringLiteral("csv") : table;
}

QString countWords(const core::ImportCounts& counts) { return Tr::counts(counts).join(QStringLiteral(", ")); }
QList<MappingField> mappingFields() { return Tr::fields(); }

ImportPreview readImport(const ImportRequest& request, const core::Progress& progress) {
    ImportPreview preview;
    static const QStringList tables{QStringLiteral("csv"), QStringLiteral("xlsx"), QStringLiteral("docx"), QStringLiteral("ics")};
    if (tables.contains(request.format)) {
        core::ProblemList problems;
        const core::CsvTable table = core::readTable(request.bytes, request.format, problems, core::withinImportTime(progress));
        preview.header = table.header;
        preview.about = table.separator.isNull() ? Tr::sheet(table.rows.size())
                                                 : Tr::about(table.encoding, table.separator, table.rows.size());
        const core::SavedMapping* kept = core::savedFor(request.saved, table.header);
        const core::ColumnMapping known = kept ? core::mappingFrom(*kept, table.header) : core::guessMapping(table.header);
        preview.mapping = request.mapping.value_or(known);
        preview.agency = request.agency.value_or(kept ? kept->agency : QString());
        // Without the one needed column there is nothing to read yet: the page asks for it.
        if (preview.mapping.event >= 0)
            preview.result = core::readChronologyTable(table, core::nameOfBytes(request.bytes), preview.mapping, request.into,
                                                       request.today, preview.agency, problems);
    } else {
        const core::Format* format = core::formatNamed(request.format);
        if (!format || !format->read) throw core::Error(core::Fault::Unsupported, QStringLiteral("no reader for this format"));
        preview.result = format->read(request.bytes, request.into, request.today, core::withinImportTime(progress));
    }
    for (const core::Change& change : preview.result.set.changes) {
        if (preview.rows.size() >= shownRows) break;
        addRows(preview.rows, change.either(), request.into);
    }
    for (const core::Problem& problem : std::as_const(preview.result.problems))
        preview.problems.append({core::AnyId::make(), problem.where, problem.message, problem.severity});
    return preview;
}

}  // namespace ui
