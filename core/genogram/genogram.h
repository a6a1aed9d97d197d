// SPDX-License-Identifier: MPL-2.0
// The family drawn: records become a layout, the layout a drawing or words. Pure functions: no clock, no database.
#pragma once

#include <QHash>
#include <QImage>
#include <QStringList>

#include "core/genogram/drawing.h"
#include "core/genogram/layout.h"
#include "core/practice/words.h"

namespace core {

/// Symbols of the Integrated Children's System (cohabiting is a solid line), as McGoldrick draws them (dashed), or of the
/// pedigrees of genetics (Bennett 2022: slash for death, arrow for the proband, brackets for adoption, numbered rows).
enum class SymbolSet { Ics, International, Pedigree };
template <>
struct EnumNames<SymbolSet> {
    static constexpr std::array table{std::pair{SymbolSet::Ics, std::string_view("ics")},
                                      std::pair{SymbolSet::International, std::string_view("international")},
                                      std::pair{SymbolSet::Pedigree, std::string_view("pedigree")}};
};

struct GenogramOptions {
    QDate asAt;  ///< ages and homes are those of this day; null: no ages
    SymbolSet symbols = SymbolSet::Ics;
    std::optional<PersonId> focus;  ///< only people near this one …
    int within = 0;                 ///< … at most so many steps away; 0 = everyone
    bool ties = true;
    bool homes = true;
    bool legend = true;
    bool health = true;                   ///< illness and substances inside the symbols
    bool status = true;                   ///< legal status, placement and parental responsibility under the names
    bool culture = false;                 ///< ethnicity, religion, language under the names
    bool sensitive = false;               ///< that a child came of a union without consent
    bool largeNames = false;              ///< the first name alone, in large letters
    QHash<PersonId, QImage> photos = {};  ///< whose symbol shows a picture, as photoFrom makes it
    int effort = 1;                       ///< above 1: the order is sought so many times, each at length; for measuring
    QString title;                        ///< above the drawing, with the number of people and the day; empty = none
};

/// Lays out everybody in `records` (already as at the day, already cleared for the reader). Nobody is drawn twice and
/// nobody left out but by `focus`; brothers and sisters stand in birth order. The same input gives the same layout.
Layout layoutOf(const CaseSnapshot& records, const GenogramOptions& options, const Words& words);

/// The same after an edit: who stands in `before` stays there as near as can be, newcomers join them. The picture may be
/// less tidy than a new one. Only people, generations and centres of `before` are read.
Layout layoutOf(const CaseSnapshot& records, const GenogramOptions& options, const Words& words, const Layout& before);

/// `records`, `options` and `words` as given to layoutOf. `possible` is what asAt marked: those people and links get "?".
Drawing drawingOf(const CaseSnapshot& records, const Layout& layout, const GenogramOptions& options, const Words& words,
                  const QSet<AnyId>& possible = {});

/// Both steps at once.
Drawing genogramOf(const CaseSnapshot& records, const GenogramOptions& options, const Words& words,
                   const QSet<AnyId>& possible = {});

/// The same family in sentences, person by person in the order of the drawing: parents, partners, children, home, ties.
QStringList outlineOf(const CaseSnapshot& records, const Layout& layout, const GenogramOptions& options, const Words& words,
                      const QSet<AnyId>& possible = {});

/// The form of the command line: unit, bounds, persons, unions, descents, ties, households.
QJsonObject layoutJson(const CaseSnapshot& records, const Layout& layout);

}  // namespace core
