// SPDX-License-Identifier: MPL-2.0
// How people belong together: unions with dated phases, and each child's links to parents of every kind.
#pragma once

#include "core/model/codec.h"
#include "core/model/ids.h"

namespace core {

enum class UnionKind {
    Unknown,
    Married,
    CivilPartnership,
    Cohabiting,
    Transitory,
    Dating,
    NeverTogether,
    Engaged,
    LivingApart,
    Affair,
    Brief,
    Arranged,
    Forced,
    NonConsensual
};
template <>
struct EnumNames<UnionKind> {
    static constexpr std::array table{std::pair{UnionKind::Unknown, std::string_view("unknown")},
                                      std::pair{UnionKind::Married, std::string_view("married")},
                                      std::pair{UnionKind::CivilPartnership, std::string_view("civil_partnership")},
                                      std::pair{UnionKind::Cohabiting, std::string_view("cohabiting")},
                                      std::pair{UnionKind::Transitory, std::string_view("transitory")},
                                      std::pair{UnionKind::Dating, std::string_view("dating")},
                                      std::pair{UnionKind::NeverTogether, std::string_view("never_together")},
                                      std::pair{UnionKind::Engaged, std::string_view("engaged")},
                                      std::pair{UnionKind::LivingApart, std::string_view("living_apart")},
                                      std::pair{UnionKind::Affair, std::string_view("affair")},
                                      std::pair{UnionKind::Brief, std::string_view("brief")},
                                      std::pair{UnionKind::Arranged, std::string_view("arranged")},
                                      std::pair{UnionKind::Forced, std::string_view("forced")},
                                      std::pair{UnionKind::NonConsensual, std::string_view("non_consensual")}};
};

enum class UnionEnd { None, Separated, Divorced, Annulled, Bereaved, Unknown };
template <>
struct EnumNames<UnionEnd> {
    static constexpr std::array table{std::pair{UnionEnd::None, std::string_view("none")},
                                      std::pair{UnionEnd::Separated, std::string_view("separated")},
                                      std::pair{UnionEnd::Divorced, std::string_view("divorced")},
                                      std::pair{UnionEnd::Annulled, std::string_view("annulled")},
                                      std::pair{UnionEnd::Bereaved, std::string_view("bereaved")},
                                      std::pair{UnionEnd::Unknown, std::string_view("unknown")}};
};

struct UnionPhase {
    UnionKind kind = UnionKind::Unknown;
    UncertainDate from;
    std::optional<UncertainDate> to;  ///< no value = goes on
    UnionEnd end = UnionEnd::None;
    QString place;

    bool operator==(const UnionPhase&) const = default;
};
template <>
struct Describe<UnionPhase> {
    static constexpr auto fields(auto&& take) {
        return take(field("kind", &UnionPhase::kind), field("from", &UnionPhase::from), field("to", &UnionPhase::to),
                    field("end", &UnionPhase::end), field("place", &UnionPhase::place, Label::Place));
    }
};

/// That a couple has no children together, and why as far as it is known.
enum class Childless { NotSaid, NoReason, ByChoice, Infertile };
template <>
struct EnumNames<Childless> {
    static constexpr std::array table{std::pair{Childless::NotSaid, std::string_view("not_said")},
                                      std::pair{Childless::NoReason, std::string_view("no_reason")},
                                      std::pair{Childless::ByChoice, std::string_view("by_choice")},
                                      std::pair{Childless::Infertile, std::string_view("infertile")}};
};

/// Two people with a relationship that matters to the family. A partner without a value is not known; with both
/// unknown it is a sibling group.
struct Union {
    UnionId id;
    CaseId caseId;
    std::optional<PersonId> a;
    std::optional<PersonId> b;
    QList<UnionPhase> phases;  ///< in order of time
    QString note;
    Childless childless = Childless::NotSaid;

    bool operator==(const Union&) const = default;
};
template <>
struct Describe<Union> {
    static constexpr const char* table = "family_union";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Union::id, Label::Key), field("case_id", &Union::caseId, Label::Key),
                    field("a_id", &Union::a, Label::Key), field("b_id", &Union::b, Label::Key), field("phases", &Union::phases),
                    field("note", &Union::note, Label::View), field("childless", &Union::childless, Label::Health));
    }
};

enum class ParentageKind { Birth, Adoptive, Foster, Step, Kinship, SpecialGuardian, Donor, Presumed, Unknown, Surrogate };
template <>
struct EnumNames<ParentageKind> {
    static constexpr std::array table{std::pair{ParentageKind::Birth, std::string_view("birth")},
                                      std::pair{ParentageKind::Adoptive, std::string_view("adoptive")},
                                      std::pair{ParentageKind::Foster, std::string_view("foster")},
                                      std::pair{ParentageKind::Step, std::string_view("step")},
                                      std::pair{ParentageKind::Kinship, std::string_view("kinship")},
                                      std::pair{ParentageKind::SpecialGuardian, std::string_view("special_guardian")},
                                      std::pair{ParentageKind::Donor, std::string_view("donor")},
                                      std::pair{ParentageKind::Presumed, std::string_view("presumed")},
                                      std::pair{ParentageKind::Unknown, std::string_view("unknown")},
                                      std::pair{ParentageKind::Surrogate, std::string_view("surrogate")}};
};

/// One child's link to one parent. A child of a couple has two links that share `unionId`; a child of a sibling group
/// with unknown parents has one link without `parent`.
struct Parentage {
    ParentageId id;
    CaseId caseId;
    PersonId child;
    std::optional<PersonId> parent;
    std::optional<UnionId> unionId;  ///< the union the child descends from, where there is one
    ParentageKind kind = ParentageKind::Birth;
    int position = 0;  ///< place among the union's children where dates do not tell; 0 = not said
    UncertainDate from;
    std::optional<UncertainDate> to;
    QString note;

    bool operator==(const Parentage&) const = default;
};
template <>
struct Describe<Parentage> {
    static constexpr const char* table = "parentage";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Parentage::id, Label::Key), field("case_id", &Parentage::caseId, Label::Key),
                    field("child_id", &Parentage::child, Label::Key), field("parent_id", &Parentage::parent, Label::Key),
                    field("union_id", &Parentage::unionId, Label::Key), field("kind", &Parentage::kind),
                    field("position", &Parentage::position, Label::Key), field("from", &Parentage::from),
                    field("to", &Parentage::to), field("note", &Parentage::note, Label::View));
    }
};

}  // namespace core
