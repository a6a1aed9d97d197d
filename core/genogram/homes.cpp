// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/homes.h"

#include "core/genogram/box_union.h"
#include "core/genogram/text_width.h"

namespace core {
namespace {

constexpr double widestMargin = 0.3 * measure::side;  // between people and their outline
constexpr double corridor = 0.5 * measure::side;

QRectF boxOf(const PersonPlace& p) {
    const double half = p.side / 2 + measure::outline;
    return QRectF(p.centre - QPointF(half, half), p.centre + QPointF(half, half)) | p.labelBox;
}

QRectF spanning(double x0, double y0, double x1, double y1) {
    return QRectF(QPointF(std::min(x0, x1), std::min(y0, y1)), QPointF(std::max(x0, x1), std::max(y0, y1)));
}

struct Part {
    QRectF box;
    int row = 0;
    int group = 0;  // parts joined so far have the same
};

class HomeOutline {
public:
    HomeOutline(const Layout& layout, const QSet<PersonId>& members) : layout_(layout), members_(members) {
        for (const PersonPlace& p : layout.people)
            if (!members.contains(p.person)) strangers_.append(boxOf(p).adjusted(-0.6, -0.6, 0.6, 0.6));
    }

    QList<QPolygonF> make() {
        parts();
        QList<QRectF> boxes;
        for (const Part& part : parts_) boxes.append(part.box);
        for (size_t i = 1; i < parts_.size(); ++i) boxes.append(joinToEarlier(i));
        return outlinesOf(boxes);
    }

private:
    void parts();
    QList<QRectF> joinToEarlier(size_t part);
    QList<QRectF> way(const QRectF& a, const QRectF& b, bool sameRow) const;
    QList<QRectF> alongBelow(const QRectF& a, const QRectF& b) const;
    QList<QRectF> down(const QRectF& a, const QRectF& b) const;
    bool clear(const QList<QRectF>& boxes) const {
        return std::none_of(boxes.begin(), boxes.end(), [this](const QRectF& box) {
            return std::any_of(strangers_.begin(), strangers_.end(), [&](const QRectF& s) { return s.intersects(box); });
        });
    }

    const Layout& layout_;
    const QSet<PersonId>& members_;
    QList<QRectF> strangers_;
    std::vector<Part> parts_;
};

// Members who stand side by side make one part, with as much room round them as strangers leave.
void HomeOutline::parts() {
    for (qsizetype i = 0; i < layout_.people.size(); ++i) {
        const PersonPlace& p = layout_.people[i];
        if (!members_.contains(p.person)) continue;
        const PersonPlace* before = i > 0 && layout_.people[i - 1].generation == p.generation ? &layout_.people[i - 1] : nullptr;
        const PersonPlace* after =
            i + 1 < layout_.people.size() && layout_.people[i + 1].generation == p.generation ? &layout_.people[i + 1] : nullptr;
        const QRectF own = boxOf(p);
        const double left = before ? std::min(widestMargin, (own.left() - boxOf(*before).right()) / 2) : widestMargin;
        const double right = after ? std::min(widestMargin, (boxOf(*after).left() - own.right()) / 2) : widestMargin;
        const QRectF box = own.adjusted(-left, -widestMargin * 0.7, right, widestMargin * 0.5);
        if (before && members_.contains(before->person)) parts_.back().box |= box;
        else parts_.push_back({box, p.generation, int(parts_.size())});
    }
}

QList<QRectF> HomeOutline::joinToEarlier(size_t number) {
    QList<QRectF> best;
    double least = 0;
    size_t with = number;
    for (size_t i = 0; i < number; ++i) {
        const QList<QRectF> found = way(parts_[i].box, parts_[number].box, parts_[i].row == parts_[number].row);
        double area = 0;
        for (const QRectF& box : found) area += box.width() * box.height();
        if (found.isEmpty() || (with != number && area >= least)) continue;
        best = found;
        least = area;
        with = i;
    }
    return best;
}

QList<QRectF> HomeOutline::way(const QRectF& a, const QRectF& b, bool sameRow) const {
    return sameRow ? alongBelow(a, b) : a.top() < b.top() ? down(a, b) : down(b, a);
}

// Under the strangers who stand between two parts of one row.
QList<QRectF> HomeOutline::alongBelow(const QRectF& a, const QRectF& b) const {
    double bottom = std::max(a.bottom(), b.bottom());
    const QRectF between = spanning(a.center().x(), a.top(), b.center().x(), bottom);
    for (const QRectF& s : strangers_)
        if (s.intersects(between)) bottom = std::max(bottom, s.bottom());
    const double low = bottom + corridor * 0.6;
    const QList<QRectF> boxes{spanning(a.left(), a.top(), a.right(), low), spanning(b.left(), b.top(), b.right(), low),
                              spanning(std::min(a.left(), b.left()), bottom + 0.1, std::max(a.right(), b.right()), low)};
    return clear(boxes) ? boxes : QList<QRectF>{};
}

// From a to b below it: straight, round one corner, or by a corridor with two.
QList<QRectF> HomeOutline::down(const QRectF& a, const QRectF& b) const {
    const double left = std::max(a.left(), b.left()), right = std::min(a.right(), b.right());
    if (right - left >= corridor) {
        const QList<QRectF> straight{spanning(left, a.bottom() - 1, right, b.top() + 1)};
        if (clear(straight)) return straight;
    }
    const double outerLeft = std::min(a.left(), b.left()), outerRight = std::max(a.right(), b.right());
    for (const QList<QRectF>& corner :
         {QList<QRectF>{spanning(a.left(), a.top(), a.right(), b.bottom()), spanning(outerLeft, b.top(), outerRight, b.bottom())},
          QList<QRectF>{spanning(b.left(), a.top(), b.right(), b.bottom()),
                        spanning(outerLeft, a.top(), outerRight, a.bottom())}})
        if (clear(corner)) return corner;
    // A column beside or between, reached over the whole height of a part where nobody stands, else by a narrow strip.
    QList<QRectF> best;
    double least = 0;
    for (double x = outerLeft - 2 * corridor; x <= outerRight + 2 * corridor; x += 1)
        for (int mode = 0; mode < 4; ++mode) {
            const bool wideA = mode % 2 == 0, wideB = mode < 2;
            const double top = wideA ? a.top() : a.bottom() - 1, bottom = wideB ? b.bottom() : b.top() + 1;
            const auto reach = [&](const QRectF& part, double from, double to) {
                return spanning(std::min(part.left(), x), from, std::max(part.left() + corridor, x + corridor), to);
            };
            const QList<QRectF> boxes{wideA ? reach(a, a.top(), a.bottom()) : reach(a, a.bottom() - 1, a.bottom() + 3),
                                      spanning(x, top, x + corridor, bottom),
                                      wideB ? reach(b, b.top(), b.bottom()) : reach(b, b.top() - 3, b.top() + 1)};
            double length = 12.0 * ((wideA ? 0 : 1) + (wideB ? 0 : 1));
            for (const QRectF& box : boxes) length += box.width();
            if ((!best.isEmpty() && length >= least) || !clear(boxes)) continue;
            best = boxes;
            least = length;
        }
    return best;
}

struct NamePlace {
    QPointF at;
    double cost = 0;  // the earlier in the list the better; a name longer than its edge does not look as if it belonged
};

/// Places at the edges of an outline itself, above and below them: the corners of its box may lie far from it.
QList<NamePlace> placesAt(const QPolygonF& outline, double width, double height) {
    QList<NamePlace> places;
    double rank = 0;
    for (qsizetype i = 1; i < outline.size(); ++i) {
        const QPointF from = outline[i - 1], to = outline[i];
        if (std::abs(from.y() - to.y()) > 0.01) continue;
        const double left = std::min(from.x(), to.x()), right = std::max(from.x(), to.x()), y = from.y();
        const bool isTop = outline.containsPoint({(left + right) / 2, y + 0.5}, Qt::OddEvenFill);
        const double above = y - 1.2, inside = y - 1.6, below = y + height;
        const double penalty = width > right - left ? 4 : 0;
        if (isTop)
            for (const double x : {left, right - width}) places.append({{x, above}, penalty + (rank += 0.01)});
        else
            for (const QPointF at : {QPointF(right - width - 2, inside), QPointF(left + 2, inside), QPointF(left, below),
                                     QPointF(right - width, below)})
                places.append({at, penalty + 0.2 + (rank += 0.01)});
    }
    return places;
}

// A free place for the name, above or below an outline, else inside.
QPointF placeForName(const Layout& layout, const HomePlace& home, const QList<QRectF>& taken) {
    const double width = textWidth(home.name, measure::textSize, true), height = measure::textSize;
    QPointF best;
    double least = 1e9;
    for (const QPolygonF& outline : home.outlines) {
        const QList<NamePlace> places = placesAt(outline, width, height);
        for (const NamePlace& place : places) {
            const QRectF text(place.at - QPointF(0, height), QSizeF(width, height * 1.2));
            double cost = place.cost;
            for (const PersonPlace& p : layout.people) cost += boxOf(p).intersects(text) ? 10 : 0;
            for (const QRectF& other : taken) cost += other.intersects(text) ? 5 : 0;
            const auto cuts = [&](const QPolygonF& line) {
                for (qsizetype i = 1; i < line.size(); ++i)
                    if (QRectF(line[i - 1], line[i]).normalized().adjusted(-0.3, -0.3, 0.3, 0.3).intersects(text)) return 1.0;
                return 0.0;
            };
            for (const CouplePlace& c : layout.couples) cost += cuts(c.line);
            for (const DescentPlace& d : layout.descents) cost += cuts(d.points);
            cost += cuts(outline);
            if (cost >= least) continue;
            least = cost;
            best = place.at;
        }
    }
    return best;
}

}  // namespace

QList<HomePlace> homePlaces(const CaseSnapshot& records, const FamilyGraph& graph, const Layout& layout, const Words& words) {
    QList<HomePlace> places;
    QList<QRectF> names;
    for (const FamilyHome& home : graph.homes) {
        HomePlace place{
            .id = home.id, .members = {}, .outlines = {}, .ofIndexChild = home.ofIndexChild, .name = {}, .nameAt = {}};
        QSet<PersonId> members;
        for (const PersonPlace& p : layout.people)
            for (const int m : home.members)
                if (graph.people[size_t(m)].id == p.person) {
                    place.members.append(p.person);
                    members.insert(p.person);
                }
        place.outlines = HomeOutline(layout, members).make();
        const Household* household = records.find<Household>(home.id);
        place.name = household && !household->name.isEmpty()
                         ? household->name
                         : words.phrase(QStringLiteral("genogram.household"), {QString::number(places.size() + 1)});
        place.nameAt = placeForName(layout, place, names);
        names.append(QRectF(place.nameAt - QPointF(0, measure::textSize),
                            QSizeF(textWidth(place.name, measure::textSize, true), measure::textSize)));
        places.append(place);
    }
    return places;
}

}  // namespace core
