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

#include <functional>

#include "core/edit/vault.h"
#include "core/genogram/layout.h"

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
    /// Changes the file as the window would.
    void change(const std::function<void(core::Vault&, const core::CaseId&)>& edit) {
        const auto vault =
            core::Vault::open(path("demo.kin"), core::SecretBytes::copyOf("correct horse battery staple"),
                              core::SlotKind::Password, {core::Clock(), {}, path("state"), core::KdfCost::lowest()});
        edit(*vault, core::CaseId::named(S("demo case")));
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

TEST_CASE("Command line: who was put somewhere by hand stands there", "[app][cli][genogram][pins]") {
    DemoFile demo;
    core::PersonId jean = core::PersonId::make();
    demo.change([&](core::Vault& vault, const core::CaseId& id) {
        for (const core::Person& person : vault.caseSnapshot(id).all<core::Person>())
            if (core::shortName(person) == S("Dana")) jean = person.id;
        core::ChangeSet set{core::Action::Add, S("a place")};
        set.add(core::GenogramPin{.id = core::GenogramPinId::make(), .caseId = id, .person = jean, .x = 7000});
        vault.editor().perform(set);
    });
    REQUIRE(demo.genogram("x.json") == 0);
    const QJsonArray people = QJsonDocument::fromJson(demo.read("x.json")).object().value(S("persons")).toArray();
    bool found = false;
    for (const QJsonValue& person : people) {
        if (person[S("id")].toString() != jean.text()) continue;
        found = true;
        CHECK(std::abs(person[S("x")].toDouble() - 7000 * core::measure::side / 100) < 0.5);
    }
    CHECK(found);
}

TEST_CASE("Command line: pictures are shown where they are asked for and may be seen", "[app][cli][genogram][photos]") {
    DemoFile demo;
    const auto pictures = [&](const QStringList& further) {
        INFO(demo.error.toStdString());
        REQUIRE(demo.genogram("faces.svg", further) == 0);
        return demo.read("faces.svg").count("<image");
    };
    CHECK(pictures({}) == 0);
    CHECK(pictures({S("--photos")}) == 2);
    CHECK(pictures({S("--photos"), S("--friendly"), S("--for"), S("child:Tilly Mensah")}) == 2);
    CHECK(pictures({S("--photos"), S("--for"), S("parent:Dana Hartley")}) == 0);
    CHECK(pictures({S("--photos"), S("--for"), S("court")}) == 0);
    CHECK(pictures({S("--photos"), S("--initials")}) == 0);
    const auto paper = [&](const char* reader) {
        REQUIRE(demo.run({S("document"), demo.path("demo.kin"), S("--case"), S("DEMO-A"), S("--kind"), S("genogram"), S("--for"),
                          S(reader), S("-o"), demo.path("paper.html"), S("photos=yes"), S("friendly=yes")}) == 0);
        return QString::fromUtf8(demo.read("paper.html"));
    };
    CHECK(paper("child:Tilly Mensah").contains(S("Pictures of")));
    CHECK_FALSE(paper("child:Tilly Mensah").contains(S("Violence")));
    CHECK_FALSE(paper("parent:Dana Hartley").contains(S("Pictures of")));
}
