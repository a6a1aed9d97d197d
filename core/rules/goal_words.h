// SPDX-License-Identifier: MPL-2.0
// Looks at the words of a goal: what can be seen, what is vague, what is counted, what is only forbidden.
#pragma once

#include "core/practice/writing.h"

namespace core::goalwords {

int wordCount(const QString& text);
/// " and " and ";" between things to do.
int joints(const QString& text);
/// Does it hold one of the verbs in any form: "attend", "attends", "attending"?
bool hasVerb(const QString& text, const QList<QString>& verbs);
/// The first vague word that nothing after it explains (a colon or a bracket); "" if there is none.
QString vagueWord(const QString& text, const QList<PlainWord>& vague);
/// One word alone, or somebody who says, tells or reports: nothing that can be looked at.
bool isTold(const QString& text);
/// The first of the words or phrases that stands in the text; "" if none.
QString firstOf(const QString& text, const QList<QString>& words);
/// A figure, a number in words, or a frequency.
bool hasNumber(const QString& text);
/// Says what will stop and nothing that will be done instead.
bool onlyNegative(const QString& text, const QList<QString>& verbs);
/// Begins with a word in capitals that is followed by "will", at most three words on: "Northmere Council will …".
bool beginsWithName(const QString& text);

}  // namespace core::goalwords
