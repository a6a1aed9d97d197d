// SPDX-License-Identifier: MPL-2.0
// When somebody can or cannot come to family time, and how long the way takes: what a plan has to respect.
#pragma once

#include "core/model/codec.h"
#include "core/model/ids.h"

namespace core {

/// Free and Busy are of anybody; School and Nap of a child; Travel is the length of the way to a place.
enum class AvailabilityKind { Free, Busy, School, Nap, Travel };
template <>
struct EnumNames<AvailabilityKind> {
    static constexpr std::array table{std::pair{AvailabilityKind::Free, std::string_view("free")},
                                      std::pair{AvailabilityKind::Busy, std::string_view("busy")},
                                      std::pair{AvailabilityKind::School, std::string_view("school")},
                                      std::pair{AvailabilityKind::Nap, std::string_view("nap")},
                                      std::pair{AvailabilityKind::Travel, std::string_view("travel")}};
};

/// Of one person or professional. What must be is a hard rule of a plan; a wish can give way and is then named.
struct Availability {
    AvailabilityId id;
    CaseId caseId;
    std::optional<PersonId> person;
    std::optional<ProfessionalId> professional;
    AvailabilityKind kind = AvailabilityKind::Busy;
    QList<int> weekdays;           ///< 1 = Monday to 7 = Sunday; empty = every day
    int start = 0;                 ///< minutes after midnight
    int minutes = 1440;            ///< length; of kind "travel" the length of the way
    std::optional<VenueId> venue;  ///< of kind "travel": to where; no value = to any place
    UncertainDate from;
    std::optional<UncertainDate> to;  ///< no value = it still holds
    int wish = 0;                     ///< 0 = it must be; 1 (weak) to 3 (strong) = a wish
    QString text;                     ///< in their words: "I finish at three"

    bool operator==(const Availability&) const = default;
};
template <>
struct Describe<Availability> {
    static constexpr const char* table = "availability";
    static constexpr auto fields(auto&& take) {
        using A = Availability;
        return take(field("id", &A::id, Label::Key), field("case_id", &A::caseId, Label::Key),
                    field("person_id", &A::person, Label::Key), field("professional_id", &A::professional, Label::Key),
                    field("kind", &A::kind), field("weekdays", &A::weekdays), field("start", &A::start),
                    field("minutes", &A::minutes), field("venue_id", &A::venue, Label::Key), field("from", &A::from),
                    field("to", &A::to), field("wish", &A::wish), field("text", &A::text));
    }
};

}  // namespace core
