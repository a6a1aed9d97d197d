// SPDX-License-Identifier: MPL-2.0
// What each sign of the notation means, as entries of a legend: for a drawing those it uses, for the symbol sheet all.
#pragma once

#include "core/genogram/legend.h"
#include "core/genogram/status_tags.h"
#include "core/genogram/symbols.h"
#include "core/genogram/union_signs.h"

namespace core {

class LegendKey {
public:
    enum Rank { People, State, Health, Tags, Place, Descent, Unions, Ends, Ties, Doubt };

    LegendKey(SymbolSet symbols, const Words& words, Legend& legend) : symbols_(symbols), words_(words), legend_(legend) {}

    /// Shape and state.
    void person(const Person& person);
    /// Death, place in the case.
    void state(const Person& person);
    void health(HealthField field, HealthState state);
    void tag(const StatusTag& tag);
    void arrival();
    void language();
    void home();
    /// Nothing for birth and step-parents: the first needs no word, the second has no line.
    void descent(ParentageKind kind);
    void brackets();
    void twins(bool identical);
    void unionLine(const UnionLook& look);
    void related();
    void ending(UnionEnding ending);
    void childless(Childless why);
    void tie(const Tie& tie, const Person* seer);
    void doubt();

private:
    QString word(const char* key, const QStringList& values = {}) const {
        return words_.phrase(QStringLiteral("genogram.") + QLatin1String(key), values);
    }
    void line(Rank rank, const char* key, Pattern pattern, double width);
    void symbol(Rank rank, const char* key, const Person& person, double side);

    const SymbolSet symbols_;
    const Words& words_;
    Legend& legend_;
};

/// Width of the dotted line to a carer, and the distance of the two lines of an adoption, in mm.
extern const double careWidth, secondLine;
/// The letter on a line to a child and the small word beside it, "" if there is none.
QString descentLetter(ParentageKind kind);
const char* descentTag(ParentageKind kind);

}  // namespace core
