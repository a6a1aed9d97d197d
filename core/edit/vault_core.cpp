// SPDX-License-Identifier: MPL-2.0
#include "core/edit/vault_core.h"

#include "core/edit/file_memory.h"
#include "core/rules/invariants.h"
#include "core/storage/blob_store.h"
#include "core/storage/container.h"
#include "core/storage/record_store.h"

#include <QSet>

namespace core {
namespace {

using namespace std::chrono_literals;

constexpr auto checkpointDelay = 2s;   // after the last commit: from then on the main file alone is complete

QSet<CaseId> casesOf(const ChangeSet& set) {
    QSet<CaseId> ids;
    for (const Change& change : set.changes)
        if (const std::optional<CaseId> id = caseOf(change.either())) ids.insert(*id);
    return ids;
}

QString codesOf(const Problems& problems) {
    QStringList codes;
    for (const Problem& problem : problems.mid(0, 10)) codes << QStringLiteral("%1 (%2 %3)").arg(problem.code, problem.where, problem.field);
    return codes.join(QStringLiteral(", "));
}

}  // namespace

VaultCore::VaultCore(const std::function<std::unique_ptr<Database>()>& open, const SecretBytes& dataKey, Session opened)
    : log(dataKey), session(std::move(opened)), database(open) {
    caseload.shared = database.call([](Database& db) { return loadShared(db); });
}

const CaseSnapshot& VaultCore::load(const CaseId& id) {
    auto it = caseload.cases.constFind(id);
    if (it != caseload.cases.cend()) return *it;
    if (!caseload.shared.find<Case>(id)) throw Error(Fault::NotFound, QStringLiteral("no such case"));
    return *caseload.cases.insert(id, database.call([&](Database& db) { return loadCase(db, id); }));
}

AuditLog::Stamp VaultCore::stamp() const {
    QString actor = session.actor;
    if (actor.isEmpty() && !caseload.shared.all<Profile>().isEmpty()) actor = caseload.shared.all<Profile>().begin()->workerName;
    return {session.clock.now(), session.slot, actor.isNull() ? QStringLiteral("") : actor};
}

void VaultCore::requireWritable() const {
    if (session.readOnly) throw Error(Fault::ReadOnly, QStringLiteral("the file was opened for reading"));
    if (isWritingLong) throw Error(Fault::InUse, QStringLiteral("a long set is being written"));
}

void VaultCore::prepare(const ChangeSet& set) {
    requireWritable();
    for (const CaseId& id : casesOf(set))
        if (caseload.shared.find<Case>(id)) load(id);
}

Caseload VaultCore::write(Database& db, const ChangeSet& set, const QString& action, const Caseload& before,
                          const AuditLog::Stamp& at, const Progress& progress) const {
    Caseload after = before;
    after.apply(set);
    if (const Problems problems = invariantProblems(set, after); !problems.isEmpty()) throw Error(Fault::Invalid, codesOf(problems));
    Transaction transaction(db);
    const qint64 steps = 2 * qint64(set.changes.size());   // records, then audit rows
    qint64 done = 0;
    for (const Change& change : set.changes) {
        storeChange(db, change);
        if (++done % 100 == 0) progress.step(done, steps);
    }
    log.append(db, set, action, at, progress);
    if (!set.mergeKey.isEmpty()) removeDraft(db, set.mergeKey);
    progress.step(steps, steps);
    transaction.commit();
    return after;
}

void VaultCore::adopt(const ChangeSet& set, const Caseload& after) {
    settle();
    caseload.shared = after.shared;
    for (const CaseId& id : casesOf(set)) {
        const auto now = after.cases.constFind(id);
        if (now == after.cases.cend()) caseload.cases.remove(id);
        else caseload.cases.insert(id, *now);
    }
}

void VaultCore::recordEvent(const QString& action, const QJsonObject& details, const std::optional<CaseId>& caseId) {
    if (session.readOnly) return;
    database.call([&, at = stamp()](Database& db) {
        Transaction transaction(db);
        log.appendEvent(db, action, details, caseId, at);
        transaction.commit();
    });
    settle();
}

void VaultCore::settle() {
    database.runLater(checkpointDelay, [](Database& db) { db.checkpoint(); });
}

void VaultCore::noteView(const CaseId& id) {
    if (viewed.contains(id)) return;
    viewed.insert(id);
    recordEvent(QStringLiteral("view"), {}, id);
}

void VaultCore::close() {
    if (session.readOnly) return;
    try {
        recordEvent(QStringLiteral("lock"), {});
        const RememberedFile state = database.call([](Database& db) {
            removeUnusedBlobs(db);
            db.checkpoint();
            return RememberedFile{AuditLog::anchor(db), db.path().isEmpty() ? 0 : Container::generation(db), 0};
        });
        if (!session.fileId.isNull()) FileMemory(session.stateDir).remember(session.fileId, state);
    } catch (const Error& error) {
        qWarning("closing was not complete: %s", error.what());
    }
}

}  // namespace core
