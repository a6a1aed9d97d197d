// SPDX-License-Identifier: MPL-2.0
// Turns the blocks of a document into strips: breaks lines, places cells, builds the structure for screen readers.
#pragma once

#include <QMap>
#include <QSet>

#include "core/report/paper/galley.h"
#include "core/report/paper/page_style.h"
#include "core/report/paper/text_breaker.h"

namespace core::paper {

/// Numbers of the pages on which anchors stood in the pass before, from 1; empty in the first pass.
using KnownPages = QMap<QString, int>;

/// How a text is set. `left` and `width` in points from the left margin.
struct TextPlace {
    double left = 0;
    double width = 0;
    Type type;
    bool alignRight = false;
    bool muted = false;
};

/// One line, ready to be put into a strip: `y` counts from the line's top.
struct SetLine {
    QList<StripItem> items;
    QList<PageLink> links;
};

/// Puts the lines of one text beside those of another.
void addBeside(QList<SetLine>& lines, const QList<SetLine>& more);

class Composer {
public:
    /// `furniture`: how much of a page's height head, foot and margins take.
    Composer(const Document& document, const PageStyle& style, double furniture, TextBreaker& breaker, const KnownPages& known,
             bool inlineNumbers);

    /// Composes all blocks, or those for about `atMost` pages if that is > 0.
    Galley compose(int atMost, const Progress& progress);

private:
    // Blocks; each appends its strips.
    void add(const Heading& heading);
    void add(const Paragraph& paragraph);
    void add(const ListBlock& list);
    void add(const Table& table);
    void add(const Facts& facts);
    void add(const Figure& figure);
    void add(const Box& box);
    void add(const Signatures& signatures);
    void add(const Contents& contents);
    void add(const PageBreak&);

    // Text.
    QString clean(const QString& text, const QString& where);
    TextRuns runsOf(const Spans& spans, int element, bool bold, const QString& where);
    QList<SetLine> setText(const TextRuns& runs, const TextPlace& place, bool rightToLeft);
    QList<SetLine> setSpans(const Spans& spans, int element, const TextPlace& place, const QString& where);
    QList<SetLine> setPlain(const QString& text, int element, const TextPlace& place, const QString& where);
    /// Puts lines into strips that keep two lines together at either end.
    void addLines(const QList<SetLine>& lines, const Type& type, double gap, bool keepWithNext);
    /// The lines with those of the second language beside them; alone they take the whole room.
    QList<SetLine> setBeside(const Spans& spans, const Spans& other, int element, int otherElement, const TextPlace& place,
                             const QString& where);
    void addPictured(const Paragraph& paragraph, const Type& type, double gap);
    bool isRightToLeft(const Spans& spans, const QString& text) const;
    /// A link that runs of the text being set may belong to.
    int addLink(const QString& target, const QString& says, int element);
    QString withPage(const QString& text, const QString& target);

    // Tables.
    struct Grid;
    void addGrid(const Table& table, Grid& grid);
    void addGridRow(const Grid& grid, const Row& row, bool rowHeaders, int body, int repeats);
    void keepTogether(qsizetype row);
    void addAsList(const Table& table);
    void addRowStrips(const QList<QList<SetLine>>& cells, double room, int repeats, const QString& anchor);
    Strip headStrip(const Table& table, const Grid& grid, int row);

    // Figures and signatures.
    void decideTurn(qsizetype from);
    double leadHeight(const Block& block);
    double keptHeight() const;
    double captionRoom() const;
    bool isTurned(const Figure& figure) const;
    void addPlace(const Signatures::Place& place);
    void addBoxLines(const Box& box, int element);
    void addWallet(const Box& box);
    void addContentsLine(const Heading& heading, const QString& anchor, int contents);

    double room(bool landscape = false) const;  ///< height of the text on a page
    double width() const { return style_.width(turned_); }
    Strip& append(Strip strip);
    void tick();
    bool isFull() const;

    const Document& document_;
    const PageStyle& style_;
    const double furniture_;
    TextBreaker& breaker_;
    const KnownPages& known_;
    const bool inlineNumbers_;
    const Progress* progress_ = nullptr;
    Galley galley_;
    struct Link {
        int element;
        QString target;
        QString says;
    };
    QList<Link> links_;
    QSet<QString> targets_;       ///< all anchors that a link can lead to
    QStringList headingAnchors_;  ///< of the headings, in their order
    qsizetype nextHeading_ = 0;
    int tagLevel_ = 0;
    int number_ = 0;  ///< of the last court paragraph
    int frames_ = 0;
    bool keepLast_ = false;  ///< the block before wants to stay with the next one
    bool breakNext_ = false;
    bool turned_ = false;          ///< what is set now stands on the turned page of the picture that follows
    bool apart_ = false;           ///< the picture that follows would become too small beside what leads to it
    qsizetype leadFrom_ = 0;       ///< number of the first strip of what leads to the picture
    qsizetype decidedUntil_ = -1;  ///< number of the block up to which turned_ and apart_ hold
    bool smallBefore_ = false;
    qsizetype afterHeading_ = -1;  ///< number of the strip that follows a heading directly
    double gapAfter_ = 0;          ///< the block before wants at least this much more room below
    double height_ = 0;            ///< of all strips so far
    double limit_ = 0;             ///< height after which nothing more is wanted; 0 = none
    bool stopped_ = false;         ///< the limit was met inside a block
};

}  // namespace core::paper
