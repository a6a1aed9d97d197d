// SPDX-License-Identifier: MPL-2.0
// The form of a person: names, life dates, language and communication, contact, place in the case.
#pragma once

#include "ui/common/form.h"

namespace ui {

/// Adds every row of a person to `form`; pictures are chosen from the files of the case, or attached.
void buildPersonForm(Form<core::Person>& form, const PageContext& context);

/// A person from the fast row: "Dana Hartley" becomes given and family name, the last word being the family name.
core::Person personFromName(const core::CaseId& caseId, const QString& name);

}  // namespace ui
