// SPDX-License-Identifier: MPL-2.0
#include "ui/familytime/family_time_page.h"

#include "core/edit/vault.h"
#include "core/model/arrangement.h"
#include "core/model/contact_session.h"
#include "tests/gui/familytime/saturdays.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace core;
using namespace ui;
using namespace Qt::StringLiterals;
using test::saturdays;
using test::Stage;

namespace {

bool says(QWidget& page, const QString& words) {
    QApplication::processEvents();
    for (QLabel* label : page.findChildren<QLabel*>())
        if (label->isVisible() && label->text().contains(words)) return true;
    return false;
}

void press(QWidget& page, const QString& text) {
    QApplication::processEvents();  // a button that was just made comes into sight with the next events
    for (QAbstractButton* each : page.findChildren<QAbstractButton*>())
        if (each->isVisible() && each->text() == text) return each->click();
    FAIL(text.toStdString());
}

}  // namespace

TEST_CASE("one key records that the latest time went as planned", "[gui][familytime]") {
    Stage stage;
    saturdays(stage);
    stage.show<FamilyTimePage>();
    stage.shoot(u"family-time"_s);
    stage.key(Qt::Key_P);
    REQUIRE(stage.records().all<ContactSession>().size() == 1);
    const ContactSession session = *stage.records().all<ContactSession>().begin();
    CHECK(session.state == SessionState::Held);
    CHECK(session.date == UncertainDate(QDate(2026, 3, 21)));
    CHECK(session.start == 600);
    CHECK(session.presence.size() == 3);
    stage.vault.editor().undo();
    CHECK(stage.records().all<ContactSession>().isEmpty());
}

TEST_CASE("a supervised record is written by keyboard, signed and locked", "[gui][familytime]") {
    Stage stage;
    saturdays(stage);
    auto& page = stage.show<FamilyTimePage>();
    stage.key(Qt::Key_Return);
    REQUIRE(stage.records().all<ContactSession>().size() == 1);
    const ContactSessionId id = (*stage.records().all<ContactSession>().begin()).id;
    const auto now = [&] { return *stage.records().find<ContactSession>(id); };
    stage.key(Qt::Key_A);
    CHECK(now().state == SessionState::Held);
    stage.key(Qt::Key_F5);
    stage.type(u"Tilly seemed cross."_s);
    CHECK(says(page, u"is a view"_s));
    for (int i = 0; i < 19; ++i) stage.key(Qt::Key_Backspace);
    stage.type(u"Tilly said \"Hello Mum\"."_s);
    stage.key(Qt::Key_Return);
    REQUIRE(now().seen.size() == 1);
    CHECK(now().seen[0].kind == u"child_said"_s);
    CHECK(now().seen[0].at >= 0);
    stage.key(Qt::Key_F8);
    stage.type(u"I asked Dana to answer."_s);
    stage.key(Qt::Key_Return);
    CHECK(now().interventions.size() == 1);
    press(page, u"Sign the record"_s);
    CHECK(says(page, u"Name one strength"_s));
    ContactSession better = now();
    better.noStrengthSeen = true;
    stage.vault.editor().perform(ChangeSet{}.edit(now(), better));
    stage.shoot(u"session-record"_s);
    press(page, u"Sign the record"_s);
    CHECK(now().record == RecordState::Signed);
    stage.prompts.confirmations.append(true);
    press(page, u"Lock the record…"_s);
    CHECK(now().record == RecordState::Locked);
    ContactSession changed = now();
    changed.meaning = u"Changed later"_s;
    CHECK_THROWS(stage.vault.editor().perform(ChangeSet{}.edit(now(), changed)));
    CHECK(says(page, u"Added after the record was locked"_s));
}

TEST_CASE("somebody who did not come is one key, and the reason is asked", "[gui][familytime]") {
    Stage stage;
    saturdays(stage);
    auto& page = stage.show<FamilyTimePage>();
    stage.key(Qt::Key_Return);
    stage.key(Qt::Key_N);
    const ContactSession session = *stage.records().all<ContactSession>().begin();
    CHECK(session.state == SessionState::NotHeld);
    CHECK(session.notHeldPerson == stage.dana);
    CHECK(session.notHeldReason == u"no_show"_s);
    CHECK(says(page, u"Whose doing"_s));
}

TEST_CASE("every view of family time opens with words", "[gui][familytime]") {
    Stage stage;
    saturdays(stage);
    auto& page = stage.show<FamilyTimePage>();
    press(page, u"Plans"_s);
    CHECK(says(page, u"Every Saturday, 10:00 to 12:00"_s));
    stage.shoot(u"family-time-plans"_s);
    press(page, u"Figures"_s);
    CHECK(says(page, u"Cancelled by the services"_s));
    stage.shoot(u"family-time-figures"_s);
    press(page, u"Safe contact"_s);
    CHECK(says(page, u"What worries us"_s));
    press(page, u"Places"_s);
    CHECK(says(page, u"Term dates"_s));
    press(page, u"Calendar"_s);
    press(page, u"List"_s);
    press(page, u"Week"_s);
    CHECK(says(page, u"Week of 23 March 2026"_s));
}

TEST_CASE("a whole supervised record needs no mouse", "[gui][familytime]") {
    Stage stage;
    saturdays(stage);
    auto& page = stage.show<FamilyTimePage>();
    stage.key(Qt::Key_Return);  // the latest time that nobody wrote of
    REQUIRE(stage.records().all<ContactSession>().size() == 1);
    const ContactSessionId id = (*stage.records().all<ContactSession>().begin()).id;
    const auto now = [&] { return *stage.records().find<ContactSession>(id); };
    stage.key(Qt::Key_L);
    CHECK(now().presence.last().presence == Presence::Late);
    const auto note = [&](Qt::Key key, const QString& text) {
        stage.key(key);
        stage.type(text);
        stage.key(Qt::Key_Return);
    };
    note(Qt::Key_F5, u"Kofi said \"I lost a tooth\"."_s);
    note(Qt::Key_F7, u"Dana took Tilly on her lap when she cried."_s);
    note(Qt::Key_F8, u"I asked Dana to lower her voice."_s);
    note(Qt::Key_F9, u"Dana noticed the tooth at once."_s);
    REQUIRE(now().seen.size() == 4);
    CHECK(now().seen[3].part == RecordPart::Strengths);
    CHECK(now().interventions.size() == 1);
    stage.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(now().record == RecordState::Signed);
    stage.prompts.lines.enqueue(u"Asha Rao"_s);
    stage.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(now().record == RecordState::Checked);
    stage.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(says(page, u"Say with whom it was shared"_s));
    CHECK(now().record == RecordState::Checked);
}

TEST_CASE("what is typed of a session is there again after a kill", "[gui][familytime]") {
    Stage stage;
    saturdays(stage);
    stage.show<FamilyTimePage>();
    stage.key(Qt::Key_Return);
    stage.key(Qt::Key_F5);
    stage.type(u"Tilly said"_s);  // no Enter: the program ends here
    const ContactSessionId id = (*stage.records().all<ContactSession>().begin()).id;
    CHECK(stage.records().find<ContactSession>(id)->seen.isEmpty());
    auto& again = stage.show<FamilyTimePage>();
    again.reveal(anyId(id));
    auto* entry = qobject_cast<QPlainTextEdit*>(stage.named(u"New line: what you saw or heard"_s));
    REQUIRE(entry);
    CHECK(entry->toPlainText() == u"Tilly said"_s);
}
