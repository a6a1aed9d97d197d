// SPDX-License-Identifier: MPL-2.0
#include "core/report/write/read_back.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace core {
namespace {

using namespace Qt::StringLiterals;

void addStrings(const QJsonValue& value, const QString& where, QList<Passage>& found) {
    if (value.isString()) found.append({value.toString(), where});
    const QJsonArray list = value.toArray();
    // Spans of one paragraph are read in one go, as they stand on paper.
    const auto isSpan = [](const QJsonValue& item) {
        return item.isString() || (item.isObject() && !item[u"type"_s].isString() && item[u"text"_s].isString());
    };
    if (std::all_of(list.begin(), list.end(), isSpan) &&
        std::any_of(list.begin(), list.end(), [](const QJsonValue& item) { return item.isObject(); })) {
        QString text;
        for (const QJsonValue& item : list) text += item.isString() ? item.toString() : item[u"text"_s].toString();
        found.append({text, where});
        return;
    }
    for (const QJsonValue& item : list) addStrings(item, where, found);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) addStrings(it.value(), it.key(), found);
}

QString unescaped(QString text) {
    text.replace("&lt;"_L1, "<"_L1).replace("&gt;"_L1, ">"_L1).replace("&quot;"_L1, "\""_L1).replace("&#39;"_L1, "'"_L1);
    return text.replace("&amp;"_L1, "&"_L1);
}

}  // namespace

QList<Passage> passagesOfPages(const Pages& pages) {
    QList<Passage> found{{pages.title, u"title"_s}};
    for (qsizetype i = 0; i < pages.pages.size(); ++i) {
        const QString where = u"page %1"_s.arg(i + 1);
        for (const PageChunk& chunk : pages.pages[i].chunks) {
            QStringList lines;
            for (const PageItem& item : chunk.items) {
                if (const auto* text = std::get_if<PageText>(&item)) lines << text->text;
                if (const auto* picture = std::get_if<PagePicture>(&item))
                    if (const auto* drawing = std::get_if<Drawing>(&picture->picture))
                        for (const Piece& piece : drawing->pieces)
                            if (const auto* lettering = std::get_if<Lettering>(&piece)) found.append({lettering->text, where});
            }
            // What is read carries its own spaces at the ends of lines, and none inside a word that two styles share.
            if (!lines.isEmpty()) found.append({lines.join(chunk.segment < 0 ? u" "_s : QString()), where});
        }
        for (const PageLink& link : pages.pages[i].links) found.append({link.says, where});
    }
    for (const Bookmark& bookmark : pages.bookmarks) found.append({bookmark.text, u"bookmark"_s});
    return found;
}

QList<Passage> passagesOfHtml(const QByteArray& bytes) {
    QString html = QString::fromUtf8(bytes);
    static const QRegularExpression style(u"<style>.*?</style>"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression spoken(u"(?:alt|aria-label|title)=\"([^\"]*)\""_s);
    static const QRegularExpression ends(u"</(?:p|li|td|th|tr|h[1-6]|caption|figcaption|title|desc|text|nav)>"_s);
    static const QRegularExpression tag(u"<[^>]*>"_s);
    html.remove(style);
    QList<Passage> found;
    for (auto it = spoken.globalMatch(html); it.hasNext();)
        found.append({unescaped(it.next().captured(1)), u"words for a picture"_s});
    html.replace(u'\n', u' ').replace("<br>"_L1, " "_L1).replace(ends, u"\n"_s).remove(tag);
    const QStringList lines = html.split(u'\n');
    for (const QString& line : lines)
        if (!line.trimmed().isEmpty()) found.append({unescaped(line).simplified(), u"web page"_s});
    return found;
}

/// The words of a stretch of plain text, cell by cell: cells of a row stand wide apart ("R7      Harbour report" is no house of
/// that number), and a line that begins where a cell began goes on with it.
QString cellsApart(const QString& part) {
    static const QRegularExpression piece(u"\\S+(?: \\S+)*"_s);
    QList<std::pair<qsizetype, QString>> cells;
    const QStringList lines = part.split(u'\n');
    for (const QString& line : lines) {
        QRegularExpressionMatchIterator pieces = piece.globalMatch(line);
        while (pieces.hasNext()) {
            const QRegularExpressionMatch match = pieces.next();
            const qsizetype at = match.capturedStart();
            // The first words of a line may hang by the width of a bullet.
            const qsizetype hang = line.left(at).trimmed().isEmpty() ? 5 : 0;
            const auto cell = std::find_if(cells.begin(), cells.end(),
                                           [&](const auto& one) { return one.first <= at && at <= one.first + hang; });
            if (cell == cells.end()) cells.append({at, match.captured()});
            else cell->second += u' ' + match.captured();
        }
    }
    QStringList words;
    for (const auto& [column, text] : cells) words << text;
    return words.join(QString(8, u' '));
}

QList<Passage> passagesOfText(const QByteArray& bytes) {
    QList<Passage> found;
    const QStringList parts = QString::fromUtf8(bytes).split(u"\n\n"_s, Qt::SkipEmptyParts);
    for (const QString& part : parts) found.append({cellsApart(part), u"text"_s});
    return found;
}

QList<Passage> passagesOfJson(const QByteArray& bytes) {
    const QJsonDocument json = QJsonDocument::fromJson(bytes);
    if (json.isNull()) throw Error(Fault::Corrupt, u"the JSON cannot be read back"_s);
    QList<Passage> found;
    addStrings(json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object()), u"json"_s, found);
    return found;
}

}  // namespace core
