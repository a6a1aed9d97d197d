// SPDX-License-Identifier: MPL-2.0
// The families of the layout bench: no line through a symbol, no lettering on other lettering, anywhere.
#include <QDir>
#include <QFile>

#include <catch2/catch_test_macros.hpp>

#include "core/genogram/genogram.h"
#include "tests/support/family_json.h"
#include "tests/support/layout_rules.h"

using namespace core;

TEST_CASE("every family of the layout bench is drawn without a fault", "[corpus][genogram]") {
    const QString folder = qEnvironmentVariable("KINKEEPER_BENCH");
    if (folder.isEmpty()) SKIP("KINKEEPER_BENCH is not set");
    const Words words(standardPack(), QStringLiteral("en"));
    const QFileInfoList files =
        QDir(folder + QStringLiteral("/genogram/families")).entryInfoList({QStringLiteral("case*.json")}, QDir::Files);
    CHECK(files.size() >= 47);
    for (const QFileInfo& info : files) {
        INFO(info.fileName().toStdString());
        QFile file(info.filePath());
        REQUIRE(file.open(QIODevice::ReadOnly));
        const CaseSnapshot records = test::familyFromJson(file.readAll());
        CHECK(test::faultsOf(records, layoutOf(records, {}, words)).join(u'\n').toStdString() == "");
    }
}

TEST_CASE("nobody of the large trees is missing, twice there or out of birth order", "[corpus][genogram]") {
    const QString folder = qEnvironmentVariable("KINKEEPER_BENCH");
    if (folder.isEmpty()) SKIP("KINKEEPER_BENCH is not set");
    const Words words(standardPack(), QStringLiteral("en"));
    const QStringList names{QStringLiteral("tree-00100-*.json"), QStringLiteral("tree-01000-*.json")};
    const QFileInfoList files = QDir(folder + QStringLiteral("/genogram/families")).entryInfoList(names, QDir::Files);
    CHECK(files.size() == 6);
    for (const QFileInfo& info : files) {
        INFO(info.fileName().toStdString());
        QFile file(info.filePath());
        REQUIRE(file.open(QIODevice::ReadOnly));
        const CaseSnapshot records = test::familyFromJson(file.readAll());
        CHECK(test::peopleAndOrder(records, layoutOf(records, {}, words)).join(u'\n').toStdString() == "");
    }
}
