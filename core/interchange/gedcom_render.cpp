// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/gedcom_render.h"

#include "core/interchange/gedcom_dates.h"

namespace core::gedcom {
namespace {

QString nameType(NameKind kind, bool seven) {
    switch (kind) {
    case NameKind::Legal: return {};
    case NameKind::Birth: return seven ? QStringLiteral("BIRTH") : QStringLiteral("birth");
    case NameKind::Married: return seven ? QStringLiteral("MARRIED") : QStringLiteral("married");
    case NameKind::Alias: return seven ? QStringLiteral("AKA") : QStringLiteral("aka");
    default: return seven ? QStringLiteral("OTHER") : toName(kind);
    }
}

}  // namespace

Render::Render(const CaseSnapshot& snapshot, const GedcomOptions& options, const Sets& sets)
    : snapshot_(snapshot), options_(options), sets_(sets), out_(options.version == GedcomVersion::V70) {
    for (const Person& person : snapshot.all<Person>())
        personXref_.insert(person.id, QStringLiteral("I%1").arg(personXref_.size() + 1));
    for (const Source& source : snapshot.all<Source>())
        sourceXref_.insert(source.id, QStringLiteral("S%1").arg(sourceXref_.size() + 1));
    for (const Tie& tie : snapshot.all<Tie>())
        if (tie.a != tie.b) ties_[tie.a].append(&tie);
    for (const ChronologyEntry& entry : snapshot.all<ChronologyEntry>()) {
        const auto about = std::find_if(entry.participants.begin(), entry.participants.end(),
                                        [](const Participant& p) { return p.role == ParticipantRole::About; });
        if (about != entry.participants.end()) entries_[about->person].append(&entry);
    }
    for (const Note& note : snapshot.all<Note>())
        if (note.about) notes_[*note.about].append(&note);
    collectFamilies();
}

QByteArray Render::file(const Progress& progress) {
    head();
    qint64 done = 0;
    const qint64 all = snapshot_.all<Person>().size() + families_.size();
    for (const Person& one : snapshot_.all<Person>()) {
        if (++done % 128 == 0) progress.step(done, all);
        person(one);
    }
    int number = 0;
    for (const FamilyOut& one : families_) {
        if (++done % 128 == 0) progress.step(done, all);
        family(one, ++number);
    }
    for (const Source& one : snapshot_.all<Source>()) source(one);
    looseNotes();
    if (options_.ownLines) ownRecords();
    out_.word(0, "TRLR");
    return out_.bytes();
}

void Render::head() {
    out_.word(0, "HEAD");
    if (!out_.seven()) out_.word(1, "SOUR", QStringLiteral("KINKEEPER"));
    out_.word(1, "GEDC");
    out_.word(2, "VERS", out_.seven() ? QStringLiteral("7.0") : QStringLiteral("5.5.1"));
    if (out_.seven()) {
        out_.word(1, "SCHMA");
        for (const char* tag : {"_KIN", "_SET", "_MORE", "_PARENT", "_FREL", "_MREL", "_FICTIONAL"})
            out_.word(2, "TAG", QStringLiteral("%1 urn:x-kinkeeper:gedcom:%1").arg(QLatin1String(tag)));
        out_.word(1, "SOUR", QStringLiteral("KINKEEPER"));
        out_.word(2, "NAME", QStringLiteral("Kinkeeper"));
    } else {
        out_.word(2, "FORM", QStringLiteral("LINEAGE-LINKED"));
        out_.word(1, "CHAR", QStringLiteral("UTF-8"));
        out_.pointer(1, "SUBM", QStringLiteral("U1"));
    }
    if (options_.ownLines) out_.word(1, "_KIN", snapshot_.id().text());
    if (options_.ownLines && options_.fictional)
        out_.word(1, "_FICTIONAL", *options_.fictional ? QStringLiteral("Y") : QStringLiteral("N"));
    if (out_.seven()) return;
    out_.record(QStringLiteral("U1"), "SUBM");
    out_.word(1, "NAME", QStringLiteral("Not stated"));
}

void Render::person(const Person& person) {
    out_.record(personXref_.value(person.id), "INDI");
    rendered_.insert(anyId(person.id));
    for (const PersonName& one : person.names) name(one);
    life(person);
    placeInFamilies(person.id);
    for (const Tie* one : ties_.value(person.id)) tie(*one);
    for (const ChronologyEntry* one : entries_.value(person.id)) entry(*one);
    noteField(1, person.note);
    notesAbout(anyId(person.id));
    kin(1, anyId(person.id));
}

void Render::name(const PersonName& name) {
    QString whole = name.given;
    if (!name.family.isEmpty())
        whole += QStringLiteral("%1/%2/").arg(whole.isEmpty() ? QString() : QStringLiteral(" "), name.family);
    if (!name.suffix.isEmpty()) whole += QLatin1Char(' ') + name.suffix;
    if (!name.prefix.isEmpty()) whole.prepend(name.prefix + QLatin1Char(' '));
    out_.text(1, "NAME", whole);
    const QString type = nameType(name.kind, out_.seven());
    if (!type.isEmpty()) out_.word(2, "TYPE", type);
    if (type == QLatin1String("OTHER")) out_.text(3, "PHRASE", toName(name.kind));
    out_.textIf(2, "NPFX", name.prefix);
    out_.textIf(2, "GIVN", name.given);
    out_.textIf(2, "SURN", name.family);
    out_.textIf(2, "NSFX", name.suffix);
}

void Render::life(const Person& person) {
    const bool x = person.sex == Sex::Intersex && out_.seven();
    out_.word(1, "SEX",
              person.sex == Sex::Male     ? QStringLiteral("M")
              : person.sex == Sex::Female ? QStringLiteral("F")
              : x                         ? QStringLiteral("X")
                                          : QStringLiteral("U"));
    if (person.beginning == Beginning::Born && (!person.birth.isUnknown() || !person.birthPlace.isEmpty())) {
        out_.word(1, "BIRT");
        date(2, person.birth);
        out_.textIf(2, "PLAC", person.birthPlace);
    }
    if (person.deceased) {
        const bool bare = person.death.isUnknown() && person.causeOfDeath.isEmpty();
        out_.word(1, "DEAT", bare ? QStringLiteral("Y") : QString());
        date(2, person.death);
        out_.textIf(2, "CAUS", person.causeOfDeath);
    }
    out_.textIf(1, "RELI", person.religion);
    out_.textIf(1, "REFN", person.localNumber);
}

void Render::placeInFamilies(const PersonId& id) {
    for (const qsizetype at : childIn_.value(id)) {
        out_.pointer(1, "FAMC", QStringLiteral("F%1").arg(at + 1));
        const QList<const Parentage*> links = families_.at(at).links.value(id);
        const auto all = [&](ParentageKind kind) {
            return std::all_of(links.begin(), links.end(), [&](const Parentage* link) { return link->kind == kind; });
        };
        if (all(ParentageKind::Adoptive))
            out_.word(2, "PEDI", out_.seven() ? QStringLiteral("ADOPTED") : QStringLiteral("adopted"));
        else if (all(ParentageKind::Foster))
            out_.word(2, "PEDI", out_.seven() ? QStringLiteral("FOSTER") : QStringLiteral("foster"));
    }
    for (const qsizetype at : partnerIn_.value(id)) out_.pointer(1, "FAMS", QStringLiteral("F%1").arg(at + 1));
}

void Render::tie(const Tie& tie) {
    out_.pointer(1, "ASSO", personXref_.value(tie.b));
    rendered_.insert(anyId(tie.id));
    const QString words = tie.kind == TieKind::Other && !tie.note.isEmpty() ? tie.note : toName(tie.kind);
    if (out_.seven()) {
        out_.word(2, "ROLE", QStringLiteral("OTHER"));
        out_.text(3, "PHRASE", words);
    } else {
        out_.text(2, "RELA", words);
    }
    kin(2, anyId(tie.id));
}

void Render::entry(const ChronologyEntry& entry) {
    out_.text(1, "EVEN", entry.event);
    rendered_.insert(anyId(entry.id));
    out_.word(2, "TYPE", toName(entry.category));
    date(2, entry.date);
    out_.textIf(2, "AGNC", entry.agency);
    if (entry.source && sourceXref_.contains(*entry.source)) {
        out_.pointer(2, "SOUR", sourceXref_.value(*entry.source));
        out_.textIf(3, "PAGE", entry.sourceText);
    } else if (!entry.sourceText.isEmpty() && out_.seven()) {
        out_.pointer(2, "SOUR", QStringLiteral("VOID"));
        out_.text(3, "PAGE", entry.sourceText);
    } else {
        out_.textIf(2, "SOUR", entry.sourceText);
    }
    kin(2, anyId(entry.id));
}

void Render::source(const Source& source) {
    out_.record(sourceXref_.value(source.id), "SOUR");
    rendered_.insert(anyId(source.id));
    if (!source.agency.isEmpty()) {
        out_.word(1, "DATA");
        out_.text(2, "AGNC", source.agency);
    }
    out_.textIf(1, "AUTH", source.author);
    out_.textIf(1, "TITL", source.title);
    out_.textIf(1, "PUBL", source.reference);
    noteField(1, source.note);
    kin(1, anyId(source.id));
}

void Render::noteField(int level, const QString& note) {
    if (note.isEmpty()) return;
    out_.text(level, "NOTE", note);
    if (options_.ownLines) out_.word(level + 1, "_KIN", QStringLiteral("FIELD"));
}

void Render::notesAbout(const AnyId& id) {
    for (const Note* note : notes_.value(id)) {
        out_.text(1, "NOTE", note->text);
        rendered_.insert(anyId(note->id));
        kin(2, anyId(note->id));
    }
}

void Render::looseNotes() {
    int number = 0;
    for (const Note& note : snapshot_.all<Note>()) {
        if (note.about) continue;
        out_.record(QStringLiteral("N%1").arg(++number), out_.seven() ? "SNOTE" : "NOTE", note.text);
        rendered_.insert(anyId(note.id));
        kin(1, anyId(note.id));
    }
}

void Render::date(int level, const UncertainDate& date) {
    const QString text = dateToGedcom(date);
    if (!text.isEmpty()) out_.word(level, "DATE", text);
}

void Render::kin(int level, const AnyId& id) {
    if (!options_.ownLines) return;
    if (level == 1 && out_.seven()) out_.word(1, "UID", id.text());
    out_.word(level, "_KIN", id.text());
    setLines(level + 1, id);
}

void Render::setLines(int level, const AnyId& id) {
    const QJsonObject sets = sets_.value(id);
    for (auto it = sets.begin(); it != sets.end(); ++it) {
        // A document is an object or an array: the brackets come off again.
        const QByteArray json = QJsonDocument(QJsonArray{it.value()}).toJson(QJsonDocument::Compact);
        out_.set(level, it.key(), json.sliced(1, json.size() - 2));
    }
}

void Render::ownRecords() {
    eachRecordType([&]<class T>() {
        for (const T& record : snapshot_.all<T>()) {
            const AnyId id = anyId(record.id);
            if (rendered_.contains(id) || !sets_.contains(id)) continue;
            out_.word(0, "_KIN", QLatin1String(Describe<T>::table));
            out_.word(1, "_KIN", id.text());
            setLines(1, id);
        }
    });
}

}  // namespace core::gedcom
