// SPDX-License-Identifier: MPL-2.0
#include "core/rules/legal_view.h"

#include "core/rules/family_view.h"

namespace core {
namespace {

bool holds(const UncertainDate& from, const std::optional<UncertainDate>& to, QDate on) {
    return holdsOn(from, to, on) != Truth::No;
}

}  // namespace

bool holdsLegalStatus(const CaseSnapshot& records, const PersonId& child, const QStringList& statuses, QDate on) {
    for (const LegalStatus& status : records.all<LegalStatus>())
        if (status.child == child && statuses.contains(status.status) && holds(status.from, status.to, on)) return true;
    return false;
}

bool hasLegalStatus(const CaseSnapshot& records, const PersonId& child, QDate on) {
    for (const LegalStatus& status : records.all<LegalStatus>())
        if (status.child == child && holds(status.from, status.to, on)) return true;
    return false;
}

bool inProceedings(const CaseSnapshot& records, QDate on) {
    for (const Proceeding& one : records.all<Proceeding>())
        if (!one.earlier && holds(one.from, one.to, on)) return true;
    return false;
}

bool livesWithParent(const CaseSnapshot& records, const PersonId& child, QDate on) {
    const QList<PersonId> parents = parentsOf(records, child);
    for (const Residence& stay : records.all<Residence>()) {
        if (stay.person != child || !holds(stay.from, stay.to, on)) continue;
        for (const Residence& other : records.all<Residence>())
            if (other.household == stay.household && parents.contains(other.person) && holds(other.from, other.to, on))
                return true;
    }
    return false;
}

}  // namespace core
