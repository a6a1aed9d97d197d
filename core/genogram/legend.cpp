// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/legend.h"

#include "core/genogram/layout.h"
#include "core/genogram/text_width.h"

namespace core {
namespace {

constexpr double rowHeight = 25.5 * measure::pixel, textAt = 11, columnGap = 6;

}  // namespace

void Legend::add(int rank, const QString& text, const Sample& sample) {
    QList<Entry>& entries = entries_[rank];
    const bool known = std::any_of(entries.begin(), entries.end(), [&](const Entry& e) { return e.text == text; });
    if (!known && !text.isEmpty()) entries.append({text, sample});
}

QList<Piece> Legend::pieces(QPointF corner, double width) const {
    QList<Entry> all;
    for (const QList<Entry>& entries : entries_) all.append(entries);
    if (all.isEmpty()) return {};
    // As few rows as fit: columns are filled from top to bottom.
    qsizetype rows = 1;
    QList<double> columns;
    for (; rows <= all.size(); ++rows) {
        columns.clear();
        double total = 0;
        for (qsizetype first = 0; first < all.size(); first += rows) {
            double widest = 0;
            for (qsizetype i = first; i < std::min(first + rows, all.size()); ++i)
                widest = std::max(widest, textWidth(all[i].text, measure::textSize));
            columns.append(textAt + widest + columnGap);
            total += columns.last();
        }
        if (total - columnGap <= width && (rows >= 3 || columns.size() == 1 || all.size() < 4)) break;
    }
    QList<Piece> pieces;
    double x = corner.x();
    for (qsizetype column = 0; column < columns.size(); ++column) {
        for (qsizetype i = column * rows; i < std::min((column + 1) * rows, all.size()); ++i) {
            const double y = corner.y() + rowHeight * (double(i - column * rows) + 0.5);
            pieces.append(all[i].sample(QPointF(x + 4.1, y)));
            pieces.append(Lettering{
                QPointF(x + textAt, y + 1.2), all[i].text, measure::textSize, false, Lettering::Align::Left, Ink::Line, {}});
        }
        x += columns[column];
    }
    return pieces;
}

}  // namespace core
