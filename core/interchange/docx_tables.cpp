// SPDX-License-Identifier: MPL-2.0
// Tables of Word documents (ECMA-376, part 1): grid spans, cells merged downwards, changes accepted.
#include "core/base/zip_parts.h"
#include "core/interchange/table_reading.h"

#include <QXmlStreamReader>

namespace core {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 mostUnpacked = qint64(128) << 20;
constexpr int mostColumns = 200;
constexpr int mostDepth = 64;  // of elements inside a cell; Word itself writes a dozen

enum class Merge { None, Start, Continue };

struct WordCell {
    QString text;
    int span = 1;
    Merge merge = Merge::None;
};

class WordTables {
public:
    explicit WordTables(const Progress& progress) : progress_(progress) {}

    QList<CsvTable> read(const QByteArray& xmlBytes) {
        QXmlStreamReader xml(xmlBytes);
        while (!xml.atEnd())
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "tbl"_L1) table(xml);
        if (xml.hasError()) throw Error(Fault::Corrupt, u"the Word file is damaged"_s);
        return tables_;
    }

private:
    void table(QXmlStreamReader& xml) {
        QList<CsvRow> rows;
        QStringList above;  // what merges downwards, by column
        collectRows(xml, rows, above, 0);
        const bool any = std::any_of(rows.begin(), rows.end(), [](const CsvRow& r) {
            return std::any_of(r.fields.begin(), r.fields.end(), [](const QString& c) { return !c.trimmed().isEmpty(); });
        });
        if (any) tables_ << withHeader(rows);
    }

    /// A control around rows or cells is looked into.
    static bool isWrapper(const QXmlStreamReader& xml, int depth) {
        const auto name = xml.name();
        return depth < mostDepth && (name == "sdt"_L1 || name == "sdtContent"_L1 || name == "ins"_L1 || name == "customXml"_L1);
    }

    void collectRows(QXmlStreamReader& xml, QList<CsvRow>& rows, QStringList& above, int depth) {
        while (xml.readNextStartElement()) {
            if (isWrapper(xml, depth)) {
                collectRows(xml, rows, above, depth + 1);
                continue;
            }
            if (xml.name() != "tr"_L1) {
                xml.skipCurrentElement();
                continue;
            }
            if (++rows_ % 256 == 0) progress_.step(rows_, 0);
            if (rows_ > maxImportRecords) throw Error(Fault::Unsupported, u"more than 100,000 rows"_s);
            QStringList cells;
            collectCells(xml, cells, above, 0);
            rows << CsvRow{int(rows.size()) + 1, cells};
        }
    }

    void collectCells(QXmlStreamReader& xml, QStringList& cells, QStringList& above, int depth) {
        while (xml.readNextStartElement()) {
            if (isWrapper(xml, depth)) {
                collectCells(xml, cells, above, depth + 1);
            } else if (xml.name() == "trPr"_L1) {
                for (int i = skippedBefore(xml); i > 0; --i) cells << QString();
            } else if (xml.name() == "tc"_L1) {
                add(cell(xml), cells, above);
            } else {
                xml.skipCurrentElement();
            }
        }
    }

    static void add(WordCell read, QStringList& cells, QStringList& above) {
        if (read.merge == Merge::Continue) read.text = above.value(cells.size());
        for (int i = 0; i < read.span && cells.size() < mostColumns; ++i) {
            while (above.size() <= cells.size()) above << QString();
            above[cells.size()] = read.merge == Merge::None ? QString() : read.text;
            cells << read.text;
        }
    }

    /// Columns that the row leaves empty at its beginning.
    static int skippedBefore(QXmlStreamReader& xml) {
        int skipped = 0;
        while (xml.readNextStartElement()) {
            if (xml.name() == "gridBefore"_L1) skipped = number(xml);
            xml.skipCurrentElement();
        }
        return skipped;
    }

    static int number(const QXmlStreamReader& xml) { return std::clamp(attribute(xml).toInt(), 0, mostColumns); }
    /// w:val, whatever the prefix.
    static QString attribute(const QXmlStreamReader& xml) {
        const QXmlStreamAttributes attributes = xml.attributes();
        for (const QXmlStreamAttribute& one : attributes)
            if (one.name() == "val"_L1) return one.value().toString();
        return {};
    }

    static void properties(QXmlStreamReader& xml, WordCell& cell) {
        while (xml.readNextStartElement()) {
            if (xml.name() == "gridSpan"_L1) cell.span = std::max(1, number(xml));
            if (xml.name() == "vMerge"_L1) cell.merge = attribute(xml) == "restart"_L1 ? Merge::Start : Merge::Continue;
            xml.skipCurrentElement();
        }
    }

    static WordCell cell(QXmlStreamReader& xml) {
        WordCell made;
        QStringList paragraphs;
        content(xml, made, paragraphs, 0);
        while (!paragraphs.isEmpty() && paragraphs.last().trimmed().isEmpty()) paragraphs.removeLast();
        made.text = visibleText(paragraphs.join(u'\n').trimmed());
        return made;
    }

    static void content(QXmlStreamReader& xml, WordCell& cell, QStringList& paragraphs, int depth) {
        if (depth > mostDepth) throw Error(Fault::Unsupported, u"the Word file is nested too deeply"_s);
        while (xml.readNextStartElement()) {
            const auto name = xml.name();
            if (name == "tcPr"_L1) {
                properties(xml, cell);
            } else if (name == "del"_L1 || name == "moveFrom"_L1 || name == "instrText"_L1 || name == "delText"_L1 ||
                       name == "pPr"_L1 || name == "rPr"_L1 || name == "Fallback"_L1) {
                xml.skipCurrentElement();
            } else if (name == "t"_L1) {
                if (paragraphs.isEmpty()) paragraphs << QString();
                paragraphs.last() += xml.readElementText();
            } else if (name == "br"_L1 || name == "cr"_L1 || name == "tab"_L1) {
                if (paragraphs.isEmpty()) paragraphs << QString();
                paragraphs.last() += name == "tab"_L1 ? u' ' : u'\n';
                xml.skipCurrentElement();
            } else {
                if (name == "p"_L1) paragraphs << QString();
                content(xml, cell, paragraphs, depth + 1);
            }
        }
    }

    const Progress& progress_;
    QList<CsvTable> tables_;
    qsizetype rows_ = 0;
};

}  // namespace

QList<CsvTable> tablesOfDocx(const QByteArray& bytes, ProblemList&, const Progress& progress) {
    const QList<ZipPart> parts = unzipped(bytes, mostUnpacked);
    for (const ZipPart& part : parts)
        if (part.name == "word/document.xml"_L1) return WordTables(progress).read(part.bytes);
    throw Error(Fault::Corrupt, u"this is no Word document"_s);
}

}  // namespace core
