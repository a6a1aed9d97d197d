// SPDX-License-Identifier: MPL-2.0
#include "ui/common/record_table_model.h"
#include "tests/gui/support/stage.h"
#include "ui/common/record_table.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace core;

namespace {

struct Table {
    Table()
        : model(
              stage.vault.editor(),
              [this] {
                  std::vector<Person> rows;
                  for (const Person& person : stage.records().all<Person>()) rows.push_back(person);
                  std::sort(rows.begin(), rows.end(), [](const Person& a, const Person& b) { return sortName(a) < sortName(b); });
                  return rows;
              },
              columns()),
          tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal),
          view(stage.theme, QStringLiteral("People")) {
        view.setModel(&model);
    }
    std::vector<ui::Column<Person>> columns() {
        ui::Column<Person> name{QStringLiteral("Name"), [](const Person& p) { return displayName(p); }};
        name.second = [](const Person& p) { return p.role; };
        ui::Column<Person> child{QStringLiteral("Child"), {}};
        child.checked = [](const Person& p) { return p.subjectChild; };
        child.check = [this](const Person& p, bool on) {
            Person after = p;
            after.subjectChild = on;
            ChangeSet set;
            stage.vault.editor().perform(set.edit(p, after));
        };
        return {name, child};
    }

    test::Stage stage;
    ui::RecordTableModel<Person> model;
    QAbstractItemModelTester tester;
    ui::RecordTable view;
};

}  // namespace

TEST_CASE("rows come and go in place, so the selection stays", "[table]") {
    Table table;
    QSignalSpy resets(&table.model, &QAbstractItemModel::modelReset);
    CHECK(table.model.rowCount() == 5);
    REQUIRE(table.view.selectId(table.stage.kofi.text()));
    table.stage.vault.addPerson(table.stage.caseId, QStringLiteral("Aaron Aaronson"));
    CHECK(table.model.rowCount() == 6);
    CHECK(table.view.currentId() == table.stage.kofi.text());
    table.stage.vault.editor().undo();
    CHECK(table.model.rowCount() == 5);
    CHECK(table.view.currentId() == table.stage.kofi.text());
    CHECK(resets.isEmpty());
}

TEST_CASE("a row that moves resets the model and keeps its selection", "[table]") {
    Table table;
    REQUIRE(table.view.selectId(table.stage.dana.text()));
    const Person before = *table.stage.records().find<Person>(table.stage.dana);
    Person after = before;
    after.names[0].family = QStringLiteral("Zest");
    ChangeSet set;
    table.stage.vault.editor().perform(set.edit(before, after));
    CHECK(table.model.indexOf(table.stage.dana) == 4);
    CHECK(table.view.currentId() == table.stage.dana.text());
}

TEST_CASE("a cell makes sense when it is heard alone", "[table]") {
    Table table;
    const int row = table.model.indexOf(table.stage.kofi);
    CHECK(table.model.index(row, 0).data(Qt::AccessibleTextRole).toString() == QStringLiteral("Name: Kofi Mensah"));
    CHECK(table.model.index(row, 1).data(Qt::AccessibleTextRole).toString() == QStringLiteral("Child: yes"));
}

TEST_CASE("Space ticks, Enter opens", "[table]") {
    Table table;
    QSignalSpy opened(&table.view, &ui::RecordTable::opened);
    table.view.show();
    table.view.setCurrentIndex(table.model.index(table.model.indexOf(table.stage.kofi), 1));
    QTest::keyClick(&table.view, Qt::Key_Space);
    CHECK_FALSE(table.stage.records().find<Person>(table.stage.kofi)->subjectChild);
    QTest::keyClick(&table.view, Qt::Key_Return);
    REQUIRE(opened.size() == 1);
    CHECK(opened[0][0].toString() == table.stage.kofi.text());
}
