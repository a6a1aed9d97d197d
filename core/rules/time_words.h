// SPDX-License-Identifier: MPL-2.0
// A rule of family time read back in one sentence, in the words of the pack. Pure.
#pragma once

#include "core/practice/words.h"
#include "core/rules/planned_times.h"

namespace core {

/// "10:00"; minutes after midnight, beyond 1,440 the next day's clock. "" for −1.
QString clockText(int minutes);
/// Minutes after midnight of "10:00", "10.00", "1000", "9", "9:5"; −1 if it is no time.
int clockFromText(const QString& text);

/// "Every second Saturday, 10:00 to 12:00, in term time, not on public holidays, from 6 September 2025"
QString ruleWords(const TimeRule& rule, const UncertainDate& start, const Words& words);
/// All rules, then the changes that lie on or after `from` and breaks: "Every second Saturday, 10:00 to 12:00. Saturday 20
/// December moved to Sunday 21 December."
QString arrangementWords(const Arrangement& arrangement, const Words& words, QDate from = {});
/// "Saturday 20 December 2025"
QString dayWords(QDate day, const Words& words);
/// "Tilly and Kofi"
QString listWords(const QStringList& items, const Words& words);

/// Words of the fact box that say what somebody thinks and not what could be seen: the stretch and where it starts.
struct ViewWord {
    qsizetype at = 0;
    QString text;
    bool operator==(const ViewWord&) const = default;
};
/// By the pack's phrase "time.view_words"; what stands in quotation marks is somebody's own words and is left alone.
QList<ViewWord> viewWords(const QString& text, const Words& words);

}  // namespace core
