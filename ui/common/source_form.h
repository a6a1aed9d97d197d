// SPDX-License-Identifier: MPL-2.0
// What is known of a source, wherever it is written down: title, kind, author, agency, date, where in it, a note.
#pragma once

#include "core/model/evidence.h"
#include "ui/common/form.h"

namespace ui {

/// Adds every row of a source to `form`.
void buildSourceForm(Form<core::Source>& form);

}  // namespace ui
