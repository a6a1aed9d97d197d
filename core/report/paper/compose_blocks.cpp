// SPDX-License-Identifier: MPL-2.0
// Headings, paragraphs, lists, contents and boxes.
#include "core/report/paper/composer.h"
#include "core/report/pictograms.h"

namespace core::paper {

void Composer::add(const Heading& heading) {
    const Type& type = style_.heading(heading.level);
    tagLevel_ = std::clamp(heading.level, 1, std::min(tagLevel_ + 1, 3));  // a reader must not miss a level in between
    const char* tags[] = {"H1", "H2", "H3"};
    const int element = galley_.structure.addElement(tags[tagLevel_ - 1], 0);
    const QString anchor = headingAnchors_[nextHeading_++];
    const int second = heading.other.isEmpty() ? -1 : galley_.structure.addElement("Span", element);
    const QList<SetLine> lines =
        setBeside({Span{heading.text}}, heading.other, element, second, {0, width(), type}, heading.where);
    const qsizetype first = galley_.strips.size();
    const bool underRule = heading.level == 1 && style_.titleRule > 0;
    if (underRule) {
        Strip rule{.gap = type.above, .height = type.above - 2};
        rule.items.append({-1, PageRule{{0, 0}, {width(), 0}, style_.titleRule}});
        append(std::move(rule));
        keepLast_ = true;
    }
    addLines(lines, type, underRule || (first == 0) ? 0 : type.above, true);
    for (qsizetype i = first + 1; i < galley_.strips.size(); ++i) galley_.strips[i].breakBefore = false;
    galley_.strips[first].marks.append({anchor, clean(heading.text, heading.where), tagLevel_});
    afterHeading_ = galley_.strips.size();
    smallBefore_ = false;
}

void Composer::add(const Paragraph& paragraph) {
    const bool isNumbered = paragraph.style == ParagraphStyle::Numbered;
    const bool isSmall = paragraph.style == ParagraphStyle::Small;
    const Type& type = isSmall ? style_.small : paragraph.style == ParagraphStyle::Lead ? style_.lead : style_.body;
    if (hasPictogram(paragraph.picture)) {
        addPictured(paragraph, type, galley_.strips.size() == afterHeading_ ? style_.headingGap : type.above);
        keepLast_ = paragraph.keepWithNext;
        smallBefore_ = false;
        return;
    }
    const int element = galley_.structure.addElement("P", 0);
    const int second = paragraph.other.isEmpty() ? -1 : galley_.structure.addElement("P", 0);
    const double indent = isNumbered ? type.size * 3 : 0;
    QList<SetLine> lines;
    if (isNumbered) lines = setPlain(QStringLiteral("%1. ").arg(++number_), element, {0, indent, type}, {});
    addBeside(lines,
              setBeside(paragraph.spans, paragraph.other, element, second, {indent, width() - indent, type}, paragraph.where));
    const qsizetype first = galley_.strips.size();
    const bool afterHeading = first == afterHeading_;
    const double gap = isSmall && (smallBefore_ || afterHeading) ? 0 : afterHeading ? style_.headingGap : type.above;
    addLines(lines, type, gap, paragraph.keepWithNext);
    if (!paragraph.anchor.isEmpty()) galley_.strips[first].marks.append({paragraph.anchor, {}, 1});
    smallBefore_ = isSmall;
}

void Composer::add(const ListBlock& list) {
    PageStructure& structure = galley_.structure;
    const int element = structure.addElement("L", 0);
    const Type& type = style_.body;
    const double indent = type.size * (list.numbered ? 2 : 1.4);
    for (qsizetype i = 0; i < list.items.size(); ++i) {
        const int item = structure.addElement("LI", element);
        const int label = structure.addElement("Lbl", item);
        const int body = structure.addElement("LBody", item);
        const QString sign = list.numbered ? QStringLiteral("%1. ").arg(i + 1) : QStringLiteral("• ");
        const QList<SetLine> signs = setPlain(sign, label, {0, indent, type}, {});
        const Spans other = list.others.value(i);
        const int second = other.isEmpty() ? -1 : structure.addElement("P", body);
        QList<SetLine> lines = setBeside(list.items[i], other, body, second, {indent, width() - indent, type}, list.where);
        if (lines.isEmpty()) lines.append(SetLine());
        lines[0].items = signs.value(0).items + lines[0].items;
        addLines(lines, type, i == 0 ? type.above : type.above * 0.6, false);
    }
    smallBefore_ = false;
}

void Composer::add(const Contents& contents) {
    smallBefore_ = false;
    if (!contents.heading.isEmpty()) {
        const int element = galley_.structure.addElement(tagLevel_ == 0 ? "H1" : "H2", 0);
        tagLevel_ = tagLevel_ == 0 ? 1 : 2;
        addLines(setPlain(contents.heading, element, {0, width(), style_.section}, {}), style_.section, style_.section.above,
                 true);
        galley_.strips.last().marks.append({QStringLiteral("contents"), clean(contents.heading, {}), tagLevel_});
    }
    galley_.numbersPages = true;
    const int element = galley_.structure.addElement("TOC", 0);
    QList<qsizetype> entries;  // the strip that each begins with
    qsizetype number = 0;
    for (const Block& block : document_.blocks) {
        const auto* heading = std::get_if<Heading>(&block);
        if (!heading) continue;
        const QString anchor = headingAnchors_[number++];
        if (heading->level < 2) continue;
        entries.append(galley_.strips.size());
        addContentsLine(*heading, anchor, element);
    }
    if (entries.size() < 2) return;
    for (const qsizetype i : {qsizetype(1), entries.size() - 1}) galley_.strips[entries[i]].breakBefore = false;
}

void Composer::addContentsLine(const Heading& heading, const QString& anchor, int contents) {
    PageStructure& structure = galley_.structure;
    const Type& type = style_.body;
    const int item = structure.addElement("TOCI", contents);
    const int element = structure.addElement("Link", structure.addElement("Reference", item));
    const QString page = known_.contains(anchor) ? QString::number(known_.value(anchor)) : QStringLiteral("…");
    const QString text = clean(heading.text, heading.where);
    const double numbers = type.size * 2.5;
    const double left = heading.level > 2 ? type.size * 1.5 : 0;
    TextRuns runs{{text, false, structure.addSegment(element), -1}};
    QList<SetLine> lines = setText(runs, {left, width() - left - numbers, type}, isRightToLeft({}, text));
    const TextRuns pages{{page, false, structure.addSegment(element), -1}};
    lines.last().items += setText(pages, {width() - numbers, numbers, type, true}, false).value(0).items;
    for (SetLine& line : lines)
        line.links.append({QRectF(left, 0, width() - left, type.line), element, anchor, text + QStringLiteral(", ") + page});
    const qsizetype first = galley_.strips.size();
    addLines(lines, type, type.size * 0.2, false);
    for (qsizetype i = first + 1; i < galley_.strips.size(); ++i) galley_.strips[i].breakBefore = false;
}

void Composer::add(const Box& box) {
    if (box.wallet) return addWallet(box);
    const int frame = frames_++;
    const int element = galley_.structure.addElement("Div", 0);
    const double padding = mm(4);
    const qsizetype first = galley_.strips.size();
    append(Strip{.gap = style_.body.above * 1.3, .height = padding, .frame = frame});
    keepLast_ = true;
    addBoxLines(box, element);
    append(Strip{.height = padding, .breakBefore = false, .frame = frame});
    double height = 0;
    for (qsizetype i = first; i < galley_.strips.size(); ++i) height += galley_.strips[i].gap + galley_.strips[i].height;
    for (qsizetype i = first; i < galley_.strips.size(); ++i) {
        galley_.strips[i].frame = frame;
        if (i > first && height <= room()) galley_.strips[i].breakBefore = false;
    }
    gapAfter_ = style_.body.above * 0.6;
    smallBefore_ = false;
}

/// The title runs into the first paragraph: "This is not a court order. A court may read it."
void Composer::addBoxLines(const Box& box, int element) {
    const double side = mm(5);
    QList<Paragraph> paragraphs = box.paragraphs;
    if (!box.title.isEmpty()) {
        if (paragraphs.isEmpty()) paragraphs.append(Paragraph());
        const bool alone = paragraphs.first().spans.isEmpty();
        paragraphs.first().spans.prepend(Span{alone ? box.title : box.title + u' ', true});
    }
    for (qsizetype i = 0; i < paragraphs.size(); ++i) {
        const Type& type = paragraphs[i].style == ParagraphStyle::Small ? style_.small : style_.body;
        const int part = galley_.structure.addElement("P", element);
        const int second = paragraphs[i].other.isEmpty() ? -1 : galley_.structure.addElement("P", element);
        const QList<SetLine> lines = setBeside(paragraphs[i].spans, paragraphs[i].other, part, second,
                                               {side, width() - 2 * side, type}, paragraphs[i].where);
        addLines(lines, type, i == 0 ? 0 : type.above, false);
    }
}

void Composer::add(const PageBreak&) { breakNext_ = true; }

}  // namespace core::paper
