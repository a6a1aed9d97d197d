// SPDX-License-Identifier: MPL-2.0
#include "core/storage/search_index.h"

#include "core/storage/blob_store.h"
#include "core/storage/migration.h"
#include "core/storage/record_store.h"

#include <sqlcipher/sqlite3.h>

using namespace core;

namespace {

struct Index {
    Index() {
        migrate(*database);
        put({std::nullopt, Record(Case{caseId, QStringLiteral("DEMO-A"), QStringLiteral("Hartley-Mensah")})});
    }
    void put(const Change& change) {
        Transaction transaction(*database);
        storeChange(*database, change);
        transaction.commit();
    }
    Person person(const QString& given, const QString& family, const QString& note = {}) {
        Person p{PersonId::make(), caseId};
        p.names = {PersonName{NameKind::Legal, given, family}};
        p.note = note;
        put({std::nullopt, Record(p)});
        return p;
    }
    QStringList titles(const QString& text, int limit = 50) {
        QStringList list;
        for (const SearchIndex::Hit& hit : SearchIndex(*database).find(text, limit)) list << hit.title;
        return list;
    }

    std::unique_ptr<Database> database = Database::openMemory();
    CaseId caseId = CaseId::make();
};

}  // namespace

TEST_CASE("words are found by their beginning, without accents and without case", "[storage][search]") {
    Index index;
    index.person(QStringLiteral("Zo\u00eb"), QStringLiteral("Ashby"));
    index.person(QStringLiteral("Dana"), QStringLiteral("Hartley"), QStringLiteral("Met Zoe at school"));
    CHECK(index.titles(QStringLiteral("zoe")) == QStringList{QStringLiteral("Zo\u00eb Ashby"), QStringLiteral("Dana Hartley")});
    CHECK(index.titles(QStringLiteral("ZO\u00cb ash")) == QStringList{QStringLiteral("Zo\u00eb Ashby")});
    CHECK(index.titles(QStringLiteral("da")) == QStringList{QStringLiteral("Dana Hartley")});
    CHECK(index.titles(QStringLiteral("demo-a")) == QStringList{QStringLiteral("DEMO-A Hartley-Mensah")});
    CHECK(index.titles(QStringLiteral("nothing")).isEmpty());
}

TEST_CASE("parts inside words are found from three letters on, after whole words", "[storage][search]") {
    Index index;
    index.person(QStringLiteral("Elsa"), QStringLiteral("Smartley"));
    index.person(QStringLiteral("Art"), QStringLiteral("Dale"));
    CHECK(index.titles(QStringLiteral("art")).front() == QStringLiteral("Art Dale"));
    CHECK(index.titles(QStringLiteral("art")).contains(QStringLiteral("Elsa Smartley")));
    CHECK(index.titles(QStringLiteral("lsa")) == QStringList{QStringLiteral("Elsa Smartley")});
    CHECK(index.titles(QStringLiteral("ls")).isEmpty());
    CHECK(index.titles(QStringLiteral("art"), 1).size() == 1);
}

TEST_CASE("no sign in what is typed has a meaning", "[storage][search]") {
    Index index;
    index.person(QStringLiteral("Dana"), QStringLiteral("O'Brien"));
    for (const char* text :
         {"\"", "da\"na", "dana*", "*", "NEAR(", "a AND", "title:dana", "(", "-", "^dana", "", "  ", "dana OR cai"})
        CHECK_NOTHROW(index.titles(QString::fromLatin1(text)));
    CHECK(index.titles(QStringLiteral("o'brien")) == QStringList{QStringLiteral("Dana O'Brien")});
    CHECK(index.titles(QStringLiteral("\"dana\"")) == QStringList{QStringLiteral("Dana O'Brien")});
}

TEST_CASE("the words around a match are marked", "[storage][search]") {
    Index index;
    index.person(QStringLiteral("Dana"), QStringLiteral("Hartley"), QStringLiteral("Kept every appointment"));
    const QList<SearchIndex::Hit> hits = SearchIndex(*index.database).find(QStringLiteral("appoint"), 5);
    REQUIRE(hits.size() == 1);
    CHECK(hits.front().excerpt.contains(QStringLiteral("\u2068appointment\u2069")));
    CHECK(hits.front().type == QStringLiteral("person"));
    CHECK(hits.front().caseId == index.caseId);
}

TEST_CASE("the index follows edits and removals", "[storage][search]") {
    Index index;
    const Person before = index.person(QStringLiteral("Dana"), QStringLiteral("Hartley"));
    Person after = before;
    after.names.front().given = QStringLiteral("Bela");
    index.put({Record(before), Record(after)});
    CHECK(index.titles(QStringLiteral("dana")).isEmpty());
    CHECK(index.titles(QStringLiteral("bela")).size() == 1);
    index.put({Record(after), std::nullopt});
    CHECK(index.titles(QStringLiteral("bela")).isEmpty());
    CHECK_FALSE(SearchIndex(*index.database).holds(anyId(after.id)));
    CHECK_NOTHROW(
        index.database->run(QStringLiteral("INSERT INTO search_word (search_word, rank) VALUES ('integrity-check', 1)")));
    CHECK_NOTHROW(
        index.database->run(QStringLiteral("INSERT INTO search_part (search_part, rank) VALUES ('integrity-check', 1)")));
}

TEST_CASE("no word of a removed record stays in any page", "[storage][search]") {
    Index index;
    const auto holds = [&](const char* word) {
        sqlite3_int64 size = 0;
        unsigned char* image = sqlite3_serialize(index.database->handle(), "main", &size, 0);
        REQUIRE(image);
        const bool found = QByteArrayView(image, qsizetype(size)).contains(word);
        sqlite3_free(image);
        return found;
    };
    for (int i = 0; i < 30; ++i) index.person(QStringLiteral("Given%1").arg(i), QStringLiteral("Family%1").arg(i));
    const Person gone = index.person(QStringLiteral("Persephone"), QStringLiteral("Quillfeather"), QStringLiteral("kept apart"));
    CHECK(holds("Quillfeather"));  // the record
    CHECK(holds("uillfeather"));   // the index folds case and shares beginnings
    index.put({Record(gone), std::nullopt});
    for (const char* word : {"Quillfeather", "uillfeather", "ersephone", "kept apart"}) CHECK_FALSE(holds(word));
}

TEST_CASE("ids, enumerators and dates are not words", "[storage][search]") {
    Person person{PersonId::make(), CaseId::make()};
    person.names = {PersonName{NameKind::KnownAs, QStringLiteral("Dana"), {}, {}, {}, UncertainDate::year(1990)}};
    CHECK(searchWords(Record(person)) == QStringLiteral("Dana"));
    ChronologyEntry entry{EntryId::make(), person.caseId, QDate(2020, 1, 1)};
    entry.event = QStringLiteral("Line one\nline two");
    entry.impacts = {{person.id, QStringLiteral("\"I was sad\"")}};
    CHECK(searchWords(Record(entry)) == QStringLiteral("Line one\nline two\n\"I was sad\""));
    CHECK(searchTitle(Record(entry)) == QStringLiteral("Line one"));
}

TEST_CASE("bytes come back by their digest and go when nobody names them", "[storage][blob]") {
    Index index;
    const QByteArray large(2'500'000, 'x');
    const QString digest = addBlob(*index.database, large);
    CHECK(digest.size() == 64);
    CHECK(addBlob(*index.database, large) == digest);
    CHECK(readBlob(*index.database, digest) == large);
    const QString empty = addBlob(*index.database, QByteArray());
    CHECK(readBlob(*index.database, empty).isEmpty());
    Attachment attachment{AttachmentId::make(), index.caseId};
    attachment.digest = digest;
    index.put({std::nullopt, Record(attachment)});
    CHECK(removeUnusedBlobs(*index.database) == 1);
    CHECK_THROWS_AS(readBlob(*index.database, empty), Error);
    CHECK(readBlob(*index.database, digest) == large);
    index.database->run(QStringLiteral("UPDATE blob SET bytes = x'00' WHERE part = 1"));
    try {
        readBlob(*index.database, digest);
        FAIL("altered bytes were taken");
    } catch (const Error& error) {
        CHECK(error.fault() == Fault::Corrupt);
    }
}

TEST_CASE("an attachment is found by what its file says, as long as it is the same file", "[storage][search][blob]") {
    Index index;
    Attachment file{AttachmentId::make(), index.caseId, QStringLiteral("Letter")};
    file.mediaType = QStringLiteral("text/plain");
    file.digest = addBlob(*index.database, "Seen by the zebra nurse.");
    index.put({std::nullopt, Record(file)});
    SearchIndex search(*index.database);
    REQUIRE(search.find(QStringLiteral("zebra"), 5).size() == 1);
    CHECK(search.find(QStringLiteral("zebra"), 5).first().title == QStringLiteral("Letter"));
    Attachment named = file;
    named.title = QStringLiteral("Nurse");
    index.database->run(QStringLiteral("DELETE FROM blob"));  // not read again for a new title
    index.put({Record(file), Record(named)});
    CHECK(search.find(QStringLiteral("zebra"), 5).size() == 1);
    CHECK(search.find(QStringLiteral("letter"), 5).isEmpty());
    Attachment other = named;
    other.digest = addBlob(*index.database, "Seen by the giraffe.");
    index.put({Record(named), Record(other)});
    CHECK(search.find(QStringLiteral("zebra"), 5).isEmpty());
    CHECK(search.find(QStringLiteral("giraffe"), 5).size() == 1);
    index.put({Record(other), std::nullopt});
    CHECK(search.find(QStringLiteral("giraffe"), 5).isEmpty());
}

TEST_CASE("drafts are kept by their key", "[storage][blob]") {
    Index index;
    writeDraft(*index.database, QStringLiteral("a"), QStringLiteral("one"));
    writeDraft(*index.database, QStringLiteral("a"), QStringLiteral("two"));
    CHECK(readDrafts(*index.database) == QMap<QString, QString>{{QStringLiteral("a"), QStringLiteral("two")}});
    removeDraft(*index.database, QStringLiteral("a"));
    CHECK(readDrafts(*index.database).isEmpty());
}
