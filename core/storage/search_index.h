// SPDX-License-Identifier: MPL-2.0
// The table of all records and the full text over it: each record has its words where any search finds them.
#pragma once

#include "core/model/record.h"
#include "core/storage/database.h"

namespace core {

/// The words of a record that name it in a list of hits: a person's name, an entry's event. One line; may be empty.
QString searchTitle(const Record& record);
/// All texts of a record but keys, one line each: what it is found by.
QString searchWords(const Record& record);

class SearchIndex {
public:
    struct Hit {
        QString type;
        AnyId record;
        std::optional<CaseId> caseId;
        QString title;
        QString excerpt;  ///< matches stand between U+2068 and U+2069
        bool operator==(const Hit&) const = default;
    };

    explicit SearchIndex(Database& database) : database_(database) {}

    bool holds(const AnyId& id) const;
    /// An attachment is found by what its file says as well, as far as the bytes are there.
    void insert(const Record& record);
    void update(const Record& record);
    void remove(const AnyId& id);

    /// Records that hold a word beginning with each word of `text`, best first; then those with each word of three
    /// letters or more somewhere inside. Case and diacritics do not count; no sign in `text` has a meaning of its own.
    QList<Hit> find(const QString& text, int limit) const;

private:
    QString wordsOf(const Record& record) const;
    void write(const Record& record, const QString& words);
    QList<Hit> match(const QString& sql, const QString& query, int limit) const;
    Database& database_;
};

}  // namespace core
