// SPDX-License-Identifier: MPL-2.0
// The sources of a case and its files, as one list: a source with its file is one row, so is a file without source.
#pragma once

#include "core/model/snapshot.h"

#include <QList>

namespace ui {

struct FileRow {
    core::AnyId id;  ///< the source, else the attachment
    std::optional<core::SourceId> source;
    std::optional<core::AttachmentId> attachment;
    QString title;
    QString kind;  ///< "Court", "Health"; "" without a source
    QString from;  ///< author and agency
    core::UncertainDate date;
    QString file;  ///< "PDF, 1.2 MB"; "" = none
    int uses = 0;  ///< records that name the source, or the file

    bool operator==(const FileRow&) const = default;
};

/// By title.
std::vector<FileRow> fileRows(const core::CaseSnapshot& records);

}  // namespace ui
