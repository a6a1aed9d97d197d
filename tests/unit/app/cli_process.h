// SPDX-License-Identifier: MPL-2.0
// The command line as its users start it: a process of its own, in a folder of its own.
#pragma once

#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

namespace test {

struct Result {
    int status = -1;
    QString out;
    QString error;
    QJsonDocument json() const { return QJsonDocument::fromJson(out.toUtf8()); }
};

class Cli {
public:
    Cli() {
        write(QStringLiteral("phrase"), "correct horse battery staple\n");
        write(QStringLiteral("other"), "quite another phrase altogether\n");
    }

    QString path(const QString& name) const { return dir_.filePath(name); }

    QString write(const QString& name, const QByteArray& bytes) const {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path(name);
    }

    QByteArray read(const QString& name) const {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
    }

    Result run(const QStringList& arguments, const QString& phrase = QStringLiteral("phrase"), const QString& now = {}) const {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        if (phrase.isEmpty()) environment.remove(QStringLiteral("KINKEEPER_PASSPHRASE_FILE"));
        else environment.insert(QStringLiteral("KINKEEPER_PASSPHRASE_FILE"), path(phrase));
        environment.insert(QStringLiteral("KINKEEPER_STATE_DIR"), path(QStringLiteral("state")));
        if (!now.isEmpty()) environment.insert(QStringLiteral("KINKEEPER_NOW"), now);
        for (auto it = more.cbegin(); it != more.cend(); ++it) environment.insert(it.key(), it.value());
        process.setProcessEnvironment(environment);
        const QStringList line = before + QStringList{QStringLiteral(KINKEEPER_CLI)} + arguments;
        process.start(line.first(), line.mid(1));
        REQUIRE(process.waitForFinished(60000));
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

    /// A file with the demonstration family.
    QString demo() const {
        const Result made =
            run({QStringLiteral("create"), path(QStringLiteral("demo.kin")), QStringLiteral("--demo"),
                 QStringLiteral("--kdf-memory"), QStringLiteral("64"), QStringLiteral("--kdf-passes"), QStringLiteral("1")});
        INFO(made.error.toStdString());
        REQUIRE(made.status == 0);
        return path(QStringLiteral("demo.kin"));
    }

    QStringList before;            ///< a program that starts the command line, with its arguments
    QHash<QString, QString> more;  ///< environment

private:
    QTemporaryDir dir_;
};

}  // namespace test
