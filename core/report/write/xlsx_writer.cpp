// SPDX-License-Identifier: MPL-2.0
// The smallest workbook that Excel, LibreOffice and Numbers open without repair (ECMA-376, part 1).
#include <QXmlStreamReader>

#include "core/base/zip_parts.h"
#include "core/report/write/docx_parts.h"
#include "core/report/write/sheets.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

constexpr auto declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"_L1;
constexpr auto mainSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"_L1;
constexpr auto relationSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"_L1;
constexpr auto packageSpace = "http://schemas.openxmlformats.org/package/2006"_L1;
constexpr int longestCell = 32767;  // characters; Excel's limit

// Places in the list of formats of styles.xml.
constexpr int wrapped = 0, bold = 1, dated = 2;

QString contentTypes(qsizetype sheets) {
    QString xml = declaration + u"<Types xmlns=\"%1/content-types\">"_s.arg(packageSpace) +
                  u"<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                  "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"_s;
    const auto part = [&](const QString& name, const char* type) {
        xml +=
            u"<Override PartName=\"/xl/%1.xml\" "
            "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.%2+xml\"/>"_s.arg(name,
                                                                                                         QLatin1String(type));
    };
    part(u"workbook"_s, "sheet.main");
    part(u"styles"_s, "styles");
    for (qsizetype i = 1; i <= sheets; ++i) part(u"worksheets/sheet%1"_s.arg(i), "worksheet");
    return xml + "</Types>"_L1;
}

QString relation(const QString& id, const char* type, const QString& target) {
    return u"<Relationship Id=\"%1\" Type=\"%2/%3\" Target=\"%4\"/>"_s.arg(id, relationSpace, QLatin1String(type), target);
}

QString relations(const QString& inside) {
    return declaration + u"<Relationships xmlns=\"%1/relationships\">"_s.arg(packageSpace) + inside + "</Relationships>"_L1;
}

QString workbook(const QList<Sheet>& sheets) {
    QString xml = declaration + u"<workbook xmlns=\"%1\" xmlns:r=\"%2\"><sheets>"_s.arg(mainSpace, relationSpace);
    for (qsizetype i = 0; i < sheets.size(); ++i)
        xml += u"<sheet name=\"%1\" sheetId=\"%2\" r:id=\"rId%2\"/>"_s.arg(docx::escaped(sheets[i].name), QString::number(i + 1));
    return xml + "</sheets></workbook>"_L1;
}

QString styles() {
    return declaration +
           u"<styleSheet xmlns=\"%1\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"d mmm yyyy\"/></numFmts>"
           "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Arial\"/></font>"
           "<font><b/><sz val=\"11\"/><name val=\"Arial\"/></font></fonts>"
           "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
           "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
           "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
           "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
           "<cellXfs count=\"3\">"
           "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\">"
           "<alignment vertical=\"top\" wrapText=\"1\"/></xf>"
           "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyAlignment=\"1\">"
           "<alignment vertical=\"top\" wrapText=\"1\"/></xf>"
           "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" "
           "applyAlignment=\"1\"><alignment horizontal=\"left\" vertical=\"top\"/></xf>"
           "</cellXfs></styleSheet>"_s.arg(mainSpace);
}

QString columnName(int column) {
    QString name;
    for (int left = column + 1; left > 0; left = (left - 1) / 26) name.prepend(QChar(u'A' + (left - 1) % 26));
    return name;
}

/// Days since 30 December 1899, Excel's count; nothing before March 1900, where Excel counts a day that never was.
std::optional<qint64> serialOf(const std::optional<QDate>& day) {
    if (!day || *day < QDate(1900, 3, 1)) return std::nullopt;
    return QDate(1899, 12, 30).daysTo(*day);
}

QString textCell(const QString& place, const QString& text, int style) {
    if (text.isEmpty()) return {};
    return u"<c r=\"%1\" s=\"%2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"_s.arg(place).arg(style) +
           docx::escaped(text.left(longestCell)) + "</t></is></c>"_L1;
}

QString cell(const QString& place, const SheetCell& cell) {
    if (const auto serial = serialOf(cell.date))
        return u"<c r=\"%1\" s=\"%2\"><v>%3</v></c>"_s.arg(place).arg(dated).arg(*serial);
    if (cell.number) return u"<c r=\"%1\" s=\"%2\"><v>%3</v></c>"_s.arg(place).arg(wrapped).arg(*cell.number);
    return textCell(place, cell.text, wrapped);
}

QString worksheet(const Sheet& sheet) {
    QString xml = declaration +
                  u"<worksheet xmlns=\"%1\"><sheetViews><sheetView workbookViewId=\"0\">"
                  "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                  "</sheetView></sheetViews><cols>"_s.arg(mainSpace);
    for (qsizetype i = 0; i < sheet.header.size(); ++i) {
        // A character of 11 pt Arial is about 2 mm wide.
        const double characters = sheet.widths.value(i) > 0 ? std::max(8.0, sheet.widths.value(i) / 2) : 60;
        xml += u"<col min=\"%1\" max=\"%1\" width=\"%2\" customWidth=\"1\"/>"_s.arg(i + 1).arg(characters);
    }
    xml += "</cols><sheetData><row r=\"1\">"_L1;
    for (qsizetype i = 0; i < sheet.header.size(); ++i) xml += textCell(columnName(int(i)) + u'1', sheet.header[i], bold);
    xml += "</row>"_L1;
    for (qsizetype r = 0; r < sheet.rows.size(); ++r) {
        xml += u"<row r=\"%1\">"_s.arg(r + 2);
        for (qsizetype c = 0; c < sheet.rows[r].size(); ++c)
            xml += cell(columnName(int(c)) + QString::number(r + 2), sheet.rows[r][c]);
        xml += "</row>"_L1;
    }
    return xml + "</sheetData></worksheet>"_L1;
}

}  // namespace

QByteArray writeXlsx(const Document& document) {
    QList<Sheet> sheets = sheetsOf(document);
    sheets << textSheetOf(document);
    QString inside;
    for (qsizetype i = 1; i <= sheets.size(); ++i)
        inside += relation(u"rId%1"_s.arg(i), "worksheet", u"worksheets/sheet%1.xml"_s.arg(i));
    inside += relation(u"rIdStyles"_s, "styles", u"styles.xml"_s);
    QList<ZipPart> parts{{u"[Content_Types].xml"_s, contentTypes(sheets.size()).toUtf8()},
                         {u"_rels/.rels"_s, relations(relation(u"rId1"_s, "officeDocument", u"xl/workbook.xml"_s)).toUtf8()},
                         {u"xl/workbook.xml"_s, workbook(sheets).toUtf8()},
                         {u"xl/_rels/workbook.xml.rels"_s, relations(inside).toUtf8()},
                         {u"xl/styles.xml"_s, styles().toUtf8()}};
    for (qsizetype i = 0; i < sheets.size(); ++i)
        parts << ZipPart{u"xl/worksheets/sheet%1.xml"_s.arg(i + 1), worksheet(sheets[i]).toUtf8()};
    return zipped(parts);
}

QList<Passage> passagesOfXlsx(const QByteArray& bytes) {
    QList<Passage> found;
    const QList<ZipPart> parts = unzipped(bytes);
    for (const ZipPart& part : parts) {
        if (!part.name.endsWith(".xml"_L1)) continue;
        QXmlStreamReader xml(part.bytes);
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement) continue;
            if (xml.name() == "sheet"_L1) found.append({xml.attributes().value("name"_L1).toString(), part.name});
            if (xml.name() == "t"_L1) found.append({xml.readElementText(), part.name});
        }
        if (xml.hasError()) throw Error(Fault::Corrupt, u"a part of the workbook is not well formed"_s);
    }
    return found;
}

}  // namespace core
