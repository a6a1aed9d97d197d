// SPDX-License-Identifier: MPL-2.0
// Reads laid-out pages back: their lines, what stands where, what is read aloud.
#pragma once

#include "core/report/pages.h"

namespace test {

template <class Item>
QList<Item> itemsOf(const core::Page& page) {
    QList<Item> found;
    for (const core::PageChunk& chunk : page.chunks)
        for (const core::PageItem& item : chunk.items)
            if (const auto* one = std::get_if<Item>(&item)) found.append(*one);
    return found;
}

/// All text of a page, one entry per base line, from the top; parts of a line from left to right.
QStringList linesOf(const core::Page& page);
/// The same without head and foot.
QStringList bodyOf(const core::Page& page);
QString textOf(const core::Pages& pages);
/// Number of the first page with the text, or -1.
int pageWith(const core::Pages& pages, const QString& text);
/// Whether the text belongs to a segment, and is not decoration.
bool isRead(const core::Page& page, const QString& text);
double leftmost(const core::Page& page);
/// The lowest base line above the foot.
double lowest(const core::Page& page);

}  // namespace test
