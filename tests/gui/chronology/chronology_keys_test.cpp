// SPDX-License-Identifier: MPL-2.0
// The chronology by keyboard alone: twenty events, snippets, rows from Excel, kept filters, patterns, the court's pages.
#include "core/edit/vault.h"
#include "core/rules/chronology.h"
#include "tests/gui/support/stage.h"
#include "ui/chronology/chronology_page.h"
#include "ui/chronology/court_meter.h"
#include "ui/chronology/patterns_view.h"
#include "ui/chronology/saved_cuts.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

using namespace core;
using namespace ui;
using test::Stage;

namespace {

QList<const ChronologyEntry*> entries(Stage& stage) { return inOrder(stage.records()); }

RecordTable* tableNamed(QWidget& page, const QString& name) {
    for (RecordTable* table : page.findChildren<RecordTable*>())
        if (table->accessibleName() == name) return table;
    REQUIRE(false);
    return nullptr;
}

QToolButton* segment(QWidget& page, const QString& start) {
    for (QToolButton* button : page.findChild<Segmented*>()->findChildren<QToolButton*>())
        if (button->text().startsWith(start)) return button;
    REQUIRE(false);
    return nullptr;
}

void copy(const QString& html, const QString& text) {
    auto* mime = new QMimeData;
    if (!html.isEmpty()) mime->setHtml(html);
    mime->setText(text);
    QApplication::clipboard()->setMimeData(mime);
}

void addRun(Stage& stage, int count, Category category, int step, const char* event) {
    ChangeSet set{Action::Import, QStringLiteral("run")};
    for (int i = 0; i < count; ++i) {
        ChronologyEntry e{.id = EntryId::make(), .caseId = stage.caseId, .date = QDate(2023, 1, 1).addDays(i * step)};
        e.category = category;
        e.valence = category == Category::OffencePolice ? Valence::Concern : Valence::Neutral;
        e.event = QString::fromUtf8(event);
        set.add(e);
    }
    stage.vault.editor().perform(set);
}

}  // namespace

TEST_CASE("twenty events by keyboard alone: two keys an event beyond what is written", "[gui][chronology][keys]") {
    Stage stage;
    stage.show<ChronologyPage>();
    int beyond = 0;
    for (int i = 0; i < 20; ++i) {
        stage.type(QStringLiteral("%1 3 25").arg(i + 1));
        stage.key(Qt::Key_Tab);
        ++beyond;
        stage.type(QStringLiteral("Event %1, Kofi and Dana were there.").arg(i + 1));
        stage.key(Qt::Key_Return);
        ++beyond;
    }
    const auto all = entries(stage);
    REQUIRE(all.size() == 20);
    CHECK(beyond == 40);
    for (int i = 0; i < 20; ++i) {
        CHECK(all[i]->date == UncertainDate(QDate(2025, 3, i + 1)));
        CHECK(all[i]->event == QStringLiteral("Event %1, Kofi and Dana were there.").arg(i + 1));
        // Who is named takes part, without a key.
        REQUIRE(all[i]->participants.size() == 2);
        CHECK(all[i]->participants[0].person == stage.kofi);
        CHECK(all[i]->participants[1].person == stage.dana);
    }
    CHECK(qApp->focusWidget() == stage.named(QStringLiteral("Date of a new entry")));
}

TEST_CASE("a snippet becomes its text, is kept in the file, and goes again", "[gui][chronology][keys]") {
    Stage stage;
    auto& page = stage.show<ChronologyPage>();
    const auto press = [&] {
        for (QAction* action : page.findChildren<QAction*>())
            if (action->text() == QStringLiteral("Snippets…")) action->trigger();
    };
    stage.prompts.lines.enqueue(QStringLiteral("hv = Health visitor called"));
    press();
    REQUIRE(stage.vault.vault().profile().snippets.size() == 1);
    page.activate();
    stage.type(QStringLiteral("1 3 25"));
    stage.key(Qt::Key_Tab);
    stage.type(QStringLiteral("HV at noon"));
    stage.key(Qt::Key_Return);
    REQUIRE(entries(stage).size() == 1);
    CHECK(entries(stage)[0]->event == QStringLiteral("Health visitor called at noon"));
    stage.prompts.lines.enqueue(QStringLiteral("hv ="));
    press();
    CHECK(stage.vault.vault().profile().snippets.isEmpty());
    stage.prompts.lines.enqueue(QStringLiteral("two words = x"));
    press();
    CHECK(stage.prompts.messages.size() == 1);
}

TEST_CASE("rows from Excel are shown first and added as one step", "[gui][chronology][keys]") {
    Stage stage;
    auto& page = stage.show<ChronologyPage>();
    copy({}, QStringLiteral("1/3/2025\tPolice called, Kofi upset\tLog 12\n32/3/2025\tNo such day\tLog 13\n"));
    stage.key(Qt::Key_V, Qt::ControlModifier);
    stage.shoot(QStringLiteral("chronology-paste"));
    CHECK(entries(stage).isEmpty());
    RecordTable* rows = tableNamed(page, QStringLiteral("Rows from the clipboard"));
    REQUIRE(rows->isVisible());
    CHECK(rows->model()->rowCount() == 2);
    stage.key(Qt::Key_Return);
    REQUIRE(entries(stage).size() == 2);
    REQUIRE_FALSE(entries(stage)[0]->participants.isEmpty());
    CHECK(entries(stage)[0]->participants.first().person == stage.kofi);
    CHECK(entries(stage)[0]->sourceText == QStringLiteral("Log 12"));
    CHECK_FALSE(rows->isVisible());
    stage.vault.editor().undo();
    CHECK(entries(stage).isEmpty());
    // Escape leaves it; plain words are pasted as words.
    stage.key(Qt::Key_V, Qt::ControlModifier);
    REQUIRE(rows->isVisible());
    stage.key(Qt::Key_Escape);
    CHECK_FALSE(rows->isVisible());
    CHECK(entries(stage).isEmpty());
    copy({}, QStringLiteral("2 3 25"));
    stage.key(Qt::Key_V, Qt::ControlModifier);
    CHECK(qobject_cast<QLineEdit*>(stage.named(QStringLiteral("Date of a new entry")))->text() == QStringLiteral("2 3 25"));
}

TEST_CASE("a table from Word lands in the list as well", "[gui][chronology][keys]") {
    Stage stage;
    auto& page = stage.show<ChronologyPage>();
    copy(QStringLiteral(
             "<table><tr><td>Date</td><td>Event</td></tr><tr><td>1 Mar 2025</td><td>Tilly’s birthday</td></tr></table>"),
         QStringLiteral("x"));
    stage.key(Qt::Key_V, Qt::ControlModifier);
    stage.key(Qt::Key_Return);
    REQUIRE(entries(stage).size() == 1);
    REQUIRE_FALSE(entries(stage)[0]->participants.isEmpty());
    CHECK(entries(stage)[0]->participants.first().person == stage.tilly);
    CHECK(tableNamed(page, QStringLiteral("Chronology entries"))->model()->rowCount() == 1);
}

TEST_CASE("entries of a day change places with Alt and the arrows", "[gui][chronology][keys]") {
    Stage stage;
    auto& page = stage.show<ChronologyPage>();
    for (const char* event : {"First.", "Second."}) {
        stage.type(QStringLiteral("1 3 25"));
        stage.key(Qt::Key_Tab);
        stage.type(QString::fromUtf8(event));
        stage.key(Qt::Key_Return);
    }
    RecordTable* table = tableNamed(page, QStringLiteral("Chronology entries"));
    table->setCurrentIndex(table->model()->index(1, 0));
    table->setFocus();
    stage.key(Qt::Key_Up, Qt::AltModifier);
    CHECK(entries(stage)[0]->event == QStringLiteral("Second."));
    stage.key(Qt::Key_Down, Qt::AltModifier);
    CHECK(entries(stage)[0]->event == QStringLiteral("First."));
}

TEST_CASE("a filter is kept under a name, shown again, and let go", "[gui][chronology][keys]") {
    Stage stage;
    addRun(stage, 3, Category::School, 30, "Kofi was late.");
    addRun(stage, 2, Category::OffencePolice, 30, "Police called.");
    auto& page = stage.show<ChronologyPage>();
    RecordTable* table = tableNamed(page, QStringLiteral("Chronology entries"));
    auto* words = qobject_cast<QLineEdit*>(stage.named(QStringLiteral("Words in these entries")));
    words->setText(QStringLiteral("police"));
    CHECK(table->model()->rowCount() == 2);
    auto* kept = page.findChild<SavedCuts*>();
    const auto choose = [&](const QString& text) {
        for (QAction* action : kept->findChild<QMenu*>()->actions())
            if (action->text().contains(text)) return action->trigger();
        FAIL("no such choice");
    };
    stage.prompts.lines.enqueue(QStringLiteral("Call-outs"));
    choose(QStringLiteral("keep this filter"));
    REQUIRE(stage.records().all<SavedCut>().size() == 1);
    CHECK(stage.records().all<SavedCut>().begin()->filter.value(0).text == QStringLiteral("police"));
    words->clear();
    CHECK(table->model()->rowCount() == 5);
    choose(QStringLiteral("Call-outs"));
    CHECK(table->model()->rowCount() == 2);
    CHECK(words->text() == QStringLiteral("police"));
    stage.prompts.lines.enqueue(QStringLiteral("call-outs"));
    choose(QStringLiteral("let one go"));
    CHECK(stage.records().all<SavedCut>().isEmpty());
}

TEST_CASE("patterns are listed with their entries, each a key away", "[gui][chronology][keys]") {
    Stage stage;
    addRun(stage, 30, Category::School, 35, "School note.");
    addRun(stage, 5, Category::OffencePolice, 40, "Police called to the flat.");
    auto& page = stage.show<ChronologyPage>();
    segment(page, QStringLiteral("Patterns"))->click();
    auto* view = page.findChild<PatternsView*>();
    REQUIRE(QTest::qWaitFor([&] { return view->count() >= 1; }));
    stage.shoot(QStringLiteral("chronology-patterns"));
    RecordTable* patterns = tableNamed(page, QStringLiteral("Patterns"));
    RecordTable* behind = tableNamed(page, QStringLiteral("Entries behind the pattern"));
    REQUIRE(patterns->isVisible());
    patterns->setFocus();
    stage.key(Qt::Key_Return);
    CHECK(qApp->focusWidget() == behind);
    REQUIRE(behind->model()->rowCount() >= 3);
    behind->setCurrentIndex(behind->model()->index(1, 0));
    const QString wanted = behind->currentId();
    stage.key(Qt::Key_Return);
    RecordTable* table = tableNamed(page, QStringLiteral("Chronology entries"));
    CHECK(table->isVisible());
    CHECK(table->currentId() == wanted);
}

TEST_CASE("the court view counts its pages as they would be", "[gui][chronology][keys]") {
    Stage stage;
    addRun(stage, 3, Category::LegalCourt, 300, "Hearing.");
    auto& page = stage.show<ChronologyPage>();
    auto* meter = page.findChild<CourtMeter*>();
    CHECK_FALSE(meter->isVisible());
    segment(page, QStringLiteral("Court"))->click();
    CHECK(meter->isVisible());
    REQUIRE(QTest::qWaitFor([&] { return meter->pages() > 0; }));
    CHECK(meter->text() == QStringLiteral("Pages: %1 of 10").arg(meter->pages()));
    const int before = meter->pages();
    ChangeSet many{Action::Import, QStringLiteral("many")};
    for (int i = 0; i < 120; ++i) {
        ChronologyEntry e{.id = EntryId::make(), .caseId = stage.caseId, .date = QDate(2025, 6, 1).addDays(i)};
        e.event = QString(200, QLatin1Char('x')).replace(QStringLiteral("xxxxx"), QStringLiteral("word "));
        many.add(e);
    }
    stage.vault.editor().perform(many);
    REQUIRE(QTest::qWaitFor([&] { return meter->pages() > before; }));
    CHECK(meter->text().contains(QStringLiteral("Courts take 10.")));
}

TEST_CASE("the search line of the chronology shows its own words at every width", "[gui][chronology]") {
    Stage stage;
    auto& page = stage.show<ChronologyPage>();
    auto* words = qobject_cast<QLineEdit*>(stage.named(QStringLiteral("Words in these entries")));
    for (const int width : {1160, 1040, 1000, 960, 900}) {
        CAPTURE(width);
        page.resize(width, 700);
        QCoreApplication::processEvents();
        CHECK(words->width() >= words->fontMetrics().horizontalAdvance(words->placeholderText()) + 40);
    }
}

TEST_CASE("the form of an entry fits its pane beside the list", "[gui][chronology]") {
    Stage stage;
    ChronologyEntry entry{.id = EntryId::make(), .caseId = stage.caseId};
    entry.date = QDate(2026, 3, 1);
    entry.event = QStringLiteral("Kofi moved.");
    entry.participants = {{stage.kofi, ParticipantRole::About}};
    ChangeSet set{Action::Add, QStringLiteral("entry")};
    set.add(entry);
    stage.vault.editor().perform(set);
    auto& page = stage.show<ChronologyPage>();
    page.resize(1056, 740);  // of a window of 1280 pixels
    page.reveal(anyId(entry.id));
    QCoreApplication::processEvents();
    int areas = 0;
    for (auto* area : page.findChildren<QScrollArea*>()) {
        if (!area->isVisible()) continue;
        ++areas;
        CHECK(area->horizontalScrollBar()->maximum() == 0);
    }
    CHECK(areas > 0);
}
