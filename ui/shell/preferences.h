// SPDX-License-Identifier: MPL-2.0
// What the program remembers outside the encrypted file: window size and looks, nothing of any case.
#pragma once

#include "ui/common/theme.h"

#include <QByteArray>

namespace ui {

struct Preferences {
    Scheme scheme = Scheme::Light;
    int textPercent = 100;
    bool moves = true;       ///< things glide to a new place instead of jumping
    bool keepRecent = true;  ///< list files opened before on the lock page
    QByteArray geometry;

    static Preferences load();
    void save() const;
    Theme theme() const;
};

}  // namespace ui
