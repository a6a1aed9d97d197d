// SPDX-License-Identifier: MPL-2.0
// Binds fields to the members of a described value: one line a row. Base of Form<T> and of the items of a list.
// The key of a row is the column of its member, so it can be neither forgotten nor mistyped.
#pragma once

#include "core/model/describe.h"
#include "ui/common/field.h"
#include "ui/common/labels.h"

#include <vector>

namespace ui {

/// The column under which `member` is described; asserts that it is.
template <core::Described T, class M>
QString columnOf(M T::*member) {
    QString column;
    core::eachField<T>([&](const auto& f) {
        if constexpr (std::is_same_v<decltype(f.member), M T::*>)
            if (f.member == member) column = QString::fromLatin1(f.column);
    });
    Q_ASSERT(!column.isEmpty());
    return column;
}

template <core::Described T>
class ItemRows;

template <core::Described T>
class Rows {
public:
    using People = std::function<QList<PersonField::Choice>()>;

    Rows(const Theme& theme, std::function<QDate()> today, People people)
        : theme_(theme), today_(std::move(today)), people_(std::move(people)) {}
    virtual ~Rows() = default;

    /// `width` in logical pixels at 100 %; 0 = as wide as there is room.
    TextField* text(const QString& label, QString T::*member, const QString& hint = {}, int width = 240) {
        auto* field = new TextField(theme_, width);
        return bind(label, member, field, hint);
    }
    NoteField* note(const QString& label, QString T::*member, const QString& hint = {}, int lines = 4) {
        auto* field = new NoteField(theme_, lines);
        return bind(label, member, field, hint);
    }
    NumberField* number(const QString& label, int T::*member, int from, int to, const QString& hint = {}) {
        auto* field = new NumberField(theme_, from, to);
        return bind(label, member, field, hint);
    }
    CheckField* check(const QString& label, bool T::*member, const QString& hint = {}) {
        auto* field = new CheckField(label);
        return bind(label, member, field, hint);
    }
    DateField* date(const QString& label, core::UncertainDate T::*member, const QString& hint = {}) {
        auto* field = new DateField(theme_, today_);
        return bind(label, member, field, hint);
    }
    /// No text = no value ("goes on"); else a date.
    DateField* date(const QString& label, std::optional<core::UncertainDate> T::*member, const QString& hint = {}) {
        auto* field = new DateField(theme_, today_);
        return bindWith(
            columnOf<T>(member), label, field, hint,
            [=](const T& r) { field->setValue((r.*member).value_or(core::UncertainDate())); },
            [=](T& r) {
                if (field->draft().trimmed().isEmpty()) (r.*member).reset();
                else r.*member = field->value();
            });
    }
    template <core::NamedEnum E>
    ChoiceField* choice(const QString& label, E T::*member, const QString& hint = {}) {
        const auto list = options<E>();
        QStringList labels;
        for (const auto& [value, words] : list) labels.append(words);
        auto* field = new ChoiceField(theme_, labels);
        return bindWith(
            columnOf<T>(member), label, field, hint,
            [=](const T& r) {
                for (int i = 0; i < list.size(); ++i)
                    if (list[i].first == r.*member) field->setIndex(i);
            },
            [=](T& r) {
                if (field->index() >= 0) r.*member = list[field->index()].first;
            });
    }
    PersonField* person(const QString& label, std::optional<core::PersonId> T::*member, const QString& hint = {}) {
        auto* field = new PersonField(theme_, people_);
        return bind(label, member, field, hint);
    }
    /// Somebody must be named: an empty field keeps the person it had.
    PersonField* person(const QString& label, core::PersonId T::*member, const QString& hint = {}) {
        auto* field = new PersonField(theme_, people_);
        return bindWith(
            columnOf<T>(member), label, field, hint, [=](const T& r) { field->setValue(r.*member); },
            [=](T& r) {
                if (const auto id = field->value()) r.*member = *id;
            });
    }
    PeopleField* people(const QString& label, QList<core::PersonId> T::*member, const QString& hint = {}) {
        auto* field = new PeopleField(theme_, people_);
        return bind(label, member, field, hint);
    }
    /// A list of value structs; `item` is what one is called ("name"), `rows` binds the fields of one. `fresh` is what
    /// the Add button adds.
    template <core::Described V>
    Field* list(const QString& label, QList<V> T::*member, const QString& item, std::function<void(ItemRows<V>&)> rows,
                std::function<V()> fresh, const QString& hint = {});
    template <core::Described V>
    Field* list(const QString& label, QList<V> T::*member, const QString& item, std::function<void(ItemRows<V>&)> rows) {
        return list<V>(label, member, item, std::move(rows), [] { return V{}; });
    }
    /// Any other field, under a key of its own.
    template <class F>
    F* bindWith(const QString& key, const QString& label, F* field, const QString& hint, std::function<void(const T&)> show,
                std::function<void(T&)> read) {
        bindings_.push_back({key, std::move(show), std::move(read)});
        place(key, label, field, hint);
        return field;
    }

protected:
    struct Binding {
        QString key;
        std::function<void(const T&)> show;
        std::function<void(T&)> read;
    };
    const Binding& binding(const QString& key) const {
        return *std::find_if(bindings_.begin(), bindings_.end(), [&](const Binding& b) { return b.key == key; });
    }
    /// Puts a field on screen under its label.
    virtual Field* place(const QString& key, const QString& label, Field* field, const QString& hint) = 0;

    Theme theme_;
    std::function<QDate()> today_;
    People people_;
    std::vector<Binding> bindings_;

private:
    template <class F, class M>
    F* bind(const QString& label, M T::*member, F* field, const QString& hint) {
        return bindWith(
            columnOf<T>(member), label, field, hint, [=](const T& r) { field->setValue(r.*member); },
            [=](T& r) { r.*member = field->value(); });
    }
};

}  // namespace ui
