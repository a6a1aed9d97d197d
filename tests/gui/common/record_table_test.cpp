// SPDX-License-Identifier: MPL-2.0
// Tables whose rows are sentences give them a line more before they cut them.
#include "ui/common/record_table.h"

#include <QHeaderView>
#include <QStandardItemModel>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace ui;

TEST_CASE("rows that are sentences get a third line where their column is narrow", "[gui][common]") {
    const Theme theme(Scheme::Light, 100);
    QStandardItemModel model(3, 2);
    for (const bool sentences : {true, false}) {
        CAPTURE(sentences);
        RecordTable table(theme, QStringLiteral("Factors"));
        table.setProperty("sentences", sentences);
        table.setModel(&model);
        table.setWidths({0, 120});
        table.resize(900, 400);
        table.show();
        REQUIRE(QTest::qWaitForWindowExposed(&table));
        const int low = table.verticalHeader()->defaultSectionSize();
        table.resize(400, 400);
        QCoreApplication::processEvents();
        CHECK((table.verticalHeader()->defaultSectionSize() > low) == sentences);
        CHECK((table.rowHeight(0) > low) == sentences);
        table.resize(900, 400);
        QCoreApplication::processEvents();
        CHECK(table.rowHeight(0) == low);
    }
}
