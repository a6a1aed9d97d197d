// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/status_tags.h"

#include "core/rules/kinship.h"

namespace core {
namespace {

bool holds(const UncertainDate& from, const std::optional<UncertainDate>& to, QDate asAt) {
    return asAt.isValid() ? holdsOn(from, to, asAt) != Truth::No : !to;
}

void append(QList<StatusTag>& tags, const StatusTag& tag) {
    if (!tag.tag.isEmpty() && !tags.contains(tag)) tags.append(tag);
}

// "PR", with names if it is recorded for some of the children of the case only.
StatusTag responsibility(const CaseSnapshot& records, const PersonId& holder, QDate asAt, const Words& words) {
    QList<PersonId> held;
    for (const ParentalResponsibility& one : records.all<ParentalResponsibility>())
        if (one.holder == holder && one.basis != QLatin1String("not_held") && holds(one.from, one.to, asAt))
            held.append(one.child);
    QStringList names;
    bool all = true;
    for (const Person& child : records.all<Person>()) {
        if (!child.subjectChild) continue;
        if (held.contains(child.id)) names.append(shortName(child));
        else all = false;
    }
    if (names.isEmpty()) return {};
    const QString tag = words.phrase(QStringLiteral("genogram.tag_pr"));
    return {all ? tag : QStringLiteral("%1 (%2)").arg(tag, names.join(QStringLiteral(", "))),
            words.phrase(QStringLiteral("genogram.key_pr"))};
}

}  // namespace

QList<StatusTag> statusTags(const CaseSnapshot& records, const PersonId& person, QDate asAt, const Words& words) {
    QList<StatusTag> tags;
    for (const LegalStatus& status : records.all<LegalStatus>()) {
        if (status.child != person || !holds(status.from, status.to, asAt) || status.status == QLatin1String("none")) continue;
        const QString tag = words.phrase(QStringLiteral("genogram.tag_") + status.status);
        const QString whole = words.heading(QStringLiteral("legal_statuses.") + status.status);
        append(tags, tag.isEmpty() ? StatusTag{whole, {}} : StatusTag{tag, whole});
    }
    for (const Placement& placement : records.all<Placement>())
        if (placement.child == person && holds(placement.from, placement.to, asAt))
            append(tags, {words.heading(QStringLiteral("placement_kinds.") + placement.kind), {}});
    append(tags, responsibility(records, person, asAt, words));
    return tags;
}

QString cultureLine(const Person& person) {
    QStringList parts;
    for (const QString& part : {person.ethnicity, person.religion, person.firstLanguage})
        if (!part.isEmpty()) parts.append(part);
    return parts.join(QStringLiteral(" · "));
}

}  // namespace core
