// SPDX-License-Identifier: MPL-2.0
#include "core/desk/command_line.h"

#include "core/storage/container.h"
#include "core/storage/local_state.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace core {
namespace {

/// An Error while the caseload was being opened: status 3 whatever the fault.
struct CannotOpen {
    Error error;
    QString path;
};

/// After wrong pass phrases the next try has to wait (PW-4). A command does not wait: it says how long.
struct MustWait {
    int seconds;
};

QString stateFolder() { return qEnvironmentVariable("KINKEEPER_STATE_DIR"); }

void requireNoWait(const QUuid& file) {
    const int seconds = LocalState(stateFolder()).secondsToWait(file, QDateTime::currentDateTimeUtc());
    if (seconds > 0) throw MustWait{seconds};
}

template <class F>
auto opening(const QString& path, F&& work) {
    try {
        return work();
    } catch (const Error& error) {
        throw CannotOpen{error, path};
    }
}

const QList<Option>& commonOptions() {
    static const QList<Option> options{{QStringLiteral("--json"), {}},
                                       {QStringLiteral("--help"), {}},
                                       {QStringLiteral("--passphrase-file"), QStringLiteral("PATH")},
                                       {QStringLiteral("--actor"), QStringLiteral("NAME")}};
    return options;
}

const Option* findOption(const Command& command, const QString& name) {
    for (const QList<Option>* list : {&command.options, &commonOptions()})
        for (const Option& option : *list)
            if (option.name == name) return &option;
    return nullptr;
}

Invocation parse(const Command& command, const QStringList& arguments, Terminal& terminal) {
    Invocation call;
    call.terminal = &terminal;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& word = arguments[i];
        if (!word.startsWith(u'-') || word.size() == 1) {
            call.words.append(word);
            continue;
        }
        const QString name = word.section(u'=', 0, 0);
        const Option* option = findOption(command, name);
        if (!option) throw UsageError{QStringLiteral("%1 does not know the option %2.").arg(command.name, name)};
        if (option->value.isEmpty()) call.options.insert(name, QString());
        else if (word.contains(u'=')) call.options.insert(name, word.section(u'=', 1));
        else if (i + 1 < arguments.size()) call.options.insert(name, arguments[++i]);
        else throw UsageError{QStringLiteral("%1 needs a value: %1 %2").arg(name, option->value)};
    }
    return call;
}

QString holderWords(const QString& path) {
    try {
        const HeaderInfo info = Container::inspect(path);
        if (info.heldBy) return QStringLiteral("It is open on %1 by %2.").arg(info.heldBy->host, info.heldBy->user);
    } catch (const Error&) {
        // The lock is known to be held; who holds it is only a courtesy.
    }
    return QStringLiteral("It is open in another window or program.");
}

QString wordsFor(const Error& error, const QString& path) {
    switch (error.fault()) {
    case Fault::Cancelled: return QStringLiteral("Stopped. Nothing was changed.");
    case Fault::Invalid: return QStringLiteral("Refused: %1. Nothing was changed.").arg(error.detail());
    case Fault::NotFound: return QStringLiteral("Not found: %1").arg(error.detail());
    case Fault::Conflict: return QStringLiteral("Refused: %1. Nothing was changed.").arg(error.detail());
    case Fault::WrongKey: return QStringLiteral("The pass phrase or key does not fit this file. Check Caps Lock and try again.");
    case Fault::InUse: return QStringLiteral("The file is in use. %1").arg(path.isEmpty() ? error.detail() : holderWords(path));
    case Fault::ReadOnly:
        return QStringLiteral("This place or file cannot be written to: %1. Nothing was changed.").arg(error.detail());
    case Fault::NoSpace: return QStringLiteral("The disk is full. Free some space and try again. Nothing was changed.");
    case Fault::Io: return QStringLiteral("The file could not be read or written: %1. Nothing was changed.").arg(error.detail());
    case Fault::Corrupt:
        return QStringLiteral("The file is damaged or not a Kinkeeper file: %1. Restore a backup.").arg(error.detail());
    case Fault::TooNew: return QStringLiteral("A newer Kinkeeper made this file. Update the program: %1.").arg(error.detail());
    case Fault::Unsupported: return QStringLiteral("Refused: %1. Nothing was changed.").arg(error.detail());
    }
    return error.detail();
}

ExitStatus statusFor(Fault fault) {
    switch (fault) {
    case Fault::WrongKey:
    case Fault::InUse:
    case Fault::Corrupt:
    case Fault::TooNew: return ExitStatus::CannotOpen;
    case Fault::NoSpace:
    case Fault::Io:
    case Fault::ReadOnly: return ExitStatus::NotWritten;
    case Fault::Cancelled:
    case Fault::Invalid:
    case Fault::NotFound:
    case Fault::Conflict:
    case Fault::Unsupported: break;
    }
    return ExitStatus::Refused;
}

const Command* findCommand(const QString& name) {
    for (const Command& command : commands())
        if (command.name == name) return &command;
    return nullptr;
}

}  // namespace

QString Invocation::needed(const QString& option) const {
    if (!has(option)) throw UsageError{QStringLiteral("The option %1 is missing.").arg(option)};
    return value(option);
}

QString Invocation::word(int index, const QString& what) const {
    if (index >= words.size()) throw UsageError{QStringLiteral("%1 is missing.").arg(what)};
    return words[index];
}

Progress Invocation::progress() const { return terminal->progress ? Progress(terminal->progress) : Progress(); }

void Invocation::printJson(const QJsonValue& value) const {
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    say(QString::fromUtf8(document.toJson(QJsonDocument::Indented)).trimmed());
}

ExitStatus Invocation::printProblems(const Problems& problems) const {
    for (const Problem& problem : problems) {
        const QString where = problem.where.isEmpty() ? QString() : problem.where + QStringLiteral(": ");
        terminal->error(where + problem.message);
    }
    return statusOf(problems);
}

ExitStatus statusOf(const Problems& problems) {
    const bool any =
        std::any_of(problems.begin(), problems.end(), [](const Problem& p) { return p.severity != Problem::Severity::Info; });
    return any ? ExitStatus::ProblemsFound : ExitStatus::Done;
}

std::optional<QDateTime> fixedNow() {
    const QString text = qEnvironmentVariable("KINKEEPER_NOW");
    if (text.isEmpty()) return std::nullopt;
    const QDateTime now = QDateTime::fromString(text, Qt::ISODate);
    if (!now.isValid()) throw UsageError{QStringLiteral("KINKEEPER_NOW is not a time such as 2026-03-24T10:42:00Z.")};
    return now.toUTC();
}

bool hasPassphrase(const Invocation& call) {
    return call.has(QStringLiteral("--passphrase-file")) || !qEnvironmentVariable("KINKEEPER_PASSPHRASE_FILE").isEmpty();
}

SecretBytes passphraseFor(const Invocation& call, const QString& option, const QString& question) {
    QString path = call.value(option);
    if (path.isEmpty() && option == QStringLiteral("--passphrase-file")) path = qEnvironmentVariable("KINKEEPER_PASSPHRASE_FILE");
    if (path.isEmpty()) {
        if (call.terminal->ask) return call.terminal->ask(question);
        throw UsageError{QStringLiteral("No pass phrase: name a file that holds it with %1.").arg(option)};
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) throw UsageError{QStringLiteral("The file named by %1 cannot be read.").arg(option)};
    QString text = QString::fromUtf8(file.read(4096)).section(u'\n', 0, 0);
    while (text.endsWith(u'\r')) text.chop(1);
    return SecretBytes::fromText(text);
}

VaultContext contextFor(const Invocation& call, const Clock& clock) {
    return {clock, call.value(QStringLiteral("--actor")), stateFolder()};
}

HeaderInfo inspectForCommand(const QString& path) {
    return opening(path, [&] { return Container::inspect(path); });
}

SecretBytes dataKeyForCommand(const Invocation& call) {
    const QString path = call.word(0, QStringLiteral("FILE"));
    const QUuid file = inspectForCommand(path).fileId;
    requireNoWait(file);
    const SecretBytes secret = passphraseFor(call, QStringLiteral("--passphrase-file"), QStringLiteral("Pass phrase: "));
    return opening(path, [&] { return unlockNoting(path, secret, SlotKind::Password, contextFor(call, Clock())).dataKey; });
}

std::unique_ptr<Vault> openForCommand(const Invocation& call) {
    // Says what is wrong before anybody is asked for a pass phrase.
    requireNoWait(inspectForCommand(call.word(0, QStringLiteral("FILE"))).fileId);
    return openForCommand(call, passphraseFor(call, QStringLiteral("--passphrase-file"), QStringLiteral("Pass phrase: ")),
                          SlotKind::Password);
}

std::unique_ptr<Vault> openForCommand(const Invocation& call, const SecretBytes& secret, SlotKind kind) {
    const QString path = call.word(0, QStringLiteral("FILE"));
    const std::optional<QDateTime> fixed = fixedNow();
    const auto accepted = std::make_shared<bool>(false);
    const Clock clock([fixed, accepted] { return *accepted ? *fixed : QDateTime::currentDateTimeUtc(); });
    std::unique_ptr<Vault> vault = opening(path, [&] { return Vault::open(path, secret, kind, contextFor(call, clock)); });
    if (fixed && !vault->profile().fictional)
        throw UsageError{QStringLiteral("KINKEEPER_NOW is only for made-up caseloads. Unset it to work on this file.")};
    *accepted = fixed.has_value();
    vault->finishOpening();  // a command may be over before the check of the pages is, which then would never be done
    for (const Problem& problem : vault->readOnlyReason()) call.terminal->error(problem.message);
    return vault;
}

CaseId caseForCommand(const Invocation& call, const Vault& vault) {
    const QString reference = call.needed(QStringLiteral("--case"));
    if (const std::optional<CaseId> id = vault.caseByReference(reference)) return *id;
    throw Error(Fault::NotFound, QStringLiteral("no case has this reference. List them with: kinkeeper-cli cases FILE"));
}

ExitStatus runCommandLine(const QStringList& arguments, Terminal& terminal) {
    const QString first = arguments.value(0);
    if (first.isEmpty() || first == QStringLiteral("--help") || first == QStringLiteral("help")) {
        terminal.out(commandLineHelp());
        return first.isEmpty() ? ExitStatus::WrongUsage : ExitStatus::Done;
    }
    if (first == QStringLiteral("--help-man")) {
        terminal.out(commandLineManual());
        return ExitStatus::Done;
    }
    if (first == QStringLiteral("--version")) {
        terminal.out(QStringLiteral("kinkeeper-cli " KINKEEPER_VERSION));
        return ExitStatus::Done;
    }
    const Command* command = findCommand(first);
    if (!command) {
        terminal.error(QStringLiteral("There is no command “%1”. List them with: kinkeeper-cli --help").arg(first.left(40)));
        return ExitStatus::WrongUsage;
    }
    try {
        const Invocation call = parse(*command, arguments.mid(1), terminal);
        if (call.has(QStringLiteral("--help"))) {
            terminal.out(QStringLiteral("kinkeeper-cli %1 %2\n\n%3").arg(command->name, command->arguments, command->summary));
            return ExitStatus::Done;
        }
        return command->run(call);
    } catch (const UsageError& usage) {
        terminal.error(QStringLiteral("%1 Use: kinkeeper-cli %2 %3").arg(usage.message, command->name, command->arguments));
        return ExitStatus::WrongUsage;
    } catch (const MustWait& wait) {
        terminal.error(QStringLiteral("After wrong pass phrases there is a pause. Try again in %1 seconds.").arg(wait.seconds));
        return ExitStatus::CannotOpen;
    } catch (const CannotOpen& failure) {
        terminal.error(wordsFor(failure.error, failure.path));
        return ExitStatus::CannotOpen;
    } catch (const Error& error) {
        terminal.error(wordsFor(error, {}));
        return statusFor(error.fault());
    }
}

}  // namespace core
