// SPDX-License-Identifier: MPL-2.0
// Workbooks of ECMA-376, part 1: as much of them as holds text, numbers and dates of cells.
#include "core/base/zip_parts.h"
#include "core/interchange/table_reading.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <cmath>

namespace core {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 mostUnpacked = qint64(128) << 20;
constexpr int mostColumns = 200;
constexpr qsizetype mostCells = 5'000'000;

[[noreturn]] void damaged() { throw Error(Fault::Corrupt, u"the workbook is damaged"_s); }

/// Zero-based place from "B7"; {-1, -1} if it is none.
std::pair<int, int> placeOf(QStringView name) {
    qint64 column = 0, row = 0;
    qsizetype i = 0;
    for (; i < name.size() && name[i] >= u'A' && name[i] <= u'Z' && column < 20'000; ++i)
        column = column * 26 + (name[i].unicode() - u'A' + 1);
    for (; i < name.size() && name[i].isDigit() && row < 10'000'000; ++i) row = row * 10 + name[i].digitValue();
    return i == name.size() && column > 0 && row > 0 ? std::pair(int(column) - 1, int(row) - 1) : std::pair(-1, -1);
}

struct Style {
    bool isDate = false;
};

class Workbook {
public:
    Workbook(const QByteArray& bytes, const Progress& progress) : progress_(progress), parts_(unzipped(bytes, mostUnpacked)) {}

    QList<CsvTable> tables() {
        readStrings();
        readStyles();
        readSettings();
        QList<CsvTable> tables;
        // Sheets in the order of their numbers: "sheet2.xml" before "sheet10.xml".
        static const QRegularExpression name(u"^xl/worksheets/sheet(\\d+)\\.xml$"_s);
        QMap<int, const ZipPart*> sheets;
        for (const ZipPart& part : parts_)
            if (const auto match = name.match(part.name); match.hasMatch()) sheets.insert(match.captured(1).toInt(), &part);
        for (const ZipPart* part : std::as_const(sheets)) {
            const QList<CsvRow> rows = rowsOf(part->bytes);
            if (!rows.isEmpty()) tables << withHeader(rows);
        }
        return tables;
    }

private:
    QByteArray part(QLatin1String name) const {
        for (const ZipPart& part : parts_)
            if (part.name == name) return part.bytes;
        return {};
    }

    static void finish(const QXmlStreamReader& xml) {
        if (xml.hasError()) damaged();
    }

    /// The text of <si> or <is>: runs joined, readings for Asian scripts left out.
    static QString richText(QXmlStreamReader& xml) {
        QString text;
        while (xml.readNextStartElement()) {
            if (xml.name() == "t"_L1) text += xml.readElementText();
            else if (xml.name() == "r"_L1) text += richText(xml);
            else xml.skipCurrentElement();
        }
        return text;
    }

    void readStrings() {
        const QByteArray bytes = part("xl/sharedStrings.xml"_L1);
        if (bytes.isEmpty()) return;
        QXmlStreamReader xml(bytes);
        xml.readNextStartElement();
        while (xml.readNextStartElement()) strings_ << richText(xml);
        finish(xml);
    }

    /// Is it a format for dates? Text in quotation marks and brackets, such as "[Red]", does not count.
    static bool isDateFormat(int id, QString code) {
        if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)) return true;
        static const QRegularExpression aside(u"\"[^\"]*\"|\\[[^\\]]*\\]|\\\\."_s);
        static const QRegularExpression parts(u"[ymdhs]"_s, QRegularExpression::CaseInsensitiveOption);
        return code.remove(aside).contains(parts) && !code.contains("general"_L1, Qt::CaseInsensitive);
    }

    void readStyles() {
        const QByteArray bytes = part("xl/styles.xml"_L1);
        if (bytes.isEmpty()) return;
        QHash<int, QString> codes;
        bool inCells = false;
        QXmlStreamReader xml(bytes);
        while (!xml.atEnd()) {
            const auto token = xml.readNext();
            if (xml.name() == "cellXfs"_L1) inCells = token == QXmlStreamReader::StartElement;
            if (token != QXmlStreamReader::StartElement) continue;
            const QXmlStreamAttributes with = xml.attributes();
            if (xml.name() == "numFmt"_L1)
                codes.insert(with.value("numFmtId"_L1).toInt(), with.value("formatCode"_L1).toString());
            if (xml.name() == "xf"_L1 && inCells) {
                const int id = with.value("numFmtId"_L1).toInt();
                styles_ << Style{isDateFormat(id, codes.value(id))};
            }
        }
        finish(xml);
    }

    void readSettings() {
        const QByteArray bytes = part("xl/workbook.xml"_L1);
        if (bytes.isEmpty()) damaged();
        QXmlStreamReader xml(bytes);
        while (!xml.atEnd())
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "workbookPr"_L1) {
                const auto from1904 = xml.attributes().value("date1904"_L1);
                epoch_ = from1904 == "1"_L1 || from1904 == "true"_L1 ? QDate(1904, 1, 1) : QDate(1899, 12, 30);
            }
        finish(xml);
    }

    QString dateText(double serial) const {
        // Excel counts a 29 February 1900 that never was: what comes before it is a day later.
        const double whole = std::floor(serial);
        const bool early = epoch_.year() < 1904 && whole < 60;
        const QDate day = epoch_.addDays(qint64(whole) + (early ? 1 : 0));
        const int seconds = int(std::lround((serial - whole) * 86'400));
        if (!day.isValid() || whole < 0 || day.year() > 9999) return QString::number(serial, 'g', 15);
        if (seconds <= 0) return day.toString(Qt::ISODate);
        const QDateTime at(day, QTime(0, 0), Qt::UTC);
        return at.addSecs(seconds).toString(u"yyyy-MM-ddTHH:mm"_s);
    }

    QString valueOf(const QString& raw, const QString& type, int style) const {
        if (type == "s"_L1) return strings_.value(raw.toInt());
        if (type == "b"_L1) return raw == "1"_L1 ? u"yes"_s : u"no"_s;
        if (type == "e"_L1 || type == "str"_L1 || type == "inlineStr"_L1 || type == "d"_L1) return raw;
        bool isNumber = false;
        const double number = raw.toDouble(&isNumber);
        const bool isDate = style >= 0 && style < styles_.size() && styles_[style].isDate;
        if (isNumber && isDate) return dateText(number);
        return isNumber ? QString::number(number, 'g', 15) : raw;
    }

    QString cell(QXmlStreamReader& xml) const {
        const QString type = xml.attributes().value("t"_L1).toString();
        const int style = xml.attributes().hasAttribute("s"_L1) ? xml.attributes().value("s"_L1).toInt() : -1;
        QString raw, inlined;
        while (xml.readNextStartElement()) {
            if (xml.name() == "v"_L1) raw = xml.readElementText();
            else if (xml.name() == "is"_L1) inlined = richText(xml);
            else xml.skipCurrentElement();
        }
        if (!inlined.isEmpty()) return inlined;
        return raw.isEmpty() ? QString() : valueOf(raw, type, style);
    }

    QList<CsvRow> rowsOf(const QByteArray& bytes) {
        QMap<int, QStringList> grid;
        QList<std::pair<std::pair<int, int>, std::pair<int, int>>> merged;
        QXmlStreamReader xml(bytes);
        int row = -1, column = -1;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement) continue;
            if (xml.name() == "row"_L1) {
                row = xml.attributes().hasAttribute("r"_L1) ? xml.attributes().value("r"_L1).toInt() - 1 : row + 1;
                column = -1;
                if (++rows_ % 256 == 0) progress_.step(rows_, 0);
                if (rows_ > maxImportRecords) throw Error(Fault::Unsupported, u"more than 100,000 rows"_s);
            } else if (xml.name() == "c"_L1) {
                const auto place = placeOf(xml.attributes().value("r"_L1));
                column = place.first >= 0 ? place.first : column + 1;
                const QString text = visibleText(cell(xml));
                if (row < 0 || column >= mostColumns || text.isEmpty()) continue;
                QStringList& cells = grid[row];
                while (cells.size() <= column) cells << QString();
                cells[column] = text;
            } else if (xml.name() == "mergeCell"_L1) {
                const auto ends = xml.attributes().value("ref"_L1).split(u':');
                if (ends.size() == 2) merged << std::pair(placeOf(ends[0]), placeOf(ends[1]));
            }
        }
        finish(xml);
        for (const auto& [from, to] : std::as_const(merged)) spread(grid, from, to);
        QList<CsvRow> rows;
        for (auto it = grid.cbegin(); it != grid.cend(); ++it) rows << CsvRow{it.key() + 1, it.value()};
        return rows;
    }

    void spread(QMap<int, QStringList>& grid, std::pair<int, int> from, std::pair<int, int> to) {
        if (from.first < 0 || to.first < from.first || to.second < from.second) damaged();
        const QString text = grid.value(from.second).value(from.first);
        if (text.isEmpty()) return;
        // A title over the whole width is no value of its columns.
        const bool isTitle = from.second == to.second && grid.value(from.second).size() - 1 == from.first && from.first == 0;
        if (isTitle) return;
        const int lastColumn = std::min(to.first, mostColumns - 1);
        // Rows with nothing else in them are no rows.
        for (auto row = grid.lowerBound(from.second); row != grid.end() && row.key() <= to.second; ++row) {
            QStringList& cells = row.value();
            while (cells.size() <= lastColumn) cells << QString();
            for (int c = from.first; c <= lastColumn; ++c) cells[c] = text;
            if ((spread_ += lastColumn - from.first + 1) > mostCells) throw Error(Fault::Unsupported, u"too many cells"_s);
        }
    }

    const Progress& progress_;
    const QList<ZipPart> parts_;
    QStringList strings_;
    QList<Style> styles_;
    QDate epoch_{1899, 12, 30};
    qsizetype rows_ = 0;
    qsizetype spread_ = 0;
};

}  // namespace

QList<CsvTable> tablesOfXlsx(const QByteArray& bytes, ProblemList&, const Progress& progress) {
    return Workbook(bytes, progress).tables();
}

}  // namespace core
