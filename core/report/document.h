// SPDX-License-Identifier: MPL-2.0
// A document as a value: blocks of text, tables and figures. PDF, DOCX, HTML, text, JSON and screen are made from it.
#pragma once

#include <QImage>
#include <QList>
#include <QString>

#include <optional>
#include <variant>

#include "core/base/enum_names.h"
#include "core/disclosure/passage.h"
#include "core/genogram/drawing.h"

namespace core {

/// A run of text. `target` names the anchor of a block or row in the same document: a link with its page number on paper.
struct Span {
    QString text;
    bool bold = false;
    QString target;
    QString language;  ///< "" = the document's
    bool operator==(const Span&) const = default;
};
using Spans = QList<Span>;

enum class ParagraphStyle { Body, Lead, Small, Numbered };  ///< Numbered: court paragraphs 1., 2., … through the document

struct Paragraph {
    Spans spans;
    ParagraphStyle style = ParagraphStyle::Body;
    bool keepWithNext = false;
    QString anchor;
    QString where;             ///< for the leak check: "Chronology entry of 3 March 2024, event"
    Spans other = {};          ///< the same in the second language, beside it; empty = there is none
    QString picture = {};      ///< of core/report/pictograms.h, left of the words; "" = none
    QString alternative = {};  ///< says what the picture shows; never empty where there is one
    bool operator==(const Paragraph&) const = default;
};

struct Heading {
    int level = 1;  ///< 1 = the title of the document, 2 = section, 3 = part
    QString text;
    QString anchor;  ///< "" = made by the layout
    QString where;
    Spans other = {};  ///< the same in the second language, beside it
    bool operator==(const Heading&) const = default;
};

struct ListBlock {
    bool numbered = false;
    QList<Spans> items;
    QString where;
    QList<Spans> others = {};  ///< the same in the second language, item by item; empty = there is none
    bool operator==(const ListBlock&) const = default;
};

struct Cell {
    Spans spans;
    QString where;
    QString value = {};  ///< the same for programs, where the words are not it: a date as EDTF; "" = the words
    bool operator==(const Cell&) const = default;
};

struct Row {
    QList<Cell> cells;
    QString anchor;
    bool operator==(const Row&) const = default;
};

struct Column {
    QString heading;
    double width = 0;         ///< mm at standard size; 0 = an equal share of what is left
    bool alignRight = false;  ///< numbers that are compared
    bool operator==(const Column&) const = default;
};

struct Table {
    QString summary;  ///< what a screen reader says first
    QList<Column> columns;
    QList<Row> rows;
    bool rowHeaders = true;  ///< the first cell of a row heads it
    bool operator==(const Table&) const = default;
};

/// Label and value pairs: "Date of birth", "7 February 2016".
struct Facts {
    QString summary;
    QList<std::pair<QString, Cell>> rows;
    bool operator==(const Facts&) const = default;
};

struct Figure {
    std::variant<Drawing, QImage> picture;
    QString alternative;  ///< says what the picture shows; never empty
    QString caption;
    bool landscape = false;  ///< on a page of its own, turned, where it would become too small upright
    QString where;
    bool operator==(const Figure&) const = default;
};

/// A framed notice: "This is not a court order."
struct Box {
    QString title;
    QList<Paragraph> paragraphs;
    bool wallet = false;  ///< set in panels of 85 x 54 mm to cut out and fold (a bank card, ISO/IEC 7810 ID-1)
    bool operator==(const Box&) const = default;
};

/// Boxes to sign in by hand; the whole block stays on one page.
struct Signatures {
    struct Place {
        QString name;
        QString role;
        QStringList lines;  ///< further lines to fill in: "Date", "Witness"
        bool operator==(const Place&) const = default;
    };
    QString intro;  ///< statement of truth, or what signing means
    QList<Place> places;
    bool operator==(const Signatures&) const = default;
};

/// Headings of level 2 and 3 with page numbers and links.
struct Contents {
    QString heading;
    bool operator==(const Contents&) const = default;
};

struct PageBreak {
    bool operator==(const PageBreak&) const = default;
};

using Block = std::variant<Heading, Paragraph, ListBlock, Table, Facts, Figure, Box, Signatures, Contents, PageBreak>;

/// Re-laid out, never scaled (spec ACC-04). Body point sizes: 12, 14, 18, 24.
enum class PrintSize { Standard, Clear, Large, Extra };
template <>
struct EnumNames<PrintSize> {
    static constexpr std::array table{
        std::pair{PrintSize::Standard, std::string_view("standard")}, std::pair{PrintSize::Clear, std::string_view("clear")},
        std::pair{PrintSize::Large, std::string_view("large")}, std::pair{PrintSize::Extra, std::string_view("extra")}};
};

/// Looks of visual.md §7: for the court (12/18, ruled tables, binding margin on wish) or for the family (14/20, open).
enum class Look { Court, Family };

struct Document {
    QString kind;      ///< "chronology-court"
    QString title;     ///< neutral enough for a file's properties: no child's name
    QString language;  ///< BCP 47: "en-GB"
    Look look = Look::Court;
    PrintSize size = PrintSize::Standard;
    bool bound = false;    ///< 35 mm on the left
    bool spaced = false;   ///< wider lines and distances, for readers with dyslexia (ACC-06)
    bool cream = false;    ///< on cream instead of white
    QStringList header;    ///< running head, one line each; "" lines are left out
    QStringList footer;    ///< confidentiality lines at the left
    QString notice;        ///< "Draft" or "Example: made-up people", framed at the top of every page; "" = none
    QString pageOf;        ///< "Page %1 of %2", in the document's language
    QString linkWithPage;  ///< "%1 (page %2)": what a link says on paper; "" = its text alone
    QString unprintable = QStringLiteral("[character %1]");  ///< stands for what the font has no letter for; %1 = "U+1F600"
    QList<Block> blocks;
    bool operator==(const Document&) const = default;
};

/// Every word of a document in reading order: text, heads and feet, titles, alternative texts, targets' names.
QList<Passage> passagesOf(const Document& document);

}  // namespace core
