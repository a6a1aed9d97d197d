// SPDX-License-Identifier: MPL-2.0
// Pictures of every page on the demonstration caseload, drawn without a screen: for the eyes of whoever changes the looks.
#pragma once

#include "ui/shell/window.h"

#include <QString>

namespace ui {

struct ShotsRequest {
    QString folder;
    QSize size{1440, 900};  ///< logical pixels
    QString suffix;         ///< "-dark": behind each name
    Scheme scheme = Scheme::Light;
    int textPercent = 100;
};

/// Writes welcome, lock page, the wizard's steps, every page of pages.cpp and the palette as NAME.png; returns their
/// paths. The caseload is made in a folder of its own and goes away. Throws core::Error if a picture cannot be written.
QStringList writeShots(const ShotsRequest& request);

}  // namespace ui
