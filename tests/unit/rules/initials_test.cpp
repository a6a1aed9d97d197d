// SPDX-License-Identifier: MPL-2.0
#include "core/rules/initials.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;

namespace {

QString S(const char* text) { return QString::fromUtf8(text); }

Person person(const CaseSnapshot& records, const char* given, const char* family) {
    Person p{.id = PersonId::named(S(given)), .caseId = records.id(), .names = {}};
    p.names = {PersonName{.given = S(given), .family = S(family)}};
    return p;
}

CaseSnapshot family() {
    CaseSnapshot records(CaseId::named(S("initials")));
    Case file{.id = records.id(), .reference = S("DEMO-A"), .label = S("Hartley-Mensah")};
    records.put(file);
    Person tilly = person(records, "Tilly May", "Mensah-Hartley");
    tilly.birth = QDate(2019, 5, 3);
    tilly.phone = S("07700 900123");
    tilly.birthPlace = S("Leeds");
    tilly.photo = AttachmentId::named(S("face"));
    records.put(tilly);
    Person ozil = person(records, "Özil", "O’Brien");
    ozil.role = S("the new partner of Tilly’s mother");
    records.put(ozil);
    Household home{.id = HouseholdId::named(S("home")), .caseId = records.id(), .name = S("Özil's flat")};
    home.address = AddressId::named(S("address"));
    records.put(home);
    return records;
}

}  // namespace

TEST_CASE("names become initials, the day of birth goes, people stay", "[rules][initials]") {
    const CaseSnapshot before = family(), after = initialsOnly(before);
    const Person& tilly = *after.find<Person>(PersonId::named(S("Tilly May")));
    CHECK(displayName(tilly) == S("T. M. M.-H."));
    CHECK(tilly.birth == UncertainDate::month(2019, 5));
    CHECK(tilly.phone.isEmpty());
    CHECK(tilly.birthPlace.isEmpty());
    CHECK_FALSE(tilly.photo);
    CHECK(displayName(*after.find<Person>(PersonId::named(S("Özil")))) == S("Ö. O.’B."));
    CHECK(after.all<Person>().size() == before.all<Person>().size());
}

TEST_CASE("names that others wrote in their own words become initials as well", "[rules][initials]") {
    const CaseSnapshot after = initialsOnly(family());
    CHECK(after.theCase()->label == S("H.-M."));
    CHECK(after.theCase()->reference == S("DEMO-A"));
    CHECK(after.find<Person>(PersonId::named(S("Özil")))->role == S("the new partner of T.’s mother"));
    const Household& home = *after.find<Household>(HouseholdId::named(S("home")));
    CHECK(home.name == S("Ö.'s flat"));
    CHECK_FALSE(home.address);
}

TEST_CASE("shortening what is short changes nothing", "[rules][initials]") {
    const CaseSnapshot once = initialsOnly(family()), twice = initialsOnly(once);
    for (const Person& person : once.all<Person>()) CHECK(*twice.find<Person>(person.id) == person);
}
