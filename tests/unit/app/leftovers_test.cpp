// SPDX-License-Identifier: MPL-2.0
// After real work no word of a case stands anywhere outside the encrypted file (requirements LEFT-1 to LEFT-9).
#include "tests/support/test_vault.h"
#include "tests/unit/app/cli_process.h"

#include <QDir>
#include <QDirIterator>

namespace {

using namespace core;
using test::Cli;

const QString canary = QStringLiteral("Persephone Quillfeather");

/// Files under the folder, hidden ones too, that hold a word of the canary in UTF-8 or UTF-16.
QStringList filesThatTell(const QString& folder) {
    QList<QByteArray> signs;
    for (const QString& word : canary.split(u' '))
        signs << word.toUtf8() << QByteArray(reinterpret_cast<const char*>(word.utf16()), 2 * word.size())
              << word.toLower().toUtf8();
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) continue;
        const QByteArray bytes = file.readAll();
        for (const QByteArray& sign : signs)
            if (bytes.contains(sign)) found << file.fileName();
    }
    found.removeDuplicates();
    return found;
}

}  // namespace

TEST_CASE("The command line leaves no word of a case behind", "[app][leftovers]") {
    Cli cli;
    const QTemporaryDir outside;  // what is read and written on purpose
    QDir(cli.path(QString())).mkpath(QStringLiteral("home/tmp"));
    const QString home = cli.path(QStringLiteral("home"));
    for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"})
        cli.more.insert(QLatin1String(name), home);
    cli.more.insert(QStringLiteral("TMPDIR"), home + QStringLiteral("/tmp"));
    const QString file = cli.demo();
    QFile tree(outside.filePath(QStringLiteral("in.ged")));
    REQUIRE(tree.open(QIODevice::WriteOnly));
    tree.write("0 HEAD\n0 @I1@ INDI\n1 NAME " + canary.toUtf8() + "\n1 NOTE Seen with " + canary.toUtf8() + "\n0 TRLR\n");
    tree.close();
    REQUIRE(filesThatTell(outside.path()).size() == 1);  // the search itself finds it

    const QStringList inCase{QStringLiteral("--case"), QStringLiteral("R-1")};
    CHECK(cli.run(QStringList{QStringLiteral("import"), file, tree.fileName()} + inCase).status <= 1);
    CHECK(cli.run({QStringLiteral("search"), file, QStringLiteral("quillfeather")}).out.contains(QStringLiteral("R-1")));
    CHECK(cli.run({QStringLiteral("check"), file}).status == 0);
    CHECK(cli.run({QStringLiteral("backup"), file, QStringLiteral("-o"), cli.path(QStringLiteral("copy.kin"))}).status == 0);
    for (const char* format : {"gedcom", "csv"})
        CHECK(cli.run(QStringList{QStringLiteral("export"), file, QStringLiteral("--for"), QStringLiteral("internal"),
                                  QStringLiteral("--format"), QLatin1String(format), QStringLiteral("-o"),
                                  outside.filePath(QLatin1String(format))} +
                      inCase)
                  .status <= 1);
    CHECK(filesThatTell(cli.path(QString())) == QStringList());
}

TEST_CASE("Neither the log of an open file nor what a closed one leaves can be read", "[app][leftovers]") {
    test::TestVault file;
    const CaseId id = file.addCase();
    const Person person = file.addPerson(id, canary);
    file.editor().stash(QStringLiteral("field"), canary);
    file.editor().flushStash();
    CHECK_FALSE(file.vault().search(canary).isEmpty());
    file.vault().addBlob(canary.toUtf8().repeated(1000));
    const QString folder = QFileInfo(file.path()).path();
    CHECK(QFileInfo(file.path() + QStringLiteral("-wal")).size() > 0);
    CHECK(filesThatTell(folder) == QStringList());
    Person gone = person;
    ChangeSet set{Action::Remove};
    file.editor().perform(set.remove(gone));
    file.close();
    CHECK(filesThatTell(folder) == QStringList());
    CHECK(filesThatTell(QDir::homePath()) == QStringList());
}
