// SPDX-License-Identifier: MPL-2.0
// The frame of the composer: the walk over the blocks, and text that becomes lines.
#include "core/report/paper/composer.h"

#include "core/report/paper/document_font.h"

namespace core::paper {

namespace {

bool isRightToLeftLanguage(const QString& language) {
    static const QStringList languages{QStringLiteral("ar"), QStringLiteral("dv"), QStringLiteral("fa"),
                                       QStringLiteral("he"), QStringLiteral("ps"), QStringLiteral("sd"),
                                       QStringLiteral("ug"), QStringLiteral("ur"), QStringLiteral("yi")};
    return languages.contains(language.section(u'-', 0, 0).toLower());
}

QStringList anchorsOf(const Block& block) {
    QStringList anchors;
    if (const auto* heading = std::get_if<Heading>(&block)) anchors += heading->anchor;
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) anchors += paragraph->anchor;
    if (const auto* table = std::get_if<Table>(&block))
        for (const Row& row : table->rows) anchors += row.anchor;
    anchors.removeAll(QString());
    return anchors;
}

/// The language that all spans have in common, if it is not the document's.
QString commonLanguage(const Spans& spans, const QString& ofDocument) {
    if (spans.isEmpty() || spans.first().language == ofDocument) return {};
    const bool same =
        std::all_of(spans.begin(), spans.end(), [&](const Span& s) { return s.language == spans.first().language; });
    return same ? spans.first().language : QString();
}

}  // namespace

Composer::Composer(const Document& document, const PageStyle& style, double furniture, TextBreaker& breaker,
                   const KnownPages& known, bool inlineNumbers)
    : document_(document), style_(style), furniture_(furniture), breaker_(breaker), known_(known), inlineNumbers_(inlineNumbers) {
    galley_.structure.addElement("Document", -1);
    int headings = 0;
    for (const Block& block : document.blocks) {
        const QStringList anchors = anchorsOf(block);
        targets_.unite(QSet<QString>(anchors.begin(), anchors.end()));
        if (const auto* heading = std::get_if<Heading>(&block)) {
            ++headings;
            headingAnchors_.append(heading->anchor.isEmpty() ? QStringLiteral("heading %1").arg(headings) : heading->anchor);
        }
    }
}

Galley Composer::compose(int atMost, const Progress& progress) {
    progress_ = &progress;
    for (qsizetype i = 0; i < document_.blocks.size(); ++i) {
        tick();
        // A statement of truth and the place to sign never stand alone: the end of what is signed comes along.
        if (i > 0 && std::holds_alternative<Signatures>(document_.blocks[i]) &&
            std::holds_alternative<Paragraph>(document_.blocks[i - 1]))
            keepLast_ = true;
        decideTurn(i);
        limit_ = atMost > 0 ? (atMost + 1) * room() : 0;
        std::visit([this](const auto& block) { add(block); }, document_.blocks[i]);
        if (!isFull()) continue;
        galley_.complete = i + 1 == document_.blocks.size() && !stopped_;
        if (!galley_.complete) break;
    }
    return std::move(galley_);
}

void Composer::tick() { progress_->step(0, 0); }

bool Composer::isFull() const { return limit_ > 0 && height_ > limit_; }

double Composer::room(bool landscape) const { return (landscape ? style_.page.width() : style_.page.height()) - furniture_; }

Strip& Composer::append(Strip strip) {
    if (keepLast_) strip.breakBefore = false;
    if (breakNext_) strip.newPage = strip.breakBefore = true;
    strip.gap += gapAfter_;
    gapAfter_ = 0;
    keepLast_ = breakNext_ = false;
    height_ += strip.gap + strip.height;
    galley_.strips.append(std::move(strip));
    return galley_.strips.last();
}

// --- Text -------------------------------------------------------------------------------------------------------------

QString Composer::clean(const QString& text, const QString& where) {
    QStringList missing;
    const QString clean = printable(text, document_.unprintable, missing);
    if (!missing.isEmpty()) galley_.unprintable.append(Passage{missing.join(QStringLiteral(", ")), where});
    return clean;
}

QString Composer::withPage(const QString& text, const QString& target) {
    if (document_.linkWithPage.isEmpty() || !inlineNumbers_) return text;
    galley_.numbersPages = true;
    const int page = known_.value(target);
    return document_.linkWithPage.arg(text, page > 0 ? QString::number(page) : QStringLiteral("…"));
}

int Composer::addLink(const QString& target, const QString& says, int element) {
    links_.append({element, target, says});
    return int(links_.size()) - 1;
}

TextRuns Composer::runsOf(const Spans& spans, int element, bool bold, const QString& where) {
    PageStructure& structure = galley_.structure;
    const QString common = commonLanguage(spans, document_.language);
    if (!common.isEmpty()) structure.elements[element].language = common;
    TextRuns runs;
    int plain = -1;  // the segment that plain text goes on with
    for (const Span& span : spans) {
        if (span.text.isEmpty()) continue;
        TextRun run{clean(span.text, where), bold || span.bold, -1, -1};
        const QString language = span.language == document_.language || span.language == common ? QString() : span.language;
        if (targets_.contains(span.target)) {
            run.text = clean(withPage(span.text, span.target), where);
            const int link = structure.addElement("Link", element);
            structure.elements[link].language = language;
            run.segment = structure.addSegment(link);
            run.link = addLink(span.target, run.text, link);
            plain = -1;
        } else if (!language.isEmpty()) {
            const int foreign = structure.addElement("Span", element);
            structure.elements[foreign].language = language;
            run.segment = structure.addSegment(foreign);
            plain = -1;
        } else {
            if (plain < 0) plain = structure.addSegment(element);
            run.segment = plain;
        }
        runs.append(run);
    }
    return runs;
}

bool Composer::isRightToLeft(const Spans& spans, const QString& text) const {
    const QString language = spans.isEmpty() || spans.first().language.isEmpty() ? document_.language : spans.first().language;
    return isRightToLeftLanguage(language) || text.isRightToLeft();
}

QList<SetLine> Composer::setText(const TextRuns& runs, const TextPlace& place, bool rightToLeft) {
    const double size = place.type.size;
    const double base = (place.type.line - size * (ascent + descent)) / 2 + size * ascent;
    QList<SetLine> lines;
    const QList<BrokenLine> broken = breaker_.lines(runs, size, place.width, rightToLeft);
    for (const BrokenLine& line : broken) {
        SetLine set;
        const double left = place.left + (rightToLeft != place.alignRight ? std::max(0.0, place.width - line.width) : 0);
        for (qsizetype i = 0; i < line.parts.size(); ++i) {
            const LinePart& part = line.parts[i];
            const TextRun& run = runs[part.run];
            PageText text{{left + part.x, base}, run.text.mid(part.start, part.length), size, part.width};
            text.bold = run.bold;
            text.underlined = run.link >= 0;
            text.muted = place.muted;
            text.rightToLeft = rightToLeft;
            if (run.link >= 0) {
                const Link& link = links_[run.link];
                set.links.append(
                    {QRectF(text.at.x(), base - size, part.width, size * 1.25), link.element, link.target, link.says});
            }
            const bool last = i + 1 == line.parts.size();
            // A reader that follows the tags would join the last word of a line with the first of the next.
            const PageText space{{left + part.x + (rightToLeft ? 0 : part.width), base}, QStringLiteral(" "), size};
            set.items.append({run.segment, std::move(text)});
            if (last && !line.joined) set.items.append({run.segment, space});
        }
        lines.append(std::move(set));
    }
    return lines;
}

QList<SetLine> Composer::setSpans(const Spans& spans, int element, const TextPlace& place, const QString& where) {
    const TextRuns runs = runsOf(spans, element, place.type.bold, where);
    QString text;
    for (const TextRun& run : runs) text += run.text;
    return setText(runs, place, isRightToLeft(spans, text));
}

QList<SetLine> Composer::setPlain(const QString& text, int element, const TextPlace& place, const QString& where) {
    return setSpans({Span{text}}, element, place, where);
}

void Composer::addLines(const QList<SetLine>& lines, const Type& type, double gap, bool keepWithNext) {
    for (qsizetype i = 0; i < lines.size(); ++i) {
        Strip strip{.gap = i == 0 ? gap : 0, .height = type.line};
        strip.breakBefore = i == 0 || (i > 1 && i + 1 < lines.size());
        strip.items = lines[i].items;
        strip.links = lines[i].links;
        append(std::move(strip));
    }
    keepLast_ = keepWithNext;
}

}  // namespace core::paper
