// SPDX-License-Identifier: MPL-2.0
#include "core/report/paper/wallet.h"

namespace core::paper {
namespace {

QList<Paragraph> secondOf(const QList<Paragraph>& panel) {
    QList<Paragraph> second;
    for (const Paragraph& paragraph : panel)
        if (!paragraph.other.isEmpty()) second << Paragraph{paragraph.other, paragraph.style, false, {}, paragraph.where};
    return second;
}

}  // namespace

QList<QList<Paragraph>> walletPanels(const Box& box, const Type& type, TextBreaker& breaker) {
    QList<Paragraph> paragraphs = box.paragraphs;
    if (!box.title.isEmpty()) paragraphs.prepend(Paragraph{{Span{box.title, true}}});
    const bool isTwo = std::any_of(paragraphs.begin(), paragraphs.end(), [](const Paragraph& p) { return !p.other.isEmpty(); });
    const auto heightOf = [&](const Spans& spans) {
        TextRuns runs;
        for (const Span& span : spans) runs.append({span.text, span.bold});
        return double(breaker.lines(runs, type.size, walletWidth - 2 * walletEdge, false).size()) * type.line;
    };
    QList<QList<Paragraph>> panels;
    double left = 0;  // room below what stands in the last panel
    for (const Paragraph& paragraph : paragraphs) {
        const double height = std::max(heightOf(paragraph.spans), paragraph.other.isEmpty() ? 0 : heightOf(paragraph.other));
        if (panels.isEmpty() || height > left) {
            panels.append(QList<Paragraph>());
            left = walletHeight - 2 * walletEdge;
        }
        panels.last().append(paragraph);
        left -= height + type.above;
    }
    if (!isTwo) return panels;
    QList<QList<Paragraph>> both;
    for (QList<Paragraph>& panel : panels) {
        both << panel << secondOf(panel);
        for (Paragraph& paragraph : both[both.size() - 2]) paragraph.other.clear();
    }
    return both;
}

}  // namespace core::paper
