// SPDX-License-Identifier: MPL-2.0
#include "core/edit/vault.h"

#include "core/edit/key_holders.h"
#include "core/edit/vault_core.h"
#include "core/storage/blob_store.h"
#include "core/storage/container.h"
#include "core/storage/local_state.h"
#include "core/storage/record_store.h"
#include "core/storage/search_index.h"

#include <QTimer>

namespace core {
namespace {

constexpr qint64 secretHolds = 10 * 60 * 1000;  // milliseconds
constexpr qint64 fewRecords = 1000;

}  // namespace

Vault::Vault(std::unique_ptr<VaultCore> core) : core_(std::move(core)), editor_(std::make_unique<Editor>(*core_)) {
    core_->onDamage = [this] { QMetaObject::invokeMethod(this, &Vault::becameReadOnly, Qt::QueuedConnection); };
    core_->onNotice = [this](const Problem& notice) {
        QMetaObject::invokeMethod(
            this,
            [this, notice] {
                core_->session.notices.append(notice);
                Q_EMIT noticed(notice);
            },
            Qt::QueuedConnection);
    };
    // The check holds the database thread for as long as it takes: the first page must have what it reads before.
    constexpr int firstPage = 250;  // milliseconds
    QTimer::singleShot(firstPage, this, [this] { core_->begin(); });
}

Vault::~Vault() {
    editor_.reset();  // writes drafts, stops a long set
    core_->close();
}

void Vault::finishOpening() {
    core_->begin();
    core_->database.call([](Database&) {});
}

QString Vault::path() const {
    return core_->database.call([](Database& db) { return db.path(); });
}
QDate Vault::today() const { return core_->session.clock.today(); }
bool Vault::isReadOnly() const { return core_->isReadOnly(); }
Problems Vault::readOnlyReason() const { return core_->readOnlyReason(); }
Problems Vault::notices() const { return core_->session.notices; }

Editor& Vault::editor() { return *editor_; }
const Profile& Vault::profile() const { return *core_->caseload.shared.all<Profile>().begin(); }
const Caseload& Vault::caseload() const { return core_->caseload; }

const CaseSnapshot& Vault::caseSnapshot(const CaseId& id) {
    const bool isLoaded = core_->caseload.cases.contains(id);
    core_->load(id);
    core_->noteView(id);
    if (!isLoaded) Q_EMIT caseLoaded(id);
    return core_->load(id);
}

CaseSnapshot Vault::readCase(const CaseId& id) const {
    return core_->database.call([&](Database& db) {
        CaseSnapshot read = loadCase(db, id);
        if (!read.theCase()) throw Error(Fault::NotFound, QStringLiteral("no such case"));
        return read;
    });
}

void Vault::adoptCase(const CaseSnapshot& read) {
    const CaseId& id = read.id();
    if (!core_->caseload.shared.find<Case>(id)) throw Error(Fault::NotFound, QStringLiteral("no such case"));
    if (!isLoaded(id)) core_->caseload.cases.insert(id, read);
    core_->noteView(id);
    Q_EMIT caseLoaded(id);
}

bool Vault::isLoaded(const CaseId& id) const { return core_->caseload.cases.contains(id); }

bool Vault::isLarge(const CaseId& id) const {
    return core_->database.call([&](Database& db) { return countRecords(db, id) > fewRecords; });
}

std::optional<CaseProfile> Vault::caseProfile(const CaseId& id) const {
    const auto loaded = core_->caseload.cases.constFind(id);
    if (loaded == core_->caseload.cases.cend()) return core_->database.call([&](Database& db) { return loadProfile(db, id); });
    const CaseProfile* profile = loaded->profile();
    return profile ? std::optional(*profile) : std::nullopt;
}

QList<CaseSummary> Vault::caseSummaries() const {
    return core_->database.call([](Database& db) { return summariseCases(db); });
}

std::optional<CaseId> Vault::caseByReference(const QString& reference) const {
    for (const Case& file : core_->caseload.shared.all<Case>())
        if (file.reference.trimmed().compare(reference.trimmed(), Qt::CaseInsensitive) == 0) return file.id;
    return std::nullopt;
}

QList<SearchHit> Vault::search(const QString& text, int limit) {
    QList<SearchHit> hits;
    for (const SearchIndex::Hit& hit : core_->database.call([&](Database& db) { return SearchIndex(db).find(text, limit); }))
        hits.append({hit.type, hit.record, hit.caseId, hit.title, hit.excerpt});
    return hits;
}

QList<AuditRow> Vault::audit(qint64 before, int limit) {
    core_->begin();
    return core_->database.call([&](Database& db) { return AuditLog::rows(db, before, limit); });
}
AuditAnchor Vault::anchor() const {
    core_->begin();
    return core_->database.call([](Database& db) { return AuditLog::anchor(db); });
}
void Vault::record(const QString& action, const QJsonObject& details, const std::optional<CaseId>& caseId) {
    core_->recordEvent(action, details, caseId);
}
QJsonObject Vault::detailsOf(qint64 number) {
    return core_->database.call([&](Database& db) { return AuditLog::detailsOf(db, number); });
}
QList<Revision> Vault::revisionsOf(const AnyId& record) {
    return core_->database.call([&](Database& db) { return AuditLog::revisionsOf(db, record); });
}
QList<Revision> Vault::revisionsOfCase(const CaseId& id) {
    return core_->database.call([&](Database& db) { return AuditLog::revisionsOfCase(db, id); });
}

QString Vault::addBlob(const QByteArray& bytes) {
    core_->requireWritable();
    return core_->database.call([&](Database& db) { return core::addBlob(db, bytes); });
}
QByteArray Vault::blob(const QString& digest) {
    return core_->database.call([&](Database& db) { return readBlob(db, digest); });
}

bool Vault::needsPassphrase() const { return core_->session.clock.elapsed() - core_->secretTypedAt > secretHolds; }

void Vault::confirmPassphrase(const SecretBytes& passphrase) {
    const VaultCore::Session& session = core_->session;
    if (LocalState(session.stateDir).secondsToWait(session.fileId, session.clock.now()) > 0)
        throw Error(Fault::WrongKey, QStringLiteral("after wrong pass phrases the next try has to wait"));
    // Not on the database thread: what is being edited must not wait for a derivation.
    const KeyHeader keys = core_->database.call([](Database& db) { return Container::keyArea(db); });
    if (!unwrapKey(keys, passphrase, SlotKind::Password) && !unwrapKey(keys, passphrase, SlotKind::Manager)) {
        LocalState(session.stateDir).noteWrongSecret(session.fileId, session.clock.now());
        throw Error(Fault::WrongKey, QStringLiteral("no key slot fits"));
    }
    core_->secretTypedAt = session.clock.elapsed();
}

QList<SlotInfo> Vault::keySlots() const {
    return core_->database.call([](Database& db) { return Container::keySlots(db); });
}

void Vault::changePassphrase(const SecretBytes& passphrase, KdfCost cost) {
    core_->requireWritable();
    // Opened by the recovery key, it is the worker's pass phrase that is made new, not the key that opened the file.
    const int slot = core_->database.call([&](Database& db) {
        const QList<SlotInfo> keySlots = Container::keySlots(db);
        int chosen = core_->session.slot;
        for (const SlotInfo& info : keySlots)
            if (info.index == chosen && info.kind == SlotKind::Recovery) chosen = -1;
        for (auto info = keySlots.crbegin(); chosen < 0 && info != keySlots.crend(); ++info)
            if (info->kind == SlotKind::Password) chosen = info->index;
        if (chosen < 0) throw Error(Fault::Invalid, QStringLiteral("this file has no pass phrase to change; add one"));
        Container::changePassphrase(db, chosen, passphrase, cost);
        return chosen;
    });
    core_->recordEvent(QStringLiteral("change_passphrase"), {{QStringLiteral("slot"), slot}});
}

void Vault::addKeySlot(SlotKind kind, const SecretBytes& secret, KdfCost cost) {
    core_->requireWritable();
    const int slot = core_->database.call([&](Database& db) { return Container::addSlot(db, kind, secret, cost); });
    core_->recordEvent(QStringLiteral("add_key_slot"), {{QStringLiteral("slot"), slot}, {QStringLiteral("kind"), int(kind)}});
}

void Vault::addManagerKey(const ApproverId& approver, const SecretBytes& passphrase, KdfCost cost) {
    core_->requireWritable();
    const KeyHeader keys = core_->database.call([](Database& db) { return Container::keyArea(db); });
    if (unwrapKey(keys, passphrase, SlotKind::Password) || unwrapKey(keys, passphrase, SlotKind::Manager))
        throw Error(Fault::Conflict, QStringLiteral("this pass phrase opens the file already"));
    const int slot =
        core_->database.call([&](Database& db) { return Container::addSlot(db, SlotKind::Manager, passphrase, cost); });
    core_->recordEvent(QStringLiteral("add_key_slot"), {{QStringLiteral("slot"), slot},
                                                        {QStringLiteral("kind"), int(SlotKind::Manager)},
                                                        {QStringLiteral("approver"), approver.text()}});
}

QList<KeyHolder> Vault::keyHolders() const {
    return core_->database.call([](Database& db) { return readKeyHolders(db); });
}

KeyHolder Vault::openedWith() const { return {core_->session.slot, core_->session.kind, core_->session.holder}; }

void Vault::removeKeySlot(int index) {
    core_->requireWritable();
    core_->database.call([&](Database& db) { Container::removeSlot(db, index); });
    core_->recordEvent(QStringLiteral("remove_key_slot"), {{QStringLiteral("slot"), index}});
}

}  // namespace core
