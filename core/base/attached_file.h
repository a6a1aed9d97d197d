// SPDX-License-Identifier: MPL-2.0
// What an attached file is and what it says: kind by its bytes, words to search it by. In memory only: nothing of it ever
// lies readable on the disk.
#pragma once

#include "core/base/progress.h"

#include <QByteArray>
#include <QString>

namespace core {

enum class FileKind { Pdf, Image, Text, Document, Other };

/// Longest file that can be attached, in bytes, and most characters of its text that are searched.
inline constexpr qint64 maxAttachedBytes = 20 * 1024 * 1024;
inline constexpr qsizetype maxAttachedText = 2'000'000;

/// "application/pdf", told by the first bytes, else by the end of the name; "application/octet-stream" for anything else.
QString mediaTypeOf(const QString& fileName, const QByteArray& bytes);
FileKind kindOf(const QString& mediaType);

/// What the file says, line by line: pages of a PDF, paragraphs of a Word or OpenDocument text, cells of a sheet, or the
/// text itself. "" for pictures, for what is damaged and for a kind nobody can read here. Reading polls `progress`.
QString attachedText(const QByteArray& bytes, const QString& mediaType, const Progress& progress = {});

}  // namespace core
