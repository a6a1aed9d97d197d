// SPDX-License-Identifier: MPL-2.0
// The genogram as a figure of a paper, with words for who cannot see it.
#pragma once

#include "core/genogram/genogram.h"
#include "core/report/kinds/document_maker.h"

namespace core {

/// How the picture is drawn.
struct FigureChoices {
    SymbolSet symbols = SymbolSet::Ics;
    bool ties = true;
    bool homes = true;
    bool health = true;
    bool status = true;
    bool culture = false;
    bool sensitive = false;
    bool photos = false;
    bool friendly = false;  ///< for a child to look at
    /// The family again in parts with letters of 10 points and more (GEN-01): if those of the whole picture come out too
    /// small to read, always, or never.
    enum class Parts { WhereSmall, Always, Never } parts = Parts::Never;
};

GenogramOptions optionsOf(const DocumentMaker& maker, const FigureChoices& choices);

/// Adds the picture and its alternative text; nothing for a case without people.
void addFamilyFigure(Document& document, const DocumentMaker& maker, const FigureChoices& choices);

/// The picture of `whole` again in parts that are read one by one, or laid side by side at their marks.
void addParts(Document& document, const DocumentMaker& maker, const Figure& whole, FigureChoices::Parts when);

/// Which symbols were asked for.
SymbolSet symbolsOf(const DocumentMaker& maker);

/// Every symbol and line with its name, part by part.
void addSymbolSheet(Document& document, const DocumentMaker& maker, SymbolSet symbols);

/// The same family in sentences, one list item a person.
void addFamilyOutline(Document& document, const DocumentMaker& maker, const FigureChoices& choices);

}  // namespace core
