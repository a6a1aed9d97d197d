// SPDX-License-Identifier: MPL-2.0
// Agencies and the professionals who work there: shared by all cases of the file.
#pragma once

#include "core/model/codec.h"
#include "core/model/ids.h"

namespace core {

enum class AgencyKind {
    LocalAuthority,
    Health,
    School,
    Police,
    Court,
    Legal,
    Fostering,
    ResidentialCare,
    ContactCentre,
    AdultServices,
    Probation,
    Housing,
    Charity,
    Other
};
template <>
struct EnumNames<AgencyKind> {
    static constexpr std::array table{std::pair{AgencyKind::LocalAuthority, std::string_view("local_authority")},
                                      std::pair{AgencyKind::Health, std::string_view("health")},
                                      std::pair{AgencyKind::School, std::string_view("school")},
                                      std::pair{AgencyKind::Police, std::string_view("police")},
                                      std::pair{AgencyKind::Court, std::string_view("court")},
                                      std::pair{AgencyKind::Legal, std::string_view("legal")},
                                      std::pair{AgencyKind::Fostering, std::string_view("fostering")},
                                      std::pair{AgencyKind::ResidentialCare, std::string_view("residential_care")},
                                      std::pair{AgencyKind::ContactCentre, std::string_view("contact_centre")},
                                      std::pair{AgencyKind::AdultServices, std::string_view("adult_services")},
                                      std::pair{AgencyKind::Probation, std::string_view("probation")},
                                      std::pair{AgencyKind::Housing, std::string_view("housing")},
                                      std::pair{AgencyKind::Charity, std::string_view("charity")},
                                      std::pair{AgencyKind::Other, std::string_view("other")}};
};

enum class ReachKind { Phone, Mobile, Email, SecureEmail, OutOfHours, Post, Other };
template <>
struct EnumNames<ReachKind> {
    static constexpr std::array table{std::pair{ReachKind::Phone, std::string_view("phone")},
                                      std::pair{ReachKind::Mobile, std::string_view("mobile")},
                                      std::pair{ReachKind::Email, std::string_view("email")},
                                      std::pair{ReachKind::SecureEmail, std::string_view("secure_email")},
                                      std::pair{ReachKind::OutOfHours, std::string_view("out_of_hours")},
                                      std::pair{ReachKind::Post, std::string_view("post")},
                                      std::pair{ReachKind::Other, std::string_view("other")}};
};

/// One way to reach somebody.
struct Reach {
    ReachKind kind = ReachKind::Phone;
    QString label;  ///< "duty desk", "Tuesdays only"
    QString value;

    bool operator==(const Reach&) const = default;
};
template <>
struct Describe<Reach> {
    static constexpr auto fields(auto&& take) {
        return take(field("kind", &Reach::kind), field("label", &Reach::label), field("value", &Reach::value, Label::Place));
    }
};

/// An office, school, service or court. Shared by all cases.
struct Agency {
    AgencyId id;
    QString name;  ///< "Northmere Primary School"
    AgencyKind kind = AgencyKind::Other;
    QString lines;  ///< as on an envelope, one line each
    QString postcode;
    QList<Reach> reach;
    bool restricted = false;  ///< where it is must not be told: a refuge, a small home
    QString note;

    bool operator==(const Agency&) const = default;
};
template <>
struct Describe<Agency> {
    static constexpr const char* table = "agency";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Agency::id, Label::Key), field("name", &Agency::name), field("kind", &Agency::kind),
                    field("lines", &Agency::lines, Label::Place), field("postcode", &Agency::postcode, Label::Place),
                    field("reach", &Agency::reach, Label::Place), field("restricted", &Agency::restricted, Label::Guard),
                    field("note", &Agency::note, Label::View));
    }
};

/// Somebody in a post at an agency. Shared by all cases; a new post is a new record, so that old papers keep the old one.
struct Professional {
    ProfessionalId id;
    QString name;  ///< "Amira Yusuf"
    QString role;  ///< code of the pack's list "roles"
    std::optional<AgencyId> agency;
    QString title;  ///< what the person calls the post: "Senior practitioner"
    QList<Reach> reach;
    UncertainDate from;               ///< in this post
    std::optional<UncertainDate> to;  ///< no value = still there
    QString note;

    bool operator==(const Professional&) const = default;
};
template <>
struct Describe<Professional> {
    static constexpr const char* table = "professional";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Professional::id, Label::Key), field("name", &Professional::name, Label::Name),
                    field("role", &Professional::role, Label::Key), field("agency_id", &Professional::agency, Label::Key),
                    field("title", &Professional::title), field("reach", &Professional::reach, Label::Place),
                    field("from", &Professional::from), field("to", &Professional::to),
                    field("note", &Professional::note, Label::View));
    }
};

}  // namespace core
