// SPDX-License-Identifier: MPL-2.0
#include "core/base/attached_file.h"

#include "core/base/error.h"
#include "core/base/pdf_file.h"
#include "core/base/zip_parts.h"

#include <QHash>
#include <QStringDecoder>
#include <QXmlStreamReader>

namespace core {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 mostUnpacked = qint64(128) << 20;  // bytes

struct Kind {
    const char* ending;
    const char* type;
    FileKind kind;
    const char* first;  ///< bytes such a file begins with; "" = not told by them
};
constexpr Kind kinds[] = {
    {"pdf", "application/pdf", FileKind::Pdf, "%PDF-"},
    {"png", "image/png", FileKind::Image, "\x89PNG"},
    {"jpg", "image/jpeg", FileKind::Image, "\xff\xd8\xff"},
    {"jpeg", "image/jpeg", FileKind::Image, ""},
    {"gif", "image/gif", FileKind::Image, "GIF8"},
    {"bmp", "image/bmp", FileKind::Image, ""},
    {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", FileKind::Document, ""},
    {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", FileKind::Document, ""},
    {"odt", "application/vnd.oasis.opendocument.text", FileKind::Document, ""},
    {"txt", "text/plain", FileKind::Text, ""},
    {"md", "text/plain", FileKind::Text, ""},
    {"csv", "text/csv", FileKind::Text, ""},
    {"eml", "message/rfc822", FileKind::Text, ""},
    {"ics", "text/calendar", FileKind::Text, ""},
};

QString decoded(const QByteArray& bytes) {
    const auto bom = QStringConverter::encodingForData(bytes);
    QStringDecoder decoder(bom.value_or(QStringConverter::Utf8), QStringConverter::Flag::Stateless);
    QString text = decoder.decode(bytes);
    if (decoder.hasError()) text = QString::fromLatin1(bytes);
    return text.remove(QChar(u'\0'));
}

/// The words of one part of a packed file. Elements named in `breaks` end a line.
QString textOfXml(const QByteArray& xmlBytes, const QStringList& words, const QStringList& breaks) {
    QString text;
    QXmlStreamReader xml(xmlBytes);
    int inWords = 0;
    while (!xml.atEnd() && text.size() < maxAttachedText) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            if (words.contains(xml.name())) ++inWords;
            else if (xml.name() == "tab"_L1 || xml.name() == "br"_L1) text += u' ';
            break;
        case QXmlStreamReader::EndElement:
            if (words.contains(xml.name())) --inWords;
            if (breaks.contains(xml.name()) && !text.endsWith(u'\n')) text += u'\n';
            break;
        case QXmlStreamReader::Characters:
            if (inWords > 0) text += xml.text();
            break;
        default: break;
        }
    }
    return text;
}

QString packedText(const QByteArray& bytes, const Progress& progress) {
    QString text;
    const QList<ZipPart> parts = unzipped(bytes, mostUnpacked);
    for (const ZipPart& part : parts) {
        progress.step(text.size(), 0);
        // Headers, footnotes and comments say something as well; styles and settings hold no "t".
        if (part.name.startsWith("word/"_L1) && part.name.endsWith(".xml"_L1))
            text += textOfXml(part.bytes, {u"t"_s}, {u"p"_s, u"tc"_s});
        else if (part.name == "xl/sharedStrings.xml"_L1 || part.name.startsWith("xl/worksheets/"_L1))
            text += textOfXml(part.bytes, {u"t"_s}, {u"si"_s, u"is"_s});
        else if (part.name == "content.xml"_L1) text += textOfXml(part.bytes, {u"p"_s, u"h"_s}, {u"p"_s, u"h"_s});
    }
    return text;
}

}  // namespace

QString mediaTypeOf(const QString& fileName, const QByteArray& bytes) {
    for (const Kind& kind : kinds)
        if (*kind.first != '\0' && bytes.startsWith(kind.first)) return QLatin1String(kind.type);
    const QString ending = fileName.section(u'.', -1).toLower();
    for (const Kind& kind : kinds)
        if (ending == QLatin1String(kind.ending)) return QLatin1String(kind.type);
    return u"application/octet-stream"_s;
}

FileKind kindOf(const QString& mediaType) {
    for (const Kind& kind : kinds)
        if (mediaType == QLatin1String(kind.type)) return kind.kind;
    return FileKind::Other;
}

QString attachedText(const QByteArray& bytes, const QString& mediaType, const Progress& progress) {
    QString text;
    try {
        switch (kindOf(mediaType)) {
        case FileKind::Pdf: text = pdfText(bytes, progress); break;
        case FileKind::Document: text = packedText(bytes, progress); break;
        case FileKind::Text: text = decoded(bytes); break;
        case FileKind::Image:
        case FileKind::Other: break;
        }
    } catch (const Error& error) {
        if (error.fault() == Fault::Cancelled) throw;  // a damaged file can be kept, not read
    }
    return text.left(maxAttachedText);
}

}  // namespace core
