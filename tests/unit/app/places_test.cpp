// SPDX-License-Identifier: MPL-2.0
// Files that may not be read, or not be written: by somebody without rights, which the tests of an administrator are not.
#include "tests/unit/app/cli_process.h"

#include <QDir>
#include <QFileInfo>

#include <unistd.h>

namespace {

using test::Cli;
using test::Result;

constexpr QFile::Permissions all = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
constexpr QFile::Permissions open = all | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;

/// The command line as a user who owns nothing; as the user of the tests where that is no administrator.
class Stranger {
public:
    Stranger() {
        file = cli.demo();
        QFile::setPermissions(QFileInfo(file).path(), open);
        for (const char* name : {"phrase", "demo.kin"}) QFile::setPermissions(cli.path(QLatin1String(name)), all);
        QDir(cli.path(QString())).mkpath(QStringLiteral("home"));
        for (const char* name : {"HOME", "XDG_RUNTIME_DIR", "XDG_STATE_HOME", "KINKEEPER_STATE_DIR"})
            cli.more.insert(QLatin1String(name), cli.path(QStringLiteral("home")));
        if (geteuid() != 0) return;
        QFile::setPermissions(cli.path(QStringLiteral("home")), open | QFile::WriteGroup | QFile::WriteOther);
        cli.before = {QStringLiteral("setpriv"), QStringLiteral("--reuid=65534"), QStringLiteral("--regid=65534"),
                      QStringLiteral("--clear-groups")};
        if (cli.run({QStringLiteral("--version")}).status != 0)
            SKIP("setpriv or the program cannot be run as nobody here, so rights are not tested");
    }
    ~Stranger() { QFile::setPermissions(QFileInfo(file).path(), open); }

    Cli cli;
    QString file;
};

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not read)");
}

/// No name space or no disk of one's own here. Status 1 alone says nothing: the program ends so with remarks.
bool cannotMount(const Result& result) {
    return result.status == 77 || (result.status == 1 && result.error.startsWith(QStringLiteral("unshare:")));
}

}  // namespace

TEST_CASE("Command line: a file in a place that cannot be written is read, and nothing else", "[app][cli]") {
    Stranger somebody;
    Cli& cli = somebody.cli;
    const QByteArray before = contentOf(somebody.file);
    const QString log = cli.write(QStringLiteral("log.csv"), "date,event\n1/2/2026,Visit\n");
    QFile::setPermissions(log, all);
    QFile::setPermissions(QFileInfo(somebody.file).path(), all | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther);
    const Result listed = cli.run({QStringLiteral("cases"), somebody.file});
    CHECK(listed.status == 0);
    CHECK(listed.out.contains(QStringLiteral("DEMO-A")));
    CHECK(listed.error.contains(QStringLiteral("cannot be written")));
    const Result refused = cli.run({QStringLiteral("import"), somebody.file, QStringLiteral("--case"), QStringLiteral("X"), log});
    CHECK(refused.status == 5);
    CHECK(cli.run({QStringLiteral("create"), cli.path(QStringLiteral("new.kin")), QStringLiteral("--demo")}).status == 5);
    QFile::setPermissions(QFileInfo(somebody.file).path(), open);
    CHECK(contentOf(somebody.file) == before);
    CHECK(QDir(QFileInfo(somebody.file).path()).entryList({QStringLiteral("demo*"), QStringLiteral("new*")}) ==
          QStringList{QStringLiteral("demo.kin")});
}

TEST_CASE("Command line: a file without rights and input without rights are said in one line", "[app][cli]") {
    Stranger somebody;
    Cli& cli = somebody.cli;
    const QString secret = cli.write(QStringLiteral("secret.ged"), "0 HEAD\n0 TRLR\n");
    for (const QString& path : {somebody.file, secret}) QFile::setPermissions(path, QFile::Permissions());
    const Result closed = cli.run({QStringLiteral("cases"), somebody.file});
    CHECK(closed.status == 3);
    CHECK(closed.error.count(u'\n') == 1);
    CHECK(closed.error.contains(QStringLiteral("no right to read")));
    QFile::setPermissions(somebody.file, all);
    const Result input =
        cli.run({QStringLiteral("import"), somebody.file, QStringLiteral("--case"), QStringLiteral("X"), secret});
    CHECK(input.status >= 4);
    CHECK(input.error.contains(QStringLiteral("no right to read")));
}

TEST_CASE("Command line: a paper for a place without rights is refused in one line, and the old one stays", "[app][cli]") {
    Stranger somebody;
    Cli& cli = somebody.cli;
    const QString folder = cli.path(QStringLiteral("closed"));
    REQUIRE(QDir().mkpath(folder));
    const QString old = cli.write(QStringLiteral("closed/paper.txt"), "old");
    const auto document = [&](const QString& target) {
        return cli.run({QStringLiteral("document"), somebody.file, QStringLiteral("--case"), QStringLiteral("DEMO-A"),
                        QStringLiteral("--kind"), QStringLiteral("genogram"), QStringLiteral("--for"), QStringLiteral("internal"),
                        QStringLiteral("-o"), target});
    };
    const auto picture = [&](const QString& target) {
        return cli.run({QStringLiteral("genogram"), somebody.file, QStringLiteral("--case"), QStringLiteral("DEMO-A"),
                        QStringLiteral("-o"), target});
    };
    QFile::setPermissions(folder, all | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther);
    for (const Result& refused : {document(old), document(cli.path(QStringLiteral("closed/new.pdf"))),
                                  picture(cli.path(QStringLiteral("closed/new.svg")))}) {
        CHECK(refused.status == 5);
        CHECK(refused.error.contains(QStringLiteral("no right to write here")));
        CHECK(refused.error.contains(QStringLiteral("Nothing was changed")));
    }
    QFile::setPermissions(folder, open | QFile::WriteGroup | QFile::WriteOther);
    QFile::setPermissions(old, all);  // a file that is guarded in a folder that is not
    CHECK(document(old).status == 5);
    CHECK(contentOf(old) == "old");
    CHECK(QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot) ==
          QStringList{QStringLiteral("paper.txt")});
}

TEST_CASE("Command line: a paper for a full disk is refused in one line, and the old one stays", "[app][cli]") {
    Cli cli;
    const QString file = cli.demo(), disk = cli.path(QStringLiteral("disk"));
    REQUIRE(QDir().mkpath(disk));
    // A disk of a few pages that exists for one command alone; what it holds afterwards is told before it goes.
    const QString script =
        QStringLiteral(
            "mount -t tmpfs -o size=16k tmpfs '%1' && printf old > '%1/paper.pdf' || exit 77; \"$@\"; status=$?; "
            "cat '%1/paper.pdf'; ls -A '%1'; exit $status")
            .arg(disk);
    cli.before = {QStringLiteral("unshare"), QStringLiteral("-rm"), QStringLiteral("bash"), QStringLiteral("-c"), script,
                  QStringLiteral("bash")};
    const auto write = [&](const QStringList& what) {
        return cli.run(QStringList{what.first(), file, QStringLiteral("--case"), QStringLiteral("DEMO-A"), QStringLiteral("-o"),
                                   disk + QStringLiteral("/paper.pdf")} +
                       what.mid(1));
    };
    const Result paper = write({QStringLiteral("document"), QStringLiteral("--kind"), QStringLiteral("chronology-court"),
                                QStringLiteral("--for"), QStringLiteral("internal")});
    if (cannotMount(paper)) SKIP("no disk can be mounted here, so a full one is not tested");
    for (const Result& refused : {paper, write({QStringLiteral("genogram")})}) {
        CHECK(refused.status == 5);
        CHECK(refused.error.contains(QStringLiteral("The disk is full. Free some space and try again. Nothing was changed.")));
        CHECK(refused.out == QStringLiteral("oldpaper.pdf\n"));
    }
}

TEST_CASE("Command line: a caseload on a disk without a free byte says that the disk is full", "[app][cli]") {
    Cli cli;
    const QString file = cli.demo(), disk = cli.path(QStringLiteral("disk"));
    REQUIRE(QDir().mkpath(disk));
    const QString script =
        QStringLiteral(
            "mount -t tmpfs -o size=16m tmpfs '%1' && cp '%2' '%1/demo.kin' || exit 77; cat /dev/zero >'%1/rest' 2>/dev/null; "
            "\"$@\"; status=$?; cmp '%1/demo.kin' '%2' >&2; exit $status")
            .arg(disk, file);
    cli.before = {QStringLiteral("unshare"), QStringLiteral("-rm"), QStringLiteral("bash"), QStringLiteral("-c"), script,
                  QStringLiteral("bash")};
    const Result refused = cli.run({QStringLiteral("cases"), disk + QStringLiteral("/demo.kin")});
    if (cannotMount(refused)) SKIP("no disk can be mounted here, so a full one is not tested");
    CHECK(refused.status == 3);
    CHECK(refused.error == QStringLiteral("The disk is full. Free some space and try again. Nothing was changed.\n"));
}
