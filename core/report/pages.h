// SPDX-License-Identifier: MPL-2.0
// A document laid out on pages: lines, rules and pictures at their places. Screen, printer and PDF paint the same value.
// All lengths are points (1/72 inch) from the top left corner of a page.
#pragma once

#include <QMap>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include "core/base/progress.h"
#include "core/report/document.h"
#include "core/report/page_structure.h"

class QPainter;

namespace core {

/// Letters of one style on one line. `at` is the left end of their base line.
struct PageText {
    QPointF at;
    QString text;
    double size = 12;
    double width = 0;
    bool bold = false;
    bool underlined = false;
    bool muted = false;  ///< grey, for what is not the document's own words
    bool rightToLeft = false;
    bool operator==(const PageText&) const = default;
};

/// A straight line.
struct PageRule {
    QPointF from;
    QPointF to;
    double width = 0.7;
    bool muted = false;
    bool operator==(const PageRule&) const = default;
};

/// A frame with rounded corners.
struct PageFrame {
    QRectF box;
    double width = 2;
    double radius = 0;
    bool operator==(const PageFrame&) const = default;
};

struct PagePicture {
    QRectF box;
    std::variant<Drawing, QImage> picture;
    bool operator==(const PagePicture&) const = default;
};

/// The cream of a page, under everything.
struct PageCream {
    QRectF box;
    bool operator==(const PageCream&) const = default;
};

using PageItem = std::variant<PageText, PageRule, PageFrame, PagePicture, PageCream>;

/// What is read in one go: the items of one segment on one page; segment -1 is decoration that nobody hears.
struct PageChunk {
    int segment = -1;
    QList<PageItem> items;
    bool operator==(const PageChunk&) const = default;
};

/// A place to click that leads to an anchor of the same document.
struct PageLink {
    QRectF box;
    int element = -1;  ///< of the structure
    QString target;
    QString says;
    bool operator==(const PageLink&) const = default;
};

struct Page {
    QSizeF size;
    QList<PageChunk> chunks;
    QList<PageLink> links;
    bool operator==(const Page&) const = default;
};

/// Where an anchor stands; `page` counts from 0.
struct PagePlace {
    int page = 0;
    double y = 0;
    bool operator==(const PagePlace&) const = default;
};

struct Bookmark {
    QString text;
    int level = 1;
    PagePlace place;
    bool operator==(const Bookmark&) const = default;
};

struct Pages {
    QString title;
    QString language;
    QList<Page> pages;
    PageStructure structure;
    QList<Bookmark> bookmarks;
    QMap<QString, PagePlace> places;
    QList<Passage> unprintable;  ///< characters the font has no letter for and where they stand; on paper a description
    bool complete = true;        ///< false: only the first pages were asked for, and there are more
    bool operator==(const Pages&) const = default;
};

struct PageSetup {
    int atMost = 0;  ///< > 0: stop soon after so many pages, for a quick first look
};

/// Lays the document out. Safe in any thread; needs a QGuiApplication. A link to an anchor that the document does not
/// have is plain text. Throws Error{Cancelled}.
Pages layOut(const Document& document, const PageSetup& setup = {}, const Progress& progress = {});

/// Paints a page; one unit of the painter is a point, so scale it first (by dpi / 72). Paints no background.
void paintPage(QPainter& painter, const Pages& pages, int page);

}  // namespace core
