// SPDX-License-Identifier: MPL-2.0
#include "core/desk/commands.h"

namespace core {
namespace {

Option with(const char* name, const char* value) { return {QLatin1String(name), QLatin1String(value)}; }

Command line(const char* name, const char* arguments, const char* summary, QList<Option> options,
             ExitStatus (*run)(const Invocation&)) {
    return {QLatin1String(name), QLatin1String(arguments), QLatin1String(summary), std::move(options), run};
}

// What a caseload is and what stands in it.
std::vector<Command> caseloadCommands() {
    return {line("create",
                 "FILE [--demo] [--recovery-key-file PATH] [--label TEXT] [--worker NAME] [--kdf-memory MIB --kdf-passes N]",
                 "Makes a new caseload; --demo fills it with the demonstration family. The recovery key goes to PATH; without it "
                 "none is made.",
                 {with("--demo", ""), with("--recovery-key-file", "PATH"), with("--label", "TEXT"), with("--worker", "NAME"),
                  with("--kdf-memory", "MIB"), with("--kdf-passes", "N")},
                 createCommand),
            line("info", "FILE [--json]",
                 "Says format, key slots, size and last backup, and with the pass phrase how much is in it; no case content.", {},
                 infoCommand),
            line("check", "FILE [--json]", "Checks file, pages, schema, record of changes and records against the rules.", {},
                 checkCommand),
            line("cases", "FILE [--json]", "Lists the cases: stage, people, entries, sessions, and how much is overdue.", {},
                 casesCommand),
            line("import", "FILE --case REF INPUT [--format gedcom|csv|xlsx|docx|ics|terms|appointments] [--dry-run] [--json]",
                 "Reads INPUT into a case; a reference that does not exist yet makes a new case. Of a calendar terms takes the "
                 "term dates, appointments the times as plans in draft.",
                 {with("--case", "REF"), with("--format", "NAME"), with("--dry-run", "")}, importCommand),
            line("export",
                 "FILE --case REF --for AUDIENCE --format gedcom|gedcom7|csv|ics -o OUT [--accept FINDINGS.json] "
                 "[--from DATE --to DATE] [--arrangement A] [--full-titles] [--alarm MINUTES] [--json]",
                 "Writes a case in a format of other programs, without what the reader must not learn; a leak found in the text "
                 "stops it. ics: the times together for a phone, with titles that name nobody unless --full-titles is given.",
                 {with("--case", "REF"), with("--for", "AUDIENCE"), with("--format", "NAME"), with("-o", "OUT"),
                  with("--accept", "PATH"), with("--from", "DATE"), with("--to", "DATE"), with("--arrangement", "A"),
                  with("--full-titles", ""), with("--alarm", "MINUTES")},
                 exportCommand)};
}

// What is drawn, printed and found.
std::vector<Command> paperCommands() {
    return {
        line(
            "genogram",
            "FILE --case REF -o OUT.(svg|pdf|png|json) [--as-at DATE] [--known-on DATE] [--beside-now] "
            "[--symbols ics|international|pedigree] [--initials] [--photos] [--friendly] [--poster a4|a3] "
            "[--view family|contact|responsibility|kin|ecomap] "
            "[--for AUDIENCE] [--focus PERSON --within N] [--accept FINDINGS.json] [--json]",
            "Draws the family of a case, or says as JSON where everything stands. With --beside-now the state of the dates given "
            "stands left of today's, with what is different marked. With --view it shows who sees whom, who has parental "
            "responsibility, who was asked, or the world outside. --initials names nobody in full. --photos shows the "
            "pictures of people to whoever may see them. --friendly leaves out what is not for a child's eyes. --poster spreads "
            "a "
            "PDF over pages that are joined at their marks.",
            {with("--case", "REF"), with("-o", "OUT"), with("--as-at", "DATE"), with("--known-on", "DATE"),
             with("--beside-now", ""), with("--symbols", "NAME"), with("--initials", ""), with("--photos", ""),
             with("--friendly", ""), with("--poster", "SIZE"), with("--view", "NAME"), with("--for", "AUDIENCE"),
             with("--focus", "PERSON"), with("--within", "N"), with("--accept", "PATH")},
            genogramCommand),
        line("documents", "[--json]", "Lists the kinds of document and what can be chosen for each.", {}, documentsCommand),
        line(
            "document",
            "FILE --case REF --kind KIND --for AUDIENCE -o OUT.(pdf|docx|xlsx|csv|html|txt|json) [--print "
            "standard|clear|large|extra] "
            "[--language en|cy] [--as-at DATE] [--known-on DATE] [--accept FINDINGS.json] [option=value ...] [--json]",
            "Writes a document for one reader. What the reader must not learn is left out; a leak found in the text stops it.",
            {with("--case", "REF"), with("--kind", "KIND"), with("--for", "AUDIENCE"), with("-o", "OUT"), with("--print", "SIZE"),
             with("--language", "CODE"), with("--as-at", "DATE"), with("--known-on", "DATE"), with("--accept", "PATH")},
            documentCommand),
        line("agenda", "FILE [--on DATE] [-o OUT.(ics|pdf|docx|html|txt)] [--full-titles] [--json]",
             "Lists what is due over all cases: overdue, today and the next 14 days. With -o it is written; a calendar names "
             "nobody unless --full-titles is given.",
             {with("--on", "DATE"), with("-o", "OUT"), with("--full-titles", "")}, agendaCommand),
        line("process", "FILE --case REF [--on DATE] [--json]",
             "Says where a case stands: stages, tasks, and what the next gates ask.",
             {with("--case", "REF"), with("--on", "DATE")}, processCommand),
        line("statistics",
             "FILE --case REF contact|stages [--from DATE --to DATE] [--child P] [--adult P] [--arrangement A] [--json]",
             "Gives the figures of family time, or the stages of a case with when each was opened and its tasks.",
             {with("--case", "REF"), with("--from", "DATE"), with("--to", "DATE"), with("--child", "PERSON"),
              with("--adult", "PERSON"), with("--arrangement", "TITLE")},
             statisticsCommand),
        line("packs", "FILE list|add PACK.json|check PACK.json|move PACK [--case REF] [--dry-run] [--json]",
             "Shows the sets of rules, adds one of an authority, and moves a case to another with the differences shown.",
             {with("--case", "REF"), with("--dry-run", "")}, packsCommand),
        line("search", "FILE TEXT [--json]", "Finds words, or parts of words, in all cases.", {}, searchCommand),
        line("withheld", "FILE --case REF --for AUDIENCE [--json]",
             "Lists what that reader must not learn, and why; the leak check looks for it in every paper.",
             {with("--case", "REF"), with("--for", "AUDIENCE")}, withheldCommand)};
}

// What keeps the file safe.
std::vector<Command> keepingCommands() {
    return {
        line("backup", "FILE -o OUT", "Makes a checked copy that the same pass phrase opens.", {with("-o", "OUT")},
             backupCommand),
        line("restore", "BACKUP -o OUT",
             "Puts a checked copy of BACKUP at OUT; a file that stands there is kept under another name.", {with("-o", "OUT")},
             restoreCommand),
        line("repair", "FILE -o OUT | FILE --keys-from BACKUP",
             "Copies a damaged file without the damage, where no record is hit; or takes lost keys from a backup of the file.",
             {with("-o", "OUT"), with("--keys-from", "BACKUP")}, repairCommand),
        line(
            "keys",
            "FILE list|add|remove INDEX|change|recover [--for NAME] [--new-passphrase-file PATH] [--recovery-key-file PATH] "
            "[--new-recovery-key-file PATH] [--json]",
            "Shows and changes who can open the file. add gives a manager, named by --for, a key of their own; recover needs the "
            "recovery key and makes a new one.",
            {with("--for", "NAME"), with("--new-passphrase-file", "PATH"), with("--recovery-key-file", "PATH"),
             with("--new-recovery-key-file", "PATH"), with("--kdf-memory", "MIB"), with("--kdf-passes", "N")},
            keysCommand)};
}

}  // namespace

const std::vector<Command>& commands() {
    static const std::vector<Command> all = [] {
        std::vector<Command> list = caseloadCommands();
        for (const auto& more : {paperCommands(), keepingCommands()}) list.insert(list.end(), more.begin(), more.end());
        return list;
    }();
    return all;
}

}  // namespace core
