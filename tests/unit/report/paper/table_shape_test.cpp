// SPDX-License-Identifier: MPL-2.0
// Widths of columns at every size of print, and when a table is better read as a list (ACC-04).
#include "core/report/paper/table_shape.h"
#include "tests/support/sample_document.h"

using namespace core;
using namespace core::paper;
using namespace Qt::StringLiterals;

namespace {

PageStyle styleFor(PrintSize size, Look look = Look::Court) { return styleOf(test::documentOf({}, look, size)); }

Table tableOf(const QList<Column>& columns, const QStringList& cells) {
    Table table;
    table.columns = columns;
    table.rows = {test::rowOf(cells)};
    return table;
}

Table entries() {
    return tableOf({{u"No."_s, 11}, {u"Date"_s, 37}, {u"Event"_s, 0}, {u"Significance"_s, 20}, {u"Reference"_s, 23}},
                   {u"1"_s, u"4 May 2022"_s, test::wordsOf(30), test::wordsOf(9), u"C10"_s});
}

}  // namespace

TEST_CASE("columns: they fill the page side by side, with room between", "[report][pages][tables]") {
    TextBreaker breaker;
    for (const Look look : {Look::Court, Look::Family})
        for (const auto& [size, name] : EnumNames<PrintSize>::table) {
            const PageStyle style = styleFor(size, look);
            const QList<ColumnPlace> columns = columnsOf(entries(), style, breaker);
            CAPTURE(std::string(name), int(look));
            REQUIRE(columns.size() == 5);
            CHECK(columns.first().left == 0);
            CHECK(std::abs(columns.last().left + columns.last().width - style.width(false)) < 0.1);
            for (qsizetype i = 1; i < columns.size(); ++i) {
                CHECK(columns[i].width >= 1);
                CHECK(columns[i].left >= columns[i - 1].left + columns[i - 1].width + mm(1.5) - 0.1);
            }
        }
}

TEST_CASE("columns: no heading is broken inside a word where the page allows it", "[report][pages][tables]") {
    TextBreaker breaker;
    for (const PrintSize size : {PrintSize::Standard, PrintSize::Clear}) {
        const PageStyle style = styleFor(size);
        const Table table = entries();
        const QList<ColumnPlace> columns = columnsOf(table, style, breaker);
        for (qsizetype i = 0; i < columns.size(); ++i)
            CHECK(columns[i].width >= breaker.widthOf(table.columns[i].heading, style.cell.size, true));
    }
}

TEST_CASE("columns: a wished width grows with the print, open ones share the rest", "[report][pages][tables]") {
    TextBreaker breaker;
    const Table table = tableOf({{u"a"_s, 40}, {u"b"_s, 0}, {u"c"_s, 0, true}}, {u"1"_s, u"2"_s, u"3"_s});
    const QList<ColumnPlace> columns = columnsOf(table, styleFor(PrintSize::Standard), breaker);
    CHECK(std::abs(columns[1].left - mm(40)) < 0.1);
    CHECK(std::abs((columns[2].left - columns[1].left) - (styleFor(PrintSize::Standard).width(false) - mm(40)) / 2) < 0.1);
    CHECK(columns[2].alignRight);
    CHECK_FALSE(columns[1].alignRight);
    CHECK(columnsOf(table, styleFor(PrintSize::Clear), breaker)[1].left > columns[1].left);
    // Wishes that together are wider than the page are met in part; an open column keeps a fifth.
    const Table wide = tableOf({{u"a"_s, 150}, {u"b"_s, 150}, {u"c"_s, 0}}, {u"1"_s, u"2"_s, u"3"_s});
    const QList<ColumnPlace> places = columnsOf(wide, styleFor(PrintSize::Standard), breaker);
    CHECK(places[2].width >= styleFor(PrintSize::Standard).width(false) * 0.2 - 0.1);
}

TEST_CASE("tables as lists: only in large print, and only where a column holds too little", "[report][pages][tables]") {
    TextBreaker breaker;
    const auto narrow = [&](const Table& table, PrintSize size) {
        const PageStyle style = styleFor(size);
        return isTooNarrow(table, columnsOf(table, style, breaker), style, size);
    };
    CHECK_FALSE(narrow(entries(), PrintSize::Standard));
    CHECK_FALSE(narrow(entries(), PrintSize::Clear));
    CHECK(narrow(entries(), PrintSize::Large));
    CHECK(narrow(entries(), PrintSize::Extra));
    const Table two = tableOf({{u"I will"_s, 0}, {u"So that"_s, 0}}, {u"ring"_s, u"you know"_s});
    CHECK_FALSE(narrow(two, PrintSize::Extra));
    // Short values need no more than they are long.
    const Table figures = tableOf({{u"No."_s, 12}, {u"Came"_s, 0}}, {u"1"_s, u"yes"_s});
    CHECK_FALSE(narrow(figures, PrintSize::Extra));
}

TEST_CASE("labels and values: labels take what they need, within limits", "[report][pages][tables]") {
    TextBreaker breaker;
    const PageStyle style = styleFor(PrintSize::Standard);
    const auto from = [&](const QString& label, const PageStyle& of) {
        return valuesFrom(Facts{{}, {{label, Cell{}}}}, of, breaker) / of.width(false);
    };
    CHECK(std::abs(from(u"By"_s, style) - 0.2) < 0.001);
    CHECK(from(u"Parental responsibility"_s, style) > 0.2);
    CHECK(from(QString(200, u'm'), style) <= 0.451);
    CHECK(from(u"Looked at again on"_s, styleFor(PrintSize::Extra)) <= 0.451);
}

TEST_CASE("a cell of a list says its column first", "[report][pages][tables]") {
    const Column date{u"Date"_s, 0, false}, number{u"No."_s, 0, false}, none{};
    const Cell said{{Span{u"4 May"_s, false, u"there"_s, {}}}, {}};
    const Spans spans = labelled(date, said);
    REQUIRE(spans.size() == 2);
    CHECK(spans[0].text == u"Date: "_s);
    CHECK(spans[0].bold);
    CHECK(spans[1].target == u"there"_s);
    CHECK(labelled(number, said)[0].text == u"No. "_s);  // no colon after a full stop
    CHECK(labelled(none, said).size() == 1);
    CHECK(labelled(date, Cell{}).isEmpty());
}
