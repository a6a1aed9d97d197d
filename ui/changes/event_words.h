// SPDX-License-Identifier: MPL-2.0
// What an event of the record was about, in words: which paper or file left, for whom, how long, and what was decided.
#pragma once

#include "ui/changes/change_words.h"

#include <QJsonObject>

namespace ui {

/// "Court chronology for Dana Hartley, parent": the second line of a row. "" if the details name no reader.
QString eventTitle(const QJsonObject& details);

/// Every detail that says something to a person, the most important first; `after` holds the value. What has no name
/// here is shown under its own, so that nothing recorded stays hidden.
QList<FieldChange> eventFacts(const QJsonObject& details);

}  // namespace ui
