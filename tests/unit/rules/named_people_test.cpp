// SPDX-License-Identifier: MPL-2.0
#include "core/rules/named_people.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace {

struct Family {
    CaseId id = CaseId::named(u"named"_s);
    CaseSnapshot records{id};
    PersonId dana = add(u"Dana"_s, u"Hartley"_s), kofi = add(u"Kofi"_s, u"Mensah"_s), ann = add(u"Ann Marie"_s, u"Cole"_s),
             samA = add(u"Sam"_s, u"Mensah"_s), samB = add(u"Sam"_s, u"Hartley"_s);

    PersonId add(const QString& given, const QString& family) {
        Person person{.id = PersonId::named(given + family), .caseId = id};
        person.names = {{NameKind::Legal, given, family}};
        records.put(person);
        return person.id;
    }
};

}  // namespace

TEST_CASE("People are found by the names that stand in a text", "[rules][names]") {
    const Family family;
    const NamedPeople people(family.records);
    CHECK(people.in(u"Kofi and DANA'S mother met Dana Hartley."_s) == QList<PersonId>{family.kofi, family.dana});
    CHECK(people.in(u"Ann Marie came, Ann stayed."_s) == QList<PersonId>{family.ann});
    CHECK(people.in(u"Danah, Kofifi and Mensah"_s).isEmpty());  // whole words; a family name alone means nobody
    CHECK(people.in(QString()).isEmpty());
}

TEST_CASE("A name that several bear means nobody, unless the family name tells them apart", "[rules][names]") {
    const Family family;
    const NamedPeople people(family.records);
    CHECK(people.in(u"Sam was there"_s).isEmpty());
    CHECK(people.in(u"Sam Mensah was there with Sam Hartley"_s) == QList<PersonId>{family.samA, family.samB});
}
