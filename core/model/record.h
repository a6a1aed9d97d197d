// SPDX-License-Identifier: MPL-2.0
// The list of all record types. A new one joins here; everything that walks the list then knows it.
#pragma once

#include "core/model/agency.h"
#include "core/model/agreement.h"
#include "core/model/approver.h"
#include "core/model/arrangement.h"
#include "core/model/assessment.h"
#include "core/model/availability.h"
#include "core/model/care_team.h"
#include "core/model/case.h"
#include "core/model/chronology_entry.h"
#include "core/model/citation.h"
#include "core/model/contact_session.h"
#include "core/model/contingency.h"
#include "core/model/engagement.h"
#include "core/model/evidence.h"
#include "core/model/family.h"
#include "core/model/goal.h"
#include "core/model/goal_review.h"
#include "core/model/household.h"
#include "core/model/legal.h"
#include "core/model/life.h"
#include "core/model/network.h"
#include "core/model/pack_file.h"
#include "core/model/person.h"
#include "core/model/placement.h"
#include "core/model/process.h"
#include "core/model/profile.h"
#include "core/model/review.h"
#include "core/model/risk.h"
#include "core/model/safe_contact.h"
#include "core/model/saved_cut.h"
#include "core/model/support_plan.h"
#include "core/model/three_houses.h"
#include "core/model/tie.h"
#include "core/model/venue.h"

#include <concepts>
#include <span>
#include <variant>

namespace core {

namespace detail {
/// In the order in which rows can be written: a record stands after those it refers to.
using RecordTypes =
    std::variant<Profile, Case, CaseProfile, Person, Union, Parentage, Address, Household, Residence, Attachment, Source, Tie,
                 ChronologyEntry, Note, SavedCut, Agency, Professional, Proceeding, Hearing, LegalStatus, EarlierChild, Placement,
                 MissingEpisode, Schooling, HealthFact, Allocation, ParentalResponsibility, Alert, Citation, PackFile, Approver,
                 GateDecision, TaskState, TimerNote, FactorRating, CapacityItem, RiskClassification, Assessment, Engagement, Wish,
                 Barrier, TrustedAdult, SupportPlan, PlanLine, Review, MeasureScore, Reflection, Venue, SchoolCalendar,
                 ContactLimit, Arrangement, Goal, GoalReview, CoverageReason, ContingencyPlan, Agreement, AgreementEvent,
                 ContactSession, SessionAddendum, SafeContact, Availability, ThreeHouses, OutsideTie, KinEnquiry, GenogramPin>;
}  // namespace detail

/// A record of any type. Copying, moving and destroying stand in record.cpp: a compiler that made them anew in every
/// source would spend most of its time there.
class Record : public detail::RecordTypes {
public:
    template <RecordType T>
    Record(T record);  // not explicit: every record is a Record
    Record(const Record& other);
    Record(Record&& other) noexcept;
    Record& operator=(const Record& other);
    Record& operator=(Record&& other) noexcept;
    ~Record();

    friend bool operator==(const Record& a, const Record& b);
};

/// A fact that holds from one day to another; no `to` = it still holds.
template <class T>
concept Lasting = RecordType<T> && requires(T fact) {
    { fact.from } -> std::same_as<UncertainDate&>;
    { fact.to } -> std::same_as<std::optional<UncertainDate>&>;
};

/// Calls `f.template operator()<T>()` for every record type, in that order.
template <class F>
void eachRecordType(F&& f) {
    [&]<class... T>(std::variant<T...>*) { (f.template operator()<T>(), ...); }(static_cast<detail::RecordTypes*>(nullptr));
}

/// The stored name of a record's type: its table.
QString typeName(const Record& record);

AnyId recordId(const Record& record);

/// The case a record belongs to; a case belongs to itself; no value for shared records.
std::optional<CaseId> caseOf(const Record& record);

/// What Describe says of one column, for code that need not know the type.
struct RecordColumn {
    const char* name;
    Label label;
};
/// The columns of the record's type, in their order.
std::span<const RecordColumn> columnsOf(const Record& record);

QJsonObject toJsonObject(const Record& record);
/// The reverse, for a stored type name. Throws Error{Corrupt}.
Record recordFromJson(const QString& type, const QJsonObject& object);

}  // namespace core
