// SPDX-License-Identifier: MPL-2.0
// Which records of the process a reader does not get at all. What hangs on the label of a field is judged field by field.
#pragma once

#include "core/disclosure/reader.h"

namespace core {

/// The topic under which the record as a whole is withheld; no value = the reader gets it, field by field.
template <RecordType T>
std::optional<Topic> withholdsRecord(const Reader&, const T&) {
    return std::nullopt;
}
std::optional<Topic> withholdsRecord(const Reader& reader, const TaskState& state);
std::optional<Topic> withholdsRecord(const Reader& reader, const TimerNote& note);
/// A draft is nobody's but the worker's.
std::optional<Topic> withholdsRecord(const Reader& reader, const GateDecision& decision);
std::optional<Topic> withholdsRecord(const Reader& reader, const RiskClassification& classification);
/// What is rated or measured of a parent goes to that parent, what is of a child to the child and its parents.
std::optional<Topic> withholdsRecord(const Reader& reader, const FactorRating& rating);
std::optional<Topic> withholdsRecord(const Reader& reader, const CapacityItem& item);
std::optional<Topic> withholdsRecord(const Reader& reader, const MeasureScore& score);
std::optional<Topic> withholdsRecord(const Reader& reader, const Barrier& barrier);
/// A wish is its owner's; others in the family read it only if the owner agreed.
std::optional<Topic> withholdsRecord(const Reader& reader, const Wish& wish);
std::optional<Topic> withholdsRecord(const Reader& reader, const TrustedAdult& adult);
/// Who took part in a conversation knows of it.
std::optional<Topic> withholdsRecord(const Reader& reader, const Engagement& engagement);
std::optional<Topic> withholdsRecord(const Reader& reader, const PlanLine& line);
std::optional<Topic> withholdsRecord(const Reader& reader, const Reflection& reflection);
/// A goal is its owner's; one of nobody is the family's. A draft is the worker's.
std::optional<Topic> withholdsRecord(const Reader& reader, const Goal& goal);
std::optional<Topic> withholdsRecord(const Reader& reader, const CoverageReason& reason);
/// An agreement is for those it is between and the children it is about.
std::optional<Topic> withholdsRecord(const Reader& reader, const Agreement& agreement);
std::optional<Topic> withholdsRecord(const Reader& reader, const AgreementEvent& event);
/// A back-up plan is for everybody who has a part in it, once it is agreed.
std::optional<Topic> withholdsRecord(const Reader& reader, const ContingencyPlan& plan);
// Family time goes to those who are part of it. A condition on one adult is that adult's.
std::optional<Topic> withholdsRecord(const Reader& reader, const ContactLimit& limit);
std::optional<Topic> withholdsRecord(const Reader& reader, const Arrangement& arrangement);
std::optional<Topic> withholdsRecord(const Reader& reader, const ContactSession& session);
/// What a second reader wrote is the team's own.
std::optional<Topic> withholdsRecord(const Reader& reader, const SessionAddendum& addendum);
std::optional<Topic> withholdsRecord(const Reader& reader, const SafeContact& conversation);
/// When somebody is free is theirs; a plan says only what came of it.
std::optional<Topic> withholdsRecord(const Reader& reader, const Availability& time);
/// A child's page is the child's; the family reads it if the child agreed.
std::optional<Topic> withholdsRecord(const Reader& reader, const ThreeHouses& page);
/// One person's school, refuge or probation officer is that person's.
std::optional<Topic> withholdsRecord(const Reader& reader, const OutsideTie& tie);
std::optional<Topic> withholdsRecord(const Reader& reader, const KinEnquiry& enquiry);

}  // namespace core
