// SPDX-License-Identifier: MPL-2.0
#include "tests/support/two_agencies.h"

#include <QRandomGenerator>

namespace test {
namespace {

using namespace core;
using namespace Qt::StringLiterals;

/// One kind of event: how the one agency writes it and how the other does. %1 a child, %2 a grown-up, %3 a number, %4 a
/// detail that both saw.
struct Kind {
    const char* one[2];
    const char* other[2];
    Category category;
};

const Kind kinds[] = {
    {{"Officers attended %4 following a report of a verbal altercation. %2 and %1 present.",
      "Police call-out to %4, loud argument reported, %2 at home with %1."},
     {"%1 told the teacher that police came to %4 because %2 was shouting.",
      "Teacher heard from %1: officers were at %4 at night after a row, %2 upset."},
     Category::OffencePolice},
    {{"%2 arrested for being drunk in charge of %1 near %4.", "%2 found intoxicated with %1 at %4 and taken into custody."},
     {"Grandmother rang: %2 had been drinking at %4 with %1 and was arrested.",
      "%1 collected by family, %2 in custody after drinking alcohol at %4."},
     Category::SubstanceUse},
    {{"%1 reported missing from %4, found after %3 hours.",
      "Missing person report for %1, last seen at %4, returned after %3 hours."},
     {"%1 ran away from %4 and was located %3 hours later.", "%1 absconded from %4, came home after %3 hours."},
     Category::MissingExploitation},
    {{"Bruise of %3 cm seen on %1, explained by %2 as a fall at %4.",
      "Photographs taken of %3 cm bruising on %1, %2 says fall at %4."},
     {"School nurse noted an injury on %1, a bruise of about %3 cm, said to be from falling at %4.",
      "%1 hurt with a %3 cm mark; %2 told school it was a fall at %4."},
     Category::InjuryHarm},
    {{"%2 taken to hospital from %4 after an overdose of %3 tablets.",
      "Ambulance to %4: %2 took %3 tablets, admitted to the ward."},
     {"%2 in A&E last night, overdose, %3 tablets taken at %4.",
      "Hospital says %2 was admitted from %4 having taken %3 tablets of medication."},
     Category::MentalHealth},
    {{"Neighbour reported that %1 was alone at %4 for %3 hours.", "Anonymous call: %1 left alone in %4, about %3 hours."},
     {"%1 said nobody was at %4 for %3 hours, alone until %2 came.", "%1 left on own at %4, %3 hours, neighbours concerned."},
     Category::NeglectIncident},
    {{"Fire service to %4, pan left burning, %1 and %2 unhurt.", "Kitchen fire at %4, %2 and %1 led outside."},
     {"%1 talked in class about the fire in the kitchen of %4.", "Kitchen burnt at %4 according to %1."},
     Category::NeglectIncident},
    {{"%2 assaulted by ex-partner at %4, %1 saw it.", "Domestic incident at %4: ex-partner punched %2 in front of %1."},
     {"%1 drew a man hitting %2 at %4 and said it was the ex-partner.", "%1 witnessed ex-partner attack %2, %4."},
     Category::DomesticAbuse},
    {{"Door of %4 damaged, %2 says by a debt collector, %1 in bed.", "Criminal damage to door at %4, %2 names a debt collector."},
     {"%1 tired, said a debt collector broke the door of %4.",
      "%1 frightened since a man, a debt collector, broke the door at %4."},
     Category::OffencePolice},
    {{"%2 stopped driving without insurance near %4 with %1 in the car.", "Car seized near %4, %2 uninsured, %1 passenger."},
     {"%1 late, the car was seized by police near %4.", "%2 walked in with %1, car taken away near %4, no insurance."},
     Category::OffencePolice},
    {{"Dog at %4 bit %1 on the hand, %3 stitches.", "%1 bitten by dog, %4, wound with %3 stitches."},
     {"%1 back with a bandage: dog bite at %4, %3 stitches.", "Dog bit the hand of %1 at %4, hospital gave %3 stitches."},
     Category::InjuryHarm},
    {{"%2 seen shouting at staff of %4, asked to leave, %1 crying.", "Disturbance at %4: %2 shouting at staff, %1 in tears."},
     {"%1 cried after %2 had a row with staff of %4.", "Row between %2 and staff, %4, %1 present and crying."},
     Category::Other},
    {{"Bicycle of %1 stolen from %4.", "Theft of bike reported by %2 for %1, %4."},
     {"%1 sad about the stolen bike, taken at %4.", "%1 walks now, bike was stolen from %4."},
     Category::Other},
    {{"%2 won the tenancy hearing about %4, rent debt of %3 pounds.",
      "Eviction hearing for %4: %2 may stay, owes %3 pounds rent."},
     {"%2 told school the family may stay in %4 after the hearing, rent debt %3 pounds.",
      "Housing: no eviction from %4, %2 has to pay %3 pounds of rent."},
     Category::LegalCourt},
    {{"Scald to the arm of %1 from a kettle at %4, seen in A&E.",
      "%1 burned by kettle, %4, treated in the emergency department."},
     {"%1 has a burn on the arm, kettle at %4.", "Dressing on arm of %1, scalded by a kettle at %4, hospital visit."},
     Category::InjuryHarm}};

const char* const places[] = {"Quarry Row",        "Harbour Street", "Mill Lane",   "Orchard Close",      "the skate park",
                              "Station Road",      "Fern Court",     "the library", "Gull Terrace",       "Canal Walk",
                              "the swimming pool", "Bishop Street",  "Elm Avenue",  "the bus station",    "Potter's Yard",
                              "Windmill Hill",     "Castle Green",   "Dock Road",   "the leisure centre", "Sandpit Lane"};
const char* const children[] = {"Kofi", "Tilly", "Ellis"};
const char* const adults[] = {"Dana", "Samuel", "Craig", "Jean"};

class Maker {
public:
    explicit Maker(quint32 seed) : random_(seed), made_{CaseSnapshot(CaseId::named(u"two accounts"_s)), {}} {
        for (const char* name : children) person(QLatin1String(name), true);
        for (const char* name : adults) person(QLatin1String(name), false);
    }

    TwoAccounts make(int shared, int alone) {
        for (int i = 0; i < shared; ++i) {
            const Event event = next();
            // The other agency hears of it the same day, the next, or two days later.
            const int late = std::array{0, 0, 0, 0, 1, 1, 1, 2, 2, -1}[random_.bounded(10u)];
            const EntryId a = put(event, true, 0);
            const EntryId b = put(event, false, late);
            made_.same.append({a, b});
        }
        for (int i = 0; i < alone; ++i) {
            put(next(), true, 0);
            put(next(), false, 0);
        }
        return made_;
    }

private:
    struct Event {
        const Kind* kind;
        QString child, adult, number, place;
        QDate day;
    };

    void person(const QString& name, bool isChild) {
        Person one{.id = PersonId::named(name), .caseId = made_.records.id()};
        one.names = {{NameKind::Legal, name, u"Hartley"_s}};
        one.subjectChild = isChild;
        made_.records.put(one);
    }

    template <class T, size_t n>
    const T& any(const T (&list)[n]) {
        return list[random_.bounded(quint32(n))];
    }

    Event next() {
        return {&any(kinds),
                QLatin1String(any(children)),
                QLatin1String(any(adults)),
                QString::number(2 + random_.bounded(18u)),
                QLatin1String(any(places)),
                QDate(2022, 1, 1).addDays(int(random_.bounded(4u * 365)))};
    }

    EntryId put(const Event& event, bool first, int late) {
        ChronologyEntry e{.id = EntryId::named(u"account %1"_s.arg(++count_)), .caseId = made_.records.id()};
        e.date = event.day.addDays(late);
        e.event = QString::fromUtf8(any(first ? event.kind->one : event.kind->other));
        for (int place = 1; place <= 4; ++place)
            e.event.replace(u'%' + QString::number(place), place == 1   ? event.child
                                                           : place == 2 ? event.adult
                                                           : place == 3 ? event.number
                                                                        : event.place);
        e.agency = first ? u"Northmere Police"_s : u"Elm Road School"_s;
        // Agencies sort events in their own ways, or not at all.
        e.category = random_.bounded(3u) == 0 ? Category::Other : event.kind->category;
        if (random_.bounded(2u) == 0) e.participants = {{PersonId::named(event.child), ParticipantRole::About}};
        made_.records.put(e);
        return e.id;
    }

    QRandomGenerator random_;
    TwoAccounts made_;
    int count_ = 0;
};

}  // namespace

TwoAccounts twoAccounts(int shared, int alone, quint32 seed) { return Maker(seed).make(shared, alone); }

}  // namespace test
