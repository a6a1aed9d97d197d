// SPDX-License-Identifier: MPL-2.0
#include "core/storage/passphrase.h"

#include "tests/unit/storage/storage_fixture.h"

#include <QRegularExpression>
#include <QSet>

using namespace core;
using namespace test;

TEST_CASE("The word list has 7,776 different easy words", "[storage]") {
    const QStringList words = QString::fromUtf8(readAll(QStringLiteral(":/core/words.txt"))).split(u'\n', Qt::SkipEmptyParts);
    CHECK(words.size() == 7776);
    CHECK(QSet<QString>(words.begin(), words.end()).size() == 7776);
    const QRegularExpression easy(QStringLiteral("^[a-z]{3,8}$"));
    CHECK(std::all_of(words.begin(), words.end(), [&easy](const QString& word) { return easy.match(word).hasMatch(); }));
    for (const char* hurtful : {"dead", "kill", "rape", "abuse", "bastard", "orphan", "suicide"})
        CHECK_FALSE(words.contains(QLatin1String(hurtful)));
}

TEST_CASE("Generated pass phrases are of that list and differ", "[storage]") {
    const QByteArray list = '\n' + readAll(QStringLiteral(":/core/words.txt"));
    QSet<QString> seen;
    for (int i = 0; i < 500; ++i) {
        const QString phrase = generatedPassphrase();
        const QStringList words = phrase.split(u' ');
        CHECK(words.size() == 4);
        for (const QString& word : words) CHECK(list.contains('\n' + word.toLatin1() + '\n'));
        seen.insert(phrase);
    }
    CHECK(seen.size() == 500);
    CHECK(generatedPassphrase(6).split(u' ').size() == 6);
}

TEST_CASE("Weak pass phrases are told from strong ones", "[storage]") {
    for (const char* weak : {"", "password", "password1234", "aaaaaaaaaaaaaaaaaaaa", "qwertyuiopas", "k8#Tz!q"})
        CHECK_FALSE(passphraseStrength(secret(weak)).isEnough());
    for (const char* strong : {"velvet otter maple thunder ninety", "zK9#vmQ2!xTr7Lw0", "sieben Zwerge essen blaue Kirschen"})
        CHECK(passphraseStrength(secret(strong)).isEnough());
    CHECK(passphraseStrength(secret("caf\xc3\xa9 \xf0\x9f\x91\xa7")).characters == 6);
    CHECK(passphraseStrength(secret(QByteArray(5000, 'x').constData())).characters == 5000);
}
