// SPDX-License-Identifier: MPL-2.0
// tests/golden/schema/NNN.kin is a file as the version that wrote schema NNN left it, NNN.json what was in it. Each is
// opened for ever. With KINKEEPER_GOLDEN=write in the environment the file of the present schema is made if there is none.
#include "core/desk/demo.h"
#include "core/edit/vault.h"
#include "core/rules/references.h"
#include "core/storage/backup.h"
#include "core/storage/container.h"
#include "core/storage/database.h"
#include "core/storage/migration.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace core;

namespace {

const QDir folder(QStringLiteral(KINKEEPER_SOURCE_DIR "/tests/golden/schema"));
const QDateTime then({2026, 3, 24}, {10, 42}, Qt::UTC);

SecretBytes phrase() { return SecretBytes::copyOf(demoPassphrase); }

VaultContext contextIn(const QTemporaryDir& place) { return {Clock(then), {}, place.filePath(QStringLiteral("state"))}; }

/// "table id" → columns, of the shared records and every case.
QJsonObject recordsOf(Vault& vault) {
    QJsonObject all;
    const auto note = [&](const Record& record) {
        std::visit([&](const auto& r) { all.insert(typeName(record) + u' ' + recordId(record).text(), toJsonObject(r)); },
                   record);
    };
    const QList<Case> cases = [&] {
        QList<Case> list;
        for (const Case& one : vault.caseload().shared.all<Case>()) list.append(one);
        return list;
    }();
    eachRecord(vault.caseload().shared, note);
    for (const Case& one : cases) eachRecord(vault.caseSnapshot(one.id), note);
    return all;
}

/// Is everything of `kept` in `found`? A later version may have more columns, and a value inside a list more members.
bool holds(const QJsonValue& found, const QJsonValue& kept) {
    if (kept.isObject()) {
        const QJsonObject was = kept.toObject(), is = found.toObject();
        for (auto one = was.begin(); one != was.end(); ++one)
            if (!holds(is.value(one.key()), one.value())) return false;
        return found.isObject();
    }
    if (!kept.isArray()) return found == kept;
    const QJsonArray was = kept.toArray(), is = found.toArray();
    for (qsizetype i = 0; i < was.size(); ++i)
        if (!holds(is.at(i), was.at(i))) return false;
    return found.isArray() && is.size() == was.size();
}

void record(const QString& name) {
    const QTemporaryDir place;
    ChangeSet few = demoCaseload(then.date());
    int entries = 0;  // a few of them will do: the file stays in the repository for ever
    std::erase_if(few.changes, [&](const Change& change) {
        const bool cites = std::holds_alternative<Citation>(change.either());  // also what is left out here
        return cites || (std::holds_alternative<ChronologyEntry>(change.either()) && ++entries > 4);
    });
    Vault::Creation creation{
        folder.filePath(name + QStringLiteral(".kin")), phrase(), std::nullopt, KdfCost::lowest(), demoProfile(), few};
    const auto vault = Vault::create(std::move(creation), contextIn(place));
    QFile said(folder.filePath(name + QStringLiteral(".json")));
    REQUIRE(said.open(QIODevice::WriteOnly));
    said.write(QJsonDocument(recordsOf(*vault)).toJson(QJsonDocument::Compact));
}

}  // namespace

TEST_CASE("Files of every schema there was open and hold what was in them", "[storage][golden]") {
    const QString present = QStringLiteral("%1").arg(schemaVersion, 3, 10, QLatin1Char('0'));
    if (qEnvironmentVariable("KINKEEPER_GOLDEN") == QLatin1String("write") && !folder.exists(present + QStringLiteral(".kin")))
        record(present);
    const QStringList files = folder.entryList({QStringLiteral("*.kin")}, QDir::Files, QDir::Name);
    REQUIRE(files.contains(present + QStringLiteral(".kin")));  // every schema leaves a file behind
    for (const QString& file : files) {
        CAPTURE(file);
        const QTemporaryDir place;
        const QString path = place.filePath(file);
        REQUIRE(QFile::copy(folder.filePath(file), path));
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        QFile recorded(folder.filePath(QFileInfo(file).completeBaseName() + QStringLiteral(".json")));
        REQUIRE(recorded.open(QIODevice::ReadOnly));
        const QJsonObject expected = QJsonDocument::fromJson(recorded.readAll()).object();
        REQUIRE(expected.size() > 50);
        {
            const auto vault = Vault::open(path, phrase(), SlotKind::Password, contextIn(place));
            CHECK_FALSE(vault->isReadOnly());
            const QJsonObject found = recordsOf(*vault);
            CHECK(found.size() == expected.size());
            for (auto one = expected.begin(); one != expected.end(); ++one) {
                const QJsonObject columns = one.value().toObject(), now = found.value(one.key()).toObject();
                for (auto column = columns.begin(); column != columns.end(); ++column)
                    if (!holds(now.value(column.key()), column.value()))
                        FAIL_CHECK((one.key() + u' ' + column.key()).toStdString());
            }
            for (const Problem& problem : vault->check()) FAIL_CHECK((problem.code + u' ' + problem.where).toStdString());
        }
        const SecretBytes key = Container::unlock(path, phrase(), SlotKind::Password).dataKey;
        const auto database = Database::open(path, key, OpenMode::ReadOnly);
        CHECK(database->userVersion() == schemaVersion);
        if (file != present + QStringLiteral(".kin")) CHECK_FALSE(QDir(backupFolder(path)).entryList(QDir::Files).isEmpty());
        CHECK(schemaFingerprint(*database) == [] {
            const auto fresh = Database::openMemory();
            migrate(*fresh);
            return schemaFingerprint(*fresh);
        }());
    }
}

TEST_CASE("Only an older file with something in it needs migrating", "[storage]") {
    const auto database = Database::openMemory();
    CHECK_FALSE(needsMigration(*database));
    migrate(*database);
    CHECK_FALSE(needsMigration(*database));
    database->setUserVersion(schemaVersion + 1);
    CHECK_THROWS_AS(migrate(*database), Error);
    CHECK_FALSE(needsMigration(*database));
}
