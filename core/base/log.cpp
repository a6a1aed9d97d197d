// SPDX-License-Identifier: MPL-2.0
#include "core/base/log.h"

#include <QMutex>
#include <QRegularExpression>
#include <QTime>

#include <cstdio>
#include <deque>

namespace core {
namespace {

constexpr size_t mostLines = 1000;
constexpr int mostCharacters = 200;

struct Log {
    QMutex mutex;
    std::deque<QString> lines;
};
Log& log() {
    static Log one;
    return one;
}

void keep(QtMsgType type, const QMessageLogContext&, const QString& message) {
    const QString line = logLine(message);
#ifdef QT_NO_DEBUG
    // What Qt is told to say by its own variable is meant to be read.
    static const bool asked = qEnvironmentVariableIsSet("QT_LOGGING_RULES");
    const bool aloud = type == QtFatalMsg || (asked && type == QtDebugMsg);
#else
    const bool aloud = type != QtDebugMsg;
#endif
    if (aloud) std::fputs((line + u'\n').toUtf8().constData(), stderr);
    const QMutexLocker lock(&log().mutex);
    log().lines.push_back(QTime::currentTime().toString(QStringLiteral("HH:mm:ss ")) + line);
    if (log().lines.size() > mostLines) log().lines.pop_front();
}

}  // namespace

QString logLine(const QString& message) {
    static const QRegularExpression quoted(QStringLiteral("\"[^\"]*\"|“[^”]*”|'[^']*'"));
    static const QRegularExpression path(QStringLiteral("(?<![\\w<])(?:[A-Za-z]:)?[/\\\\][^,;()]*"));
    QString line = message.simplified();
    line.replace(quoted, QStringLiteral("“…”")).replace(path, QStringLiteral("(a file)"));
    return line.left(mostCharacters);
}

void keepLog() { qInstallMessageHandler(keep); }

QStringList logLines() {
    const QMutexLocker lock(&log().mutex);
    return QStringList(log().lines.cbegin(), log().lines.cend());
}

}  // namespace core
