// SPDX-License-Identifier: MPL-2.0
#include "core/report/easy_lines.h"

namespace core {

QStringList easyLines(const Document& document) {
    QStringList lines;
    for (const Block& block : document.blocks) {
        const auto* paragraph = std::get_if<Paragraph>(&block);
        if (!paragraph || paragraph->picture.isEmpty()) continue;
        QString line;
        for (const Span& span : paragraph->spans) line += span.text;
        if (!line.trimmed().isEmpty()) lines << line.trimmed();
    }
    return lines;
}

}  // namespace core
