// SPDX-License-Identifier: MPL-2.0
#include "core/report/paper/page_maker.h"

namespace core::paper {

void moveBy(PageItem& item, const QPointF& by) {
    if (auto* text = std::get_if<PageText>(&item)) text->at += by;
    if (auto* rule = std::get_if<PageRule>(&item)) {
        rule->from += by;
        rule->to += by;
    }
    if (auto* frame = std::get_if<PageFrame>(&item)) frame->box.translate(by);
    if (auto* picture = std::get_if<PagePicture>(&item)) picture->box.translate(by);
    if (auto* cream = std::get_if<PageCream>(&item)) cream->box.translate(by);
}

namespace {

constexpr double boxAir = 2.5;  // mm between the words of a box and its edge where a page ends or begins; it is margin there

class Maker {
public:
    Maker(const Galley& galley, const PageStyle& style, const Furniture& furniture)
        : strips_(galley.strips), galley_(galley), style_(style), furniture_(furniture) {}

    Pages make() {
        qsizetype from = 0;
        do {
            startPage(from);
            const qsizetype to = withCompany(from, endOf(from));
            for (qsizetype i = from; i < to; ++i) place(strips_[i], i == from);
            finishPage(from, to);
            from = to;
        } while (from < strips_.size());
        return std::move(pages_);
    }

private:
    void startPage(qsizetype first) {
        Page page{style_.page, {PageChunk{}}, {}};
        // A heading that was pulled along stands on the page of its picture.
        bool turned = false;
        for (qsizetype i = first; i < strips_.size() && (i == first || !strips_[i].breakBefore); ++i)
            turned = turned || strips_[i].landscape;
        if (turned) page.size.transpose();
        if (style_.cream) page.chunks[0].items.append(PageCream{QRectF(QPointF(0, 0), page.size)});
        pages_.pages.append(page);
        chunks_.clear();
        y_ = furniture_.top();
        bottom_ = furniture_.bottom(page.size.height());
        const bool goesOn = first > 0 && first < strips_.size() && strips_[first].repeats >= 0;
        repeated_ = goesOn ? galley_.repeated[strips_[first].repeats] : QList<Strip>();
        for (const Strip& strip : std::as_const(repeated_)) place(strip, true);
    }

    /// The strip that begins the next page.
    qsizetype endOf(qsizetype from) const {
        double y = y_;
        for (qsizetype i = from; i < strips_.size(); ++i) {
            const Strip& strip = strips_[i];
            const double height = (i == from ? 0 : strip.gap) + strip.height;
            if (i > from && strip.newPage) {
                if (const qsizetype cut = lastCut(from, i); cut > from) return cut;
            }
            if (i > from && y + height > bottom_ + 0.01) {
                const qsizetype cut = lastCut(from, i);
                return cut > from ? cut : i;  // nothing in between may be cut: what is too long for a page is cut anyhow
            }
            y += height;
        }
        return strips_.size();
    }

    qsizetype lastCut(qsizetype from, qsizetype at) const {
        while (at > from && !strips_[at].breakBefore) --at;
        return at;
    }

    double heightOf(qsizetype from, qsizetype to) const {
        double height = 0;
        for (qsizetype i = from; i < to; ++i) height += (i == from ? 0 : strips_[i].gap) + strips_[i].height;
        return height;
    }

    /// A last page of a few lines looks like a mistake: a little of the page before it comes along, if that leaves enough.
    qsizetype withCompany(qsizetype from, qsizetype cut) const {
        const double room = bottom_ - y_;
        const double few = room / 6;
        if (!galley_.complete || cut >= strips_.size() || strips_[cut].newPage) return cut;
        const auto turned = [](const Strip& strip) { return strip.landscape || strip.newPage; };
        if (heightOf(cut, strips_.size()) >= few || std::any_of(strips_.begin() + cut, strips_.end(), turned)) return cut;
        for (qsizetype i = cut - 1; i > from && heightOf(from, i) >= room / 2; --i)
            if (strips_[i].breakBefore && !turned(strips_[i]) && heightOf(i, strips_.size()) >= few) return i;
        return cut;
    }

    void place(const Strip& strip, bool first) {
        Page& page = pages_.pages.last();
        const int number = int(pages_.pages.size()) - 1;
        if (!first) y_ += strip.gap;
        const QPointF origin(style_.margins.left(), y_);
        for (const StripItem& strippedItem : strip.items) {
            PageItem item = strippedItem.item;
            moveBy(item, origin);
            page.chunks[chunkOf(strippedItem.segment)].items.append(std::move(item));
        }
        for (PageLink link : strip.links) {
            link.box.translate(origin);
            page.links.append(std::move(link));
        }
        for (const StripMark& mark : strip.marks) {
            const PagePlace at{number, y_};
            if (!pages_.places.contains(mark.anchor)) pages_.places.insert(mark.anchor, at);
            if (!mark.bookmark.isEmpty()) pages_.bookmarks.append({mark.bookmark, mark.level, at});
        }
        if (strip.frame >= 0) {
            // A box that goes on from the page before keeps some air above its words.
            if (strip.frame != frame_) frameTop_ = first && !strip.items.isEmpty() ? y_ - mm(boxAir) : y_;
            frame_ = strip.frame;
            frameBottom_ = y_ + strip.height;
        } else {
            closeFrame();
        }
        y_ += strip.height;
    }

    /// One chunk for each segment of the page, in the order in which the segments begin.
    qsizetype chunkOf(int segment) {
        if (segment < 0) return 0;
        Page& page = pages_.pages.last();
        const auto known = chunks_.constFind(segment);
        if (known != chunks_.constEnd()) return *known;
        page.chunks.append(PageChunk{segment, {}});
        return *chunks_.insert(segment, page.chunks.size() - 1);
    }

    void closeFrame() {
        if (frame_ < 0) return;
        const double right = style_.width(false);
        const QRectF box(style_.margins.left(), frameTop_, right, frameBottom_ - frameTop_);
        pages_.pages.last().chunks[0].items.append(PageFrame{box, mm(0.7), mm(1.2)});
        frame_ = -1;
    }

    void finishPage(qsizetype from, qsizetype to) {
        if (frame_ >= 0 && to < strips_.size() && strips_[to].frame == frame_) frameBottom_ += mm(boxAir);  // it goes on
        closeFrame();
        if (to <= from || to >= strips_.size() || strips_[to - 1].cutRule <= 0) return;
        const double left = style_.margins.left();
        const PageRule rule{{left, y_}, {left + style_.width(false), y_}, strips_[to - 1].cutRule, true};
        pages_.pages.last().chunks[0].items.append(rule);
    }

    const QList<Strip>& strips_;
    const Galley& galley_;
    const PageStyle& style_;
    const Furniture& furniture_;
    Pages pages_;
    QHash<int, qsizetype> chunks_;
    QList<Strip> repeated_;
    double y_ = 0;
    double bottom_ = 0;
    double frameTop_ = 0;
    double frameBottom_ = 0;
    int frame_ = -1;
};

}  // namespace

Pages makePages(const Galley& galley, const PageStyle& style, const Furniture& furniture) {
    Pages pages = Maker(galley, style, furniture).make();
    pages.structure = galley.structure;
    pages.unprintable = galley.unprintable;
    if (!furniture.missing().isEmpty()) pages.unprintable.append(Passage{furniture.missing().join(QStringLiteral(", ")), {}});
    pages.complete = galley.complete;
    return pages;
}

}  // namespace core::paper
