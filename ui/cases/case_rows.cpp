// SPDX-License-Identifier: MPL-2.0
#include "ui/cases/case_rows.h"

#include "core/base/date_text.h"
#include "core/edit/vault.h"
#include "core/rules/kinship.h"

#include <QCoreApplication>

namespace ui {
namespace {

QString childrenWords(const core::CaseSnapshot& snapshot, QDate today) {
    QStringList parts;
    for (const core::PersonId& id : core::subjectChildren(snapshot)) {
        const core::Person& child = *snapshot.find<core::Person>(id);
        const auto age = core::ageAt(child.birth, today);
        const QString name = core::shortName(child);
        parts.append(age && age->least == age->most ? QCoreApplication::translate("CasesPage", "%1 %2", "child and age").arg(name).arg(age->least) : name);
    }
    return parts.join(QStringLiteral(", "));
}

}  // namespace

QList<CaseRow> caseRows(core::Vault& vault, QDate today) {
    QList<core::Case> cases;
    for (const core::Case& each : vault.caseload().shared.all<core::Case>()) cases.append(each);
    QList<CaseRow> rows;
    for (const core::Case& each : std::as_const(cases)) {
        const core::CaseSnapshot& snapshot = vault.caseSnapshot(each.id);
        rows.append({each.id, each.reference, each.label, childrenWords(snapshot, today), snapshot.all<core::Person>().size(),
                     snapshot.all<core::ChronologyEntry>().size(), core::dateShort(each.opened), each.closed ? core::dateShort(*each.closed) : QString(),
                     each.closed.has_value()});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const CaseRow& a, const CaseRow& b) {
        return a.isClosed != b.isClosed ? !a.isClosed : a.label.localeAwareCompare(b.label) < 0;
    });
    return rows;
}

}  // namespace ui
