// SPDX-License-Identifier: MPL-2.0
// Entries that come by themselves stand among the typed ones, lead to their record, and are never stored twice; any record
// can be told in the chronology.
#include "core/edit/vault.h"
#include "core/rules/arrivals.h"
#include "tests/gui/support/stage.h"
#include "ui/chronology/chronology_page.h"
#include "ui/common/promote.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace core;
using namespace ui;
using test::Stage;

namespace {

struct Placed {
    Stage stage;
    Placement placement{.id = PlacementId::make(), .caseId = stage.caseId, .child = stage.kofi};

    Placed() {
        placement.kind = QStringLiteral("foster");
        placement.from = QDate(2025, 1, 14);
        ChronologyEntry typed{.id = EntryId::make(), .caseId = stage.caseId, .date = QDate(2025, 6, 1)};
        typed.event = QStringLiteral("Kofi learned to swim.");
        typed.sourceText = QStringLiteral("Carer");
        ChangeSet set{Action::Add, QStringLiteral("story")};
        stage.vault.editor().perform(set.add(placement).add(typed));
    }
};

RecordTable* table(ChronologyPage& page) { return page.findChild<RecordTable*>(); }
QString cell(ChronologyPage& page, int row, int column) { return table(page)->model()->index(row, column).data().toString(); }
QPushButton* button(QWidget& page, const QString& text) {
    for (QPushButton* each : page.findChildren<QPushButton*>())
        if (each->text() == text && each->isVisible()) return each;
    return nullptr;
}
bool says(QWidget& page, const QString& words) {
    for (QLabel* label : page.findChildren<QLabel*>())
        if (label->isVisible() && label->text().contains(words)) return true;
    return false;
}

}  // namespace

TEST_CASE("a placement stands in the chronology by itself and leads to its record", "[gui][chronology][arrived]") {
    Placed at;
    auto& page = at.stage.show<ChronologyPage>();
    REQUIRE(table(page)->model()->rowCount() == 2);
    CHECK(cell(page, 0, 2) == QStringLiteral("Kofi moved: Foster care."));
    CHECK(table(page)->model()->index(0, 2).data(TagRole).toString() == QStringLiteral("By itself"));
    CHECK(table(page)->model()->index(1, 2).data(TagRole).toString().isEmpty());
    table(page)->setCurrentIndex(table(page)->model()->index(0, 0));
    at.stage.shoot(QStringLiteral("chronology-arrived"));
    CHECK(says(page, QStringLiteral("This entry came by itself. Placement: Foster care.")));
    QPushButton* open = button(page, QStringLiteral("Open the record"));
    REQUIRE(open);
    open->click();
    CHECK(at.stage.host.openedPages == QStringList{QStringLiteral("facts/") + at.placement.id.text()});
    CHECK(at.stage.records().all<ChronologyEntry>().size() == 1);  // nothing was stored
}

TEST_CASE("what an arrived entry meant is written into one stored entry", "[gui][chronology][arrived]") {
    Placed at;
    auto& page = at.stage.show<ChronologyPage>();
    table(page)->setCurrentIndex(table(page)->model()->index(0, 0));
    QPushButton* keep = button(page, QStringLiteral("Write what it meant"));
    REQUIRE(keep);
    keep->click();
    REQUIRE(at.stage.records().all<ChronologyEntry>().size() == 2);
    CHECK(table(page)->model()->rowCount() == 2);
    CHECK(table(page)->model()->index(0, 2).data(TagRole).toString().isEmpty());
    CHECK(says(page, QStringLiteral("This entry tells of a record.")));
    // The date goes on following the record.
    Placement moved = at.placement;
    moved.from = QDate(2025, 7, 7);
    ChangeSet set{Action::Edit, QStringLiteral("placement")};
    at.stage.vault.editor().perform(set.edit(at.placement, moved));
    CHECK(cell(page, 1, 0) == QStringLiteral("7 Jul 2025"));
    at.stage.vault.editor().undo();
    at.stage.vault.editor().undo();
    CHECK(table(page)->model()->index(0, 2).data(TagRole).toString() == QStringLiteral("By itself"));
}

TEST_CASE("typing what a fact says already does not double it", "[gui][chronology][arrived]") {
    Placed at;
    auto& page = at.stage.show<ChronologyPage>();
    ChronologyEntry same{.id = EntryId::make(), .caseId = at.stage.caseId, .date = QDate(2025, 1, 14)};
    same.event = QStringLiteral("Kofi went to Pat and Lou.");
    same.category = Category::Placement;
    same.participants = {{at.stage.kofi, ParticipantRole::About}};
    ChangeSet set{Action::Add, QStringLiteral("same")};
    at.stage.vault.editor().perform(set.add(same));
    REQUIRE(table(page)->model()->rowCount() == 2);
    CHECK(cell(page, 0, 2) == QStringLiteral("Kofi went to Pat and Lou."));
    at.stage.vault.editor().undo();
    CHECK(cell(page, 0, 2) == QStringLiteral("Kofi moved: Foster care."));
}

TEST_CASE("the court box of an arrived entry stores it, chosen for court", "[gui][chronology][arrived]") {
    Placed at;
    auto& page = at.stage.show<ChronologyPage>();
    table(page)->setCurrentIndex(table(page)->model()->index(0, 5));
    table(page)->setFocus();
    at.stage.key(Qt::Key_Space);
    int chosen = 0;
    for (const ChronologyEntry& entry : at.stage.records().all<ChronologyEntry>())
        chosen += entry.inCourt && entry.origin == anyId(at.placement.id);
    CHECK(chosen == 1);
    CHECK(table(page)->model()->rowCount() == 2);
}

TEST_CASE("an arrived entry is found from outside, and any record can be told once", "[gui][chronology][arrived]") {
    Placed at;
    auto& page = at.stage.show<ChronologyPage>();
    const CaseSnapshot whole = wholeChronology(at.stage.context());
    for (const ChronologyEntry& entry : whole.all<ChronologyEntry>())
        if (isArrival(entry, at.stage.records())) page.reveal(anyId(entry.id));
    CHECK(table(page)->currentIndex().row() == 0);
    Note note{NoteId::make(), at.stage.caseId};
    note.written = QDate(2026, 1, 2);
    note.text = QStringLiteral("Kofi asked for his bike.");
    ChangeSet set{Action::Add, QStringLiteral("note")};
    at.stage.vault.editor().perform(set.add(note));
    CHECK(promoteRecord(at.stage.context(), &page, anyId(note.id)));
    CHECK(cell(page, 2, 2) == QStringLiteral("Kofi asked for his bike."));
    CHECK(promoteRecord(at.stage.context(), &page, anyId(note.id)));  // shows the one there is
    CHECK(at.stage.records().all<ChronologyEntry>().size() == 2);
    CHECK(at.stage.host.openedPages.last().startsWith(QStringLiteral("chronology/")));
}
