// SPDX-License-Identifier: MPL-2.0
#include "core/disclosure/given_by_others.h"

#include "core/disclosure/reader.h"
#include "core/rules/chronology.h"

namespace core {
namespace {

bool isOurs(SourceKind kind) { return kind == SourceKind::Record || kind == SourceKind::Observed; }

struct Origin {
    SourceKind kind = SourceKind::Record;
    QString text;
};

Origin originOf(const CaseSnapshot& records, const std::optional<SourceId>& id, const Origin& otherwise) {
    const Source* source = id ? records.find<Source>(*id) : nullptr;
    if (!source) return otherwise;
    QStringList parts{source->title, source->author, source->agency};
    parts.removeAll(QString());
    return {source->kind, parts.join(QStringLiteral(", "))};
}

QString tieText(const CaseSnapshot& records, const Tie& tie) {
    QStringList parts;
    for (const PersonId& id : {tie.a, tie.b})
        if (const Person* person = records.find<Person>(id)) parts += displayName(*person);
    return tie.note.isEmpty() ? parts.join(QStringLiteral(", "))
                              : parts.join(QStringLiteral(", ")) + QStringLiteral(": ") + tie.note;
}

}  // namespace

QList<GivenByOthers> givenByOthers(const ClearedSnapshot& cleared) {
    const CaseSnapshot& records = cleared.records();
    const Reader reader(records, cleared.audience());
    QList<GivenByOthers> list;
    for (const ChronologyEntry* entry : inOrder(records)) {
        const Origin origin = originOf(records, entry->source, {entry->sourceKind, entry->sourceText});
        bool toldByReader = reader.saidIt(origin.text), toldByOther = false;
        for (const Participant& part : entry->participants) {
            if (part.role != ParticipantRole::ToldBy) continue;
            (reader.isReader(part.person) ? toldByReader : toldByOther) = true;
        }
        if (!toldByOther && (toldByReader || isOurs(origin.kind))) continue;
        list.append({anyId(entry->id), QLatin1String(Describe<ChronologyEntry>::table), entry->date, entry->event, origin.text,
                     origin.kind});
    }
    for (const Tie& tie : records.all<Tie>()) {
        const Origin origin = originOf(records, tie.source, {});
        const bool seenByOther = tie.seenBy && !reader.isReader(*tie.seenBy);
        if (!seenByOther && (isOurs(origin.kind) || reader.saidIt(origin.text))) continue;
        list.append({anyId(tie.id), QLatin1String(Describe<Tie>::table), tie.from, tieText(records, tie), origin.text,
                     seenByOther ? SourceKind::ToldBy : origin.kind});
    }
    return list;
}

}  // namespace core
