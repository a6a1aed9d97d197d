// SPDX-License-Identifier: MPL-2.0
// INDI: names, sex, life dates, ties; what has no field becomes an entry or a note.
#include "core/interchange/gedcom_reading.h"

namespace core::gedcom {
namespace {

bool is(const Node& node, const char* tag) { return node.tag == QLatin1String(tag); }

NameKind nameKind(const Node& name) {
    const Node* type = name.child(QLatin1String("TYPE"));
    if (!type) return NameKind::Legal;
    const QString phrase = type->childValue(QLatin1String("PHRASE"));
    const QString said = (phrase.isEmpty() ? type->value : phrase).trimmed().toLower();
    for (const auto& [kind, stored] : EnumNames<NameKind>::table)
        if (said == QLatin1String(stored.data(), qsizetype(stored.size()))) return kind;
    if (said == QLatin1String("maiden")) return NameKind::Birth;
    if (said == QLatin1String("former")) return NameKind::Previous;
    return NameKind::Alias;
}

// Words for a name's TYPE that nameKind() does not fully say.
bool isPlainType(const Node& type) {
    const QString said = type.value.trimmed().toLower();
    return said == QLatin1String("maiden") || said == QLatin1String("aka") || said == QLatin1String("former") ||
           type.child(QLatin1String("PHRASE")) ||
           std::any_of(EnumNames<NameKind>::table.begin(), EnumNames<NameKind>::table.end(), [&](const auto& entry) {
               return said == QLatin1String(entry.second.data(), qsizetype(entry.second.size()));
           });
}

// "Joseph /de Allen/ jr." with the pieces that stand under it.
PersonName nameFrom(const Node& node) {
    PersonName name;
    name.kind = nameKind(node);
    const QString value = node.value;
    const qsizetype open = value.indexOf(QLatin1Char('/'));
    const qsizetype close = open < 0 ? -1 : value.indexOf(QLatin1Char('/'), open + 1);
    QString given = (open < 0 ? value : value.left(open)).trimmed();
    name.prefix = node.childValue(QLatin1String("NPFX"));
    name.suffix = node.childValue(QLatin1String("NSFX"));
    if (open >= 0) name.family = value.sliced(open + 1, (close < 0 ? value.size() : close) - open - 1).trimmed();
    const QString after = close < 0 ? QString() : value.sliced(close + 1).trimmed();
    if (name.family.isEmpty())
        name.family =
            QStringLiteral("%1 %2").arg(node.childValue(QLatin1String("SPFX")), node.childValue(QLatin1String("SURN"))).trimmed();
    if (name.suffix.isEmpty()) name.suffix = after;
    if (const QString piece = node.childValue(QLatin1String("GIVN")); !piece.isEmpty()) given = piece;
    else if (!name.prefix.isEmpty() && given.startsWith(name.prefix)) given = given.sliced(name.prefix.size()).trimmed();
    name.given = given;
    return name;
}

void addMarried(const QString& value, Person& person) {
    Node node;
    node.value = value.contains(QLatin1Char('/')) ? value : QStringLiteral("/%1/").arg(value);
    PersonName name = nameFrom(node);
    name.kind = NameKind::Married;
    if (!value.trimmed().isEmpty()) person.names.append(name);
}

void readName(const Node& node, Person& person, Reading& reading, Leftovers& left) {
    const PersonName name = nameFrom(node);
    const Node* kin = kinOf(node);
    if (kin || !(name.given + name.family + name.prefix + name.suffix).isEmpty()) person.names.append(name);
    for (const Node& child : node.children) {
        if (is(child, "NICK")) {
            if (!child.value.trimmed().isEmpty()) person.names.append(PersonName{NameKind::KnownAs, child.value.trimmed()});
        } else if (is(child, "_MARNM")) {
            addMarried(child.value, person);
        } else if (is(child, "TYPE")) {
            if (!isPlainType(child)) reading.keep(child, left);
        } else if (!is(child, "NPFX") && !is(child, "NSFX") && !is(child, "GIVN") && !is(child, "SURN") && !is(child, "SPFX") &&
                   !is(child, "_KIN")) {
            reading.keep(child, left);
        }
    }
}

void readSex(const Node& node, Person& person, Reading& reading, Leftovers& left) {
    const QString value = node.value.trimmed().toUpper();
    if (value == QLatin1String("M")) person.sex = Sex::Male;
    else if (value == QLatin1String("F")) person.sex = Sex::Female;
    else if (value == QLatin1String("X")) person.sex = Sex::Intersex;
    else if (value != QLatin1String("U") && !value.isEmpty()) reading.keep(node, left);
    for (const Node& child : node.children) reading.keep(child, left);
}

// What stands under BIRT or DEAT beyond its fields goes into the note as one line.
void keepRest(const Node& node, std::initializer_list<const char*> taken, Reading& reading, Leftovers& left) {
    QStringList parts;
    const QString value = node.value.trimmed();
    if (!value.isEmpty() && value != QLatin1String("Y")) parts.append(value);
    const QString below = reading.wordsUnder(node, taken);
    if (!below.isEmpty()) parts.append(below);
    if (parts.isEmpty()) return;
    left.append(QStringLiteral("%1: %2").arg(tagWord(node.tag), parts.join(QStringLiteral("; "))));
    reading.problems.info("kept_as_note", node.line, node.tag,
                          QStringLiteral("Part of “%1” has no field of its own. It is kept as a note.").arg(tagWord(node.tag)));
}

void readBirth(const Node& node, Person& person, Reading& reading, Leftovers& left) {
    person.birth = reading.dateUnder(node, left);
    person.birthPlace = node.childValue(QLatin1String("PLAC"));
    keepRest(node, {"DATE", "PLAC"}, reading, left);
    if (const Node* place = node.child(QLatin1String("PLAC")))
        for (const Node& child : place->children) reading.keep(child, left);
}

void readDeath(const Node& node, Person& person, Reading& reading, Leftovers& left) {
    person.deceased = true;
    person.death = reading.dateUnder(node, left);
    person.causeOfDeath = node.childValue(QLatin1String("CAUS"));
    keepRest(node, {"DATE", "CAUS"}, reading, left);
}

void readChildLink(const Node& node, const Node& person, Reading& reading, Leftovers& left) {
    reading.familiesNamed.insert({person.xref, node.pointer});
    ChildLink link = reading.childLinks.value({person.xref, node.pointer});
    for (const Node& child : node.children) {
        const QString kind = child.value.trimmed().toLower();
        if (is(child, "PEDI") &&
            (kind == QLatin1String("adopted") || kind == QLatin1String("foster") || kind == QLatin1String("birth"))) {
            link.kind = kind == QLatin1String("adopted")  ? ParentageKind::Adoptive
                        : kind == QLatin1String("foster") ? ParentageKind::Foster
                                                          : ParentageKind::Birth;
            if (!child.children.empty()) reading.keep(child, left);
        } else if (!is(child, "_KIN")) {
            reading.keep(child, left);
        }
    }
    reading.childLinks.insert({person.xref, node.pointer}, link);
}

void readAdoption(const Node& node, const Node& person, const PersonId& id, Reading& reading, Leftovers& left) {
    const Node* family = node.child(QLatin1String("FAMC"));
    if (family && !family->pointer.isEmpty()) {
        const QString by = family->childValue(QLatin1String("ADOP")).toUpper();
        ChildLink link{ParentageKind::Adoptive, {}, by != QLatin1String("WIFE"), by != QLatin1String("HUSB")};
        if (const Node* date = node.child(QLatin1String("DATE"))) link.from = dateFromGedcom(date->value).date;
        reading.childLinks.insert({person.xref, family->pointer}, link);
    }
    reading.readEvent(node, {id}, left);
}

void readTie(const Node& node, const PersonId& a, Reading& reading, Leftovers& left) {
    const auto other = reading.persons.constFind(node.pointer);
    if (other == reading.persons.cend() || *other == a) return reading.keep(node, left);
    const Node* kin = kinOf(node);
    Tie tie{reading.idFor<TieId>(kin, QStringLiteral("tie/%1").arg(node.line)), reading.into, a, *other};
    tie.kind = TieKind::Other;
    const Node* role = node.child(QLatin1String("ROLE"));
    QString said = node.childValue(QLatin1String("RELA"));
    if (said.isEmpty() && role) {
        const QString phrase = role->childValue(QLatin1String("PHRASE"));
        said = phrase.isEmpty() ? role->value.trimmed() : phrase;
    }
    bool known = false;
    for (const auto& [kind, stored] : EnumNames<TieKind>::table) {
        if (said.compare(QLatin1String(stored.data(), qsizetype(stored.size())), Qt::CaseInsensitive) != 0) continue;
        tie.kind = kind;
        known = true;
    }
    QStringList parts;
    if (!known && !said.isEmpty()) parts.append(said);
    const QString below = reading.wordsUnder(node, {"RELA", "ROLE"});
    if (!below.isEmpty()) parts.append(below);
    tie.note = parts.join(QStringLiteral("; "));
    reading.add(std::move(tie), kin);
}

bool isEvent(const Node& node) {
    static const QSet<QString> tags{
        QStringLiteral("CHR"),  QStringLiteral("CHRA"), QStringLiteral("BAPM"), QStringLiteral("BARM"), QStringLiteral("BASM"),
        QStringLiteral("BLES"), QStringLiteral("BURI"), QStringLiteral("CREM"), QStringLiteral("CENS"), QStringLiteral("CONF"),
        QStringLiteral("EMIG"), QStringLiteral("FCOM"), QStringLiteral("GRAD"), QStringLiteral("IMMI"), QStringLiteral("NATU"),
        QStringLiteral("ORDN"), QStringLiteral("PROB"), QStringLiteral("RETI"), QStringLiteral("WILL"), QStringLiteral("EVEN"),
        QStringLiteral("FACT"), QStringLiteral("RESI"), QStringLiteral("EDUC"), QStringLiteral("OCCU"), QStringLiteral("TITL"),
        QStringLiteral("CAST"), QStringLiteral("DSCR"), QStringLiteral("NATI"), QStringLiteral("PROP"), QStringLiteral("RELI")};
    return tags.contains(node.tag);
}

}  // namespace

void readPerson(const Node& node, Reading& reading) {
    const Node* kin = kinOf(node);
    Person person{*reading.personAt.constFind(&node), reading.into};
    Leftovers left;
    bool born = false, died = false;
    for (const Node& child : node.children) {
        if (is(child, "NAME")) readName(child, person, reading, left);
        else if (is(child, "_MARNM")) addMarried(child.value, person);
        else if (is(child, "SEX")) readSex(child, person, reading, left);
        else if (is(child, "BIRT") && !std::exchange(born, true)) readBirth(child, person, reading, left);
        else if (is(child, "DEAT") && child.value.trimmed() != QLatin1String("N") && !std::exchange(died, true))
            readDeath(child, person, reading, left);
        else if (is(child, "FAMC")) readChildLink(child, node, reading, left);
        else if (is(child, "FAMS")) {
            reading.familiesNamed.insert({node.xref, child.pointer});
            for (const Node& below : child.children) reading.keep(below, left);
        } else if (is(child, "ADOP")) readAdoption(child, node, person.id, reading, left);
        else if (is(child, "ASSO")) readTie(child, person.id, reading, left);
        else if (is(child, "NOTE") || is(child, "SNOTE"))
            reading.readNote(child, anyId(person.id), kinOf(child) ? &person.note : nullptr);
        else if (is(child, "REFN") && person.localNumber.isEmpty() && child.children.empty())
            person.localNumber = child.value.trimmed();
        else if (is(child, "RELI") && person.religion.isEmpty() && child.children.empty())
            person.religion = child.value.trimmed();
        else if (is(child, "_KIN") || (is(child, "UID") && kin)) continue;
        else if (isEvent(child)) reading.readEvent(child, {person.id}, left);
        else reading.keep(child, left);
    }
    const AnyId id = anyId(person.id);
    ++reading.counts.persons;
    reading.add(std::move(person), kin);
    reading.noteLeftovers(left, id, node.line);
}

}  // namespace core::gedcom
