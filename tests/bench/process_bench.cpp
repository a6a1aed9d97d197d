// SPDX-License-Identifier: MPL-2.0
// What whole programs take, ours and others': inserts by the command lines of SQLite and SQLCipher where they are
// installed; ours from start to the first picture on the screen, and its memory then.
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <catch2/benchmark/catch_benchmark.hpp>

namespace {

/// Ten thousand entries with two full-text indexes, in one transaction: what one set of ours writes, without its record
/// of changes.
QByteArray insertScript(const QByteArray& first) {
    QByteArray sql = first +
                     "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;\n"
                     "CREATE TABLE entry(id TEXT PRIMARY KEY, at TEXT, event TEXT, source TEXT);\n"
                     "CREATE VIRTUAL TABLE word USING fts5(words, content='');\n"
                     "CREATE VIRTUAL TABLE part USING fts5(words, content='', tokenize='trigram');\nBEGIN IMMEDIATE;\n";
    for (int i = 0; i < 10000; ++i) {
        const QByteArray n = QByteArray::number(i),
                         words = "'Kept the appointment with the health visitor, who saw good growth (" + n + ")'";
        sql += "INSERT INTO entry VALUES('6f9619ff-8b86-4011-b42d-" + n.rightJustified(12, '0') + "','2020-01-01'," + words +
               ",'Case note " + n + "');\n" + "INSERT INTO word(rowid, words) VALUES(" + n + "," + words +
               ");\nINSERT INTO part(rowid, words) VALUES(" + n + "," + words + ");\n";
    }
    return sql + "COMMIT;\n";
}

void benchmarkShell(const QString& program, const QByteArray& first) {
    const QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty()) SKIP(program.toStdString() << " is not installed");
    const QByteArray script = insertScript(first);
    BENCHMARK_ADVANCED("10,000 entries by " + program.toStdString())(Catch::Benchmark::Chronometer meter) {
        const QTemporaryDir folder;
        meter.measure([&](int i) {
            QProcess shell;
            shell.setStandardOutputFile(QProcess::nullDevice());
            shell.start(path, {folder.filePath(QString::number(i))});
            shell.write(script);
            shell.closeWriteChannel();
            shell.waitForFinished(120000);
            return shell.exitCode();
        });
    };
}

qint64 residentKiB(qint64 process) {
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:")) return line.mid(6).trimmed().split(' ').first().toLongLong();
    return 0;
}

}  // namespace

TEST_CASE("Bench: inserts by SQLite", "[bench][others]") { benchmarkShell(QStringLiteral("sqlite3"), {}); }

TEST_CASE("Bench: inserts by SQLCipher", "[bench][others]") {
    benchmarkShell(QStringLiteral("sqlcipher"), "PRAGMA key = \"x'" + QByteArray(96, '7') + "'\";\n");
}

TEST_CASE("Bench: from start to the first picture", "[bench][start]") {
    const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/../kinkeeper");
    if (!QFile::exists(program)) SKIP("kinkeeper is not built");
    for (int run = 0; run < 5; ++run) {
        QProcess window;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("qt.widgets.painting.debug=true"));
        window.setProcessEnvironment(environment);
        window.setProcessChannelMode(QProcess::MergedChannels);
        QElapsedTimer timer;
        timer.start();
        window.start(program, {});
        QByteArray said;
        while (!said.contains("Flushing") && window.waitForReadyRead(10000)) said += window.readAll();
        WARN("first picture after " << timer.elapsed() << " ms, " << residentKiB(window.processId())
                                    << " KiB resident, flushed: " << said.contains("Flushing"));
        window.terminate();
        window.waitForFinished();
    }
}
