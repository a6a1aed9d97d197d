// SPDX-License-Identifier: MPL-2.0
// A view over the genogram as a figure of a paper.
#pragma once

#include "core/genogram/family_views.h"
#include "core/report/kinds/document_maker.h"

namespace core {

/// Adds the picture; `words` is the phrase that says what it shows. Nothing for a case without people.
void addViewFigure(Document& document, const DocumentMaker& maker, GenogramView view, const char* words);

}  // namespace core
