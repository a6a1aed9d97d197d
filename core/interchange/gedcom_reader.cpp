// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/gedcom.h"
#include "core/interchange/gedcom_reading.h"

#include <QCryptographicHash>

namespace core {
namespace gedcom {
namespace {

bool isNote(const Node& record) { return record.tag == QLatin1String("NOTE") || record.tag == QLatin1String("SNOTE"); }

void numberPersons(Reading& reading) {
    for (const Node& record : reading.file.records) {
        if (record.tag != QLatin1String("INDI")) continue;
        if (!record.xref.isEmpty() && reading.persons.contains(record.xref)) continue;
        const PersonId id = reading.idFor<PersonId>(kinOf(record), QStringLiteral("person/%1").arg(record.line));
        reading.personAt.insert(&record, id);
        if (!record.xref.isEmpty()) reading.persons.insert(record.xref, id);
    }
}

// Shared notes that a record shows stand with it; the others belong to the case.
void readLooseNotes(Reading& reading) {
    for (const Node& record : reading.file.records) {
        if (!isNote(record) || (!record.xref.isEmpty() && reading.usedNotes.contains(record.xref))) continue;
        const Node* kin = kinOf(record);
        QString text = record.value;
        if (const QString more = reading.wordsUnder(record, {"CHAN", "CREA", "UID"}); !more.isEmpty())
            text += QStringLiteral("\n(%1)").arg(more);
        if (text.trimmed().isEmpty() && !kin) continue;
        reading.add(Note{reading.idFor<NoteId>(kin, QStringLiteral("note/%1").arg(record.line)), reading.into, {}, {}, {}, text},
                    kin);
    }
}

void readHead(const Node& head, Reading& reading) {
    if (reading.fromKinkeeper) return;
    Leftovers left;
    for (const Node& child : head.children)
        if (child.tag != QLatin1String("GEDC") && child.tag != QLatin1String("_FICTIONAL") &&
            child.tag != QLatin1String("CHAR") && child.tag != QLatin1String("SCHMA"))
            left.append(reading.words(child));
    if (left.isEmpty()) return;
    left.prepend(QStringLiteral("Header of the file"));
    reading.problems.info("kept_as_note", head.line, QStringLiteral("HEAD"),
                          QStringLiteral("What the file says about itself is kept as a note of the case."));
    reading.noteLeftovers(left, std::nullopt, head.line);
}

void readRecord(const Node& record, Reading& reading) {
    if (record.tag == QLatin1String("INDI"))
        return reading.personAt.contains(&record) ? readPerson(record, reading) : readOther(record, reading);
    if (record.tag == QLatin1String("_KIN")) return readKinRecord(record, reading);
    if (record.tag == QLatin1String("HEAD"))
        return &record == &reading.file.records.front() ? readHead(record, reading) : readOther(record, reading);
    if (record.tag == QLatin1String("SOUR") || record.tag == QLatin1String("FAM") || record.tag == QLatin1String("TRLR") ||
        isNote(record))
        return;
    if (record.tag == QLatin1String("SUBM") && reading.fromKinkeeper) return;
    readOther(record, reading);
}

// A link that only the person tells of: the family decides, so it is listed.
void listOneSided(Reading& reading) {
    for (const Node& record : reading.file.records) {
        if (!reading.personAt.contains(&record)) continue;
        for (const Node& line : record.children) {
            const bool child = line.tag == QLatin1String("FAMC");
            if ((!child && line.tag != QLatin1String("FAMS")) || line.pointer.isEmpty() || line.pointer == QLatin1String("VOID"))
                continue;
            const Node* family = reading.byXref.value(line.pointer);
            const bool named = family && std::any_of(family->children.begin(), family->children.end(), [&](const Node& other) {
                                   const bool fits =
                                       child ? other.tag == QLatin1String("CHIL")
                                             : other.tag == QLatin1String("HUSB") || other.tag == QLatin1String("WIFE");
                                   return fits && other.pointer == record.xref;
                               });
            if (!named)
                reading.problems.warn(
                    "one_sided_link", line.line, line.tag,
                    QStringLiteral("This person names the family %1, which does not name the person. No link was made.")
                        .arg(quoted(line.pointer)));
        }
    }
}

void countRecords(Reading& reading) {
    for (const Record& record : reading.records) {
        if (std::holds_alternative<Tie>(record)) ++reading.counts.ties;
        else if (std::holds_alternative<ChronologyEntry>(record)) ++reading.counts.entries;
        else if (std::holds_alternative<Source>(record)) ++reading.counts.sources;
        else if (std::holds_alternative<Note>(record)) ++reading.counts.notes;
        else if (std::holds_alternative<Address>(record) || std::holds_alternative<Household>(record) ||
                 std::holds_alternative<Residence>(record))
            ++reading.counts.others;
    }
}

}  // namespace

void readSource(const Node& node, Reading& reading) {
    const Node* kin = kinOf(node);
    Source source{reading.idFor<SourceId>(kin, QStringLiteral("source/%1").arg(node.line)), reading.into};
    source.kind = SourceKind::Document;
    Leftovers left;
    for (const Node& child : node.children) {
        const bool plain = child.children.empty();
        if (child.tag == QLatin1String("TITL") && source.title.isEmpty() && plain) source.title = child.value.trimmed();
        else if (child.tag == QLatin1String("AUTH") && source.author.isEmpty() && plain) source.author = child.value.trimmed();
        else if (child.tag == QLatin1String("PUBL") && source.reference.isEmpty() && plain)
            source.reference = child.value.trimmed();
        else if (child.tag == QLatin1String("AGNC") && source.agency.isEmpty() && plain) source.agency = child.value.trimmed();
        else if (child.tag == QLatin1String("DATA") && source.agency.isEmpty() && child.children.size() == 1 &&
                 child.child(QLatin1String("AGNC")))
            source.agency = child.childValue(QLatin1String("AGNC"));
        else if (child.tag == QLatin1String("NOTE") || child.tag == QLatin1String("SNOTE"))
            reading.readNote(child, anyId(source.id), &source.note);
        else if (child.tag != QLatin1String("_KIN") && !(child.tag == QLatin1String("UID") && kin)) reading.keep(child, left);
    }
    if (!left.isEmpty())
        source.note += (source.note.isEmpty() ? QString() : QStringLiteral("\n\n")) + left.join(QLatin1Char('\n'));
    if (source.title.isEmpty() && !kin)
        source.title =
            node.xref.isEmpty() ? QStringLiteral("Source without a title") : QStringLiteral("Source %1").arg(node.xref.left(60));
    if (!node.xref.isEmpty() && !reading.sources.contains(node.xref)) reading.sources.insert(node.xref, source.id);
    reading.add(std::move(source), kin);
}

void readOther(const Node& node, Reading& reading) {
    Leftovers left;
    reading.keep(node, left);
    reading.noteLeftovers(left, std::nullopt, node.line);
}

}  // namespace gedcom

ImportResult readGedcom(const QByteArray& bytes, const CaseId& into, const Progress& progress) {
    using namespace gedcom;
    ProblemList problems;
    const gedcom::File file = gedcom::parseTree(bytes, problems, progress);
    const QString digest = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(16));
    gedcom::Reading reading(file, into, digest, problems);
    numberPersons(reading);
    for (const gedcom::Node& record : file.records)
        if (record.tag == QLatin1String("SOUR")) readSource(record, reading);
    qint64 done = 0;
    const auto all = qint64(file.records.size());
    for (const gedcom::Node& record : file.records) {
        if (++done % 256 == 0) progress.step(done, 2 * all);
        readRecord(record, reading);
    }
    for (const gedcom::Node& record : file.records)
        if (record.tag == QLatin1String("FAM")) readFamily(record, reading);
    readLooseNotes(reading);
    listOneSided(reading);
    progress.step(all, all);
    gedcom::dropDangling(reading.records, problems);
    countRecords(reading);
    if (qsizetype(reading.records.size()) > maxImportRecords)
        throw Error(Fault::Unsupported, QStringLiteral("more than 100,000 records"));

    // A record stands after those it refers to: the order of the variant.
    std::stable_sort(reading.records.begin(), reading.records.end(),
                     [](const Record& a, const Record& b) { return a.index() < b.index(); });
    ImportResult result{ChangeSet{Action::Import}, problems.all(), reading.counts};
    if (const QString said = file.records.front().childValue(QLatin1String("_FICTIONAL")); !said.isEmpty())
        result.set.fictional = said != QLatin1String("N");
    result.set.changes.reserve(reading.records.size());
    for (Record& record : reading.records) result.set.changes.push_back({std::nullopt, std::move(record)});
    return result;
}

}  // namespace core
