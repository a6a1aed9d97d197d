// SPDX-License-Identifier: MPL-2.0
// What only one form of family time asks: letters, calls, farewells, nights, siblings, the first time after coming into care.
#pragma once

#include "core/model/snapshot.h"
#include "core/practice/pack.h"

namespace core {

/// First and last day of the time in care that holds on that day, or of the last one before it; statuses that follow each
/// other without a day between are one time. Null = none. The last day is at the latest `on`.
std::pair<QDate, QDate> timeInCare(const CaseSnapshot& records, const Pack& pack, const PersonId& child, QDate on);

/// Is it the first time a child of it has with one of its adults since the child came into care, within four weeks of that?
bool isFirstAfterRemoval(const CaseSnapshot& records, const Pack& pack, const ContactSession& session);

/// The forms whose questions are asked of it, in the order of the pack's list "session_forms": "letter", "call", "farewell",
/// "overnight", "sibling", "first". By its type, and by being the first.
QStringList formsOf(const CaseSnapshot& records, const Pack& pack, const ContactSession& session);

/// The questions of a form: codes of "session_forms" such as "letter.received".
QList<Code> questionsOf(const Pack& pack, const QString& form);

/// nullptr if nobody answered it.
const FormAnswer* answerTo(const ContactSession& session, const QString& question);
/// The session with this answer; one without text and date is taken out.
ContactSession withAnswer(ContactSession session, const FormAnswer& answer);

/// "yes", "no", "na" or a number for an item of "record_marks"; "" = not said.
QString markOf(const ContactSession& session, const QString& item);
/// The session with this value; "" takes it out.
ContactSession withMark(ContactSession session, RecordPart part, const QString& item, const QString& value);

}  // namespace core
