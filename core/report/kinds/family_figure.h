// SPDX-License-Identifier: MPL-2.0
// The genogram as a figure of a paper, with words for who cannot see it.
#pragma once

#include "core/report/kinds/document_maker.h"

namespace core {

/// How the picture is drawn.
struct FigureChoices {
    bool international = false;  ///< symbols of McGoldrick instead of the Integrated Children's System
    bool ties = true;
    bool homes = true;
};

/// Adds the picture and its alternative text; nothing for a case without people.
void addFamilyFigure(Document& document, const DocumentMaker& maker, const FigureChoices& choices);

/// The same family in sentences, one list item a person.
void addFamilyOutline(Document& document, const DocumentMaker& maker, const FigureChoices& choices);

}  // namespace core
