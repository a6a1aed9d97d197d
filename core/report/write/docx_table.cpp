// SPDX-License-Identifier: MPL-2.0
#include "core/report/write/docx_parts.h"

namespace core::docx {

using namespace Qt::StringLiterals;

QString paragraphLook(const QString& style, const QString& more) {
    return u"<w:pPr><w:pStyle w:val=\"%1\"/>%2</w:pPr>"_s.arg(style, more);
}

QList<Side> sidesOf(const QList<paper::ColumnPlace>& columns, double width) {
    QList<Side> sides;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const double end = i + 1 < columns.size() ? columns[i + 1].left : width;
        const double whole = end - columns[i].left;
        sides << Side{twips(whole), twips(std::max(0.0, whole - columns[i].width)), columns[i].alignRight};
    }
    return sides;
}

QString tableBegin(const QList<Side>& columns, const QString& summary, const QString& style) {
    int total = 0;
    QString grid;
    for (const Side& column : columns) {
        total += column.width;
        grid += u"<w:gridCol w:w=\"%1\"/>"_s.arg(column.width);
    }
    return u"<w:tbl><w:tblPr><w:tblStyle w:val=\"%4\"/><w:tblW w:w=\"%1\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>"
           "<w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" "
           "w:noVBand=\"1\"/>%2</w:tblPr>"
           "<w:tblGrid>%3</w:tblGrid>"_s.arg(
               QString::number(total), summary.isEmpty() ? QString() : u"<w:tblCaption w:val=\"%1\"/>"_s.arg(escaped(summary)),
               grid, style);
}

QString tableCell(const Side& side, const QString& style, const QString& inside, bool keepWithNext, bool rightToLeft) {
    const QString before = (keepWithNext ? u"<w:keepNext/>"_s : QString()) + (rightToLeft ? u"<w:bidi/>"_s : QString());
    const QString look = paragraphLook(style, before + (side.right ? u"<w:jc w:val=\"right\"/>"_s : QString()));
    return u"<w:tc><w:tcPr><w:tcW w:w=\"%1\" w:type=\"dxa\"/><w:tcMar><w:right w:w=\"%2\" "
           "w:type=\"dxa\"/></w:tcMar></w:tcPr>"_s.arg(side.width)
               .arg(side.gutter) +
           "<w:p>"_L1 + look + inside + "</w:p></w:tc>"_L1;
}

// After a table Word wants a paragraph; a low one keeps the distance.
QString tableEnd() { return u"</w:tbl><w:p>%1</w:p>"_s.arg(paragraphLook(u"Cell"_s)); }

bool keepsNext(qsizetype row, qsizetype rows) { return rows > 1 && (row == 0 || row + 2 == rows); }

}  // namespace core::docx
