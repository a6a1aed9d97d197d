// SPDX-License-Identifier: MPL-2.0
// Tables: columns, heads that are repeated, rows that stay whole, and lists in their place where columns get too narrow.
#include "core/report/paper/composer.h"
#include "core/report/paper/table_shape.h"

namespace core::paper {

struct Composer::Grid {
    QList<ColumnPlace> columns;
    double headHeight = 0;  ///< of the repeated head; 0 = there is none
};

namespace {

void shift(SetLine& line, double by) {
    for (StripItem& item : line.items)
        if (auto* text = std::get_if<PageText>(&item.item)) text->at.ry() += by;
    for (PageLink& link : line.links) link.box.translate(0, by);
}

void put(Strip& strip, SetLine line, double y) {
    shift(line, y);
    strip.items += line.items;
    strip.links += line.links;
}

bool hasHead(const Table& table) {
    return std::any_of(table.columns.begin(), table.columns.end(), [](const Column& c) { return !c.heading.isEmpty(); });
}

/// Whether every cell would have at least two lines, or all, on either side of a cut above line `at`.
bool isGoodCut(const QList<QList<SetLine>>& cells, qsizetype at) {
    return std::all_of(cells.begin(), cells.end(),
                       [at](const QList<SetLine>& cell) { return cell.size() <= at || (at >= 2 && cell.size() - at >= 2); });
}

}  // namespace

void Composer::add(const Table& table) {
    smallBefore_ = false;
    if (table.columns.isEmpty() || (table.rows.isEmpty() && !hasHead(table))) return;
    Grid grid{columnsOf(table, style_, breaker_)};
    if (isTooNarrow(table, grid.columns, style_, document_.size)) addAsList(table);
    else addGrid(table, grid);
    gapAfter_ = style_.body.above * 0.6;
}

void Composer::addGrid(const Table& table, Grid& grid) {
    PageStructure& structure = galley_.structure;
    const int element = structure.addElement("Table", 0);
    structure.elements[element].summary = clean(table.summary, {});
    int repeats = -1;
    if (hasHead(table)) {
        const int row = structure.addElement("TR", structure.addElement("THead", element));
        Strip head = headStrip(table, grid, row);
        grid.headHeight = head.height;
        Strip again = head;
        for (StripItem& item : again.items) item.segment = -1;  // decoration: it has been heard once
        repeats = int(galley_.repeated.size());
        galley_.repeated.append({again});
        append(std::move(head));
        keepLast_ = true;
    }
    const int body = structure.addElement("TBody", element);
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        tick();
        if (isFull()) {
            stopped_ = true;
            return;
        }
        const qsizetype first = galley_.strips.size();
        addGridRow(grid, table.rows[i], table.rowHeaders, body, repeats);
        if (i > 0 && (i == 1 || i + 1 == table.rows.size())) keepTogether(first);
    }
    keepLast_ = false;
}

/// A row that begins at strip `row` stays with the one before: no table leaves its first or its last row alone on a page.
void Composer::keepTogether(qsizetype row) {
    if (row < 1 || galley_.strips.size() != row + 1) return;  // what is longer than a page is cut anyhow
    // A row of several lines can stand alone; to drag it along would leave half a page empty.
    const double most = std::max(room() / 8, 2 * style_.cell.line + 2 * style_.cellPadding + 1);
    Strip& strip = galley_.strips[row];
    if (strip.height < most && galley_.strips[row - 1].height < most) strip.breakBefore = false;
}

Strip Composer::headStrip(const Table& table, const Grid& grid, int row) {
    Strip strip{.gap = style_.body.above};
    Type type = style_.cell;
    type.bold = true;
    qsizetype lines = 1;
    const bool ruledAbove = style_.look == Look::Court;
    const double top = ruledAbove ? style_.cellPadding : 0;
    for (qsizetype i = 0; i < grid.columns.size(); ++i) {
        const ColumnPlace& side = grid.columns[i];
        const int cell = galley_.structure.addElement("TH", row);
        galley_.structure.elements[cell].scope = "Column";
        const QList<SetLine> set = setPlain(table.columns[i].heading, cell, {side.left, side.width, type, side.alignRight}, {});
        for (qsizetype k = 0; k < set.size(); ++k) put(strip, set[k], top + double(k) * type.line);
        lines = std::max(lines, set.size());
    }
    strip.height = top + double(lines) * type.line + style_.cellPadding;
    if (ruledAbove) strip.items.append({-1, PageRule{{0, 0}, {width(), 0}, style_.headRule}});
    strip.items.append({-1, PageRule{{0, strip.height}, {width(), strip.height}, style_.headRule}});
    return strip;
}

void Composer::addGridRow(const Grid& grid, const Row& row, bool rowHeaders, int body, int repeats) {
    PageStructure& structure = galley_.structure;
    const int element = structure.addElement("TR", body);
    QList<QList<SetLine>> cells;
    for (qsizetype i = 0; i < grid.columns.size(); ++i) {
        const ColumnPlace& side = grid.columns[i];
        const bool heads = rowHeaders && i == 0;
        const int cell = structure.addElement(heads ? "TH" : "TD", element);
        if (heads) structure.elements[cell].scope = "Row";
        const Cell content = row.cells.value(i);
        cells.append(setSpans(content.spans, cell, {side.left, side.width, style_.cell, side.alignRight}, content.where));
    }
    addRowStrips(cells, room() - grid.headHeight, repeats, row.anchor);
}

void Composer::addRowStrips(const QList<QList<SetLine>>& cells, double room, int repeats, const QString& anchor) {
    qsizetype lines = 1;
    for (const QList<SetLine>& cell : cells) lines = std::max(lines, cell.size());
    const double line = style_.cell.line;
    const double padding = style_.cellPadding;
    const bool whole = double(lines) * line + 2 * padding <= room;
    const qsizetype strips = whole ? 1 : lines;
    for (qsizetype s = 0; s < strips; ++s) {
        Strip strip{.breakBefore = s == 0 || isGoodCut(cells, s), .repeats = repeats};
        const double top = s == 0 ? padding : 0;
        const qsizetype to = whole ? lines : s + 1;
        for (qsizetype k = s; k < to; ++k)
            for (const QList<SetLine>& cell : cells)
                if (k < cell.size()) put(strip, cell[k], top + double(k - s) * line);
        const bool last = s + 1 == strips;
        strip.height = top + double(to - s) * line + (last ? padding : 0);
        if (last) strip.items.append({-1, PageRule{{0, strip.height}, {width(), strip.height}, style_.rowRule, true}});
        else strip.cutRule = style_.rowRule;
        if (s == 0 && !anchor.isEmpty()) strip.marks.append({anchor, {}, 1});
        append(std::move(strip));
    }
}

void Composer::add(const Facts& facts) {
    smallBefore_ = false;
    if (facts.rows.isEmpty()) return;
    const double labels = valuesFrom(facts, style_, breaker_);
    const Grid grid{{{0, labels - mm(3)}, {labels, width() - labels}}};
    PageStructure& structure = galley_.structure;
    const int element = structure.addElement("Table", 0);
    structure.elements[element].summary = clean(facts.summary, {});
    const int body = structure.addElement("TBody", element);
    Strip top{.gap = style_.body.above * 1.5};
    top.items.append({-1, PageRule{{0, 0}, {width(), 0}, style_.rowRule, true}});
    append(std::move(top));
    keepLast_ = true;
    for (qsizetype i = 0; i < facts.rows.size(); ++i) {
        const auto& [label, value] = facts.rows[i];
        const Cell head{{Span{label, true}}, value.where};
        const qsizetype first = galley_.strips.size();
        addGridRow(grid, Row{{head, value}, {}}, true, body, -1);
        if (i > 0 && (i == 1 || i + 1 == facts.rows.size())) keepTogether(first);
    }
    gapAfter_ = style_.body.above * 0.6;
}

/// A row becomes a list item, each cell a line that says its column: "Date: 4 May 2022".
void Composer::addAsList(const Table& table) {
    PageStructure& structure = galley_.structure;
    const int list = structure.addElement("L", 0);
    const double full = room();
    for (const Row& row : table.rows) {
        tick();
        if (isFull()) {
            stopped_ = true;
            return;
        }
        const int body = structure.addElement("LBody", structure.addElement("LI", list));
        const qsizetype first = galley_.strips.size();
        for (qsizetype i = 0; i < std::min(row.cells.size(), table.columns.size()); ++i) {
            const Spans spans = labelled(table.columns[i], row.cells[i]);
            if (spans.isEmpty()) continue;
            const int part = structure.addElement("P", body);
            const bool opens = galley_.strips.size() == first;
            addLines(setSpans(spans, part, {0, width(), style_.cell}, row.cells[i].where), style_.cell,
                     opens ? style_.body.above : 0, false);
        }
        if (galley_.strips.size() == first) continue;
        double height = 0;
        for (qsizetype i = first; i < galley_.strips.size(); ++i) height += galley_.strips[i].gap + galley_.strips[i].height;
        for (qsizetype i = first + 1; i < galley_.strips.size() && height <= full; ++i) galley_.strips[i].breakBefore = false;
        if (!row.anchor.isEmpty()) galley_.strips[first].marks.append({row.anchor, {}, 1});
        Strip rule{.height = style_.cellPadding, .breakBefore = false};
        rule.items.append({-1, PageRule{{0, style_.cellPadding}, {width(), style_.cellPadding}, style_.rowRule, true}});
        append(std::move(rule));
    }
}

}  // namespace core::paper
