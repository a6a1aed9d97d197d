// SPDX-License-Identifier: MPL-2.0
// Styles, numbering, head and foot of a Word file, with the sizes of visual.md §7.
#include "core/report/write/docx_parts.h"

namespace core::docx {
namespace {

using namespace Qt::StringLiterals;
using paper::PageStyle;
using paper::Type;

constexpr const char* wordSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

QString declared(const char* element, const QString& inside) {
    return u"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:%1 xmlns:w=\"%2\">%3</w:%1>"_s.arg(
        QLatin1String(element), QLatin1String(wordSpace), inside);
}

QString spacing(const Type& type, double below) {
    return u"<w:spacing w:before=\"%1\" w:after=\"%2\" w:line=\"%3\" w:lineRule=\"atLeast\"/>"_s.arg(twips(type.above))
        .arg(twips(below))
        .arg(twips(type.line));
}

QString letters(const Type& type) {
    return u"<w:rPr>%1<w:sz w:val=\"%2\"/><w:szCs w:val=\"%2\"/></w:rPr>"_s.arg(type.bold ? u"<w:b/>"_s : QString())
        .arg(half(type.size));
}

QString paragraphStyle(const QString& id, const QString& name, const QString& paragraph, const QString& run) {
    return u"<w:style w:type=\"paragraph\" w:styleId=\"%1\"><w:name w:val=\"%2\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>%3</w:pPr>%4</w:style>"_s
        .arg(id, name, paragraph, run);
}

QString headingStyle(const PageStyle& style, int level) {
    const Type& type = style.heading(level);
    const QString rule = level == 1 && style.titleRule > 0
                             ? u"<w:pBdr><w:top w:val=\"single\" w:sz=\"%1\" w:space=\"6\" w:color=\"000000\"/></w:pBdr>"_s.arg(
                                   qRound(style.titleRule * 8))
                             : QString();
    return paragraphStyle(
        u"Heading%1"_s.arg(level), u"heading %1"_s.arg(level),
        u"<w:keepNext/><w:keepLines/>%1%2<w:outlineLvl w:val=\"%3\"/>"_s.arg(rule, spacing(type, style.headingGap))
            .arg(level - 1),
        letters(type));
}

QString tableStyle(const PageStyle& style) {
    const auto edge = [](const char* side, double points, const char* colour) {
        return u"<w:%1 w:val=\"single\" w:sz=\"%2\" w:space=\"0\" w:color=\"%3\"/>"_s.arg(
            QLatin1String(side), QString::number(std::max(2, qRound(points * 8))), QLatin1String(colour));
    };
    return u"<w:style w:type=\"table\" w:styleId=\"Ruled\"><w:name w:val=\"Ruled "
           u"table\"/><w:tblPr><w:tblBorders>%1%2%3</w:tblBorders>"
           "<w:tblCellMar><w:top w:w=\"%4\" w:type=\"dxa\"/><w:left w:w=\"0\" w:type=\"dxa\"/><w:bottom w:w=\"%4\" "
           "w:type=\"dxa\"/><w:right w:w=\"%5\" w:type=\"dxa\"/>"
           "</w:tblCellMar></w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:tcPr><w:tcBorders>%6</w:tcBorders></w:tcPr></w:tblStylePr></w:style>"_s
               .arg(edge("top", style.headRule, "000000"), edge("bottom", style.rowRule, "808080"),
                    edge("insideH", style.rowRule, "808080"))
               .arg(twips(style.cellPadding))
               .arg(twips(style.gutter))
               .arg(edge("bottom", style.headRule, "000000"));
}

QString level(const QString& format, const QString& text) {
    return u"<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%1\"/><w:lvlText w:val=\"%2\"/><w:lvlJc w:val=\"left\"/>"
           "<w:pPr><w:ind w:left=\"567\" w:hanging=\"567\"/></w:pPr></w:lvl>"_s.arg(format, text);
}

QString field(const QString& code) {
    return u"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> %1 </w:instrText></w:r>"
           "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"_s
               .arg(code);
}

/// Without rules: what only stands side by side. The edges of the panels of a card are to cut and to fold along.
QString bareTableStyles() {
    QString edges;
    for (const char* side : {"top", "left", "bottom", "right", "insideH", "insideV"})
        edges += u"<w:%1 w:val=\"dashed\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"/>"_s.arg(QLatin1String(side));
    return u"<w:style w:type=\"table\" w:styleId=\"Plain\"><w:name w:val=\"Side by side\"/></w:style>"
           "<w:style w:type=\"table\" w:styleId=\"Wallet\"><w:name w:val=\"Card to fold\"/><w:tblPr><w:tblBorders>%1"
           "</w:tblBorders><w:tblCellMar><w:top w:w=\"170\" w:type=\"dxa\"/><w:left w:w=\"227\" w:type=\"dxa\"/>"
           "<w:right w:w=\"227\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"_s.arg(edges);
}

}  // namespace

QString stylesPart(const Document& document) {
    const PageStyle style = paper::styleOf(document);
    const QString defaults =
        u"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\" w:eastAsia=\"Arial\"/>"
        "<w:sz w:val=\"%1\"/><w:szCs w:val=\"%1\"/><w:lang w:val=\"%2\" w:eastAsia=\"%2\" w:bidi=\"%2\"/></w:rPr></w:rPrDefault>"
        "<w:pPrDefault><w:pPr><w:widowControl/><w:suppressAutoHyphens/></w:pPr></w:pPrDefault></w:docDefaults>"_s
            .arg(half(style.body.size))
            .arg(escaped(document.language));
    const double below = style.body.above;
    QString styles = defaults;
    styles +=
        u"<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:pPr>%1</w:pPr>%2</w:style>"_s
            .arg(spacing({style.body.size, style.body.line, 0, false}, below), letters(style.body));
    for (int i = 1; i <= 3; ++i) styles += headingStyle(style, i);
    styles += paragraphStyle(u"Lead"_s, u"Lead"_s, spacing(style.lead, below), letters(style.lead));
    styles += paragraphStyle(u"Small"_s, u"Small"_s, spacing(style.small, below / 2), letters(style.small));
    styles += paragraphStyle(u"Cell"_s, u"Table text"_s, spacing(style.cell, 0), letters(style.cell));
    styles += paragraphStyle(u"CellHead"_s, u"Table heading"_s, spacing(style.cell, 0),
                             letters({style.cell.size, style.cell.line, 0, true}));
    styles += paragraphStyle(u"Header"_s, u"header"_s, spacing(style.foot, 0), letters(style.foot));
    styles += paragraphStyle(u"Footer"_s, u"footer"_s, spacing(style.foot, 0), letters(style.foot));
    for (const int i : {2, 3})
        styles += paragraphStyle(
            u"TOC%1"_s.arg(i), u"toc %1"_s.arg(i),
            spacing({style.body.size, style.body.line, 0, false}, 0) + u"<w:ind w:left=\"%1\"/>"_s.arg((i - 2) * 283),
            letters(style.body));
    styles +=
        u"<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr><w:u w:val=\"single\"/></w:rPr></w:style>"_s;
    return declared("styles", styles + tableStyle(style) + bareTableStyles());
}

QString numberingPart(int numberedLists) {
    QString xml =
        u"<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"singleLevel\"/>%1</w:abstractNum>"
        "<w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"singleLevel\"/>%2</w:abstractNum>"
        "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"_s
            .arg(level(u"decimal"_s, u"%1."_s), level(u"bullet"_s, u"\u2022"_s));
    for (int i = 0; i < numberedLists; ++i)
        xml +=
            u"<w:num w:numId=\"%1\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"_s
                .arg(10 + i);
    return declared("numbering", xml);
}

QString headerPart(const Document& document) {
    QString xml;
    for (const QString& line : document.header)
        xml += u"<w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>%1</w:p>"_s.arg(runText(line));
    if (!document.notice.isEmpty())
        xml +=
            u"<w:p><w:pPr><w:pStyle w:val=\"Header\"/><w:jc w:val=\"right\"/></w:pPr><w:r><w:rPr><w:b/>"
            "<w:bdr w:val=\"single\" w:sz=\"12\" w:space=\"4\" w:color=\"000000\"/></w:rPr><w:t xml:space=\"preserve\">%1</w:t></w:r></w:p>"_s
                .arg(escaped(document.notice));
    return declared("hdr", xml.isEmpty() ? u"<w:p/>"_s : xml);
}

QString footerPart(const Document& document) {
    QString xml;
    for (const QString& line : document.footer)
        xml += u"<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>%1</w:p>"_s.arg(runText(line));
    // The words around the two numbers stay in the order the language wants.
    QString page;
    QString rest = document.pageOf;
    while (!rest.isEmpty()) {
        const qsizetype at = rest.indexOf(QLatin1Char('%'));
        if (at < 0 || at + 1 >= rest.size()) {
            page += runText(rest);
            break;
        }
        page += runText(rest.first(at)) + field(rest[at + 1] == u'1' ? u"PAGE"_s : u"NUMPAGES"_s);
        rest.remove(0, at + 2);
    }
    if (!page.isEmpty()) xml += u"<w:p><w:pPr><w:pStyle w:val=\"Footer\"/><w:jc w:val=\"right\"/></w:pPr>%1</w:p>"_s.arg(page);
    return declared("ftr", xml.isEmpty() ? u"<w:p/>"_s : xml);
}

}  // namespace core::docx
