// SPDX-License-Identifier: MPL-2.0
// What a list of cases shows of each without loading it.
#pragma once

#include "core/model/person.h"

namespace core {

struct CaseSummary {
    CaseId id;
    QList<Person> children;  ///< the case is about them; in no order
    int people = 0;
    int entries = 0;  ///< of the chronology
    bool operator==(const CaseSummary&) const = default;
};

}  // namespace core
