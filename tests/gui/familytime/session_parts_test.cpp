// SPDX-License-Identifier: MPL-2.0
// What a record of family time holds beside its lines: what was ticked, which goals it shows, what it makes up for; and a
// safe contact conversation whose acts answer a danger that was chosen.
#include "core/edit/vault.h"
#include "core/model/assessment.h"
#include "core/model/goal.h"
#include "core/model/safe_contact.h"
#include "core/rules/session_forms.h"
#include "tests/gui/familytime/saturdays.h"
#include "ui/familytime/family_time_page.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QListWidget>
#include <QTest>

using namespace core;
using namespace ui;
using namespace Qt::StringLiterals;
using test::Stage;

namespace {

void choose(Stage& stage, const QString& name, const QString& text) {
    auto* box = qobject_cast<QComboBox*>(stage.named(name));
    INFO(name.toStdString());
    REQUIRE(box);
    const int row = box->findText(text);
    REQUIRE(row >= 0);
    box->setCurrentIndex(row);
    Q_EMIT box->activated(row);
    QApplication::processEvents();
}

void tick(Stage& stage, const QString& name, const QString& text) {
    auto* list = qobject_cast<QListWidget*>(stage.named(name));
    REQUIRE(list);
    const QList<QListWidgetItem*> found = list->findItems(text, Qt::MatchContains);
    REQUIRE(found.size() == 1);
    found.first()->setCheckState(Qt::Checked);
    QApplication::processEvents();
}

FactorRating drinking(Stage& stage) {
    FactorRating rating{FactorRatingId::make(), stage.caseId, u"risk.p1"_s, stage.dana};
    rating.date = QDate(2026, 3, 2);
    rating.status = FactorStatus::BeingAddressed;
    return rating;
}

}  // namespace

TEST_CASE("a record is ticked, shows a goal and makes up for a missed time", "[gui][familytime][sessionparts]") {
    Stage stage;
    test::saturdays(stage);
    Goal goal{GoalId::make(), stage.caseId};
    goal.title = u"Dana comes sober to family time"_s;
    const FactorRating rating = drinking(stage);
    ContactSession missed{ContactSessionId::make(), stage.caseId};
    missed.children = {stage.kofi};
    missed.adults = {stage.dana};
    missed.state = SessionState::NotHeld;
    missed.date = missed.plannedOn = QDate(2026, 3, 7);
    stage.vault.editor().perform(ChangeSet{Action::Add, {}}.add(goal).add(rating).add(missed));
    stage.show<FamilyTimePage>();
    stage.key(Qt::Key_Return);
    stage.key(Qt::Key_A);
    const auto now = [&] {
        const CaseSnapshot& records = stage.records();
        for (const ContactSession& one : records.all<ContactSession>())
            if (!(one.id == missed.id)) return one;
        return missed;
    };
    REQUIRE(now().state == SessionState::Held);
    choose(stage, u"Praised the child"_s, u"Yes"_s);
    choose(stage, u"Stayed calm"_s, u"Does not apply"_s);
    CHECK(markOf(now(), u"praised"_s) == u"yes"_s);
    CHECK(markOf(now(), u"stayed_calm"_s) == u"na"_s);
    choose(stage, u"Praised the child"_s, u"Not said"_s);
    CHECK(now().marks.size() == 1);
    tick(stage, u"What it shows something about"_s, u"Dana comes sober"_s);
    tick(stage, u"What it shows something about"_s, u"Risk:"_s);
    CHECK(now().evidences == QList<AnyId>{anyId(goal.id), anyId(rating.id)});
    choose(stage, u"Makes up for"_s, u"7 Mar 2026 with Dana Hartley"_s);
    CHECK(now().makeUpOf == missed.id);
    stage.shoot(u"session-parts"_s);
}

TEST_CASE("a worry belongs to a risk, and an act answers a chosen danger", "[gui][familytime][sessionparts]") {
    Stage stage;
    const FactorRating rating = drinking(stage);
    SafeContact talk{SafeContactId::make(), stage.caseId};
    talk.date = QDate(2026, 3, 20);
    talk.people = {stage.dana};
    talk.worries = {{u"Dana drinks before she comes"_s, u"Kofi is alone with a drunk adult"_s}};
    ProtectionAct act;
    act.person = stage.dana;
    act.what = u"I ring Jean if I drank"_s;
    talk.acts = {act};
    stage.vault.editor().perform(ChangeSet{Action::Add, {}}.add(rating).add(talk));
    auto& page = stage.show<FamilyTimePage>();
    page.reveal(anyId(talk.id));
    QApplication::processEvents();
    const auto now = [&] { return *stage.records().find<SafeContact>(talk.id); };
    for (QAbstractButton* each : page.findChildren<QAbstractButton*>())
        if (each->isVisible() && each->accessibleName().startsWith(u"Edit Conversation of"_s)) {
            each->click();
            break;
        }
    QApplication::processEvents();
    auto* risk = qobject_cast<QComboBox*>(stage.named(u"Risk it belongs to, worry 1"_s));
    REQUIRE(risk);
    REQUIRE(risk->count() == 2);
    choose(stage, u"Risk it belongs to, worry 1"_s, risk->itemText(1));
    CHECK(now().worries.first().factor == anyId(rating.id));
    choose(stage, u"Danger it answers, act 1"_s, u"Kofi is alone with a drunk adult"_s);
    CHECK(now().acts.first().indicator == u"Kofi is alone with a drunk adult"_s);
    stage.shoot(u"safe-contact-dangers"_s);
}
