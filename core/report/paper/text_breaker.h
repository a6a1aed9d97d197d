// SPDX-License-Identifier: MPL-2.0
// Breaks styled text into lines of a width. Remembers what it broke, so that laying out again costs little.
#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace core::paper {

/// A stretch of text in one style; the stretches of a text follow each other without gaps.
struct TextRun {
    QString text;
    bool bold = false;
    int segment = -1;  ///< of the structure
    int link = -1;     ///< which link it belongs to; -1 = none
};
using TextRuns = QList<TextRun>;

/// The part of a run that stands on one line. `x` from the left end of the line, in points.
struct LinePart {
    int run = 0;
    int start = 0;  ///< in the run
    int length = 0;
    double x = 0;
    double width = 0;
};

struct BrokenLine {
    QList<LinePart> parts;
    double width = 0;     ///< without the space at its end
    bool joined = false;  ///< ends inside a word or with a space of its own: no space is wanted after it
};

class TextBreaker {
public:
    /// `size` and `width` in points. An empty text is one empty line.
    QList<BrokenLine> lines(const TextRuns& runs, double size, double width, bool rightToLeft);

    /// The width of a text on one line, in points.
    double widthOf(const QString& text, double size, bool bold);

private:
    QHash<QString, QList<BrokenLine>> broken_;
};

}  // namespace core::paper
