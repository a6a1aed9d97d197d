// SPDX-License-Identifier: MPL-2.0
#include "core/disclosure/acceptance.h"

#include "tests/unit/disclosure/disclosure_case.h"

#include <QJsonObject>

using namespace core;

namespace {

QString u(const char* text) { return QString::fromUtf8(text); }

const QList<Protected> secrets{{ProtectedKind::Name, u("Patricia Lindqvist"), Reason::CarerIdentity}};

QString faultOf(const QByteArray& json) {
    try {
        acceptancesFrom(json);
    } catch (const Error& error) {
        CHECK(error.fault() == Fault::Invalid);
        return error.detail();
    }
    return {};
}

}  // namespace

TEST_CASE("findings go out, decisions come in", "[disclosure][leak]") {
    const QList<Finding> findings =
        leaksIn({{u("Lindqvist rang. Then Patricia came, and P. Lindqvist."), u("entry")}}, secrets, {});
    REQUIRE(findings.size() == 3);
    QJsonArray list = findingsJson(findings);
    CHECK(list[0][u("withheld_for")].toString() == u("carer_identity"));
    CHECK(list[0][u("found")].toString() == u("Lindqvist"));
    // As written nothing is decided.
    CHECK(acceptancesFrom(QJsonDocument(list).toJson()).isEmpty());
    QJsonObject first = list[0].toObject(), second = list[1].toObject();
    first.insert(u("reason"), u("she knows her"));
    second.insert(u("reason"), u("not for her"));
    second.insert(u("decision"), u("take_out"));
    list[0] = first;
    list[1] = second;
    const QList<Acceptance> decided = acceptancesFrom(QJsonDocument(QJsonObject{{u("findings"), list}}).toJson());
    REQUIRE(decided.size() == 2);
    CHECK(decided[0] == Acceptance{findings[0].key, u("she knows her"), Decision::Keep});
    CHECK(acceptancesFrom(acceptancesJson(decided)) == decided);
    CHECK(undecided(findings, decided) == QList<Finding>{findings[2]});
    CHECK(takenOutBy(findings, decided) == QStringList{u("Patricia")});
    CHECK(undecided(findings, {{findings[0].key, u("  ")}}).size() == 3);
}

TEST_CASE("the bytes may say what the document was allowed to say, and no more", "[disclosure][leak]") {
    const QList<Finding> inDocument = leaksIn({{u("Lindqvist rang."), u("entry")}}, secrets, {});
    const QList<Acceptance> kept{{inDocument.first().key, u("known")}};
    const QList<Finding> inBytes =
        leaksIn({{u("1 March LINDQVIST\nrang."), u("page 1")}, {u("Lindkvist"), u("bookmark")}}, secrets, {});
    REQUIRE(inBytes.size() == 2);
    CHECK(notExplained(inBytes, inDocument, kept) == QList<Finding>{inBytes[1]});
    CHECK(notExplained(inBytes, inDocument, {}).size() == 2);
    CHECK(notExplained(inBytes, inDocument, {{inDocument.first().key, u("out"), Decision::TakeOut}}).size() == 2);
}

TEST_CASE("decisions that cannot be read are refused", "[disclosure][leak]") {
    CHECK(faultOf("nonsense") == u("the decisions are not JSON"));
    CHECK(faultOf("{}") == u("the decisions are not a list"));
    CHECK(faultOf("[{\"reason\":\"x\"}]") == u("decision 1: the key is missing"));
    CHECK(faultOf("[{\"key\":\"a\",\"reason\":\"x\"},{\"key\":\"b\",\"decision\":\"maybe\"}]") ==
          u("decision 2: it is keep or take_out"));
    CHECK(acceptancesFrom("[{\"key\":\"a\",\"reason\":\"x\"}]") == QList<Acceptance>{{u("a"), u("x"), Decision::Keep}});
}
