// SPDX-License-Identifier: MPL-2.0
#include "core/report/kinds/family_time_parts.h"

#include "core/rules/time_words.h"

#include <algorithm>

namespace core {

using namespace Qt::StringLiterals;

QList<const Arrangement*> FamilyTimeParts::arrangements() const {
    QList<const Arrangement*> list;
    for (const Arrangement& one : maker_.records().all<Arrangement>())
        if (one.state == ArrangementState::Active) list << &one;
    std::sort(list.begin(), list.end(), [](const Arrangement* a, const Arrangement* b) {
        const auto order = compareForList(a->start, b->start);
        return order != 0 ? order < 0 : a->title != b->title ? a->title < b->title : a->id < b->id;
    });
    return list;
}

QString FamilyTimeParts::names(const QList<PersonId>& people) const {
    QStringList names;
    for (const PersonId& id : people)
        if (const Person* person = maker_.records().find<Person>(id)) names << shortName(*person);
    return maker_.listed(names);
}

QString FamilyTimeParts::code(const char* list, const QString& code) const {
    return code.isEmpty() ? QString() : maker_.term(QLatin1String(list) + u'.' + code);
}

QString FamilyTimeParts::place(const std::optional<VenueId>& venue, const QString& room) const {
    const Venue* found = venue ? maker_.records().find<Venue>(*venue) : nullptr;
    QStringList parts{found ? found->name : QString(), room};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString FamilyTimeParts::placeDetails(const std::optional<VenueId>& venue) const {
    const Venue* found = venue ? maker_.records().find<Venue>(*venue) : nullptr;
    if (!found) return {};
    const auto line = [&](const char* phrase, const QString& text) {
        return text.trimmed().isEmpty() ? QString() : maker_.phrase(phrase, {text.simplified()});
    };
    QStringList address = found->lines.split(u'\n', Qt::SkipEmptyParts) + QStringList{found->postcode};
    address.removeAll(QString());
    QStringList lines{address.join(u", "_s), line("time.phone_of", found->phone), line("time.access", found->accessibility),
                      line("time.parking", found->parking)};
    // Court papers are served on all sides, so they do not say by which door the others come.
    const AudienceKind reader = maker_.cleared().audience().kind;
    const bool inside = reader == AudienceKind::Internal || reader == AudienceKind::Guardian || reader == AudienceKind::Carer;
    if (inside) lines << line("time.entrance", found->privateEntrance) << line("time.safety", found->security);
    return lined(lines);
}

QString FamilyTimeParts::times(int start, int minutes) const {
    if (start < 0) return {};
    return maker_.phrase("time.from_to", {clockText(start), clockText(start + minutes)});
}

QString FamilyTimeParts::dayWords(QDate day) const { return core::dayWords(day, maker_.words()); }

std::optional<PersonId> FamilyTimeParts::asked(const char* option) const {
    const QString wanted = maker_.option(option).trimmed();
    if (wanted.isEmpty()) return std::nullopt;
    for (const Person& person : maker_.records().all<Person>())
        if (person.id.text() == wanted || displayName(person).compare(wanted, Qt::CaseInsensitive) == 0 ||
            shortName(person).compare(wanted, Qt::CaseInsensitive) == 0)
            return person.id;
    throw Error(Fault::Invalid, u"nobody in the case has the name \u201c%1\u201d"_s.arg(wanted.left(40)));
}

}  // namespace core
