// SPDX-License-Identifier: MPL-2.0
// A person at a terminal: asking for a secret without showing it, saying how far long work is.
#pragma once

#include "core/base/secret_bytes.h"

namespace core {

/// Is there a person to ask and to tell (standard input and error are a terminal)?
bool isTerminal();

/// Shows the question, reads one line without echo. Empty at end of input.
SecretBytes askWithoutEcho(const QString& question);

/// One line that is written over: "1,200 of 3,010"; nothing more often than a person can read.
void showProgress(qint64 done, qint64 of);

}  // namespace core
