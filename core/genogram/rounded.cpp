// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/rounded.h"

#include <QLineF>

namespace core {

QPainterPath rounded(const QPolygonF& polygon, double radius) {
    QPolygonF corners;
    for (const QPointF& at : polygon) {
        if (!corners.isEmpty() && QLineF(corners.last(), at).length() < 1e-6) continue;
        corners.append(at);
    }
    while (corners.size() > 1 && QLineF(corners.first(), corners.last()).length() < 1e-6) corners.removeLast();
    // Points on a straight side are no corners.
    for (qsizetype i = 0; i < corners.size() && corners.size() > 3;) {
        const QPointF before = corners[(i + corners.size() - 1) % corners.size()], after = corners[(i + 1) % corners.size()];
        const QPointF a = corners[i] - before, b = after - corners[i];
        if (std::abs(a.x() * b.y() - a.y() * b.x()) < 1e-9) corners.removeAt(i);
        else ++i;
    }
    QPainterPath path;
    const qsizetype n = corners.size();
    if (n < 3) return path;
    for (qsizetype i = 0; i < n; ++i) {
        const QPointF at = corners[i], before = corners[(i + n - 1) % n], after = corners[(i + 1) % n];
        const QLineF in(at, before), out(at, after);
        const double r = std::min({radius, in.length() / 2, out.length() / 2});
        const QPointF from = in.pointAt(r / in.length()), to = out.pointAt(r / out.length());
        if (i == 0) path.moveTo(from);
        else path.lineTo(from);
        path.quadTo(at, to);
    }
    path.closeSubpath();
    return path;
}

}  // namespace core
