// SPDX-License-Identifier: MPL-2.0
// Files that are damaged, foreign or no files, and disks that are full: one line says why, the exit status is the one
// promised, and what was there stays as it was.
#include "core/storage/container_format.h"
#include "tests/unit/app/cli_process.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

using test::Cli;
using test::Result;
namespace format = core::format;

namespace {

struct Bad {
    const char* name;
    QByteArray bytes;
    int status;
    const char* cause;
};

QByteArray flipped(QByteArray bytes, qint64 at) {
    bytes[at] = char(bytes[at] ^ 0x10);
    return bytes;
}

/// The bytes of a file but for the mark of being open, which is no content.
QByteArray content(QByteArray bytes) {
    if (bytes.size() > format::preambleBytes)
        bytes.replace(format::sessionOffset, format::sessionBytes, QByteArray(format::sessionBytes, '-'));
    return bytes;
}

qint64 pageAt(qint64 number) { return format::preambleBytes + number * format::pageBytes + 200; }

/// As somebody on a disk on which no file can grow beyond a size.
void limitFiles(Cli& cli, qint64 bytes) {
    cli.before = {QStringLiteral("env"), QStringLiteral("--ignore-signal=XFSZ"), QStringLiteral("prlimit"),
                  QStringLiteral("--fsize=%1").arg(bytes)};
    if (cli.run({QStringLiteral("--version")}).status != 0) SKIP("no prlimit here");
}

QByteArray longLog() {
    QByteArray log = "date,event\n";
    for (int i = 0; i < 4000; ++i)
        log += "1/2/2026,The visit of that day was long and is told at some length (" + QByteArray::number(i) + ")\n";
    return log;
}

}  // namespace

TEST_CASE("Bad input: a file that cannot be opened has its cause in one line and stays as it was", "[app][cli][bad]") {
    const Cli cli;
    cli.demo();
    const QByteArray whole = cli.read(QStringLiteral("demo.kin"));
    const qint64 pages = (whole.size() - format::preambleBytes) / format::pageBytes;
    const Bad table[] = {
        {"empty.kin", {}, 3, "not a Kinkeeper file"},
        {"random.kin", QByteArray("\x01\x7f random \x00 bytes", 16).repeated(9000), 3, "not a Kinkeeper file"},
        {"foreign.kin", "SQLite format 3\0" + QByteArray(70000, '\0'), 3, "not a Kinkeeper file"},
        {"picture.kin", "\x89PNG\r\n\x1a\n" + QByteArray(90000, 'p'), 3, "not a Kinkeeper file"},
        {"cut-in-head.kin", whole.left(40000), 3, "not a Kinkeeper file"},
        {"cut-after-head.kin", whole.left(format::preambleBytes), 3, "cut short"},
        {"cut-by-pages.kin", whole.chopped(8 * format::pageBytes), 3, "cut short"},
        {"half.kin", whole.left(format::preambleBytes + pages / 2 * format::pageBytes), 3, "cut short"},
        {"keys.kin", flipped(flipped(whole, 4200), 20580), 3, "both copies of the key area"},
        {"first-page.kin", flipped(whole, pageAt(0)), 3, "first page"},
    };
    for (const Bad& row : table) {
        CAPTURE(row.name);
        const QString bad = cli.write(QLatin1String(row.name), row.bytes);
        for (const char* command : {"cases", "check", "info"}) {
            CAPTURE(command);
            const Result result = cli.run({QLatin1String(command), bad});
            CHECK(result.status == row.status);
            CHECK(result.error.count(u'\n') == 1);
            CHECK(result.error.contains(QLatin1String(row.cause)));
        }
        CHECK(content(cli.read(QLatin1String(row.name))) == content(row.bytes));
    }
    const Result folder = cli.run({QStringLiteral("cases"), cli.path(QString())});
    CHECK(folder.status == 3);
    CHECK(folder.error.contains(QStringLiteral("folder")));
    const Result missing = cli.run({QStringLiteral("cases"), cli.path(QStringLiteral("nothing.kin"))});
    CHECK(missing.status == 3);
    CHECK(missing.error.contains(QStringLiteral("no such file")));
}

TEST_CASE("Bad input: a file that is damaged inside can be looked at, is reported, and never written", "[app][cli][bad]") {
    const Cli cli;
    cli.demo();
    const QByteArray whole = cli.read(QStringLiteral("demo.kin"));
    const qint64 pages = (whole.size() - format::preambleBytes) / format::pageBytes;
    const QString log = cli.write(QStringLiteral("log.csv"), "date,event\n1/2/2026,Visit\n");
    const Bad table[] = {{"second-page.kin", flipped(whole, pageAt(1)), 0, "damaged"},
                         {"middle-page.kin", flipped(whole, pageAt(pages / 2)), 0, "damaged"},
                         {"last-page.kin", flipped(whole, pageAt(pages - 1)), 0, "damaged"},
                         {"ragged.kin", whole.chopped(100), 0, "damaged"},
                         {"longer.kin", whole + QByteArray(100, 'x'), 0, "damaged"}};
    for (const Bad& row : table) {
        CAPTURE(row.name);
        const QString bad = cli.write(QLatin1String(row.name), row.bytes);
        const Result looked = cli.run({QStringLiteral("cases"), bad});
        CHECK((looked.status == 0 || looked.status == 3));  // 3 where what is looked at lies on the damaged page
        CHECK(looked.error.contains(QLatin1String(row.cause)));
        const Result checked = cli.run({QStringLiteral("check"), bad});
        CHECK((checked.status == 1 || checked.status == 3));
        const Result refused = cli.run({QStringLiteral("import"), bad, QStringLiteral("--case"), QStringLiteral("X"), log});
        CHECK((refused.status == 5 || refused.status == 3));
        CHECK(content(cli.read(QLatin1String(row.name))) == content(row.bytes));
        CHECK_FALSE(QDir(cli.path(QString())).exists(QLatin1String(row.name).chopped(4) + QStringLiteral("-backups")));
    }
}

TEST_CASE("Bad input: a full disk is said, and everything stands as before", "[app][cli][bad]") {
    Cli cli;
    const QString file = cli.demo();
    const auto cases = [&] { return cli.run({QStringLiteral("cases"), file, QStringLiteral("--json")}).json().array().size(); };
    const qsizetype before = cases();
    const QString log = cli.write(QStringLiteral("log.csv"), longLog());
    const QString out = cli.write(QStringLiteral("out.csv"), "what stood here");
    const qint64 size = QFileInfo(file).size();
    limitFiles(cli, size + 20000);
    const Result import = cli.run({QStringLiteral("import"), file, QStringLiteral("--case"), QStringLiteral("NEW"), log});
    CHECK(import.status == 5);
    CHECK(import.error.contains(QStringLiteral("disk is full")));
    limitFiles(cli, 4000);
    const Result created =
        cli.run({QStringLiteral("create"), cli.path(QStringLiteral("new.kin")), QStringLiteral("--demo"),
                 QStringLiteral("--kdf-memory"), QStringLiteral("64"), QStringLiteral("--kdf-passes"), QStringLiteral("1")});
    CHECK(created.status == 5);
    CHECK(created.error.contains(QStringLiteral("disk is full")));
    CHECK(QDir(cli.path(QString())).entryList({QStringLiteral("new*")}).isEmpty());
    const Result exported =
        cli.run({QStringLiteral("export"), file, QStringLiteral("--case"), QStringLiteral("DEMO-A"), QStringLiteral("--for"),
                 QStringLiteral("internal"), QStringLiteral("--format"), QStringLiteral("csv"), QStringLiteral("-o"), out});
    CHECK(exported.status == 3);  // not even the mark of being open could be written
    CHECK(exported.error.contains(QStringLiteral("disk is full")));
    CHECK(cli.read(QStringLiteral("out.csv")) == "what stood here");
    cli.before.clear();
    CHECK(cli.run({QStringLiteral("check"), file}).status == 0);
    CHECK(cases() == before);
    CHECK(cli.run({QStringLiteral("import"), file, QStringLiteral("--case"), QStringLiteral("NEW"), log}).status <= 1);
}
