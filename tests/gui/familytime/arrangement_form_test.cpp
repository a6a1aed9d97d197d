// SPDX-License-Identifier: MPL-2.0
// The form of an arrangement: who is offered in each list of people, and a single day that begins at another hour.
#include "core/edit/vault.h"
#include "core/rules/planned_times.h"
#include "tests/gui/familytime/saturdays.h"
#include "ui/common/case_context.h"
#include "ui/familytime/family_time_page.h"
#include "ui/familytime/time_rows.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QTest>

using namespace core;
using namespace ui;
using namespace Qt::StringLiterals;
using test::Stage;

namespace {

QStringList offered(Stage& stage, Whom whom, const QList<PersonId>& chosen = {}) {
    QStringList names;
    const CaseContext context(stage.context());
    for (const PersonField::Choice& one : peopleToChoose(context, whom, chosen)) names << one.text;
    return names;
}

QStringList rowsOf(QWidget* list) {
    QStringList names;
    auto* rows = qobject_cast<QListWidget*>(list);
    REQUIRE(rows);
    for (int i = 0; i < rows->count(); ++i) names << rows->item(i)->text();
    return names;
}

void pressNamed(QWidget& page, const QString& start) {
    QApplication::processEvents();
    for (QAbstractButton* each : page.findChildren<QAbstractButton*>())
        if (each->isVisible() && (each->accessibleName().startsWith(start) || each->text() == start)) return each->click();
    FAIL(start.toStdString());
}

}  // namespace

TEST_CASE("lists of people offer children where children are meant, and others where not", "[gui][familytime][peoplelists]") {
    Stage stage;
    stage.vault.addPerson(stage.caseId, u"Ellis Doyle"_s, Sex::Male, QDate(2011, 1, 5));
    Person late = stage.vault.addPerson(stage.caseId, u"Keith Hartley"_s, Sex::Male, QDate(1959, 1, 5));
    Person gone = late;
    gone.deceased = true;
    stage.vault.editor().perform(ChangeSet{}.edit(late, gone));
    CHECK(offered(stage, Whom::Children) == QStringList{u"Ellis Doyle"_s, u"Kofi Mensah"_s, u"Tilly Mensah"_s});
    CHECK(offered(stage, Whom::Others) ==
          QStringList{u"Dana Hartley"_s, u"Ellis Doyle"_s, u"Jean Hartley"_s, u"Samuel Mensah"_s});
    // Whoever was chosen before stays in the list.
    CHECK(offered(stage, Whom::Children, {stage.dana}).contains(u"Dana Hartley"_s));
    CHECK(offered(stage, Whom::Others, {stage.kofi, gone.id}).contains(u"Kofi Mensah"_s));
    CHECK(offered(stage, Whom::Others, {stage.kofi, gone.id}).contains(u"Keith Hartley"_s));
    const Arrangement plan = test::saturdays(stage);
    auto& page = stage.show<FamilyTimePage>();
    page.reveal(anyId(plan.id));
    pressNamed(page, u"Edit Saturdays"_s);
    QApplication::processEvents();
    CHECK(rowsOf(stage.named(u"Children"_s)) == QStringList{u"Ellis Doyle"_s, u"Kofi Mensah"_s, u"Tilly Mensah"_s});
    CHECK_FALSE(rowsOf(stage.named(u"Who comes to see them"_s)).contains(u"Kofi Mensah"_s));
    stage.shoot(u"arrangement-form"_s);
}

TEST_CASE("a single day begins at another hour, in the form, the words and the calendar", "[gui][familytime][daychange]") {
    Stage stage;
    const Arrangement plan = test::saturdays(stage);
    Arrangement changed = plan;
    DateChange other{DateChangeKind::Length, QDate(2026, 3, 28)};
    changed.changes = {other};
    stage.vault.editor().perform(ChangeSet{}.edit(plan, changed));
    auto& page = stage.show<FamilyTimePage>();
    page.reveal(anyId(plan.id));
    pressNamed(page, u"Edit Saturdays"_s);
    QApplication::processEvents();
    stage.named(u"Start, change 1"_s)->setFocus();
    stage.type(u"14:30"_s);
    stage.key(Qt::Key_Tab);
    const Arrangement now = *stage.records().find<Arrangement>(plan.id);
    REQUIRE(now.changes.size() == 1);
    CHECK(now.changes.first().start == 870);
    const CaseContext context(stage.context());
    const QList<PlannedTime> times = plannedTimes(now, timeContext(context), QDate(2026, 3, 28), QDate(2026, 3, 28));
    REQUIRE(times.size() == 1);
    CHECK(times.first().start == 870);
    CHECK(times.first().ruleStart == 600);
    bool said = false;
    for (QLabel* label : page.findChildren<QLabel*>())
        if (label->accessibleName() == u"The rule read back"_s) said = said || label->text().contains(u"14:30"_s);
    CHECK(said);
    CHECK(arrangementWords(now, context.words(), context.today()).contains(u"14:30"_s));
    const QList<CalendarItem> items = calendarItems(timeContext(context), QDate(2026, 3, 28), QDate(2026, 3, 28));
    REQUIRE(items.size() == 1);
    CHECK(items.first().start == 870);
}
