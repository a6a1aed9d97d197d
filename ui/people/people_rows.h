// SPDX-License-Identifier: MPL-2.0
// The rows of the people list, and households as they stand on a day: plain values worked out from the records.
#pragma once

#include "core/model/snapshot.h"

#include <QDate>

namespace ui {

/// One person as the list shows them.
struct PersonRow {
    core::PersonId id;
    QString name;  ///< displayName, or words for a person without a name
    QString sortKey;
    QString born;          ///< dateShort
    QString age;           ///< "34", "8–9", "died aged 71", "due 3 May 2026"
    QString relationship;  ///< to the children of the case
    QString role;
    QString livesWith;  ///< households now: "Dana’s home"
    QString haystack;   ///< folded: all names, relationship, role, households
    bool subjectChild = false;
    bool operator==(const PersonRow&) const = default;
};

/// Children of the case first, then by name.
QList<PersonRow> personRows(const core::CaseSnapshot& snapshot, QDate today);
/// Rows that hold every word of `words`.
QList<PersonRow> passing(const QList<PersonRow>& rows, const QString& words);

/// "34", "8–9 years", "died aged 71", "died", "due May 2026", "" if nothing is known.
QString ageWords(const core::Person& person, QDate today);

struct ResidentRow {
    core::ResidenceId residence;
    core::PersonId person;
    QString name;
    QString dates;     ///< "since March 2022", "2019 to 2021"
    QString kind;      ///< words of the kind; with the note: "part of the time: Friday to Sunday"
    bool now = false;  ///< may live there on the day
};
struct HouseholdCard {
    core::HouseholdId id;
    QString name;
    QString kind;
    QString address;  ///< one line; "" if none is known
    bool restricted = false;
    QString notToLearn;            ///< names of those who must not learn it: "Craig Sutton, Dai Hartley"
    QList<ResidentRow> residents;  ///< who lives there now first, then by name
};
/// Households with children of the case first, then by name; empty ones last.
QList<HouseholdCard> householdCards(const core::CaseSnapshot& snapshot, QDate today);

}  // namespace ui
