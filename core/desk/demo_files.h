// SPDX-License-Identifier: MPL-2.0
// The files of the demonstration: a letter that a source of case DEMO-A rests on, and two drawn faces for its genogram. They
// are made here and lie nowhere on the disk.
#pragma once

#include <QDate>

namespace core {

class Vault;

/// Puts them into a file just made of demoCaseload() or demoCases(). It cannot be undone, as what was there from the
/// start cannot. Nothing in a file without that case. Throws as Vault and Editor do.
void addDemoFiles(Vault& vault, QDate today);

}  // namespace core
