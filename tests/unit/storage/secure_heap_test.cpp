// SPDX-License-Identifier: MPL-2.0
// What SQLite had in memory is gone when a file closes, and was never where it could be swapped out.
#include "core/storage/secure_heap.h"

#include "tests/unit/storage/storage_fixture.h"

#include <sqlcipher/sqlite3.h>

#include <random>

using namespace core;
using namespace test;

namespace {

/// Not a literal anywhere: what is found was in the file.
QString canary(int number) {
    return QStringLiteral("Per%1 Quill%2 %3").arg(QStringLiteral("sephone"), QStringLiteral("feather")).arg(number);
}

}  // namespace

TEST_CASE("A closed file leaves no word in SQLite's memory", "[storage][memory]") {
    StoredFile file;
    const QByteArray word = canary(0).toUtf8().chopped(2);
    auto database = file.open();
    {
        Transaction transaction(*database);
        for (int i = 0; i < 500; ++i) StoredFile::add(*database, canary(i).repeated(5));
        transaction.commit();
    }
    CHECK(StoredFile::texts(*database).size() == 500);
    CHECK(secureHeapHolds(word));  // the pages it has read and written
    CHECK(secureHeapState().used > 0);
    CHECK(secureHeapState().used <= secureHeapState().reserved);
    database.reset();
    CHECK_FALSE(secureHeapHolds(word));
}

TEST_CASE("One file closing leaves the memory of another alone", "[storage][memory]") {
    StoredFile kept, closed;
    auto first = kept.open();
    StoredFile::add(*first, canary(1));
    {
        auto second = closed.open();
        StoredFile::add(*second, QStringLiteral("another"));
    }
    CHECK(StoredFile::texts(*first) == QStringList{canary(1)});
    StoredFile::add(*first, canary(2));
    CHECK(StoredFile::texts(*first).size() == 2);
}

TEST_CASE("Pieces of memory of every size keep what is theirs and are wiped when given back", "[storage][memory]") {
    StoredFile file;
    auto database = file.open();  // so that SQLite has our heap
    std::mt19937 random(7);
    struct Piece {
        unsigned char* bytes;
        int size;
        unsigned char mark;
    };
    std::vector<Piece> pieces;
    int wrong = 0;
    const auto check = [&](const Piece& piece) {
        for (int i = 0; i < piece.size; ++i) wrong += piece.bytes[i] != piece.mark;
    };
    for (int round = 0; round < 4000; ++round) {
        const int size = 1 + int(random() % (round % 50 == 0 ? 300000 : 9000));
        if (pieces.size() < 60) {
            auto* bytes = static_cast<unsigned char*>(sqlite3_malloc(size));
            REQUIRE(bytes);
            REQUIRE(sqlite3_msize(bytes) >= sqlite3_uint64(size));
            REQUIRE(reinterpret_cast<quintptr>(bytes) % 16 == 0);
            const auto mark = static_cast<unsigned char>(1 + random() % 250);
            std::fill_n(bytes, size, mark);
            pieces.push_back({bytes, size, mark});
            continue;
        }
        Piece& piece = pieces[random() % pieces.size()];
        check(piece);
        if (round % 3 == 0) {
            auto* moved = static_cast<unsigned char*>(sqlite3_realloc(piece.bytes, size));
            REQUIRE(moved);
            piece.bytes = moved;
            piece.size = std::min(piece.size, size);
            check(piece);
            std::fill_n(piece.bytes, size, piece.mark);
            piece.size = size;
        } else {
            sqlite3_free(piece.bytes);
            piece = pieces.back();
            pieces.pop_back();
        }
    }
    for (const Piece& piece : pieces) {
        check(piece);
        sqlite3_free(piece.bytes);
    }
    CHECK(wrong == 0);
    const QByteArray mark = QByteArray("a mark that stands nowhere else: ") + QByteArray::number(random());
    char* marked = sqlite3_mprintf("%s", mark.constData());
    CHECK(secureHeapHolds(mark));
    sqlite3_free(marked);
    CHECK_FALSE(secureHeapHolds(mark));
}
