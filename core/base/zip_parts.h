// SPDX-License-Identifier: MPL-2.0
// Packed files (.docx, .xlsx) in memory: no part of a paper ever lies on the disk as plain text.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace core {

struct ZipPart {
    QString name;  ///< "word/document.xml"
    QByteArray bytes;
};

/// Dates of entries are 1 January 1980, so that the same parts give the same bytes. Throws Error{Io}.
QByteArray zipped(const QList<ZipPart>& parts);
/// `most` bytes in all when unpacked. Throws Error{Corrupt} for more, and for what is not a packed file.
QList<ZipPart> unzipped(const QByteArray& bytes, qint64 most = qint64(256) << 20);

}  // namespace core
