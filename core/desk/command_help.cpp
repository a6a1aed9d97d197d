// SPDX-License-Identifier: MPL-2.0
#include "core/desk/command_line.h"

namespace core {
namespace {

QString roff(QString text) {
    text.replace(u'\\', QStringLiteral("\\e")).replace(u'-', QStringLiteral("\\-"));
    return text.startsWith(u'.') || text.startsWith(u'\'') ? QStringLiteral("\\&") + text : text;
}

const char* const exitStatuses[] = {"done",
                                    "done, and problems were found (printed one a line, or as JSON)",
                                    "wrong usage",
                                    "the file cannot be opened (wrong key, in use, damaged, too new)",
                                    "the input was refused, nothing changed",
                                    "out of space or input/output, nothing changed"};

const char* const environment[][2] = {
    {"KINKEEPER_PASSPHRASE_FILE", "a file whose first line is the pass phrase, where --passphrase-file is not given"},
    {"KINKEEPER_NOW", "an ISO time that fixes the clock; accepted only for files marked FICTIONAL"},
    {"KINKEEPER_STATE_DIR", "where this machine remembers which state of a file it saw last"}};

}  // namespace

QString commandLineHelp() {
    QString text = QStringLiteral("kinkeeper-cli works on an encrypted caseload without a window.\n\n");
    for (const Command& command : commands())
        text += QStringLiteral("  %1 %2\n      %3\n").arg(command.name, command.arguments, command.summary);
    text += QStringLiteral("\nFor every command: --json, --passphrase-file PATH, --actor NAME, --help\n\nExit status:\n");
    int number = 0;
    for (const char* words : exitStatuses) text += QStringLiteral("  %1  %2\n").arg(number++).arg(QLatin1String(words));
    return text.trimmed();
}

QString commandLineManual() {
    QString text = QStringLiteral(".TH KINKEEPER\\-CLI 1 \"\" \"Kinkeeper " KINKEEPER_VERSION
                                  "\" \"User Commands\"\n.SH NAME\n"
                                  "kinkeeper\\-cli \\- work on an encrypted caseload without a window\n.SH SYNOPSIS\n"
                                  ".B kinkeeper\\-cli\n.I COMMAND FILE\n[options]\n.SH COMMANDS\n");
    for (const Command& command : commands()) {
        text += QStringLiteral(".TP\n.B %1 %2\n%3\n").arg(roff(command.name), roff(command.arguments), roff(command.summary));
    }
    text += QStringLiteral(
        ".SH OPTIONS\nFor every command: \\-\\-json, \\-\\-passphrase\\-file PATH, \\-\\-actor NAME, \\-\\-help.\n"
        ".SH JSON\nKeys are the column names of the file format; dates are ISO 8601 or EDTF; ids as in the file.\n"
        ".SH EXIT STATUS\n");
    int number = 0;
    for (const char* words : exitStatuses)
        text += QStringLiteral(".TP\n.B %1\n%2\n").arg(number++).arg(roff(QLatin1String(words)));
    text += QStringLiteral(".SH ENVIRONMENT\n");
    for (const auto& [name, words] : environment)
        text += QStringLiteral(".TP\n.B %1\n%2\n").arg(QLatin1String(name), roff(QLatin1String(words)));
    return text.trimmed();
}

}  // namespace core
