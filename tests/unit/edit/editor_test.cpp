// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/edit/memory_editor.h"

#include "core/rules/removal.h"
#include "tests/support/faults.h"

using namespace core;
using test::faultIn;
using test::MemoryEditor;

TEST_CASE("an edit stands in the file, the snapshot, the history and the audit", "[edit]") {
    MemoryEditor e;
    const CaseId id = e.addCase();
    const Person dana = e.addPerson(id);
    CHECK(e.stored(id) == e.inMemory(id));
    REQUIRE(e.person(dana));
    CHECK(*e.person(dana) == dana);
    REQUIRE(e.editor.undoStep());
    CHECK(e.editor.undoStep()->action == Action::Add);
    const QList<AuditRow> rows = e.audit();
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].action == QStringLiteral("add"));
    CHECK(rows[0].type == QStringLiteral("person"));
    CHECK(rows[0].fields.contains(QStringLiteral("names")));
}

TEST_CASE("undo and redo go the same way and are audited as what they are", "[edit]") {
    MemoryEditor e;
    const CaseId id = e.addCase();
    const CaseSnapshot before = e.stored(id);
    const Person dana = e.addPerson(id);
    e.editor.undo();
    CHECK(e.stored(id) == before);
    CHECK(e.inMemory(id) == before);
    CHECK(e.audit().front().action == QStringLiteral("undo add"));
    CHECK(e.editor.canRedo());
    e.editor.redo();
    CHECK(e.audit().front().action == QStringLiteral("redo add"));
    REQUIRE(e.person(dana));
    CHECK(*e.person(dana) == dana);
    CHECK(e.stored(id) == e.inMemory(id));
    CHECK_FALSE(e.editor.canRedo());
}

TEST_CASE("undoing the making of a case takes it out of the caseload", "[edit]") {
    MemoryEditor e;
    const CaseId id = e.addCase();
    e.editor.undo();
    CHECK(e.core.caseload.cases.isEmpty());
    CHECK_FALSE(e.core.caseload.shared.find<Case>(id));
    CHECK(faultIn([&] { e.core.load(id); }) == Fault::NotFound);
    e.editor.redo();
    CHECK(e.core.load(id).theCase());
}

TEST_CASE("changed comes last and once, with what was done", "[edit]") {
    MemoryEditor e;
    const CaseId id = e.addCase();
    QStringList order;
    QObject::connect(&e.editor, &Editor::historyChanged, [&] { order << QStringLiteral("history"); });
    QObject::connect(&e.editor, &Editor::changed, [&](const ChangeSet& set) {
        order << QStringLiteral("changed");
        CHECK(set.touches<Person>());
        CHECK(set.touches(id));
        CHECK(e.inMemory(id).all<Person>().size() == 1);
        CHECK(e.stored(id) == e.inMemory(id));
        CHECK(e.editor.canUndo());
    });
    e.addPerson(id);
    CHECK(order == QStringList{QStringLiteral("history"), QStringLiteral("changed")});
}

TEST_CASE("typing merges into one step and disappears when it comes back", "[edit]") {
    MemoryEditor e;
    const Person dana = e.addPerson(e.addCase());
    const Person one = e.typeNote(dana, QStringLiteral("a"));
    const Person two = e.typeNote(one, QStringLiteral("ab"));
    e.editor.undo();
    CHECK(e.person(dana)->note.isEmpty());
    e.editor.redo();
    CHECK(e.person(dana)->note == QStringLiteral("ab"));

    SECTION("typing after a redo is a step of its own") {
        e.typeNote(two, QStringLiteral("abc"));
        e.editor.undo();
        CHECK(e.person(dana)->note == QStringLiteral("ab"));
    }
    SECTION("another field is a step of its own") {
        e.typeNote(two, QStringLiteral("x"), QStringLiteral("other"));
        e.editor.undo();
        CHECK(e.person(dana)->note == QStringLiteral("ab"));
    }
    SECTION("there and back leaves no step") {
        const Person three = e.typeNote(two, QStringLiteral("x"), QStringLiteral("again"));
        e.typeNote(three, QStringLiteral("ab"), QStringLiteral("again"));
        e.editor.undo();
        CHECK(e.person(dana)->note.isEmpty());
    }
}

TEST_CASE("a new edit cuts what could be redone", "[edit]") {
    MemoryEditor e;
    const CaseId id = e.addCase();
    e.addPerson(id);
    e.editor.undo();
    e.addPerson(id, QStringLiteral("Cai"));
    CHECK_FALSE(e.editor.canRedo());
    e.editor.redo();
    CHECK(e.inMemory(id).all<Person>().size() == 1);
}

TEST_CASE("a sealing set cannot be undone and neither can what was before it", "[edit]") {
    MemoryEditor e;
    const Person dana = e.addPerson(e.addCase());
    Person signedBy = dana;
    signedBy.note = QStringLiteral("signed");
    ChangeSet set;
    set.seals = true;
    e.editor.perform(set.edit(dana, signedBy));
    CHECK_FALSE(e.editor.canUndo());
    e.editor.undo();
    CHECK(e.person(dana)->note == QStringLiteral("signed"));
}

TEST_CASE("a stale edit is refused and leaves everything as it was", "[edit]") {
    MemoryEditor e;
    const CaseId id = e.addCase();
    const Person dana = e.addPerson(id);
    e.typeNote(dana, QStringLiteral("newer"), {});
    const CaseSnapshot before = e.stored(id);
    const auto rows = e.audit().size();
    int signals_ = 0;
    QObject::connect(&e.editor, &Editor::changed, [&] { ++signals_; });
    Person mine = dana;
    mine.note = QStringLiteral("mine");
    ChangeSet set;
    set.add(Person{PersonId::make(), id}).edit(dana, mine);
    CHECK(faultIn([&] { e.editor.perform(set); }) == Fault::Conflict);
    CHECK(e.stored(id) == before);
    CHECK(e.inMemory(id) == before);
    CHECK(e.audit().size() == rows);
    CHECK(signals_ == 0);
    CHECK(e.editor.undoStep()->changes.front().after == std::optional<Record>(*e.person(dana)));

    ChangeSet again;
    CHECK(faultIn([&] { e.editor.perform(again.add(dana)); }) == Fault::Conflict);
    ChangeSet gone;
    CHECK(faultIn([&] { e.editor.perform(gone.remove(Person{PersonId::make(), id})); }) == Fault::Conflict);
    CHECK(e.stored(id) == before);
}

TEST_CASE("a set against the rules is refused before anything is written", "[edit]") {
    MemoryEditor e;
    const CaseId id = e.addCase();
    const Person dana = e.addPerson(id);
    ChangeSet set;
    set.add(Union{UnionId::make(), id, dana.id, PersonId::make()});
    CHECK(faultIn([&] { e.editor.perform(set); }) == Fault::Invalid);
    CHECK(e.inMemory(id).all<Union>().isEmpty());
    CHECK(e.audit().size() == 2);
}

TEST_CASE("a failure inside the transaction leaves history, snapshot and file", "[edit]") {
    MemoryEditor e;
    const CaseId id = e.addCase();
    e.addPerson(id);
    const CaseSnapshot before = e.stored(id);
    const QString failingTable =
        GENERATE(QStringLiteral("person"), QStringLiteral("record"), QStringLiteral("audit"), QStringLiteral("revision"));
    e.core.database.call([&](Database& db) {
        db.run(QStringLiteral("CREATE TRIGGER broken BEFORE INSERT ON %1 WHEN (SELECT count(*) FROM person) > 2 "
                              "BEGIN SELECT RAISE(ABORT, 'broken'); END")
                   .arg(failingTable));
    });
    ChangeSet set;
    for (int i = 0; i < 5; ++i) set.add(Person{PersonId::make(), id});
    CHECK_THROWS_AS(e.editor.perform(set), Error);
    CHECK(e.stored(id) == before);
    CHECK(e.inMemory(id) == before);
    CHECK(e.editor.undoStep()->changes.size() == 1);
    e.core.database.call([](Database& db) { db.run(QStringLiteral("DROP TRIGGER broken")); });
    e.editor.perform(set);  // the same connection works again
    CHECK(e.stored(id) == e.inMemory(id));
    CHECK_FALSE(e.core.database.call([&](Database& db) { return e.core.log.verify(db); }));
}

TEST_CASE("a failed undo stays to be tried again", "[edit]") {
    MemoryEditor e;
    const CaseId id = e.addCase();
    const Person dana = e.addPerson(id);
    e.core.database.call([&](Database& db) {
        db.run(QStringLiteral("CREATE TRIGGER broken BEFORE DELETE ON person BEGIN SELECT RAISE(ABORT, 'broken'); END"));
    });
    CHECK_THROWS_AS(e.editor.undo(), Error);
    CHECK(e.editor.canUndo());
    CHECK_FALSE(e.editor.canRedo());
    CHECK(e.person(dana));
}

TEST_CASE("a cancelled set is not written", "[edit]") {
    MemoryEditor e;
    const CaseId id = e.addCase();
    ChangeSet set{Action::Import};
    for (int i = 0; i < 300; ++i) set.add(Person{PersonId::make(), id});
    const Progress progress;
    progress.cancel();
    CHECK(faultIn([&] { e.editor.perform(set, progress); }) == Fault::Cancelled);
    CHECK(e.stored(id).all<Person>().isEmpty());
    CHECK(e.inMemory(id).all<Person>().isEmpty());
}

TEST_CASE("an edit of a case that is not loaded loads it", "[edit]") {
    MemoryEditor e;
    const CaseId id = e.addCase();
    const Person dana = e.addPerson(id);
    e.core.caseload.cases.clear();
    e.typeNote(dana, QStringLiteral("later"));
    CHECK(e.inMemory(id) == e.stored(id));
}

TEST_CASE("nothing is written to a file opened for reading", "[edit]") {
    VaultCore::Session session;
    session.readOnly = true;
    MemoryEditor e(session);
    ChangeSet set;
    set.add(Case{CaseId::make(), QStringLiteral("A"), {}});
    CHECK(faultIn([&] { e.editor.perform(set); }) == Fault::ReadOnly);
    e.editor.perform(ChangeSet{});  // nothing to do is no write
}

TEST_CASE("undoing the removal of a case brings all of it back", "[edit]") {
    MemoryEditor e;
    const CaseId id = e.addCase();
    e.addPerson(id);
    const CaseSnapshot before = e.stored(id);
    e.editor.perform(removalOfCase(e.core.load(id)));
    CHECK(e.core.caseload.cases.isEmpty());
    e.editor.undo();
    CHECK(e.stored(id) == before);
    CHECK(e.inMemory(id) == before);
}
