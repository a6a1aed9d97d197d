// SPDX-License-Identifier: MPL-2.0
#include "core/edit/vault_core.h"

#include "core/rules/invariants.h"
#include "core/rules/process_invariants.h"
#include "core/storage/blob_store.h"
#include "core/storage/container.h"
#include "core/storage/integrity.h"
#include "core/storage/local_state.h"
#include "core/storage/record_store.h"

#include <QSet>

namespace core {
namespace {

using namespace std::chrono_literals;

constexpr qint64 clockTolerance = 5 * 60 * 1000;  // milliseconds
constexpr auto checkpointDelay = 2s;              // after the last commit: from then on the main file alone is complete

QSet<CaseId> casesOf(const ChangeSet& set) {
    QSet<CaseId> ids;
    for (const Change& change : set.changes)
        if (const std::optional<CaseId> id = caseOf(change.either())) ids.insert(*id);
    return ids;
}

QString codesOf(const Problems& problems) {
    QStringList codes;
    for (const Problem& problem : problems.mid(0, 10))
        codes << QStringLiteral("%1 (%2 %3)").arg(problem.code, problem.where, problem.field);
    return codes.join(QStringLiteral(", "));
}

}  // namespace

VaultCore::VaultCore(const std::function<std::unique_ptr<Database>()>& open, const SecretBytes& dataKey, Session opened)
    : log(dataKey), session(std::move(opened)), database(open) {
    caseload.shared = database.call([](Database& db) { return loadShared(db); });
    clockSaid_ = session.clock.now().toMSecsSinceEpoch();
    clockElapsed_ = session.clock.elapsed();
    secretTypedAt = clockElapsed_;
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

void VaultCore::checkPages(Database& db) {
    try {
        damage_ = checkIntegrity(db, opening_);
        if (damage_.isEmpty() && log.verifyHead(db))
            damage_ = {
                {{}, QStringLiteral("audit_head"), {}, QStringLiteral("The record of changes was altered. Restore a backup.")}};
    } catch (const Error& error) {
        if (error.fault() == Fault::Cancelled) return;  // locked before it was done
        damage_ = {{{}, QStringLiteral("unreadable"), {}, QStringLiteral("The file could not be checked. Restore a backup.")}};
    }
    if (damage_.isEmpty()) return;
    damaged_ = true;
    if (onDamage) onDamage();
}

void VaultCore::begin() {
    if (std::exchange(begun_, true)) return;
    database.post([this, at = stamp(), readOnly = session.readOnly, events = std::exchange(opening, {})](Database& db) {
        const bool isNew = db.path().isEmpty() || events.isEmpty();
        if (!isNew) checkPages(db);
        if (readOnly || damaged_) return;
        try {
            Transaction transaction(db);
            for (const Event& event : events) log.appendEvent(db, event.action, event.details, {}, at);
            transaction.commit();
        } catch (const Error& error) {
            qWarning("the opening was not recorded: %s", error.what());  // a full disk still lets one read
        }
        if (!isNew) backUp(db, at, false);
    });
}

// A clock that was set makes dates in the record doubtful; the record says when that was (AUD-1).
void VaultCore::watchClock() {
    const qint64 said = session.clock.now().toMSecsSinceEpoch();
    const qint64 elapsed = session.clock.elapsed();
    const qint64 jump = (said - clockSaid_) - (elapsed - clockElapsed_);
    clockSaid_ = said;
    clockElapsed_ = elapsed;
    if (std::abs(jump) <= clockTolerance || isReadOnly()) return;
    database.post([this, jump, at = stamp()](Database& db) {
        try {
            Transaction transaction(db);
            log.appendEvent(db, QStringLiteral("clock_jump"), {{QStringLiteral("seconds"), jump / 1000}}, {}, at);
            transaction.commit();
        } catch (const Error& error) {
            qWarning("a clock that was set was not recorded: %s", error.what());
        }
    });
}

void VaultCore::requireWritable() {
    begin();
    watchClock();
    if (isReadOnly()) throw Error(Fault::ReadOnly, QStringLiteral("the file was opened for reading"));
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
    if (damaged_) throw Error(Fault::ReadOnly, QStringLiteral("the file is damaged"));
    if (const Problems problems = invariantProblems(set, after) + ownKeyProblems(set, session.holder); !problems.isEmpty())
        throw Error(Fault::Invalid, codesOf(problems));
    if (set.action == Action::Import) backUp(db, at, true);
    Transaction transaction(db);
    const qint64 steps = 2 * qint64(set.changes.size());  // records, then audit rows
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
    begin();
    watchClock();
    if (session.readOnly) return;
    database.call([&, at = stamp()](Database& db) {
        if (damaged_) return;
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
    opening_.cancel();
    try {
        recordEvent(QStringLiteral("lock"), {});
        if (isReadOnly()) return;
        const LastSeen last = database.call([](Database& db) {
            removeUnusedBlobs(db);
            db.checkpoint();
            const QList<AuditRow> newest = AuditLog::rows(db, 0, 1);
            return LastSeen{newest.front().number, newest.front().chain, db.path().isEmpty() ? 0 : Container::generation(db)};
        });
        if (!session.fileId.isNull()) LocalState(session.stateDir).remember(session.fileId, last);
    } catch (const Error& error) {
        qWarning("closing was not complete: %s", error.what());
    }
}

}  // namespace core
