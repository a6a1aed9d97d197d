// SPDX-License-Identifier: MPL-2.0
// Through whom a relation goes: what exact kin terms are made of.
#pragma once

#include "core/rules/kinship.h"

namespace core {

struct KinWay {
    Kin kin;
    /// Whose relative the person is, one step from them on the way: of the mother's brother the mother, of a cousin the
    /// uncle. No value for parents, children, brothers and sisters, partners.
    std::optional<PersonId> through;

    bool operator==(const KinWay&) const = default;
};

/// As kinOf, with the ways.
QHash<PersonId, KinWay> kinWaysOf(const CaseSnapshot& snapshot, const PersonId& child);

}  // namespace core
