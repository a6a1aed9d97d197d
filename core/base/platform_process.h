// SPDX-License-Identifier: MPL-2.0
// What a program that holds children's records does to itself before anything else.
#pragma once

#include <QString>

namespace core {

/// First thing in main(): new files are private (umask 077), no core dumps, other programs of the user cannot read our
/// memory, temporary files go to a private folder of this process in memory (requirements FILE-2, MEM-2, LEFT-1), and
/// what crashed runs left there is removed. In a debug build dumps and debuggers stay possible.
/// Throws Error{Unsupported} if the private folder cannot be had.
void hardenProcess();

/// The folder for temporary files that hardenProcess() makes: XDG_RUNTIME_DIR/kinkeeper/<process>.
QString privateTempFolder();

/// Milliseconds since this machine started, sleep included; setting the clock does not change it.
qint64 millisecondsSinceBoot();

}  // namespace core
