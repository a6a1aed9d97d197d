// SPDX-License-Identifier: MPL-2.0
// Short words under a name: legal status, placement, parental responsibility, culture.
#pragma once

#include "core/genogram/genogram.h"

namespace core {

struct StatusTag {
    QString tag;      ///< "ICO", "PR"
    QString meaning;  ///< "Interim care order (s.38)"; "" where the tag says it itself
    bool operator==(const StatusTag&) const = default;
};

/// What holds on `asAt` (null: what has not ended) for one person: legal statuses and placement of a child, and parental
/// responsibility for the children of the case, as recorded and never worked out. Source: spec/genogram §3.
QList<StatusTag> statusTags(const CaseSnapshot& records, const PersonId& person, QDate asAt, const Words& words);

/// Ethnicity, religion and first language; "" if none is recorded.
QString cultureLine(const Person& person);

}  // namespace core
