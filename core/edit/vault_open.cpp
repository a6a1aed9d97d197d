// SPDX-License-Identifier: MPL-2.0
#include "core/edit/key_holders.h"
#include "core/edit/vault.h"
#include "core/edit/vault_core.h"
#include "core/rules/invariants.h"
#include "core/storage/backup.h"
#include "core/storage/container.h"
#include "core/storage/local_state.h"
#include "core/storage/migration.h"
#include "core/storage/record_store.h"

#include <utility>

namespace core {
namespace {

constexpr qint64 clockTolerance = 5 * 60 * 1000;  // milliseconds

Problem notice(const char* code, const QString& message) {
    return {{}, QString::fromLatin1(code), {}, message, Problem::Severity::Warning};
}

// The first rows of a new file, before it gets its name.
void fill(Database& database, const Profile& profile, const ChangeSet& records, const AuditLog::Stamp& stamp) {
    migrate(database);
    Transaction transaction(database);
    ChangeSet first{Action::CreateFile, profile.label};
    first.add(profile);
    Caseload after;
    for (const ChangeSet* set : {&std::as_const(first), &records}) {
        after.apply(*set);
        if (const Problems problems = invariantProblems(*set, after); !problems.isEmpty())
            throw Error(Fault::Invalid,
                        QStringLiteral("the first records: %1 (%2)").arg(problems.first().code, problems.first().where));
        for (const Change& change : set->changes) storeChange(database, change);
        AuditLog(database.dataKey()).append(database, *set, toName(set->action), stamp);
    }
    transaction.commit();
}

VaultCore::Session sessionFor(const VaultContext& context, const QUuid& file, int slot) {
    VaultCore::Session session;
    session.clock = context.clock;
    session.slot = slot;
    session.actor = context.actor;
    session.fileId = file;
    session.stateDir = context.stateDir;
    return session;
}

// A machine that cannot remember is no reason not to open a file.
template <class F>
void ifPossible(F&& remember) {
    try {
        remember();
    } catch (const Error& error) {
        qWarning("nothing remembered of the file: %s", error.what());
    }
}

std::unique_ptr<VaultCore> openCore(const QString& path, const SecretBytes& dataKey, const VaultCore::Session& session) {
    const auto opener = [&](OpenMode mode) {
        return [&path, &dataKey, &session, mode] {
            auto database = Database::open(path, dataKey, mode);
            // Without a copy of the old state nothing is migrated (VER-2).
            if (mode == OpenMode::ReadWrite && needsMigration(*database)) makeDatedBackup(*database, session.clock.now());
            migrate(*database);
            if (mode == OpenMode::ReadWrite && !hasOwnSchema(*database))
                throw Error(Fault::Unsupported, QStringLiteral("tables of somebody else"));
            return database;
        };
    };
    if (session.readOnly) return std::make_unique<VaultCore>(opener(OpenMode::ReadOnly), dataKey, session);
    VaultCore::Session reader = session;
    reader.readOnly = true;
    try {
        return std::make_unique<VaultCore>(opener(OpenMode::ReadWrite), dataKey, session);
    } catch (const Error& error) {
        if (error.fault() == Fault::ReadOnly)
            reader.reason.append(notice("read_only_place", QStringLiteral("The file or its folder cannot be written.")));
        else if (error.fault() == Fault::Corrupt)
            reader.reason.append(notice(
                "damaged", QStringLiteral("Parts of the file are damaged. Keep it; restore a backup or make a repaired copy.")));
        else if (error.fault() == Fault::Unsupported)
            reader.reason.append(
                notice("schema_unknown", QStringLiteral("Another program has changed how the file is built. Restore a backup.")));
        else throw;
    }
    return std::make_unique<VaultCore>(opener(OpenMode::ReadOnly), dataKey, reader);
}

// What opening tells the user, and will tell the record of changes.
void greet(VaultCore& core) {
    VaultCore::Session& session = core.session;
    LocalState state(session.stateDir);
    const std::optional<LastSeen> known = state.memory(session.fileId);
    struct Found {
        QList<AuditRow> newest, then;  // the newest row, and the one that was newest when the file was last closed here
        QStringList aside;
        quint64 generation = 0;
    };
    const auto [newest, then, aside, generation] = core.database.call([&](Database& db) {
        return Found{AuditLog::rows(db, 0, 1), known ? AuditLog::rows(db, known->auditNumber + 1, 1) : QList<AuditRow>(),
                     db.companionsSetAside(), Container::generation(db)};
    });
    for (const QString& name : aside)
        session.notices.append(
            notice("companions_set_aside",
                   QStringLiteral("A file of another state lay beside this one. It is now called %1.").arg(name)));
    if (known && !then.isEmpty())
        session.notices += compareWithMemory({then.front().number, then.front().chain, generation}, *known);
    if (!newest.isEmpty() && newest.front().at.msecsTo(session.clock.now()) < -clockTolerance) {
        session.notices.append(
            notice("clock_back", QStringLiteral("The last change is dated later than now. Check the clock of this computer.")));
        core.opening.append({QStringLiteral("clock_back"), {{QStringLiteral("last"), newest.front().at.toString(Qt::ISODate)}}});
    }
    ifPossible([&] {
        const FailedTries tries = state.noteUnlocked(session.fileId);
        if (tries.count == 0) return;
        session.notices.append(notice(
            "failed_tries", QStringLiteral("%1 failed tries since %2.").arg(tries.count).arg(tries.since.toString(Qt::ISODate))));
        core.opening.append({QStringLiteral("unlock_failed"), {{QStringLiteral("times"), tries.count}}});
    });
    core.opening.append({QStringLiteral("unlock"), {}});
}

// A slot that is cheaper to guess than a new one would be, made stronger now that the pass phrase is at hand (KEY-2).
// The pass phrase of made-up people is known to everybody: theirs stays as it is.
void strengthen(VaultCore& core, const UnlockedContainer& unlocked, const SecretBytes& secret, const VaultContext& context) {
    const Records<Profile>& profiles = core.caseload.shared.all<Profile>();
    if (!unlocked.costBelowFloor || core.isReadOnly() || profiles.isEmpty() || profiles.begin()->fictional) return;
    const KdfCost cost = context.keyCost ? *context.keyCost : KdfCost::standard();
    if (isBelowFloor(cost)) return;
    ifPossible([&] {
        core.database.call([&](Database& db) { Container::changePassphrase(db, unlocked.slot, secret, cost); });
        core.opening.append({QStringLiteral("raise_key_cost"), {{QStringLiteral("slot"), unlocked.slot}}});
    });
}

UnlockedContainer unlockEither(const QString& path, const SecretBytes& secret, SlotKind kind) {
    try {
        return Container::unlock(path, secret, kind);
    } catch (const Error& error) {
        if (error.fault() != Fault::WrongKey || kind != SlotKind::Password) throw;
        return Container::unlock(path, secret, SlotKind::Manager);
    }
}

// Who opens the file with a key of their own acts under their own name.
void actAsHolder(VaultCore& core) {
    for (const KeyHolder& one : core.database.call([](Database& db) { return readKeyHolders(db); })) {
        const Approver* person = one.approver ? core.caseload.shared.find<Approver>(*one.approver) : nullptr;
        if (one.slot != core.session.slot || !person) continue;
        core.session.holder = person->id;
        core.session.actor = person->name;
    }
}

}  // namespace

UnlockedContainer unlockNoting(const QString& path, const SecretBytes& secret, SlotKind kind, const VaultContext& context) {
    const QUuid file = Container::inspect(path).fileId;
    try {
        return unlockEither(path, secret, kind);
    } catch (const Error& error) {
        if (error.fault() == Fault::WrongKey)
            ifPossible([&] { LocalState(context.stateDir).noteWrongSecret(file, context.clock.now()); });
        throw;
    }
}

std::unique_ptr<Vault> Vault::create(Creation creation, const VaultContext& context) {
    const QString actor = context.actor.isEmpty() ? creation.profile.workerName : context.actor;
    const AuditLog::Stamp stamp{context.clock.now(), 0, actor.isNull() ? QStringLiteral("") : actor};
    const KdfCost cost = creation.cost ? *creation.cost : KdfCost::standard();
    const CreatedContainer made =
        Container::create(creation.path, creation.passphrase, creation.recoveryKey, cost,
                          [&](Database& database) { fill(database, creation.profile, creation.records, stamp); });
    return std::unique_ptr<Vault>(new Vault(openCore(creation.path, made.dataKey, sessionFor(context, made.fileId, 0))));
}

std::unique_ptr<Vault> Vault::open(const QString& path, const SecretBytes& secret, SlotKind kind, const VaultContext& context) {
    const HeaderInfo header = Container::inspect(path);
    const UnlockedContainer unlocked = unlockNoting(path, secret, kind, context);
    VaultCore::Session session = sessionFor(context, unlocked.fileId, unlocked.slot);
    for (const SlotInfo& info : header.keySlots)
        if (info.index == unlocked.slot) session.kind = info.kind;
    if (unlocked.altered)
        session.reason.append(
            notice("header_altered", QStringLiteral("The head of the file was changed by someone without the key.")));
    if (header.readOnlyFeatures)
        session.reason.append(
            notice("newer_version", QStringLiteral("A newer version made this file. Here it can only be read.")));
    session.readOnly = !session.reason.isEmpty();
    std::unique_ptr<VaultCore> core = openCore(path, unlocked.dataKey, session);
    actAsHolder(*core);
    greet(*core);
    strengthen(*core, unlocked, secret, context);
    return std::unique_ptr<Vault>(new Vault(std::move(core)));
}

}  // namespace core
