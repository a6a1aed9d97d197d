// SPDX-License-Identifier: MPL-2.0
// What opening, writing, finding and loading cost in a real encrypted file of the size we promise to be fluent with.
#include "core/edit/vault.h"
#include "tests/support/big_case.h"
#include "tests/support/test_vault.h"

#include <catch2/benchmark/catch_benchmark.hpp>

using namespace core;

namespace {

const CaseId bigCaseId = CaseId::named(QStringLiteral("big case"));

}  // namespace

TEST_CASE("Bench: create and open", "[bench]") {
    test::TestVault file;
    file.close();
    BENCHMARK("open with the lowest key cost") {
        file.open();
        const bool readOnly = file.vault().isReadOnly();
        file.close();
        return readOnly;
    };
    BENCHMARK("create with the lowest key cost") {
        test::TestVault another;
        return another.vault().isReadOnly();
    };
}

TEST_CASE("Bench: 10,000 inserts in one set, with audit and search", "[bench]") {
    BENCHMARK_ADVANCED("perform")(Catch::Benchmark::Chronometer meter) {
        std::vector<std::unique_ptr<test::TestVault>> files;
        for (int i = 0; i < meter.runs(); ++i) files.push_back(std::make_unique<test::TestVault>());
        const ChangeSet set = test::bigCase(50, 9900);
        meter.measure([&](int i) { files[size_t(i)]->vault().editor().perform(set); });
    };
}

TEST_CASE("Bench: a case of 150 people and 20,000 entries", "[bench]") {
    test::TestVault file;
    file.vault().editor().perform(test::bigCase(150, 20000));

    BENCHMARK("1,000 single edits") {
        for (int i = 0; i < 1000; ++i) {
            const Person before =
                *file.vault().caseSnapshot(bigCaseId).find<Person>(PersonId::named(QStringLiteral("big person %1").arg(i % 150)));
            Person after = before;
            after.note = QStringLiteral("Edited %1").arg(before.note.size() % 7 + i);
            ChangeSet set;
            set.edit(before, after);
            file.vault().editor().perform(set);
        }
        return file.vault().editor().canUndo();
    };
    BENCHMARK("search for a whole word") { return file.vault().search(QStringLiteral("health visitor")).size(); };
    BENCHMARK("search for part of a word") { return file.vault().search(QStringLiteral("isito")).size(); };
    BENCHMARK("copy the snapshot and change one record") {
        CaseSnapshot copy = file.vault().caseSnapshot(bigCaseId);
        copy.put(Note{NoteId::named(QStringLiteral("n")), bigCaseId});
        return copy.all<Note>().size();
    };
    BENCHMARK("load the case from disk") {
        file.close();
        file.open();
        return file.vault().caseSnapshot(bigCaseId).all<ChronologyEntry>().size();
    };
}
