// SPDX-License-Identifier: MPL-2.0
#include "core/report/write/docx_parts.h"

namespace core {
namespace docx {

using namespace Qt::StringLiterals;

QString escaped(const QString& text) {
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair) {
            clean += text[i];
            clean += text[++i];
        } else if ((c >= 0x20 || c == '\t' || c == '\n' || c == '\r') && !text[i].isSurrogate() && c < 0xfffe) {
            clean += text[i];
        }
    }
    return clean.toHtmlEscaped();
}

QString runText(const QString& text) {
    if (text.isEmpty()) return {};
    QString xml;
    QString lines = text;
    lines.replace(QChar(QChar::LineSeparator), u'\n');
    const QStringList parts = lines.split(u'\n');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i > 0) xml += "<w:br/>"_L1;
        if (!parts[i].isEmpty()) xml += u"<w:t xml:space=\"preserve\">%1</w:t>"_s.arg(escaped(parts[i]));
    }
    return "<w:r>"_L1 + xml + "</w:r>"_L1;
}

namespace {

constexpr const char* declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const QString office = u"http://schemas.openxmlformats.org/officeDocument/2006/relationships"_s;
const QString wordMl = u"application/vnd.openxmlformats-officedocument.wordprocessingml."_s;

QString contentTypes() {
    QString xml = QLatin1String(declaration) +
                  u"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
                  "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
                  "ContentType=\"application/xml\"/>"
                  "<Default Extension=\"png\" ContentType=\"image/png\"/>"_s;
    for (const auto& [name, type] : {std::pair{"document", "document.main"},
                                     {"styles", "styles"},
                                     {"settings", "settings"},
                                     {"numbering", "numbering"},
                                     {"header1", "header"},
                                     {"footer1", "footer"}})
        xml += u"<Override PartName=\"/word/%1.xml\" ContentType=\"%2%3+xml\"/>"_s.arg(QLatin1String(name), wordMl,
                                                                                       QLatin1String(type));
    return xml +
           u"<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"_s;
}

QString relations(const QList<QStringList>& rows) {
    QString xml =
        QLatin1String(declaration) + u"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"_s;
    for (const QStringList& row : rows)
        xml += u"<Relationship Id=\"%1\" Type=\"%2\" Target=\"%3\"/>"_s.arg(row[0], row[1], row[2]);
    return xml + u"</Relationships>"_s;
}

QString packageRelations() {
    return relations({{u"rId1"_s, office + "/officeDocument"_L1, u"word/document.xml"_s},
                      {u"rId2"_s, u"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"_s,
                       u"docProps/core.xml"_s}});
}

QString documentRelations(const Body& body) {
    QList<QStringList> rows{{u"rIdStyles"_s, office + "/styles"_L1, u"styles.xml"_s},
                            {u"rIdSettings"_s, office + "/settings"_L1, u"settings.xml"_s},
                            {u"rIdNumbers"_s, office + "/numbering"_L1, u"numbering.xml"_s},
                            {u"rIdHead"_s, office + "/header"_L1, u"header1.xml"_s},
                            {u"rIdFoot"_s, office + "/footer"_L1, u"footer1.xml"_s}};
    for (qsizetype i = 0; i < body.media.size(); ++i)
        rows << QStringList{u"rIdM%1"_s.arg(i + 1), office + "/image"_L1, "media/"_L1 + body.media[i].name};
    return relations(rows);
}

// Title and language alone: who wrote it and on which machine is nobody's business.
QString properties(const Document& document) {
    return QLatin1String(declaration) +
           u"<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>%1</dc:title><dc:language>%2</dc:language></cp:coreProperties>"_s
               .arg(escaped(document.title), escaped(document.language));
}

QString settings(const Document& document) {
    const bool hasContents = std::any_of(document.blocks.begin(), document.blocks.end(),
                                         [](const Block& b) { return std::holds_alternative<Contents>(b); });
    return QLatin1String(declaration) +
           u"<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">%1"
           "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" "
           "w:val=\"15\"/></w:compat>"
           "</w:settings>"_s.arg((document.cream ? u"<w:displayBackgroundShape/>"_s : QString()) +
                                 (hasContents ? u"<w:updateFields w:val=\"true\"/>"_s : QString()));
}

}  // namespace
}  // namespace docx

QByteArray writeDocx(const Document& document, const Progress& progress) {
    using namespace docx;
    const Body body = bodyOf(document, progress);
    QList<Part> parts{{u"[Content_Types].xml"_s, contentTypes().toUtf8()},
                      {u"_rels/.rels"_s, packageRelations().toUtf8()},
                      {u"docProps/core.xml"_s, docx::properties(document).toUtf8()},
                      {u"word/document.xml"_s, body.xml.toUtf8()},
                      {u"word/_rels/document.xml.rels"_s, documentRelations(body).toUtf8()},
                      {u"word/styles.xml"_s, stylesPart(document).toUtf8()},
                      {u"word/settings.xml"_s, settings(document).toUtf8()},
                      {u"word/numbering.xml"_s, numberingPart(body.numberedLists).toUtf8()},
                      {u"word/header1.xml"_s, headerPart(document).toUtf8()},
                      {u"word/footer1.xml"_s, footerPart(document).toUtf8()}};
    for (const Media& media : body.media) parts << Part{"word/media/"_L1 + media.name, media.bytes};
    return zipped(parts);
}

}  // namespace core
