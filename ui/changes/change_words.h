// SPDX-License-Identifier: MPL-2.0
// The record of changes in words: what each line did, to which record, and each field before and after.
#pragma once

#include "core/model/revision.h"
#include "core/model/snapshot.h"

#include <QStringList>

namespace ui {

/// "Added person", "Undid: removed chronology entry", "File unlocked": what an audit row says happened.
QString actionWords(const core::AuditRow& row);

/// What a column is called on screen: "Born", "What happened". The column itself where it has no name.
QString fieldWords(const QString& table, const QString& column);

/// A record in a few words: the person's name, the first words of an entry. "" if nothing in it can serve as a title.
QString recordTitle(const core::Record& record, const core::CaseSnapshot& snapshot);

struct FieldChange {
    QString field;
    QString before;  ///< "" = nothing was there
    QString after;
    bool operator==(const FieldChange&) const = default;
};
/// The fields that differ, in the order of the record's columns, without ids and places in an order.
/// People and records referred to are named as in `snapshot`.
QList<FieldChange> fieldChanges(const core::Revision& revision, const core::CaseSnapshot& snapshot);

}  // namespace ui
