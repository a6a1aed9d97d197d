// SPDX-License-Identifier: MPL-2.0
// Pictures of a Word file: the bytes, and the run that shows them.
#include <QBuffer>

#include "core/genogram/painter.h"
#include "core/report/paper/picture.h"
#include "core/report/write/docx_parts.h"

namespace core::docx {

using namespace Qt::StringLiterals;

namespace {

constexpr double emuPerPoint = 12700;

}  // namespace

QByteArray pngFor(const Drawing& drawing, const QSizeF&) { return pngOf(drawing, paperColours(), 8); }

QByteArray pngFor(const QImage& image, const QSizeF& shown) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    paper::resampled(image, shown).save(&buffer, "PNG");
    return bytes;
}

QString pictureRun(const QSizeF& points, const QString& alternative, qsizetype media) {
    const QString number = QString::number(media);
    const QString extent =
        u"cx=\"%1\" cy=\"%2\""_s.arg(qRound64(points.width() * emuPerPoint)).arg(qRound64(points.height() * emuPerPoint));
    return u"<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent %1/><wp:docPr id=\"%2\" "
           u"name=\"Figure %2\" descr=\"%3\"/>"
           "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>"
           "<pic:cNvPr id=\"%2\" name=\"Figure %2\" descr=\"%3\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip "
           "r:embed=\"rIdM%2\"/><a:stretch><a:fillRect/></a:stretch>"
           "</pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext %1/></a:xfrm><a:prstGeom "
           "prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
           "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"_s.arg(extent, number, escaped(alternative));
}

}  // namespace core::docx
