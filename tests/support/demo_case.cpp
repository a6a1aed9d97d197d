// SPDX-License-Identifier: MPL-2.0
#include "tests/support/demo_case.h"

#include "core/desk/demo.h"
#include "core/rules/life_strip.h"

using namespace core;

namespace test {

QDate demoDay() { return {2026, 3, 24}; }

CaseSnapshot demoRecords() {
    Caseload caseload;
    caseload.apply(demoCaseload(demoDay()));
    return withShared(*caseload.cases.cbegin(), caseload.shared);
}

ClearedSnapshot demoCleared(const QString& audience) {
    const CaseSnapshot records = demoRecords();
    Clearance clearance{&standardPack(),
                        QStringLiteral("en"),
                        {12, QStringLiteral("00112233445566ff")},
                        QDateTime(demoDay(), QTime(12, 0), Qt::UTC)};
    clearance.issuer = issuerOf(demoProfile());
    return clearedFor(records, audienceNamed(records, audience), clearance);
}

Document demoDocument(const QString& kind, const QString& audience, const QMap<QString, QString>& options) {
    Request request;
    request.kind = kind;
    request.options = options;
    return buildReport(demoCleared(audience), request);
}

}  // namespace test
