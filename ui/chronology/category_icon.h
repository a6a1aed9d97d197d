// SPDX-License-Identifier: MPL-2.0
// The icon that stands before a category's name: never instead of it.
#pragma once

#include "core/model/chronology_entry.h"

#include <QHash>
#include <QIcon>

namespace ui {

QHash<core::Category, QIcon> categoryIcons();

}  // namespace ui
