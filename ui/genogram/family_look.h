// SPDX-License-Identifier: MPL-2.0
// How a worker wants to see a family: kept with the case as drafts are, in the file, without a word in its record of changes.
#pragma once

#include "core/genogram/family_views.h"

namespace ui {

struct FamilyLook {
    core::SymbolSet symbols = core::SymbolSet::Ics;
    core::GenogramView view = core::GenogramView::Family;
    bool ties = true;
    bool homes = true;
    bool health = true;
    bool status = true;
    bool culture = false;
    bool initials = false;  ///< in place of names
    bool photos = false;
    bool friendly = false;  ///< for a child to look at

    bool operator==(const FamilyLook&) const = default;
};

/// Of `look` only what differs from the usual; "" for the usual look.
QString textOf(const FamilyLook& look);
/// The usual look for whatever the text does not say, or says in a way this program does not know.
FamilyLook lookFrom(const QString& text);

}  // namespace ui
