// SPDX-License-Identifier: MPL-2.0
#include "ui/common/page_keys.h"
#include "tests/gui/support/stage.h"
#include "ui/chronology/chronology_page.h"
#include "ui/familytime/family_time_page.h"
#include "ui/genogram/genogram_page.h"
#include "ui/shell/pages.h"

#include <QKeyEvent>
#include <QTest>

using namespace core;

namespace {

bool press(const QWidget& owner, int key, Qt::KeyboardModifiers with = Qt::NoModifier) {
    return ui::PageKeys::press(&owner, QKeyEvent(QEvent::KeyPress, key, with));
}

}  // namespace

TEST_CASE("keys are answered from the table that the help is drawn from", "[page_keys]") {
    QWidget owner;
    QStringList done;
    bool ready = false;
    auto* keys = new ui::PageKeys(&owner, QStringLiteral("In the drawing"));
    const auto note = [&](const char* what) { return [&done, what] { done << QLatin1String(what); }; };
    keys->add({{"P", note("parent")}}, QStringLiteral("Draw a parent"));
    keys->add({{"+", note("closer")}, {"-", note("wider")}}, QStringLiteral("Closer, wider"));
    keys->add({{"Return", note("put down"), [&] { return ready; }}}, QStringLiteral("Put it down"));
    keys->add({{"Return", note("open")}, {"Alt+Left", note("move")}}, QStringLiteral("Open, move"));
    CHECK(press(owner, Qt::Key_P));
    CHECK(press(owner, Qt::Key_Plus, Qt::ShiftModifier));  // where + is the upper sign of a key
    CHECK(press(owner, Qt::Key_Equal));
    CHECK(press(owner, Qt::Key_Enter, Qt::KeypadModifier));
    ready = true;
    CHECK(press(owner, Qt::Key_Return));
    CHECK(press(owner, Qt::Key_Left, Qt::AltModifier));
    CHECK(done.join(u' ') == QStringLiteral("parent closer closer open put down move"));
    for (const auto& [key, with] : {std::pair(Qt::Key_P, Qt::ControlModifier), std::pair(Qt::Key_Left, Qt::NoModifier),
                                    std::pair(Qt::Key_Return, Qt::ShiftModifier), std::pair(Qt::Key_X, Qt::NoModifier)})
        CHECK_FALSE(press(owner, key, with));
    CHECK(keys->lines() == QStringList{QStringLiteral("P: Draw a parent"), QStringLiteral("+, -: Closer, wider"),
                                       QStringLiteral("Return: Put it down"), QStringLiteral("Return, Alt+Left: Open, move")});
}

TEST_CASE("the keys of a page are those of what is in sight, each once", "[page_keys]") {
    QWidget page;
    auto* first = new QWidget(&page);
    auto* second = new QWidget(&page);
    auto* hidden = new QWidget(&page);
    for (QWidget* owner : {first, second, hidden}) {
        auto* keys = new ui::PageKeys(owner, owner == hidden ? QStringLiteral("Hidden") : QStringLiteral("In a table"));
        keys->add({{"Return", [] {}}}, QStringLiteral("Open the line"));
    }
    hidden->hide();
    CHECK(ui::keysOf(&page) == QStringList{QStringLiteral("In a table"), QStringLiteral("Return: Open the line")});
}

TEST_CASE("the help names the keys of the drawing, the fast row and the calendar", "[page_keys]") {
    test::Stage stage;
    const auto has = [](const QWidget& page, const char* line) {
        INFO(ui::keysOf(&page).join(u'\n').toStdString());
        INFO(line);
        CHECK(ui::keysOf(&page).contains(QLatin1String(line)));
    };
    const auto& drawing = stage.show<ui::GenogramPage>();
    for (const char* line : {"In the drawing", "P: Draw a parent", "S: Draw a brother or sister", "F: Show the whole family"})
        has(drawing, line);
    ChronologyEntry entry{.id = EntryId::make(), .caseId = stage.caseId, .date = QDate(2026, 1, 5)};
    entry.event = QStringLiteral("Something happened.");
    stage.vault.editor().perform(ChangeSet{Action::Add}.add(entry));  // without one there is no table
    const auto& entries = stage.show<ui::ChronologyPage>();
    for (const char* line : {"Return: Add what is written there", "Alt+Up, Alt+Down: Move the entry within its day",
                             "F7: The next word with a wavy line", "Return: Open the line"})
        has(entries, line);
    const auto& calendar = stage.show<ui::FamilyTimePage>();
    for (const char* line : {"In the calendar", "Left, Right, Up, Down: Go by a day or a week"}) has(calendar, line);
}

TEST_CASE("every page says in plain words what it is for", "[page_keys]") {
    for (const ui::PageLine& line : ui::pageLines()) {
        INFO(line.id.toStdString());
        CHECK(line.help.size() > 60);
        for (const QString& sentence : line.help.split(u'.', Qt::SkipEmptyParts)) {
            INFO(sentence.toStdString());
            CHECK(sentence.split(u' ', Qt::SkipEmptyParts).size() <= 25);
        }
    }
}
