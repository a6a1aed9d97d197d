// SPDX-License-Identifier: MPL-2.0
// The tables of a document as sheets of plain values: what the writers of workbooks and CSV share.
#pragma once

#include <QDate>

#include "core/report/document.h"

namespace core {

struct SheetCell {
    QString text;               ///< line breaks as \n
    std::optional<QDate> date;  ///< if it is one exact day
    std::optional<int> number;  ///< if it is a whole number and nothing else
    QString value;              ///< what a program takes: ISO date or EDTF, else the text
};

struct Sheet {
    QString name;  ///< at most 31 characters, none of []:*?/\, no two alike
    QStringList header;
    QList<double> widths;  ///< mm; 0 = wide
    QList<QList<SheetCell>> rows;
};

/// Tables with the same headings are one sheet; label and value pairs are a sheet of two columns. In reading order.
QList<Sheet> sheetsOf(const Document& document);
/// Title, notices and paragraphs, a line each; what stands in tables is left out.
Sheet textSheetOf(const Document& document);

}  // namespace core
