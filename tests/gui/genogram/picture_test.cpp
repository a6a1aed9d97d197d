// SPDX-License-Identifier: MPL-2.0
// How the picture looks, and its ways out of the file.
#include "tests/gui/genogram/drawn.h"

#include "core/edit/vault.h"

#include <QFile>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>

using namespace core;
using namespace ui;
using test::Drawn;
using test::Stage;

namespace {

QString S(const char* text) { return QString::fromUtf8(text); }

QAction* action(Drawn& drawn, const char* start) {
    const QList<QMenu*> menus = drawn.page.findChildren<QMenu*>();
    const auto views = std::find_if(menus.begin(), menus.end(), [](QMenu* menu) { return menu->title().isEmpty(); });
    REQUIRE(views != menus.end());
    Q_EMIT(*views)->aboutToShow();
    for (QMenu* menu : drawn.page.findChildren<QMenu*>())
        for (QAction* one : menu->actions())
            if (one->text().remove(u'&').startsWith(S(start))) return one;
    FAIL("no such action");
    return nullptr;
}

QStringList texts(Drawn& drawn) {
    QStringList all;
    for (const Piece& piece : drawn.view().drawing().pieces)
        if (const auto* text = std::get_if<Lettering>(&piece)) all << text->text;
    return all;
}

QString lastAction(Stage& stage) { return stage.vault.vault().audit(0, 1).front().action; }

}  // namespace

TEST_CASE("the symbols are chosen on the page", "[gui][genogram]") {
    Stage stage;
    Drawn drawn(stage);
    CHECK(action(drawn, "Symbols as UK")->isChecked());
    CHECK_FALSE(texts(drawn).contains(S("I-1")));
    action(drawn, "Symbols as geneticists")->trigger();
    drawn.wait();
    CHECK(texts(drawn).contains(S("I-1")));  // a pedigree numbers its rows
    CHECK(action(drawn, "Symbols as geneticists")->isChecked());
    stage.shoot(S("genogram-pedigree"));
    action(drawn, "Symbols as drawn")->trigger();
    drawn.wait();
    CHECK(texts(drawn).contains(S("Lived together")));  // cohabiting has a line of its own
    CHECK_FALSE(texts(drawn).contains(S("I-1")));
}

TEST_CASE("initials stand in place of names, in the picture and to the ear", "[gui][genogram]") {
    Stage stage;
    Drawn drawn(stage);
    REQUIRE(texts(drawn).join(u' ').contains(S("Tilly")));
    action(drawn, "Initials")->trigger();
    drawn.wait();
    CHECK(texts(drawn).contains(S("T.")));
    const QList<Spot>& spots = drawn.view().drawing().spots;
    CHECK(spots.size() == 5);
    for (const Spot& spot : spots)
        for (const char* name : {"Tilly", "Kofi", "Dana", "Samuel", "Jean", "Mensah", "Hartley"}) {
            CHECK_FALSE(spot.says.contains(S(name)));
            CHECK_FALSE(texts(drawn).join(u' ').contains(S(name)));
        }
    stage.shoot(S("genogram-initials"));
    action(drawn, "Initials")->trigger();
    drawn.wait();
    CHECK(texts(drawn).join(u' ').contains(S("Tilly")));
}

TEST_CASE("a poster is saved, and nothing is written that cannot be recorded", "[gui][genogram]") {
    Stage stage;
    Drawn drawn(stage);
    const QString path = stage.vault.filePath(S("family.pdf"));
    stage.prompts.files.enqueue(path);
    CHECK(drawn.page.perform(S("genogram.poster")));
    REQUIRE(QTest::qWaitFor([&] { return !stage.host.said.isEmpty(); }));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().startsWith("%PDF-"));
    CHECK(lastAction(stage) == S("export"));
}

TEST_CASE("a picture that cannot be written is not recorded", "[gui][genogram]") {
    Stage stage;
    Drawn drawn(stage);
    const QString before = lastAction(stage);
    const qsizetype entries = stage.vault.vault().audit(0, 1000).size();
    stage.prompts.files.enqueue(stage.vault.filePath(S("no such folder/family.svg")));
    CHECK(drawn.page.perform(S("genogram.picture")));
    REQUIRE(QTest::qWaitFor([&] { return drawn.page.window()->findChild<QMessageBox*>() != nullptr; }));
    CHECK(stage.vault.vault().audit(0, 1000).size() == entries);
    CHECK(lastAction(stage) == before);
    CHECK_FALSE(QFileInfo::exists(stage.vault.filePath(S("no such folder/family.svg"))));
}
