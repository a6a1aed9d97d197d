// SPDX-License-Identifier: MPL-2.0
// Where people live and lived: households, dated residences (shared care allowed), addresses and who must not learn them.
#pragma once

#include "core/model/codec.h"
#include "core/model/ids.h"

namespace core {

struct Address {
    AddressId id;
    CaseId caseId;
    QString lines;  ///< as on an envelope, one line each
    QString postcode;
    QString phone;
    bool restricted = false;     ///< only for those who need it; left out of every paper for the family
    QList<PersonId> notToLearn;  ///< people who must not learn it
    QString reason;              ///< why, and by whose decision

    bool operator==(const Address&) const = default;
};
template <>
struct Describe<Address> {
    static constexpr const char* table = "address";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Address::id, Label::Key), field("case_id", &Address::caseId, Label::Key),
                    field("lines", &Address::lines, Label::Place), field("postcode", &Address::postcode, Label::Place),
                    field("phone", &Address::phone, Label::Place), field("restricted", &Address::restricted, Label::Guard),
                    field("not_to_learn", &Address::notToLearn, Label::Guard), field("reason", &Address::reason, Label::Guard));
    }
};

enum class HouseholdKind { Home, FosterHome, KinshipHome, ChildrensHome, Refuge, Hospital, Custody, Other };
template <>
struct EnumNames<HouseholdKind> {
    static constexpr std::array table{std::pair{HouseholdKind::Home, std::string_view("home")},
                                      std::pair{HouseholdKind::FosterHome, std::string_view("foster_home")},
                                      std::pair{HouseholdKind::KinshipHome, std::string_view("kinship_home")},
                                      std::pair{HouseholdKind::ChildrensHome, std::string_view("childrens_home")},
                                      std::pair{HouseholdKind::Refuge, std::string_view("refuge")},
                                      std::pair{HouseholdKind::Hospital, std::string_view("hospital")},
                                      std::pair{HouseholdKind::Custody, std::string_view("custody")},
                                      std::pair{HouseholdKind::Other, std::string_view("other")}};
};

struct Household {
    HouseholdId id;
    CaseId caseId;
    QString name;  ///< "Dana's home"
    HouseholdKind kind = HouseholdKind::Home;
    std::optional<AddressId> address;
    QString note;

    bool operator==(const Household&) const = default;
};
template <>
struct Describe<Household> {
    static constexpr const char* table = "household";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Household::id, Label::Key), field("case_id", &Household::caseId, Label::Key),
                    field("name", &Household::name, Label::Name), field("kind", &Household::kind),
                    field("address_id", &Household::address, Label::Key), field("note", &Household::note, Label::View));
    }
};

enum class ResidenceKind { Main, Shared, ShortStay };
template <>
struct EnumNames<ResidenceKind> {
    static constexpr std::array table{std::pair{ResidenceKind::Main, std::string_view("main")},
                                      std::pair{ResidenceKind::Shared, std::string_view("shared")},
                                      std::pair{ResidenceKind::ShortStay, std::string_view("short_stay")}};
};

struct Residence {
    ResidenceId id;
    CaseId caseId;
    PersonId person;
    HouseholdId household;
    ResidenceKind kind = ResidenceKind::Main;
    UncertainDate from;
    std::optional<UncertainDate> to;  ///< no value = lives there now
    QString note;                     ///< "Friday to Sunday, every second week"

    bool operator==(const Residence&) const = default;
};
template <>
struct Describe<Residence> {
    static constexpr const char* table = "residence";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Residence::id, Label::Key), field("case_id", &Residence::caseId, Label::Key),
                    field("person_id", &Residence::person, Label::Key), field("household_id", &Residence::household, Label::Key),
                    field("kind", &Residence::kind), field("from", &Residence::from), field("to", &Residence::to),
                    field("note", &Residence::note));
    }
};

}  // namespace core
