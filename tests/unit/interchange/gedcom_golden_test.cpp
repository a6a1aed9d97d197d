// SPDX-License-Identifier: MPL-2.0
// tests/golden/gedcom/CASE: input.ged gives the records and problems of expected.json. With KINKEEPER_GOLDEN=write in
// the environment the expectation is written anew; look at the difference before it is committed.
#include "core/interchange/gedcom.h"

#include <QDir>
#include <QFile>

namespace {

using namespace core;

const CaseId theCase = CaseId::parse(QStringLiteral("9b2f4a61-9f0e-4f0a-8d51-0f6a2d3c1b10"));

QByteArray contentOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

// Empty fields are left out, so that an expectation can be read by people.
QJsonObject spoken(const Record& record) {
    const QJsonObject all = toJsonObject(record);
    QJsonObject said{{QStringLiteral("record"), typeName(record)}};
    for (auto it = all.begin(); it != all.end(); ++it) {
        const QJsonValue value = it.value();
        const bool empty = value.isNull() || value == QJsonValue(QString()) || value == QJsonValue(false) ||
                           value == QJsonValue(0) || (value.isArray() && value.toArray().isEmpty());
        if (!empty && it.key() != QLatin1String("case_id")) said.insert(it.key(), value);
    }
    return said;
}

QByteArray asJson(const ImportResult& result) {
    QJsonArray records, problems;
    for (const Change& change : result.set.changes) records.append(spoken(*change.after));
    for (const Problem& problem : result.problems)
        problems.append(QStringLiteral("%1 %2: %3").arg(problem.where, problem.code, problem.message));
    return QJsonDocument(QJsonObject{{QStringLiteral("records"), records}, {QStringLiteral("problems"), problems}}).toJson();
}

}  // namespace

TEST_CASE("golden GEDCOM files give the records that were looked at", "[gedcom][golden]") {
    const QDir folder(QStringLiteral(KINKEEPER_SOURCE_DIR "/tests/golden/gedcom"));
    const QStringList cases = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    REQUIRE(!cases.isEmpty());
    for (const QString& name : cases) {
        INFO(name.toStdString());
        const ImportResult result = readGedcom(contentOf(folder.filePath(name + QStringLiteral("/input.ged"))), theCase);
        const QString path = folder.filePath(name + QStringLiteral("/expected.json"));
        if (qEnvironmentVariable("KINKEEPER_GOLDEN") == QLatin1String("write")) {
            QFile file(path);
            REQUIRE(file.open(QIODevice::WriteOnly));
            file.write(asJson(result));
        }
        CHECK(asJson(result).toStdString() == contentOf(path).toStdString());
        CaseSnapshot first(theCase), again(theCase);
        first.apply(result.set);
        again.apply(readGedcom(writeGedcom(first, {GedcomVersion::V70}).bytes, theCase).set);
        CHECK(first == again);
    }
}
