// SPDX-License-Identifier: MPL-2.0
// A Document as bytes of the formats that are not laid out on pages here: Word, web page, plain text, JSON.
#pragma once

#include <QByteArray>
#include <QSet>

#include "core/base/progress.h"
#include "core/report/document.h"

namespace core {

/// Every block with its fields, keys in alphabetical order; pictures by size and words alone. For programs and tests.
QByteArray writeJson(const Document& document);

/// UTF-8, lines of at most 78 characters where words allow it, tables in columns.
QByteArray writeText(const Document& document);

/// One file with everything in it: no script, no address outside. Drawings are inline SVG, images PNG.
QByteArray writeHtml(const Document& document);

/// Office Open XML for Word and LibreOffice: real headings, numbering, header rows, page fields. The same document gives the
/// same bytes; the properties name no author. Throws Error: Cancelled, Io if the parts cannot be packed.
QByteArray writeDocx(const Document& document, const Progress& progress = {});

/// Excel workbook: the tables of the document as sheets with a header row that stays in view, exact dates as dates, the
/// rest of the text on a sheet of its own. The same document gives the same bytes. Throws Error{Io}.
QByteArray writeXlsx(const Document& document);
/// Every text of a workbook. Throws Error{Corrupt} if it is none.
QList<Passage> passagesOfXlsx(const QByteArray& bytes);

/// The first table of the document, continued where it goes on under further headings: UTF-8, comma, exact dates as
/// ISO 8601, cells guarded against formulas. Throws Error{Unsupported} if there is no table.
QByteArray writeCsv(const Document& document);

/// All text of a .docx as its parts hold it: paragraphs, alternative texts, properties. Throws Error{Corrupt} if it is none.
QList<Passage> passagesOfDocx(const QByteArray& bytes);

/// Everything a link can lead to; links elsewhere are plain text.
QSet<QString> anchorsOf(const Document& document);
/// Anchor of the n-th block (from 0), where the block names none itself.
QString headingAnchor(const Heading& heading, qsizetype block);

}  // namespace core
