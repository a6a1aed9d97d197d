// SPDX-License-Identifier: MPL-2.0
// Writing is done twice. The first text uses GEDCOM's own words only and is read back: what it does not bring back is
// exactly what the second text says in `_SET` lines. So the two halves cannot drift apart, and another program's
// changes to the standard lines still count. resources/core/docs/gedcom_kin.md describes the lines.
#include "core/interchange/gedcom_kin.h"
#include "core/interchange/gedcom_render.h"
#include "core/rules/references.h"

namespace core {
namespace {

using namespace gedcom;

void say(Problems& problems, Problem::Severity severity, const char* code, const QString& field, const QString& message) {
    problems.append({field, QLatin1String(code), QString(), message, severity});
}

template <class T, class... Any>
constexpr bool isOneOf = (std::is_same_v<T, Any> || ...);

struct Cleared {
    CaseSnapshot snapshot;
    Problems notSaid;
};

// A family tree carries the family and its story. Placements, legal statuses, alerts and what else a case holds stay behind.
bool travels(const Record& record) {
    return std::visit(
        []<class T>(const T&) {
            return isOneOf<T, Person, Union, Parentage, Address, Household, Residence, Attachment, Source, Tie, ChronologyEntry,
                           Note>;
        },
        record);
}

bool isOpen(const Address* address) { return address && !address->restricted && address->notToLearn.isEmpty(); }

// Addresses and entries that somebody must not see do not leave in a format that cannot say so; nor do file contents.
Cleared cleared(const CaseSnapshot& all) {
    std::vector<Record> kept;
    int addresses = 0, entries = 0, files = 0, others = 0;
    eachRecord(all, [&](Record record) {
        if (std::holds_alternative<Case>(record) || std::holds_alternative<CaseProfile>(record)) return;
        int* heldBack = travels(record) ? nullptr : &others;
        if (std::holds_alternative<Attachment>(record)) heldBack = &files;
        if (const Address* address = std::get_if<Address>(&record); address && !isOpen(address)) heldBack = &addresses;
        if (ChronologyEntry* entry = std::get_if<ChronologyEntry>(&record)) {
            if (!entry->notFor.isEmpty()) heldBack = &entries;
            entry->origin.reset();
        }
        if (Source* source = std::get_if<Source>(&record)) source->attachment.reset();
        if (Person* person = std::get_if<Person>(&record)) person->photo.reset();
        if (Household* household = std::get_if<Household>(&record); household && household->address)
            if (!isOpen(all.find<Address>(*household->address))) household->address.reset();
        if (heldBack) ++*heldBack;
        else kept.push_back(std::move(record));
    });
    ProblemList dangling;
    const size_t before = kept.size();
    dropDangling(kept, dangling);
    Cleared result{CaseSnapshot(all.id()), {}};
    for (const Record& record : kept) result.snapshot.put(record);
    const auto held = [&](const char* code, int count, const QString& what) {
        if (count > 0) say(result.notSaid, Problem::Severity::Warning, code, {}, what.arg(count));
    };
    held("held_back_address", addresses, QStringLiteral("%1 address(es) that someone must not learn were left out."));
    held("held_back_entry", entries, QStringLiteral("%1 chronology entry or entries that someone must not see were left out."));
    held("held_back_file", files, QStringLiteral("%1 attached file(s) do not travel in GEDCOM."));
    held("held_back_other", others, QStringLiteral("%1 record(s) that a family tree has no place for were left out."));
    held("held_back_with", int(before - kept.size()),
         QStringLiteral("%1 record(s) that belong to what was left out stayed behind too."));
    return result;
}

// What plain GEDCOM does not bring back, by record.
Sets missing(const CaseSnapshot& snapshot, const CaseSnapshot& back) {
    QHash<AnyId, QJsonObject> read;
    eachRecord(back, [&](const Record& record) { read.insert(recordId(record), toJsonObject(record)); });
    Sets sets;
    eachRecord(snapshot, [&](const Record& record) {
        const auto known = read.constFind(recordId(record));
        const QJsonObject columns = setsOf(record, known == read.cend() ? QJsonObject() : *known);
        if (known == read.cend() || !columns.isEmpty()) sets.insert(recordId(record), columns);
    });
    return sets;
}

void listMissing(const CaseSnapshot& snapshot, const Sets& sets, const QSet<AnyId>& rendered, bool ownLines, Problems& notSaid) {
    QMap<QString, int> counts;
    eachRecord(snapshot, [&](const Record& record) {
        const auto found = sets.constFind(recordId(record));
        if (found == sets.cend()) return;
        const QString table = typeName(record);
        if (!rendered.contains(recordId(record))) ++counts[table];
        else
            for (const QString& column : found->keys()) ++counts[table + QLatin1Char('.') + column];
    });
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        const QString end = ownLines ? QStringLiteral("Only Kinkeeper reads it back.") : QStringLiteral("It is not in the file.");
        const QString often = it.value() == 1 ? QStringLiteral("once") : QStringLiteral("%1 times").arg(it.value());
        say(notSaid, ownLines ? Problem::Severity::Info : Problem::Severity::Warning, "not_in_gedcom", it.key(),
            QStringLiteral("GEDCOM has no words for “%1” (%2). %3").arg(it.key(), often, end));
    }
}

}  // namespace

ExportResult writeGedcom(const CaseSnapshot& snapshot, const GedcomOptions& options, const Progress& progress) {
    const Cleared clear = cleared(snapshot);
    ExportResult result{{}, clear.notSaid};
    const GedcomOptions own{options.version, true, options.fictional};
    Render plain(clear.snapshot, own, {});
    CaseSnapshot back(snapshot.id());
    back.apply(readGedcom(plain.file(progress), snapshot.id(), progress).set);
    const Sets sets = missing(clear.snapshot, back);
    listMissing(clear.snapshot, sets, plain.rendered(), options.ownLines, result.notSaid);
    result.bytes = Render(clear.snapshot, options, sets).file(progress);
    if (result.bytes.size() > maxImportBytes)
        say(result.notSaid, Problem::Severity::Warning, "file_too_large", {},
            QStringLiteral("The file is larger than 20 MiB. Other copies of this program will not read it."));
    return result;
}

}  // namespace core
