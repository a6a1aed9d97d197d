// SPDX-License-Identifier: MPL-2.0
// What the long agreement and its easy-read twin share: which agreement is meant, names, help, and what was done with it.
#pragma once

#include "core/report/kinds/two_languages.h"

namespace core {

/// The one asked for by the option "agreement" (id or title), else the newest that is for this reader; nullptr if none is.
const Agreement* chosenAgreement(const DocumentMaker& maker);
/// The second language asked for: that of the agreement, none, or another.
QString secondLanguageOf(const DocumentMaker& maker, const Agreement& agreement);

/// The first name of a person of the case, else `otherwise`.
QString shortNameOf(const DocumentMaker& maker, const std::optional<PersonId>& id, const QString& otherwise);
QString partyName(const DocumentMaker& maker, const AgreementParty& party);
QString planName(const DocumentMaker& maker, const ContingencyPlan& plan);
/// How a back-up plan starts, label and text: what happens, how it is seen coming, who notices. A text may be empty.
QList<std::pair<const char*, QString>> planStart(const ContingencyPlan& plan);
/// The back-up plan asked for by the option "plan" (its id), else all that are agreed and not ended; valid as long as the maker.
QList<const ContingencyPlan*> chosenPlans(const DocumentMaker& maker);
/// "Bus fare, Marcus Reid, from 3 March 2026".
QString supportLine(const DocumentMaker& maker, const GoalSupport& help);
/// Who does what in a step: "Dana: pack the bag".
QString stepLine(const DocumentMaker& maker, const GoalStep& step);
/// What happened to the paper: given, explained, signed; "" for views and endings.
QString eventLine(const DocumentMaker& maker, const AgreementEvent& event);
/// The places to sign, with the lines in both languages.
void addSignatures(const DocumentMaker& maker, TwoLanguages& both, Document& document, const Agreement& agreement);

/// One idea a line with a picture beside each, in letters of at least 16 points (ACC-05).
void buildEasyAgreement(const DocumentMaker& maker, Document& document, const Agreement& agreement);

}  // namespace core
