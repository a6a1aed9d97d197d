// SPDX-License-Identifier: MPL-2.0
// How the picture looks, and its ways out of the file.
#include "tests/gui/genogram/drawn.h"

#include "core/edit/vault.h"

#include <QFile>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

using namespace core;
using namespace ui;
using test::Drawn;
using test::Stage;

namespace {

QString S(const char* text) { return QString::fromUtf8(text); }

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
    CHECK(drawn.action("Symbols as UK")->isChecked());
    CHECK_FALSE(texts(drawn).contains(S("I-1")));
    drawn.action("Symbols as geneticists")->trigger();
    drawn.wait();
    CHECK(texts(drawn).contains(S("I-1")));  // a pedigree numbers its rows
    CHECK(drawn.action("Symbols as geneticists")->isChecked());
    stage.shoot(S("genogram-pedigree"));
    drawn.action("Symbols as drawn")->trigger();
    drawn.wait();
    CHECK(texts(drawn).contains(S("Lived together")));  // cohabiting has a line of its own
    CHECK_FALSE(texts(drawn).contains(S("I-1")));
}

TEST_CASE("initials stand in place of names, in the picture and to the ear", "[gui][genogram]") {
    Stage stage;
    Drawn drawn(stage);
    REQUIRE(texts(drawn).join(u' ').contains(S("Tilly")));
    drawn.action("Initials")->trigger();
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
    drawn.action("Initials")->trigger();
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

TEST_CASE("how the family is shown is kept in the file", "[gui][genogram]") {
    Stage stage;
    {
        Drawn drawn(stage);
        drawn.action("Symbols as geneticists")->trigger();
        drawn.action("Culture")->trigger();
        drawn.action("Initials")->trigger();
        drawn.page.perform(S("genogram.contact"));
        drawn.wait();
    }
    const qsizetype entries = stage.vault.vault().audit(0, 1000).size();
    stage.vault.vault().editor().flushStash();
    CHECK(stage.vault.vault().audit(0, 1000).size() == entries);  // it changes nothing of the case
    Drawn again(stage);
    CHECK(again.action("Symbols as geneticists")->isChecked());
    CHECK(again.action("Culture")->isChecked());
    CHECK(again.action("Initials")->isChecked());
    CHECK_FALSE(again.action("Pictures")->isChecked());
    CHECK_FALSE(texts(again).join(u' ').contains(S("Tilly")));
    CHECK(texts(again).join(u' ').contains(S("I-1")));
    for (const char* back : {"Symbols as UK", "Culture", "Initials"}) again.action(back)->trigger();
    again.page.perform(S("genogram.family"));
    again.wait();
    CHECK(texts(again).contains(S("Tilly")));
}

TEST_CASE("a look is read from its text, and from any other text the usual look", "[gui][genogram]") {
    FamilyLook look;
    CHECK(textOf(look).isEmpty());
    look.symbols = SymbolSet::Pedigree;
    look.view = GenogramView::Kin;
    look.ties = false;
    look.photos = true;
    CHECK(lookFrom(textOf(look)) == look);
    CHECK_FALSE(lookFrom({}) == look);
    for (const char* text : {"", "nonsense", "{\"symbols\":7,\"view\":\"none\",\"ties\":\"no\"}", "[1]"})
        CHECK(lookFrom(S(text)) == FamilyLook());
}

TEST_CASE("a picture is attached to a person and shown where it is asked for", "[gui][genogram][photos]") {
    Stage stage;
    Drawn drawn(stage);
    const auto pictures = [&] {
        const QList<Piece>& pieces = drawn.view().drawing().pieces;
        return std::count_if(pieces.begin(), pieces.end(), [](const Piece& piece) {
            const auto* shape = std::get_if<Shape>(&piece);
            return shape && !shape->picture.isNull();
        });
    };
    QImage face(120, 160, QImage::Format_RGB32);
    face.fill(Qt::darkCyan);
    const QString path = stage.vault.filePath(S("face.png"));
    REQUIRE(face.save(path));
    drawn.view().select(stage.tilly);
    drawn.pane().show(stage.tilly);
    stage.prompts.files.enqueue(path);
    for (QPushButton* button : drawn.pane().findChildren<QPushButton*>())
        if (button->text() == S("Attach a picture…")) button->click();
    REQUIRE(QTest::qWaitFor([&] { return stage.records().find<Person>(stage.tilly)->photo.has_value(); }, 10000));
    drawn.wait();
    CHECK(pictures() == 0);
    drawn.action("Pictures")->trigger();
    drawn.wait();
    CHECK(pictures() == 1);
    stage.shoot(S("genogram-photos"));
    drawn.action("For a child")->trigger();
    drawn.wait();
    CHECK(pictures() == 1);
    CHECK_FALSE(texts(drawn).join(u' ').contains(S("Hartley, ")));
    stage.shoot(S("genogram-child"));
    drawn.action("Initials")->trigger();
    drawn.wait();
    CHECK(pictures() == 0);  // a face tells who it is
    drawn.action("Initials")->trigger();
    stage.vault.vault().editor().undo();
    drawn.wait();
    CHECK(pictures() == 0);
    CHECK_FALSE(stage.records().find<Person>(stage.tilly)->photo);
}

TEST_CASE("a file that is no picture is kept, but not shown as a face", "[gui][genogram][photos]") {
    Stage stage;
    Drawn drawn(stage);
    QFile file(stage.vault.filePath(S("letter.txt")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Dear Dana");
    file.close();
    drawn.pane().show(stage.dana);
    stage.prompts.files.enqueue(file.fileName());
    for (QPushButton* button : drawn.pane().findChildren<QPushButton*>())
        if (button->text() == S("Attach a picture…")) button->click();
    REQUIRE(QTest::qWaitFor([&] { return stage.host.said.join(u' ').contains(S("not a picture")); }, 10000));
    CHECK(stage.records().all<Attachment>().size() == 1);
    CHECK_FALSE(stage.records().find<Person>(stage.dana)->photo);
}
