// SPDX-License-Identifier: MPL-2.0
// Any sequence of edits, undos, redos and reopenings of a real file: memory and file agree, undoing all restores the
// start, the chain holds, and every moment can be seen again.
#include "tests/unit/edit/memory_editor.h"

#include "core/rules/as_known_on.h"
#include "core/rules/removal.h"
#include "core/storage/container.h"
#include "tests/support/property.h"

#include <QFile>
#include <QTemporaryDir>

using namespace core;
using test::MemoryEditor;

namespace {

const CaseId caseId = CaseId::named(QStringLiteral("walk"));

/// An empty file with its schema, made once: deriving a key for each walk would take most of the time.
class Template {
public:
    Template() {
        created_ = Container::create(folder_.filePath(QStringLiteral("empty.kin")), SecretBytes::copyOf("x"), std::nullopt,
                                     KdfCost::lowest(), [](Database& database) { migrate(database); });
    }
    QString copy() {
        const QString path = folder_.filePath(QStringLiteral("walk%1.kin").arg(++number_));
        if (!QFile::copy(folder_.filePath(QStringLiteral("empty.kin")), path)) throw Error(Fault::Io, QStringLiteral("no copy"));
        return path;
    }
    const SecretBytes& key() const { return created_.dataKey; }

private:
    QTemporaryDir folder_;
    CreatedContainer created_;
    int number_ = 0;
};

Template& files() {
    static Template made;
    return made;
}

/// One kind of step for each number; `pick` chooses among the records there are.
class Walk {
public:
    Walk() : path_(files().copy()) {
        open();
        ChangeSet seal{Action::CreateCase};
        seal.seals = true;  // the start to which undoing comes back
        e_->editor.perform(seal.add(Case{caseId, QStringLiteral("W-1")}));
        start_ = e_->stored(caseId);
        remember();
    }

    ~Walk() {
        e_.reset();
        QFile::remove(path_);
    }

    void reopen() {
        now_ = now_.addSecs(60);
        const CaseSnapshot before = e_->inMemory(caseId);
        e_->core.close();
        e_.reset();
        open();
        start_ = e_->core.load(caseId);  // what was done before cannot be undone any more
        if (start_ != before || e_->editor.canUndo() || e_->editor.canRedo()) broken = true;
        remember();
    }

    void step(int kind, int pick) {
        now_ = now_.addSecs(60);
        switch (kind % 10) {
        case 0: add(Person{PersonId::make(), caseId}); break;
        case 1: type(pick); break;
        case 2: pair(pick); break;
        case 3: remove(pick); break;
        case 4: e_->editor.undo(); break;
        case 5: e_->editor.redo(); break;
        case 6: link(pick); break;
        case 7: refused(); break;
        case 8: fact(pick); break;
        default: entry(pick); break;
        }
        if (e_->inMemory(caseId) != e_->stored(caseId)) broken = true;
        remember();
    }

    void seal(int pick) {
        now_ = now_.addSecs(60);
        ChangeSet set;
        set.seals = true;
        Case after = *e_->inMemory(caseId).theCase();
        after.summary += QString::number(pick);
        e_->editor.perform(set.edit(*e_->inMemory(caseId).theCase(), after));
        start_ = e_->stored(caseId);
        remember();
    }

    bool undoAllRestoresStart() {
        const CaseSnapshot end = e_->stored(caseId);
        int steps = 0;
        for (; e_->editor.canUndo(); ++steps) e_->editor.undo();
        const bool restored = e_->stored(caseId) == start_ && e_->inMemory(caseId) == start_;
        for (int i = 0; i < steps; ++i) e_->editor.redo();
        return restored && e_->stored(caseId) == end;
    }

    bool chainHolds() {
        return !e_->core.database.call([&](Database& db) { return e_->core.log.verify(db); });
    }

    bool momentsCanBeSeen() {
        const CaseSnapshot now = e_->stored(caseId);
        const QList<Revision> revisions =
            e_->core.database.call([](Database& db) { return AuditLog::revisionsOfCase(db, caseId); });
        return std::all_of(moments_.begin(), moments_.end(),
                           [&](const auto& moment) { return asKnownOn(now, revisions, moment.first) == moment.second; });
    }

    bool broken = false;

private:
    void open() {
        VaultCore::Session session;
        session.clock = Clock([this] { return now_; });
        e_ =
            std::make_unique<MemoryEditor>(session, [this] { return Database::open(path_, files().key(), OpenMode::ReadWrite); });
    }
    void remember() { moments_.push_back({now_, e_->stored(caseId)}); }
    template <RecordType T>
    void add(const T& record) {
        ChangeSet set{Action::Add};
        e_->editor.perform(set.add(record));
    }
    template <RecordType T>
    const T* any(int pick) {
        const Records<T>& all = e_->core.load(caseId).all<T>();
        return all.isEmpty() ? nullptr : &*std::next(all.begin(), pick % int(all.size()));
    }
    void type(int pick) {
        const Person* person = any<Person>(pick);
        if (!person) return;
        Person after = *person;
        after.note = pick % 3 == 0 ? QString() : QString::number(pick);
        ChangeSet set{Action::Edit, {}, QStringLiteral("note %1").arg(person->id.text())};
        e_->editor.perform(set.edit(*person, after));
    }
    void pair(int pick) {
        const Person* a = any<Person>(pick);
        const Person* b = any<Person>(pick + 1);
        if (a && a->id != b->id) add(Union{UnionId::make(), caseId, a->id, b->id});
    }
    void link(int pick) {
        const Person* parent = any<Person>(pick);
        if (!parent) return;
        const Person child{PersonId::make(), caseId};
        ChangeSet set{Action::Add};
        const Union* pair = any<Union>(pick);
        set.add(Parentage{ParentageId::make(), caseId, child.id, parent->id, pair ? std::optional(pair->id) : std::nullopt})
            .add(child);
        e_->editor.perform(set);
    }
    void entry(int pick) {
        ChronologyEntry entry{EntryId::make(), caseId, QDate(2020, 1, 1).addDays(pick)};
        entry.event = QStringLiteral("event %1").arg(pick);
        if (const Person* person = any<Person>(pick)) entry.participants = {{person->id}, {any<Person>(pick + 3)->id}};
        add(entry);
    }
    void fact(int pick) {
        const Person* person = any<Person>(pick);
        if (!person) return;
        const PersonId child = person->id, other = any<Person>(pick + 1)->id;
        const UncertainDate day = QDate(2020, 1, 1).addDays(pick);
        const Placement* placed = any<Placement>(pick);
        if (pick % 3 == 0) {
            Placement placement{.id = PlacementId::make(), .caseId = caseId, .child = child};
            placement.carers = {other};
            placement.from = day;
            add(placement);
        } else if (pick % 3 == 1) {
            Proceeding proceeding{.id = ProceedingId::make(), .caseId = caseId};
            proceeding.parties = {{other, {}, PartyRole::Respondent}, {child, {}, PartyRole::Child}};
            LegalStatus status{.id = LegalStatusId::make(), .caseId = caseId, .child = child};
            status.proceeding = proceeding.id;
            status.to = day;
            ChangeSet set{Action::Add};
            e_->editor.perform(set.add(status).add(proceeding));
        } else if (placed) {
            add(Citation{.id = CitationId::make(), .caseId = caseId, .fromId = anyId(placed->id), .toId = anyId(other)});
        }
    }
    void remove(int pick) {
        const Person* person = any<Person>(pick);
        if (person) e_->editor.perform(removalOf(e_->core.load(caseId), anyId(person->id)));
    }
    void refused() {
        try {
            add(Union{UnionId::make(), caseId, PersonId::make()});
            broken = true;
        } catch (const Error&) {}
    }

    QString path_;
    QDateTime now_{QDate(2026, 1, 1), QTime(9, 0), Qt::UTC};
    std::unique_ptr<MemoryEditor> e_;
    CaseSnapshot start_{caseId};
    std::vector<std::pair<QDateTime, CaseSnapshot>> moments_;
};

}  // namespace

TEST_CASE("any sequence of edits, undos, redos and reopenings keeps memory and file alike", "[edit][property]") {
    checkProperty("edits", [](const std::vector<std::pair<unsigned char, unsigned char>>& steps) {
        Walk walk;
        for (const auto& [kind, pick] : steps) {
            if (kind >= 250) walk.reopen();
            else if (kind >= 240) walk.seal(pick);
            else walk.step(kind, pick);
        }
        RC_ASSERT(!walk.broken);
        RC_ASSERT(walk.undoAllRestoresStart());
        RC_ASSERT(walk.chainHolds());
        RC_ASSERT(walk.momentsCanBeSeen());
    });
}
