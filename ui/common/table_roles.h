// SPDX-License-Identifier: MPL-2.0
// The item data roles that models and the row delegate share.
#pragma once

#include <Qt>

namespace ui {

enum TableRole {
    SecondLineRole = Qt::UserRole,  ///< second line of a row, muted
    TagRole,                        ///< a word in a frame behind the text
    MutedRole,                      ///< the whole cell in muted
    IdRole,                         ///< id of the record as text
    SortRole,                       ///< for QSortFilterProxyModel
    FreeRole,                       ///< models of one page count on from here
};

}  // namespace ui
