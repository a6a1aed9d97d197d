// SPDX-License-Identifier: MPL-2.0
// Attached files: kind by bytes, words of every kind that can be read, and nothing but "" from what cannot.
#include "core/base/attached_file.h"

#include "core/base/error.h"
#include "core/base/pdf_file.h"
#include "core/base/zip_parts.h"
#include "tests/support/property.h"
#include "tests/support/strings.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

QByteArray pdf(const QStringList& pages) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (i > 0) writer.newPage();
        painter.drawText(QPointF(200, 400), pages[i]);
    }
    painter.end();
    return bytes;
}

QByteArray word(const QByteArray& body) {
    return zipped({{u"word/document.xml"_s,
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body +
                        "</w:body></w:document>"},
                   {u"word/styles.xml"_s, "<w:styles xmlns:w=\"x\"><w:name>Heading</w:name></w:styles>"}});
}

}  // namespace

TEST_CASE("Attached files: the first bytes say what it is, then the name", "[base][attached]") {
    CHECK(mediaTypeOf(u"scan.txt"_s, "%PDF-1.7 …") == u"application/pdf"_s);
    CHECK(mediaTypeOf(u"photo"_s, QByteArray("\xff\xd8\xff\xe0", 4)) == u"image/jpeg"_s);
    CHECK(kindOf(mediaTypeOf(u"Letter.DOCX"_s, "PK\3\4")) == FileKind::Document);
    CHECK(kindOf(mediaTypeOf(u"mail.eml"_s, "From: x")) == FileKind::Text);
    CHECK(mediaTypeOf(u"program.exe"_s, "MZ") == u"application/octet-stream"_s);
    CHECK(kindOf(u"application/octet-stream"_s) == FileKind::Other);
}

TEST_CASE("Attached files: words of a PDF, page by page, and a picture of each page", "[base][attached]") {
    if (!PdfFile::isSupported()) SKIP("built without a reader of PDF");
    const QByteArray bytes = pdf({u"Attendance of Kofi"_s, u"Second page"_s});
    const QString text = attachedText(bytes, u"application/pdf"_s);
    CHECK(text.contains(u"Attendance of Kofi"_s));
    CHECK(text.section(u'\f', 1).contains(u"Second page"_s));
    const PdfFile file(bytes);
    CHECK(file.pages() == 2);
    const QImage picture = file.picture(1, 300);
    CHECK(picture.width() == 300);
    CHECK(picture.height() > 300);
    CHECK(picture.pixelColor(0, 0) == QColor(Qt::white));
    bool ink = false;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x) ink = ink || picture.pixelColor(x, y).lightness() < 220;
    CHECK(ink);
    try {
        PdfFile("no PDF at all");
        FAIL("rubbish was taken for a PDF");
    } catch (const Error& error) {
        CHECK(error.fault() == Fault::Corrupt);
    }
}

TEST_CASE("Attached files: words of Word, OpenDocument, sheets and plain text", "[base][attached]") {
    const QString docx = mediaTypeOf(u"a.docx"_s, {}), odt = mediaTypeOf(u"a.odt"_s, {}), xlsx = mediaTypeOf(u"a.xlsx"_s, {});
    CHECK(attachedText(
              word("<w:p><w:r><w:t>Dana </w:t></w:r><w:r><w:t>came.</w:t></w:r></w:p><w:p><w:r><w:t>Late.</w:t></w:r></w:p>"),
              docx) == u"Dana came.\nLate.\n"_s);
    CHECK(
        attachedText(zipped({{u"content.xml"_s,
                              "<d xmlns:text=\"t\"><text:h>Report</text:h><text:p>Of <text:span>May</text:span></text:p></d>"}}),
                     odt) == u"Report\nOf May\n"_s);
    CHECK(attachedText(zipped({{u"xl/sharedStrings.xml"_s,
                                "<sst><si><t>School</t></si><si><r><t>Nor</t></r><r><t>th</t></r></si></sst>"}}),
                       xlsx) == u"School\nNorth\n"_s);
    CHECK(attachedText("Zo\xc3\xab", u"text/plain"_s) == u"Zoë"_s);
    CHECK(attachedText("Zo\xeb", u"text/plain"_s) == u"Zoë"_s);  // not UTF-8: read as Latin letters
    CHECK(attachedText(QByteArray("\xff\xfeZ\0o\0", 6), u"text/plain"_s) == u"Zo"_s);
}

TEST_CASE("Attached files: what is damaged says nothing and stops nothing", "[base][attached]") {
    CHECK(attachedText("no zip", mediaTypeOf(u"a.docx"_s, {})).isEmpty());
    CHECK(attachedText("%PDF-1.7 broken", u"application/pdf"_s).isEmpty());
    CHECK(attachedText("\x89PNG", u"image/png"_s).isEmpty());
    CHECK(attachedText(QByteArray(maxAttachedText + 50, 'a'), u"text/plain"_s).size() == maxAttachedText);
    checkProperty("any bytes are safe as any kind", [](const QString& any) {
        const QByteArray bytes = any.toUtf8();
        for (const char* name : {"a.docx", "a.odt", "a.xlsx", "a.txt", "a.pdf"})
            RC_ASSERT(attachedText(bytes, mediaTypeOf(QLatin1String(name), {})).size() <= maxAttachedText);
    });
    const Progress stopped;
    stopped.cancel();
    CHECK_THROWS_AS(attachedText(word("<w:p/>"), mediaTypeOf(u"a.docx"_s, {}), stopped), Error);
}
