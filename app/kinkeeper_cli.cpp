// SPDX-License-Identifier: MPL-2.0
// kinkeeper-cli: the command line's start-up. What it can do stands in core/desk/commands.cpp.
#include "core/base/platform_process.h"
#include "core/base/platform_terminal.h"
#include "core/desk/command_line.h"

#include <QGuiApplication>
#include <QHashSeed>

#include <cstdio>

int main(int argc, char* argv[]) {
    core::hardenProcess();
    QHashSeed::setDeterministicGlobalSeed();
    // Pictures and papers need fonts, but never a screen. The command says itself what there is to say.
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext&, const QString& text) {
        if (type == QtFatalMsg) std::fputs((text + u'\n').toUtf8().constData(), stderr);
    });
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!qEnvironmentVariableIsSet("XDG_RUNTIME_DIR")) qputenv("XDG_RUNTIME_DIR", qgetenv("TMPDIR"));
    QGuiApplication application(argc, argv);
    core::Terminal terminal;
    terminal.out = [](const QString& line) { std::fputs((line + u'\n').toUtf8().constData(), stdout); };
    terminal.error = [](const QString& line) { std::fputs((line + u'\n').toUtf8().constData(), stderr); };
    if (core::isTerminal()) {
        terminal.ask = core::askWithoutEcho;
        terminal.progress = core::showProgress;
    }
    return int(core::runCommandLine(QGuiApplication::arguments().mid(1), terminal));
}
