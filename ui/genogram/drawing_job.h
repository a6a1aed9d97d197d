// SPDX-License-Identifier: MPL-2.0
// What the genogram page does away from the window: draws the family and writes the picture. Safe in any thread.
#pragma once

#include "core/base/progress.h"
#include "core/genogram/family_part.h"
#include "core/genogram/family_views.h"
#include "core/genogram/poster.h"
#include "core/model/revision.h"
#include "core/model/snapshot.h"

#include <QDateTime>
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
    std::optional<core::Layout> before = {};         ///< who stands there stays; no value = everything anew
    core::GenogramOptions look = {};                 ///< symbols, and what is told at people; the rest stands above
    bool initials = false;                           ///< in place of names
    bool friendly = false;                           ///< for a child to look at
    bool pictured = false;                           ///< with pictures of people
    QHash<QString, QImage> photos = {};              ///< those known already, by the digest of their file …
    QHash<QString, QByteArray> files = {};           ///< … and the files of others
    const core::Pack* pack = nullptr;                ///< of the case, outlives the job; nullptr = the standard pack
};

struct DrawnFamily {
    core::Layout layout;  ///< of the family; empty where two stand side by side
    core::Drawing drawing;
    core::CaseSnapshot records;          ///< as at the day
    QHash<QString, QImage> photos = {};  ///< all that are known now
};

DrawnFamily drawFamily(const DrawingRequest& request, const core::Progress& progress);

struct PictureRequest {
    core::Drawing drawing;
    QString suffix;  ///< "svg", "png" or "pdf"
    QDateTime madeAt;
    std::optional<core::PosterPage> poster = {};  ///< of a PDF: at full size over pages of this size that are joined
};

/// The picture on white paper. Throws Error: Unsupported for another suffix, Cancelled.
QByteArray pictureBytes(const PictureRequest& request, const core::Progress& progress);

/// What the record of changes is told of a picture that leaves: form, file and SHA-256; no file for a copy.
QJsonObject pictureDetails(const QString& suffix, const QByteArray& bytes, const QString& fileName = {});

}  // namespace ui
