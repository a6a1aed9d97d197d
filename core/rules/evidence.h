// SPDX-License-Identifier: MPL-2.0
// What rests on what: citations seen from either end, and accounts of one thing that stand side by side.
#pragma once

#include "core/model/snapshot.h"

namespace core {

/// What a record rests on, as written down with it.
QList<Citation> citationsOf(const CaseSnapshot& snapshot, const AnyId& record);
/// What rests on the record: citations that name it, and records that name it as their source or their origin.
struct Resting {
    QList<Citation> citations;
    QList<AnyId> others;
};
Resting restingOn(const CaseSnapshot& snapshot, const AnyId& record);

/// One account of the same thing.
struct Account {
    std::optional<PersonId> by;  ///< no value and no words: the worker's own
    QString byWords;
    CitationKind kind = CitationKind::Supports;
    QString words;                ///< that account, or empty where the cited record says it
    std::optional<AnyId> record;  ///< where it stands

    bool operator==(const Account&) const = default;
};
/// Every account of what the record says that another one disputes or contradicts; empty if nobody does.
QList<Account> disputedAccounts(const CaseSnapshot& snapshot, const AnyId& record);

}  // namespace core
