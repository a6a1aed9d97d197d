// SPDX-License-Identifier: MPL-2.0
// What the pages of the process share: the open case, its pack, and rows for the codes of the pack.
#pragma once

#include "core/edit/vault.h"
#include "core/practice/words.h"
#include "ui/common/page.h"
#include "ui/common/rows.h"
#include "ui/common/ticks_field.h"

namespace ui {

/// Codes to choose from, each with its words.
struct CodeChoices {
    QStringList codes;
    QStringList labels;
};

class CaseContext {
public:
    explicit CaseContext(const PageContext& context) : context_(context) {}

    const PageContext& page() const { return context_; }
    const Theme& theme() const { return context_.theme; }
    core::CaseId caseId() const { return *context_.caseId; }
    const core::CaseSnapshot& records() const { return context_.vault.caseSnapshot(*context_.caseId); }
    const core::Snapshot& shared() const { return context_.vault.caseload().shared; }
    const core::Pack& pack() const;
    core::Words words() const;
    /// Who opened the file with a key of their own; nullptr for the worker.
    const core::Approver* manager() const;
    /// On the wall calendar of the place this case is worked on.
    QDate today() const;
    /// Whose work this is: the worker of the file, or the manager who opened it with a key of their own.
    QString worker() const;

    /// "Team manager" for ("role", "team_manager"); a code the pack does not know as it was stored.
    QString term(const QString& list, const QString& code) const;
    QString nameOf(const std::optional<core::PersonId>& person) const;
    /// "Kofi Mensah, Tilly Mensah".
    QString namesOf(const QList<core::PersonId>& people) const;
    /// `none` is what stands for "nothing chosen"; without it something is always chosen.
    CodeChoices choices(const QString& list, const QStringList& codes, const std::optional<QString>& none = QString()) const;

private:
    PageContext context_;
};

/// "Our agreement, version 2, with Dana Hartley".
QString agreementName(const CaseContext& context, const core::Agreement& agreement);

/// A row to choose one code. A code that is not among the choices stays until another is chosen.
template <core::Described T>
ChoiceField* codeRow(Rows<T>& rows, const Theme& theme, const QString& label, QString T::*member, const CodeChoices& choices,
                     const QString& hint = {}) {
    auto* field = new ChoiceField(theme, choices.labels);
    return rows.bindWith(
        columnOf<T>(member), label, field, hint, [=](const T& r) { field->setIndex(int(choices.codes.indexOf(r.*member))); },
        [=](T& r) {
            if (field->index() >= 0) r.*member = choices.codes[field->index()];
        });
}

/// A row to tick several codes.
template <core::Described T>
TicksField* codesRow(Rows<T>& rows, const Theme& theme, const QString& label, QList<QString> T::*member,
                     const CodeChoices& choices, const QString& hint = {}) {
    auto* field = new TicksField(theme, choices.codes, choices.labels);
    return rows.bindWith(
        columnOf<T>(member), label, field, hint, [=](const T& r) { field->setValue(r.*member); },
        [=](T& r) { r.*member = field->value(); });
}

}  // namespace ui
