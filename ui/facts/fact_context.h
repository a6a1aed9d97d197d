// SPDX-License-Identifier: MPL-2.0
// What the forms of facts share: the words of the case's pack, and lists to choose from.
#pragma once

#include "core/edit/vault.h"
#include "core/practice/words.h"
#include "ui/common/person/link_words.h"
#include "ui/facts/record_field.h"

namespace ui {

class FactContext {
public:
    explicit FactContext(const PageContext& context) : context_(context) {}

    const PageContext& page() const { return context_; }
    const Theme& theme() const { return context_.theme; }
    core::CaseId caseId() const { return *context_.caseId; }
    const core::CaseSnapshot& records() const { return context_.vault.caseSnapshot(*context_.caseId); }
    /// The case with the agencies and professionals it names beside it.
    core::CaseSnapshot whole() const;
    core::Words words() const;
    const core::Pack& pack() const;
    QDate today() const { return context_.clock.today(); }

    /// "Care order (s.31)"; a code the pack does not know as it was stored.
    QString codeWords(const QString& list, const QString& code) const;
    /// Title and dates of a fact: for lists and choices.
    QString titleOf(const core::Record& record) const;

    RecordChoices agencies(std::optional<core::AgencyKind> kind = {}) const;
    RecordChoices professionals() const;
    RecordChoices households() const;
    RecordChoices proceedings() const;
    RecordChoices sources() const;
    /// Whatever can be cited, but for `self`.
    RecordChoices everything(const core::AnyId& self) const;

    /// A row to choose one code of a list of the pack.
    template <core::RecordType T>
    ChoiceField* codeRow(Form<T>& form, const QString& label, QString T::*member, const QString& list,
                         const QString& hint = {}) const {
        QStringList codes{QString()}, labels{QString()};
        for (const core::Code& code : pack().codes.value(list)) {
            codes.append(code.code);
            labels.append(codeWords(list, code.code));
        }
        auto* field = new ChoiceField(theme(), labels);
        return form.bindWith(
            columnOf<T>(member), label, field, hint, [=](const T& r) { field->setIndex(int(codes.indexOf(r.*member))); },
            [=](T& r) {
                if (field->index() >= 0) r.*member = codes[field->index()];
            });
    }

private:
    static QString titleIn(const core::Record& record, const core::CaseSnapshot& all, const core::Words& words);
    PageContext context_;
};

}  // namespace ui
