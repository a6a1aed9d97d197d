// SPDX-License-Identifier: MPL-2.0
#include "core/disclosure/audience.h"

#include <QSet>
#include <QUuid>

#include "core/base/text.h"
#include "core/rules/kinship.h"

namespace core {
namespace {

enum class Naming { None, Optional, Needed };

Naming namingOf(AudienceKind kind) {
    switch (kind) {
    case AudienceKind::Internal:
    case AudienceKind::Court:
    case AudienceKind::Guardian: return Naming::None;
    case AudienceKind::Carer:
    case AudienceKind::Agency: return Naming::Optional;
    case AudienceKind::Parent:
    case AudienceKind::Child:
    case AudienceKind::Subject: return Naming::Needed;
    }
    return Naming::None;
}

Error wrong(const QString& reason) { return Error(Fault::Invalid, reason); }

/// Every way in which the name of a person may be typed.
QSet<QString> fullNames(const Person& person) {
    QSet<QString> names{folded(displayName(person)), folded(sortName(person))};
    for (const PersonName& name : person.names)
        if (!name.family.isEmpty()) names.insert(folded(name.given + u' ' + name.family));
    names.remove(QString());
    return names;
}

PersonId personNamed(const CaseSnapshot& records, const QString& text) {
    if (const QUuid uuid = QUuid::fromString(text); !uuid.isNull()) {
        const PersonId id = PersonId::parse(text);
        if (!records.find<Person>(id)) throw wrong(QStringLiteral("this case has no person with that id"));
        return id;
    }
    const QString sought = folded(text);
    QList<PersonId> found;
    for (const Person& person : records.all<Person>())
        if (fullNames(person).contains(sought)) found.append(person.id);
    if (found.isEmpty()) throw wrong(QStringLiteral("this case has nobody of that name"));
    if (found.size() > 1) throw wrong(QStringLiteral("more than one person of this case has that name: use the id"));
    return found.first();
}

/// Adds a reader once.
void addReader(QList<Audience>& list, AudienceKind kind, const PersonId& person) {
    const Audience reader{kind, person, {}};
    if (!list.contains(reader)) list.append(reader);
}

bool isLiving(const CaseSnapshot& records, const PersonId& id) {
    const Person* person = records.find<Person>(id);
    return person && !person->deceased && person->beginning == Beginning::Born;
}

AudienceKind readerOfLink(ParentageKind kind) {
    switch (kind) {
    case ParentageKind::Foster:
    case ParentageKind::Kinship:
    case ParentageKind::SpecialGuardian: return AudienceKind::Carer;
    default: return AudienceKind::Parent;
    }
}

QStringList agenciesOf(const CaseSnapshot& records) {
    QSet<QString> names;
    for (const Source& source : records.all<Source>()) names.insert(source.agency.trimmed());
    for (const ChronologyEntry& entry : records.all<ChronologyEntry>())
        if (!entry.agency.isEmpty()) names.insert(entry.agency.trimmed());
    names.remove(QString());
    QStringList list(names.begin(), names.end());
    list.sort();
    return list;
}

}  // namespace

Audience audienceNamed(const CaseSnapshot& records, const QString& text) {
    const qsizetype colon = text.indexOf(u':');
    const QString word = (colon < 0 ? text : text.first(colon)).trimmed();
    const QString name = colon < 0 ? QString() : text.mid(colon + 1).trimmed();
    Audience reader;
    try {
        reader.kind = fromName<AudienceKind>(word);
    } catch (const Error&) {
        throw wrong(
            QStringLiteral("not a reader: use internal, court, guardian, parent:NAME, child:NAME, carer[:NAME], "
                           "agency[:NAME] or subject:NAME"));
    }
    const Naming naming = namingOf(reader.kind);
    if (naming == Naming::None && colon >= 0) throw wrong(QStringLiteral("this reader takes no name"));
    const bool missing = name.isEmpty() && (colon >= 0 || naming == Naming::Needed);
    if (missing) throw wrong(QStringLiteral("say who reads it, as in %1:NAME").arg(word));
    if (name.isEmpty()) return reader;
    if (reader.kind == AudienceKind::Agency) reader.name = name;
    else reader.person = personNamed(records, name);
    return reader;
}

QString audienceText(const CaseSnapshot& records, const Audience& audience) {
    const QString word = toName(audience.kind);
    if (audience.kind == AudienceKind::Agency) return audience.name.isEmpty() ? word : word + u':' + audience.name;
    if (!audience.person) return word;
    const Person* person = records.find<Person>(*audience.person);
    const QString name = person ? displayName(*person) : QString();
    const auto isUnique = [&] {
        const QString sought = folded(name);
        qsizetype count = 0;
        for (const Person& other : records.all<Person>()) count += fullNames(other).contains(sought) ? 1 : 0;
        return count == 1;
    };
    return word + u':' + (name.isEmpty() || !isUnique() ? audience.person->text() : name);
}

QList<Audience> audiencesOf(const CaseSnapshot& records) {
    QList<Audience> list{{AudienceKind::Internal, {}, {}}, {AudienceKind::Court, {}, {}}, {AudienceKind::Guardian, {}, {}}};
    const QList<PersonId> children = subjectChildren(records);
    QList<Audience> carers;
    for (const PersonId& child : children)
        for (const Parentage& link : records.all<Parentage>()) {
            if (link.child != child || !link.parent || !isLiving(records, *link.parent)) continue;
            const AudienceKind kind = readerOfLink(link.kind);
            addReader(kind == AudienceKind::Carer ? carers : list, kind, *link.parent);
        }
    for (const PersonId& child : children)
        if (isLiving(records, child)) addReader(list, AudienceKind::Child, child);
    list += carers;
    list.append({AudienceKind::Carer, {}, {}});
    list.append({AudienceKind::Agency, {}, {}});
    for (const QString& agency : agenciesOf(records)) list.append({AudienceKind::Agency, {}, agency});
    return list;
}

}  // namespace core
