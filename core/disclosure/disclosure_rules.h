// SPDX-License-Identifier: MPL-2.0
// Who may see what, as one table: kinds of knowledge by kinds of reader. Clearing asks here and nowhere else.
#pragma once

#include <array>

#include "core/disclosure/cleared_snapshot.h"

namespace core {

/// A kind of knowledge that not every reader may have. What readers know of
/// themselves is of no topic: it is always shown.
enum class Topic {
    Refuge,            ///< where a refuge is, and that it is one
    GuardedAddress,    ///< restricted, or there are people who must not learn it
    PlacementAddress,  ///< of a foster home or children's home, or of whoever lives with such carers
    OtherParentAddress,
    ThirdPartyAddress,
    ContactDetails,    ///< telephone, email, number at the authority of somebody else
    School,            ///< the school of a child who does not live with the reader
    CarerIdentity,     ///< names and all that tells who a carer is, of the carer's household and kin
    Referrer,          ///< who told us something, where it is a private person
    ThirdPartyHealth,  ///< of anybody but the reader and the reader's children
    ThirdPartyDetail,  ///< birth, faith, language and the like of somebody else
    WorkerView,        ///< opinion and analysis
    WorkingNote,       ///< notes to oneself
    NotForReader,      ///< an entry that names the reader, or an unknown reader, as one not to be shown it to
    ParentHistory,     ///< a parent's earlier children and proceedings, for anybody but that parent
    NotAboutReader,    ///< an entry in which the person who asks for their own record does not occur
    Guard,             ///< who must not learn what: never leaves the file
    Photo,             ///< the face of anybody but the reader: it makes people known on the street
};

struct DisclosureRule {
    Topic topic;
    Reason reason;
    std::array<bool, 8> shown;  ///< in the order of AudienceKind
};

/// One row for every topic.
const std::array<DisclosureRule, 18>& disclosureRules();

const DisclosureRule& ruleOf(Topic topic);
bool maySee(AudienceKind reader, Topic topic);

}  // namespace core
