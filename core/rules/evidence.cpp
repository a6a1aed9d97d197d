// SPDX-License-Identifier: MPL-2.0
#include "core/rules/evidence.h"

#include "core/rules/references.h"

namespace core {

QList<Citation> citationsOf(const CaseSnapshot& snapshot, const AnyId& record) {
    QList<Citation> list;
    for (const Citation& citation : snapshot.all<Citation>())
        if (citation.fromId == record) list.append(citation);
    return list;
}

Resting restingOn(const CaseSnapshot& snapshot, const AnyId& record) {
    Resting resting;
    for (const Citation& citation : snapshot.all<Citation>())
        if (citation.toId == record) resting.citations.append(citation);
    eachRecord(snapshot, [&](const Record& other) {
        eachReference(other, [&](const Reference& reference) {
            const std::string_view column = reference.column;
            const bool isGround = column == "source_id" || column == "origin_id";
            if (isGround && reference.target == record) resting.others.append(recordId(other));
        });
    });
    return resting;
}

QList<Account> disputedAccounts(const CaseSnapshot& snapshot, const AnyId& record) {
    QList<Account> accounts;
    bool disputed = false;
    for (const Citation& citation : citationsOf(snapshot, record)) {
        disputed = disputed || citation.kind != CitationKind::Supports;
        accounts.append({citation.version, citation.versionText, citation.kind, citation.words, citation.toId});
    }
    return disputed ? accounts : QList<Account>();
}

}  // namespace core
