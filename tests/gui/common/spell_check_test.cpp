// SPDX-License-Identifier: MPL-2.0
// F7 walks through what is misspelt, offers what may be meant, and keeps a word in the dictionary of the file.
#include "ui/common/spell_check.h"

#include "core/edit/vault.h"
#include "tests/gui/support/stage.h"

#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTest>

using namespace core;
using namespace ui;
using test::Stage;

namespace {

QMenu* menuOf(QPlainTextEdit& edit) {
    for (QMenu* menu : edit.findChildren<QMenu*>())
        if (menu->isVisible()) return menu;
    return nullptr;
}

QAction* actionWith(QMenu* menu, const QString& text) {
    if (menu)
        for (QAction* action : menu->actions())
            if (action->text().contains(text)) return action;
    return nullptr;
}

}  // namespace

TEST_CASE("F7 finds the next unknown word, mends it, and learns a word of the field", "[gui][spelling]") {
    Stage stage;
    QPlainTextEdit edit;
    edit.resize(400, 200);
    edit.show();
    Speller speller(stage.context(), &edit);
    SpellCheck check(&speller, &edit);
    if (!QTest::qWaitFor([&] { return speller.isReady(); }, 10000)) SKIP("no British English dictionary is installed here");
    // The names of the family are known; two words are not.
    edit.setPlainText(QStringLiteral("Kofi recieved a prize from Zabrtl."));
    QTest::keyClick(&edit, Qt::Key_F7);
    CHECK(edit.textCursor().selectedText() == QStringLiteral("recieved"));
    QAction* meant = actionWith(menuOf(edit), QStringLiteral("received"));
    REQUIRE(meant);
    meant->trigger();
    menuOf(edit)->close();
    CHECK(edit.toPlainText() == QStringLiteral("Kofi received a prize from Zabrtl."));
    QTest::keyClick(&edit, Qt::Key_F7);
    CHECK(edit.textCursor().selectedText() == QStringLiteral("Zabrtl"));
    QAction* keep = actionWith(menuOf(edit), QStringLiteral("Keep"));
    REQUIRE(keep);
    keep->trigger();
    menuOf(edit)->close();
    CHECK(stage.vault.vault().profile().words == QStringList{QStringLiteral("Zabrtl")});
    QTest::keyClick(&edit, Qt::Key_F7);
    CHECK(stage.host.said.last() == QStringLiteral("No word here is unknown."));
    // Another field of the same file knows it from the start.
    QPlainTextEdit other;
    Speller second(stage.context(), &other);
    REQUIRE(QTest::qWaitFor([&] { return second.isReady(); }, 10000));
    CHECK(second.misspelt(QStringLiteral("Zabrtl")).isEmpty());
}

TEST_CASE("in a field of one line F7 does the same, and the word being typed is left alone", "[gui][spelling]") {
    Stage stage;
    QLineEdit line;
    line.show();
    Speller speller(stage.context(), &line);
    LineSpelling check(&speller, &line);
    CHECK(check.unknown().isEmpty());
    if (!QTest::qWaitFor([&] { return speller.isReady(); }, 10000)) SKIP("no British English dictionary is installed here");
    line.setFocus();
    line.setText(QStringLiteral("Tilly recieved a prize from Zabrt"));
    CHECK(check.unknown() == QStringList{QStringLiteral("recieved")});
    QTest::keyClick(&line, Qt::Key_F7);
    CHECK(line.selectedText() == QStringLiteral("recieved"));
    QMenu* menu = nullptr;
    for (QMenu* each : line.findChildren<QMenu*>()) menu = each;
    QAction* meant = actionWith(menu, QStringLiteral("received"));
    REQUIRE(meant);
    meant->trigger();
    menu->close();
    CHECK(line.text() == QStringLiteral("Tilly received a prize from Zabrt"));
    CHECK(check.unknown() == QStringList{QStringLiteral("Zabrt")});
}
