// SPDX-License-Identifier: MPL-2.0
// Builders of papers of family time beside the schedule, and the forms to fill in by hand.
#pragma once

#include "core/report/report.h"

namespace core {

class DocumentMaker;

Document buildSafeContact(const ClearedSnapshot& snapshot, const Request& request);
Document buildLetterboxLetter(const ClearedSnapshot& snapshot, const Request& request);

/// The record of a time together with lines to write on and boxes to tick.
void blankSessionRecord(const DocumentMaker& maker, Document& document);
/// The same for the safe contact conversation.
void blankSafeContact(const DocumentMaker& maker, Document& document);

}  // namespace core
