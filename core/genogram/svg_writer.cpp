// SPDX-License-Identifier: MPL-2.0
// SVG by hand: Qt's own generator writes the halo of every letter as an outline, ten times the size of all the rest.
#include <QBuffer>
#include <QCryptographicHash>

#include "core/genogram/painter.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

/// Millimetres to a hundredth, without noughts at the end.
QString number(double value) {
    QString text = QString::number(value, 'f', 2);
    while (text.endsWith(u'0')) text.chop(1);
    if (text.endsWith(u'.')) text.chop(1);
    return text == "-0"_L1 ? u"0"_s : text;
}

QString point(double x, double y) { return number(x) + u' ' + number(y); }

QString pathData(const QPainterPath& path) {
    QString data;
    QPointF start, last;
    const auto closeAt = [&](int i) {
        const bool ends = i == path.elementCount() || path.elementAt(i).isMoveTo();
        if (ends && !data.isEmpty() && last == start) data += u'Z';
    };
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element at = path.elementAt(i);
        switch (at.type) {
        case QPainterPath::MoveToElement:
            closeAt(i);
            data += u'M' + point(at.x, at.y);
            start = at;
            break;
        case QPainterPath::LineToElement: data += u'L' + point(at.x, at.y); break;
        case QPainterPath::CurveToElement: data += u'C' + point(at.x, at.y); break;
        case QPainterPath::CurveToDataElement: data += u' ' + point(at.x, at.y); break;
        }
        last = at;
    }
    closeAt(path.elementCount());
    return data;
}

/// The picture as bytes in the file, cut at the edge of the area. A clip is called by what it is: several drawings may
/// come to stand in one page.
QString pictureXml(const Shape& shape) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    shape.picture.save(&buffer, "PNG");
    const QRectF box = shape.path.boundingRect();
    const QString edge = pathData(shape.path);
    const QByteArray name = QCryptographicHash::hash(edge.toLatin1(), QCryptographicHash::Sha256).toHex().left(12);
    return u"<clipPath id=\"cut%1\"><path d=\"%2\"/></clipPath>"
           "<image x=\"%3\" y=\"%4\" width=\"%5\" height=\"%6\" preserveAspectRatio=\"none\" "
           "clip-path=\"url(#cut%1)\" xlink:href=\"data:image/png;base64,%7\"/>\n"_s.arg(
               QString::fromLatin1(name), edge, number(box.x()), number(box.y()), number(box.width()), number(box.height()),
               QString::fromLatin1(bytes.toBase64()));
}

QString shapeXml(const Shape& shape, const DrawingColours& colours) {
    const bool open = shape.fill == Ink::None || !shape.picture.isNull();
    QString look = u" fill=\"%1\""_s.arg(open ? u"none"_s : colours.of(shape.fill).name());
    if (shape.stroke != Ink::None && shape.width > 0) {
        look += u" stroke=\"%1\" stroke-width=\"%2\""_s.arg(colours.of(shape.stroke).name(), number(shape.width));
        QStringList dashes;
        for (const double length : dashLengths(shape.pattern)) dashes << number(length);
        if (!dashes.isEmpty()) look += u" stroke-dasharray=\"%1\""_s.arg(dashes.join(u' '));
    }
    return u"<path d=\"%1\"%2/>\n"_s.arg(pathData(shape.path), look);
}

/// The halo is the same text with a broad edge under it: not every reader of SVG knows paint-order. It is not said again.
QString letteringXml(const Lettering& text, const DrawingColours& colours) {
    const QString anchor = text.align == Lettering::Align::Left     ? QString()
                           : text.align == Lettering::Align::Centre ? u" text-anchor=\"middle\""_s
                                                                    : u" text-anchor=\"end\""_s;
    const QString place = u" x=\"%1\" y=\"%2\" font-size=\"%3\"%4%5"_s.arg(
        number(text.at.x()), number(text.at.y()), number(text.size), text.bold ? u" font-weight=\"bold\""_s : QString(), anchor);
    QString words;
    for (const QChar c : text.text)
        if (c.unicode() >= 0x20 && c.unicode() < 0xfffe) words += c;
    words = words.toHtmlEscaped();
    return u"<text class=\"halo\" aria-hidden=\"true\"%1>%3</text><text%1 fill=\"%2\">%3</text>\n"_s.arg(
        place, colours.of(text.ink).name(), words);
}

}  // namespace

QByteArray svgOf(const Drawing& drawing, const DrawingColours& colours, const QString& title) {
    const QRectF box = drawing.bounds;
    const bool pictured = std::any_of(drawing.pieces.begin(), drawing.pieces.end(), [](const Piece& piece) {
        const Shape* shape = std::get_if<Shape>(&piece);
        return shape && !shape->picture.isNull();
    });
    QString xml =
        u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<svg xmlns=\"http://www.w3.org/2000/svg\"%8 width=\"%1mm\" height=\"%2mm\" viewBox=\"%3 %4 %1 %2\">\n"
        "<title>%5</title>\n"
        "<style>text{font-family:'Liberation Sans',Arial,Helvetica,sans-serif}"
        ".halo{fill:%6;stroke:%6;stroke-width:%7;stroke-linejoin:round}</style>\n"
        "<rect x=\"%3\" y=\"%4\" width=\"%1\" height=\"%2\" fill=\"%6\"/>\n"_s.arg(
            number(box.width()), number(box.height()), number(box.x()), number(box.y()), title.toHtmlEscaped(),
            colours.paper.name(), number(haloWidth), pictured ? u" xmlns:xlink=\"http://www.w3.org/1999/xlink\""_s : QString());
    for (const Piece& piece : drawing.pieces) {
        const Shape* shape = std::get_if<Shape>(&piece);
        if (shape && !shape->picture.isNull()) xml += pictureXml(*shape);
        xml += shape ? shapeXml(*shape, colours) : letteringXml(std::get<Lettering>(piece), colours);
    }
    return (xml + "</svg>\n"_L1).toUtf8();
}

}  // namespace core
