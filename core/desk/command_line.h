// SPDX-License-Identifier: MPL-2.0
// The command line as a table: each command is one line with its words, options and function. Help is made from it.
#pragma once

#include "core/base/clock.h"
#include "core/base/secret_bytes.h"
#include "core/edit/vault.h"
#include "core/storage/container.h"

#include <QHash>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace core {

/// Where a command writes and asks. The program gives the real terminal, a test gives its own.
struct Terminal {
    std::function<void(const QString&)> out;                  ///< one line
    std::function<void(const QString&)> error;                ///< one line
    std::function<SecretBytes(const QString& question)> ask;  ///< without echo; empty if nobody can be asked
    std::function<void(qint64 done, qint64 of)> progress;     ///< empty unless a person is watching
};

/// What a command ends with; part of the command-line contract.
enum class ExitStatus { Done = 0, ProblemsFound = 1, WrongUsage = 2, CannotOpen = 3, Refused = 4, NotWritten = 5 };

struct Option {
    QString name;   ///< "--case"; "-o" for the output
    QString value;  ///< what follows it, for help; empty = a switch
};

/// One command as it was typed.
class Invocation {
public:
    QStringList words;  ///< without options
    QHash<QString, QString> options;
    Terminal* terminal = nullptr;

    bool has(const QString& option) const { return options.contains(option); }
    QString value(const QString& option, const QString& otherwise = {}) const { return options.value(option, otherwise); }
    /// Throws UsageError if the option is missing.
    QString needed(const QString& option) const;
    /// Throws UsageError if there are too few words.
    QString word(int index, const QString& what) const;
    bool json() const { return has(QStringLiteral("--json")); }
    Progress progress() const;
    void say(const QString& line) const { terminal->out(line); }
    void printJson(const QJsonValue& value) const;
    /// One line each; answers statusOf().
    ExitStatus printProblems(const Problems& problems) const;
};

/// ProblemsFound if any of them is more than a remark, else Done.
ExitStatus statusOf(const Problems& problems);

/// Wrong words on the command line; the message says what to do.
struct UsageError {
    QString message;
};

struct Command {
    QString name;
    QString arguments;  ///< "FILE --case REF INPUT"
    QString summary;    ///< one sentence
    QList<Option> options;
    ExitStatus (*run)(const Invocation&);
};

/// In the order of the help.
const std::vector<Command>& commands();

/// `arguments` without the program's name. Never throws: every Error becomes one line and an exit status.
ExitStatus runCommandLine(const QStringList& arguments, Terminal& terminal);

QString commandLineHelp();
/// The manual page in roff.
QString commandLineManual();

/// A file that a command has opened. The clock is KINKEEPER_NOW for made-up caseloads; a real file then is refused, so
/// that nobody can back-date a record.
std::unique_ptr<Vault> openForCommand(const Invocation& call);
std::unique_ptr<Vault> openForCommand(const Invocation& call, const SecretBytes& secret, SlotKind kind);
/// What can be said without a key. An Error becomes status 3.
HeaderInfo inspectForCommand(const QString& path);
/// The data key of the file that the first word names, which stays closed. An Error becomes status 3.
SecretBytes dataKeyForCommand(const Invocation& call);
/// Is there a pass phrase without asking for it: --passphrase-file or KINKEEPER_PASSPHRASE_FILE?
bool hasPassphrase(const Invocation& call);
/// `--passphrase-file`, else the file named by KINKEEPER_PASSPHRASE_FILE, else asked for.
SecretBytes passphraseFor(const Invocation& call, const QString& option, const QString& question);
/// The case that `--case` names. Throws Error{NotFound}.
CaseId caseForCommand(const Invocation& call, const Vault& vault);
VaultContext contextFor(const Invocation& call, const Clock& clock);
/// KINKEEPER_NOW, if it is set. Throws UsageError if it is not an ISO time.
std::optional<QDateTime> fixedNow();

}  // namespace core
