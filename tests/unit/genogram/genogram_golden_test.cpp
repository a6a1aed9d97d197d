// SPDX-License-Identifier: MPL-2.0
// tests/golden/genogram/NAME.json: where everything of a known family stands. With KINKEEPER_GOLDEN=write in the
// environment the expectation is written anew; look at the picture before it is committed.
#include <QDir>
#include <QFile>

#include <catch2/catch_test_macros.hpp>

#include "core/desk/demo.h"
#include "core/rules/as_at.h"
#include "tests/support/layout_rules.h"
#include "tests/unit/genogram/family_builder.h"

using namespace core;

namespace {

const QDate day(2026, 3, 24);

void compareWithGolden(const QString& name, const CaseSnapshot& records) {
    INFO(name.toStdString());
    const GenogramOptions options{.asAt = day};
    const Layout layout = layoutOf(records, options, test::englishWords());
    CHECK(test::faultsOf(records, layout).join(u'\n').toStdString() == "");
    const QByteArray json = QJsonDocument(layoutJson(records, layout)).toJson();
    const QString path = QStringLiteral(KINKEEPER_SOURCE_DIR "/tests/golden/genogram/%1.json").arg(name);
    QFile file(path);
    if (qEnvironmentVariable("KINKEEPER_GOLDEN") == QLatin1String("write")) {
        QDir().mkpath(QFileInfo(path).path());
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(json);
        file.close();
    }
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK((json == file.readAll()));
}

}  // namespace

TEST_CASE("families of one difficulty stand where they were looked at", "[genogram][golden]") {
    const QMap<QString, test::FamilyBuilder> families = test::knownFamilies();
    for (auto it = families.cbegin(); it != families.cend(); ++it) compareWithGolden(it.key(), it->records);
}

TEST_CASE("the demonstration family stands where it was looked at", "[genogram][golden][demo]") {
    const ChangeSet set = demoCaseload(day);
    CaseSnapshot records(*caseOf(set.changes.front().either()));
    records.apply(set);
    compareWithGolden(QStringLiteral("demo-a"), asAt(records, day).records);
}
