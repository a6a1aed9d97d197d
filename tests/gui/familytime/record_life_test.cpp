// SPDX-License-Identifier: MPL-2.0
// The whole life of a record with the keyboard alone: written, signed, read a second time, shared with the mother on a day
// with her comment word for word, locked, added to.
#include "core/model/contact_session.h"
#include "tests/gui/familytime/saturdays.h"
#include "ui/familytime/family_time_page.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace core;
using namespace ui;
using namespace Qt::StringLiterals;
using test::Stage;

namespace {

/// Tab by Tab to what is called so; a page whose order of Tab does not lead there fails.
void tabTo(Stage& stage, const QString& name) {
    constexpr int most = 150;
    QStringList passed;
    for (int i = 0; i < most; ++i) {
        const QWidget* focus = QApplication::focusWidget();
        const auto* button = qobject_cast<const QAbstractButton*>(focus);
        if (focus && (focus->accessibleName() == name || (button && button->text() == name))) return;
        passed << (focus ? focus->accessibleName() : u"-"_s);
        stage.key(Qt::Key_Tab);
        QApplication::processEvents();
    }
    INFO(passed.join(u" | "_s).toStdString());
    FAIL(name.toStdString());
}

bool says(QWidget& page, const QString& words) {
    QApplication::processEvents();
    for (QLabel* label : page.findChildren<QLabel*>())
        if (label->isVisible() && label->text().contains(words)) return true;
    return false;
}

}  // namespace

TEST_CASE("a record is shared, commented, locked and added to without a mouse", "[gui][familytime][recordlife]") {
    Stage stage;
    test::saturdays(stage);
    auto& page = stage.show<FamilyTimePage>();
    stage.key(Qt::Key_Return);
    REQUIRE(stage.records().all<ContactSession>().size() == 1);
    const ContactSessionId id = (*stage.records().all<ContactSession>().begin()).id;
    const auto now = [&] { return *stage.records().find<ContactSession>(id); };
    const auto nextStep = [&] {
        stage.key(Qt::Key_Return, Qt::ControlModifier);
        QApplication::processEvents();
    };
    stage.key(Qt::Key_A);
    stage.key(Qt::Key_F9);
    stage.type(u"Dana read to both children."_s);
    stage.key(Qt::Key_Return);
    nextStep();
    REQUIRE(now().record == RecordState::Signed);
    // Who signed cannot be the second reader.
    stage.prompts.lines.enqueue(now().steps.last().by);
    nextStep();
    CHECK(now().record == RecordState::Signed);
    CHECK(says(page, u"Somebody else reads it a second time"_s));
    stage.prompts.lines.enqueue(u"Asha Rao"_s);
    nextStep();
    REQUIRE(now().record == RecordState::Checked);
    // Nobody is named yet: the keyboard is where it is said, with the mother and today filled in.
    nextStep();
    CHECK(now().record == RecordState::Checked);
    stage.key(Qt::Key_Space);
    tabTo(stage, u"Comment, word for word, person 1"_s);
    stage.type(u"I was on time. \"Tilly laughed\" is missing."_s);
    stage.key(Qt::Key_Tab);
    REQUIRE(now().shared.size() == 1);
    CHECK(now().shared.first().person == stage.dana);
    CHECK(now().shared.first().date == UncertainDate(QDate(2026, 3, 24)));
    CHECK(now().shared.first().comment == u"I was on time. \"Tilly laughed\" is missing."_s);
    nextStep();
    REQUIRE(now().record == RecordState::Shared);
    stage.prompts.confirmations.append(true);
    nextStep();
    REQUIRE(now().record == RecordState::Locked);
    const ContactSession locked = now();
    stage.shoot(u"record-locked"_s);
    // What comes later is added and changes nothing.
    tabTo(stage, u"Add to the record"_s);
    stage.key(Qt::Key_Space);
    QApplication::processEvents();
    tabTo(stage, u"Text"_s);
    stage.type(u"Dana rang: thank you for the copy."_s);
    tabTo(stage, u"Add"_s);
    stage.key(Qt::Key_Space);
    QApplication::processEvents();
    REQUIRE(stage.records().all<SessionAddendum>().size() == 1);
    const SessionAddendum added = *stage.records().all<SessionAddendum>().begin();
    CHECK(added.session == id);
    CHECK(added.text == u"Dana rang: thank you for the copy."_s);
    CHECK(added.date == UncertainDate(QDate(2026, 3, 24)));
    CHECK(now() == locked);
    CHECK(says(page, u"Dana rang: thank you for the copy."_s));
    stage.shoot(u"record-added"_s);
}
