// SPDX-License-Identifier: MPL-2.0
// A tie between two people that is not descent or union: closeness, conflict, harm; always with how sure it is.
#pragma once

#include "core/model/codec.h"
#include "core/model/ids.h"

namespace core {

enum class TieKind {
    Close,
    VeryClose,
    Distant,
    Conflict,
    Hostile,
    CutOff,
    Repaired,
    Caregiving,
    Controlling,
    Violence,
    SexualAbuse,
    EmotionalAbuse,
    Neglect,
    Influence,
    Other,
    Connected,
    Indifferent,
    CloseHostile,
    FusedHostile,
    DistantHostile,
    NeverMet,
    FocusedOn,
    FocusedNegatively,
    Spiritual,
    Love,
    Admiring,
    BestFriends,
    Distrust,
    Jealous,
    Manipulative,
    CoerciveControl,
    PhysicalAbuse
};
template <>
struct EnumNames<TieKind> {
    static constexpr std::array table{std::pair{TieKind::Close, std::string_view("close")},
                                      std::pair{TieKind::VeryClose, std::string_view("very_close")},
                                      std::pair{TieKind::Distant, std::string_view("distant")},
                                      std::pair{TieKind::Conflict, std::string_view("conflict")},
                                      std::pair{TieKind::Hostile, std::string_view("hostile")},
                                      std::pair{TieKind::CutOff, std::string_view("cut_off")},
                                      std::pair{TieKind::Repaired, std::string_view("repaired")},
                                      std::pair{TieKind::Caregiving, std::string_view("caregiving")},
                                      std::pair{TieKind::Controlling, std::string_view("controlling")},
                                      std::pair{TieKind::Violence, std::string_view("violence")},
                                      std::pair{TieKind::SexualAbuse, std::string_view("sexual_abuse")},
                                      std::pair{TieKind::EmotionalAbuse, std::string_view("emotional_abuse")},
                                      std::pair{TieKind::Neglect, std::string_view("neglect")},
                                      std::pair{TieKind::Influence, std::string_view("influence")},
                                      std::pair{TieKind::Other, std::string_view("other")},
                                      std::pair{TieKind::Connected, std::string_view("connected")},
                                      std::pair{TieKind::Indifferent, std::string_view("indifferent")},
                                      std::pair{TieKind::CloseHostile, std::string_view("close_hostile")},
                                      std::pair{TieKind::FusedHostile, std::string_view("fused_hostile")},
                                      std::pair{TieKind::DistantHostile, std::string_view("distant_hostile")},
                                      std::pair{TieKind::NeverMet, std::string_view("never_met")},
                                      std::pair{TieKind::FocusedOn, std::string_view("focused_on")},
                                      std::pair{TieKind::FocusedNegatively, std::string_view("focused_negatively")},
                                      std::pair{TieKind::Spiritual, std::string_view("spiritual")},
                                      std::pair{TieKind::Love, std::string_view("love")},
                                      std::pair{TieKind::Admiring, std::string_view("admiring")},
                                      std::pair{TieKind::BestFriends, std::string_view("best_friends")},
                                      std::pair{TieKind::Distrust, std::string_view("distrust")},
                                      std::pair{TieKind::Jealous, std::string_view("jealous")},
                                      std::pair{TieKind::Manipulative, std::string_view("manipulative")},
                                      std::pair{TieKind::CoerciveControl, std::string_view("coercive_control")},
                                      std::pair{TieKind::PhysicalAbuse, std::string_view("physical_abuse")}};
};

enum class TieDirection { Mutual, AToB, BToA };
template <>
struct EnumNames<TieDirection> {
    static constexpr std::array table{std::pair{TieDirection::Mutual, std::string_view("mutual")},
                                      std::pair{TieDirection::AToB, std::string_view("a_to_b")},
                                      std::pair{TieDirection::BToA, std::string_view("b_to_a")}};
};

/// How far a statement has been tested. Recorded = has a source, not tested.
enum class Standing { Recorded, Alleged, Accepted, FoundByCourt, Disproved };
template <>
struct EnumNames<Standing> {
    static constexpr std::array table{
        std::pair{Standing::Recorded, std::string_view("recorded")}, std::pair{Standing::Alleged, std::string_view("alleged")},
        std::pair{Standing::Accepted, std::string_view("accepted")}, std::pair{Standing::FoundByCourt, std::string_view("found")},
        std::pair{Standing::Disproved, std::string_view("disproved")}};
};

struct Tie {
    TieId id;
    CaseId caseId;
    PersonId a;
    PersonId b;
    TieKind kind = TieKind::Close;
    TieDirection direction = TieDirection::Mutual;
    Standing standing = Standing::Recorded;
    UncertainDate from;
    std::optional<UncertainDate> to;
    std::optional<PersonId> seenBy;  ///< as this person sees it; no value = the worker
    std::optional<SourceId> source;
    QString note;

    bool operator==(const Tie&) const = default;
};
template <>
struct Describe<Tie> {
    static constexpr const char* table = "tie";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Tie::id, Label::Key), field("case_id", &Tie::caseId, Label::Key),
                    field("a_id", &Tie::a, Label::Key), field("b_id", &Tie::b, Label::Key), field("kind", &Tie::kind),
                    field("direction", &Tie::direction), field("standing", &Tie::standing), field("from", &Tie::from),
                    field("to", &Tie::to), field("seen_by_id", &Tie::seenBy, Label::Key),
                    field("source_id", &Tie::source, Label::Key), field("note", &Tie::note, Label::View));
    }
};

}  // namespace core
