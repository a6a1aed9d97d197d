// SPDX-License-Identifier: MPL-2.0
// The form of a goal: five plain questions, then what makes it possible to say how far it came.
#pragma once

#include "ui/common/case_context.h"
#include "ui/common/form.h"

namespace ui {

void goalRows(Form<core::Goal>& form, const CaseContext& context);

/// A new goal for a person, from an example of the pack or empty: of a parent, a young person, a child, or ours.
core::Goal freshGoal(const CaseContext& context, const std::optional<core::PersonId>& person, const core::GoalExample* example);

/// "Dana Hartley"; "What we will do" for a goal of nobody.
QString goalOwner(const CaseContext& context, const core::Goal& goal);

/// A whole number that may be missing.
template <core::Described T>
TextField* maybeNumber(Rows<T>& rows, const Theme& theme, const QString& label, std::optional<int> T::*member,
                       const QString& hint = {}) {
    auto* field = new TextField(theme, 90);
    return rows.bindWith(
        columnOf<T>(member), label, field, hint,
        [=](const T& r) { field->setValue(r.*member ? QString::number(*(r.*member)) : QString()); },
        [=](T& r) {
            bool whole = false;
            const int number = field->value().toInt(&whole);
            r.*member = whole ? std::optional(number) : std::nullopt;
        });
}

}  // namespace ui
