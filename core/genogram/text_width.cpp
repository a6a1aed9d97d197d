// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/text_width.h"

#include <array>

namespace core {
namespace {

// Thousandths of the size, from the space to the tilde.
constexpr std::array<short, 95> widths{
    278, 278, 355, 556, 556, 889, 667, 191, 333,  333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667,  667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
    556, 222, 222, 500, 222, 833, 556, 556, 556,  556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584};
constexpr int unknownWidth = 800;
constexpr double boldFactor = 1.08;

int widthOf(QChar c) {
    if (c.category() == QChar::Mark_NonSpacing) return 0;
    const ushort code = c.unicode();
    if (code >= 32 && code < 127) return widths[size_t(code - 32)];
    if (code == 0x2013 || code == 0x2019 || code == 0x2018) return code == 0x2013 ? 556 : 222;
    if (code == 0x2026 || code == 0x2014 || (code >= 0x2e80 && code < 0xfb00)) return 1000;
    return unknownWidth;
}

QString elided(QString text, double size, double width, bool bold) {
    if (textWidth(text, size, bold) <= width) return text;
    while (!text.isEmpty() && textWidth(text + QChar(0x2026), size, bold) > width) {
        const bool pair = text.size() > 1 && text.back().isLowSurrogate();
        text.chop(pair ? 2 : 1);
    }
    return text.trimmed() + QChar(0x2026);
}

}  // namespace

double textWidth(const QString& text, double size, bool bold) {
    int thousandths = 0;
    const QString plain = text.normalized(QString::NormalizationForm_D);
    for (const QChar c : plain) thousandths += widthOf(c);
    return thousandths * size / 1000 * (bold ? boldFactor : 1);
}

QStringList wrapped(const QString& text, double size, double width, int lines, bool bold) {
    QStringList parts;  // each with the space or hyphen it ends in
    QString part;
    for (const QChar c : text.simplified()) {
        part += c;
        if (c != u' ' && c != u'-') continue;
        parts.append(part);
        part.clear();
    }
    parts.append(part);
    QStringList result{QString()};
    for (const QString& next : parts) {
        const bool fits = result.last().isEmpty() || textWidth((result.last() + next).trimmed(), size, bold) <= width;
        if (fits || result.size() == lines) result.last() += next;
        else result.append(next);
    }
    for (QString& line : result) line = elided(line.trimmed(), size, width, bold);
    return result;
}

}  // namespace core
