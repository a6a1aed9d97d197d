// SPDX-License-Identifier: MPL-2.0
// A stretch of text of a finished paper and where it stands: what the leak check reads.
#pragma once

#include <QString>

namespace core {

/// `where` is for the worker's eyes: "Chronology entry of 3 March 2024, event", "file name", "bookmark".
struct Passage {
    QString text;
    QString where;
    bool operator==(const Passage&) const = default;
};

}  // namespace core
