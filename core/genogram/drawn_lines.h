// SPDX-License-Identifier: MPL-2.0
// The lines of a genogram with their signs: between partners, down to children.
#pragma once

#include "core/genogram/legend_key.h"

namespace core {

/// What is drawn of a family and for whom; all must outlive the drawing.
struct DrawnFamily {
    const CaseSnapshot& records;
    const Layout& layout;
    const GenogramOptions& options;
    const Words& words;
    const QSet<AnyId>& possible;

    QString word(const char* key, const QStringList& values = {}) const {
        return words.phrase(QStringLiteral("genogram.") + QLatin1String(key), values);
    }
    const Union* unionOf(const CouplePlace& couple) const { return couple.id ? records.find<Union>(*couple.id) : nullptr; }
};

struct DrawnLines {
    QList<Piece> lines;
    QList<Piece> labels;  ///< the years of unions, to lie above ties
};

/// Adds to `key` what it draws.
DrawnLines drawnLines(const DrawnFamily& family, LegendKey& key);

/// The sign of what only may have been so.
Piece doubtSign(QPointF at, const AnyId& of);

}  // namespace core
