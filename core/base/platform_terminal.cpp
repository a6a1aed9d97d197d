// SPDX-License-Identifier: MPL-2.0
#include "core/base/platform_terminal.h"

#include <QElapsedTimer>
#include <QLocale>

#include <cstdio>
#ifdef Q_OS_UNIX
#include <termios.h>
#include <unistd.h>
#endif

namespace core {

bool isTerminal() {
#ifdef Q_OS_UNIX
    return isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1;
#else
    return false;
#endif
}

SecretBytes askWithoutEcho(const QString& question) {
    std::fputs(question.toUtf8().constData(), stderr);
#ifdef Q_OS_UNIX
    termios before{};
    const bool changed = tcgetattr(STDIN_FILENO, &before) == 0;
    termios silent = before;
    silent.c_lflag &= ~tcflag_t(ECHO);
    if (changed) tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
#endif
    SecretBytes line(1024);
    size_t length = 0;
    for (int c = std::getchar(); c != EOF && c != '\n'; c = std::getchar())
        if (length < line.size() && c != '\r') line.data()[length++] = static_cast<unsigned char>(c);
#ifdef Q_OS_UNIX
    if (changed) tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
#endif
    std::fputs("\n", stderr);
    QString text = QString::fromUtf8(reinterpret_cast<const char*>(line.data()), qsizetype(length));
    return SecretBytes::fromText(text);
}

void showProgress(qint64 done, qint64 of) {
    static QElapsedTimer sinceLast;
    if (sinceLast.isValid() && sinceLast.elapsed() < 200 && done < of) return;
    sinceLast.start();
    const QLocale locale;
    std::fprintf(stderr, "\r%s of %s%s", qPrintable(locale.toString(done)), qPrintable(locale.toString(of)),
                 done >= of ? "\n" : "");
    std::fflush(stderr);
}

}  // namespace core
