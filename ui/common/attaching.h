// SPDX-License-Identifier: MPL-2.0
// Takes a file into the case: read beside the window, kept under its digest, tied to a source. The bytes go from the disk
// into memory into the encrypted file, nowhere else.
#pragma once

#include "core/model/evidence.h"
#include "ui/common/page.h"

#include <functional>

namespace ui {

using Attached = std::function<void(const core::AttachmentId&)>;

/// Asks for a file and attaches it; to the source, if one is given, whose earlier file then goes. `owner` is the widget over
/// which failures are reported; `done` is called when the file is in the case.
void attachFile(const PageContext& context, QWidget* owner, const std::optional<core::SourceId>& source, const Attached& done);

/// The same for bytes that are there already: a picture from the clipboard.
void attachBytes(const PageContext& context, QWidget* owner, const std::optional<core::SourceId>& source, const QString& fileName,
                 const QByteArray& bytes, const Attached& done);

/// "PDF, 1.2 MB".
QString attachmentWords(const core::Attachment& attachment);

}  // namespace ui
