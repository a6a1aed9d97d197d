// SPDX-License-Identifier: MPL-2.0
// What happens to a file by being opened: checks, the backup of the day, a stronger key, a clock that was set.
#include "tests/support/test_vault.h"

#include "core/storage/backup.h"
#include "core/storage/container.h"
#include "core/storage/database.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace core;
using test::TestVault;

namespace {

const QDateTime monday({2026, 3, 23}, {9, 0}, Qt::UTC);

std::unique_ptr<Vault> openAt(TestVault& file, const QDateTime& now) {
    VaultContext context = file.context();
    context.clock = Clock(now);
    auto vault = Vault::open(file.path(), TestVault::passphrase(), SlotKind::Password, context);
    vault->anchor();  // waits for what opening does
    return vault;
}

QStringList backups(const TestVault& file) { return QDir(backupFolder(file.path())).entryList(QDir::Files, QDir::Name); }

QStringList actions(Vault& vault) {
    QStringList names;
    for (const AuditRow& row : vault.audit(0, 1000)) names.prepend(row.action);
    return names;
}

SecretBytes dataKey(const TestVault& file) {
    return Container::unlock(file.path(), TestVault::passphrase(), SlotKind::Password).dataKey;
}

}  // namespace

TEST_CASE("a file is made with its first records, or not at all", "[edit][vault]") {
    TestVault other;
    ChangeSet records{Action::CreateCase};
    const CaseId id = CaseId::make();
    records.add(Case{id, QStringLiteral("R-1")});
    const auto make = [&](const ChangeSet& set) {
        Vault::Creation creation{other.filePath(QStringLiteral("made.kin")),
                                 TestVault::passphrase(),
                                 std::nullopt,
                                 KdfCost::lowest(),
                                 other.vault().profile(),
                                 set};
        return Vault::create(std::move(creation), other.context());
    };
    ChangeSet wrong = records;
    wrong.add(Person{PersonId::make(), CaseId::make()});
    CHECK_THROWS_AS(make(wrong), Error);
    wrong = records;
    wrong.fictional = false;
    CHECK_THROWS_AS(make(wrong), Error);
    CHECK(QDir(QFileInfo(other.path()).path()).entryList({QStringLiteral("made*")}).isEmpty());
    const auto vault = make(records);
    CHECK(vault->caseSnapshot(id).theCase()->reference == QStringLiteral("R-1"));
    CHECK_FALSE(vault->editor().canUndo());
    CHECK(vault->check().isEmpty());
}

TEST_CASE("the first opening of a day with changes makes a verified backup", "[edit][vault]") {
    TestVault file(true, monday);
    const CaseId id = file.addCase();
    file.close();
    CHECK(backups(file).isEmpty());
    {
        const auto vault = openAt(file, monday.addSecs(3600));
        CHECK(actions(*vault).last() == QStringLiteral("backup"));
    }
    REQUIRE(backups(file).size() == 1);
    CHECK((QFile::permissions(backupFolder(file.path())) & (QFile::ReadGroup | QFile::ReadOther)) == QFile::Permissions());
    {
        const auto copy = Vault::open(backupFolder(file.path()) + u'/' + backups(file).first(), TestVault::passphrase(),
                                      SlotKind::Password, file.context());
        CHECK(copy->caseSnapshot(id).theCase());
    }
    openAt(file, monday.addSecs(7200))
        ->editor()
        .perform(ChangeSet{Action::CreateCase}.add(Case{CaseId::make(), QStringLiteral("later")}));
    CHECK(backups(file).size() == 1);
    openAt(file, monday.addDays(1));
    CHECK(backups(file).size() == 2);
    openAt(file, monday.addDays(2));  // nothing changed since
    CHECK(backups(file).size() == 2);
}

TEST_CASE("an import is preceded by a backup, an edit is not", "[edit][vault]") {
    TestVault file(true, monday);
    const CaseId id = file.addCase();
    CHECK(backups(file).isEmpty());
    ChangeSet set{Action::Import};
    file.editor().perform(set.add(Person{PersonId::make(), id}));
    REQUIRE(backups(file).size() == 1);
    file.close();
    const auto copy = Database::open(backupFolder(file.path()) + u'/' + backups(file).first(), dataKey(file), OpenMode::ReadOnly);
    QSqlQuery people = copy->run(QStringLiteral("SELECT count(*) FROM person"));
    REQUIRE(people.next());
    CHECK(people.value(0).toInt() == 0);
}

TEST_CASE("a backup that cannot be made is told and stops nobody", "[edit][vault]") {
    TestVault file(true, monday);
    const CaseId id = file.addCase();
    file.close();
    QFile blocker(backupFolder(file.path()));  // a file where the folder would be
    REQUIRE(blocker.open(QIODevice::WriteOnly));
    const auto vault = openAt(file, monday.addDays(1));
    QStringList told;
    QObject::connect(vault.get(), &Vault::noticed, vault.get(), [&](const Problem& notice) { told << notice.code; });
    vault->finishOpening();
    QCoreApplication::processEvents();
    CHECK(told == QStringList{QStringLiteral("backup_failed")});
    CHECK(vault->notices().last().code == QStringLiteral("backup_failed"));
    vault->editor().perform(ChangeSet{Action::Add}.add(Person{PersonId::make(), id}));
    CHECK(vault->caseSnapshot(id).all<Person>().size() == 1);
}

TEST_CASE("a pass phrase that is cheap to guess is made dearer when it is next used", "[edit][vault]") {
    TestVault real(false);
    real.close();
    CHECK(Container::unlock(real.path(), TestVault::passphrase(), SlotKind::Password).costBelowFloor);
    VaultContext context = real.context();
    context.keyCost = KdfCost{64, 8};
    {
        const auto vault = Vault::open(real.path(), TestVault::passphrase(), SlotKind::Password, context);
        CHECK(actions(*vault).contains(QStringLiteral("raise_key_cost")));
    }
    CHECK_FALSE(Container::unlock(real.path(), TestVault::passphrase(), SlotKind::Password).costBelowFloor);
    CHECK(actions(*Vault::open(real.path(), TestVault::passphrase(), SlotKind::Password, context))
              .count(QStringLiteral("raise_key_cost")) == 1);

    TestVault madeUp;  // its pass phrase is known to everybody
    madeUp.close();
    Vault::open(madeUp.path(), TestVault::passphrase(), SlotKind::Password, context);
    CHECK(Container::unlock(madeUp.path(), TestVault::passphrase(), SlotKind::Password).costBelowFloor);
}

TEST_CASE("a clock that is set while a file is open is recorded", "[edit][vault]") {
    TestVault file(true, monday);
    file.close();
    QDateTime now = monday.addDays(1);
    qint64 elapsed = 1000;
    VaultContext context = file.context();
    context.clock = Clock([&] { return now; }, [&] { return elapsed; });
    const auto vault = Vault::open(file.path(), TestVault::passphrase(), SlotKind::Password, context);
    const auto pass = [&](int seconds, int real) {
        now = now.addSecs(seconds);
        elapsed += qint64(real) * 1000;
        vault->record(QStringLiteral("print"), {});
        return actions(*vault).count(QStringLiteral("clock_jump"));
    };
    CHECK(pass(7200, 7200) == 0);
    CHECK(pass(240, 0) == 0);
    CHECK(pass(86400, 60) == 1);
    CHECK(pass(-86400, 60) == 2);
    CHECK(pass(60, 60) == 2);
}

TEST_CASE("another history or an older key area is noticed", "[edit][vault]") {
    TestVault file(true, monday);
    file.addCase();
    file.close();
    QFile::copy(file.path(), file.filePath(QStringLiteral("start.kin")));
    openAt(file, monday.addDays(1))->record(QStringLiteral("print"), {});
    const auto goBack = [&] {
        QFile::remove(file.path());
        QFile::copy(file.filePath(QStringLiteral("start.kin")), file.path());
    };
    SECTION("as long, but not the same") {
        goBack();
        VaultContext elsewhere = file.context();
        elsewhere.stateDir = file.filePath(QStringLiteral("another machine"));
        for (int i = 0; i < 3; ++i)
            Vault::open(file.path(), TestVault::passphrase(), SlotKind::Password, elsewhere)
                ->addKeySlot(SlotKind::Manager, SecretBytes::copyOf("a phrase"), KdfCost::lowest());
        const auto vault = openAt(file, monday.addDays(2));
        REQUIRE_FALSE(vault->notices().isEmpty());
        CHECK(vault->notices().front().code == QStringLiteral("other_history"));
    }
    SECTION("an old key area before a new database") {
        openAt(file, monday.addDays(1))->addKeySlot(SlotKind::Manager, SecretBytes::copyOf("a phrase"), KdfCost::lowest());
        QFile old(file.filePath(QStringLiteral("start.kin"))), now(file.path());
        REQUIRE((old.open(QIODevice::ReadOnly) && now.open(QIODevice::ReadWrite)));
        now.write(old.read(65536));
        now.close();
        const auto vault = openAt(file, monday.addDays(2));
        REQUIRE_FALSE(vault->notices().isEmpty());
        CHECK(vault->notices().front().code == QStringLiteral("older_than_known"));
    }
}

TEST_CASE("a file with a trigger of somebody else can only be read", "[edit][vault]") {
    TestVault file(true, monday);
    const CaseId id = file.addCase();
    file.close();
    Database::open(file.path(), dataKey(file), OpenMode::ReadWrite)
        ->execute("CREATE TRIGGER stranger AFTER INSERT ON person BEGIN DELETE FROM note; END");
    const auto vault = openAt(file, monday.addDays(1));
    CHECK(vault->isReadOnly());
    REQUIRE_FALSE(vault->readOnlyReason().isEmpty());
    CHECK(vault->readOnlyReason().front().code == QStringLiteral("schema_unknown"));
    CHECK(vault->caseSnapshot(id).theCase());
    ChangeSet set{Action::Add};
    CHECK_THROWS_AS(vault->editor().perform(set.add(Person{PersonId::make(), id})), Error);
}

TEST_CASE("a forged newest row of the record of changes makes the file read-only", "[edit][vault]") {
    TestVault file(true, monday);
    const CaseId id = file.addCase();
    file.close();
    {
        const auto database = Database::open(file.path(), dataKey(file), OpenMode::ReadWrite);
        database->execute(
            "DROP TRIGGER audit_is_not_changed; UPDATE audit SET actor = 'someone' WHERE number = (SELECT max(number) FROM "
            "audit)");
    }
    const auto vault = openAt(file, monday.addSecs(60));
    CHECK(vault->isReadOnly());
    CHECK(vault->readOnlyReason().last().code == QStringLiteral("audit_head"));
    CHECK_THROWS_AS(vault->editor().perform(ChangeSet{Action::Add}.add(Person{PersonId::make(), id})), Error);
    CHECK(backups(file).isEmpty());
}

TEST_CASE("damage that opening does not meet is found right after, and nothing is written any more", "[edit][vault]") {
    TestVault file(true, monday);
    const CaseId id = file.addCase();
    ChangeSet many{Action::Add};
    for (int i = 0; i < 200; ++i) {
        ChronologyEntry entry{EntryId::make(), id, QDate(2020, 1, 1).addDays(i)};
        entry.event = QStringLiteral("what happened on that day ").repeated(20);
        many.add(entry);
    }
    file.editor().perform(many);
    file.close();
    {
        QFile bytes(file.path());
        REQUIRE(bytes.open(QIODevice::ReadWrite));
        const qint64 at = 65536 + 4096 * 40 + 100;
        REQUIRE(bytes.size() > at);
        bytes.seek(at);
        const QByteArray one = bytes.read(1);
        bytes.seek(at);
        bytes.write(QByteArray(1, char(one[0] ^ 1)));
    }
    const auto vault = openAt(file, monday.addDays(1));
    bool told = false;
    QObject::connect(vault.get(), &Vault::becameReadOnly, vault.get(), [&] { told = true; });
    vault->finishOpening();
    QCoreApplication::processEvents();
    CHECK(told);
    CHECK(vault->isReadOnly());
    CHECK(vault->readOnlyReason().first().code == QStringLiteral("page_altered"));
    CHECK_THROWS_AS(vault->editor().perform(ChangeSet{Action::Add}.add(Person{PersonId::make(), id})), Error);
    CHECK_THROWS_AS(vault->addBlob("x"), Error);
    CHECK(backups(file).isEmpty());
}

TEST_CASE("ten minutes after it was typed the pass phrase is wanted again", "[edit][vault][lock]") {
    TestVault file;
    file.close();
    QDateTime now = monday;
    VaultContext context = file.context();
    context.clock = Clock([&now] { return now; });
    const auto vault = Vault::open(file.path(), TestVault::passphrase(), SlotKind::Password, context);
    CHECK_FALSE(vault->needsPassphrase());
    now = now.addSecs(10 * 60 + 1);
    CHECK(vault->needsPassphrase());
    const auto fits = [&](const SecretBytes& typed) {
        try {
            vault->confirmPassphrase(typed);
            return true;
        } catch (const Error& error) {
            CHECK(error.fault() == Fault::WrongKey);
            return false;
        }
    };
    for (int i = 0; i < 3; ++i) CHECK_FALSE(fits(SecretBytes::copyOf("something else entirely")));
    CHECK_FALSE(fits(TestVault::passphrase()));  // wrong tries make the next one wait, here too
    CHECK(vault->needsPassphrase());
    now = now.addSecs(3);
    CHECK(fits(TestVault::passphrase()));
    CHECK_FALSE(vault->needsPassphrase());
    vault->addKeySlot(SlotKind::Manager, SecretBytes::copyOf("the manager has words too"), KdfCost::lowest());
    CHECK(fits(SecretBytes::copyOf("the manager has words too")));
}
