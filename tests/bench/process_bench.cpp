// SPDX-License-Identifier: MPL-2.0
// What whole programs take, ours and others' where they are installed: inserts by the command lines of SQLite and
// SQLCipher; from start to a window on a screen and memory then, with KeePassXC and Gramps; a large family tree, with
// Gramps.
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>

#include <catch2/benchmark/catch_benchmark.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <vector>

namespace {

/// Ten thousand entries with two full-text indexes, in one transaction: what one set of ours writes, without its record
/// of changes.
QByteArray insertScript(const QByteArray& first, bool trigrams) {
    QByteArray sql = first +
                     "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;\n"
                     "CREATE TABLE entry(id TEXT PRIMARY KEY, at TEXT, event TEXT, source TEXT);\n"
                     "CREATE VIRTUAL TABLE word USING fts5(words, content='');\n";
    if (trigrams) sql += "CREATE VIRTUAL TABLE part USING fts5(words, content='', tokenize='trigram');\n";
    sql += "BEGIN IMMEDIATE;\n";
    for (int i = 0; i < 10000; ++i) {
        const QByteArray n = QByteArray::number(i),
                         words = "'Kept the appointment with the health visitor, who saw good growth (" + n + ")'";
        sql += "INSERT INTO entry VALUES('6f9619ff-8b86-4011-b42d-" + n.rightJustified(12, '0') + "','2020-01-01'," + words +
               ",'Case note " + n + "');\nINSERT INTO word(rowid, words) VALUES(" + n + "," + words + ");\n";
        if (trigrams) sql += "INSERT INTO part(rowid, words) VALUES(" + n + "," + words + ");\n";
    }
    return sql + "COMMIT;\nSELECT count(*) FROM entry;\n";
}

QString installed(const char* program) {
    const QString path = QStandardPaths::findExecutable(QLatin1String(program));
    if (path.isEmpty()) SKIP(program << " is not installed");
    return path;
}

/// The shell's answer is looked at, for an old one refuses a part of the script without a word.
bool runScript(const QString& path, const QString& file, const QByteArray& script) {
    QProcess shell;
    shell.start(path, {file});
    shell.write(script);
    shell.closeWriteChannel();
    shell.waitForFinished(120000);
    return shell.exitCode() == 0 && shell.readAllStandardOutput().trimmed().endsWith("10000");
}

void benchmarkShell(const char* program, const QByteArray& first) {
    const QString path = installed(program);
    const QTemporaryDir trial;
    const bool trigrams = runScript(path, trial.filePath(QStringLiteral("t")), insertScript(first, true));
    const QByteArray script = insertScript(first, trigrams);
    if (!trigrams && !runScript(path, trial.filePath(QStringLiteral("u")), script))
        SKIP(program << " is too old for full text (FTS5)");
    const std::string index = trigrams ? "" : ", index of words only";
    BENCHMARK_ADVANCED("10,000 entries by " + std::string(program) + index)(Catch::Benchmark::Chronometer meter) {
        const QTemporaryDir folder;
        meter.measure([&](int i) { return runScript(path, folder.filePath(QString::number(i)), script); });
    };
}

qint64 residentMiB(qint64 process) {
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:")) return line.mid(6).trimmed().split(' ').first().toLongLong() / 1024;
    return 0;
}

/// A screen of its own, without a window manager.
class Screen {
public:
    Screen() {
        const QString server = installed("Xvfb");
        installed("xwininfo");
        server_.start(server, {display_, QStringLiteral("-screen"), QStringLiteral("0"), QStringLiteral("1600x1000x24"),
                               QStringLiteral("-nolisten"), QStringLiteral("tcp")});
        for (int i = 0; i < 200 && !list().contains("Root window id"); ++i) QThread::msleep(20);
    }
    ~Screen() {
        server_.terminate();
        server_.waitForFinished();
    }
    QString display() const { return display_; }

    /// Is there a window larger than a splash screen's buttons? It is mapped, not yet painted.
    bool hasWindow() const {
        static const QRegularExpression size(QStringLiteral("\\s(\\d+)x(\\d+)\\+\\d+\\+\\d+"));
        const QString all = QString::fromUtf8(list());
        for (auto match = size.globalMatch(all.section(QStringLiteral("children"), 1)); match.hasNext();) {
            const auto found = match.next();
            if (found.captured(1).toInt() >= 300 && found.captured(2).toInt() >= 200) return true;
        }
        return false;
    }

private:
    QByteArray list() const {
        QProcess info;
        info.start(QStringLiteral("xwininfo"),
                   {QStringLiteral("-display"), display_, QStringLiteral("-root"), QStringLiteral("-children")});
        info.waitForFinished();
        return info.readAllStandardOutput();
    }
    QString display_ = QStringLiteral(":%1").arg(90 + QCoreApplication::applicationPid() % 100);
    QProcess server_;
};

QProcessEnvironment onScreen(const Screen& screen, const QString& home) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), screen.display());
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("qt.widgets.painting=true"));
    for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"})
        environment.insert(QLatin1String(name), home);
    return environment;
}

QString inWords(std::vector<qint64> milliseconds) {
    std::sort(milliseconds.begin(), milliseconds.end());
    return QStringLiteral("median %1 ms, %2 to %3")
        .arg(milliseconds[milliseconds.size() / 2])
        .arg(milliseconds.front())
        .arg(milliseconds.back());
}

/// From the start of the process until a window of it is on the screen; the first start fills the caches and does not count.
void benchmarkStart(const QString& program, const QStringList& arguments) {
    const Screen screen;
    const QTemporaryDir home;
    std::vector<qint64> mapped;
    qint64 memory = 0;
    for (int run = 0; run < 6; ++run) {
        QProcess window;
        window.setProcessEnvironment(onScreen(screen, home.path()));
        window.setProcessChannelMode(QProcess::MergedChannels);
        QElapsedTimer timer;
        timer.start();
        window.start(program, arguments);
        while (!screen.hasWindow() && timer.elapsed() < 30000) {}
        if (run > 0) mapped.push_back(timer.elapsed());
        QThread::msleep(1000);
        memory = residentMiB(window.processId());
        window.terminate();
        if (!window.waitForFinished(5000)) window.kill();
        window.waitForFinished();
    }
    WARN(program.toStdString() << ", start to window: " << inWords(mapped).toStdString() << "; " << memory << " MiB resident");
}

QString ours(const char* name) {
    const QString program = QDir(QCoreApplication::applicationDirPath() + QStringLiteral("/..")).filePath(QLatin1String(name));
    if (!QFile::exists(program)) SKIP(name << " is not built");
    return program;
}

}  // namespace

TEST_CASE("Bench: inserts by SQLite", "[bench][others]") { benchmarkShell("sqlite3", {}); }

TEST_CASE("Bench: inserts by SQLCipher", "[bench][others]") {
    benchmarkShell("sqlcipher", "PRAGMA key = \"x'" + QByteArray(96, '7') + "'\";\n");
}

TEST_CASE("Bench: Kinkeeper from start to its window", "[bench][start]") { benchmarkStart(ours("kinkeeper"), {}); }

TEST_CASE("Bench: KeePassXC from start to its window", "[bench][start][others]") { benchmarkStart(installed("keepassxc"), {}); }

TEST_CASE("Bench: Gramps from start to its window", "[bench][start][others]") { benchmarkStart(installed("gramps"), {}); }

// Qt says itself when it has brought the first picture to the screen.
TEST_CASE("Bench: Kinkeeper from start to the first picture of the page of unlocking", "[bench][start]") {
    const QString program = ours("kinkeeper"), cli = ours("kinkeeper-cli");
    const QTemporaryDir home;
    const Screen screen;
    const QString file = home.filePath(QStringLiteral("demo.kin")), phrase = home.filePath(QStringLiteral("phrase"));
    QFile out(phrase);
    REQUIRE(out.open(QIODevice::WriteOnly));
    out.write("correct horse battery staple");
    out.close();
    QProcess create;
    create.setProcessEnvironment(onScreen(screen, home.path()));
    create.start(cli, {QStringLiteral("create"), file, QStringLiteral("--demo"), QStringLiteral("--passphrase-file"), phrase});
    REQUIRE(create.waitForFinished(30000));
    REQUIRE(create.exitCode() == 0);
    std::vector<qint64> painted;
    for (int run = 0; run < 11; ++run) {
        QProcess window;
        window.setProcessEnvironment(onScreen(screen, home.path()));
        window.setProcessChannelMode(QProcess::MergedChannels);
        QElapsedTimer timer;
        timer.start();
        window.start(program, {file});
        QByteArray said;
        while (!said.contains("Flushing") && window.waitForReadyRead(10000)) said += window.readAll();
        REQUIRE(said.contains("Flushing"));
        if (run > 0) painted.push_back(timer.elapsed());
        window.terminate();
        window.waitForFinished();
    }
    WARN("first picture of the page of unlocking: " << inWords(painted).toStdString());
}

TEST_CASE("Bench: royal92, 3,010 persons, by whole programs", "[bench][others]") {
    const QString tree = qEnvironmentVariable("KINKEEPER_CORPUS") + QStringLiteral("/gedcom/royal92.ged");
    if (!QFile::exists(tree)) SKIP("royal92.ged is not there");
    const QString cli = ours("kinkeeper-cli");
    const QTemporaryDir home;
    const auto timed = [&](const char* who, const QString& program, const QStringList& arguments) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
            environment.insert(QLatin1String(name), home.path());
        environment.insert(QStringLiteral("KINKEEPER_PASSPHRASE_FILE"), home.filePath(QStringLiteral("phrase")));
        process.setProcessEnvironment(environment);
        QElapsedTimer timer;
        timer.start();
        process.start(program, arguments);
        process.waitForFinished(300000);
        WARN(who << ": " << timer.elapsed() << " ms, status " << process.exitCode());
    };
    QFile phrase(home.filePath(QStringLiteral("phrase")));
    REQUIRE(phrase.open(QIODevice::WriteOnly));
    phrase.write("correct horse battery staple");
    phrase.close();
    const QString file = home.filePath(QStringLiteral("royal.kin"));
    timed("kinkeeper-cli create", cli, {QStringLiteral("create"), file});
    timed("kinkeeper-cli import, with opening, checks and backup", cli,
          {QStringLiteral("import"), file, QStringLiteral("--case"), QStringLiteral("ROYAL"), tree});
    timed(
        "gramps import", installed("gramps"),
        {QStringLiteral("-C"), QStringLiteral("royal"), QStringLiteral("-i"), tree, QStringLiteral("-q"), QStringLiteral("-y")});
}
