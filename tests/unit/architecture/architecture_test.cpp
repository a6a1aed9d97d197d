// SPDX-License-Identifier: MPL-2.0
// The architecture as a test: every source of the house against house_rules.
#include "tests/unit/architecture/house_rules.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

namespace {

QString textOf(const QString& path) {
    QFile file(QStringLiteral(KINKEEPER_SOURCE_DIR) + u'/' + path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

/// Files below the folders whose name ends in one of `ends` (all if empty), from the root, sorted.
QStringList filesIn(const QStringList& folders, const QStringList& ends) {
    const QDir root(QStringLiteral(KINKEEPER_SOURCE_DIR));
    QStringList files;
    for (const QString& folder : folders)
        for (QDirIterator all(root.filePath(folder), QDir::Files, QDirIterator::Subdirectories); all.hasNext();) {
            const QString path = root.relativeFilePath(all.next());
            const bool wanted =
                ends.isEmpty() || std::any_of(ends.begin(), ends.end(), [&](const QString& end) { return path.endsWith(end); });
            if (wanted) files += path;
        }
    files.sort();
    return files;
}

/// Where this machine's packages come from.
QSet<QString> machineHosts() {
    static const QRegularExpression address(QStringLiteral("https?://([A-Za-z0-9.-]+)"));
    QStringList files{QStringLiteral("/etc/apt/sources.list"), QStringLiteral("/etc/npmrc"), QStringLiteral("/etc/pip.conf")};
    for (QDirIterator lists(QStringLiteral("/etc/apt/sources.list.d"), QDir::Files); lists.hasNext();) files += lists.next();
    QSet<QString> hosts;
    for (const QString& path : files) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) continue;
        const QString text = QString::fromUtf8(file.readAll());
        for (auto match = address.globalMatch(text); match.hasNext();) hosts += match.next().captured(1);
    }
    return hosts;
}

}  // namespace

TEST_CASE("every source keeps the rules of the house", "[architecture]") {
    const QStringList files =
        filesIn({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app"), QStringLiteral("tests")},
                {QStringLiteral(".cpp"), QStringLiteral(".h"), QStringLiteral(".c")});
    REQUIRE(files.size() > 20);
    QStringList said;
    for (const QString& path : files) said += architecture::findings(path, textOf(path));
    INFO(said.join(u'\n').toStdString());
    CHECK(said.isEmpty());
}

TEST_CASE("no package registry is named", "[architecture]") {
    QStringList files =
        filesIn({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app"), QStringLiteral("cmake"),
                 QStringLiteral("packaging"), QStringLiteral(".ci"), QStringLiteral("resources"), QStringLiteral("tests")},
                {});
    for (const char* name : {"CMakeLists.txt", "CMakePresets.json", "dev", "README.md"})
        if (QFile::exists(QStringLiteral(KINKEEPER_SOURCE_DIR) + u'/' + QLatin1String(name))) files += QLatin1String(name);
    const QSet<QString> machine = machineHosts();
    QStringList said;
    for (const QString& path : files) said += architecture::registryHosts(path, textOf(path), machine);
    INFO(said.join(u'\n').toStdString());
    CHECK(said.isEmpty());
}
