// SPDX-License-Identifier: MPL-2.0
// A family tree of 3,010 persons that others made: read, and written with audit and search rows. KINKEEPER_CORPUS names
// the folder with it; without it nothing is measured.
#include "core/desk/case_import.h"
#include "core/interchange/gedcom.h"
#include "tests/support/test_vault.h"

#include <QDirIterator>
#include <QFile>

#include <catch2/benchmark/catch_benchmark.hpp>

using namespace core;

namespace {

QByteArray royalFamily() {
    QDirIterator files(qEnvironmentVariable("KINKEEPER_CORPUS", QStringLiteral("/nowhere")), QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (QFileInfo(file).fileName().compare(QStringLiteral("royal92.ged"), Qt::CaseInsensitive) == 0 &&
            file.open(QIODevice::ReadOnly))
            return file.readAll();
    }
    SKIP("royal92.ged is not there");
    return {};
}

}  // namespace

TEST_CASE("Bench: royal92, 3,010 persons", "[bench]") {
    const QByteArray bytes = royalFamily();
    BENCHMARK("parse") { return readGedcom(bytes, CaseId::named(QStringLiteral("royal"))).counts.persons; };
    BENCHMARK_ADVANCED("commit with audit and search")(Catch::Benchmark::Chronometer meter) {
        std::vector<std::unique_ptr<test::TestVault>> files;
        std::vector<CaseImport> plans;
        for (int i = 0; i < meter.runs(); ++i) {
            files.push_back(std::make_unique<test::TestVault>());
            core::Vault& vault = files.back()->vault();
            plans.push_back(planImport(vault, QStringLiteral("ROYAL"), bytes, QStringLiteral("gedcom"), {}, vault.today()));
        }
        meter.measure([&](int i) { files[size_t(i)]->editor().perform(plans[size_t(i)].set); });
    };
}
