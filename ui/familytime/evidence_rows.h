// SPDX-License-Identifier: MPL-2.0
// What a time together can show something about, and the dangers an act of protection can answer: chosen, not typed anew.
#pragma once

#include "core/model/assessment.h"
#include "ui/familytime/time_rows.h"

namespace ui {

using RecordNames = QList<std::pair<core::AnyId, QString>>;

/// Goals that are not withdrawn, the latest rating of each factor that was found, and safe contact conversations.
RecordNames shownBySessions(const CaseContext& context);
/// The latest rating of each risk factor that is there: "Drinking (Dana Hartley)".
RecordNames foundRisks(const CaseContext& context);
/// Dangers named by the worries and acts of all conversations of the case, then the risks that were found. Without doubles.
QStringList namedDangers(const CaseContext& context);

/// A row to choose one text of a list, or none. A text of its own stays as another choice.
template <core::Described T>
ChoiceField* dangerChoice(Rows<T>& rows, const Theme& theme, const QString& name, QString T::*member, const QStringList& texts,
                          const QString& none) {
    auto* field = new ChoiceField(theme, QStringList{none} + texts);
    return rows.bindWith(
        columnOf<T>(member), name, field, {},
        [=](const T& r) {
            field->setIndex((r.*member).isEmpty() ? 0 : texts.contains(r.*member) ? int(texts.indexOf(r.*member)) + 1 : -1);
        },
        [=](T& r) {
            if (field->index() > 0) r.*member = texts[field->index() - 1];
            else if (field->index() == 0) (r.*member).clear();
        });
}

}  // namespace ui
