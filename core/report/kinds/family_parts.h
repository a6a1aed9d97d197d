// SPDX-License-Identifier: MPL-2.0
// The family as tables and as a figure: who belongs to whom, couples, ties, and where everyone lives.
#pragma once

#include "core/report/kinds/kin_words.h"

namespace core {

/// " (9)" or " (67 to 68)" on the day of the paper; "" for the dead and where nothing is known.
QString ageWords(const DocumentMaker& maker, const Person& person);
/// "Born 3 May 2016 (9)", "born 1934, died 2009", "stillborn in 1996", "due in June 2026"; "" if nothing is known.
QString lifeText(const DocumentMaker& maker, const Person& person);

/// Everybody, nearest kin of the children first. With parents where `withParents`.
Table peopleTable(const DocumentMaker& maker, bool withParents);
/// One row for each couple, phases in order.
Table couplesTable(const DocumentMaker& maker);
Table tiesTable(const DocumentMaker& maker);
/// Homes where somebody lives on the day of the paper, with the address as far as this reader may know it.
Table homesTable(const DocumentMaker& maker);

}  // namespace core
