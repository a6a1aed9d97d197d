// SPDX-License-Identifier: MPL-2.0
// What the genogram page does away from the window: draws the family and writes the picture. Safe in any thread.
#pragma once

#include "core/base/progress.h"
#include "core/genogram/genogram.h"
#include "core/model/revision.h"
#include "core/model/snapshot.h"

#include <QDateTime>
#include <QJsonObject>

namespace ui {

struct DrawingRequest {
    core::CaseSnapshot records;
    core::UncertainDate asAt;  ///< unknown = today
    QDate today;
    bool ties = true;
    bool homes = true;
    std::optional<core::PersonId> focus;  ///< only people near this one, if `within` > 0
    int within = 0;                       ///< steps
    core::UncertainDate beside;           ///< an earlier day to stand left of the family; unknown = none
    bool known = false;                   ///< … as the file knew it then, instead of as it was
    QList<core::Revision> revisions;      ///< of the case, if `known`
    std::optional<core::Layout> before;   ///< who stands there stays; no value = everything anew
};

struct DrawnFamily {
    core::Layout layout;
    core::Drawing drawing;
    core::CaseSnapshot records;  ///< as at the day
};

DrawnFamily drawFamily(const DrawingRequest& request, const core::Progress& progress);

struct PictureRequest {
    core::Drawing drawing;
    QString target;  ///< path of the file
    QString suffix;  ///< "svg", "png" or "pdf"
    QDateTime madeAt;
};

/// Writes the picture on white paper, all or nothing; gives its SHA-256 in hexadecimal. Throws Error: Unsupported for
/// another suffix, Io, NoSpace, ReadOnly, Cancelled.
QByteArray writePicture(const PictureRequest& request, const core::Progress& progress);

/// What the record of changes is told of a picture that left: form, file and SHA-256; no file for a copy.
QJsonObject pictureDetails(const QString& suffix, const QByteArray& digest, const QString& fileName = {});

}  // namespace ui
