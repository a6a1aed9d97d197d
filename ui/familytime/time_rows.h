// SPDX-License-Identifier: MPL-2.0
// Rows that only the forms of family time need, and what they choose from.
#pragma once

#include "core/model/arrangement.h"
#include "core/model/contact_session.h"
#include "core/model/safe_contact.h"
#include "core/rules/contact_parties.h"
#include "core/rules/time_words.h"
#include "ui/common/case_context.h"
#include "ui/common/list_field.h"

#include <memory>

namespace ui {

/// A row to choose one value of an enumeration of family time.
template <core::Described T, core::NamedEnum E>
ChoiceField* timeChoice(Rows<T>& rows, const Theme& theme, const QString& name, E T::*member, const QString& hint = {}) {
    QStringList labels;
    for (const auto& [value, stored] : core::EnumNames<E>::table) labels.append(label(value));
    auto* field = new ChoiceField(theme, labels);
    const auto& table = core::EnumNames<E>::table;
    return rows.bindWith(
        columnOf<T>(member), name, field, hint,
        [=, &table](const T& r) {
            for (size_t i = 0; i < table.size(); ++i)
                if (table[i].first == r.*member) field->setIndex(int(i));
        },
        [=, &table](T& r) {
            if (field->index() >= 0) r.*member = table[size_t(field->index())].first;
        });
}

/// A row for a time of day, typed as "10:00", "10.30" or "9"; empty = not said (−1). What is no time keeps the old one.
template <core::Described T>
TextField* clockRow(Rows<T>& rows, const Theme& theme, const QString& name, int T::*member, const QString& hint = {}) {
    auto* field = new TextField(theme, 72);
    return rows.bindWith(
        columnOf<T>(member), name, field, hint, [=](const T& r) { field->setValue(core::clockText(r.*member)); },
        [=](T& r) {
            const QString typed = field->value().trimmed();
            const int minutes = core::clockFromText(typed);
            if (typed.isEmpty()) r.*member = -1;
            else if (minutes >= 0) r.*member = minutes;
        });
}

/// A row to choose one record of the file, of one type or of any, or none. One that is not among the choices stays until
/// another is chosen.
template <core::Described T, class Id>
ChoiceField* recordChoice(Rows<T>& rows, const Theme& theme, const QString& name, std::optional<Id> T::*member,
                          const QList<std::pair<Id, QString>>& records, const QString& none, const QString& hint = {}) {
    QStringList labels{none};
    for (const auto& [id, words] : records) labels.append(words);
    auto* field = new ChoiceField(theme, labels);
    return rows.bindWith(
        columnOf<T>(member), name, field, hint,
        [=](const T& r) {
            int at = r.*member ? -1 : 0;
            for (int i = 0; i < records.size(); ++i)
                if (r.*member == records[i].first) at = i + 1;
            field->setIndex(at);
        },
        [=](T& r) {
            if (field->index() > 0) r.*member = records[field->index() - 1].first;
            else if (field->index() == 0) (r.*member).reset();
        });
}

/// A row to tick several records.
template <core::Described T, class Tag>
TicksField* recordTicks(Rows<T>& rows, const Theme& theme, const QString& name, QList<core::Id<Tag>> T::*member,
                        const QList<std::pair<core::Id<Tag>, QString>>& records, const QString& hint = {}) {
    QStringList ids, labels;
    for (const auto& [id, words] : records) {
        ids.append(id.text());
        labels.append(words);
    }
    auto* field = new TicksField(theme, ids, labels);
    return rows.bindWith(
        columnOf<T>(member), name, field, hint,
        [=](const T& r) {
            QList<QString> chosen;
            for (const auto& id : r.*member) chosen.append(id.text());
            field->setValue(chosen);
        },
        [=](T& r) {
            (r.*member).clear();
            const QList<QString> chosen = field->value();
            for (const QString& id : chosen) (r.*member).append(core::Id<Tag>::parse(id));
        });
}

/// A row for a list of whole numbers, typed as "1, 3, -1": what is negative is counted from the end.
template <core::Described T>
TextField* numbersRow(Rows<T>& rows, const Theme& theme, const QString& name, QList<int> T::*member, const QString& hint = {}) {
    auto* field = new TextField(theme, 140);
    return rows.bindWith(
        columnOf<T>(member), name, field, hint,
        [=](const T& r) {
            QStringList texts;
            for (int number : r.*member) texts.append(QString::number(number));
            field->setValue(texts.join(QStringLiteral(", ")));
        },
        [=](T& r) {
            (r.*member).clear();
            const QStringList parts = field->value().split(u',', Qt::SkipEmptyParts);
            for (const QString& part : parts) {
                bool good = false;
                const int number = part.trimmed().toInt(&good);
                if (good && number >= -31 && number <= 31 && number != 0) (r.*member).append(number);
            }
        });
}

/// Whom a list of people is for. Children: the case is about them, or they are under 18. Others: everybody the case is not
/// about; brothers and sisters under 18 stand in both, since family time of children with each other has two sides.
enum class Whom { Children, Others };
/// Living people of that kind, and whoever is chosen already; by name.
QList<PersonField::Choice> peopleToChoose(const CaseContext& context, Whom whom, const QList<core::PersonId>& chosen);

/// A row to tick several people of that kind.
template <core::Described T>
PeopleField* peopleRow(Rows<T>& rows, const CaseContext& context, Whom whom, const QString& name,
                       QList<core::PersonId> T::*member, const QString& hint = {}) {
    const auto chosen = std::make_shared<QList<core::PersonId>>();
    auto* field = new PeopleField(context.theme(), [=] { return peopleToChoose(context, whom, *chosen); });
    return rows.bindWith(
        columnOf<T>(member), name, field, hint,
        [=](const T& r) {
            *chosen = r.*member;
            field->setValue(*chosen);
        },
        [=](T& r) { r.*member = field->value(); });
}

/// A row to choose one person of that kind; an empty field keeps the person it had.
template <core::Described T>
PersonField* personRow(Rows<T>& rows, const CaseContext& context, Whom whom, const QString& name, core::PersonId T::*member) {
    const auto chosen = std::make_shared<QList<core::PersonId>>();
    auto* field = new PersonField(context.theme(), [=] { return peopleToChoose(context, whom, *chosen); });
    return rows.bindWith(
        columnOf<T>(member), name, field, {},
        [=](const T& r) {
            *chosen = {r.*member};
            field->setValue(r.*member);
        },
        [=](T& r) {
            if (const auto id = field->value()) r.*member = *id;
        });
}

/// The codes of a list of the pack, in its order.
QStringList codesOf(const core::Pack& pack, const char* list);
/// The codes of a list with their words; `none` as in CaseContext::choices.
CodeChoices timeCodes(const CaseContext& context, const char* list, const std::optional<QString>& none = QString());
QList<std::pair<core::VenueId, QString>> venuesOf(const CaseContext& context);
QList<std::pair<core::ProfessionalId, QString>> professionalsOf(const CaseContext& context);
/// What the rules of time need of this case.
core::TimeContext timeContext(const CaseContext& context);

}  // namespace ui
