// SPDX-License-Identifier: MPL-2.0
// A pack on top of another: an authority writes down only where it differs.
#pragma once

#include "core/base/problem.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace core {

/// `own` on top of `base`. Objects are merged key by key, lists of objects with an "id" item by item (new ones at the end,
/// an item with "left_out": true goes), anything else takes the place of what was there; null takes a key away.
QJsonObject mergedPack(const QJsonObject& base, const QJsonObject& own);

/// The pack with what it is based on; the pack itself if it stands alone. nullopt and a problem if the base does not ship
/// with the program, or if packs are based on each other more than three deep.
std::optional<QJsonObject> withBase(const QJsonObject& own, Problems& problems);

/// The bytes of a pack that ships with the program; empty if there is none of that name.
QByteArray shippedPackJson(const QString& id);

}  // namespace core
