// SPDX-License-Identifier: MPL-2.0
// What the parts of a page are to a reader who cannot see them: headings, lists, tables, in reading order.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace core {

/// One element of a tagged PDF (ISO 32000-1, 14.8.4). `kids` are elements (>= 0) or segments (-1 - number), as read.
struct PageElement {
    QByteArray type;  ///< "P", "TH", "Figure"
    int parent = -1;
    QByteArray scope;     ///< "Row" or "Column" for a TH
    QString alternative;  ///< of a Figure
    QString summary;      ///< of a Table
    QString language;     ///< "" = the parent's
    QList<int> kids;
    bool operator==(const PageElement&) const = default;
};

/// A tree of elements; 0 is the document. A segment is a stretch of text of one element without elements inside.
struct PageStructure {
    QList<PageElement> elements;
    QList<int> segments;  ///< the element of each

    int addElement(const char* type, int parent) {
        const int number = int(elements.size());
        elements.append({.type = type, .parent = parent});
        if (parent >= 0) elements[parent].kids.append(number);
        return number;
    }
    int addSegment(int element) {
        const int number = int(segments.size());
        segments.append(element);
        elements[element].kids.append(-1 - number);
        return number;
    }
    bool operator==(const PageStructure&) const = default;
};

}  // namespace core
