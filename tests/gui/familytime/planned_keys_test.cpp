// SPDX-License-Identifier: MPL-2.0
// From the overview of the real window to "it went as planned": every key press is counted.
#include "core/model/contact_session.h"
#include "core/rules/contact_parties.h"
#include "tests/gui/familytime/saturdays.h"
#include "ui/shell/window.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;
using test::Stage;

TEST_CASE("a time went as planned within four keys of the overview", "[gui][familytime][window][plannedkeys]") {
    constexpr int patience = 20 * 1000;  // milliseconds
    Stage stage;
    const Arrangement plan = test::saturdays(stage);
    const CaseId id = stage.caseId;
    stage.vault.close();
    const QTemporaryDir state;
    ui::Window window({&stage.prompts, stage.vault.context().clock, state.filePath(u"state"_s), KdfCost::lowest()});
    window.resize(1440, 900);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    window.adopt(Vault::open(stage.vault.path(), test::TestVault::passphrase(), SlotKind::Password, stage.vault.context()));
    window.workbench()->openCase(id);
    REQUIRE(QTest::qWaitFor([&] { return window.workbench()->place().page == u"overview"_s; }, patience));
    const auto sessions = [&] {
        QList<ContactSession> list;
        const CaseSnapshot records = window.vault()->caseSnapshot(id);
        for (const ContactSession& one : records.all<ContactSession>()) list << one;
        return list;
    };
    REQUIRE(sessions().isEmpty());
    int keys = 0;
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        // A modifier that is held down is a key as well.
        keys += modifiers ? 2 : 1;
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &window, key, modifiers);
        QTest::qWait(0);
    };
    press(Qt::Key_8, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return window.workbench()->place().page == u"familytime"_s; }, patience));
    press(Qt::Key_P);
    REQUIRE(sessions().size() == 1);
    const ContactSession written = sessions().first();
    CHECK(keys <= 4);
    CHECK(written.arrangement == plan.id);
    CHECK(written.state == SessionState::Held);
    CHECK(written.date == UncertainDate(QDate(2026, 3, 21)));
    CHECK(written.start == written.plannedStart);
    CHECK(written.end == written.plannedStart + written.plannedMinutes);
    CHECK(wasThere(written, stage.dana));
    for (const PersonPresence& one : written.presence) CHECK(one.presence == Presence::Came);
}
