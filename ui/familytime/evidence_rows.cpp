// SPDX-License-Identifier: MPL-2.0
#include "ui/familytime/evidence_rows.h"

#include "core/base/date_text.h"
#include "core/model/goal.h"

#include <QCoreApplication>
#include <QMap>

namespace ui {
namespace {

using core::FactorRating;
using core::FactorStatus;

QString tr(const char* words) { return QCoreApplication::translate("EvidenceRows", words); }

/// The latest rating of each factor for each person, by the order of the pack.
QList<const FactorRating*> latestRatings(const CaseContext& context) {
    QMap<std::pair<QString, core::PersonId>, const FactorRating*> latest;
    const auto& ratings = context.records().all<FactorRating>();
    for (const FactorRating& one : ratings) {
        const FactorRating*& known = latest[{one.factor, one.about}];
        if (!known || core::compareForList(known->date, one.date) <= 0) known = &one;
    }
    QList<const FactorRating*> list;
    for (const core::Factor& factor : context.pack().library.factors)
        for (auto one = latest.cbegin(); one != latest.cend(); ++one)
            if (one.key().first == factor.id) list.append(one.value());
    return list;
}

bool isFound(const FactorRating& rating) {
    return rating.status != FactorStatus::Unknown && rating.status != FactorStatus::Absent &&
           rating.status != FactorStatus::PastResolved;
}

bool isRisk(const CaseContext& context, const FactorRating& rating) {
    const QList<core::Factor>& factors = context.pack().library.factors;
    return std::any_of(factors.begin(), factors.end(), [&](const core::Factor& factor) {
        return factor.id == rating.factor && factor.kind == core::FactorKind::Risk;
    });
}

QString wordsOf(const CaseContext& context, const FactorRating& rating) {
    return tr("%1 (%2)").arg(context.term(QStringLiteral("factor"), rating.factor), context.nameOf(rating.about));
}

}  // namespace

RecordNames foundRisks(const CaseContext& context) {
    RecordNames list;
    const QList<const FactorRating*> ratings = latestRatings(context);
    for (const FactorRating* rating : ratings)
        if (isFound(*rating) && isRisk(context, *rating)) list.append({core::anyId(rating->id), wordsOf(context, *rating)});
    return list;
}

RecordNames shownBySessions(const CaseContext& context) {
    RecordNames list;
    for (const core::Goal& goal : context.records().all<core::Goal>())
        if (goal.status != core::GoalStatus::Withdrawn && goal.status != core::GoalStatus::Replaced)
            list.append({core::anyId(goal.id), tr("Goal: %1").arg(goal.title)});
    const QList<const FactorRating*> ratings = latestRatings(context);
    for (const FactorRating* rating : ratings)
        if (isFound(*rating))
            list.append({core::anyId(rating->id),
                         (isRisk(context, *rating) ? tr("Risk: %1") : tr("Strength: %1")).arg(wordsOf(context, *rating))});
    for (const core::SafeContact& one : context.records().all<core::SafeContact>())
        list.append({core::anyId(one.id), tr("Safe contact of %1").arg(core::dateWords(one.date))});
    return list;
}

QStringList namedDangers(const CaseContext& context) {
    QStringList list;
    for (const core::SafeContact& one : context.records().all<core::SafeContact>())
        for (const core::SafetyWorry& worry : one.worries)
            list.append(worry.indicator.trimmed().isEmpty() ? worry.text.trimmed() : worry.indicator.trimmed());
    // What an act answered before stays a choice, also where the worry was put in other words since.
    for (const core::SafeContact& one : context.records().all<core::SafeContact>())
        for (const core::ProtectionAct& act : one.acts) list.append(act.indicator.trimmed());
    const RecordNames risks = foundRisks(context);
    for (const auto& [id, words] : risks) list.append(words);
    list.removeAll(QString());
    list.removeDuplicates();
    return list;
}

}  // namespace ui
