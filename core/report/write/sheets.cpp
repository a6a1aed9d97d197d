// SPDX-License-Identifier: MPL-2.0
#include "core/report/write/sheets.h"

#include "core/base/csv_text.h"
#include "core/base/error.h"
#include "core/report/write/writers.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

QString plain(const Spans& spans) {
    QString text;
    for (const Span& span : spans) text += span.text;
    return text.replace(QChar(QChar::LineSeparator), u'\n').trimmed();
}

SheetCell cellOf(const Cell& cell) {
    SheetCell made{plain(cell.spans), {}, {}, cell.value};
    const QDate day = QDate::fromString(cell.value, Qt::ISODate);
    if (day.isValid() && cell.value.size() == 10) made.date = day;
    // "007" is a reference, not the number seven.
    bool isNumber = false;
    const int number = made.text.toInt(&isNumber);
    if (isNumber && QString::number(number) == made.text) made.number = number;
    if (made.value.isEmpty()) made.value = made.text;
    return made;
}

class Sheets {
public:
    QList<Sheet> of(const Document& document) {
        for (const Block& block : document.blocks) {
            if (const auto* heading = std::get_if<Heading>(&block)) name_ = nameAfter(*heading);
            if (const auto* table = std::get_if<Table>(&block)) add(*table);
            if (const auto* facts = std::get_if<Facts>(&block)) add(*facts);
        }
        return sheets_;
    }

private:
    /// Years and parts continue what stands above them.
    QString nameAfter(const Heading& heading) const {
        bool isYear = false;
        heading.text.toInt(&isYear);
        return heading.level > 2 || isYear ? name_ : heading.text;
    }

    void add(const Table& table) {
        QStringList header;
        QList<double> widths;
        for (const Column& column : table.columns) {
            header << column.heading;
            widths << column.width;
        }
        auto sheet = std::find_if(sheets_.begin(), sheets_.end(), [&](const Sheet& s) { return s.header == header; });
        if (sheet == sheets_.end()) sheet = sheets_.insert(sheets_.end(), {unused(name_), header, widths, {}});
        for (const Row& row : table.rows) {
            QList<SheetCell> cells;
            for (const Cell& cell : row.cells) cells << cellOf(cell);
            sheet->rows << cells;
        }
    }

    void add(const Facts& facts) {
        Sheet sheet{unused(name_), {QString(), QString()}, {60, 0}, {}};
        for (const auto& [label, cell] : facts.rows) sheet.rows << QList<SheetCell>{{label, {}, {}, label}, cellOf(cell)};
        sheets_ << sheet;
    }

    QString unused(QString name) const {
        for (QChar& c : name)
            if (u"[]:*?/\\'"_s.contains(c)) c = u' ';
        name = name.simplified().left(28);
        QString tried = name;
        const auto taken = [&](const Sheet& s) { return s.name.compare(tried, Qt::CaseInsensitive) == 0; };
        for (int i = 2; tried.isEmpty() || std::any_of(sheets_.begin(), sheets_.end(), taken); ++i)
            tried = u"%1 %2"_s.arg(name).arg(i).trimmed();
        return tried;
    }

    QList<Sheet> sheets_;
    QString name_;
};

}  // namespace

QList<Sheet> sheetsOf(const Document& document) { return Sheets().of(document); }

Sheet textSheetOf(const Document& document) {
    Sheet sheet{u"Text"_s, {document.title}, {160}, {}};
    const auto say = [&](const QString& text) {
        if (!text.trimmed().isEmpty()) sheet.rows << QList<SheetCell>{{text, {}, {}, text}};
    };
    for (const QString& line : document.header) say(line);
    say(document.notice);
    for (const Block& block : document.blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            say(plain(paragraph->spans));
            say(plain(paragraph->other));
        }
        if (const auto* list = std::get_if<ListBlock>(&block))
            for (const Spans& item : list->items + list->others) say(plain(item));
        if (const auto* box = std::get_if<Box>(&block)) {
            say(box->title);
            for (const Paragraph& paragraph : box->paragraphs) say(plain(paragraph.spans));
        }
        if (const auto* figure = std::get_if<Figure>(&block)) say(figure->alternative);
    }
    for (const QString& line : document.footer) say(line);
    return sheet;
}

QByteArray writeCsv(const Document& document) {
    const QList<Sheet> sheets = sheetsOf(document);
    if (sheets.isEmpty()) throw Error(Fault::Unsupported, u"there is no table in this paper; choose another format"_s);
    QList<QStringList> rows;
    for (const QList<SheetCell>& row : sheets.first().rows) {
        QStringList cells;
        for (const SheetCell& cell : row) cells << cell.value;
        rows << cells;
    }
    return writeCsv(sheets.first().header, rows);
}

}  // namespace core
