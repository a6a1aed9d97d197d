// SPDX-License-Identifier: MPL-2.0
// What relatives are called in the words of a pack: short ("maternal uncle") and exact ("mother’s half-brother").
#pragma once

#include "core/practice/words.h"
#include "core/rules/kin_ways.h"

namespace core {

/// The concept of the pack for a relation by descent, "kin.half_sibling.male"; "" for partners, who need a name.
QString kinConcept(const Kin& kin);

/// Terms for the relatives of one child, each made of the term of the one it goes through. Pure.
class KinTerms {
public:
    /// `records` and `words` must outlive it.
    KinTerms(const CaseSnapshot& records, const PersonId& child, const Words& words, Register reader = Register::Professional);

    /// "mother’s half-brother", "maternal grandmother’s sister", "mother’s former partner"; after three steps of that
    /// kind "relative on the mother’s side". "" for who has no path to the child. As inside a sentence.
    QString exact(const PersonId& person) const;

private:
    QString exact(const PersonId& person, int steps) const;
    QString partner(const Kin& kin, int steps) const;
    QString term(const QString& concept_) const { return words_.term(concept_, reader_); }

    const CaseSnapshot& records_;
    const Words& words_;
    const Register reader_;
    const QHash<PersonId, KinWay> kin_;
};

}  // namespace core
