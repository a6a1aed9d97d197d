// SPDX-License-Identifier: MPL-2.0
#include "core/rules/change_shown.h"

#include "core/rules/attainment.h"
#include "core/rules/family_view.h"

namespace core {
namespace {

bool isAbout(const Goal& goal, const CapacityItem& item) {
    return goal.person == item.about && counts(goal) &&
           std::any_of(goal.factors.begin(), goal.factors.end(),
                       [&](const FactorLink& link) { return item.factors.contains(link.factor); });
}

template <class T>
void inOrderOfTime(QList<const T*>& list) {
    std::sort(list.begin(), list.end(), [](const T* a, const T* b) { return isLater(*b, *a); });
}

}  // namespace

ShownChange shownChange(const CaseSnapshot& records, const CapacityItem& item, QDate on) {
    ShownChange shown;
    const auto isPast = [&](const UncertainDate& date) { return dayOf(date).isValid() && dayOf(date) <= on; };
    QList<AnyId> subjects{anyId(item.id)};
    for (const Goal& goal : records.all<Goal>()) {
        if (!isAbout(goal, item)) continue;
        shown.goals.append(&goal);
        subjects.append(anyId(goal.id));
        const QList<const GoalReview*> reviews = reviewsOf(records, goal.id);
        for (const GoalReview* review : reviews)
            if (isPast(review->date)) shown.reviews.append(review);
    }
    for (const ContactSession& session : records.all<ContactSession>())
        if (isPast(session.date) && std::any_of(session.evidences.begin(), session.evidences.end(),
                                                [&](const AnyId& id) { return subjects.contains(id); }))
            shown.sessions.append(&session);
    inOrderOfTime(shown.reviews);
    inOrderOfTime(shown.sessions);
    return shown;
}

}  // namespace core
