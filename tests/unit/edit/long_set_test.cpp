// SPDX-License-Identifier: MPL-2.0
// Long sets and drafts: what happens beside the caller's thread.
#include "tests/support/big_case.h"
#include "tests/unit/edit/memory_editor.h"

#include "core/storage/blob_store.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

using namespace core;
using test::MemoryEditor;

namespace {

template <class F>
bool waitFor(F&& holds) {
    const QDeadlineTimer deadline(20'000);
    while (!holds() && !deadline.hasExpired()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
    return holds();
}

Fault faultOf(QFuture<void>& future) {
    try {
        future.waitForFinished();
    } catch (const Error& error) {
        return error.fault();
    }
    FAIL("the future carries no error");
    return Fault::Io;
}

MemoryEditor& withProfile(MemoryEditor& e) {
    ChangeSet set;
    e.editor.perform(set.add(Profile{ProfileId::make()}));
    return e;
}

}  // namespace

TEST_CASE("a long set is written beside the caller, and edits meanwhile are refused", "[edit][long]") {
    MemoryEditor e;
    withProfile(e);
    const ChangeSet set = test::bigCase(50, 50);
    bool finishedAtSignal = true;
    QFuture<void> future;
    QObject::connect(&e.editor, &Editor::changed, [&] { finishedAtSignal = future.isFinished(); });
    future = e.editor.performLong(set, {});
    ChangeSet other;
    other.add(Case{CaseId::make(), QStringLiteral("B")});
    try {
        e.editor.perform(other);
        FAIL("an edit went between");
    } catch (const Error& error) {
        CHECK(error.fault() == Fault::InUse);
    }
    QFuture<void> second = e.editor.performLong(other, {});
    CHECK(faultOf(second) == Fault::InUse);
    REQUIRE(waitFor([&] { return future.isFinished(); }));
    CHECK_NOTHROW(future.waitForFinished());
    CHECK_FALSE(finishedAtSignal);
    const CaseId id = CaseId::named(QStringLiteral("big case"));
    CHECK(e.inMemory(id).all<Person>().size() == 50);
    CHECK(e.inMemory(id) == e.stored(id));
    e.editor.perform(other);
    e.editor.undo();
    e.editor.undo();
    CHECK(e.stored(id) == CaseSnapshot(id));
}

TEST_CASE("a cancelled or refused long set says so in its future and writes nothing", "[edit][long]") {
    MemoryEditor e;
    withProfile(e);
    const Progress cancelled;
    cancelled.cancel();
    QFuture<void> future = e.editor.performLong(test::bigCase(200, 0), cancelled);
    REQUIRE(waitFor([&] { return future.isFinished(); }));
    CHECK(faultOf(future) == Fault::Cancelled);
    ChangeSet bad;
    QFuture<void> refused = e.editor.performLong(bad.add(Case{CaseId::make(), {}}), {});
    REQUIRE(waitFor([&] { return refused.isFinished(); }));
    CHECK(faultOf(refused) == Fault::Invalid);
    CHECK(e.core.caseload.cases.isEmpty());
    CHECK(e.editor.undoStep()->touches<Profile>());
    e.addCase();  // the editor is free again
}

TEST_CASE("an editor that goes cancels its long set", "[edit][long]") {
    QFuture<void> future;
    {
        MemoryEditor e;
        withProfile(e);
        future = e.editor.performLong(test::bigCase(2000, 1000), {});
    }
    REQUIRE(future.isFinished());
    CHECK(faultOf(future) == Fault::Cancelled);
}

TEST_CASE("drafts are written by themselves, and go when their field commits", "[edit][draft]") {
    MemoryEditor e;
    const Person dana = e.addPerson(e.addCase());
    const auto inFile = [&] { return e.core.database.call([](Database& db) { return readDrafts(db); }); };
    e.editor.stash(QStringLiteral("note"), QStringLiteral("half"));
    CHECK(e.editor.stashed(QStringLiteral("note")) == QStringLiteral("half"));
    REQUIRE(waitFor([&] { return !inFile().isEmpty(); }));
    CHECK(inFile().value(QStringLiteral("note")) == QStringLiteral("half"));
    CHECK(e.audit().size() == 2);  // not audited

    e.typeNote(dana, QStringLiteral("half a sentence"), QStringLiteral("note"));
    CHECK(e.editor.stashed(QStringLiteral("note")).isEmpty());
    CHECK(inFile().isEmpty());

    e.editor.stash(QStringLiteral("other"), QStringLiteral("x"));
    e.editor.flushStash();
    CHECK(inFile().size() == 1);
    e.editor.stash(QStringLiteral("other"), QString());
    e.editor.flushStash();
    CHECK(inFile().isEmpty());
}

TEST_CASE("a draft that cannot be written stays in memory", "[edit][draft]") {
    MemoryEditor e;
    e.core.database.call([](Database& db) {
        db.execute("CREATE TRIGGER broken BEFORE INSERT ON draft BEGIN SELECT RAISE(ABORT, 'broken'); END");
    });
    e.editor.stash(QStringLiteral("a"), QStringLiteral("text"));
    CHECK_THROWS_AS(e.editor.flushStash(), Error);
    CHECK(e.editor.stashed(QStringLiteral("a")) == QStringLiteral("text"));
    e.core.database.call([](Database& db) { db.execute("DROP TRIGGER broken"); });
    e.editor.flushStash();
    CHECK(e.core.database.call([](Database& db) { return readDrafts(db).size(); }) == 1);
}

TEST_CASE("the database thread passes results and errors back in order", "[edit][thread]") {
    DatabaseThread thread([] { return Database::openMemory(); });
    CHECK(thread.call([](Database&) { return 7; }) == 7);
    CHECK_THROWS_AS(thread.call([](Database& db) { db.run(QStringLiteral("no SQL")); }), Error);
    QList<int> order;
    for (int i = 0; i < 5; ++i) thread.post([&order, i](Database&) { order << i; });
    thread.call([](Database&) {});
    CHECK(order == QList{0, 1, 2, 3, 4});
    CHECK(thread.call([](Database&) { return std::this_thread::get_id(); }) != std::this_thread::get_id());
}

TEST_CASE("later work runs once, the last given, and may fail", "[edit][thread]") {
    DatabaseThread thread([] { return Database::openMemory(); });
    using std::chrono::milliseconds;
    std::promise<int> ran;
    thread.runLater(milliseconds(0), [](Database&) { throw Error(Fault::NoSpace, QStringLiteral("full")); });
    thread.call([](Database&) {});
    thread.runLater(std::chrono::hours(1), [&](Database&) { ran.set_value(1); });
    thread.runLater(milliseconds(1), [&](Database&) { ran.set_value(2); });
    CHECK(ran.get_future().get() == 2);
}

TEST_CASE("a thread that cannot open throws what the opener threw", "[edit][thread]") {
    try {
        DatabaseThread thread([]() -> std::unique_ptr<Database> { throw Error(Fault::WrongKey, QStringLiteral("no")); });
        FAIL("opened");
    } catch (const Error& error) {
        CHECK(error.fault() == Fault::WrongKey);
    }
}
