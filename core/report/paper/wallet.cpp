// SPDX-License-Identifier: MPL-2.0
#include "core/report/paper/wallet.h"

namespace core::paper {

QList<QList<Paragraph>> walletPanels(const Box& box, const Type& type, TextBreaker& breaker) {
    QList<Paragraph> paragraphs = box.paragraphs;
    if (!box.title.isEmpty()) paragraphs.prepend(Paragraph{{Span{box.title, true}}});
    QList<QList<Paragraph>> panels;
    double left = 0;  // room below what stands in the last panel
    for (const Paragraph& paragraph : paragraphs) {
        TextRuns runs;
        for (const Span& span : paragraph.spans) runs.append({span.text, span.bold});
        const auto lines = breaker.lines(runs, type.size, walletWidth - 2 * walletEdge, false);
        const double height = double(lines.size()) * type.line;
        if (panels.isEmpty() || height > left) {
            panels.append(QList<Paragraph>());
            left = walletHeight - 2 * walletEdge;
        }
        panels.last().append(paragraph);
        left -= height + type.above;
    }
    return panels;
}

}  // namespace core::paper
