// SPDX-License-Identifier: MPL-2.0
// The functions behind the command table: thin, each does one thing of the desk and says how it went.
#pragma once

#include "core/desk/command_line.h"

namespace core {

ExitStatus createCommand(const Invocation& call);
ExitStatus infoCommand(const Invocation& call);
ExitStatus checkCommand(const Invocation& call);
ExitStatus casesCommand(const Invocation& call);
ExitStatus importCommand(const Invocation& call);
ExitStatus exportCommand(const Invocation& call);
ExitStatus genogramCommand(const Invocation& call);
ExitStatus documentsCommand(const Invocation& call);
ExitStatus documentCommand(const Invocation& call);
ExitStatus agendaCommand(const Invocation& call);
ExitStatus processCommand(const Invocation& call);
ExitStatus statisticsCommand(const Invocation& call);
/// The figures of family time: statistics asks for them.
ExitStatus contactStatisticsCommand(const Invocation& call);
ExitStatus packsCommand(const Invocation& call);
ExitStatus searchCommand(const Invocation& call);
ExitStatus withheldCommand(const Invocation& call);
ExitStatus backupCommand(const Invocation& call);
ExitStatus restoreCommand(const Invocation& call);
ExitStatus repairCommand(const Invocation& call);
ExitStatus keysCommand(const Invocation& call);

}  // namespace core
