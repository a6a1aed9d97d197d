// SPDX-License-Identifier: MPL-2.0
#include "core/edit/vault.h"
#include "core/edit/vault_core.h"
#include "core/rules/invariants.h"
#include "core/rules/references.h"
#include "core/storage/backup.h"
#include "core/storage/content_check.h"
#include "core/storage/integrity.h"
#include "core/storage/record_store.h"

#include <QFileInfo>

namespace core {
namespace {

// Every record as if it had just been added.
Problems recordProblems(Database& database, const Progress& progress) {
    Caseload loads{loadShared(database), {}};
    ChangeSet shared;
    QList<CaseId> ids;
    eachRecord(loads.shared, [&](const Record& record) { shared.changes.push_back({std::nullopt, record}); });
    for (const Case& file : loads.shared.all<Case>()) ids.append(file.id);
    for (const CaseId& id : ids) loads.cases.insert(id, CaseSnapshot(id));
    for (const CaseId& id : ids) loads.cases.find(id)->put(*loads.shared.find<Case>(id));
    Problems problems = invariantProblems(shared, loads);
    for (qsizetype i = 0; i < ids.size(); ++i) {
        progress.step(i, ids.size());
        Caseload one{loads.shared, {{ids[i], loadCase(database, ids[i])}}};
        ChangeSet set;
        eachRecord(one.cases.first(), [&](const Record& record) {
            if (!std::holds_alternative<Case>(record)) set.changes.push_back({std::nullopt, record});
        });
        problems += invariantProblems(set, one);
    }
    return problems;
}

}  // namespace

Problems Vault::check(const Progress& progress) {
    return core_->database.call([&](Database& database) {
        Problems problems = checkIntegrity(database, progress);
        problems += contentProblems(database);
        if (const auto flaw = core_->log.verify(database, progress))
            problems.append({{},
                             QStringLiteral("audit_") + flaw->what,
                             QStringLiteral("entry %1").arg(flaw->number),
                             QStringLiteral("The record of changes was altered.")});
        problems += recordProblems(database, progress);
        return problems;
    });
}

void Vault::backup(const QString& target, const Progress& progress) {
    core_->begin();
    copyTo(target, progress);
    recordBackup(target);
}

void Vault::copyTo(const QString& target, const Progress& progress) {
    core_->database.call([&](Database& database) { makeBackup(database, target, progress); });
}

void Vault::repairCopy(const QString& target, const Progress& progress) {
    core_->database.call([&](Database& database) { makeRepairedCopy(database, target, progress); });
}

void Vault::recordBackup(const QString& target) {
    if (core_->isReadOnly()) return;
    core_->database.call(
        [&, at = core_->stamp()](Database& database) { core_->noteBackup(database, QFileInfo(target).fileName(), at); });
}

}  // namespace core
