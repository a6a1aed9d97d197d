// SPDX-License-Identifier: MPL-2.0
#include "core/disclosure/disclosure_rules.h"

namespace core {

const std::array<DisclosureRule, 18>& disclosureRules() {
    constexpr bool yes = true, no_ = false;
    // Defaults of practice guidance: carer and placement address and school hidden from parents, referrer and the other
    // parent's address hidden, health of third parties hidden, a refuge never printed. Court papers are served on all
    // parties: carers are "Local authority foster carer" there, guarded addresses "Confidential" (Form C8, FPR 29.1). Faces are
    // for the office and the child alone.
    // clang-format off
    static constexpr std::array<DisclosureRule, 18> rules{{
        //                                                              internal court guardian parent child carer agency subject
        {Topic::Refuge,             Reason::RefugeNeverPrinted, {yes,  no_,  no_,  no_,  no_,  no_,  no_,  no_}},
        {Topic::GuardedAddress,     Reason::RestrictedAddress,  {yes,  no_,  no_,  no_,  no_,  no_,  no_,  no_}},
        {Topic::PlacementAddress,   Reason::PlacementAddress,   {yes,  no_,  yes,  no_,  no_,  no_,  no_,  no_}},
        {Topic::OtherParentAddress, Reason::OtherParent,        {yes,  yes,  yes,  no_,  no_,  no_,  no_,  no_}},
        {Topic::ThirdPartyAddress,  Reason::NotForThisPerson,   {yes,  yes,  yes,  no_,  no_,  no_,  no_,  no_}},
        {Topic::ContactDetails,     Reason::NotForThisPerson,   {yes,  yes,  yes,  no_,  no_,  no_,  no_,  no_}},
        {Topic::School,             Reason::PlacementAddress,   {yes,  yes,  yes,  no_,  yes,  yes,  yes,  no_}},
        {Topic::CarerIdentity,      Reason::CarerIdentity,      {yes,  no_,  yes,  no_,  no_,  no_,  no_,  no_}},
        {Topic::Referrer,           Reason::ReferrerIdentity,   {yes,  yes,  yes,  no_,  no_,  no_,  no_,  no_}},
        {Topic::ThirdPartyHealth,   Reason::ThirdPartyHealth,   {yes,  yes,  yes,  no_,  no_,  no_,  no_,  no_}},
        {Topic::ThirdPartyDetail,   Reason::NotForThisPerson,   {yes,  yes,  yes,  yes,  yes,  yes,  yes,  no_}},
        {Topic::WorkerView,         Reason::WorkerView,         {yes,  yes,  yes,  no_,  no_,  no_,  no_,  no_}},
        {Topic::WorkingNote,        Reason::WorkingNote,        {yes,  no_,  no_,  no_,  no_,  no_,  no_,  no_}},
        {Topic::NotForReader,       Reason::NotForThisPerson,   {yes,  yes,  yes,  no_,  no_,  no_,  no_,  no_}},
        {Topic::ParentHistory,      Reason::NotForThisPerson,   {yes,  yes,  yes,  no_,  no_,  no_,  no_,  no_}},
        {Topic::NotAboutReader,     Reason::NotForThisPerson,   {yes,  yes,  yes,  yes,  yes,  yes,  yes,  no_}},
        {Topic::Guard,              Reason::NotForThisPerson,   {no_,  no_,  no_,  no_,  no_,  no_,  no_,  no_}},
        {Topic::Photo,              Reason::NotForThisPerson,   {yes,  no_,  no_,  no_,  yes,  no_,  no_,  no_}},
    }};
    // clang-format on
    return rules;
}

const DisclosureRule& ruleOf(Topic topic) { return disclosureRules()[size_t(topic)]; }

bool maySee(AudienceKind reader, Topic topic) { return ruleOf(topic).shown[size_t(reader)]; }

}  // namespace core
