// SPDX-License-Identifier: MPL-2.0
// How long the council has been involved and how long the children have lived away from home: the first paragraph of a
// court chronology (Practice Direction 12A).
#pragma once

#include "core/report/kinds/document_maker.h"

namespace core {

/// One short paragraph from the case, its entries and the children's homes up to the day of the paper; "" if nothing tells.
QString involvementText(const DocumentMaker& maker);

}  // namespace core
