// SPDX-License-Identifier: MPL-2.0
// ./dev finds the machine's own source of packages, in both forms that apt reads, and changes nothing but the suite.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace {

/// What `./dev backports-source` prints for an apt folder with these files; "refused" if it finds nothing.
QString backports(const QList<std::pair<const char*, const char*>>& files) {
    const QTemporaryDir apt;
    REQUIRE(QDir(apt.path()).mkdir(QStringLiteral("sources.list.d")));
    for (const auto& [name, text] : files) {
        QFile file(apt.filePath(QString::fromLatin1(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    QProcess dev;
    dev.start(QStringLiteral(KINKEEPER_SOURCE_DIR "/dev"),
              {QStringLiteral("backports-source"), apt.path(), QStringLiteral("bookworm")});
    REQUIRE(dev.waitForFinished());
    return dev.exitCode() == 0 ? QString::fromUtf8(dev.readAllStandardOutput()) : QStringLiteral("refused");
}

}  // namespace

TEST_CASE("a one-line source is copied with its options", "[architecture][dev]") {
    const char* list =
        "# deb tor://old.example/debian bookworm main\n"
        "deb-src tor://mirror.example/debian bookworm main\n"
        "deb tor://mirror.example/debian-security bookworm-security main\n"
        "deb [arch=amd64 signed-by=/a/b.gpg] tor://mirror.example/debian  bookworm main contrib\n";
    CHECK(backports({{"sources.list", list}}) ==
          u"sources.list.d/kinkeeper-backports.list\n"
          "deb [arch=amd64 signed-by=/a/b.gpg] tor://mirror.example/debian  bookworm-backports main contrib\n");
    CHECK(backports({{"sources.list", ""}, {"sources.list.d/a.list", "deb tor://m.example/debian bookworm main\n"}}) ==
          u"sources.list.d/kinkeeper-backports.list\ndeb tor://m.example/debian bookworm-backports main\n");
}

TEST_CASE("a source in stanzas is copied with its key", "[architecture][dev]") {
    const char* stanzas =
        "Types: deb\n# a remark\nURIs: tor://mirror.example/debian-security\nSuites: bookworm-security\n\n"
        "Types: deb\nEnabled: no\nURIs: tor://off.example/debian\nSuites: bookworm\nComponents: main\n\n"
        "Types: deb deb-src\n# a remark\nURIs: tor://mirror.example/debian\nSuites: bookworm bookworm-updates\n"
        "Components: main\nSigned-By:\n -----BEGIN KEY-----\n .\n abc\n";
    CHECK(backports({{"sources.list.d/debian.sources", stanzas}}) ==
          u"sources.list.d/kinkeeper-backports.sources\n"
          "Types: deb\nURIs: tor://mirror.example/debian\nSuites: bookworm-backports\nComponents: main\n"
          "Signed-By:\n -----BEGIN KEY-----\n .\n abc\n");
}

TEST_CASE("a machine of another release has nothing to copy", "[architecture][dev]") {
    CHECK(backports({{"sources.list", "deb tor://mirror.example/debian trixie main\n"}}) == u"refused");
    CHECK(backports({{"sources.list", "deb cdrom:[Debian]/ bookworm main\n"}}) == u"refused");
    CHECK(backports({}) == u"refused");
}
