// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/ssda903_episodes.h"

#include "core/practice/pack.h"

namespace core {
namespace {

bool samePlacement(const Episode& a, const Episode& b) {
    return a.place == b.place && a.provider == b.provider && a.number == b.number && a.placePostcode == b.placePostcode;
}

/// Does the next row go on where this one ended? What ends care does not go on, whatever begins on that day.
bool follows(const Episode& a, const Episode& b) {
    return a.to && *a.to == b.from && (a.end.isEmpty() || a.end == QStringLiteral("X1")) && b.reason != QStringLiteral("S");
}

template <class Same>
QList<QList<Episode>> runsOf(const QList<Episode>& rows, Same&& same) {
    QList<QList<Episode>> runs;
    for (const Episode& row : rows) {
        if (!runs.isEmpty() && follows(runs.last().last(), row) && same(runs.last().last(), row)) runs.last().append(row);
        else runs.append({row});
    }
    return runs;
}

QString keyOf(const Episode& row, const QString& what) {
    return QStringLiteral("return %1 %2 %3").arg(row.child.text(), what, row.from.toString(Qt::ISODate));
}

}  // namespace

void EpisodeRuns::finish() {
    QMap<PersonId, QList<Episode>> byChild;
    for (Episode& row : episodes_) {
        if (row.from > today_)
            problems_.warn("in_future", row.line, QStringLiteral("DECOM"), QStringLiteral("This episode begins in the future."));
        byChild[row.child].append(std::move(row));
    }
    for (QList<Episode>& rows : byChild) {
        std::stable_sort(rows.begin(), rows.end(), [](const Episode& a, const Episode& b) { return a.from < b.from; });
        child(rows);
    }
}

void EpisodeRuns::child(const QList<Episode>& rows) {
    for (const QList<Episode>&run :
         runsOf(rows, [](const Episode&a, const Episode&b) { return a.status == b.status && a.need == b.need; }))
        put(run, statusOf(run));
    for (const QList<Episode>& run : runsOf(rows, samePlacement)) put(run, placementOf(run));
}

template <RecordType T>
void EpisodeRuns::put(const QList<Episode>& run, T fact) {
    const Episode &first = run.first(), &last = run.last();
    fact.from = first.from;
    if (last.to) fact.to = UncertainDate(*last.to);
    if (into_.find<T>(fact.id)) {
        for (const Episode& row : run)
            problems_.info("already_there", row.line, QLatin1String(Describe<T>::table),
                           QStringLiteral("What this row says is there already. It was not read again."));
        return;
    }
    result_.set.add(std::move(fact));
    ++result_.counts.others;
}

LegalStatus EpisodeRuns::statusOf(const QList<Episode>& run) {
    const Episode &first = run.first(), &last = run.last();
    LegalStatus fact{.id = LegalStatusId::named(keyOf(first, first.status)), .caseId = into_.id(), .child = first.child};
    fact.status = code(first, "LS", "legal_statuses", first.status);
    fact.need = code(first, "CIN", "needs", first.need);
    if (last.to) fact.endReason = code(last, "REC", "end_reasons", last.end);
    return fact;
}

Placement EpisodeRuns::placementOf(const QList<Episode>& run) {
    const Episode &first = run.first(), &last = run.last();
    Placement fact{
        .id = PlacementId::named(keyOf(first, first.place + first.number)), .caseId = into_.id(), .child = first.child};
    fact.kind = code(first, "PLACE", "placement_kinds", first.place);
    fact.providerKind = code(first, "PLACE_PROVIDER", "placement_providers", first.provider);
    fact.startReason = code(first, "RNE", "start_reasons", first.reason);
    fact.place = first.placePostcode;
    fact.fromPlace = first.homePostcode;
    fact.number = first.number;
    if (last.placeEnd.isEmpty()) return fact;
    fact.endReason = code(last, "REASON_PLACE_CHANGE", "placement_end_reasons", last.placeEnd);
    const bool planned =
        codeIs(standardPack(), QStringLiteral("placement_end_reasons"), fact.endReason, QStringLiteral("planned"));
    if (planned) fact.end = PlacementEnd::Planned;
    return fact;
}

QString EpisodeRuns::code(const Episode& row, const char* column, const char* list, const QString& written) {
    if (written.isEmpty()) return {};
    const QString known = codeFromSsda903(standardPack(), QLatin1String(list), written);
    if (!known.isEmpty()) return known;
    problems_.warn("code_unknown", row.line, QLatin1String(column),
                   QStringLiteral("The code %1 is not known. It was kept as it was written.").arg(quoted(written)));
    return written;
}

}  // namespace core
