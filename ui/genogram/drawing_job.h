// SPDX-License-Identifier: MPL-2.0
// What the genogram page does away from the window: draws the family and writes the picture. Safe in any thread.
#pragma once

#include "core/base/progress.h"
#include "core/genogram/family_part.h"
#include "core/genogram/family_views.h"
#include "core/model/revision.h"
#include "core/model/snapshot.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>

namespace ui {

struct DrawingRequest {
    core::CaseSnapshot records;  ///< with the agencies that ties name
    core::UncertainDate asAt;    ///< unknown = today
    QDate today;
    bool ties = true;
    bool homes = true;
    std::optional<core::PersonId> focus;  ///< only people near this one, if `within` > 0
    int within = 0;                       ///< steps
    core::UncertainDate beside;           ///< an earlier day to stand left of the family; unknown = none
    bool known = false;                   ///< … as the file knew it then, instead of as it was
    bool alone = false;                   ///< … without the family of today at its right
    QList<core::Revision> revisions;      ///< of the case, if `known`
    core::GenogramView view = core::GenogramView::Family;
    core::FamilySide side = core::FamilySide::Both;  ///< whose family is shown
    int generations = 0;                             ///< at most so many above and below the children; 0 = all
    QHash<core::PersonId, double> pins;              ///< millimetres from the picture's zero where people are to stand
    std::optional<core::Layout> before;              ///< who stands there stays; no value = everything anew
};

struct DrawnFamily {
    core::Layout layout;  ///< of the family; empty where two stand side by side
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
