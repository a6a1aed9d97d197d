// SPDX-License-Identifier: MPL-2.0
// How long clearing and the leak check take for a chronology of 500 rows. Run by hand; it states times and asserts none.
#include "core/disclosure/leak_check.h"
#include "tests/support/big_case.h"

#include <QElapsedTimer>

using namespace core;

TEST_CASE("a chronology of 500 rows is cleared and checked", "[bench][disclosure]") {
    const ChangeSet set = test::bigCase(60, 500);
    CaseSnapshot records(*caseOf(set.changes.front().either()));
    records.apply(set);
    // The first three of the people are carers, so that there is something to look for.
    int carers = 0;
    const auto people = records.all<Person>();
    for (Person person : people) {
        if (person.subjectChild || ++carers > 3) continue;
        person.role = QStringLiteral("foster carer");
        records.put(person);
    }
    QElapsedTimer timer;
    timer.start();
    const ClearedSnapshot cleared = clearedFor(records, Audience{AudienceKind::Court, {}, {}}, Clearance{&standardPack()});
    WARN("clear: " << timer.restart() << " ms");
    QList<Passage> passages;
    for (const ChronologyEntry& entry : cleared.records().all<ChronologyEntry>())
        for (const QString& text : {entry.event, entry.sourceText, entry.response, entry.significance})
            passages.append({text, QStringLiteral("entry")});
    timer.restart();
    const QList<Protected> secrets = protectedBy(cleared);
    const Known known = knownBy(cleared);
    WARN("list: " << timer.restart() << " ms, " << secrets.size() << " secrets, " << known.words.size() << " known words");
    const QList<Finding> found = leaksIn(passages, secrets, known);
    WARN("check: " << timer.elapsed() << " ms, " << passages.size() << " passages, " << found.size() << " findings");
}
