// SPDX-License-Identifier: MPL-2.0
// Three houses side by side with a child's own words in them: good things, worries, dreams.
#pragma once

#include "core/genogram/drawing.h"

#include <QStringList>

namespace core {

struct House {
    QString title;
    QStringList words;  ///< each line is a sentence of the child
};

/// `width` in millimetres for all of them. Each house grows with its words, and all have the height of the tallest, so that
/// none looks more important. Empty for no houses.
Drawing housesDrawing(const QList<House>& houses, double width);

}  // namespace core
