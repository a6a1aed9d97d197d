// SPDX-License-Identifier: MPL-2.0
// What somebody in front of a page would look for: a button by its words, a sentence anywhere in sight.
#pragma once

#include <QAbstractButton>

namespace test {

/// The first visible button with this text or accessible name; waits for it and fails the test if there is none.
QAbstractButton* button(QWidget& page, const QString& words);
/// Does any visible label hold these words? What has just been added comes into sight first.
bool says(QWidget& page, const QString& words);

}  // namespace test
