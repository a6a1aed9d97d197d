// SPDX-License-Identifier: MPL-2.0
// A family of three generations, typed without a mouse; and what a screen reader then finds.
#include "tests/gui/genogram/drawn.h"

#include <QAccessible>
#include <QApplication>
#include <QPushButton>

using namespace core;
using namespace ui;
using test::Drawn;
using test::Stage;

namespace {

QString S(const char* text) { return QString::fromUtf8(text); }

/// Counts what is no name, no date and no letter for the sex.
class Typist {
public:
    Typist(Stage& stage, Drawn& drawn) : stage_(stage), drawn_(drawn) {}

    void press(Qt::Key key) {
        ++keys;
        stage_.key(key);
        drawn_.wait();
    }
    void find(const char* name) {
        press(Qt::Key_Slash);
        stage_.type(S(name));
        press(Qt::Key_Return);
        CHECK(drawn_.selected() == S(name));
    }
    void person(Qt::Key relation, const char* name, const char* born, Qt::Key sex) {
        press(relation);
        stage_.type(S(name));
        press(Qt::Key_Tab);
        stage_.type(S(born));
        press(Qt::Key_Tab);
        stage_.key(sex);
        press(Qt::Key_Return);
    }
    int keys = 0;

private:
    Stage& stage_;
    Drawn& drawn_;
};

int parentsOf(Stage& stage, const char* shortened) {
    int parents = 0;
    for (const Parentage& link : stage.records().all<Parentage>())
        parents += link.parent && shortName(*stage.records().find<Person>(link.child)) == S(shortened);
    return parents;
}

int couples(Stage& stage) {
    int count = 0;
    for (const Union& pair : stage.records().all<Union>()) count += pair.a && pair.b;
    return count;
}

int rows(const Drawing& drawing) {
    QSet<int> rows;
    for (const Spot& spot : drawing.spots) rows.insert(spot.row);
    return int(rows.size());
}

}  // namespace

TEST_CASE("three generations are typed: seven people with at most forty other keys, then twelve", "[gui][genogram]") {
    Stage stage(false);
    Drawn drawn(stage);
    Typist typist(stage, drawn);
    for (QPushButton* button : drawn.page.findChildren<QPushButton*>())
        if (button->text() == S("Add the child")) button->setFocus();
    typist.person(Qt::Key_Space, "Tilly Reed", "2019", Qt::Key_F);
    typist.person(Qt::Key_P, "Dana Reed", "1994", Qt::Key_F);
    typist.person(Qt::Key_P, "Jean Reed", "1968", Qt::Key_F);
    typist.press(Qt::Key_Down);
    typist.person(Qt::Key_P, "Alan Reed", "1965", Qt::Key_M);
    typist.press(Qt::Key_Down);
    typist.press(Qt::Key_Down);
    typist.person(Qt::Key_P, "Samuel Cole", "1990", Qt::Key_M);
    typist.person(Qt::Key_P, "Ruth Cole", "1960", Qt::Key_F);
    typist.press(Qt::Key_Down);
    typist.press(Qt::Key_Down);
    typist.person(Qt::Key_S, "Kofi Reed", "2022", Qt::Key_M);
    CHECK(typist.keys <= 40);
    CHECK(drawn.view().drawing().spots.size() == 7);
    CHECK(rows(drawn.view().drawing()) == 3);
    CHECK(couples(stage) == 2);

    typist.find("Samuel");
    typist.person(Qt::Key_P, "Ivan Cole", "1958", Qt::Key_M);
    typist.find("Dana");
    typist.person(Qt::Key_S, "Mia Reed", "1997", Qt::Key_F);
    typist.person(Qt::Key_T, "Leo Hunt", "1996", Qt::Key_M);
    typist.person(Qt::Key_C, "Ada Hunt", "2020", Qt::Key_F);
    typist.person(Qt::Key_S, "Ben Hunt", "2023", Qt::Key_M);
    CHECK(typist.keys <= 40 + 5 * 5);  // seven, then five more with a search for two of them
    CHECK(drawn.view().drawing().spots.size() == 12);
    CHECK(rows(drawn.view().drawing()) == 3);
    CHECK(couples(stage) == 4);
    for (const char* child : {"Tilly", "Kofi", "Dana", "Mia", "Samuel", "Ada", "Ben"}) {
        INFO(child);
        CHECK(parentsOf(stage, child) == 2);
    }
    CHECK(drawn.selected() == S("Ben"));
    CHECK(drawn.view().hasFocus());
    stage.shoot(S("genogram-twelve"));
}

TEST_CASE("a screen reader hears the family in the order of the drawing", "[gui][genogram][accessibility]") {
    Stage stage;
    Drawn drawn(stage);
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&drawn.view());
    REQUIRE(list);
    const QList<Spot>& spots = drawn.view().drawing().spots;
    REQUIRE(list->childCount() == spots.size());
    QStringList heard;
    int row = 0;
    for (int i = 0; i < list->childCount(); ++i) {
        QAccessibleInterface* person = list->child(i);
        REQUIRE(person);
        CHECK(person->text(QAccessible::Name) == spots[i].says);
        CHECK(spots[i].row >= row);  // the oldest come first
        row = spots[i].row;
        heard << person->text(QAccessible::Name);
    }
    const auto told = std::find_if(heard.begin(), heard.end(), [](const QString& one) { return one.startsWith(S("Tilly, 6")); });
    REQUIRE(told != heard.end());
    CHECK(told->contains(S("brother Kofi, 9")));
    // Walking tells the reader whom it has come to.
    drawn.view().setFocus();
    drawn.key(Qt::Key_Home);
    for (int i = 0; i < list->childCount(); ++i) CHECK(list->child(i)->state().focused == (drawn.view().currentSpot() == i));
    CHECK(drawn.view().accessibleDescription() == spots[drawn.view().currentSpot()].says);
}
