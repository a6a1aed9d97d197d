// SPDX-License-Identifier: MPL-2.0
#include "core/storage/audit_log.h"

#include "core/storage/migration.h"

using namespace core;

namespace {

const QDateTime noon(QDate(2026, 3, 27), QTime(12, 0), Qt::UTC);

struct Log {
    Log() { migrate(*database); }

    void add(const Person& person, const QString& action = QStringLiteral("add")) {
        ChangeSet set;
        write(set.add(person), action);
    }
    void write(const ChangeSet& set, const QString& action) {
        Transaction transaction(*database);
        log.append(*database, set, action, stamp);
        transaction.commit();
    }
    void event(const QString& action, const QJsonObject& details = {}) {
        Transaction transaction(*database);
        log.appendEvent(*database, action, details, {}, stamp);
        transaction.commit();
    }
    /// Changes behind the triggers' back, as someone with the key could.
    void forge(const QString& sql) {
        database->execute(
            "DROP TRIGGER IF EXISTS audit_is_not_changed; DROP TRIGGER IF EXISTS audit_is_not_removed; PRAGMA foreign_keys = "
            "OFF");
        database->run(sql);
    }
    QString flaw() {
        const auto found = log.verify(*database);
        return found ? QStringLiteral("%1 %2").arg(found->number).arg(found->what) : QString();
    }

    std::unique_ptr<Database> database = Database::openMemory();
    AuditLog log{SecretBytes::copyOf("0123456789abcdef0123456789abcdef")};
    AuditLog::Stamp stamp{noon, 1, QStringLiteral("Robin")};
    CaseId caseId = CaseId::named(QStringLiteral("c"));
};

}  // namespace

TEST_CASE("rows are numbered without gaps and say who did what", "[storage][audit]") {
    Log l;
    Person person{PersonId::make(), l.caseId};
    l.add(person);
    Person after = person;
    after.note = QStringLiteral("secret words");
    ChangeSet edit;
    l.write(edit.edit(person, after), QStringLiteral("edit"));
    l.event(QStringLiteral("export"), {{QStringLiteral("to"), QStringLiteral("court")}});
    const QList<AuditRow> rows = AuditLog::rows(*l.database, 0, 10);
    REQUIRE(rows.size() == 3);
    CHECK(rows[2].number == 1);
    CHECK(rows[1].number == 2);
    CHECK(rows[1].at == noon);
    CHECK(rows[1].slot == 1);
    CHECK(rows[1].actor == QStringLiteral("Robin"));
    CHECK(rows[1].record == person.id.text());
    CHECK(rows[1].caseId == l.caseId.text());
    CHECK(rows[1].fields == QStringList{QStringLiteral("note")});
    CHECK(AuditLog::detailsOf(*l.database, rows[0].number) == QJsonObject{{QStringLiteral("to"), QStringLiteral("court")}});
    CHECK(AuditLog::detailsOf(*l.database, rows[1].number).isEmpty());
    CHECK(AuditLog::lastEdit(*l.database) == rows[1].number);
    CHECK(rows[0].type.isEmpty());
    CHECK(l.flaw() == QString());
    CHECK(AuditLog::anchor(*l.database) == AuditAnchor{3, QString::fromLatin1(rows[0].chain.toHex().first(16))});
    CHECK(AuditLog::rows(*l.database, 3, 1).front().number == 2);
}

TEST_CASE("revisions hold the values before and after", "[storage][audit]") {
    Log l;
    Person person{PersonId::make(), l.caseId};
    l.add(person);
    Person after = person;
    after.note = QStringLiteral("n");
    ChangeSet edit;
    l.write(edit.edit(person, after), QStringLiteral("edit"));
    ChangeSet removal;
    l.write(removal.remove(after), QStringLiteral("remove"));
    const QList<Revision> list = AuditLog::revisionsOf(*l.database, anyId(person.id));
    REQUIRE(list.size() == 3);
    CHECK(list[0].before.isEmpty());
    CHECK(recordFromJson(list[0].type, list[0].after) == Record(person));
    CHECK(recordFromJson(list[1].type, list[1].after) == Record(after));
    CHECK(list[2].after.isEmpty());
    CHECK(list[2].caseId == l.caseId);
    CHECK(AuditLog::revisionsOfCase(*l.database, l.caseId) == list);
    CHECK(AuditLog::revisionsOf(*l.database, anyId(PersonId::make())).isEmpty());
}

TEST_CASE("audit rows can be neither changed nor removed", "[storage][audit]") {
    Log l;
    l.event(QStringLiteral("unlock"));
    CHECK_THROWS_AS(l.database->run(QStringLiteral("UPDATE audit SET actor = 'x'")), Error);
    CHECK_THROWS_AS(l.database->run(QStringLiteral("DELETE FROM audit")), Error);
    CHECK(AuditLog::anchor(*l.database).number == 1);
}

TEST_CASE("every forgery of a row shows", "[storage][audit]") {
    Log l;
    for (int i = 0; i < 5; ++i) l.add(Person{PersonId::make(), l.caseId});
    REQUIRE(l.flaw() == QString());
    const auto [sql, flaw] = GENERATE(table<const char*, const char*>({
        {"UPDATE audit SET actor = 'x' WHERE number = 3", "3 chain"},
        {"UPDATE audit SET at = at + 1 WHERE number = 3", "3 chain"},
        {"UPDATE audit SET slot = 2 WHERE number = 3", "3 chain"},
        {"UPDATE audit SET action = 'remove' WHERE number = 3", "3 chain"},
        {"UPDATE audit SET type = 'tie' WHERE number = 3", "3 chain"},
        {"UPDATE audit SET record = 'x' WHERE number = 3", "3 chain"},
        {"UPDATE audit SET case_id = 'x' WHERE number = 3", "3 chain"},
        {"UPDATE audit SET fields = 'note' WHERE number = 3", "3 chain"},
        {"UPDATE audit SET digest = zeroblob(32) WHERE number = 3", "3 chain"},
        {"UPDATE audit SET chain = zeroblob(32) WHERE number = 3", "3 chain"},
        {"DELETE FROM audit WHERE number = 3", "4 gap"},
        {"UPDATE revision SET after = '{}' WHERE audit = 3", "3 digest"},
        {"UPDATE revision SET before = after, after = before WHERE audit = 3", "3 digest"},
        {"UPDATE revision SET salt = zeroblob(16) WHERE audit = 3", "3 digest"},
    }));
    l.forge(QString::fromLatin1(sql));
    CHECK(l.flaw() == QString::fromLatin1(flaw));
}

TEST_CASE("the chain holds when revisions are erased, and only under its own key", "[storage][audit]") {
    Log l;
    for (int i = 0; i < 3; ++i) l.add(Person{PersonId::make(), l.caseId});
    l.database->run(QStringLiteral("DELETE FROM revision WHERE audit = 2"));
    CHECK(l.flaw() == QString());
    const AuditLog other(SecretBytes::copyOf("fedcba9876543210fedcba9876543210"));
    CHECK(other.verify(*l.database));
}

TEST_CASE("what an event was about is kept, guarded by the chain, and goes with the case", "[storage][audit]") {
    Log l;
    l.add(Person{PersonId::make(), l.caseId});
    {
        Transaction transaction(*l.database);
        l.log.appendEvent(*l.database, QStringLiteral("export"), {{QStringLiteral("kind"), QStringLiteral("genogram")}}, l.caseId,
                          l.stamp);
        transaction.commit();
    }
    REQUIRE(l.flaw() == QString());
    CHECK(AuditLog::revisionsOfCase(*l.database, l.caseId).size() == 1);  // only what changed a record
    l.database->run(QStringLiteral("UPDATE revision SET after = '{}' WHERE audit = 2"));
    CHECK(l.flaw() == QStringLiteral("2 digest"));
    l.database->run(QStringLiteral("DELETE FROM revision WHERE audit = 2"));
    CHECK(l.flaw() == QString());
    CHECK(AuditLog::detailsOf(*l.database, 2).isEmpty());
}

TEST_CASE("the same values give another digest each time", "[storage][audit]") {
    Log l;
    const Person person{PersonId::make(), l.caseId};
    l.add(person);
    l.add(person);
    const QList<AuditRow> rows = AuditLog::rows(*l.database, 0, 10);
    CHECK(rows[0].digest != rows[1].digest);
}

TEST_CASE("a transaction that goes back takes its rows along and leaves no gap", "[storage][audit]") {
    Log l;
    l.event(QStringLiteral("one"));
    {
        Transaction transaction(*l.database);
        l.log.appendEvent(*l.database, QStringLiteral("lost"), {}, {}, l.stamp);
    }
    l.event(QStringLiteral("two"));
    CHECK(AuditLog::anchor(*l.database).number == 2);
    CHECK(l.flaw() == QString());
}
