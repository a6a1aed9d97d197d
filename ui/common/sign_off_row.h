// SPDX-License-Identifier: MPL-2.0
// The row in which signatures are written down: who, as what, when and how.
#pragma once

#include "ui/common/case_context.h"
#include "ui/common/list_field.h"

#include <QCoreApplication>

namespace ui {

/// The fields of one signature. People of the directory who may sign today are offered by name.
void signOffFields(ItemRows<core::SignOff>& item, const CaseContext& context, const CodeChoices& roles);
core::SignOff freshSignOff(const CaseContext& context, const QString& role);
/// What the manager who opened the file with a key of their own signs, in the first of the roles they may sign in today.
/// No value: the worker opened it, or it is not for this manager to sign.
std::optional<core::SignOff> ownSignOff(const CaseContext& context, const QStringList& roles);

/// `roles`: the first is what a new signature starts with.
template <core::Described T>
void signOffRow(Rows<T>& rows, const CaseContext& context, QList<core::SignOff> T::*member, const QStringList& roles,
                const QString& hint) {
    const CodeChoices choices = context.choices(QStringLiteral("role"), roles, std::nullopt);
    rows.template list<core::SignOff>(
        QCoreApplication::translate("ui::SignOff", "Signatures"), member, QCoreApplication::translate("ui::SignOff", "signature"),
        [context, choices](ItemRows<core::SignOff>& item) { signOffFields(item, context, choices); },
        [context, role = roles.value(0)] { return freshSignOff(context, role); }, hint);
}

}  // namespace ui
