// SPDX-License-Identifier: MPL-2.0
// Who could help beyond those who care now: adult relatives and connected people, whether anybody has asked them, and
// where in the family nobody is named. Pure.
#pragma once

#include "core/rules/kinship.h"

namespace core {

/// Part of the family seen from the child. Own: brothers and sisters and their families. Connected: no kin.
enum class KinLine { Maternal, Paternal, Both, Own, Connected };
template <>
struct EnumNames<KinLine> {
    static constexpr std::array table{
        std::pair{KinLine::Maternal, std::string_view("maternal")}, std::pair{KinLine::Paternal, std::string_view("paternal")},
        std::pair{KinLine::Both, std::string_view("both")}, std::pair{KinLine::Own, std::string_view("own")},
        std::pair{KinLine::Connected, std::string_view("connected")}};
};

/// One adult of the case who could be asked.
struct KinFound {
    PersonId person;
    PersonId child;                      ///< of the case: the one the person is nearest to, the oldest of equals
    KinLine line = KinLine::Connected;   ///< seen from that child
    int generation = 0;                  ///< above the child; −1 = below; 0 for connected people
    int steps = 0;                       ///< on the way; 99 for connected people
    std::optional<KinEnquiryId> latest;  ///< what counts; no value = nobody wrote that they were asked
    KinState state = KinState::NotExplored;
    UncertainDate lastContact;  ///< as the enquiry says, or the last time together that is on record if that is later
    bool caresNow = false;      ///< lives with a child of the case, or is its carer

    bool isOpen() const { return state == KinState::NotExplored && !caresNow; }
    bool operator==(const KinFound&) const = default;
};

/// A place in the family of a child where nobody is named.
enum class KinGapKind { Parent, Grandmother, Grandfather, AuntsUncles };
template <>
struct EnumNames<KinGapKind> {
    static constexpr std::array table{std::pair{KinGapKind::Parent, std::string_view("parent")},
                                      std::pair{KinGapKind::Grandmother, std::string_view("grandmother")},
                                      std::pair{KinGapKind::Grandfather, std::string_view("grandfather")},
                                      std::pair{KinGapKind::AuntsUncles, std::string_view("aunts_uncles")}};
};
struct KinGap {
    QList<PersonId> children;          ///< it is the same for all of these
    KinSide side = KinSide::Maternal;  ///< by the mother or by the father
    KinGapKind kind = KinGapKind::Parent;
    std::optional<PersonId> parent;  ///< the mother or father whose family it is; no value where the parent is the gap

    bool operator==(const KinGap&) const = default;
};

struct KinFinding {
    QList<KinFound> people;  ///< by line, then nearest first
    QList<KinGap> gaps;
    bool operator==(const KinFinding&) const = default;
};

/// The living, 18 and over on `today` or of an age that nobody knows, who are not children of the case: who is kin of any
/// child of the case, or partner of kin, and everybody else of the case; but not the children's parents, with whom the work
/// is done anyhow. Families of foster carers count as connected.
KinFinding findKin(const CaseSnapshot& records, QDate today);

/// The enquiry that counts for a person: the latest by its day, then by id; nullptr if there is none.
const KinEnquiry* latestEnquiry(const CaseSnapshot& records, const PersonId& person);

}  // namespace core
