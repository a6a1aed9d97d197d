// SPDX-License-Identifier: MPL-2.0
#include "ui/familytime/time_rows.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

QList<PersonField::Choice> peopleToChoose(const CaseContext& context, Whom whom, const QList<core::PersonId>& chosen) {
    constexpr int ofAge = 18;
    QList<PersonField::Choice> list;
    for (const core::Person& person : context.records().all<core::Person>()) {
        const auto age = core::ageAt(person.birth, context.today());
        const bool child = person.subjectChild || (age && age->least < ofAge);
        const bool fits = person.figure == core::FigureKind::Human && !person.deceased &&
                          (whom == Whom::Children ? child : !person.subjectChild);
        if (!fits && !chosen.contains(person.id)) continue;
        const QString name = core::displayName(person);
        list.append({person.id, name.isEmpty() ? QCoreApplication::translate("PeopleToChoose", "Name not known") : name});
    }
    std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.text.localeAwareCompare(b.text) < 0; });
    return list;
}

QStringList codesOf(const core::Pack& pack, const char* list) {
    QStringList codes;
    const QList<core::Code> found = pack.codes.value(QLatin1String(list));
    for (const core::Code& code : found) codes.append(code.code);
    return codes;
}

CodeChoices timeCodes(const CaseContext& context, const char* list, const std::optional<QString>& none) {
    return context.choices(QLatin1String(list), codesOf(context.pack(), list), none);
}

QList<std::pair<core::VenueId, QString>> venuesOf(const CaseContext& context) {
    QList<std::pair<core::VenueId, QString>> list;
    for (const core::Venue& venue : context.shared().all<core::Venue>()) list.append({venue.id, venue.name});
    return list;
}

QList<std::pair<core::ProfessionalId, QString>> professionalsOf(const CaseContext& context) {
    QList<std::pair<core::ProfessionalId, QString>> list;
    for (const core::Professional& one : context.shared().all<core::Professional>()) list.append({one.id, one.name});
    return list;
}

core::TimeContext timeContext(const CaseContext& context) { return {context.records(), context.shared(), context.pack()}; }

}  // namespace ui
