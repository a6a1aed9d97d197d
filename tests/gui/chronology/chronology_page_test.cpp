// SPDX-License-Identifier: MPL-2.0
#include "ui/chronology/chronology_page.h"
#include "core/edit/vault.h"
#include "tests/gui/support/stage.h"
#include "tests/support/big_case.h"
#include "ui/chronology/entry_fields.h"
#include "ui/common/record_in_hand.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace core;
using namespace ui;
using test::Stage;

namespace {

ChronologyEntry entry(const Stage& stage, const char* event, const UncertainDate& date) {
    ChronologyEntry e{.id = EntryId::make(), .caseId = stage.caseId, .date = date};
    e.event = QString::fromUtf8(event);
    e.sourceText = QStringLiteral("Case file");
    return e;
}

void addStory(Stage& stage) {
    ChangeSet set{Action::Import, QStringLiteral("story")};
    ChronologyEntry moved =
        entry(stage, "Police protection, then emergency order. Tilly and Kofi moved to Pat and Lou.", QDate(2025, 1, 14));
    moved.category = Category::LegalCourt;
    moved.inCourt = true;
    moved.headline = true;
    ChronologyEntry school = entry(stage, "Kofi missed 11 of 30 school days.", UncertainDate::month(2025, 3));
    school.category = Category::School;
    school.corroboration = Corroboration::Disputed;
    school.valence = Valence::Concern;
    ChronologyEntry detox = entry(stage, "Dana finished a 14-day detox at Harbour House.", QDate(2025, 8, 30));
    detox.category = Category::SubstanceUse;
    detox.valence = Valence::Strength;
    detox.participants = {{stage.dana, ParticipantRole::About}};
    ChronologyEntry missed =
        entry(stage, "Dana did not come to family time. Tilly asked three times if she was poorly.", QDate(2025, 9, 20));
    missed.category = Category::ContactFamilyTime;
    missed.sourceText.clear();
    missed.impacts = {{stage.tilly, QStringLiteral("“Is Mummy poorly?”")}};
    missed.significance = QStringLiteral("The waiting is harder for her than the visit.");
    set.add(moved).add(school).add(detox).add(missed);
    stage.vault.editor().perform(set);
}

RecordTable* table(ChronologyPage& page) { return page.findChild<RecordTable*>(); }
QString cell(ChronologyPage& page, int row, int column) { return table(page)->model()->index(row, column).data().toString(); }
QStringList sentences(QWidget& page) {
    QStringList all;
    for (QLabel* label : page.findChildren<QLabel*>()) all.append(label->text());
    return all;
}

}  // namespace

TEST_CASE("an entry is added with the keyboard alone and undone", "[gui][chronology]") {
    Stage stage;
    auto& page = stage.show<ChronologyPage>();
    stage.type(QStringLiteral("24 3 26"));
    CHECK(
        sentences(page).contains(QStringLiteral("Tuesday 24 March 2026. Kofi 9, Tilly 6. Tab moves on, Enter adds the entry.")));
    stage.key(Qt::Key_Tab);
    stage.type(QStringLiteral("Kofi won the reading prize."));
    stage.key(Qt::Key_Tab);
    stage.type(QStringLiteral("Head teacher"));
    stage.key(Qt::Key_Return);
    REQUIRE(table(page)->model()->rowCount() == 1);
    CHECK(cell(page, 0, 0) == QStringLiteral("24 Mar 2026"));
    CHECK(cell(page, 0, 1) == QStringLiteral("9, 6"));
    CHECK(cell(page, 0, 2) == QStringLiteral("Kofi won the reading prize."));
    CHECK(cell(page, 0, 4) == QStringLiteral("Head teacher"));
    CHECK(qApp->focusWidget() == stage.named(QStringLiteral("Date of a new entry")));
    stage.vault.editor().undo();
    CHECK(table(page)->model()->rowCount() == 0);
    CHECK(stage.records().all<ChronologyEntry>().isEmpty());
}

TEST_CASE("the fast row says what is missing and adds nothing", "[gui][chronology]") {
    Stage stage;
    auto& page = stage.show<ChronologyPage>();
    stage.key(Qt::Key_Return);
    CHECK(sentences(page).filter(QStringLiteral("Write a date first")).size() == 1);
    stage.type(QStringLiteral("rubbish"));
    stage.key(Qt::Key_Return);
    CHECK(stage.records().all<ChronologyEntry>().isEmpty());
}

TEST_CASE("views and filter leave what fits", "[gui][chronology]") {
    Stage stage;
    addStory(stage);
    auto& page = stage.show<ChronologyPage>();
    stage.shoot(QStringLiteral("chronology"));
    CHECK(table(page)->model()->rowCount() == 4);
    CHECK(stage.host.counts == QStringLiteral("4 entries"));
    auto* view = page.findChild<Segmented*>();
    const auto button = [&](int part) { return view->findChildren<QToolButton*>().at(part); };
    CHECK(button(1)->text() == QStringLiteral("Significant 3"));
    CHECK(button(2)->text() == QStringLiteral("Court 1"));
    QTest::keyClick(button(2), Qt::Key_Space);
    CHECK(table(page)->model()->rowCount() == 1);
    QTest::keyClick(button(0), Qt::Key_Space);
    auto* words = qobject_cast<QLineEdit*>(stage.named(QStringLiteral("Words in these entries")));
    QTest::keyClicks(words, QStringLiteral("POORLY dana"));
    REQUIRE(table(page)->model()->rowCount() == 1);
    CHECK(cell(page, 0, 4) == QStringLiteral("missing"));
    CHECK(stage.host.counts == QStringLiteral("1 of 4 entries"));
    QTest::keyClicks(words, QStringLiteral(" nothing"));
    CHECK(table(page)->model()->rowCount() == 0);
    CHECK(sentences(page).contains(QStringLiteral("No entry fits the filter.")));
}

TEST_CASE("dates can be typed into the filter", "[gui][chronology]") {
    Stage stage;
    addStory(stage);
    auto& page = stage.show<ChronologyPage>();
    stage.prompts.lines.enqueue(QStringLiteral("since aug 2025"));
    for (Chip* chip : page.findChildren<Chip*>())
        if (chip->text() == QStringLiteral("Dates")) chip->findChild<QMenu*>()->actions().last()->trigger();
    CHECK(table(page)->model()->rowCount() == 2);
}

TEST_CASE("the court box is ticked in the row", "[gui][chronology]") {
    Stage stage;
    addStory(stage);
    auto& page = stage.show<ChronologyPage>();
    table(page)->setCurrentIndex(table(page)->model()->index(1, 5));
    table(page)->setFocus();
    stage.key(Qt::Key_Space);
    int chosen = 0;
    for (const ChronologyEntry& e : stage.records().all<ChronologyEntry>()) chosen += e.inCourt;
    CHECK(chosen == 2);
    stage.vault.editor().undo();
    CHECK(table(page)->model()->index(1, 5).data(Qt::CheckStateRole).toInt() == Qt::Unchecked);
}

TEST_CASE("an entry is removed and brought back from the bar", "[gui][chronology]") {
    Stage stage;
    addStory(stage);
    auto& page = stage.show<ChronologyPage>();
    table(page)->setCurrentIndex(table(page)->model()->index(3, 0));
    qobject_cast<QToolButton*>(stage.named(QStringLiteral("Remove this entry")))->click();
    CHECK(table(page)->model()->rowCount() == 3);
    stage.shoot(QStringLiteral("chronology-removed"));
    QPushButton* undo = nullptr;
    for (QPushButton* button : page.findChild<UndoBar*>()->findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("Undo")) undo = button;
    REQUIRE(undo);
    CHECK(undo->isVisible());
    undo->click();
    CHECK(table(page)->model()->rowCount() == 4);
    CHECK_FALSE(page.findChild<UndoBar*>()->isVisible());
}

TEST_CASE("entries of one day change places", "[gui][chronology]") {
    Stage stage;
    ChangeSet set{Action::Add, QStringLiteral("two")};
    ChronologyEntry first = entry(stage, "first", QDate(2025, 1, 1));
    first.sequence = 1;
    ChronologyEntry second = entry(stage, "second", QDate(2025, 1, 1));
    second.sequence = 2;
    stage.vault.editor().perform(set.add(first).add(second));
    auto& page = stage.show<ChronologyPage>();
    table(page)->setCurrentIndex(table(page)->model()->index(1, 0));
    CHECK_FALSE(stage.named(QStringLiteral("Later on this day"))->isEnabled());
    qobject_cast<QToolButton*>(stage.named(QStringLiteral("Earlier on this day")))->click();
    CHECK(cell(page, 0, 2) == QStringLiteral("second"));
    CHECK(table(page)->currentId() == second.id.text());
}

TEST_CASE("the pane edits every part of an entry", "[gui][chronology]") {
    Stage stage;
    addStory(stage);
    auto& page = stage.show<ChronologyPage>();
    table(page)->setCurrentIndex(table(page)->model()->index(3, 0));
    stage.shoot(QStringLiteral("chronology-pane"));
    const EntryId id = EntryId::parse(table(page)->currentId());
    auto* view = qobject_cast<QPlainTextEdit*>(stage.named(QStringLiteral("What I make of it")));
    view->setFocus();
    QTest::keyClicks(view, QStringLiteral("Again: "));
    page.leave();
    CHECK(stage.records().find<ChronologyEntry>(id)->significance.startsWith(QStringLiteral("Again: ")));
    auto* impact = qobject_cast<QPlainTextEdit*>(stage.named(QStringLiteral("What it was like for Kofi")));
    impact->setFocus();
    QTest::keyClicks(impact, QStringLiteral("Quiet all evening."));
    page.leave();
    const auto impacts = stage.records().find<ChronologyEntry>(id)->impacts;
    REQUIRE(impacts.size() == 2);
    CHECK(impacts[1] == ChildImpact{stage.kofi, QStringLiteral("Quiet all evening.")});
    stage.vault.editor().undo();
    CHECK(impact->toPlainText().isEmpty());
}

TEST_CASE("a new source record takes the words over", "[gui][chronology]") {
    Stage stage;
    addStory(stage);
    auto& page = stage.show<ChronologyPage>();
    table(page)->setCurrentIndex(table(page)->model()->index(0, 0));
    for (QPushButton* button : page.findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("New source record")) button->click();
    REQUIRE(stage.records().all<Source>().size() == 1);
    CHECK(stage.records().all<Source>().begin()->title == QStringLiteral("Case file"));
    CHECK(cell(page, 0, 4) == QStringLiteral("Case file"));
    CHECK(stage.named(QStringLiteral("Title of the source"))->isVisible());
}

TEST_CASE("what the check finds can be filtered and is said beside the entry", "[gui][chronology]") {
    Stage stage;
    addStory(stage);
    ChangeSet set{Action::Add, QStringLiteral("opinion")};
    const ChronologyEntry opinion = entry(stage, "Dana was clearly upset.", QDate(2025, 9, 22));
    set.add(opinion);
    stage.vault.editor().perform(set);
    auto& page = stage.show<ChronologyPage>();
    const auto chip = [&] {
        for (Chip* each : page.findChildren<Chip*>())
            if (each->accessibleName().startsWith(QStringLiteral("To check")) && each->isVisible()) return each;
        return static_cast<Chip*>(nullptr);
    };
    REQUIRE(QTest::qWaitFor([&] { return chip() != nullptr; }));
    for (QAction* action : chip()->findChild<QMenu*>()->actions())
        if (action->text().startsWith(QStringLiteral("opinion word"))) action->trigger();
    REQUIRE(table(page)->model()->rowCount() == 1);
    page.reveal(anyId(opinion.id));
    CHECK(sentences(page).filter(QStringLiteral("“clearly” is an opinion word")).size() == 1);
    ChronologyEntry mended = opinion;
    mended.event = QStringLiteral("Dana cried.");
    ChangeSet mending{Action::Edit, QStringLiteral("mended")};
    mending.edit(opinion, mended);
    stage.vault.editor().perform(mending);
    CHECK(QTest::qWaitFor([&] { return sentences(page).filter(QStringLiteral("opinion word")).isEmpty(); }));
}

TEST_CASE("entries of one agency are left by its chip, which a kept filter remembers", "[gui][chronology]") {
    Stage stage;
    addStory(stage);
    ChronologyEntry told = entry(stage, "Officers came to the home.", QDate(2025, 2, 1));
    told.agency = QStringLiteral("Police");
    Source record{.id = SourceId::make(), .caseId = stage.caseId, .title = QStringLiteral("School record")};
    record.agency = QStringLiteral("Elm Road School");
    ChronologyEntry late = entry(stage, "Late three times.", QDate(2025, 2, 3));
    late.source = record.id;
    ChangeSet set{Action::Import, QStringLiteral("two agencies")};
    auto& page = stage.show<ChronologyPage>();
    const auto chip = [&] {
        for (Chip* each : page.findChildren<Chip*>())
            if (each->text().startsWith(QStringLiteral("Agency"))) return each;
        REQUIRE(false);
        return static_cast<Chip*>(nullptr);
    };
    CHECK(chip()->isHidden());  // nobody else tells anything yet
    stage.vault.editor().perform(set.add(record).add(told).add(late));
    CHECK_FALSE(chip()->isHidden());
    const auto choose = [&](const QString& agency) {
        for (QAction* action : chip()->findChild<QMenu*>()->actions())
            if (action->text() == agency) action->trigger();
    };
    choose(QStringLiteral("Elm Road School"));
    REQUIRE(table(page)->model()->rowCount() == 1);
    CHECK(cell(page, 0, 2) == QStringLiteral("Late three times."));  // the agency of its source
    choose(QStringLiteral("Police"));
    CHECK(cell(page, 0, 2) == QStringLiteral("Officers came to the home."));
    ChronologyFilter filter;
    filter.agency = QStringLiteral("Police");
    CHECK(keptFilter(filter).agencies == QStringList{QStringLiteral("Police")});
    CHECK(filterOf(keptFilter(filter)) == filter);
}

TEST_CASE("an entry bears on factors of the library; one it no longer holds stays", "[gui][chronology]") {
    Stage stage;
    ChronologyEntry old = entry(stage, "Police came at night.", QDate(2025, 2, 1));
    old.factors = {QStringLiteral("risk.c1"), QStringLiteral("left.library")};
    ChangeSet set{Action::Add, QStringLiteral("old")};
    stage.vault.editor().perform(set.add(old));
    auto& page = stage.show<ChronologyPage>();
    table(page)->setCurrentIndex(table(page)->model()->index(0, 0));
    auto* field = page.findChild<FactorsField*>();
    REQUIRE(field);
    CHECK(field->value() == old.factors);
    auto boxes = field->findChildren<QComboBox*>();
    REQUIRE(boxes.size() == 2);
    CHECK(boxes[0]->currentText() == QStringLiteral("An earlier return home broke down"));
    boxes[0]->setCurrentIndex(0);  // not chosen
    Q_EMIT boxes[0]->activated(0);
    page.leave();
    CHECK(stage.records().find<ChronologyEntry>(old.id)->factors == QStringList{QStringLiteral("left.library")});
    stage.vault.editor().undo();
    CHECK(field->value() == old.factors);
}

TEST_CASE("what a view shows is a press away from paper, and an entry from its evidence", "[gui][chronology]") {
    Stage stage;
    addStory(stage);
    auto& page = stage.show<ChronologyPage>();
    const auto print = [&] {
        for (QPushButton* button : page.findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("Print…")) button->click();
        return stage.host.openedPages.last();
    };
    CHECK(print() == QStringLiteral("paper:chronology-running"));
    QTest::keyClick(page.findChild<Segmented*>()->findChildren<QToolButton*>().at(2), Qt::Key_Space);
    CHECK(print() == QStringLiteral("paper:chronology-court"));
    QTest::keyClick(page.findChild<Segmented*>()->findChildren<QToolButton*>().at(3), Qt::Key_Space);
    CHECK(print() == QStringLiteral("paper:chronology-patterns"));
    QTest::keyClick(page.findChild<Segmented*>()->findChildren<QToolButton*>().at(0), Qt::Key_Space);
    table(page)->setCurrentIndex(table(page)->model()->index(0, 0));
    const EntryId chosen = EntryId::parse(table(page)->currentId());
    CHECK(recordInHand(page, stage.records()) == anyId(chosen));
    qobject_cast<QToolButton*>(stage.named(QStringLiteral("What it rests on, and what rests on it")))->click();
    CHECK(stage.host.openedPages.last() == QStringLiteral("facts/") + chosen.text());
}

TEST_CASE("20,000 entries keep the model sound", "[gui][chronology]") {
    Stage stage(false);
    stage.vault.editor().perform(test::bigCase(150, 20000));
    stage.caseId = *stage.vault.vault().caseByReference(QStringLiteral("BIG-1"));
    auto& page = stage.show<ChronologyPage>();
    REQUIRE(table(page)->model()->rowCount() == 20000);
    const QAbstractItemModelTester tester(table(page)->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    auto* words = qobject_cast<QLineEdit*>(stage.named(QStringLiteral("Words in these entries")));
    words->setText(QStringLiteral("health visitor"));
    CHECK(table(page)->model()->rowCount() == 4000);
    words->clear();
    CHECK(table(page)->model()->rowCount() == 20000);
    stage.named(QStringLiteral("Date of a new entry"))->setFocus();
    stage.type(QStringLiteral("1 1 2024"));
    stage.key(Qt::Key_Tab);
    stage.type(QStringLiteral("One more."));
    stage.key(Qt::Key_Return);
    CHECK(table(page)->model()->rowCount() == 20001);
    CHECK(table(page)->currentIndex().siblingAtColumn(2).data().toString() == QStringLiteral("One more."));
}
