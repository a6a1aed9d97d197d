// SPDX-License-Identifier: MPL-2.0
#include "ui/people/people_rows.h"

#include "core/base/date_text.h"
#include "core/base/text.h"
#include "ui/common/labels.h"
#include "ui/common/person/kinship_words.h"
#include "ui/common/person/link_words.h"

#include <QCoreApplication>
#include <QSet>

namespace ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(people)
public:
    static QString nameless() { return tr("Name not known"); }
    static QString years(const core::AgeRange& age) {
        return age.least == age.most ? QString::number(age.least) : tr("%1–%2").arg(age.least).arg(age.most);
    }
    static QString diedAged(const QString& years) { return tr("died aged %1").arg(years); }
    static QString died() { return tr("died"); }
    static QString due(const QString& date) { return date.isEmpty() ? tr("not born yet") : tr("due %1").arg(date); }
    static QString kindWithNote(const QString& kind, const QString& note) { return tr("%1: %2").arg(kind, note); }
};

QString nameOr(const core::Person& person) {
    const QString name = core::displayName(person);
    return name.isEmpty() ? Tr::nameless() : name;
}

QMultiHash<core::PersonId, const core::Household*> homesOn(const core::CaseSnapshot& snapshot, QDate day) {
    QMultiHash<core::PersonId, const core::Household*> homes;
    for (const core::Residence& residence : snapshot.all<core::Residence>())
        if (core::holdsOn(residence.from, residence.to, day) != core::Truth::No)
            if (const core::Household* home = snapshot.find<core::Household>(residence.household))
                homes.insert(residence.person, home);
    return homes;
}

QString allNames(const core::Person& person) {
    QStringList parts;
    for (const core::PersonName& name : person.names) parts << name.given << name.family << name.prefix;
    return parts.join(QLatin1Char(' '));
}

ResidentRow residentRow(const core::CaseSnapshot& snapshot, const core::Residence& residence, QDate today) {
    const core::Person* person = snapshot.find<core::Person>(residence.person);
    const QString kind = label(residence.kind);
    return {residence.id,
            residence.person,
            person ? nameOr(*person) : Tr::nameless(),
            spanWords(residence.from, residence.to),
            residence.note.isEmpty() ? kind : Tr::kindWithNote(kind, residence.note),
            core::holdsOn(residence.from, residence.to, today) != core::Truth::No};
}

HouseholdCard card(const core::CaseSnapshot& snapshot, const core::Household& household) {
    HouseholdCard card{household.id, household.name, label(household.kind), {}, false, {}, {}};
    const core::Address* address = household.address ? snapshot.find<core::Address>(*household.address) : nullptr;
    if (!address) return card;
    QStringList parts = address->lines.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (!address->postcode.isEmpty()) parts.append(address->postcode);
    card.address = parts.join(QStringLiteral(", "));
    card.restricted = address->restricted;
    QStringList names;
    for (const core::PersonId& id : address->notToLearn)
        if (const core::Person* person = snapshot.find<core::Person>(id)) names.append(nameOr(*person));
    card.notToLearn = names.join(QStringLiteral(", "));
    return card;
}

}  // namespace

QString ageWords(const core::Person& person, QDate today) {
    if (person.beginning == core::Beginning::Unborn) return Tr::due(core::dateShort(person.birth));
    if (person.beginning != core::Beginning::Born) return label(person.beginning);
    if (person.deceased) {
        const auto age = core::ageAt(person.birth, person.death);
        return age ? Tr::diedAged(Tr::years(*age)) : Tr::died();
    }
    const auto age = core::ageAt(person.birth, today);
    return age ? Tr::years(*age) : QString();
}

QList<PersonRow> personRows(const core::CaseSnapshot& snapshot, QDate today) {
    const KinshipWords kinship(snapshot);
    const auto homes = homesOn(snapshot, today);
    QList<PersonRow> rows;
    for (const core::Person& person : snapshot.all<core::Person>()) {
        QStringList livesWith;
        for (const core::Household* home : homes.values(person.id)) livesWith.append(home->name);
        std::sort(livesWith.begin(), livesWith.end());
        PersonRow row{person.id,
                      nameOr(person),
                      core::folded(core::sortName(person)),
                      core::dateShort(person.birth),
                      ageWords(person, today),
                      kinship.of(person.id),
                      person.role,
                      livesWith.join(QStringLiteral(", ")),
                      {},
                      person.subjectChild};
        row.haystack =
            core::folded(QStringList{allNames(person), row.relationship, row.role, row.livesWith}.join(QLatin1Char('\n')));
        rows.append(row);
    }
    std::stable_sort(rows.begin(), rows.end(), [](const PersonRow& a, const PersonRow& b) {
        if (a.subjectChild != b.subjectChild) return a.subjectChild;
        return QString::localeAwareCompare(a.sortKey, b.sortKey) < 0;
    });
    return rows;
}

QList<PersonRow> passing(const QList<PersonRow>& rows, const QString& words) {
    const QStringList parts = core::folded(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<PersonRow> left;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(left), [&](const PersonRow& row) {
        return std::all_of(parts.begin(), parts.end(), [&](const QString& part) { return row.haystack.contains(part); });
    });
    return left;
}

QList<HouseholdCard> householdCards(const core::CaseSnapshot& snapshot, QDate today) {
    QMap<core::HouseholdId, HouseholdCard> byId;
    QSet<core::HouseholdId> childrens;
    for (const core::Household& household : snapshot.all<core::Household>()) byId.insert(household.id, card(snapshot, household));
    for (const core::Residence& residence : snapshot.all<core::Residence>()) {
        const auto found = byId.find(residence.household);
        if (found == byId.end()) continue;
        const ResidentRow row = residentRow(snapshot, residence, today);
        const core::Person* person = snapshot.find<core::Person>(residence.person);
        if (row.now && person && person->subjectChild) childrens.insert(residence.household);
        found->residents.append(row);
    }
    QList<HouseholdCard> cards = byId.values();
    for (HouseholdCard& each : cards)
        std::stable_sort(each.residents.begin(), each.residents.end(), [](const ResidentRow& a, const ResidentRow& b) {
            return a.now != b.now ? a.now : QString::localeAwareCompare(a.name, b.name) < 0;
        });
    const auto rank = [&](const HouseholdCard& each) {
        return childrens.contains(each.id) ? 0 : each.residents.isEmpty() ? 2 : 1;
    };
    std::stable_sort(cards.begin(), cards.end(), [&](const HouseholdCard& a, const HouseholdCard& b) {
        return rank(a) != rank(b) ? rank(a) < rank(b) : QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return cards;
}

}  // namespace ui
