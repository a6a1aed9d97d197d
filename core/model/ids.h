// SPDX-License-Identifier: MPL-2.0
// The ids of all records. A reference to another record is its id, never a pointer.
#pragma once

#include "core/base/id.h"

namespace core {

using AnyId = Id<struct AnyTag>;  ///< of a record of any type; table `record` knows which
using ProfileId = Id<struct ProfileTag>;
using CaseId = Id<struct CaseTag>;
using CaseProfileId = Id<struct CaseProfileTag>;
using PersonId = Id<struct PersonTag>;
using UnionId = Id<struct UnionTag>;
using ParentageId = Id<struct ParentageTag>;
using HouseholdId = Id<struct HouseholdTag>;
using ResidenceId = Id<struct ResidenceTag>;
using AddressId = Id<struct AddressTag>;
using TieId = Id<struct TieTag>;
using EntryId = Id<struct EntryTag>;
using SourceId = Id<struct SourceTag>;
using AttachmentId = Id<struct AttachmentTag>;
using NoteId = Id<struct NoteTag>;
using SavedCutId = Id<struct SavedCutTag>;
using AgencyId = Id<struct AgencyTag>;
using ProfessionalId = Id<struct ProfessionalTag>;
using LegalStatusId = Id<struct LegalStatusTag>;
using ProceedingId = Id<struct ProceedingTag>;
using HearingId = Id<struct HearingTag>;
using EarlierChildId = Id<struct EarlierChildTag>;
using PlacementId = Id<struct PlacementTag>;
using MissingEpisodeId = Id<struct MissingEpisodeTag>;
using SchoolingId = Id<struct SchoolingTag>;
using HealthFactId = Id<struct HealthFactTag>;
using AllocationId = Id<struct AllocationTag>;
using ResponsibilityId = Id<struct ResponsibilityTag>;
using AlertId = Id<struct AlertTag>;
using CitationId = Id<struct CitationTag>;
using PackFileId = Id<struct PackFileTag>;
using ApproverId = Id<struct ApproverTag>;
using TaskStateId = Id<struct TaskStateTag>;
using TimerNoteId = Id<struct TimerNoteTag>;
using DecisionId = Id<struct DecisionTag>;
using FactorRatingId = Id<struct FactorRatingTag>;
using CapacityItemId = Id<struct CapacityItemTag>;
using ClassificationId = Id<struct ClassificationTag>;
using AssessmentId = Id<struct AssessmentTag>;
using EngagementId = Id<struct EngagementTag>;
using WishId = Id<struct WishTag>;
using BarrierId = Id<struct BarrierTag>;
using TrustedAdultId = Id<struct TrustedAdultTag>;
using SupportPlanId = Id<struct SupportPlanTag>;
using PlanLineId = Id<struct PlanLineTag>;
using ReviewId = Id<struct ReviewTag>;
using MeasureScoreId = Id<struct MeasureScoreTag>;
using ReflectionId = Id<struct ReflectionTag>;
using GoalId = Id<struct GoalTag>;
using GoalReviewId = Id<struct GoalReviewTag>;
using CoverageReasonId = Id<struct CoverageReasonTag>;
using ContingencyPlanId = Id<struct ContingencyPlanTag>;
using AgreementId = Id<struct AgreementTag>;
using AgreementEventId = Id<struct AgreementEventTag>;
using VenueId = Id<struct VenueTag>;
using SchoolCalendarId = Id<struct SchoolCalendarTag>;
using ContactLimitId = Id<struct ContactLimitTag>;
using ArrangementId = Id<struct ArrangementTag>;
using ContactSessionId = Id<struct ContactSessionTag>;
using SessionAddendumId = Id<struct SessionAddendumTag>;
using SafeContactId = Id<struct SafeContactTag>;
using AvailabilityId = Id<struct AvailabilityTag>;
using ThreeHousesId = Id<struct ThreeHousesTag>;
using OutsideTieId = Id<struct OutsideTieTag>;
using KinEnquiryId = Id<struct KinEnquiryTag>;
using GenogramPinId = Id<struct GenogramPinTag>;

/// The same identifier without its type.
template <class Tag>
AnyId anyId(const Id<Tag>& id) {
    return id.template as<AnyTag>();
}

}  // namespace core
