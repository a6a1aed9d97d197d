// SPDX-License-Identifier: MPL-2.0
// The genogram page on a stage, drawn.
#pragma once

#include "ui/genogram/genogram_page.h"

#include "tests/gui/support/stage.h"
#include "ui/common/person/person_pane.h"

#include <QTest>

namespace test {

using namespace core;
using namespace ui;

struct Drawn {
    explicit Drawn(Stage& shownOn) : stage(shownOn), page(shownOn.show<GenogramPage>()) { wait(); }
    void wait() {
        REQUIRE(QTest::qWaitFor([&] { return !page.isDrawing(); }));
    }
    FamilyView& view() { return *page.findChild<FamilyView*>(); }
    PersonPane& pane() { return *page.findChild<PersonPane*>(); }
    QString selected() {
        const auto id = view().selected();
        return id ? shortName(*stage.records().find<Person>(*id)) : QString();
    }
    void key(Qt::Key key) { QTest::keyClick(&view(), key); }

    Stage& stage;
    GenogramPage& page;
};

}  // namespace test
