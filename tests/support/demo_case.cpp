// SPDX-License-Identifier: MPL-2.0
#include "tests/support/demo_case.h"

#include "core/desk/demo.h"
#include "core/rules/life_strip.h"

using namespace core;

namespace test {

QDate demoDay() { return {2026, 3, 24}; }

// Read once: some hundred tests begin with it, and the maps of a snapshot are shared until one is changed.
CaseSnapshot demoRecords() {
    static const CaseSnapshot records = [] {
        Caseload caseload;
        caseload.apply(demoCaseload(demoDay()));
        return withShared(*caseload.cases.cbegin(), caseload.shared);
    }();
    return records;
}

// Cleared once for each reader: tests that look at papers of all kinds ask for it a hundred times.
ClearedSnapshot demoCleared(const QString& audience) {
    static QHash<QString, ClearedSnapshot> cleared;
    if (const auto known = cleared.constFind(audience); known != cleared.constEnd()) return *known;
    const CaseSnapshot records = demoRecords();
    Clearance clearance{&standardPack(),
                        QStringLiteral("en"),
                        {12, QStringLiteral("00112233445566ff")},
                        QDateTime(demoDay(), QTime(12, 0), Qt::UTC)};
    clearance.issuer = issuerOf(demoProfile());
    return *cleared.insert(audience, clearedFor(records, audienceNamed(records, audience), clearance));
}

Document demoDocument(const QString& kind, const QString& audience, const QMap<QString, QString>& options) {
    Request request;
    request.kind = kind;
    request.options = options;
    return buildReport(demoCleared(audience), request);
}

}  // namespace test
