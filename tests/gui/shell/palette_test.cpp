// SPDX-License-Identifier: MPL-2.0
#include "tests/gui/support/stage.h"
#include "ui/shell/palette_results.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;

namespace {

const ui::PaletteRow* titled(const QList<ui::PaletteRow>& rows, const char* title) {
    for (const ui::PaletteRow& row : rows)
        if (row.title == QLatin1String(title)) return &row;
    return nullptr;
}

}  // namespace

TEST_CASE("the palette finds people by parts of their names, before things to do", "[palette]") {
    test::Stage stage;
    const ui::PaletteScope scope{&stage.vault.vault(), stage.caseId};
    const auto rows = ui::paletteRows(scope, QStringLiteral("til"));
    REQUIRE_FALSE(rows.isEmpty());
    CHECK(rows.first().group == ui::PaletteRow::Group::People);
    CHECK(rows.first().title == QStringLiteral("Tilly Mensah"));
    CHECK(rows.first().record == anyId(stage.tilly));
    CHECK(rows.first().page == QStringLiteral("people"));
}

TEST_CASE("records are searched from three letters on, actions at once", "[palette]") {
    test::Stage stage;
    const ui::PaletteScope scope{&stage.vault.vault(), stage.caseId};
    for (const ui::PaletteRow& row : ui::paletteRows(scope, QStringLiteral("ti"))) CHECK_FALSE(row.record);
    const auto found = ui::paletteRows(scope, QStringLiteral("loc"));
    const ui::PaletteRow* lock = titled(found, "Lock");
    REQUIRE(lock);
    CHECK(lock->action == QStringLiteral("file.lock"));
    CHECK(lock->key == QStringLiteral("Ctrl+L"));
}

TEST_CASE("what needs an open case is offered only with one", "[palette]") {
    test::Stage stage;
    const auto closed = ui::paletteRows({&stage.vault.vault(), std::nullopt}, {});
    CHECK_FALSE(titled(closed, "Add a person"));
    CHECK(titled(closed, "Lock"));
}

TEST_CASE("matched letters are found for each word, never overlapping", "[palette]") {
    using Spans = QList<std::pair<int, int>>;
    CHECK(ui::matchesIn(QStringLiteral("Tilly started school"), QStringLiteral("till sch")) == Spans{{0, 4}, {14, 3}});
    CHECK(ui::matchesIn(QStringLiteral("Tilly"), QStringLiteral("til till")) == Spans{{0, 3}});
    CHECK(ui::matchesIn(QStringLiteral("Tilly"), QStringLiteral("x")).isEmpty());
}
