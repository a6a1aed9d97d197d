// SPDX-License-Identifier: MPL-2.0
// What hangs on one person: parents, partners, children, homes, ties and notes, each a section of lines with a small form.
#pragma once

#include "ui/common/record_section.h"

#include <functional>

namespace ui {

using PersonSetter = std::function<void(const core::PersonId&)>;

/// All sections of `person`, from top to bottom, on one widget. `go` shows another person; `removed` hears the words of a
/// line that was removed.
QWidget* makeFamilySections(const PageContext& context, const core::PersonId& person, PersonSetter go,
                            std::function<void(const QString&)> removed);

/// Adds the rows of a residence; the household is chosen from those of the case.
void buildResidenceForm(Form<core::Residence>& form, const PageContext& context, bool withHousehold);

}  // namespace ui
