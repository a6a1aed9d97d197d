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

TEST_CASE("facts are found by their words, papers by their names, sources with their page", "[palette]") {
    test::Stage stage;
    LegalStatus order{.id = LegalStatusId::make(), .caseId = stage.caseId, .child = stage.kofi};
    order.status = QStringLiteral("care_order_s31");
    order.from = QDate(2025, 9, 1);
    Source source{.id = SourceId::make(), .caseId = stage.caseId, .title = QStringLiteral("Attendance print")};
    ChangeSet set{Action::Add, QStringLiteral("order")};
    stage.vault.editor().perform(set.add(order).add(source));
    const ui::PaletteScope scope{&stage.vault.vault(), stage.caseId, std::make_shared<QList<ui::PaletteRow>>()};
    const auto orders = ui::paletteRows(scope, QStringLiteral("care order"));
    const ui::PaletteRow* found = titled(orders, "Legal status: Care order (s.31)");
    REQUIRE(found);
    CHECK(found->page == QStringLiteral("facts"));
    CHECK(found->right == QStringLiteral("1 Sep 2025"));
    CHECK(std::count_if(orders.begin(), orders.end(), [&](const auto& row) { return row.record == anyId(order.id); }) == 1);
    const auto sources = ui::paletteRows(scope, QStringLiteral("attend"));
    REQUIRE(titled(sources, "Attendance print"));
    CHECK(titled(sources, "Attendance print")->page == QStringLiteral("files"));
    const auto papers = ui::paletteRows(scope, QStringLiteral("write chronology court"));
    REQUIRE_FALSE(papers.isEmpty());
    CHECK(papers.first().action == QStringLiteral("paper:chronology-court"));
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
