// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/csv.h"

namespace core {
namespace {

// The separator that the first line has most of, outside quotation marks.
QChar separatorIn(const QString& text) {
    const QString candidates = QStringLiteral(",;\t");
    QList<int> counts{0, 0, 0};
    bool inQuotes = false;
    for (const QChar c : text) {
        if (c == QLatin1Char('"')) inQuotes = !inQuotes;
        else if (c == QLatin1Char('\n') && !inQuotes) {
            if (counts != QList<int>{0, 0, 0}) break;
        } else if (const qsizetype at = inQuotes ? -1 : candidates.indexOf(c); at >= 0) ++counts[at];
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return candidates.at(std::distance(counts.begin(), most));
}

class CsvReader {
public:
    CsvReader(const QString& text, QChar separator, ProblemList& problems)
        : text_(text), separator_(separator), problems_(problems) {}

    bool atEnd() const { return at_ >= text_.size(); }

    CsvRow row() {
        CsvRow row{line_, {}};
        bool more = true;
        while (more) {
            row.fields.append(at_ < text_.size() && text_.at(at_) == QLatin1Char('"') ? quotedField() : plainField());
            more = at_ < text_.size() && text_.at(at_) == separator_;
            if (more) ++at_;
        }
        if (at_ < text_.size()) {
            ++at_;  // the line end
            ++line_;
        }
        return row;
    }

private:
    QString plainField() {
        const qsizetype from = at_;
        while (at_ < text_.size() && text_.at(at_) != separator_ && text_.at(at_) != QLatin1Char('\n')) ++at_;
        return text_.sliced(from, at_ - from);
    }

    QString quotedField() {
        const int opened = line_;
        QString field;
        ++at_;
        while (at_ < text_.size()) {
            const QChar c = text_.at(at_++);
            if (c == QLatin1Char('"')) {
                if (at_ >= text_.size() || text_.at(at_) != QLatin1Char('"')) return field + plainField();
                ++at_;
            }
            if (c == QLatin1Char('\n')) ++line_;
            field += c;
            if (field.size() > maxImportLineBytes)
                throw Error(Fault::Unsupported, QStringLiteral("a cell is longer than 64 KiB"));
        }
        problems_.warn("quote_open", opened, {},
                       QStringLiteral("A quotation mark is not closed. The rest of the file was read as one cell."));
        return field;
    }

    const QString& text_;
    QChar separator_;
    ProblemList& problems_;
    qsizetype at_ = 0;
    int line_ = 1;
};

bool isEmpty(const CsvRow& row) {
    return std::all_of(row.fields.begin(), row.fields.end(), [](const QString& field) { return field.trimmed().isEmpty(); });
}

}  // namespace

CsvTable parseCsv(const QByteArray& bytes, ProblemList& problems, const Progress& progress) {
    checkImportSize(bytes);
    CsvTable table;
    bool changed = false;
    QString text = visibleText(decodedText(bytes, &table.encoding)
                                   .replace(QLatin1String("\r\n"), QLatin1String("\n"))
                                   .replace(QLatin1Char('\r'), QLatin1Char('\n')),
                               &changed);
    if (table.encoding == QLatin1String("Windows-1252"))
        problems.warn("encoding_guessed", 0, {},
                      QStringLiteral("The file is not UTF-8. It was read as Windows-1252: check letters with accents."));
    if (changed)
        problems.warn("control_character", 0, {},
                      QStringLiteral("The file holds invisible control characters. They are shown as signs."));
    table.separator = separatorIn(text);
    CsvReader reader(text, table.separator, problems);
    int done = 0;
    while (!reader.atEnd()) {
        CsvRow row = reader.row();
        if (++done % 1024 == 0) progress.step(done, 0);
        if (isEmpty(row)) continue;
        if (table.header.isEmpty()) {
            for (const QString& name : row.fields) table.header.append(name.trimmed());
            continue;
        }
        if (table.rows.size() >= maxImportRecords) throw Error(Fault::Unsupported, QStringLiteral("more than 100,000 rows"));
        for (QString& field : row.fields) field = unguardedCell(field);
        if (row.fields.size() > table.header.size())
            problems.warn("row_too_long", row.line, {},
                          QStringLiteral("This row has more cells than the header. The last ones were left out: %1.")
                              .arg(quoted(row.fields.mid(table.header.size()).join(QLatin1Char(' ')))));
        table.rows.append(std::move(row));
    }
    if (table.header.isEmpty()) throw Error(Fault::Invalid, QStringLiteral("no header row"));
    return table;
}

}  // namespace core
