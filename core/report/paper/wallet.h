// SPDX-License-Identifier: MPL-2.0
// A card to cut out and fold to the size of a bank card (ISO/IEC 7810 ID-1, rounded to 85 x 54 mm): which words go where.
#pragma once

#include "core/report/paper/page_style.h"
#include "core/report/paper/text_breaker.h"

namespace core::paper {

constexpr double walletWidth = mm(85);   ///< of a panel, in points
constexpr double walletHeight = mm(54);  ///< of a panel; one that needs more grows, and nothing is left out
constexpr double walletEdge = mm(4);

/// The title and the paragraphs, panel by panel in reading order; a paragraph is never cut. In two languages each panel is
/// followed by the same in the second one, so that they stand side by side.
QList<QList<Paragraph>> walletPanels(const Box& box, const Type& type, TextBreaker& breaker);

}  // namespace core::paper
