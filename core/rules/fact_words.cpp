// SPDX-License-Identifier: MPL-2.0
#include "core/rules/life_strip.h"
#include "core/rules/references.h"

namespace core {
namespace {

QString joined(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString agencyName(const CaseSnapshot& snapshot, const std::optional<AgencyId>& id) {
    const Agency* agency = id ? snapshot.find<Agency>(*id) : nullptr;
    return agency ? agency->name : QString();
}

QString namesOf(const CaseSnapshot& snapshot, const QList<PersonId>& people) {
    QStringList names;
    for (const PersonId& id : people)
        if (const Person* person = snapshot.find<Person>(id)) names.append(displayName(*person));
    names.removeDuplicates();  // carers whose names are withheld all read the same
    return names.join(QStringLiteral(", "));
}

struct FactWords {
    const CaseSnapshot& snapshot;
    const Words& words;
    Register reader = Register::Professional;

    /// A code the pack no longer knows is shown as it was stored.
    QString code(const char* list, const QString& code) const {
        const QString said = words.heading(QLatin1String(list) + QStringLiteral(".") + code, reader);
        return said.isEmpty() ? code : said;
    }

    QString operator()(const LegalStatus& fact) const { return code("legal_statuses", fact.status); }
    QString operator()(const Placement& fact) const {
        const Household* home = fact.household ? snapshot.find<Household>(*fact.household) : nullptr;
        QString where = namesOf(snapshot, fact.carers);
        if (where.isEmpty() && home) where = home->name;
        return joined({code("placement_kinds", fact.kind), where.isEmpty() ? fact.place : where});
    }
    QString operator()(const Residence& stay) const {
        const Household* home = snapshot.find<Household>(stay.household);
        return home ? home->name : QString();
    }
    QString operator()(const Schooling& fact) const {
        const QString school = agencyName(snapshot, fact.agency);
        return school.isEmpty() ? fact.school : school;
    }
    QString operator()(const HealthFact& fact) const { return fact.what; }
    QString operator()(const Allocation& fact) const {
        const Professional* worker = fact.professional ? snapshot.find<Professional>(*fact.professional) : nullptr;
        return joined({worker ? worker->name : fact.worker, code("role", fact.role)});
    }
    QString operator()(const ParentalResponsibility& fact) const {
        const Person* holder = fact.holder ? snapshot.find<Person>(*fact.holder) : nullptr;
        return joined({holder ? displayName(*holder) : fact.holderText, code("responsibility_bases", fact.basis)});
    }
    QString operator()(const MissingEpisode& fact) const {
        return words.phrase(fact.kind == MissingKind::Missing ? QStringLiteral("fact.missing") : QStringLiteral("fact.away"));
    }
    QString operator()(const Proceeding& fact) const {
        return joined({code("proceeding_kinds", fact.kind), fact.court, fact.number});
    }
    QString operator()(const Hearing& fact) const {
        const Proceeding* proceeding = snapshot.find<Proceeding>(fact.proceeding);
        return joined({code("hearing_kinds", fact.kind), proceeding ? proceeding->court : QString()});
    }
    QString operator()(const Review& review) const { return code("review", review.type); }
    QString operator()(const EarlierChild& fact) const {
        const Person* child = fact.child ? snapshot.find<Person>(*fact.child) : nullptr;
        return child ? displayName(*child) : fact.childText;
    }
    QString operator()(const Alert& fact) const { return fact.text; }
    QString operator()(const Agency& agency) const { return agency.name; }
    QString operator()(const Professional& worker) const { return joined({worker.name, code("role", worker.role)}); }
    template <class T>
    QString operator()(const T&) const {
        return {};
    }
};

}  // namespace

QString factWords(const Record& record, const CaseSnapshot& snapshot, const Words& words, Register reader) {
    return std::visit(FactWords{snapshot, words, reader}, record);
}

CaseSnapshot withShared(const CaseSnapshot& snapshot, const Snapshot& shared) {
    CaseSnapshot whole = snapshot;
    const auto take = [&](const AnyId& id) {
        if (const Agency* agency = shared.find<Agency>(id.as<AgencyTag>())) whole.put(*agency);
        if (const Venue* venue = shared.find<Venue>(id.as<VenueTag>())) whole.put(*venue);
        if (const auto* terms = shared.find<SchoolCalendar>(id.as<SchoolCalendarTag>())) whole.put(*terms);
        const Professional* worker = shared.find<Professional>(id.as<ProfessionalTag>());
        if (!worker) return;
        whole.put(*worker);
        const Agency* agency = worker->agency ? shared.find<Agency>(*worker->agency) : nullptr;
        if (agency) whole.put(*agency);
    };
    const auto takeFrom = [&](const Reference& reference) {
        const bool isShared = reference.type.isEmpty() || reference.type == QLatin1String(Describe<Agency>::table) ||
                              reference.type == QLatin1String(Describe<Venue>::table) ||
                              reference.type == QLatin1String(Describe<SchoolCalendar>::table) ||
                              reference.type == QLatin1String(Describe<Professional>::table);
        if (isShared) take(reference.target);
    };
    eachRecordType([&]<RecordType T>() {
        for (const T& record : snapshot.all<T>()) {
            // Of the many entries of a chronology only the origin can be such a record.
            if constexpr (!std::is_same_v<T, ChronologyEntry>) eachReference(Record(record), takeFrom);
            else if (record.origin) take(*record.origin);
        }
    });
    return whole;
}

}  // namespace core
