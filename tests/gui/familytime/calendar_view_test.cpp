// SPDX-License-Identifier: MPL-2.0
#include "ui/familytime/calendar_view.h"

#include "core/edit/vault.h"
#include "core/model/arrangement.h"
#include "core/model/contact_session.h"
#include "tests/gui/familytime/saturdays.h"
#include "ui/familytime/family_time_page.h"
#include "ui/familytime/month_grid.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace ui;
using namespace Qt::StringLiterals;
using test::saturdays;
using test::Stage;

namespace {

MonthGrid& gridOf(QWidget& page) {
    auto* grid = page.findChild<MonthGrid*>();
    REQUIRE(grid);
    QApplication::processEvents();
    return *grid;
}

/// The middle of a day of March 2026 as the grid shows it; its first Monday is 23 February.
QPoint middleOf(const MonthGrid& grid, QDate day) {
    const int cell = int(QDate(2026, 2, 23).daysTo(day));
    const double head = grid.height() * 0.06, high = (grid.height() - head) / 6;
    return {int((cell % 7 + 0.5) * grid.width() / 7), int(head + (cell / 7 + 0.45) * high)};
}

const Arrangement& now(Stage& stage, const Arrangement& one) { return *stage.records().find<Arrangement>(one.id); }

bool says(QWidget& page, const QString& words) {
    QApplication::processEvents();
    for (QLabel* label : page.findChildren<QLabel*>())
        if (label->isVisible() && label->text().contains(words)) return true;
    return false;
}

void press(QWidget& page, const QString& text) {
    QApplication::processEvents();
    for (QAbstractButton* each : page.findChildren<QAbstractButton*>())
        if (each->isVisible() && each->text() == text) return each->click();
    FAIL(text.toStdString());
}

}  // namespace

TEST_CASE("a time is carried to another day by keys, and put back", "[gui][familytime][calendar]") {
    Stage stage;
    const Arrangement one = saturdays(stage);
    auto& page = stage.show<FamilyTimePage>();
    MonthGrid& grid = gridOf(page);
    grid.setFocus();
    for (int i = 0; i < 4; ++i) QTest::keyClick(&grid, Qt::Key_Right);  // Saturday 28 March
    CHECK(grid.current() == QDate(2026, 3, 28));
    QTest::keyClick(&grid, Qt::Key_M);
    QTest::keyClick(&grid, Qt::Key_Right);
    CHECK(grid.accessibleDescription().contains(u"goes to Sunday 29 March 2026"_s));
    QTest::keyClick(&grid, Qt::Key_Escape);
    CHECK(now(stage, one).changes.isEmpty());
    QTest::keyClick(&grid, Qt::Key_Left);
    QTest::keyClick(&grid, Qt::Key_M);
    QTest::keyClick(&grid, Qt::Key_Right);
    QTest::keyClick(&grid, Qt::Key_Return);
    REQUIRE(now(stage, one).changes.size() == 1);
    CHECK(now(stage, one).changes.first().date == UncertainDate(QDate(2026, 3, 28)));
    CHECK(now(stage, one).changes.first().toDate == UncertainDate(QDate(2026, 3, 29)));
    CHECK(grid.current() == QDate(2026, 3, 29));
    stage.vault.editor().undo();
    CHECK(now(stage, one).changes.isEmpty());
}

TEST_CASE("a time is dragged to another day; one on record stays", "[gui][familytime][calendar]") {
    Stage stage;
    const Arrangement one = saturdays(stage);
    auto& page = stage.show<FamilyTimePage>();
    MonthGrid& grid = gridOf(page);
    const auto drag = [&](QDate from, QDate to) {
        QApplication::processEvents();  // the undo bar takes room from the grid
        QTest::mousePress(&grid, Qt::LeftButton, {}, middleOf(grid, from));
        QTest::mouseMove(&grid, middleOf(grid, from) + QPoint(20, 20));
        QTest::mouseMove(&grid, middleOf(grid, to));
        QTest::mouseRelease(&grid, Qt::LeftButton, {}, middleOf(grid, to));
    };
    drag(QDate(2026, 3, 28), QDate(2026, 3, 26));
    REQUIRE(now(stage, one).changes.size() == 1);
    CHECK(now(stage, one).changes.first().toDate == UncertainDate(QDate(2026, 3, 26)));
    stage.shoot(u"family-time-moved"_s);
    drag(QDate(2026, 3, 26), QDate(2026, 3, 28));  // back to its own day: no change is left
    CHECK(now(stage, one).changes.isEmpty());
    QTest::mouseClick(&grid, Qt::LeftButton, {}, middleOf(grid, QDate(2026, 3, 21)));
    QTest::keyClick(&grid, Qt::Key_P);  // that Saturday is on record now
    CHECK(stage.records().all<ContactSession>().size() == 1);
    drag(QDate(2026, 3, 21), QDate(2026, 3, 20));
    CHECK(now(stage, one).changes.isEmpty());
}

TEST_CASE("the calendar of one person, and clashes in words", "[gui][familytime][calendar]") {
    Stage stage;
    saturdays(stage);
    Arrangement samuels{ArrangementId::make(), stage.caseId, u"Samuel"_s};
    samuels.state = ArrangementState::Active;
    samuels.children = {stage.kofi};
    samuels.adults = {stage.samuel};
    samuels.type = u"direct_centre"_s;
    samuels.start = QDate(2026, 3, 28);
    TimeRule rule;
    rule.weekdays = {6};
    rule.start = 660;
    samuels.rules = {rule};
    stage.vault.editor().perform(ChangeSet{Action::Add, {}}.add(samuels));
    auto& page = stage.show<FamilyTimePage>();
    MonthGrid& grid = gridOf(page);
    grid.setFocus();
    for (int i = 0; i < 4; ++i) QTest::keyClick(&grid, Qt::Key_Right);
    CHECK(says(page, u"would be in two places at 11:00"_s));
    CHECK(grid.accessibleDescription().contains(u"Samuel"_s));
    CHECK(grid.accessibleDescription().contains(u"two places"_s));
    stage.shoot(u"family-time-clash"_s);
    auto* filter = qobject_cast<QComboBox*>(stage.named(u"Whose calendar"_s));
    REQUIRE(filter);
    const int danas = filter->findText(u"Dana"_s, Qt::MatchStartsWith);
    REQUIRE(danas > 0);
    filter->setCurrentIndex(danas);
    Q_EMIT filter->activated(danas);
    CHECK_FALSE(grid.accessibleDescription().contains(u"Samuel"_s));
    CHECK(grid.accessibleDescription().contains(u"Dana"_s));
    press(page, u"List"_s);
    auto* list = qobject_cast<QListWidget*>(stage.named(u"Family time as a list"_s));
    REQUIRE(list);
    CHECK(list->count() > 10);
    for (int i = 0; i < list->count(); ++i) CHECK_FALSE(list->item(i)->text().contains(u"Samuel"_s));
}

TEST_CASE("a supervisor is looked at over all cases, also those nobody opened", "[gui][familytime][calendar]") {
    Stage stage;
    Arrangement one = saturdays(stage);
    Professional worker{ProfessionalId::named(u"worker"_s)};
    worker.name = u"Asha Rao"_s;
    const Arrangement before = one;
    one.supervisors = {worker.id};
    stage.vault.editor().perform(ChangeSet{Action::Add, {}}.add(worker).edit(before, one));
    const CaseId other = stage.vault.addCase(u"T-2"_s);
    const PersonId child = stage.vault.addPerson(other, u"Ada Stone"_s).id,
                   mother = stage.vault.addPerson(other, u"Eve Stone"_s).id;
    Arrangement theirs = one;
    theirs.id = ArrangementId::make();
    theirs.caseId = other;
    theirs.children = {child};
    theirs.adults = {mother};
    theirs.rules.first().start = 660;
    stage.vault.editor().perform(ChangeSet{Action::Add, {}}.add(theirs));
    stage.vault.close();
    stage.vault.open();
    REQUIRE_FALSE(stage.vault.vault().isLoaded(other));
    auto& page = stage.show<FamilyTimePage>();
    REQUIRE(QTest::qWaitFor([&] { return says(page, u"in every case of the file"_s); }));
    CHECK(stage.vault.vault().isLoaded(other));
    MonthGrid& grid = gridOf(page);
    grid.setFocus();
    for (int i = 0; i < 4; ++i) QTest::keyClick(&grid, Qt::Key_Right);  // Saturday 28 March
    CHECK(says(page, u"Asha Rao would be in two places at 11:00"_s));
    CHECK_FALSE(grid.accessibleDescription().contains(u"T-2"_s));
    auto* filter = qobject_cast<QComboBox*>(stage.named(u"Whose calendar"_s));
    REQUIRE(filter);
    const int ashas = filter->findText(u"Supervisor: Asha Rao"_s);
    REQUIRE(ashas > 0);
    filter->setCurrentIndex(ashas);
    Q_EMIT filter->activated(ashas);
    CHECK(grid.accessibleDescription().contains(u"T-2"_s));
    CHECK(says(page, u"11:00 to 13:00 is taken by T-2"_s));
    stage.shoot(u"family-time-supervisor"_s);
    press(page, u"List"_s);
    auto* list = qobject_cast<QListWidget*>(stage.named(u"Family time as a list"_s));
    REQUIRE(list);
    int taken = 0;
    for (int i = 0; i < list->count(); ++i) taken += list->item(i)->text().contains(u"is taken by T-2"_s) ? 1 : 0;
    CHECK(taken > 5);
    const auto sessions = stage.records().all<ContactSession>().size();
    for (int i = 0; i < list->count(); ++i)
        if (list->item(i)->text().contains(u"is taken by T-2"_s)) {
            list->setCurrentRow(i);
            QTest::keyClick(list, Qt::Key_Return);  // another family's time opens nothing here
            break;
        }
    CHECK(stage.records().all<ContactSession>().size() == sessions);
}

TEST_CASE("the times go to a phone without a name", "[gui][familytime][calendar]") {
    Stage stage;
    saturdays(stage);
    auto& page = stage.show<FamilyTimePage>();
    press(page, u"Plans"_s);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"appointments.ics"_s);
    stage.prompts.files.enqueue(path);
    press(page, u"Save calendar file…"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    CHECK(bytes.count("BEGIN:VEVENT") == 52);
    CHECK(bytes.contains("SUMMARY:Example: Appointment"));
    CHECK_FALSE(bytes.contains("Dana"));
    CHECK(stage.host.said.last().contains(u"52"_s));
}

TEST_CASE("a letter asks its own questions", "[gui][familytime][calendar]") {
    Stage stage;
    ContactSession letter{ContactSessionId::make(), stage.caseId};
    letter.children = {stage.kofi};
    letter.adults = {stage.samuel};
    letter.presence = {{stage.kofi, true}, {stage.samuel, false}};
    letter.type = u"letterbox"_s;
    letter.date = letter.plannedOn = QDate(2026, 3, 20);
    stage.vault.editor().perform(ChangeSet{}.add(letter));
    auto& page = stage.show<FamilyTimePage>();
    page.reveal(anyId(letter.id));
    CHECK(says(page, u"Letters and parcels"_s));
    QWidget* issues = stage.named(u"Found when reading: details that tell where, promises"_s);
    issues->setFocus();
    stage.type(u"A street name"_s);
    stage.key(Qt::Key_Tab);
    const ContactSession after = *stage.records().find<ContactSession>(letter.id);
    REQUIRE(after.extras.size() == 1);
    CHECK(after.extras.first().question == u"letter.issues"_s);
    CHECK(after.extras.first().text == u"A street name"_s);
}
