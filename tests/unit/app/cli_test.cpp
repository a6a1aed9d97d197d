// SPDX-License-Identifier: MPL-2.0
// The real program as its users start it: exit status, one plain line, and what was there stays as it was.
#include "tests/support/test_vault.h"
#include "tests/unit/app/cli_process.h"

#include <QDir>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <functional>

namespace {

using test::Cli;
using test::Result;

QStringList words(const char* text) { return QString::fromLatin1(text).split(u' '); }

}  // namespace

TEST_CASE("Command line: help, version and words nobody knows", "[app][cli]") {
    const Cli cli;
    CHECK(cli.run({QStringLiteral("--help")}).out.contains(QStringLiteral("import FILE --case REF INPUT")));
    CHECK(cli.run({QStringLiteral("--help-man")}).out.startsWith(QStringLiteral(".TH KINKEEPER")));
    CHECK(cli.run({QStringLiteral("--version")}).status == 0);
    for (const char* wrong : {"nonsense", "info", "import x.kin", "info x.kin --colour", "keys x.kin dance",
                              "export x.kin --case A --for court --format csv"}) {
        CAPTURE(wrong);
        const Result result = cli.run(words(wrong));
        CHECK(result.status == 2);
        CHECK(result.error.count(u'\n') == 1);
    }
}

TEST_CASE("Command line: the manual names every key that --json prints", "[app][cli]") {
    const Cli cli;
    const QString file = cli.demo();
    const QString table = cli.write(QStringLiteral("table.csv"), "date,event\n1/2/2026,Visit\n");
    const QString manual = cli.run({QStringLiteral("--help-man")}).out;
    const QString json = manual.mid(manual.indexOf(QStringLiteral(".SH JSON")));
    const std::function<void(const QJsonValue&, QSet<QString>&)> gather = [&](const QJsonValue& value, QSet<QString>& keys) {
        for (const QJsonValue& one : value.toArray()) gather(one, keys);
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            keys.insert(it.key());
            gather(it.value(), keys);
        }
    };
    const QString reader = QStringLiteral(" --case DEMO-A --for internal");
    for (const QString& rest :
         {QStringLiteral("info FILE"), QStringLiteral("check FILE"), QStringLiteral("cases FILE"),
          QStringLiteral("import FILE --case NEW --dry-run ") + table,
          QStringLiteral("export FILE --format gedcom -o ") + cli.path(QStringLiteral("a.ged")) + reader,
          QStringLiteral("export FILE --format ics -o ") + cli.path(QStringLiteral("a.ics")) + reader,
          QStringLiteral("genogram FILE --case DEMO-A -o ") + cli.path(QStringLiteral("a.svg")), QStringLiteral("documents"),
          QStringLiteral("document FILE --kind case-summary -o ") + cli.path(QStringLiteral("a.txt")) + reader,
          QStringLiteral("agenda FILE"), QStringLiteral("process FILE --case DEMO-A"),
          QStringLiteral("statistics FILE --case DEMO-A stages"), QStringLiteral("packs FILE list"),
          QStringLiteral("search FILE Tilly"), QStringLiteral("withheld FILE --case DEMO-A --for court"),
          QStringLiteral("keys FILE list")}) {
        QStringList arguments = rest.split(u' ');
        for (QString& word : arguments)
            if (word == QLatin1String("FILE")) word = file;
        const Result result = cli.run(arguments + QStringList{QStringLiteral("--json")});
        INFO(rest.toStdString() << " " << result.error.toStdString());
        REQUIRE(result.status <= 1);
        const QString begin = QStringLiteral(".TP\n.B %1\n").arg(arguments.first());
        REQUIRE(json.contains(begin));
        const QString section = json.mid(json.indexOf(begin) + begin.size()).section(QStringLiteral("\n."), 0, 0);
        QSet<QString> keys;
        gather(result.json().isArray() ? QJsonValue(result.json().array()) : QJsonValue(result.json().object()), keys);
        CHECK_FALSE(keys.isEmpty());
        for (const QString& key : std::as_const(keys)) {
            INFO(key.toStdString() << " in: " << section.toStdString());
            const bool named = section.contains(QRegularExpression(QStringLiteral("\\b%1\\b").arg(key)));
            const bool inProcess = arguments.first() == QLatin1String("statistics");  // as there
            CHECK((named || inProcess));
        }
    }
}

TEST_CASE("Command line: what a reader must not learn", "[app][cli][disclosure]") {
    const Cli cli;
    const QString file = cli.demo();
    const auto withheld = [&](const char* reader) {
        return cli.run({QStringLiteral("withheld"), file, QStringLiteral("--case"), QStringLiteral("DEMO-A"),
                        QStringLiteral("--for"), QString::fromLatin1(reader), QStringLiteral("--json")});
    };
    const Result parent = withheld("parent:Dana Hartley");
    REQUIRE(parent.status == 0);
    bool hasCarer = false;
    for (const QJsonValue& one : parent.json().array()) {
        CHECK_FALSE(one[QStringLiteral("why")].toString().isEmpty());
        hasCarer = hasCarer || (one[QStringLiteral("what")] == QStringLiteral("Patricia Lindqvist") &&
                                one[QStringLiteral("column")] == QStringLiteral("names") &&
                                one[QStringLiteral("reason")] == QStringLiteral("carer_identity"));
    }
    CHECK(hasCarer);
    CHECK(withheld("internal").status == 0);
    CHECK(withheld("press").status == 4);
    CHECK(withheld("parent:Nobody").error.contains(QStringLiteral("nobody of that name")));
    CHECK(cli.run({QStringLiteral("withheld"), file, QStringLiteral("--case"), QStringLiteral("DEMO-A")}).status == 2);
}

TEST_CASE("Command line: create, look, search, export and import again", "[app][cli]") {
    const Cli cli;
    const QString file = cli.demo();
    CHECK(cli.run({QStringLiteral("info"), file}).status == 0);
    CHECK(cli.run({QStringLiteral("check"), file}).out.startsWith(QStringLiteral("Sound")));
    const QJsonObject demo = cli.run({QStringLiteral("cases"), file, QStringLiteral("--json")}).json().array().at(0).toObject();
    CHECK(demo.value(QLatin1String("reference")).toString() == QStringLiteral("DEMO-A"));
    CHECK(demo.value(QLatin1String("people")).toInt() == 22);
    CHECK(demo.value(QLatin1String("entries")).toInt() == 71);
    CHECK(demo.value(QLatin1String("sessions")).toInt() > 0);
    const QString list = cli.run({QStringLiteral("cases"), file}).out;
    CHECK(list.contains(QStringLiteral("DEMO-A  Hartley-Mensah  stage 4: 22 people, 71 entries, ")));
    CHECK(list.contains(QStringLiteral("5 people, 1 entry, ")));
    CHECK(cli.run({QStringLiteral("search"), file, QStringLiteral("detox")}).out.contains(QStringLiteral("Harbour House")));
    // One hit is one line, also where its text has several.
    const QStringList search{QStringLiteral("search"), file, QStringLiteral("willow")};
    CHECK(cli.run(search).out.count(u'\n') == cli.run(search + QStringList{QStringLiteral("--json")}).json().array().size());

    const QString tree = cli.path(QStringLiteral("family.ged"));
    const QStringList exporting{QStringLiteral("export"),   file,
                                QStringLiteral("--case"),   QStringLiteral("DEMO-A"),
                                QStringLiteral("--for"),    QStringLiteral("internal"),
                                QStringLiteral("--format"), QStringLiteral("gedcom"),
                                QStringLiteral("-o"),       tree};
    CHECK(cli.run(exporting).status <= 1);
    QStringList other = exporting;
    other[7] = QStringLiteral("pdf");
    CHECK(cli.run(other).error.contains(QStringLiteral("use gedcom or gedcom7 or csv")));
    CHECK(QFile(tree).permissions() == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));

    const QStringList importing{QStringLiteral("import"), file, QStringLiteral("--case"),
                                QStringLiteral("COPY"),   tree, QStringLiteral("--json")};
    const Result dry = cli.run(importing + QStringList{QStringLiteral("--dry-run")});
    CHECK(dry.json().object().value(QLatin1String("counts")).toObject().value(QLatin1String("persons")).toInt() == 22);
    CHECK(cli.run({QStringLiteral("cases"), file, QStringLiteral("--json")}).json().array().size() == 4);
    CHECK(cli.run(importing).status <= 1);
    CHECK(cli.run({QStringLiteral("cases"), file, QStringLiteral("--json")}).json().array().size() == 5);
}

TEST_CASE("Command line: a wrong pass phrase says so and leaves the file as it was", "[app][cli]") {
    const Cli cli;
    const QString file = cli.demo();
    const QByteArray whole = cli.read(QStringLiteral("demo.kin"));
    const Result wrong = cli.run({QStringLiteral("cases"), file}, QStringLiteral("other"));
    CHECK(wrong.status == 3);
    CHECK(wrong.error.contains(QStringLiteral("does not fit")));
    CHECK(cli.read(QStringLiteral("demo.kin")) == whole);
}

TEST_CASE("Command line: refused input changes nothing", "[app][cli]") {
    const Cli cli;
    const QString file = cli.demo();
    const auto import = [&](const QString& input, const QStringList& more = {}) {
        return cli.run(QStringList{QStringLiteral("import"), file, QStringLiteral("--case"), QStringLiteral("NEW"), input} +
                       more);
    };
    CHECK(import(cli.path(QStringLiteral("none.ged"))).status == 4);
    CHECK(import(QDir::tempPath()).status == 4);
    CHECK(import(cli.write(QStringLiteral("rubbish.bin"), "rubbish")).status == 4);
    CHECK(import(cli.write(QStringLiteral("not.ged"), "this is no family tree")).status == 4);
    CHECK(import(cli.write(QStringLiteral("t.ged"), "0 HEAD\n0 TRLR\n"), {QStringLiteral("--format"), QStringLiteral("pdf")})
              .status == 4);
    const Result damaged = import(cli.write(QStringLiteral("t.docx"), "no package of any kind"));
    CHECK(damaged.status == 4);
    CHECK(damaged.error.contains(QStringLiteral("input")));
    CHECK(cli.run({QStringLiteral("cases"), file, QStringLiteral("--json")}).json().array().size() == 4);
    CHECK(cli.run({QStringLiteral("create"), file, QStringLiteral("--demo")}).status == 4);
    const Result unwritable = cli.run({QStringLiteral("export"), file, QStringLiteral("--case"), QStringLiteral("DEMO-A"),
                                       QStringLiteral("--for"), QStringLiteral("internal"), QStringLiteral("--format"),
                                       QStringLiteral("csv"), QStringLiteral("-o"), QStringLiteral("/proc/kinkeeper.csv")});
    CHECK(unwritable.status == 5);
}

TEST_CASE("Command line: a second user of an open file is told who has it", "[app][cli]") {
    test::TestVault open;
    const Cli cli;
    const Result second = cli.run({QStringLiteral("cases"), open.path()});
    CHECK(second.status == 3);
    CHECK(second.error.contains(QStringLiteral("in use")));
}

TEST_CASE("Command line: backup, restore and keys", "[app][cli]") {
    const Cli cli;
    const QString file = cli.demo();
    const QString copy = cli.path(QStringLiteral("copy.kin"));
    CHECK(cli.run({QStringLiteral("backup"), file, QStringLiteral("-o"), copy}).status == 0);
    CHECK(cli.run({QStringLiteral("backup"), file, QStringLiteral("-o"), copy}).status == 4);
    const Result restored = cli.run({QStringLiteral("restore"), copy, QStringLiteral("-o"), file});
    CHECK(restored.status == 0);
    CHECK(restored.out.contains(QStringLiteral("before-restore")));
    CHECK(cli.run({QStringLiteral("cases"), file}).status == 0);

    const QStringList cost{QStringLiteral("--kdf-memory"), QStringLiteral("64"), QStringLiteral("--kdf-passes"),
                           QStringLiteral("1")};
    const QString key = cli.path(QStringLiteral("recovery")), newKey = cli.path(QStringLiteral("recovery2"));
    CHECK(cli.run(QStringList{QStringLiteral("keys"), file, QStringLiteral("add"), QStringLiteral("--recovery-key-file"), key} +
                  cost)
              .status == 0);
    const QByteArray written = cli.read(QStringLiteral("recovery"));
    CHECK(cli.run(QStringList{QStringLiteral("keys"), file, QStringLiteral("add"), QStringLiteral("--recovery-key-file"), key} +
                  cost)
              .status == 4);
    CHECK(cli.read(QStringLiteral("recovery")) == written);
    const Result recovered =
        cli.run(QStringList{QStringLiteral("keys"), file, QStringLiteral("recover"), QStringLiteral("--recovery-key-file"), key,
                            QStringLiteral("--new-recovery-key-file"), newKey, QStringLiteral("--new-passphrase-file"),
                            cli.path(QStringLiteral("other"))} +
                cost);
    INFO(recovered.error.toStdString());
    CHECK(recovered.status == 0);
    CHECK(cli.run({QStringLiteral("cases"), file}).status == 3);
    CHECK(cli.run({QStringLiteral("cases"), file}, QStringLiteral("other")).status == 0);
    CHECK(cli.run({QStringLiteral("keys"), file, QStringLiteral("list"), QStringLiteral("--json")}).json().array().size() == 2);
}

TEST_CASE("Command line: a damaged file is copied without the damage, or gets its keys back", "[app][cli][repair]") {
    const Cli cli;
    const QString file = cli.demo();
    const QString backup = cli.path(QStringLiteral("backup.kin")), copy = cli.path(QStringLiteral("copy.kin"));
    REQUIRE(cli.run({QStringLiteral("backup"), file, QStringLiteral("-o"), backup}).status == 0);
    CHECK(cli.run({QStringLiteral("repair"), file}).status == 2);
    CHECK(cli.run({QStringLiteral("repair"), file, QStringLiteral("-o"), copy}).status == 0);
    CHECK(cli.run({QStringLiteral("check"), copy}).status == 0);
    CHECK(cli.run({QStringLiteral("repair"), file, QStringLiteral("-o"), copy}).status == 4);
    CHECK(cli.run({QStringLiteral("repair"), file, QStringLiteral("--keys-from"), backup}).status == 4);

    QByteArray bytes = cli.read(QStringLiteral("demo.kin"));
    for (const int at : {4096, 20480}) bytes[at] = 'x';  // both copies of the key area
    cli.write(QStringLiteral("demo.kin"), bytes);
    const Result lost = cli.run({QStringLiteral("cases"), file});
    CHECK(lost.status == 3);
    CHECK(lost.error.contains(QStringLiteral("both copies of the key area")));
    CHECK(cli.run({QStringLiteral("repair"), file, QStringLiteral("--keys-from"), backup}).status == 0);
    CHECK(cli.run({QStringLiteral("cases"), file}).status == 0);
}

TEST_CASE("Command line: the clock is fixed only for made-up caseloads", "[app][cli]") {
    const Cli cli;
    const QString file = cli.demo();
    const QString now = QStringLiteral("2026-03-24T10:42:00Z");
    CHECK(cli.run({QStringLiteral("cases"), file}, QStringLiteral("phrase"), now).status == 0);
    test::TestVault real(false);
    real.close();
    CHECK(cli.run({QStringLiteral("cases"), real.path()}, QStringLiteral("phrase"), now).status == 2);
    CHECK(cli.run({QStringLiteral("cases"), real.path()}).status == 0);
}

TEST_CASE("Command line: the fixed clock is the day of an import", "[app][cli]") {
    const Cli cli;
    const QString now = QStringLiteral("2026-03-24T10:42:00Z");
    REQUIRE(cli.run({QStringLiteral("create"), cli.path(QStringLiteral("d.kin")), QStringLiteral("--demo"),
                     QStringLiteral("--kdf-memory"), QStringLiteral("64"), QStringLiteral("--kdf-passes"), QStringLiteral("1")},
                    QStringLiteral("phrase"), now)
                .status == 0);
    const QString log = cli.write(QStringLiteral("log.csv"), "date,event\ntoday,Visit\n");
    CHECK(cli.run({QStringLiteral("import"), cli.path(QStringLiteral("d.kin")), QStringLiteral("--case"), QStringLiteral("R-1"),
                   log},
                  QStringLiteral("phrase"), now)
              .status == 0);
    QString opened;
    const QJsonArray cases = cli.run({QStringLiteral("cases"), cli.path(QStringLiteral("d.kin")), QStringLiteral("--json")},
                                     QStringLiteral("phrase"), now)
                                 .json()
                                 .array();
    for (const QJsonValue& one : cases)
        if (one[QLatin1String("reference")] == QStringLiteral("R-1")) opened = one[QLatin1String("opened")].toString();
    CHECK(opened == QStringLiteral("2026-03-24"));
}

TEST_CASE("Command line: info counts with the key and says so without", "[app][cli]") {
    const Cli cli;
    const QString file = cli.demo();
    const QJsonObject with = cli.run({QStringLiteral("info"), file, QStringLiteral("--json")}).json().object();
    CHECK(with.value(QLatin1String("people")).toInt() == 36);
    CHECK(with.value(QLatin1String("entries")).toInt() == 77);
    CHECK(with.value(QLatin1String("cases")).toInt() == 4);
    CHECK(with.contains(QLatin1String("last_backup")));  // the first opening of the day made one
    const Result without = cli.run({QStringLiteral("info"), file}, QString());
    CHECK(without.status == 0);
    CHECK(without.out.contains(QStringLiteral("--passphrase-file")));
    CHECK(without.out.contains(QStringLiteral("Last backup: 20")));
    CHECK(cli.run({QStringLiteral("info"), file}, QStringLiteral("other")).status == 3);
}

TEST_CASE("Command line: after wrong pass phrases there is a pause", "[app][cli]") {
    const Cli cli;
    const QString file = cli.demo();
    for (int i = 0; i < 3; ++i)
        CHECK(cli.run({QStringLiteral("cases"), file}, QStringLiteral("other")).error.contains(QStringLiteral("does not fit")));
    const Result soon = cli.run({QStringLiteral("cases"), file});
    CHECK(soon.status == 3);
    CHECK(soon.error.contains(QStringLiteral("Try again in")));
    CHECK(cli.run({QStringLiteral("restore"), file, QStringLiteral("-o"), cli.path(QStringLiteral("r.kin"))}).status == 3);
    CHECK(cli.run({QStringLiteral("info"), file}, QString()).status == 0);
}

TEST_CASE("Command line: made-up people stay out of a file about real ones", "[app][cli]") {
    const Cli cli;
    const QString demo = cli.demo(), real = cli.path(QStringLiteral("real.kin")), tree = cli.path(QStringLiteral("family.ged"));
    CHECK(cli.run({QStringLiteral("create"), real, QStringLiteral("--kdf-memory"), QStringLiteral("64"),
                   QStringLiteral("--kdf-passes"), QStringLiteral("8")})
              .status == 0);
    CHECK(cli.run({QStringLiteral("export"), demo, QStringLiteral("--case"), QStringLiteral("DEMO-A"), QStringLiteral("--for"),
                   QStringLiteral("internal"), QStringLiteral("--format"), QStringLiteral("gedcom"), QStringLiteral("-o"), tree})
              .status <= 1);
    const Result refused = cli.run(
        {QStringLiteral("import"), real, QStringLiteral("--case"), QStringLiteral("X"), tree, QStringLiteral("--dry-run")});
    CHECK(refused.status == 4);
    CHECK(refused.error.contains(QStringLiteral("made up")));
}

TEST_CASE("Command line: remarks alone are no problems, in words and in JSON", "[app][cli]") {
    const Cli cli;
    const QString file = cli.demo();
    const QString log = cli.write(QStringLiteral("log.csv"), "date,event,category\n1/2/2026,Visit,flying\n");
    for (const QStringList& more : {QStringList{}, QStringList{QStringLiteral("--json")}}) {
        const Result result = cli.run(QStringList{QStringLiteral("import"), file, QStringLiteral("--case"), QStringLiteral("R"),
                                                  log, QStringLiteral("--dry-run")} +
                                      more);
        CHECK(result.status == 0);
        CHECK((result.out + result.error).contains(QStringLiteral("none of this program")));
    }
}

TEST_CASE("Command line: a caseload that cannot be made leaves nothing, not even its key", "[app][cli]") {
    const Cli cli;
    const QString key = cli.path(QStringLiteral("key"));
    const Result result = cli.run({QStringLiteral("create"), cli.path(QStringLiteral("no folder/x.kin")),
                                   QStringLiteral("--demo"), QStringLiteral("--recovery-key-file"), key});
    CHECK(result.status >= 4);
    CHECK_FALSE(QFile::exists(key));
}

TEST_CASE("Command line: documents, written and refused", "[app][cli]") {
    const Cli cli;
    const QString file = cli.demo(), out = cli.path(QStringLiteral("court.docx"));
    const Result kinds = cli.run({QStringLiteral("documents"), QStringLiteral("--json")});
    CHECK(kinds.status == 0);
    CHECK(kinds.json().array().size() >= 4);
    const auto document = [&](const QString& reader, const QString& target, const QStringList& more = {}) {
        return cli.run(QStringList{QStringLiteral("document"), file, QStringLiteral("--case"), QStringLiteral("DEMO-A"),
                                   QStringLiteral("--kind"), QStringLiteral("chronology-court"), QStringLiteral("--for"), reader,
                                   QStringLiteral("-o"), target} +
                       more);
    };
    for (const char* name : {"court.docx", "court.pdf", "court.html", "court.txt", "court.json"})
        CHECK(document(QStringLiteral("internal"), cli.path(QLatin1String(name))).status == 0);
    CHECK(cli.read(QStringLiteral("court.pdf")).startsWith("%PDF"));
    const QByteArray before = cli.read(QStringLiteral("court.docx"));
    CHECK(before.startsWith("PK"));
    CHECK(document(QStringLiteral("internal"), out,
                   {QStringLiteral("selection=chosen"), QStringLiteral("--as-at"), QStringLiteral("2024-06-01")})
              .status == 0);

    const QByteArray kept = cli.read(QStringLiteral("court.docx"));
    for (const QStringList& wrong : {QStringList{QStringLiteral("--print"), QStringLiteral("huge")},
                                     {QStringLiteral("lines")},
                                     {QStringLiteral("--as-at"), QStringLiteral("soon")}})
        CHECK(document(QStringLiteral("internal"), out, wrong).status == 2);
    for (const QStringList& refused : {QStringList{QStringLiteral("selection=some")},
                                       {QStringLiteral("colour=red")},
                                       {QStringLiteral("--language"), QStringLiteral("cy")}})
        CHECK(document(QStringLiteral("internal"), out, refused).status == 4);
    const Result welsh = document(QStringLiteral("internal"), out, {QStringLiteral("--language"), QStringLiteral("cy")});
    CHECK(welsh.error == QStringLiteral("Refused: there are no words for this paper in the language \u201ccy\u201d yet. "
                                        "Nothing was changed.\n"));
    CHECK(document(QStringLiteral("parent:Nobody"), out).status == 4);
    CHECK(document(QStringLiteral("internal"), cli.path(QStringLiteral("court.odt"))).status == 2);
    CHECK(document(QStringLiteral("internal"), cli.path(QStringLiteral("none/court.pdf"))).status == 5);
    CHECK(cli.read(QStringLiteral("court.docx")) == kept);

    // The name of the file would tell what Dana must not learn.
    const QString telling = cli.path(QStringLiteral("3 Larch Cottages.txt"));
    const Result leak = document(QStringLiteral("parent:Dana Hartley"), telling, {QStringLiteral("--json")});
    CHECK(leak.status == 4);
    CHECK_FALSE(QFile::exists(telling));
    QJsonArray findings = leak.json().object().value(QLatin1String("findings")).toArray();
    REQUIRE(findings.size() > 0);
    for (qsizetype i = 0; i < findings.size(); ++i) {
        QJsonObject one = findings[i].toObject();
        one.insert(QStringLiteral("reason"), QStringLiteral("Checked with the manager."));
        findings[i] = one;
    }
    const QString accepted = cli.write(QStringLiteral("findings.json"), QJsonDocument(findings).toJson());
    CHECK(document(QStringLiteral("parent:Dana Hartley"), telling, {QStringLiteral("--accept"), accepted}).status == 0);
    CHECK(QFile::exists(telling));
}
