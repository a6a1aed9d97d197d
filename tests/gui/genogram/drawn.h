// SPDX-License-Identifier: MPL-2.0
// The genogram page on a stage, drawn.
#pragma once

#include "ui/genogram/genogram_page.h"

#include "core/desk/demo.h"
#include "tests/gui/support/stage.h"
#include "ui/common/person/person_pane.h"

#include <QAction>
#include <QMenu>
#include <QTest>

namespace test {

using namespace core;
using namespace ui;

/// The demonstration family in place of the small one, under a reference that is free.
inline void useDemo(Stage& stage) {
    ChangeSet set = demoCaseload(QDate(2026, 3, 24));
    for (Change& change : set.changes)
        if (Case* file = change.after ? std::get_if<Case>(&*change.after) : nullptr) file->reference = QStringLiteral("FAMILY");
    stage.vault.editor().perform(set);
    stage.caseId = CaseId::named(QStringLiteral("demo case"));
}

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
    /// An entry of the View menu or of those below it, by how it starts.
    QAction* action(const char* start) {
        const QList<QMenu*> menus = page.findChildren<QMenu*>();
        const auto views = std::find_if(menus.begin(), menus.end(), [](QMenu* menu) { return menu->title().isEmpty(); });
        REQUIRE(views != menus.end());
        Q_EMIT(*views)->aboutToShow();
        for (QMenu* menu : page.findChildren<QMenu*>())
            for (QAction* one : menu->actions())
                if (one->text().remove(u'&').startsWith(QString::fromUtf8(start))) return one;
        FAIL("no such action");
        return nullptr;
    }
    QStringList names() {
        QStringList all;
        for (const Spot& spot : view().drawing().spots)
            all << shortName(*stage.records().find<Person>(spot.person.as<PersonTag>()));
        all.sort();
        return all;
    }
    void key(Qt::Key key) { QTest::keyClick(&view(), key); }

    Stage& stage;
    GenogramPage& page;
};

}  // namespace test
