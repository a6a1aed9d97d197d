// SPDX-License-Identifier: MPL-2.0
// `kinkeeper-cli genogram` as its users start it.
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

namespace {

QString S(const char* text) { return QString::fromUtf8(text); }

class DemoFile {
public:
    DemoFile() {
        QFile phrase(path("phrase"));
        REQUIRE(phrase.open(QIODevice::WriteOnly));
        phrase.write("correct horse battery staple\n");
        phrase.close();
        REQUIRE(run({S("create"), path("demo.kin"), S("--demo"), S("--kdf-memory"), S("64"), S("--kdf-passes"), S("1")}) == 0);
    }
    QString path(const char* name) const { return dir_.filePath(S(name)); }
    int run(const QStringList& arguments) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(S("KINKEEPER_PASSPHRASE_FILE"), path("phrase"));
        environment.insert(S("KINKEEPER_STATE_DIR"), path("state"));
        environment.insert(S("KINKEEPER_NOW"), S("2026-03-24T10:00:00Z"));
        process.setProcessEnvironment(environment);
        process.start(S(KINKEEPER_CLI), arguments);
        REQUIRE(process.waitForFinished(60000));
        error = QString::fromUtf8(process.readAllStandardError());
        said = process.readAllStandardOutput();
        return process.exitCode();
    }
    int genogram(const char* out, const QStringList& further = {}) {
        return run(QStringList{S("genogram"), path("demo.kin"), S("--case"), S("DEMO-A"), S("-o"), path(out)} + further);
    }
    QByteArray read(const char* name) const {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
    }
    QString error;
    QByteArray said;

private:
    QTemporaryDir dir_;
};

}  // namespace

TEST_CASE("Command line: the family comes out in every form", "[app][cli][genogram]") {
    DemoFile demo;
    INFO(demo.error.toStdString());
    for (const char* out : {"a.svg", "a.pdf", "a.png", "a.json"}) REQUIRE(demo.genogram(out) == 0);
    CHECK(demo.error.isEmpty());
    CHECK(demo.read("a.svg").contains("Dana"));
    CHECK(demo.read("a.pdf").startsWith("%PDF-"));
    CHECK(QImage::fromData(demo.read("a.png")).width() > 800);
    const QJsonObject json = QJsonDocument::fromJson(demo.read("a.json")).object();
    CHECK(json.value(S("persons")).toArray().size() == 22);
    for (const char* out : {"b.svg", "b.pdf", "b.png"}) REQUIRE(demo.genogram(out) == 0);
    CHECK(demo.read("a.svg") == demo.read("b.svg"));
    CHECK((demo.read("a.pdf") == demo.read("b.pdf")));
    CHECK((demo.read("a.png") == demo.read("b.png")));
}

TEST_CASE("Command line: a genogram as at a day, near a person, for a reader", "[app][cli][genogram]") {
    DemoFile demo;
    const auto people = [&](const QStringList& further) {
        INFO(demo.error.toStdString());
        REQUIRE(demo.genogram("x.json", further) == 0);
        return QJsonDocument::fromJson(demo.read("x.json")).object().value(S("persons")).toArray().size();
    };
    CHECK(people({S("--as-at"), S("2012-01-01")}) == 20);
    CHECK(people({S("--focus"), S("Tilly Mensah"), S("--within"), S("1")}) == 6);
    REQUIRE(demo.genogram("parent.svg", {S("--for"), S("parent:Dana Hartley")}) == 0);
    CHECK_FALSE(demo.read("parent.svg").contains("Lindqvist"));
    CHECK(demo.read("parent.svg").contains("Dana"));
}

TEST_CASE("Command line: what a reader must not learn is not written, not even as a file name", "[app][cli][genogram]") {
    DemoFile demo;
    CHECK(demo.genogram("Lindqvist.svg", {S("--for"), S("parent:Dana Hartley")}) == 4);
    CHECK(demo.read("Lindqvist.svg") == "(no file)");
    CHECK(demo.genogram("Lindqvist.svg") == 0);
}

TEST_CASE("Command line: a finding of a genogram is decided and given back", "[app][cli][genogram]") {
    DemoFile demo;
    const QStringList reader{S("--for"), S("parent:Dana Hartley"), S("--json")};
    REQUIRE(demo.genogram("Lindqvist.svg", reader) == 4);
    QJsonArray findings = QJsonDocument::fromJson(demo.said).object().value(S("findings")).toArray();
    REQUIRE(findings.size() == 1);
    const auto decide = [&](const char* reason) {
        QJsonObject one = findings[0].toObject();
        one.insert(S("reason"), S(reason));
        QFile file(demo.path("decided.json"));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(QJsonArray{one}).toJson());
        file.close();
        return demo.genogram("Lindqvist.svg", reader + QStringList{S("--accept"), demo.path("decided.json")});
    };
    CHECK(decide("") == 4);  // without a reason nothing is decided
    CHECK(demo.read("Lindqvist.svg") == "(no file)");
    CHECK(decide("Dana knows the name.") == 0);
    CHECK(demo.read("Lindqvist.svg").contains("Dana"));
    CHECK_FALSE(demo.read("Lindqvist.svg").contains("Lindqvist"));
}

TEST_CASE("Command line: a genogram that fails leaves what was there", "[app][cli][genogram]") {
    DemoFile demo;
    QFile old(demo.path("old.svg"));
    REQUIRE(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    CHECK(demo.genogram("old.svg", {S("--for"), S("nobody")}) == 4);
    CHECK(demo.genogram("old.svg", {S("--focus"), S("Nobody Known"), S("--within"), S("2")}) == 4);
    CHECK(demo.genogram("old.svg", {S("--focus"), S("Dana Hartley")}) == 2);
    CHECK(demo.genogram("old.svg", {S("--symbols"), S("own")}) == 2);
    CHECK(demo.genogram("old.svg", {S("--as-at"), S("someday")}) == 2);
    CHECK(demo.genogram("old.doc") == 2);
    CHECK(demo.error.count(u'\n') == 1);
    CHECK(demo.read("old.svg") == "old");
}

TEST_CASE("Command line: a genogram with initials names nobody in full", "[app][cli][genogram]") {
    DemoFile demo;
    REQUIRE(demo.genogram("full.svg") == 0);
    REQUIRE(demo.genogram("short.svg", {S("--initials")}) == 0);
    for (const char* name : {"Tilly", "Dana", "Mensah", "Hartley"}) {
        CHECK(demo.read("full.svg").contains(name));
        CHECK_FALSE(demo.read("short.svg").contains(name));
    }
}

TEST_CASE("Command line: the family then and now as a paper", "[app][cli][genogram]") {
    DemoFile demo;
    const auto paper = [&](const QStringList& further) {
        return demo.run(QStringList{S("document"), demo.path("demo.kin"), S("--case"), S("DEMO-A"), S("--kind"),
                                    S("then-and-now"), S("--for"), S("internal"), S("-o"), demo.path("both.txt")} +
                        further);
    };
    INFO(demo.error.toStdString());
    REQUIRE(paper({S("earlier-date=2018-01-01")}) == 0);
    CHECK(demo.read("both.txt").contains("As at 1 January 2018"));
    REQUIRE(paper({S("earlier-date=2026-03-01"), S("how=knew")}) == 0);
    CHECK(demo.read("both.txt").contains("As we knew it on 1 March 2026"));
}
