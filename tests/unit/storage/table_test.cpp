// SPDX-License-Identifier: MPL-2.0
#include "core/storage/table.h"

#include "core/model/record.h"
#include "core/storage/migration.h"
#include "core/storage/record_store.h"

#include <QFile>

using namespace core;

namespace {

std::unique_ptr<Database> migrated() {
    auto database = Database::openMemory();
    migrate(*database);
    return database;
}

struct Column {
    QString type;
    bool required = false;
    bool operator==(const Column&) const = default;
};

QMap<QString, Column> columnsOf(Database& database, const QString& table) {
    QMap<QString, Column> columns;
    QSqlQuery query = database.run(QStringLiteral("SELECT name, type, \"notnull\" FROM pragma_table_info(?)"), {table});
    while (query.next()) columns.insert(query.value(0).toString(), {query.value(1).toString(), query.value(2).toInt() == 1});
    return columns;
}

template <class M>
constexpr bool isWhole = std::is_integral_v<M>;
template <class M>
constexpr bool isWhole<std::optional<M>> = std::is_integral_v<M>;

}  // namespace

TEST_CASE("every table has the columns of its record, no more and no less", "[storage][schema]") {
    const auto database = migrated();
    eachRecordType([&]<RecordType T>() {
        const QString table = QLatin1String(Describe<T>::table);
        QMap<QString, Column> expected;
        eachField<T>([&](const auto& f) {
            using M = typename std::remove_cvref_t<decltype(f)>::Member;
            expected.insert(QLatin1String(f.column),
                            {isWhole<M> ? QStringLiteral("INTEGER") : QStringLiteral("TEXT"), !isOptional<M>});
        });
        INFO(table.toStdString());
        CHECK(columnsOf(*database, table) == expected);
    });
}

TEST_CASE("every table is strict and every reference has an index", "[storage][schema]") {
    const auto database = migrated();
    QSqlQuery tables = database->run(
        QStringLiteral("SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'"));
    CHECK_FALSE(tables.next());
    eachRecordType([&]<RecordType T>() {
        const QString table = QLatin1String(Describe<T>::table);
        QSqlQuery keys = database->run(QStringLiteral("SELECT \"from\" FROM pragma_foreign_key_list(?)"), {table});
        while (keys.next()) {
            INFO(table.toStdString() << "." << keys.value(0).toString().toStdString());
            CHECK(
                database
                    ->run(
                        QStringLiteral(
                            "SELECT 1 FROM pragma_index_list(?) l, pragma_index_info(l.name) i WHERE i.seqno = 0 AND i.name = ?"),
                        {table, keys.value(0)})
                    .next());
        }
    });
}

TEST_CASE("every column that names another record is a foreign key", "[storage][schema]") {
    const auto database = migrated();
    eachRecordType([&]<RecordType T>() {
        const QString table = QLatin1String(Describe<T>::table);
        eachField<T>([&](const auto& f) {
            const QString column = QLatin1String(f.column);
            if (!column.endsWith(QStringLiteral("_id")) || column == QStringLiteral("pack_id")) return;
            INFO(table.toStdString() << "." << f.column);
            CHECK(database->run(QStringLiteral("SELECT 1 FROM pragma_foreign_key_list(?) WHERE \"from\" = ?"), {table, column})
                      .next());
        });
    });
}

TEST_CASE("a record comes back as it was stored", "[storage]") {
    const auto database = migrated();
    const Case file{CaseId::make(), QStringLiteral("T-1"),
                    QString(),      UncertainDate::month(2019, 3),
                    std::nullopt,   QStringLiteral("\"'%_\u00e9\u5bb6")};
    Person person{PersonId::make(), file.id};
    person.names = {
        PersonName{NameKind::KnownAs, QStringLiteral("Zo\u00eb"), {}, {}, {}, UncertainDate::year(2010), UncertainDate()}};
    person.sex = Sex::Intersex;
    person.deceased = true;
    ChronologyEntry entry{EntryId::make(), file.id, QDate(2020, 1, 2), 7};
    entry.participants = {{person.id, ParticipantRole::ToldBy}};
    entry.origin = anyId(person.id);
    entry.notFor = {person.id};
    Attachment attachment{AttachmentId::make(), file.id};
    attachment.size = 5'000'000'000;

    Transaction transaction(*database);
    for (const Record& record :
         {Record(entry), Record(attachment), Record(person), Record(file)})  // children first: keys are deferred
        storeChange(*database, {std::nullopt, record});
    transaction.commit();
    CHECK(Table<Person>(*database).find(person.id) == person);
    CHECK(Table<ChronologyEntry>(*database).find(entry.id) == entry);
    CHECK(Table<Attachment>(*database).find(attachment.id) == attachment);
    const CaseSnapshot loaded = loadCase(*database, file.id);
    REQUIRE(loaded.theCase());
    CHECK(loaded.theCase()->summary == file.summary);
    CHECK(loaded.theCase()->label.isEmpty());
    CHECK(loaded.all<Person>().size() == 1);
    CHECK(loadShared(*database).find<Case>(file.id));
    CHECK(loadShared(*database).all<Person>().isEmpty());
    CHECK(loadCase(*database, CaseId::make()).all<Person>().isEmpty());
}

TEST_CASE("a reference to nothing fails when the transaction ends", "[storage]") {
    const auto database = migrated();
    Transaction transaction(*database);
    storeChange(*database, {std::nullopt, Record(Person{PersonId::make(), CaseId::make()})});
    CHECK_THROWS_AS(transaction.commit(), Error);
}

TEST_CASE("migrating sets the version last and a second time changes nothing", "[storage][schema]") {
    const auto database = Database::openMemory();
    CHECK(database->userVersion() == 0);
    migrate(*database);
    CHECK(database->userVersion() == schemaVersion);
    const QByteArray fingerprint = schemaFingerprint(*database);
    migrate(*database);
    CHECK(schemaFingerprint(*database) == fingerprint);
    CHECK(schemaFingerprint(*migrated()) == fingerprint);
    database->run(QStringLiteral("CREATE TABLE foreign_body (a TEXT)"));
    CHECK(schemaFingerprint(*database) != fingerprint);
}

TEST_CASE("a migration that fails leaves the old schema", "[storage][schema]") {
    const auto database = Database::openMemory();
    database->run(QStringLiteral("CREATE TABLE note (in_the_way TEXT)"));  // the last table of the script
    CHECK_THROWS_AS(migrate(*database), Error);
    CHECK(database->userVersion() == 0);
    CHECK_FALSE(database->run(QStringLiteral("SELECT 1 FROM sqlite_schema WHERE name = 'person'")).next());
    CHECK_FALSE(database->isInTransaction());
}

TEST_CASE("a later schema is refused", "[storage][schema]") {
    const auto database = migrated();
    database->setUserVersion(schemaVersion + 1);
    try {
        migrate(*database);
        FAIL("a later schema was taken");
    } catch (const Error& error) {
        CHECK(error.fault() == Fault::TooNew);
    }
}
