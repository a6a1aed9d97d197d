// SPDX-License-Identifier: MPL-2.0
#include "core/report/paper/text_breaker.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QRawFont>
#include <QTextLayout>

#include <limits>

#include "core/report/paper/document_font.h"

namespace core::paper {

namespace {

QString keyOf(const TextRuns& runs, double size, double width, bool rightToLeft) {
    QString key = QStringLiteral("%1 %2 %3").arg(qRound(size * 10)).arg(qRound(width * 100)).arg(int(rightToLeft));
    for (const TextRun& run : runs) {
        key += QChar(run.bold ? 1 : 2);
        key += run.text;
    }
    return key;
}

QList<QTextLayout::FormatRange> formatsOf(const TextRuns& runs) {
    QList<QTextLayout::FormatRange> formats;
    int start = 0;
    for (const TextRun& run : runs) {
        if (run.bold) {
            QTextCharFormat format;
            format.setFontWeight(QFont::Bold);
            formats.append({start, int(run.text.size()), format});
        }
        for (QTextLayout::FormatRange arabic : arabicFormats(run.text, start)) {
            if (run.bold) arabic.format.setFontWeight(QFont::Bold);
            formats.append(arabic);
        }
        start += int(run.text.size());
    }
    return formats;
}

bool hasRightToLeft(const QString& text) {
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL || c.isSurrogate(); });
}

/// Where the characters from `first` to before `last` stand: their left and right end. Where directions meet, a place
/// between two characters has two positions on the line, so there the letters themselves are asked.
std::pair<double, double> endsOf(const QTextLine& line, int first, int last, bool mixed) {
    const double a = line.cursorToX(first), b = line.cursorToX(last);
    if (!mixed) return {std::min(a, b), std::max(a, b)};
    double left = std::numeric_limits<double>::max(), right = 0;
    const QList<QGlyphRun> glyphs = line.glyphRuns(first, last - first);
    for (const QGlyphRun& run : glyphs) {
        const QList<QPointF> places = run.positions();
        const QList<QPointF> advances =
            run.rawFont().advancesForGlyphIndexes(run.glyphIndexes(), QRawFont::SeparateAdvances | QRawFont::UseDesignMetrics);
        for (qsizetype i = 0; i < places.size(); ++i) {
            left = std::min(left, places[i].x());
            right = std::max(right, places[i].x() + advances.value(i).x());
        }
    }
    return right > 0 ? std::pair{left, right} : std::pair{std::min(a, b), std::max(a, b)};
}

/// `from` and `to` count in the whole text.
QList<LinePart> partsOf(const TextRuns& runs, const QTextLine& line, int from, int to, bool mixed) {
    QList<LinePart> parts;
    int start = 0;
    for (int i = 0; i < runs.size(); ++i) {
        const int end = start + int(runs[i].text.size());
        const int first = std::max(from, start);
        const int last = std::min(to, end);
        if (first < last) {
            const auto [left, right] = endsOf(line, first, last, mixed);
            parts.append({i, first - start, last - first, left / unitsPerPoint, (right - left) / unitsPerPoint});
        }
        start = end;
    }
    return parts;
}

/// Where words of two directions stand on one line, the place of a letter says nothing of the ends of what is drawn. What is
/// one run is drawn as a whole.
void spanWhole(QList<LinePart>& parts, const QTextLine& line) {
    if (parts.size() != 1) return;
    parts.first().x = line.naturalTextRect().left() / unitsPerPoint;
    parts.first().width = line.naturalTextWidth() / unitsPerPoint;
}

}  // namespace

QList<BrokenLine> TextBreaker::lines(const TextRuns& runs, double size, double width, bool rightToLeft) {
    const QString key = keyOf(runs, size, width, rightToLeft);
    if (const auto known = broken_.constFind(key); known != broken_.constEnd()) return *known;
    QString text;
    for (const TextRun& run : runs) text += run.text;
    QTextLayout layout(text, documentFont(size, false));
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setUseDesignMetrics(true);
    layout.setTextOption(option);
    layout.setFormats(formatsOf(runs));
    const bool mixed = runs.size() > 1 && (rightToLeft || hasRightToLeft(text));
    QList<BrokenLine> lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width * unitsPerPoint);
        int end = line.textStart() + line.textLength();
        const bool atSpace = end < text.size() && end > 0 && text[end - 1].isSpace();
        while (end > line.textStart() && (text[end - 1].isSpace())) --end;
        QList<LinePart> parts = partsOf(runs, line, line.textStart(), end, mixed);
        if (rightToLeft) spanWhole(parts, line);
        lines.append({parts, line.naturalTextWidth() / unitsPerPoint, !atSpace});
    }
    layout.endLayout();
    if (lines.isEmpty()) lines.append(BrokenLine{{}, 0, true});
    broken_.insert(key, lines);
    return lines;
}

double TextBreaker::widthOf(const QString& text, double size, bool bold) {
    return QFontMetricsF(documentFont(size, bold)).horizontalAdvance(text) / unitsPerPoint;
}

}  // namespace core::paper
