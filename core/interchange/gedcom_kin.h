// SPDX-License-Identifier: MPL-2.0
// Kinkeeper's own lines in a GEDCOM file: `_KIN <id>` names the record a structure stands for, `_SET <column> <json>`
// below it says a field that GEDCOM has no words for. resources/core/docs/gedcom_kin.md describes them for others.
#pragma once

#include "core/interchange/gedcom_tree.h"

namespace core::gedcom {

class Reading;

/// The `_KIN` line under a node; nullptr if it has none.
const Node* kinOf(const Node& node);

/// Puts the values of the `_SET` lines under `kin` over the columns of `object`; their ids become ids of the case that
/// is read into. `id` and `case_id` cannot be set.
void overlaySets(QJsonObject& object, const Node& kin, Reading& reading);
void reportBadSets(const Node& kin, Reading& reading);

/// `record` with its columns replaced; a value that does not fit leaves it unchanged and gives a problem.
template <RecordType T>
T withSets(T record, const Node& kin, Reading& reading) {
    if (kin.children.empty()) return record;
    QJsonObject object = toJsonObject(record);
    overlaySets(object, kin, reading);
    try {
        return fromJsonObject<T>(object);
    } catch (const Error&) {
        reportBadSets(kin, reading);
        return record;
    }
}

/// A record that GEDCOM has no structure for: level 0, "_KIN <table>".
void readKinRecord(const Node& node, Reading& reading);

/// Drops records that refer to nothing, with a problem for each.
void dropDangling(std::vector<Record>& records, ProblemList& problems);

/// What has to be said of `record` beyond `known`, the columns that a reader gets without our lines (none = all are said):
/// without ids, guards and references that do not travel.
QJsonObject setsOf(const Record& record, const QJsonObject& known);

}  // namespace core::gedcom
