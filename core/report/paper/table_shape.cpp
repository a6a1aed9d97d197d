// SPDX-License-Identifier: MPL-2.0
#include "core/report/paper/table_shape.h"

namespace core::paper {
namespace {

constexpr int longText = 40;              ///< characters from which a column is read like a paragraph …
constexpr int fewestForLongText = 20;     ///< … and wants lines of some length
constexpr int fewestCharacters = 12;      ///< ACC-04
constexpr double averageCharacter = 0.5;  ///< em

QString textOf(const Cell& cell) {
    QString text;
    for (const Span& span : cell.spans) text += span.text;
    return text;
}

double widestWord(const QString& heading, const PageStyle& style, TextBreaker& breaker) {
    double widest = 0;
    for (const QString& word : heading.split(u' ')) widest = std::max(widest, breaker.widthOf(word, style.cell.size, true));
    return widest;
}

}  // namespace

QList<ColumnPlace> columnsOf(const Table& table, const PageStyle& style, TextBreaker& breaker) {
    const double width = style.width(false);
    double fixed = 0;
    int open = 0;
    QList<double> wide;  // 0 = an equal share of what is left
    for (const Column& column : table.columns) {
        const double least = widestWord(column.heading, style, breaker) + mm(1.5);
        wide.append(column.width > 0 ? std::max(mm(column.width) * style.scale(), least) : 0);
        fixed += wide.last();
        open += column.width <= 0;
    }
    const double most = open > 0 ? width * 0.8 : width;
    const double factor = fixed > most ? most / fixed : 1;
    const double share = open > 0 ? (width - fixed * factor) / open : 0;
    QList<ColumnPlace> columns;
    double x = 0;
    for (qsizetype i = 0; i < wide.size(); ++i) {
        const double all = wide[i] > 0 ? wide[i] * factor : share;
        const bool last = i + 1 == wide.size();
        // A word of the heading is not broken for the sake of the gutter.
        const double spare = all - widestWord(table.columns[i].heading, style, breaker) - 0.5;
        const double gutter = last ? 0 : std::clamp(spare, mm(1.5), style.gutter);
        columns.append({x, std::max(1.0, all - gutter), table.columns[i].alignRight});
        x += all;
    }
    return columns;
}

double valuesFrom(const Facts& facts, const PageStyle& style, TextBreaker& breaker) {
    double longest = 0;
    for (const auto& [label, value] : facts.rows) longest = std::max(longest, breaker.widthOf(label, style.cell.size, true));
    return std::clamp(longest + mm(7), style.width(false) * 0.2, style.width(false) * 0.45);
}

bool isTooNarrow(const Table& table, const QList<ColumnPlace>& columns, const PageStyle& style, PrintSize size) {
    if (size != PrintSize::Large && size != PrintSize::Extra) return false;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        qsizetype longest = table.columns[i].heading.size();
        for (const Row& row : table.rows)
            if (i < row.cells.size()) longest = std::max(longest, textOf(row.cells[i]).size());
        const qsizetype wanted = longest > longText ? fewestForLongText : std::min<qsizetype>(longest, fewestCharacters);
        if (columns[i].width < double(wanted) * averageCharacter * style.cell.size) return true;
    }
    return false;
}

Spans labelled(const Column& column, const Cell& cell) {
    if (textOf(cell).isEmpty()) return {};
    Spans spans = cell.spans;
    const QString& heading = column.heading;
    const bool pointed = !heading.isEmpty() && heading.back().isPunct();
    if (!heading.isEmpty()) spans.prepend(Span{heading + (pointed ? QStringLiteral(" ") : QStringLiteral(": ")), true, {}, {}});
    return spans;
}

}  // namespace core::paper
