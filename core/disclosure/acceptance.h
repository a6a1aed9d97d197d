// SPDX-License-Identifier: MPL-2.0
// What the worker decided about each finding of the leak check: it may stand, or it is taken out; always with a reason.
#pragma once

#include <QJsonArray>

#include "core/disclosure/leak_check.h"

namespace core {

enum class Decision { Keep, TakeOut };
template <>
struct EnumNames<Decision> {
    static constexpr std::array table{std::pair{Decision::Keep, std::string_view("keep")},
                                      std::pair{Decision::TakeOut, std::string_view("take_out")}};
};

struct Acceptance {
    QString key;     ///< of the Finding
    QString reason;  ///< in the worker's words; goes into the record of changes
    Decision decision = Decision::Keep;
    bool operator==(const Acceptance&) const = default;
};

/// One object each: key, what, withheld_for, how, where, found; and "decision" and "reason" to be filled in.
QJsonArray findingsJson(const QList<Finding>& findings);

/// Reads what findingsJson wrote and somebody filled in: a list, or an object with the list as "findings". An empty reason
/// means not decided; no decision means keep. Throws Error{Invalid} saying which entry is wrong.
QList<Acceptance> acceptancesFrom(const QByteArray& json);
QByteArray acceptancesJson(const QList<Acceptance>& acceptances);

/// What was decided about a finding; nullptr = nothing, or no reason was given.
const Acceptance* decisionOn(const Finding& finding, const QList<Acceptance>& acceptances);
/// Findings about which nothing was decided.
QList<Finding> undecided(const QList<Finding>& findings, const QList<Acceptance>& acceptances);
/// What is to be taken out: Clearance::takenOut. The longest first.
QStringList takenOutBy(const QList<Finding>& findings, const QList<Acceptance>& acceptances);
/// Findings in the bytes written that no kept finding of the document explains: same protected words, same words found,
/// wherever they stand (a page knows nothing of entries).
QList<Finding> notExplained(const QList<Finding>& inBytes, const QList<Finding>& inDocument,
                            const QList<Acceptance>& acceptances);

}  // namespace core
