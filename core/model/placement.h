// SPDX-License-Identifier: MPL-2.0
// Where a child was cared for: placements, and times when the child was missing.
#pragma once

#include "core/model/codec.h"
#include "core/model/ids.h"

namespace core {

enum class PlacementEnd { NotStated, Planned, Unplanned };
template <>
struct EnumNames<PlacementEnd> {
    static constexpr std::array table{std::pair{PlacementEnd::NotStated, std::string_view("not_stated")},
                                      std::pair{PlacementEnd::Planned, std::string_view("planned")},
                                      std::pair{PlacementEnd::Unplanned, std::string_view("unplanned")}};
};

/// Where a child was cared for, and by whom.
struct Placement {
    PlacementId id;
    CaseId caseId;
    PersonId child;
    QString kind;  ///< code of the pack's list "placement_kinds"
    QList<PersonId> carers;
    std::optional<HouseholdId> household;  ///< its address is where the child lives
    QString place;                         ///< in words where no household is linked: a postcode, a town
    QString fromPlace;                     ///< where the child came from, as recorded: a postcode
    QString number;                        ///< of the home or carer at the inspectorate
    std::optional<AgencyId> provider;
    QString providerKind;  ///< code of the pack's list "placement_providers"
    UncertainDate from;
    std::optional<UncertainDate> to;
    QString startReason;                         ///< code of the pack's list "start_reasons"
    PlacementEnd end = PlacementEnd::NotStated;  ///< was the end planned?
    QString endReason;                           ///< code of the pack's list "placement_end_reasons"
    QString reason;                              ///< why it began or ended, in words
    std::optional<UncertainDate> approved;       ///< when the nominated officer agreed, for a placement with a parent
    QString approvedBy;
    std::optional<SourceId> source;
    QString note;

    bool operator==(const Placement&) const = default;
};
template <>
struct Describe<Placement> {
    static constexpr const char* table = "placement";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Placement::id, Label::Key), field("case_id", &Placement::caseId, Label::Key),
                    field("child_id", &Placement::child, Label::Key), field("kind", &Placement::kind, Label::Key),
                    field("carers", &Placement::carers), field("household_id", &Placement::household, Label::Key),
                    field("place", &Placement::place, Label::Place), field("from_place", &Placement::fromPlace, Label::Place),
                    field("number", &Placement::number, Label::Place), field("provider_id", &Placement::provider, Label::Key),
                    field("provider_kind", &Placement::providerKind, Label::Key), field("from", &Placement::from),
                    field("to", &Placement::to), field("start_reason", &Placement::startReason, Label::Key),
                    field("end", &Placement::end), field("end_reason", &Placement::endReason, Label::Key),
                    field("reason", &Placement::reason), field("approved", &Placement::approved),
                    field("approved_by", &Placement::approvedBy, Label::Name), field("source_id", &Placement::source, Label::Key),
                    field("note", &Placement::note, Label::View));
    }
};

enum class MissingKind { Missing, AwayWithoutPermission };
template <>
struct EnumNames<MissingKind> {
    static constexpr std::array table{std::pair{MissingKind::Missing, std::string_view("missing")},
                                      std::pair{MissingKind::AwayWithoutPermission, std::string_view("away_without_permission")}};
};

/// The talk with somebody independent that a child is offered after coming back.
enum class ReturnTalk { NotStated, OfferedAccepted, OfferedDeclined, NotOffered };
template <>
struct EnumNames<ReturnTalk> {
    static constexpr std::array table{std::pair{ReturnTalk::NotStated, std::string_view("not_stated")},
                                      std::pair{ReturnTalk::OfferedAccepted, std::string_view("offered_accepted")},
                                      std::pair{ReturnTalk::OfferedDeclined, std::string_view("offered_declined")},
                                      std::pair{ReturnTalk::NotOffered, std::string_view("not_offered")}};
};

/// A time in which nobody who cares for the child knew where the child was.
struct MissingEpisode {
    MissingEpisodeId id;
    CaseId caseId;
    PersonId child;
    MissingKind kind = MissingKind::Missing;
    UncertainDate from;
    std::optional<UncertainDate> to;
    QString found;  ///< where and how the child came back
    ReturnTalk talk = ReturnTalk::NotStated;
    QString said;  ///< what the child said about it
    std::optional<SourceId> source;
    QString note;

    bool operator==(const MissingEpisode&) const = default;
};
template <>
struct Describe<MissingEpisode> {
    static constexpr const char* table = "missing_episode";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &MissingEpisode::id, Label::Key), field("case_id", &MissingEpisode::caseId, Label::Key),
                    field("child_id", &MissingEpisode::child, Label::Key), field("kind", &MissingEpisode::kind),
                    field("from", &MissingEpisode::from), field("to", &MissingEpisode::to),
                    field("found", &MissingEpisode::found, Label::Place), field("talk", &MissingEpisode::talk),
                    field("said", &MissingEpisode::said), field("source_id", &MissingEpisode::source, Label::Key),
                    field("note", &MissingEpisode::note, Label::View));
    }
};

}  // namespace core
