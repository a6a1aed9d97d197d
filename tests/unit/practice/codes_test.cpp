// SPDX-License-Identifier: MPL-2.0
#include "core/practice/codes.h"

#include "core/model/record.h"
#include "core/practice/words.h"

#include <QJsonArray>
#include <QSet>

using namespace core;

TEST_CASE("every code of England has words in both registers", "[practice][codes]") {
    const Pack& pack = standardPack();
    const Words words(pack, QStringLiteral("en"));
    CHECK(pack.codes.size() >= 11);
    for (auto list = pack.codes.cbegin(); list != pack.codes.cend(); ++list)
        for (const Code& code : *list) {
            INFO((list.key() + u'.' + code.code).toStdString());
            CHECK_FALSE(words.term(list.key() + u'.' + code.code).isEmpty());
            CHECK_FALSE(words.term(list.key() + u'.' + code.code, Register::Family).isEmpty());
        }
}

TEST_CASE("codes of the looked-after return stand once in a list and come back", "[practice][codes]") {
    const Pack& pack = standardPack();
    for (auto list = pack.codes.cbegin(); list != pack.codes.cend(); ++list) {
        QSet<QString> seen;
        for (const Code& code : *list) {
            if (code.inSsda903.isEmpty()) continue;
            CHECK_FALSE(seen.contains(code.inSsda903));
            seen.insert(code.inSsda903);
            CHECK(codeFromSsda903(pack, list.key(), code.inSsda903) == code.code);
        }
    }
    CHECK(codeFromSsda903(pack, QStringLiteral("legal_statuses"), QStringLiteral("C2")) == QStringLiteral("care_order_s31"));
    CHECK(codeFromSsda903(pack, QStringLiteral("legal_statuses"), QStringLiteral("ZZ")).isEmpty());
    CHECK(codeFromSsda903(pack, QStringLiteral("legal_statuses"), {}).isEmpty());
}

TEST_CASE("rules ask a code what it is", "[practice][codes]") {
    const Pack& pack = standardPack();
    CHECK(codeIs(pack, QStringLiteral("legal_statuses"), QStringLiteral("ico_s38"), QStringLiteral("looked_after")));
    CHECK_FALSE(codeIs(pack, QStringLiteral("legal_statuses"), QStringLiteral("child_in_need"), QStringLiteral("looked_after")));
    CHECK_FALSE(codeIs(pack, QStringLiteral("legal_statuses"), QStringLiteral("unheard_of"), QStringLiteral("looked_after")));
    CHECK_FALSE(findCode(pack, QStringLiteral("no_list"), QStringLiteral("x")));
}

TEST_CASE("every coded column exists and names a list of the pack", "[practice][codes]") {
    int coded = 0;
    eachRecordType([&]<RecordType T>() {
        eachField<T>([&](const auto& field) {
            const QString list = codeListOf(QLatin1String(Describe<T>::table), QLatin1String(field.column));
            if (list.isEmpty()) return;
            ++coded;
            CHECK(field.label == Label::Key);  // a stored code is not searched for
            CHECK(standardPack().codes.contains(list));
        });
    });
    CHECK(coded == 22);
}

TEST_CASE("a list of codes with a fault is not read", "[practice][codes]") {
    const auto read = [](const QJsonArray& codes) {
        Problems problems;
        readCodes({{QStringLiteral("colours"), codes}}, {{QStringLiteral("colours.red"), Term{QStringLiteral("red"), {}}}},
                  problems);
        QStringList found;
        for (const Problem& problem : problems) found.append(problem.code);
        return found;
    };
    const QJsonObject red{{QStringLiteral("code"), QStringLiteral("red")}};
    CHECK(read({red}).isEmpty());
    CHECK(read({red, red}) == QStringList{QStringLiteral("twice")});
    CHECK(read({QJsonObject{}}) == QStringList{QStringLiteral("missing")});
    CHECK(read({QJsonObject{{QStringLiteral("code"), QStringLiteral("blue")}}}) == QStringList{QStringLiteral("no_words")});
}
