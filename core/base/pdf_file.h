// SPDX-License-Identifier: MPL-2.0
// A PDF of somebody else, read from memory: its text and pictures of its pages. Where the program was built without
// QtPdf it has neither, and says so.
#pragma once

#include "core/base/progress.h"

#include <QByteArray>
#include <QImage>
#include <QString>

#include <memory>

namespace core {

class PdfFile {
public:
    /// Was the program built with a reader of PDF?
    static bool isSupported();
    /// `bytes` stay shared as long as the object lives. Throws Error: Unsupported without a reader or for a file under a
    /// pass word, Corrupt for what is no PDF.
    explicit PdfFile(const QByteArray& bytes);
    ~PdfFile();
    int pages() const;
    /// In points of 1/72 inch. `page` counts from 0.
    QSizeF pageSize(int page) const;
    /// The page on white, `width` pixels wide (at most 6,000), as high as it needs.
    QImage picture(int page, int width) const;
    QString text(int page) const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

/// All its pages, a form feed between two. Throws as PdfFile does; Cancelled.
QString pdfText(const QByteArray& bytes, const Progress& progress);

}  // namespace core
