// SPDX-License-Identifier: MPL-2.0
// The rules of the house that a machine can check: which module may include which, what stays in one place, sizes.
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace architecture {

/// What is wrong with one source, as "path:line: sentence" each; empty if nothing is. `path` is from the root, with
/// slashes; it decides which rules hold.
QStringList findings(const QString& path, const QString& source);

/// For files of any kind: addresses of hosts that packages come from, which are the machine's to name and never the
/// house's. `machine` holds the hosts of this machine's own configuration.
QStringList registryHosts(const QString& path, const QString& text, const QSet<QString>& machine);

}  // namespace architecture
