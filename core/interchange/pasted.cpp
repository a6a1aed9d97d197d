// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/pasted.h"

#include "core/base/date_text.h"

#include <QRegularExpression>

namespace core {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostText = 5'000'000;  // characters of a clipboard
constexpr int mostColumns = 200;
constexpr qsizetype mostRows = 20'000;

QString withoutEntities(const QString& text) {
    static const QRegularExpression entity(u"&(#x?[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});"_s);
    static const QHash<QString, QString> named{{u"nbsp"_s, u" "_s},        {u"amp"_s, u"&"_s},         {u"lt"_s, u"<"_s},
                                               {u"gt"_s, u">"_s},          {u"quot"_s, u"\""_s},       {u"apos"_s, u"'"_s},
                                               {u"rsquo"_s, u"\u2019"_s},  {u"lsquo"_s, u"\u2018"_s},  {u"ldquo"_s, u"\u201c"_s},
                                               {u"rdquo"_s, u"\u201d"_s},  {u"ndash"_s, u"\u2013"_s},  {u"mdash"_s, u"\u2014"_s},
                                               {u"hellip"_s, u"\u2026"_s}, {u"eacute"_s, u"\u00e9"_s}, {u"pound"_s, u"\u00a3"_s}};
    QString plain;
    qsizetype last = 0;
    for (auto it = entity.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        plain += text.sliced(last, match.capturedStart() - last);
        last = match.capturedEnd();
        const QString name = match.captured(1);
        if (!name.startsWith(u'#')) {
            plain += named.value(name.toLower(), match.captured());
            continue;
        }
        const bool hex = name.size() > 1 && name[1].toLower() == u'x';
        const uint code = name.sliced(hex ? 2 : 1).toUInt(nullptr, hex ? 16 : 10);
        const bool isLetter = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
        plain += isLetter ? QString::fromUcs4(reinterpret_cast<const char32_t*>(&code), 1) : QString();
    }
    return plain + text.sliced(last);
}

struct Spanned {
    QString text;
    int rows = 0;  ///< further rows it covers
};

class HtmlRows {
public:
    QList<CsvRow> read(const QString& html) {
        static const QRegularExpression piece(u"<!--.*?-->|<(/?)([a-zA-Z][a-zA-Z0-9:]*)([^>]*)>|([^<]+)|<"_s,
                                              QRegularExpression::DotMatchesEverythingOption);
        for (auto it = piece.globalMatch(html.left(mostText)); it.hasNext();) {
            const auto match = it.next();
            if (!match.captured(2).isEmpty()) tag(match.captured(2).toLower(), !match.captured(1).isEmpty(), match.captured(3));
            else if (inCell_ && !hidden_)
                text_ += withoutEntities(match.captured(4)).replace(QRegularExpression(u"\\s+"_s), u" "_s);
        }
        endRow();
        return rows_;
    }

private:
    void tag(const QString& name, bool closes, const QString& attributes) {
        if (name == "tr"_L1) {
            endRow();
            inRow_ = !closes;
        } else if (name == "td"_L1 || name == "th"_L1) {
            endCell();
            if (closes) return;
            inRow_ = inCell_ = true;
            columns_ = number(attributes, u"colspan"_s);
            down_ = number(attributes, u"rowspan"_s);
        } else if (name == "br"_L1 || ((name == "p"_L1 || name == "div"_L1 || name == "li"_L1) && closes)) {
            if (inCell_) text_ += u'\n';
        } else if (name == "table"_L1 && closes) {
            endRow();
        } else if (name == "style"_L1 || name == "script"_L1 || name == "title"_L1) {
            hidden_ = !closes;
        }
    }

    static int number(const QString& attributes, const QString& name) {
        const QRegularExpression wanted(name + u"\\s*=\\s*[\"']?(\\d{1,4})"_s, QRegularExpression::CaseInsensitiveOption);
        return std::clamp(wanted.match(attributes).captured(1).toInt(), 1, mostColumns);
    }

    void fillFromAbove() {
        while (above_.value(cells_.size()).rows > 0 && cells_.size() < mostColumns) {
            Spanned& spanned = above_[cells_.size()];
            --spanned.rows;
            cells_ << spanned.text;
        }
    }

    void endCell() {
        if (!inCell_) return;
        inCell_ = false;
        QStringList lines;
        for (const QString& line : std::exchange(text_, {}).split(u'\n')) lines << line.simplified();
        const QString text = visibleText(lines.join(u'\n').trimmed());
        fillFromAbove();
        for (int i = 0; i < columns_ && cells_.size() < mostColumns; ++i) {
            while (above_.size() <= cells_.size()) above_ << Spanned{};
            above_[cells_.size()] = {text, down_ - 1};
            cells_ << text;
        }
    }

    void endRow() {
        endCell();
        if (!inRow_) return;
        inRow_ = false;
        fillFromAbove();
        if (!cells_.isEmpty() && rows_.size() < mostRows) rows_ << CsvRow{int(rows_.size()) + 1, cells_};
        cells_.clear();
    }

    QList<CsvRow> rows_;
    QStringList cells_;
    QList<Spanned> above_;
    QString text_;
    bool inRow_ = false, inCell_ = false, hidden_ = false;
    int columns_ = 1, down_ = 1;
};

/// Tabs between cells; a cell with line breaks stands in quotation marks, as Excel puts it there.
QList<CsvRow> rowsOfText(const QString& text) {
    QList<CsvRow> rows;
    QStringList cells{QString()};
    bool quoted = false;
    const auto end = [&] {
        if (cells.size() > 1 || !cells.first().trimmed().isEmpty()) rows << CsvRow{int(rows.size()) + 1, cells};
        cells = {QString()};
    };
    for (qsizetype i = 0; i < std::min(text.size(), mostText) && rows.size() < mostRows; ++i) {
        const QChar c = text[i];
        if (c == u'"' && quoted && i + 1 < text.size() && text[i + 1] == u'"') cells.last() += text[i++];
        else if (c == u'"' && (quoted || cells.last().isEmpty())) quoted = !quoted;
        else if (c == u'\t' && !quoted && cells.size() < mostColumns) cells << QString();
        else if ((c == u'\n' || c == u'\r') && !quoted) end();
        else cells.last() += c;
    }
    end();
    for (CsvRow& row : rows)
        for (QString& cell : row.fields) cell = visibleText(cell.trimmed());
    return rows;
}

bool isTable(const QList<CsvRow>& rows) {
    return !rows.isEmpty() && std::all_of(rows.begin(), rows.end(), [](const CsvRow& row) { return row.fields.size() > 1; });
}

/// Without a header: the column of dates, the column of longest texts, and the next long one as its source.
PastedTable guessed(QList<CsvRow> rows, QDate today) {
    qsizetype columns = 0;
    for (const CsvRow& row : rows) columns = std::max(columns, row.fields.size());
    QList<int> dates(columns, 0), filled(columns, 0);
    QList<qint64> length(columns, 0);
    for (const CsvRow& row : rows) {
        for (qsizetype c = 0; c < row.fields.size(); ++c) {
            const QString& cell = row.fields[c];
            filled[c] += !cell.isEmpty();
            length[c] += cell.size();
            dates[c] += !cell.isEmpty() && dateFromText(cell, today).has_value();
        }
    }
    PastedTable pasted;
    const auto best = [&](auto&& value) {
        int found = -1;
        for (int c = 0; c < int(columns); ++c)
            if (c != pasted.mapping.date && c != pasted.mapping.event && value(c) > (found < 0 ? 0 : value(found))) found = c;
        return found;
    };
    const int date = best([&](int c) -> qint64 { return dates[c]; });
    if (date >= 0 && dates[date] * 2 >= filled[date]) pasted.mapping.date = date;
    pasted.mapping.event = best([&](int c) -> qint64 { return length[c]; });
    pasted.mapping.source = best([&](int c) -> qint64 { return length[c]; });
    pasted.table.rows = std::move(rows);
    for (int c = 0; c < int(columns); ++c)
        pasted.table.header << (c == pasted.mapping.date     ? u"Date"_s
                                : c == pasted.mapping.event  ? u"Event"_s
                                : c == pasted.mapping.source ? u"Source"_s
                                                             : QString());
    return pasted;
}

}  // namespace

QList<CsvRow> rowsOfHtml(const QString& html) { return HtmlRows().read(html); }

std::optional<PastedTable> pastedTable(const QString& html, const QString& text, QDate today) {
    QList<CsvRow> rows = html.isEmpty() ? QList<CsvRow>() : rowsOfHtml(html);
    if (!isTable(rows)) rows = rowsOfText(text);
    if (!isTable(rows)) return std::nullopt;
    const ColumnMapping named = guessMapping(rows.first().fields);
    // Words in a head may also be the words of an event: a head names two columns at least and no date.
    const bool hasHead = named.event >= 0 && named.date >= 0 && !dateFromText(rows.first().fields.value(named.date), today);
    if (!hasHead) return guessed(std::move(rows), today);
    PastedTable pasted;
    pasted.table.header = rows.first().fields;
    pasted.table.rows = rows.mid(1);
    pasted.mapping = named;
    return pasted;
}

}  // namespace core
