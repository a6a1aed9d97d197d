// SPDX-License-Identifier: MPL-2.0
// The key of a drawing: exactly the signs that are on it.
#pragma once

#include <QMap>

#include <functional>

#include "core/genogram/drawing.h"

namespace core {

class Legend {
public:
    /// A sample drawn round a point, in a box of about 8 × 6 mm.
    using Sample = std::function<QList<Piece>(QPointF)>;

    /// Once for each text; entries come out in the order of `rank`, then as added.
    void add(int rank, const QString& text, const Sample& sample);
    bool isEmpty() const { return entries_.isEmpty(); }
    /// In columns as wide as their texts, from `corner` down, no wider than `width` unless one column is.
    QList<Piece> pieces(QPointF corner, double width) const;

private:
    struct Entry {
        QString text;
        Sample sample;
    };
    QMap<int, QList<Entry>> entries_;
};

}  // namespace core
