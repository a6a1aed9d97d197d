// SPDX-License-Identifier: MPL-2.0
// Dated facts on paper: what holds for a child on the day of the paper, and proceedings with their hearings.
#pragma once

#include "core/report/kinds/document_maker.h"

namespace core {

// A line for each fact that holds, or may hold, on the day of the paper; "" if there is none.
QString legalText(const DocumentMaker& maker, const PersonId& child);
QString placementText(const DocumentMaker& maker, const PersonId& child);
QString schoolText(const DocumentMaker& maker, const PersonId& child);
QString responsibilityText(const DocumentMaker& maker, const PersonId& child);

/// Proceedings about the children first, then earlier ones of a parent; each hearing below in a row of its own.
Table proceedingsTable(const DocumentMaker& maker);

/// The proceedings that go on, else the latest about the children; nullptr if there are none.
const Proceeding* presentProceeding(const DocumentMaker& maker);

}  // namespace core
