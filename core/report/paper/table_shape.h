// SPDX-License-Identifier: MPL-2.0
// How wide the columns of a table are, and when a table is better read as a list. Paper and Word file ask the same.
#pragma once

#include "core/report/paper/page_style.h"
#include "core/report/paper/text_breaker.h"

namespace core::paper {

/// Where the text of a column stands, in points from the left margin.
struct ColumnPlace {
    double left = 0;
    double width = 0;  ///< of the text, without the gutter
    bool alignRight = false;
};

/// No column is narrower than the longest word of its heading, where the page allows it.
QList<ColumnPlace> columnsOf(const Table& table, const PageStyle& style, TextBreaker& breaker);
/// For labels and values side by side: where the values begin.
double valuesFrom(const Facts& facts, const PageStyle& style, TextBreaker& breaker);
/// In large print a column that holds fewer than 12 characters is of no use (ACC-04).
bool isTooNarrow(const Table& table, const QList<ColumnPlace>& columns, const PageStyle& style, PrintSize size);
/// A cell of a table that is read as a list: "Date: 4 May 2022". Empty if the cell says nothing.
Spans labelled(const Column& column, const Cell& cell);

}  // namespace core::paper
