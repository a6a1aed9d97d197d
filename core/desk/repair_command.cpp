// SPDX-License-Identifier: MPL-2.0
// The command for files that are damaged: a copy of what is sound, or the keys out of a backup.
#include "core/desk/commands.h"

namespace core {
namespace {

// No pass phrase is needed, for no file is opened; afterwards it opens with the one it had when the backup was made.
ExitStatus lendKeys(const Invocation& call) {
    Container::adoptKeyArea(call.word(0, QStringLiteral("FILE")), call.value(QStringLiteral("--keys-from")));
    call.say(QStringLiteral("The keys are back. The file opens with the pass phrase it had when that backup was made."));
    return ExitStatus::Done;
}

}  // namespace

ExitStatus repairCommand(const Invocation& call) {
    if (call.has(QStringLiteral("--keys-from"))) return lendKeys(call);
    const QString target = call.needed(QStringLiteral("-o"));
    const std::unique_ptr<Vault> vault = openForCommand(call);
    vault->repairCopy(target, call.progress());
    call.say(QStringLiteral("Made and checked. Work on with the copy; the file itself was left as it is."));
    return ExitStatus::Done;
}

}  // namespace core
