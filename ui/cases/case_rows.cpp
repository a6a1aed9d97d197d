// SPDX-License-Identifier: MPL-2.0
#include "ui/cases/case_rows.h"

#include "core/base/date_text.h"
#include "core/edit/vault.h"

#include <QCoreApplication>

namespace ui {
namespace {

QString childrenWords(QList<core::Person> children, QDate today) {
    std::sort(children.begin(), children.end(), [](const core::Person& a, const core::Person& b) {
        const auto born = [](const core::Person& person) { return person.birth.earliest().value_or(QDate(9999, 1, 1)); };
        return born(a) != born(b) ? born(a) < born(b) : core::shortName(a) < core::shortName(b);
    });
    QStringList parts;
    for (const core::Person& child : std::as_const(children)) {
        const auto age = core::ageAt(child.birth, today);
        const QString name = core::shortName(child);
        parts.append(age && age->least == age->most
                         ? QCoreApplication::translate("CasesPage", "%1 %2", "child and age").arg(name).arg(age->least)
                         : name);
    }
    return parts.join(QStringLiteral(", "));
}

}  // namespace

QList<CaseRow> caseRows(core::Vault& vault, QDate today) {
    QHash<core::CaseId, core::CaseSummary> summaries;
    for (const core::CaseSummary& summary : vault.caseSummaries()) summaries.insert(summary.id, summary);
    QList<CaseRow> rows;
    for (const core::Case& each : vault.caseload().shared.all<core::Case>()) {
        const core::CaseSummary summary = summaries.value(each.id, core::CaseSummary{each.id, {}, 0, 0});
        rows.append({each.id, each.reference, each.label, childrenWords(summary.children, today), summary.people, summary.entries,
                     core::dateShort(each.opened), each.closed ? core::dateShort(*each.closed) : QString(),
                     each.closed.has_value()});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const CaseRow& a, const CaseRow& b) {
        return a.isClosed != b.isClosed ? !a.isClosed : a.label.localeAwareCompare(b.label) < 0;
    });
    return rows;
}

}  // namespace ui
