// SPDX-License-Identifier: MPL-2.0
// An open file: its records as snapshots, its Editor, search, record of changes, attachments, keys and backups.
// Destroying the Vault locks the file: drafts are written, the database closed, keys and snapshots wiped.
#pragma once

#include "core/base/clock.h"
#include "core/base/problem.h"
#include "core/base/progress.h"
#include "core/base/secret_bytes.h"
#include "core/edit/editor.h"
#include "core/model/case_summary.h"
#include "core/model/revision.h"
#include "core/model/snapshot.h"
#include "core/storage/key_types.h"

#include <QObject>

namespace core {

/// One hit of a search: the record, where it belongs, and the words around the match.
struct SearchHit {
    QString type;  ///< table of the record
    AnyId record;
    std::optional<CaseId> caseId;
    QString title;    ///< name of the person, event of the entry …
    QString excerpt;  ///< words around the match; matched parts stand between U+2068 and U+2069
    bool operator==(const SearchHit&) const = default;
};

struct VaultContext {
    Clock clock;
    QString actor;                     ///< empty = the worker of the profile
    QString stateDir;                  ///< local memory of this machine (rollback, back-off); empty = the standard place
    std::optional<KdfCost> keyCost{};  ///< to which a weaker pass phrase slot is raised at unlock; none = KdfCost::standard()
};

/// Whose key a slot is. A manager's key belongs to one person of the directory (KEY-6a): who opens the file with it acts
/// and signs under that name.
struct KeyHolder {
    int slot = 0;
    SlotKind kind = SlotKind::Password;
    std::optional<ApproverId> approver;  ///< no value = of nobody in particular
    bool operator==(const KeyHolder&) const = default;
};

class VaultCore;
struct UnlockedContainer;

/// Unlocks a closed file; this machine remembers a wrong secret, so that the next try waits (PW-4). A pass phrase is tried
/// on the worker's slots, then on the managers'. Throws what Container::unlock() throws.
UnlockedContainer unlockNoting(const QString& path, const SecretBytes& secret, SlotKind kind, const VaultContext& context);

class Vault final : public QObject {
    Q_OBJECT
public:
    struct Creation {
        QString path;  ///< must not exist
        SecretBytes passphrase;
        std::optional<SecretBytes> recoveryKey;  ///< no value = no recovery slot
        std::optional<KdfCost> cost;             ///< none = KdfCost::standard(), for real files
        Profile profile;
        ChangeSet records{};  ///< what else stands in it from the start, such as the demonstration
    };

    /// The file comes into being whole or not at all. Throws Error: Conflict if there is something at the path, Invalid
    /// if `records` break a rule, NoSpace, ReadOnly, Io.
    static std::unique_ptr<Vault> create(Creation creation, const VaultContext& context);
    /// Throws Error: WrongKey, InUse, TooNew, Corrupt, NotFound, ReadOnly, Io. A damaged file that can still be read
    /// opens read-only; readOnlyReason() says why.
    static std::unique_ptr<Vault> open(const QString& path, const SecretBytes& secret, SlotKind kind,
                                       const VaultContext& context);
    ~Vault() override;

    /// Waits for what opening starts: the check of the pages, the record of having been opened, the backup of the day.
    void finishOpening();

    QString path() const;
    /// By the clock the file was opened with: the day that imports, forms and prints go by.
    QDate today() const;
    bool isReadOnly() const;
    Problems readOnlyReason() const;
    /// What was noticed and does not stop work: a state older than the last one used here, a clock set back, a backup
    /// that could not be made. noticed() tells of those that come after opening.
    Problems notices() const;

    Editor& editor();
    const Profile& profile() const;
    /// Shared records, all cases, and the snapshots loaded so far.
    const Caseload& caseload() const;
    /// Loads the case when first asked for. Throws Error{NotFound}.
    const CaseSnapshot& caseSnapshot(const CaseId& id);
    /// The same in two steps, so that a window need not wait for a large case: its records, from any thread; then they are
    /// taken over, unless an edit has loaded the case meanwhile. Throws Error{NotFound}.
    CaseSnapshot readCase(const CaseId& id) const;
    void adoptCase(const CaseSnapshot& read);
    bool isLoaded(const CaseId& id) const;
    /// So many records that loading them holds up whoever waits: more than a twentieth of a second.
    bool isLarge(const CaseId& id) const;
    /// How the papers of a case are worded and signed, without loading the case. nullopt if it has none.
    std::optional<CaseProfile> caseProfile(const CaseId& id) const;
    /// For lists: all cases, none of them loaded.
    QList<CaseSummary> caseSummaries() const;
    std::optional<CaseId> caseByReference(const QString& reference) const;

    /// Words of all indexed fields, diacritics folded; parts of words from three letters on. Best first.
    QList<SearchHit> search(const QString& text, int limit = 50);

    /// Rows newest first; before = 0 starts at the newest.
    QList<AuditRow> audit(qint64 before, int limit);
    AuditAnchor anchor() const;
    /// Records an event that is not an edit: "view", "export", "print" …; `details` say who got what.
    void record(const QString& action, const QJsonObject& details, const std::optional<CaseId>& caseId = {});
    /// What was recorded with the event of that number; empty if nothing was.
    QJsonObject detailsOf(qint64 number);
    QList<Revision> revisionsOf(const AnyId& record);
    QList<Revision> revisionsOfCase(const CaseId& id);

    /// Adds bytes under their digest (64 hex digits); an Attachment record makes them stay.
    QString addBlob(const QByteArray& bytes);
    QByteArray blob(const QString& digest);

    /// The pass phrase was last typed more than ten minutes ago: what takes a whole case out of the file asks for it (LOCK-6).
    bool needsPassphrase() const;
    /// Tries it again in the open file, from any thread; takes the KDF time. Then nothing asks for ten minutes. Throws
    /// Error{WrongKey} if it does not fit, or while wrong tries make the next one wait (PW-4).
    void confirmPassphrase(const SecretBytes& passphrase);

    QList<SlotInfo> keySlots() const;
    void changePassphrase(const SecretBytes& passphrase, KdfCost cost);
    void addKeySlot(SlotKind kind, const SecretBytes& secret, KdfCost cost);
    /// A key of their own for somebody of the directory. Throws Error: Conflict if that pass phrase opens the file already, so
    /// that it would not show who opened it; else as addKeySlot().
    void addManagerKey(const ApproverId& approver, const SecretBytes& passphrase, KdfCost cost);
    void removeKeySlot(int index);
    /// Every key of the file and whose it is, as the record of changes tells.
    QList<KeyHolder> keyHolders() const;
    /// The key that opened this file. `approver` has a value only while the directory knows that person.
    KeyHolder openedWith() const;

    /// File, pages, schema, audit chain and records against the rules. Empty = sound. May be called from any thread;
    /// edits wait meanwhile.
    Problems check(const Progress& progress = {});
    /// A verified copy under the same keys. Throws Error; an existing target stays as it was.
    void backup(const QString& target, const Progress& progress = {});
    /// The same in two steps, so that a window need not wait: the copy, from any thread; then its line in the record.
    void copyTo(const QString& target, const Progress& progress);
    void recordBackup(const QString& target);
    /// A copy without what is damaged, where that is only unused space; the file itself stays as it is (INT-2). From any
    /// thread. Throws Error: Corrupt if records are hit, Conflict if the name is taken, NoSpace, ReadOnly, Io.
    void repairCopy(const QString& target, const Progress& progress = {});

Q_SIGNALS:
    void caseLoaded(const core::CaseId& id);
    /// The check after opening found damage: from now on nothing is written, and readOnlyReason() says why.
    void becameReadOnly();
    void noticed(const core::Problem& notice);

private:
    explicit Vault(std::unique_ptr<VaultCore> core);
    std::unique_ptr<VaultCore> core_;
    std::unique_ptr<Editor> editor_;
};

}  // namespace core
