// SPDX-License-Identifier: MPL-2.0
// How long writing, loading and finding take in an encrypted file. Run by hand; it states times and asserts none.
#include "tests/support/big_case.h"
#include "tests/support/test_vault.h"

#include <QElapsedTimer>

using namespace core;

namespace {

template <class F>
void timed(const char* what, F&& work) {
    QElapsedTimer timer;
    timer.start();
    work();
    WARN(what << ": " << timer.elapsed() << " ms");
}

}  // namespace

TEST_CASE("a large case is written, loaded, searched and undone", "[bench][edit]") {
    test::TestVault file;
    const ChangeSet set = test::bigCase(3000, 5000);
    const CaseId id = CaseId::named(QStringLiteral("big case"));
    WARN(set.changes.size() << " records");
    timed("write", [&] { file.editor().perform(set); });
    timed("one edit", [&] {
        const Person before = *file.vault().caseload().cases.constFind(id)->all<Person>().begin();
        Person after = before;
        after.note = QStringLiteral("n");
        ChangeSet edit;
        file.editor().perform(edit.edit(before, after));
    });
    timed("search", [&] { CHECK_FALSE(file.vault().search(QStringLiteral("health visit")).isEmpty()); });
    file.close();
    file.open();
    timed("load", [&] { CHECK(file.vault().caseSnapshot(id).all<Person>().size() == 3000); });
    timed("check", [&] { CHECK(file.vault().check().isEmpty()); });
}
