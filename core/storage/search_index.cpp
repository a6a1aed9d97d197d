// SPDX-License-Identifier: MPL-2.0
#include "core/storage/search_index.h"

#include "core/base/attached_file.h"
#include "core/storage/blob_store.h"

#include <QSet>

namespace core {
namespace {

void gather(QStringList& texts, const QString& text) {
    if (!text.isEmpty()) texts << text;
}

template <Described T>
void gather(QStringList& texts, const T& value);

template <Described T>
void gather(QStringList& texts, const QList<T>& values) {
    for (const T& value : values) gather(texts, value);
}

// Numbers, dates, enumerators and ids hold no words.
template <class M>
requires(!Described<M>) void gather(QStringList&, const M&) {}

template <Described T>
void gather(QStringList& texts, const T& value) {
    eachField<T>([&](const auto& f) {
        if (f.label != Label::Key) gather(texts, value.*f.member);
    });
}

// Each word as a quoted string: a quote inside is doubled, so no sign is taken for an operator.
QStringList quotedWords(const QString& text, qsizetype least) {
    QStringList list;
    for (QString word : text.simplified().split(u' ', Qt::SkipEmptyParts)) {
        if (word.size() < least) continue;
        list << QStringLiteral("\"%1\"").arg(word.remove(QChar(u'\0')).replace(u'"', QStringLiteral("\"\"")));
    }
    return list;
}

bool hasWordSign(const QString& word) {
    return std::any_of(word.cbegin(), word.cend(), [](QChar c) { return c.isLetterOrNumber(); });
}

/// Stands between the words of an attachment's record and those of its file.
constexpr QChar fileMark(0x1D);

}  // namespace

QString searchWords(const Record& record) {
    QStringList texts;
    std::visit([&](const auto& r) { gather(texts, r); }, record);
    return texts.join(u'\n');
}

QString searchTitle(const Record& record) {
    if (const auto* person = std::get_if<Person>(&record)) return displayName(*person);
    if (const auto* file = std::get_if<Case>(&record)) return QStringLiteral("%1 %2").arg(file->reference, file->label).trimmed();
    return searchWords(record).section(u'\n', 0, 0);
}

bool SearchIndex::holds(const AnyId& id) const {
    return database_.run(QStringLiteral("SELECT 1 FROM record WHERE id = ?"), {id.text()}).next();
}

QString SearchIndex::wordsOf(const Record& record) const {
    const QString own = searchWords(record);
    const auto* attachment = std::get_if<Attachment>(&record);
    if (!attachment || attachment->digest.isEmpty()) return own;
    // A new title does not read the file again: what these bytes said stands behind the mark.
    const QString mark = fileMark + attachment->digest + u'\n';
    QSqlQuery old = database_.run(QStringLiteral("SELECT words FROM record WHERE id = ?"), {attachment->id.text()});
    if (old.next())
        if (const qsizetype at = old.value(0).toString().indexOf(mark); at >= 0) return own + old.value(0).toString().mid(at);
    if (!hasBlob(database_, attachment->digest)) return own;
    const QString said = attachedText(readBlob(database_, attachment->digest), attachment->mediaType);
    return said.isEmpty() ? own : own + mark + said;
}

void SearchIndex::insert(const Record& record) { write(record, wordsOf(record)); }

void SearchIndex::write(const Record& record, const QString& words) {
    const QString title = searchTitle(record);
    const std::optional<CaseId> caseId = caseOf(record);
    const QVariant number =
        database_
            .run(QStringLiteral("INSERT INTO record (id, type, case_id, title, words) VALUES (?, ?, ?, ?, ?)"),
                 {recordId(record).text(), typeName(record), caseId ? QVariant(caseId->text()) : QVariant(), title, words})
            .lastInsertId();
    // Records without words as well: FTS5 checks that every row of its content table is in the index.
    database_.run(QStringLiteral("INSERT INTO search_word (rowid, title, words) VALUES (?, ?, ?)"), {number, title, words});
    database_.run(QStringLiteral("INSERT INTO search_part (rowid, title, words) VALUES (?, ?, ?)"), {number, title, words});
}

// The index does not keep the text itself, so taking words out needs the text that was put in.
void SearchIndex::remove(const AnyId& id) {
    QSqlQuery old = database_.run(QStringLiteral("SELECT number, title, words FROM record WHERE id = ?"), {id.text()});
    if (!old.next()) return;
    const QVariantList row{old.value(0), old.value(1), old.value(2)};
    database_.run(QStringLiteral("INSERT INTO search_word (search_word, rowid, title, words) VALUES ('delete', ?, ?, ?)"), row);
    database_.run(QStringLiteral("INSERT INTO search_part (search_part, rowid, title, words) VALUES ('delete', ?, ?, ?)"), row);
    database_.run(QStringLiteral("DELETE FROM record WHERE id = ?"), {id.text()});
}

void SearchIndex::update(const Record& record) {
    QSqlQuery old = database_.run(QStringLiteral("SELECT title, words FROM record WHERE id = ?"), {recordId(record).text()});
    const QString words = wordsOf(record);
    if (old.next() && old.value(0).toString() == searchTitle(record) && old.value(1).toString() == words) return;
    remove(recordId(record));
    write(record, words);
}

QList<SearchIndex::Hit> SearchIndex::match(const QString& sql, const QString& query, int limit) const {
    QList<Hit> hits;
    QSqlQuery rows = database_.run(sql, {query, limit});
    while (rows.next()) {
        Hit hit{rows.value(0).toString(), AnyId::parse(rows.value(1).toString()), std::nullopt, rows.value(3).toString(),
                rows.value(4).toString()};
        if (!rows.value(2).isNull()) hit.caseId = CaseId::parse(rows.value(2).toString());
        hits.append(hit);
    }
    return hits;
}

QList<SearchIndex::Hit> SearchIndex::find(const QString& text, int limit) const {
    QStringList whole = quotedWords(text, 1);
    whole.removeIf([](const QString& word) { return !hasWordSign(word); });
    QList<Hit> hits;
    if (whole.isEmpty() || limit < 1) return hits;
    hits = match(QStringLiteral(
                     "SELECT r.type, r.id, r.case_id, r.title, snippet(search_word, -1, char(8296), char(8297), char(8230), 12) "
                     "FROM search_word JOIN record r ON r.number = search_word.rowid "
                     "WHERE search_word MATCH ? ORDER BY bm25(search_word, 10.0, 1.0), r.title, r.id LIMIT ?"),
                 whole.join(QStringLiteral("* ")) + u'*', limit);
    const QStringList parts = quotedWords(text, 3);
    if (parts.isEmpty() || hits.size() >= limit) return hits;
    QSet<AnyId> known;
    for (const Hit& hit : std::as_const(hits)) known.insert(hit.record);
    const QList<Hit> inside =
        match(QStringLiteral(
                  "SELECT r.type, r.id, r.case_id, r.title, snippet(search_part, -1, char(8296), char(8297), char(8230), 40) "
                  "FROM search_part JOIN record r ON r.number = search_part.rowid "
                  "WHERE search_part MATCH ? ORDER BY bm25(search_part, 10.0, 1.0), r.title, r.id LIMIT ?"),
              parts.join(u' '), limit);
    for (const Hit& hit : inside)
        if (hits.size() < limit && !known.contains(hit.record)) hits.append(hit);
    return hits;
}

}  // namespace core
