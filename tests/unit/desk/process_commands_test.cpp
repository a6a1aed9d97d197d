// SPDX-License-Identifier: MPL-2.0
// The commands about the process, run as typed over a demonstration file.
#include "core/desk/command_line.h"
#include "core/desk/demo.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

class Shell {
public:
    Shell() {
        qputenv("KINKEEPER_NOW", "2026-03-24T12:00:00Z");
        write(u"phrase"_s, demoPassphrase);
        REQUIRE(run({u"create"_s, file(), u"--demo"_s, u"--kdf-memory"_s, u"64"_s, u"--kdf-passes"_s, u"1"_s}) == 0);
    }
    ~Shell() { qunsetenv("KINKEEPER_NOW"); }

    int run(QStringList words) {
        out.clear();
        err.clear();
        Terminal terminal{[&](const QString& line) { out.append(line); },
                          [&](const QString& line) { err.append(line); },
                          [](const QString&) { return SecretBytes(); },
                          {}};
        words += {u"--passphrase-file"_s, place_.filePath(u"phrase"_s)};
        return int(runCommandLine(words, terminal));
    }
    QJsonDocument json() const { return QJsonDocument::fromJson(out.join(u'\n').toUtf8()); }
    QString file() const { return place_.filePath(u"demo.kin"_s); }
    QString write(const QString& name, const QByteArray& bytes) {
        QFile target(place_.filePath(name));
        REQUIRE(target.open(QIODevice::WriteOnly));
        target.write(bytes);
        return target.fileName();
    }

    QStringList out, err;

private:
    QTemporaryDir place_;
};

}  // namespace

TEST_CASE("agenda: one line each, or JSON with the keys that stay", "[desk][cli][process]") {
    Shell shell;
    REQUIRE(shell.run({u"agenda"_s, shell.file(), u"--json"_s}) == 0);
    const QJsonArray list = shell.json().array();
    REQUIRE(list.size() > 3);
    QString before;
    QSet<QString> cases;
    for (const QJsonValue& value : list) {
        const QJsonObject item = value.toObject();
        for (const char* key : {"due", "state", "case", "child", "rule", "what", "verb"})
            CHECK(item.contains(QLatin1String(key)));
        CHECK(u"overdue amber open"_s.contains(item.value(u"state"_s).toString()));
        CHECK(item.value(u"due"_s).toString() >= before);
        before = item.value(u"due"_s).toString();
        cases.insert(item.value(u"case"_s).toString());
    }
    CHECK(cases.contains(u"DEMO-C"_s));
    REQUIRE(shell.run({u"agenda"_s, shell.file(), u"--on"_s, u"2020-01-01"_s}) == 0);
    CHECK(shell.out == QStringList{u"Nothing is due in the next 14 days."_s});
    CHECK(shell.run({u"agenda"_s, shell.file(), u"--on"_s, u"someday"_s}) == 2);
}

TEST_CASE("agenda: written as a calendar that names nobody, or everybody on wish", "[desk][cli][process]") {
    Shell shell;
    const QString secret = shell.write(u"phrase.ics"_s, "old");
    REQUIRE(shell.run({u"agenda"_s, shell.file(), u"-o"_s, secret}) == 0);
    QFile file(secret);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray private_ = file.readAll().replace("\r\n ", "");
    CHECK(private_.startsWith("BEGIN:VCALENDAR"));
    CHECK_FALSE(private_.contains("Hartley"));
    const QString open = shell.write(u"full.ics"_s, "old");
    REQUIRE(shell.run({u"agenda"_s, shell.file(), u"-o"_s, open, u"--full-titles"_s}) == 0);
    QFile full(open);
    REQUIRE(full.open(QIODevice::ReadOnly));
    CHECK(full.readAll().contains("Hartley"));
    CHECK(shell.run({u"agenda"_s, shell.file(), u"-o"_s, secret + u".exe"_s}) == 4);
}

TEST_CASE("agenda: proceedings that ended long ago are not asked for", "[desk][cli][process]") {
    Shell shell;
    REQUIRE(shell.run({u"agenda"_s, shell.file(), u"--json"_s}) == 0);
    for (const QJsonValue& value : shell.json().array()) {
        CHECK(value.toObject().value(u"rule"_s).toString() != u"EN-PL1"_s);
        static const QRegularExpression iso(u"\\d{4}-\\d{2}-\\d{2}"_s);
        CHECK_FALSE(value.toObject().value(u"why"_s).toString().contains(iso));
    }
}

TEST_CASE("keys: a manager gets a key of their own and signs in under that name", "[desk][cli][process]") {
    Shell shell;
    const QString own = shell.write(u"own"_s, "anita has four words of her own");
    CHECK(shell.run({u"keys"_s, shell.file(), u"add"_s, u"--new-passphrase-file"_s, own}) == 2);  // whose?
    CHECK(shell.run({u"keys"_s, shell.file(), u"add"_s, u"--for"_s, u"Nobody"_s, u"--new-passphrase-file"_s, own}) != 0);
    const QStringList add{u"keys"_s, shell.file(), u"add"_s,          u"--for"_s, u"anita rao"_s,    u"--new-passphrase-file"_s,
                          own,       u"--json"_s,  u"--kdf-memory"_s, u"64"_s,    u"--kdf-passes"_s, u"1"_s};
    REQUIRE(shell.run(add) == 0);
    CHECK(shell.json().array().last().toObject().value(u"holder"_s).toString() == u"Anita Rao"_s);
    shell.write(u"phrase"_s, "anita has four words of her own");
    CHECK(shell.run({u"cases"_s, shell.file()}) == 0);  // it opens the file
    CHECK(shell.run({u"keys"_s, shell.file(), u"remove"_s, u"1"_s}) == 0);
    CHECK(shell.run({u"cases"_s, shell.file()}) == 3);
}

TEST_CASE("check: the record is looked through by the rules of a good record", "[desk][cli][process]") {
    Shell shell;
    CHECK(shell.run({u"check"_s, shell.file(), u"--json"_s}) == 0);  // advice alone is no fault
    const QJsonArray list = shell.json()[u"problems"_s].toArray();
    REQUIRE_FALSE(list.isEmpty());
    for (const QJsonValue& value : list) {
        CHECK(value.toObject().value(u"code"_s).toString().startsWith(u"V-"_s));
        CHECK(value.toObject().value(u"where"_s).toString().startsWith(u"DEMO-"_s));
        CHECK(value.toObject().value(u"severity"_s).toString() != u"error"_s);
    }
}

TEST_CASE("process: stages, tasks and gates of a case", "[desk][cli][process]") {
    Shell shell;
    REQUIRE(shell.run({u"process"_s, shell.file(), u"--case"_s, u"DEMO-C"_s, u"--json"_s}) == 0);
    CHECK(shell.json()[u"paused"_s].toBool());
    CHECK(shell.json()[u"stages"_s].toArray().size() == 6);
    CHECK(shell.json()[u"gates"_s].toArray().first().toObject().value(u"gate"_s).toString() == u"G2P"_s);
    REQUIRE(shell.run({u"process"_s, shell.file(), u"--case"_s, u"DEMO-D"_s}) == 0);
    CHECK(shell.out.size() > 6);
}

TEST_CASE("packs: an authority adds its own and moves a case to it, with the differences shown", "[desk][cli][process]") {
    Shell shell;
    const QString pack = shell.write(u"own.json"_s, R"({"id":"northmere","version":"1","name":"Northmere","based_on":"england",
        "framework":{"timers":[{"id":"EN-PP5a","limit":{"working_days":0,"weeks":6}}]}})");
    CHECK(shell.run({u"packs"_s, shell.file(), u"check"_s, pack}) == 0);
    REQUIRE(shell.run({u"packs"_s, shell.file(), u"add"_s, pack}) == 0);
    CHECK(shell.run({u"packs"_s, shell.file(), u"add"_s, pack}) == 4);  // the same version again
    REQUIRE(shell.run({u"packs"_s, shell.file(), u"move"_s, u"northmere"_s, u"--case"_s, u"DEMO-A"_s, u"--dry-run"_s}) == 0);
    CHECK(shell.out.join(u'\n').contains(u"framework.timers.EN-PP5a.limit.weeks: (nothing) -> 6"_s));
    REQUIRE(shell.run({u"packs"_s, shell.file(), u"move"_s, u"northmere"_s, u"--case"_s, u"DEMO-A"_s}) == 0);
    REQUIRE(shell.run({u"process"_s, shell.file(), u"--case"_s, u"DEMO-A"_s, u"--json"_s}) == 0);
    CHECK(shell.json()[u"pack"_s].toString() == u"northmere"_s);
    CHECK(shell.json()[u"stage"_s].toString() == u"4"_s);  // nothing of the case is lost

    const QString broken = shell.write(
        u"broken.json"_s,
        R"({"id":"x","version":"1","name":"X","based_on":"england","framework":{"gates":[{"id":"G1","from":["9"]}]}})");
    CHECK(shell.run({u"packs"_s, shell.file(), u"add"_s, broken}) == 4);
    CHECK(shell.run({u"packs"_s, shell.file(), u"move"_s, u"nowhere"_s, u"--case"_s, u"DEMO-A"_s}) != 0);
    CHECK(shell.run({u"packs"_s, shell.file(), u"paint"_s}) == 2);
}
