// SPDX-License-Identifier: MPL-2.0
// Chooses a picture for the easy-read paper: the pictures are seen in the list, with their words beside them.
#pragma once

#include "ui/common/case_context.h"

namespace ui {

/// All pictures by name, "" first: the one that goes with the part of the agreement.
CodeChoices pictureChoices(const CaseContext& context);
/// Puts the pictures of `codes` before the words of a choice.
void showPictures(ChoiceField* field, const QStringList& codes);

template <core::Described T>
void pictureRow(Rows<T>& rows, const CaseContext& context, const QString& label, QString T::*member) {
    const CodeChoices choices = pictureChoices(context);
    showPictures(codeRow(rows, context.theme(), label, member, choices), choices.codes);
}

}  // namespace ui
