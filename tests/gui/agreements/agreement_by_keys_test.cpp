// SPDX-License-Identifier: MPL-2.0
// The whole way of an agreement in the real window with the keyboard alone: two goals, the draft, approval, issue, paper.
#include "tests/gui/support/stage.h"
#include "ui/agreements/agreement_view.h"
#include "ui/reports/reports_page.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/window.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTemporaryDir>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace core;

namespace {

constexpr int patience = 20 * 1000;  // milliseconds

/// Types where the keyboard is and counts: a press is one, however many letters a text has it is one.
class Typist {
public:
    explicit Typist(ui::Window& window) : window_(window) {}

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        ++steps_;
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &window_, key, modifiers);
        QTest::qWait(0);
    }
    void type(const char* words) {
        ++steps_;
        REQUIRE(QApplication::focusWidget());
        QTest::keyClicks(QApplication::focusWidget(), QString::fromUtf8(words));
    }
    /// Ctrl+K, the first words of the action, down to it, Return.
    void act(const char* words, const char* action) {
        press(Qt::Key_K, Qt::ControlModifier);
        REQUIRE(QTest::qWaitFor([&] { return window_.workbench()->palette() != nullptr; }, patience));
        const QPointer<ui::CommandPalette> palette = window_.workbench()->palette();
        type(words);
        int at = -1;
        REQUIRE(QTest::qWaitFor(
            [&] {
                for (qsizetype i = 0; i < palette->rows().size(); ++i)
                    if (palette->rows()[i].action == QLatin1String(action)) at = int(i);
                return at >= 0;
            },
            patience));
        for (int i = 0; i < at; ++i) press(Qt::Key_Down);
        press(Qt::Key_Return);
        REQUIRE(QTest::qWaitFor([&] { return !palette; }, patience));
    }
    /// Tab by Tab to the button with this text.
    void tabTo(const QString& text) {
        constexpr int most = 12;
        for (int i = 0; i < most; ++i) {
            const auto* button = qobject_cast<QPushButton*>(QApplication::focusWidget());
            if (button && button->text() == text) return;
            press(Qt::Key_Tab);
        }
        FAIL("no such button within a dozen Tabs");
    }
    int steps() const { return steps_; }

private:
    ui::Window& window_;
    int steps_ = 0;
};

QString paperOf(QWidget& page) {
    for (QScrollArea* area : page.findChildren<QScrollArea*>())
        if (area->accessibleName() == QStringLiteral("Preview")) return area->accessibleDescription().simplified();
    return {};
}

}  // namespace

TEST_CASE("from an empty case to a printed agreement with two goals, with the keyboard alone", "[gui][agreements][window]") {
    test::Stage stage;  // Dana and her children; nothing is written yet
    const CaseId id = stage.caseId;
    stage.vault.close();
    const QTemporaryDir state;
    ui::Window window({&stage.prompts, Clock(), state.filePath(QStringLiteral("state")), KdfCost::lowest()});
    window.resize(1440, 900);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    window.adopt(Vault::open(stage.vault.path(), test::TestVault::passphrase(), SlotKind::Password, stage.vault.context()));
    window.workbench()->openCase(id);
    REQUIRE(QTest::qWaitFor([&] { return window.workbench()->place().caseId == id; }, patience));
    const auto records = [&]() -> const CaseSnapshot& { return window.vault()->caseSnapshot(id); };
    const auto page = [&] { return window.workbench()->currentPage(); };
    Typist keys(window);

    keys.act("add a goal", "goals.add");
    keys.type("Dana will ring every Wednesday at 16:30.");
    keys.press(Qt::Key_N, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return records().all<Goal>().size() == 2; }, patience));
    keys.type("Dana will come to 8 of 10 visits on time.");
    keys.act("write an agreement", "agreements.add");
    REQUIRE(QTest::qWaitFor([&] { return records().all<Agreement>().size() == 1; }, patience));
    const AgreementId draft = (*records().all<Agreement>().begin()).id;
    CHECK(records().find<Agreement>(draft)->goals.size() == 2);
    keys.act("approve the agreement", "agreements.approve");
    keys.type("Anita Rao");
    keys.tabTo(QStringLiteral("Approve"));
    keys.press(Qt::Key_Space);
    REQUIRE(QTest::qWaitFor([&] { return records().find<Agreement>(draft)->signOffs.size() == 1; }, patience));
    auto* view = page()->findChild<ui::AgreementView*>();
    REQUIRE(QTest::qWaitFor([&] { return view->isCurrent(); }, patience));
    keys.act("issue the agreement", "agreements.issue");
    REQUIRE(QTest::qWaitFor([&] { return records().find<Agreement>(draft)->state == AgreementState::Issued; }, patience));
    keys.act("print the agreement", "agreements.print");
    REQUIRE(QTest::qWaitFor([&] { return window.workbench()->place().page == QStringLiteral("reports"); }, patience));
    auto* reports = qobject_cast<ui::ReportsPage*>(page());
    REQUIRE(reports);
    REQUIRE(QTest::qWaitFor([&] { return reports->isReady(); }, patience));
    CHECK(paperOf(*reports).contains(QStringLiteral("Our agreement")));
    const QString print = state.filePath(QStringLiteral("print.pdf"));
    stage.prompts.printTo = print;
    keys.press(Qt::Key_P, Qt::ControlModifier);
    const bool printed = QTest::qWaitFor([&] { return QFile(print).size() > 1000; }, patience);
    QStringList shown;
    for (const QLabel* label : window.findChildren<QLabel*>())
        if (label->isVisible()) shown << label->text();
    INFO(shown.join(u'|').toStdString());
    CHECK(printed);
    for (const Goal& goal : records().all<Goal>()) CHECK(goal.title.startsWith(QStringLiteral("Dana will")));
    WARN("steps by keyboard from an empty case to the printed agreement: " << keys.steps());
    CHECK(keys.steps() <= 40);
}
