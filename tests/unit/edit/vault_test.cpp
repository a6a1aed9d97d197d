// SPDX-License-Identifier: MPL-2.0
#include "tests/support/big_case.h"
#include "tests/support/test_vault.h"

#include "core/storage/container.h"
#include "core/storage/database.h"

#include <QFile>

using namespace core;
using test::TestVault;

TEST_CASE("a file is made, filled, closed and opened again", "[edit][vault]") {
    TestVault file;
    CHECK(file.vault().profile().workerName == QStringLiteral("Robin Vale"));
    CHECK_FALSE(file.vault().isReadOnly());
    const CaseId id = file.addCase();
    const Person dana = file.addPerson(id, QStringLiteral("Dana Hartley"), Sex::Female);
    const CaseSnapshot before = file.vault().caseSnapshot(id);
    file.editor().stash(QStringLiteral("field"), QStringLiteral("half a sen"));
    file.close();
    file.open();
    CHECK(file.vault().caseload().cases.isEmpty());
    CHECK(file.vault().caseSnapshot(id) == before);
    CHECK(file.vault().caseByReference(QStringLiteral("t-1")) == id);
    CHECK(file.editor().stashed(QStringLiteral("field")) == QStringLiteral("half a sen"));
    CHECK_FALSE(file.editor().canUndo());
    const QList<SearchHit> hits = file.vault().search(QStringLiteral("dana"));
    REQUIRE(hits.size() == 1);
    CHECK(hits.front().record == anyId(dana.id));
    CHECK(hits.front().caseId == id);
    CHECK(hits.front().title == QStringLiteral("Dana Hartley"));
}

TEST_CASE("the profile of a case is read without loading the case", "[edit][vault]") {
    TestVault file;
    const CaseId id = file.addCase();
    CaseProfile profile{.id = CaseProfileId::make(), .caseId = id, .workerName = QStringLiteral("Robin Vale")};
    if (const CaseProfile* made = file.vault().caseSnapshot(id).profile()) profile = *made;
    else {
        ChangeSet set;
        set.add(profile);
        file.editor().perform(set);
    }
    CHECK(file.vault().caseProfile(id) == profile);
    file.close();
    file.open();
    CHECK(file.vault().caseProfile(id) == profile);
    CHECK(file.vault().caseload().cases.isEmpty());
    CHECK_FALSE(file.vault().caseProfile(CaseId::make()));
}

TEST_CASE("the audit tells of opening, looking and locking", "[edit][vault]") {
    TestVault file;
    const CaseId id = file.addCase();
    file.vault().caseSnapshot(id);
    file.vault().caseSnapshot(id);
    file.close();
    CHECK_THROWS_AS(Vault::open(file.path(), SecretBytes::copyOf("wrong"), SlotKind::Password, file.context()), Error);
    file.open();
    QStringList actions;
    for (const AuditRow& row : file.vault().audit(0, 100)) actions.prepend(row.action);
    CHECK(actions == QStringList{QStringLiteral("create_file"), QStringLiteral("create_case"), QStringLiteral("create_case"),
                                 QStringLiteral("view"), QStringLiteral("lock"), QStringLiteral("unlock_failed"),
                                 QStringLiteral("unlock"), QStringLiteral("backup")});
    CHECK(file.vault().audit(0, 1).front().actor == QStringLiteral("Robin Vale"));
    CHECK(file.vault().audit(3, 10).size() == 2);
    CHECK(file.vault().anchor().number == 8);
    CHECK(file.vault().anchor().head.size() == 16);
}

TEST_CASE("a sound file passes every check, and a forged one does not", "[edit][vault]") {
    TestVault file;
    const CaseId id = file.addCase();
    file.addPerson(id, QStringLiteral("Dana Hartley"));
    for (const Problem& problem : file.vault().check())
        FAIL_CHECK(problem.code.toStdString() << " " << problem.where.toStdString());
    const QString path = file.path();
    file.close();
    const UnlockedContainer key = Container::unlock(path, TestVault::passphrase(), SlotKind::Password);
    {
        const auto database = Database::open(path, key.dataKey, OpenMode::ReadWrite);
        database->execute(
            "DROP TRIGGER audit_is_not_changed; UPDATE audit SET actor = 'someone' WHERE number = 2;"
            "PRAGMA foreign_keys = OFF; INSERT INTO note VALUES ('6f9619ff-8b86-4011-b42d-00c04fc964ff', 'x', NULL, '', '', '')");
    }
    file.open();
    QStringList codes;
    for (const Problem& problem : file.vault().check()) codes << problem.code;
    for (const char* code : {"schema_unknown", "reference_broken", "record_unlisted", "audit_chain"})
        CHECK(codes.contains(QString::fromLatin1(code)));
}

TEST_CASE("a record against the rules is found by the check", "[edit][vault]") {
    TestVault file;
    const Person dana = file.addPerson(file.addCase(), QStringLiteral("Dana Hartley"));
    file.close();
    const UnlockedContainer key = Container::unlock(file.path(), TestVault::passphrase(), SlotKind::Password);
    Database::open(file.path(), key.dataKey, OpenMode::ReadWrite)
        ->run(QStringLiteral("UPDATE person SET birth = '2000', death = '1990' WHERE id = ?"), {dana.id.text()});
    file.open();
    const Problems problems = file.vault().check();
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().code == QStringLiteral("death_before_birth"));
}

TEST_CASE("a backup holds the same and opens under the same keys", "[edit][vault]") {
    TestVault file;
    const CaseId id = file.addCase();
    file.addPerson(id, QStringLiteral("Dana Hartley"));
    const CaseSnapshot before = file.vault().caseSnapshot(id);
    file.vault().backup(file.filePath(QStringLiteral("copy.kin")));
    CHECK(file.vault().audit(0, 1).front().action == QStringLiteral("backup"));
    CHECK_THROWS_AS(file.vault().backup(file.filePath(QStringLiteral("copy.kin"))), Error);
    const auto copy =
        Vault::open(file.filePath(QStringLiteral("copy.kin")), TestVault::passphrase(), SlotKind::Password, file.context());
    CHECK(copy->caseSnapshot(id) == before);
    CHECK(copy->check().isEmpty());
}

TEST_CASE("opening an older state than the one last used is noticed", "[edit][vault]") {
    TestVault file;
    const CaseId id = file.addCase();
    file.vault().backup(file.filePath(QStringLiteral("old.kin")));
    file.addPerson(id, QStringLiteral("Dana Hartley"));
    file.close();
    QFile::remove(file.path());
    QFile::copy(file.filePath(QStringLiteral("old.kin")), file.path());
    file.open();
    REQUIRE(file.vault().notices().size() == 1);
    CHECK(file.vault().notices().front().code == QStringLiteral("older_than_known"));
    CHECK_FALSE(file.vault().isReadOnly());
}

TEST_CASE("keys are changed, added and taken away, and it is recorded", "[edit][vault]") {
    TestVault file;
    const SecretBytes fresh = SecretBytes::copyOf("another phrase altogether");
    file.vault().changePassphrase(fresh, KdfCost::lowest());
    file.vault().addKeySlot(SlotKind::Manager, SecretBytes::copyOf("the manager's own phrase"), KdfCost::lowest());
    CHECK(file.vault().keySlots().size() == 2);
    file.vault().removeKeySlot(1);
    CHECK(file.vault().keySlots().size() == 1);
    QStringList actions;
    for (const AuditRow& row : file.vault().audit(0, 3)) actions << row.action;
    CHECK(actions ==
          QStringList{QStringLiteral("remove_key_slot"), QStringLiteral("add_key_slot"), QStringLiteral("change_passphrase")});
    file.close();
    CHECK_THROWS_AS(file.open(), Error);
    CHECK(Vault::open(file.path(), fresh, SlotKind::Password, file.context()));
}

TEST_CASE("bytes stay only while an attachment names them", "[edit][vault]") {
    TestVault file;
    const CaseId id = file.addCase();
    const QString kept = file.vault().addBlob("kept");
    const QString left = file.vault().addBlob("left");
    Attachment attachment{AttachmentId::make(), id};
    attachment.digest = kept;
    ChangeSet set{Action::Add};
    file.editor().perform(set.add(attachment));
    file.close();
    file.open();
    CHECK(file.vault().blob(kept) == "kept");
    CHECK_THROWS_AS(file.vault().blob(left), Error);
}

TEST_CASE("a file in a folder that cannot be written opens for reading and stays as it was", "[edit][vault]") {
    TestVault file;
    const CaseId id = file.addCase();
    file.close();
    QFile::setPermissions(file.path(), QFile::ReadOwner);
    if (QFile(file.path()).open(QIODevice::ReadWrite)) SKIP("root may write everything");
    file.open();
    CHECK(file.vault().isReadOnly());
    CHECK_FALSE(file.vault().readOnlyReason().isEmpty());
    CHECK(file.vault().caseSnapshot(id).theCase());
    CHECK_THROWS_AS(file.vault().addBlob("x"), Error);
}

TEST_CASE("events are recorded with their digest and what a record was is kept", "[edit][vault]") {
    TestVault file;
    const CaseId id = file.addCase();
    const Person before = file.addPerson(id, QStringLiteral("Dana Hartley"));
    Person after = before;
    after.note = QStringLiteral("n");
    ChangeSet set;
    file.editor().perform(set.edit(before, after));
    file.vault().record(QStringLiteral("print"), {{QStringLiteral("pages"), 3}}, id);
    const AuditRow row = file.vault().audit(0, 1).front();
    CHECK(row.action == QStringLiteral("print"));
    CHECK(row.caseId == id.text());
    CHECK(row.digest.size() == 32);
    CHECK(file.vault().detailsOf(row.number) == QJsonObject{{QStringLiteral("pages"), 3}});
    CHECK(file.vault().revisionsOf(anyId(before.id)).size() == 2);
    CHECK(file.vault().revisionsOfCase(id).size() == 4);
}

TEST_CASE("a list of cases is counted without loading one", "[edit][vault]") {
    TestVault file;
    const CaseId full = file.addCase(QStringLiteral("T-1"));
    const CaseId empty = file.addCase(QStringLiteral("T-2"));
    file.addPerson(full, QStringLiteral("Dana Hartley"));
    Person child = file.addPerson(full, QStringLiteral("Tilly Mensah"));
    Person after = child;
    after.subjectChild = true;
    ChangeSet set{Action::Edit, QStringLiteral("Tilly")};
    set.edit(child, after);
    set.add(ChronologyEntry{.id = EntryId::make(), .caseId = full, .date = QDate(2025, 1, 14)});
    file.editor().perform(set);
    file.close();
    file.open();
    const QList<CaseSummary> summaries = file.vault().caseSummaries();
    CHECK(file.vault().caseload().cases.isEmpty());
    const auto of = [&](const CaseId& id) {
        return *std::find_if(summaries.begin(), summaries.end(), [&](const CaseSummary& each) { return each.id == id; });
    };
    CHECK(of(full) == CaseSummary{full, {after}, 2, 1});
    CHECK(of(empty) == CaseSummary{empty, {}, 0, 0});
}

TEST_CASE("a case is read beside and taken over, unless an edit was quicker", "[edit][vault]") {
    TestVault file;
    const CaseId id = file.addCase();
    file.close();
    file.open();
    Vault& vault = file.vault();
    CHECK_FALSE(vault.isLoaded(id));
    CHECK_FALSE(vault.isLarge(id));
    const CaseSnapshot read = vault.readCase(id);
    CHECK_FALSE(vault.isLoaded(id));
    file.addPerson(id, QStringLiteral("Dana Hartley"));  // loads the case and changes it
    vault.adoptCase(read);
    CHECK(vault.caseSnapshot(id).all<Person>().size() == 1);
    file.close();
    file.open();
    file.vault().adoptCase(file.vault().readCase(id));
    CHECK(file.vault().isLoaded(id));
    CHECK(file.vault().caseSnapshot(id).all<Person>().size() == 1);
    CHECK_THROWS_AS(file.vault().readCase(CaseId::make()), Error);
    CHECK_THROWS_AS(file.vault().adoptCase(CaseSnapshot(CaseId::make())), Error);
    file.editor().perform(test::bigCase(20, 1200));
    CHECK(file.vault().isLarge(CaseId::named(QStringLiteral("big case"))));
}
