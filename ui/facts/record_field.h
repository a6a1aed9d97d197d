// SPDX-License-Identifier: MPL-2.0
// A record found by typing: an agency, a home, proceedings, or anything that can be cited.
#pragma once

#include "ui/common/field.h"
#include "ui/common/form.h"

namespace ui {

class RecordField final : public Field {
    Q_OBJECT
public:
    struct Choice {
        core::AnyId id;
        QString text;
    };
    /// `kind` is what stands in the empty field: "Agency". `width` in logical pixels at 100 %.
    RecordField(const Theme& theme, const QString& kind, std::function<QList<Choice>()> choices, int width = 320,
                QWidget* parent = nullptr);
    std::optional<core::AnyId> value() const;
    void setValue(const std::optional<core::AnyId>& id);
    QString problem() const override;
    /// Empty is a problem then.
    void setRequired(bool required) { required_ = required; }

private:
    void fill();
    std::function<QList<Choice>()> choices_;
    QList<Choice> shown_;
    QComboBox* box_;
    bool required_ = false;
};

using RecordChoices = std::function<QList<RecordField::Choice>()>;

/// A row for a reference that may be left empty.
template <core::RecordType T, class Tag>
RecordField* recordRow(Form<T>& form, const Theme& theme, const QString& label, std::optional<core::Id<Tag>> T::*member,
                       RecordChoices choices, const QString& hint = {}) {
    auto* field = new RecordField(theme, label, std::move(choices));
    return form.bindWith(
        columnOf<T>(member), label, field, hint,
        [=](const T& r) { field->setValue((r.*member) ? std::optional(core::anyId(*(r.*member))) : std::nullopt); },
        [=](T& r) {
            if (const auto id = field->value()) r.*member = id->as<Tag>();
            else (r.*member).reset();
        });
}

/// A row for a reference that must be there.
template <core::RecordType T, class Tag>
RecordField* recordRow(Form<T>& form, const Theme& theme, const QString& label, core::Id<Tag> T::*member, RecordChoices choices,
                       const QString& hint = {}) {
    auto* field = new RecordField(theme, label, std::move(choices));
    field->setRequired(true);
    return form.bindWith(
        columnOf<T>(member), label, field, hint, [=](const T& r) { field->setValue((r.*member).template as<core::AnyTag>()); },
        [=](T& r) {
            if (const auto id = field->value()) r.*member = id->as<Tag>();
        });
}

}  // namespace ui
