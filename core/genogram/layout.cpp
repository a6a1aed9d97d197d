// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/layout.h"

#include "core/genogram/genogram.h"
#include "core/genogram/homes.h"
#include "core/genogram/labels.h"
#include "core/genogram/order.h"
#include "core/genogram/order_kept.h"
#include "core/genogram/pins.h"
#include "core/genogram/routing.h"
#include "core/genogram/status_tags.h"
#include "core/genogram/text_width.h"
#include "core/genogram/tie_ways.h"

namespace core {
namespace {

constexpr double labelGap = 14 * measure::pixel;  // from the symbol to the first base line

double symbolSide(const Person& person, SymbolSet symbols) {
    if (person.figure == FigureKind::Pet) return 0.6 * measure::side;
    if (person.figure == FigureKind::Institution) return 0.7 * measure::side;
    if (symbols == SymbolSet::Pedigree && (person.beginning == Beginning::Unborn || person.beginning == Beginning::Stillborn))
        return measure::side;
    switch (person.beginning) {
    case Beginning::Born: return measure::side;
    case Beginning::Unborn: return 0.8 * measure::side;
    case Beginning::Stillborn: return 0.5 * measure::side;
    case Beginning::Miscarriage:
    case Beginning::Termination: return 0.4 * measure::side;
    }
    return measure::side;
}

void appendStatus(QList<LabelLine>& label, const QList<StatusTag>& tags) {
    QStringList words;
    for (const StatusTag& tag : tags) words.append(tag.tag);
    appendMuted(label, words.join(QStringLiteral(" · ")));
}

class LayoutMaker {
public:
    LayoutMaker(const CaseSnapshot& records, const GenogramOptions& options, const Words& words, const Layout* before)
        : records_(records),
          before_(before),
          options_(options),
          words_(words),
          graph_(familyGraphOf(records, options.asAt, nearby(records, options))),
          rows_(rowsOf(graph_)),
          flat_(graph_, rows_) {}

    Layout make() {
        labels();
        const std::vector<double> marks = gaps();
        std::optional<Kept> kept;
        if (before_) kept = keptOrder(graph_, flat_, extents_, marks, *before_);
        order_ = kept ? kept->order : orderOf(graph_, rows_, flat_, extents_, marks, options_.effort);
        std::vector<Hold> holds = kept ? kept->holds : std::vector<Hold>();
        pins(marks, holds);
        legs_ = legsOf(graph_, rows_, order_);
        makeRoomForLegs();
        const std::vector<double> x = positionsOf(flat_, order_, extents_, marks, holds);
        RoutingInput input{graph_, rows_, order_, legs_, extents_, x, side_, below_, marks, above_};
        const Routes routes = route(input);
        people(x, routes);
        couples(routes);
        descents(routes);
        if (options_.homes) layout_.homes = homePlaces(records_, graph_, layout_, words_);
        if (options_.ties) layout_.ties = tiePlaces(records_, layout_);
        bounds();
        return std::move(layout_);
    }

private:
    static QSet<PersonId> nearby(const CaseSnapshot& records, const GenogramOptions& options) {
        if (!options.focus || options.within <= 0) return {};
        return peopleWithin(records, *options.focus, options.within);
    }
    const Person& record(int p) const { return *records_.find<Person>(graph_.people[size_t(p)].id); }
    void labels();
    void makeRoomForLegs();
    void pins(const std::vector<double>& marks, std::vector<Hold>& holds);
    std::vector<double> gaps() const;
    void people(const std::vector<double>& x, const Routes& routes);
    void couples(const Routes& routes);
    void descents(const Routes& routes);
    void bounds();

    const CaseSnapshot& records_;
    const Layout* const before_;  // null: everybody is new
    const GenogramOptions& options_;
    const Words& words_;
    const FamilyGraph graph_;
    const Rows rows_;
    const FlatFamily flat_;
    Order order_;
    std::vector<Legs> legs_;
    std::vector<Extent> extents_;
    std::vector<QList<LabelLine>> labels_;
    std::vector<double> side_, below_, above_;
    Layout layout_;
};

void LayoutMaker::labels() {
    for (int p = 0; p < int(graph_.people.size()); ++p) {
        const FamilyPerson& person = graph_.people[size_t(p)];
        std::optional<ParentageKind> care;
        for (const int c : person.couples)
            for (const FamilyChild& child : graph_.couples[size_t(c)].children)
                if (isCare(child.kind) && !care) care = child.kind;
        UncertainDate adopted;
        for (const FamilyParents& parents : person.parents)
            for (const FamilyChild& child : graph_.couples[size_t(parents.couple)].children)
                if (child.person == p && child.kind == ParentageKind::Adoptive)
                    adopted = records_.find<Parentage>(child.link)->from;
        labels_.push_back(options_.largeNames ? largeLabelOf(record(p), words_) : labelOf(record(p), words_, care, adopted));
        if (options_.status) appendStatus(labels_.back(), statusTags(records_, person.id, options_.asAt, words_));
        if (options_.culture) appendMuted(labels_.back(), cultureLine(record(p)));
        const double side = symbolSide(record(p), options_.symbols), outline = person.index ? measure::outline : 0,
                     width = labelWidth(labels_.back());
        side_.push_back(side);
        above_.push_back(side / 2 + outline);
        double large = 0;  // what large letters need beyond the usual
        for (const LabelLine& line : labels_.back()) large += pitchOf(line) - measure::textLine;
        below_.push_back(side / 2 + outline + labelGap + measure::textLine * double(labels_.back().size() - 1) + 1.2 + large);
        const double symbol = record(p).figure == FigureKind::Institution ? side : side / 2;
        const double half = std::max(symbol + outline, width / 2);
        extents_.push_back({half, half});
    }
}

// A pin is stronger than where somebody stood before.
void LayoutMaker::pins(const std::vector<double>& marks, std::vector<Hold>& holds) {
    const std::vector<Hold> fixed = pinsOf(records_, graph_);
    if (fixed.empty()) return;
    followPins(flat_, fixed, positionsOf(flat_, order_, extents_, marks, holds), order_);
    holds.resize(fixed.size());
    for (size_t p = 0; p < fixed.size(); ++p)
        if (fixed[p].weight > 0) holds[p] = fixed[p];
}

// Beside lines that leave the lower edge the label stands to the right.
void LayoutMaker::makeRoomForLegs() {
    for (size_t p = 0; p < graph_.people.size(); ++p) {
        const Legs& legs = legs_[p];
        if (legs.couples.empty()) continue;
        const double half = side_[p] / 2 + (graph_.people[p].index ? measure::outline : 0);
        extents_[p] = {std::max(half, -legs.offset(0) + 1), std::max(half, legs.labelStart() + labelWidth(labels_[p]))};
    }
}

std::vector<double> LayoutMaker::gaps() const {
    std::vector<double> widths;
    for (const FamilyCouple& couple : graph_.couples) {
        const Union* pair = couple.id ? records_.find<Union>(*couple.id) : nullptr;
        const QString mark = pair && !options_.largeNames ? unionMark(*pair, words_) : QString();
        widths.push_back(mark.isEmpty() ? 0 : textWidth(mark, measure::textSize) + 3.5);
    }
    return widths;
}

void LayoutMaker::people(const std::vector<double>& x, const Routes& routes) {
    for (const std::vector<int>& row : order_.rows)
        for (const int p : row) {
            const size_t i = size_t(p);
            PersonPlace place{graph_.people[i].id,
                              QPointF(x[i], routes.rowY[size_t(rows_.of[i])]),
                              side_[i],
                              rows_.of[i],
                              labels_[i],
                              false,
                              {}};
            const double width = labelWidth(place.label), top = above_[i] + 0.8;
            place.labelRight = !legs_[i].couples.empty();
            const double left = place.labelRight ? legs_[i].labelStart() : -width / 2;
            place.labelBox = QRectF(place.centre + QPointF(left, top), QSizeF(width, below_[i] - top));
            layout_.people.append(place);
        }
}

void LayoutMaker::couples(const Routes& routes) {
    for (size_t c = 0; c < graph_.couples.size(); ++c) {
        const FamilyCouple& couple = graph_.couples[c];
        CouplePlace place;
        place.id = couple.id;
        std::vector<int> partners(couple.partners);
        std::sort(partners.begin(), partners.end(), [&](int a, int b) {
            return std::pair(rows_.of[size_t(a)], order_.place[size_t(a)]) <
                   std::pair(rows_.of[size_t(b)], order_.place[size_t(b)]);
        });
        for (const int p : partners) place.partners.append(graph_.people[size_t(p)].id);
        place.line = routes.couples[c];
        place.mark = routes.marks[c];
        place.bracket = place.line.size() > 2;
        if (const Union* pair = couple.id ? records_.find<Union>(*couple.id) : nullptr;
            pair && !place.line.isEmpty() && !options_.largeNames)
            place.label = unionMark(*pair, words_);
        layout_.couples.append(place);
    }
}

void LayoutMaker::descents(const Routes& routes) {
    for (size_t c = 0; c < graph_.couples.size(); ++c)
        for (size_t i = 0; i < graph_.couples[c].children.size(); ++i) {
            const FamilyChild& child = graph_.couples[c].children[i];
            DescentPlace place{graph_.people[size_t(child.person)].id,
                               int(c),
                               layout_.couples[qsizetype(c)].partners,
                               child.kind,
                               child.link,
                               routes.descents[c][i]};
            layout_.descents.append(place);
        }
}

void LayoutMaker::bounds() {
    QRectF all;
    for (const PersonPlace& p : layout_.people) {
        const double half = p.side / 2 + measure::outline + 0.5;
        all |= QRectF(p.centre - QPointF(half, half), p.centre + QPointF(half, half)) | p.labelBox;
    }
    for (const CouplePlace& c : layout_.couples) all |= c.line.boundingRect();
    for (const DescentPlace& d : layout_.descents) all |= d.points.boundingRect();
    for (const TiePlace& t : layout_.ties) all |= t.points.boundingRect();
    for (const HomePlace& h : layout_.homes) {
        for (const QPolygonF& outline : h.outlines) all |= outline.boundingRect();
        all |= QRectF(h.nameAt - QPointF(0, 4), QSizeF(textWidth(h.name, measure::textSize, true), 5));
    }
    layout_.bounds = all.adjusted(-2, -2, 2, 2);
}

}  // namespace

Layout layoutOf(const CaseSnapshot& records, const GenogramOptions& options, const Words& words) {
    return LayoutMaker(records, options, words, nullptr).make();
}

Layout layoutOf(const CaseSnapshot& records, const GenogramOptions& options, const Words& words, const Layout& before) {
    return LayoutMaker(records, options, words, &before).make();
}

}  // namespace core
