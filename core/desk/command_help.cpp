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

/// What --json prints: a list, or one object; the keys in their order of use. A test holds them against what is printed.
const char* const jsonOutput[][2] = {
    {"info",
     "file_id, format, min_reader, size (bytes), slots (index, kind), header_damaged, in_use, last_backup; with the "
     "pass phrase also cases, people, entries."},
    {"check", "problems: a list of code, where, message, severity (error, warning, info)."},
    {"cases", "A list: id, reference, label, summary, opened, closed, stage, people, entries, sessions, overdue."},
    {"import",
     "case, new_case, written, counts (persons, unions, child_links, entries, sources, notes, ties, others), "
     "problems: a list of code, field, where, message."},
    {"export",
     "written, withheld, problems (code, field, where, message); for a calendar written, times, cancelled. A leak: findings, "
     "each "
     "key, what, found, how, where, withheld_for, decision, reason; with the last two filled in it is what "
     "--accept takes."},
    {"genogram",
     "written, people. A leak: findings, as export. A file that ends in .json holds unit, bounds, persons, unions, "
     "descents, ties, households."},
    {"documents", "A list: kind, title, options, each name, label, form, values."},
    {"document", "written, pages, withheld, given_by_others, kept, taken_out, unprintable. A leak: findings, as export."},
    {"agenda", "A list: due, state (overdue, amber, open), case, child, rule, what, verb, why."},
    {"process",
     "case, pack, pack_version, stage, closed, paused, stages (stage, state, opened, tasks: task, state, applies, "
     "by_records), gates (gate, hard_unmet, soft_unmet, signs)."},
    {"statistics",
     "contact: a list, one for each child, adult and arrangement, with the figures of family time; a rate is n "
     "and of. stages: a list as in process."},
    {"packs", "list: a list of pack, version, name."},
    {"search", "A list: type, id, case, title, excerpt."},
    {"withheld", "A list: record, type, column, what, reason, why."},
    {"keys", "list: a list of index, kind, holder (the name of a manager, or null)."}};

}  // namespace

QString commandLineHelp() {
    QString text = QStringLiteral("kinkeeper-cli works on an encrypted caseload without a window.\n\n");
    for (const Command& command : commands())
        text += QStringLiteral("  %1 %2\n      %3\n").arg(command.name, command.arguments, command.summary);
    text += QStringLiteral(
        "\nFor every command: --passphrase-file PATH, --actor NAME, --help. With --json it prints JSON, see the manual "
        "page.\n\nExit status:\n");
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
        ".SH OPTIONS\nFor every command: \\-\\-passphrase\\-file PATH, \\-\\-actor NAME, \\-\\-help; \\-\\-json where it is "
        "named.\n"
        ".SH JSON\nKeys are the column names of the file format where there is one; dates are ISO 8601 or EDTF; ids as in the "
        "file. These keys stay; others may join.\n");
    for (const auto& [name, words] : jsonOutput)
        text += QStringLiteral(".TP\n.B %1\n%2\n").arg(QLatin1String(name), roff(QLatin1String(words)));
    text += QStringLiteral(".SH EXIT STATUS\n");
    int number = 0;
    for (const char* words : exitStatuses)
        text += QStringLiteral(".TP\n.B %1\n%2\n").arg(number++).arg(roff(QLatin1String(words)));
    text += QStringLiteral(".SH ENVIRONMENT\n");
    for (const auto& [name, words] : environment)
        text += QStringLiteral(".TP\n.B %1\n%2\n").arg(QLatin1String(name), roff(QLatin1String(words)));
    return text.trimmed();
}

}  // namespace core
