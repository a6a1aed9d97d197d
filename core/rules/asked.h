// SPDX-License-Identifier: MPL-2.0
// Who has been asked: every person and agency that may know something, against every way of talking with them. Case reviews
// found that new partners, siblings and services for adults were left out (practice §1.2).
#pragma once

#include "core/model/snapshot.h"

#include <array>

namespace core {

enum class AskedState { NotYet, Waiting, Done, NoReply, Refused };

struct AskedCell {
    AskedState state = AskedState::NotYet;
    QDate day;  ///< of the latest conversation of the kind; for an answer that came, the day it came
    std::optional<EngagementId> record;
};

/// Why somebody stands in the list.
enum class AskedPart { Child, Parent, Sibling, Home, Agency, Other };

struct AskedRow {
    QString who;  ///< the name; of an agency or worker as recorded
    AskedPart part = AskedPart::Other;
    std::optional<PersonId> person;
    std::array<AskedCell, 5> cells;  ///< one for each EngagementKind, in its order
    const AskedCell& cell(EngagementKind kind) const { return cells.at(size_t(kind)); }
    /// Nobody has talked with them in any way.
    bool isLeftOut() const;
};

/// Children of the case, their parents, their brothers and sisters, other adults of the parents' homes, agencies and workers
/// of the case, and whoever else a conversation names; in that order, then by name. Up to `on`.
QList<AskedRow> askedMatrix(const CaseSnapshot& records, const Snapshot& shared, QDate on);

}  // namespace core
