// SPDX-License-Identifier: MPL-2.0
// The text of what was written, for the leak check: what a reader or a curious program can get out of the bytes.
#pragma once

#include "core/report/pages.h"

namespace core {

/// What stands on the pages, line after line of each piece, with bookmarks, link texts and title.
QList<Passage> passagesOfPages(const Pages& pages);
/// Every string of every object: properties, bookmarks, words for pictures; and the text of the metadata.
/// Throws Error{Corrupt}.
QList<Passage> passagesOfPdf(const QByteArray& bytes);
QList<Passage> passagesOfHtml(const QByteArray& bytes);
QList<Passage> passagesOfText(const QByteArray& bytes);
/// Throws Error{Corrupt}.
QList<Passage> passagesOfJson(const QByteArray& bytes);

}  // namespace core
