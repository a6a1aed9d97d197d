// SPDX-License-Identifier: MPL-2.0
#include "tests/support/layout_rules.h"

#include <QHash>

#include <cmath>

namespace test {

using namespace core;

namespace {

QRectF symbolOf(const PersonPlace& p) {
    const double half = p.side / 2;
    return QRectF(p.centre - QPointF(half, half), p.centre + QPointF(half, half));
}

class Check {
public:
    Check(const CaseSnapshot& records, const Layout& layout) : records_(records), layout_(layout) {
        for (const PersonPlace& p : layout.people) place_.insert(p.person, &p);
    }
    QStringList run(bool all) {
        everybodyOnce();
        birthOrder();
        if (!all) return faults_;
        overlaps();
        lines();
        homes();
        return faults_;
    }

private:
    QString name(const PersonId& id) const { return displayName(*records_.find<Person>(id)); }
    void fault(const QString& text) { faults_.append(text); }

    void everybodyOnce() {
        if (layout_.people.size() != records_.all<Person>().size() || place_.size() != layout_.people.size())
            fault(QStringLiteral("%1 places, %2 of different people, %3 people")
                      .arg(layout_.people.size())
                      .arg(place_.size())
                      .arg(records_.all<Person>().size()));
        for (const Person& p : records_.all<Person>())
            if (!place_.contains(p.id)) fault(displayName(p) + QStringLiteral(" is missing"));
    }

    // Of each couple all children, whether they are placed in this family or came into it later.
    void birthOrder() {
        QHash<int, QList<const PersonPlace*>> sibships;
        for (const DescentPlace& d : layout_.descents) {
            const PersonPlace* p = place_.value(d.child);
            if (p && !d.points.isEmpty()) sibships[d.couple].append(p);
        }
        for (const QList<const PersonPlace*>& sibship : sibships)
            for (const PersonPlace* a : sibship)
                for (const PersonPlace* b : sibship) {
                    if (a->generation != b->generation || a->centre.x() >= b->centre.x()) continue;
                    const UncertainDate left = records_.find<Person>(a->person)->birth,
                                        right = records_.find<Person>(b->person)->birth;
                    if (!left.isUnknown() && !right.isUnknown() && right.isBefore(left) == Truth::Certain)
                        fault(QStringLiteral("%1 stands left of the elder %2").arg(name(a->person), name(b->person)));
                }
    }

    void overlaps() {
        for (qsizetype i = 0; i < layout_.people.size(); ++i)
            for (qsizetype k = i + 1; k < layout_.people.size(); ++k) {
                const PersonPlace &a = layout_.people[i], &b = layout_.people[k];
                if (std::abs(a.centre.y() - b.centre.y()) > 60) continue;
                if (symbolOf(a).intersects(symbolOf(b)))
                    fault(QStringLiteral("%1 stands on %2").arg(name(a.person), name(b.person)));
                if (a.labelBox.intersects(b.labelBox) || a.labelBox.intersects(symbolOf(b)) || symbolOf(a).intersects(b.labelBox))
                    fault(QStringLiteral("%1 is written over %2").arg(name(a.person), name(b.person)));
            }
    }

    void through(const QPolygonF& line, const QList<PersonId>& own) {
        for (qsizetype i = 1; i < line.size(); ++i) {
            const bool stem = i + 1 == line.size() && line.size() > 2;  // of twins
            if (!stem && line[i - 1].x() != line[i].x() && line[i - 1].y() != line[i].y())
                fault(QStringLiteral("a slanting line"));
            const QRectF way = QRectF(line[i - 1], line[i]).normalized().adjusted(-0.05, -0.05, 0.05, 0.05);
            for (const PersonPlace& p : layout_.people)
                if (!own.contains(p.person) && symbolOf(p).adjusted(0.2, 0.2, -0.2, -0.2).intersects(way))
                    fault(QStringLiteral("a line runs through %1").arg(name(p.person)));
        }
    }

    void lines() {
        for (const CouplePlace& c : layout_.couples) {
            if (c.partners.size() == 2 && c.line.size() < 2) fault(QStringLiteral("partners without a line"));
            through(c.line, c.partners);
        }
        for (const DescentPlace& d : layout_.descents) {
            const PersonPlace* p = place_.value(d.child);
            if (d.points.size() < 2) {
                fault(name(d.child) + QStringLiteral(" has no line"));
                continue;
            }
            const QPointF end = d.points.last();
            if (std::abs(end.x() - p->centre.x()) > p->side / 2 || end.y() > p->centre.y() ||
                end.y() < p->centre.y() - p->side / 2 - 2)
                fault(QStringLiteral("the line of %1 ends elsewhere").arg(name(d.child)));
            QList<PersonId> own(d.parents);
            own.append(d.child);
            through(d.points, own);
        }
    }

    void homes() {
        for (const HomePlace& home : layout_.homes) {
            if (!isAtAnEdge(home)) fault(QStringLiteral("the name of %1 stands apart from its outline").arg(home.name));
            for (const PersonPlace& p : layout_.people) {
                int around = 0;  // an outline within an outline leaves a gap
                for (const QPolygonF& outline : home.outlines) around += outline.containsPoint(p.centre, Qt::OddEvenFill) ? 1 : 0;
                if (home.members.contains(p.person) != (around % 2 == 1))
                    fault(QStringLiteral("%1 stands on the wrong side of the outline of %2").arg(name(p.person), home.name));
            }
        }
    }

    // Over or under a level edge of the outline, and over some of its length.
    static bool isAtAnEdge(const HomePlace& home) {
        for (const QPolygonF& outline : home.outlines)
            for (qsizetype i = 1; i < outline.size(); ++i) {
                const QRectF edge = QRectF(outline[i - 1], outline[i]).normalized();
                const bool isLevel = edge.height() < 0.01;
                const bool isNear = std::abs(edge.top() - home.nameAt.y()) < 5;
                if (isLevel && isNear && home.nameAt.x() < edge.right() && home.nameAt.x() > edge.left() - 40) return true;
            }
        return home.outlines.isEmpty();
    }

    const CaseSnapshot& records_;
    const Layout& layout_;
    QHash<PersonId, const PersonPlace*> place_;
    QStringList faults_;
};

}  // namespace

QStringList faultsOf(const CaseSnapshot& records, const Layout& layout) { return Check(records, layout).run(true); }

QStringList peopleAndOrder(const CaseSnapshot& records, const Layout& layout) { return Check(records, layout).run(false); }

}  // namespace test
