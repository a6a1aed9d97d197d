// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_vault.h"

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
                                 QStringLiteral("view"), QStringLiteral("lock"), QStringLiteral("unlock_failed"), QStringLiteral("unlock")});
    CHECK(file.vault().audit(0, 1).front().actor == QStringLiteral("Robin Vale"));
    CHECK(file.vault().audit(3, 10).size() == 2);
    CHECK(file.vault().anchor().number == 7);
    CHECK(file.vault().anchor().head.size() == 16);
}
