// SPDX-License-Identifier: MPL-2.0
// The one file of the demonstration: a letter that a source of case DEMO-A rests on, set here and nowhere on the disk.
#pragma once

#include <QDate>

namespace core {

class Vault;

/// Puts the letter into a file just made of demoCaseload() or demoCases(). It cannot be undone, as what was there from the
/// start cannot. Nothing in a file without that source. Throws as Vault and Editor do.
void addDemoLetter(Vault& vault, QDate today);

}  // namespace core
