// SPDX-License-Identifier: MPL-2.0
// How much of the family is in sight: sides, generations, steps, the map of a large drawing, tidying a part.
#include "tests/gui/genogram/drawn.h"

#include "core/edit/vault.h"
#include "ui/genogram/mini_map.h"

#include <QScrollBar>

using namespace core;
using namespace ui;
using test::Drawn;
using test::Stage;

namespace {

QString S(const char* text) { return QString::fromUtf8(text); }

/// The demonstration family, large enough for parts.
struct Demo {
    Demo() : stage(false) {
        test::useDemo(stage);
        drawn = std::make_unique<Drawn>(stage);
    }
    PersonId id(const char* name) {
        for (const Person& person : stage.records().all<Person>())
            if (shortName(person) == S(name)) return person.id;
        FAIL("nobody of that name");
        return PersonId::make();
    }
    QPointF centre(const PersonId& person) {
        for (const Spot& spot : drawn->view().drawing().spots)
            if (spot.person == anyId(person)) return spot.box.center();
        return {};
    }
    Stage stage;
    std::unique_ptr<Drawn> drawn;
};

}  // namespace

TEST_CASE("one side of the family is shown, and all of it again", "[gui][genogram][parts]") {
    Demo demo;
    const qsizetype all = demo.drawn->names().size();
    demo.drawn->action("The mother")->trigger();
    demo.drawn->wait();
    const QStringList maternal = demo.drawn->names();
    CHECK(maternal.contains(S("Jean")));
    CHECK(maternal.contains(S("Tilly")));
    CHECK(maternal.size() < all);
    CHECK(demo.drawn->action("The mother")->isChecked());
    demo.drawn->action("The father")->trigger();
    demo.drawn->wait();
    const QStringList paternal = demo.drawn->names();
    CHECK_FALSE(paternal.contains(S("Jean")));
    CHECK(paternal.contains(S("Samuel")));
    CHECK(paternal.contains(S("Tilly")));
    demo.drawn->action("Both sides")->trigger();
    demo.drawn->wait();
    CHECK(demo.drawn->names().size() == all);
}

TEST_CASE("so many generations above and below the children, and so many steps from somebody", "[gui][genogram][parts]") {
    Demo demo;
    const qsizetype all = demo.drawn->names().size();
    demo.drawn->action("1 generation")->trigger();
    demo.drawn->wait();
    CHECK(demo.drawn->names().contains(S("Dana")));
    CHECK_FALSE(demo.drawn->names().contains(S("Jean")));
    demo.drawn->action("2 generations")->trigger();
    demo.drawn->wait();
    CHECK(demo.drawn->names().contains(S("Jean")));
    CHECK_FALSE(demo.drawn->names().contains(S("Edith")));
    demo.drawn->action("All generations")->trigger();
    demo.drawn->wait();
    CHECK(demo.drawn->names().size() == all);
    CHECK_FALSE(demo.drawn->action("Within 2 steps")->isEnabled());  // of whom?
    demo.drawn->view().select(demo.id("Jean"));
    demo.drawn->action("Within 1 step")->trigger();
    demo.drawn->wait();
    const qsizetype near = demo.drawn->names().size();
    CHECK(near < all);
    demo.drawn->action("Within 2 steps")->trigger();
    demo.drawn->wait();
    CHECK(demo.drawn->names().size() > near);
    demo.drawn->action("Everybody")->trigger();
    demo.drawn->wait();
    CHECK(demo.drawn->names().size() == all);
}

TEST_CASE("a drawing that is larger than its window has a map, and a click on it goes there", "[gui][genogram][parts]") {
    Demo demo;
    auto* map = demo.drawn->page.findChild<MiniMap*>();
    REQUIRE(map);
    CHECK_FALSE(map->isVisible());  // all is in sight
    demo.drawn->view().setZoom(200);
    REQUIRE(map->isVisible());
    const auto middle = [&] { return demo.drawn->view().mapToScene(demo.drawn->view().viewport()->rect().center()); };
    QTest::mouseClick(map, Qt::LeftButton, {}, QPoint(map->width() - 8, map->height() / 2));
    const QPointF right = middle();
    QTest::mouseClick(map, Qt::LeftButton, {}, QPoint(8, map->height() / 2));
    CHECK(middle().x() < right.x() - 50);
    demo.drawn->view().setFocus();
    demo.drawn->key(Qt::Key_F);
    CHECK_FALSE(map->isVisible());
}

TEST_CASE("tidying here leaves those who are farther away where they stand", "[gui][genogram][parts]") {
    Demo demo;
    CHECK_FALSE(demo.drawn->action("Tidy here")->isEnabled());
    const PersonId tilly = demo.id("Tilly"), edith = demo.id("Edith"), arthur = demo.id("Arthur");
    const QPointF apart = demo.centre(edith) - demo.centre(arthur);
    demo.drawn->view().select(tilly);
    demo.drawn->action("Tidy here")->trigger();
    demo.drawn->wait();
    CHECK(demo.drawn->selected() == S("Tilly"));
    CHECK((demo.centre(edith) - demo.centre(arthur) - apart).manhattanLength() < 1);
    CHECK(demo.drawn->view().drawing().spots.size() == 22);
}

TEST_CASE("people are still there after a look at them through tiles: what is painted is what is drawn",
          "[gui][genogram][tiles]") {
    Demo demo;
    FamilyView& view = demo.drawn->view();
    view.clearSelection();
    view.setZoom(100);
    const auto shot = [&] { return view.viewport()->grab().toImage(); };
    const QImage first = shot();
    view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->value() + 300);
    CHECK_FALSE(shot() == first);
    view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->value() - 300);
    CHECK(shot() == first);
    view.setZoom(150);
    shot();
    view.setZoom(100);
    view.fit();
    const QImage fitted = shot();
    view.setDrawing(view.drawing(), demo.stage.records());
    CHECK(shot() == fitted);
}
