// SPDX-License-Identifier: MPL-2.0
#include "ui/common/following.h"
#include "tests/gui/support/stage.h"
#include "ui/shell/pages.h"
#include "ui/shell/window.h"

#include <QAbstractItemModel>
#include <QStackedWidget>

using namespace core;

namespace {

/// A stack with two pages in a stack with two pages; each follower writes down what it is told.
struct Stacks {
    test::Stage stage;
    QStackedWidget outer, *inner = new QStackedWidget;
    QWidget *first = new QWidget, *second = new QWidget, *deep = new QWidget, *other = new QWidget;
    QStringList told;
    QList<size_t> sizes;

    Stacks() {
        inner->addWidget(deep);
        inner->addWidget(other);
        outer.addWidget(first);
        outer.addWidget(inner);
        outer.addWidget(second);
    }
    void follow(QObject* who, const QString& name) {
        ui::followChanges(who, stage.vault.editor(), [this, name](const ChangeSet& set) {
            told << name;
            sizes << set.changes.size();
        });
    }
    void edit(int times = 1) {
        for (int i = 0; i < times; ++i) stage.vault.addPerson(stage.caseId, QStringLiteral("Person %1").arg(i));
    }
    QStringList take() { return std::exchange(told, {}); }
};

const ui::Page* pageOf(const QObject* at) {
    while (at && !qobject_cast<const ui::Page*>(at)) at = at->parent();
    return qobject_cast<const ui::Page*>(at);
}

}  // namespace

TEST_CASE("who stands on a hidden page is told when the page is shown", "[following]") {
    Stacks s;
    s.follow(s.first, QStringLiteral("seen"));
    s.follow(s.second, QStringLiteral("page"));
    auto* table = new QObject(new QWidget(s.second));
    s.follow(table, QStringLiteral("table"));
    s.edit();
    CHECK(s.take() == QStringList{QStringLiteral("seen")});
    s.edit(2);
    s.take();
    s.sizes.clear();
    s.outer.setCurrentWidget(s.second);
    // In the order in which they began to follow, all of it at once.
    CHECK(s.take() == QStringList{QStringLiteral("page"), QStringLiteral("table")});
    CHECK(s.sizes == QList<size_t>{3, 3});
    s.edit();
    CHECK(s.take() == QStringList{QStringLiteral("page"), QStringLiteral("table")});
    // Nothing was missed: nothing is told.
    s.outer.setCurrentWidget(s.second);
    s.outer.setCurrentWidget(s.first);
    CHECK(s.take() == QStringList{QStringLiteral("seen")});
    s.outer.setCurrentWidget(s.second);
    CHECK(s.take().isEmpty());
}

TEST_CASE("a page within a hidden page waits for both", "[following]") {
    Stacks s;
    s.follow(s.deep, QStringLiteral("deep"));
    s.follow(s.other, QStringLiteral("other"));
    s.edit();
    s.outer.setCurrentWidget(s.inner);
    CHECK(s.take() == QStringList{QStringLiteral("deep")});
    s.inner->setCurrentWidget(s.other);
    CHECK(s.take() == QStringList{QStringLiteral("other")});
    s.outer.setCurrentWidget(s.first);
    s.edit();
    s.inner->setCurrentWidget(s.deep);
    CHECK(s.take().isEmpty());
    s.outer.setCurrentWidget(s.inner);
    CHECK(s.take() == QStringList{QStringLiteral("deep")});
    // Whoever has gone is not asked for.
    s.outer.setCurrentWidget(s.first);
    s.edit();
    delete s.deep;
    s.outer.setCurrentWidget(s.inner);
    CHECK(s.take() == QStringList{QStringLiteral("other")});
}

TEST_CASE("of very much that was missed each type and case is told", "[following]") {
    Stacks s;
    std::optional<ChangeSet> got;
    ui::followChanges(s.second, s.stage.vault.editor(), [&](const ChangeSet& set) { got = set; });
    ChangeSet many;
    for (int i = 0; i < 3 * ui::toldOneByOne; ++i) many.add(Household{.id = HouseholdId::make(), .caseId = s.stage.caseId});
    ChronologyEntry entry{.id = EntryId::make(), .caseId = s.stage.caseId};
    entry.event = QStringLiteral("Last of all.");
    many.add(entry);
    s.stage.vault.editor().perform(many);
    const CaseId another = s.stage.vault.addCase(QStringLiteral("OTHER"));
    s.stage.vault.addPerson(another, QStringLiteral("Somebody Else"));
    s.outer.setCurrentWidget(s.second);
    REQUIRE(got);
    CHECK(got->changes.size() < size_t(ui::toldOneByOne) + 10);
    CHECK(got->touches<ChronologyEntry>());
    CHECK(got->touches<Person>());
    CHECK(got->touches(another));
    CHECK_FALSE(got->touches<Source>());
}

TEST_CASE("an edit reloads nothing on the pages that are hidden", "[following][window]") {
    test::Stage stage;
    const CaseId id = stage.caseId;
    const PersonId dana = stage.dana;
    stage.vault.close();
    test::ScriptedPrompts prompts;
    QHash<const QObject*, int> reloads;  // outlives the window: its tables change when it goes
    ui::Window window({&prompts, Clock(), stage.vault.filePath(QStringLiteral("state")), KdfCost::lowest()});
    window.resize(1440, 900);
    window.show();
    window.adopt(Vault::open(stage.vault.path(), test::TestVault::passphrase(), SlotKind::Password, stage.vault.context()));
    ui::Workbench& bench = *window.workbench();
    bench.openCase(id);
    for (const ui::PageLine& line : ui::pageLines()) bench.openPage(line.id);
    const ui::Page* inSight = bench.currentPage();
    const auto count = [&](const QObject* model) { ++reloads[model]; };
    for (QAbstractItemModel* model : bench.findChildren<QAbstractItemModel*>()) {
        QObject::connect(model, &QAbstractItemModel::dataChanged, model, [=] { count(model); });
        QObject::connect(model, &QAbstractItemModel::modelReset, model, [=] { count(model); });
        QObject::connect(model, &QAbstractItemModel::rowsInserted, model, [=] { count(model); });
    }
    const Person before = *window.vault()->caseSnapshot(id).find<Person>(dana);
    Person after = before;
    after.names[0].given = QStringLiteral("Danielle");
    ChronologyEntry entry{.id = EntryId::make(), .caseId = id, .date = QDate(2026, 1, 5)};
    entry.event = QStringLiteral("Something happened.");
    ChangeSet set;
    set.edit(before, after);
    window.vault()->editor().perform(set.add(entry));
    for (auto it = reloads.cbegin(); it != reloads.cend(); ++it) {
        INFO(it.key()->parent()->metaObject()->className());
        CHECK((pageOf(it.key()) == nullptr || pageOf(it.key()) == inSight));
    }
    // When they come into sight they say what the file says now.
    bench.openPage(QStringLiteral("people"));
    bool found = false;
    for (const QAbstractItemModel* model : bench.currentPage()->findChildren<QAbstractItemModel*>())
        for (int row = 0; row < model->rowCount(); ++row)
            found = found || model->index(row, 0).data().toString().contains(QStringLiteral("Danielle"));
    CHECK(found);
}
