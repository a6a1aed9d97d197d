// SPDX-License-Identifier: MPL-2.0
#include "core/disclosure/process_rules.h"

namespace core {
namespace {

std::optional<Topic> ifHidden(const Reader& reader, Topic topic) {
    return reader.hides(topic) ? std::optional(topic) : std::nullopt;
}

/// Carers and agencies look after the child, but what is rated of it is not for them.
bool isFamily(const Reader& reader) {
    return reader.kind() == AudienceKind::Parent || reader.kind() == AudienceKind::Child ||
           reader.kind() == AudienceKind::Subject;
}

std::optional<Topic> personal(const Reader& reader, const std::optional<PersonId>& about) {
    const bool own = isFamily(reader) && (!about || reader.isReader(*about) || reader.isOwn(*about));
    return own ? std::nullopt : ifHidden(reader, Topic::NotForReader);
}

}  // namespace

std::optional<Topic> withholdsRecord(const Reader& reader, const TaskState&) { return ifHidden(reader, Topic::WorkerView); }
std::optional<Topic> withholdsRecord(const Reader& reader, const TimerNote&) { return ifHidden(reader, Topic::WorkerView); }
std::optional<Topic> withholdsRecord(const Reader& reader, const Reflection&) { return ifHidden(reader, Topic::WorkingNote); }

std::optional<Topic> withholdsRecord(const Reader& reader, const GateDecision& decision) {
    return decision.state == DecisionState::Decided ? std::nullopt : ifHidden(reader, Topic::WorkingNote);
}

std::optional<Topic> withholdsRecord(const Reader& reader, const RiskClassification& classification) {
    if (classification.signOffs.isEmpty()) return ifHidden(reader, Topic::WorkingNote);
    return personal(reader, classification.child);
}

std::optional<Topic> withholdsRecord(const Reader& reader, const FactorRating& rating) { return personal(reader, rating.about); }
std::optional<Topic> withholdsRecord(const Reader& reader, const CapacityItem& item) { return personal(reader, item.about); }
std::optional<Topic> withholdsRecord(const Reader& reader, const MeasureScore& score) { return personal(reader, score.about); }
std::optional<Topic> withholdsRecord(const Reader& reader, const Barrier& barrier) { return personal(reader, barrier.about); }

std::optional<Topic> withholdsRecord(const Reader& reader, const Wish& wish) {
    const bool shared = wish.mayShare && reader.kind() != AudienceKind::Agency;
    return shared || reader.isReader(wish.about) ? std::nullopt : ifHidden(reader, Topic::NotForReader);
}

std::optional<Topic> withholdsRecord(const Reader& reader, const ThreeHouses& page) {
    const bool shared = page.mayShare && reader.kind() != AudienceKind::Agency;
    return shared || reader.isReader(page.child) ? std::nullopt : ifHidden(reader, Topic::NotForReader);
}

std::optional<Topic> withholdsRecord(const Reader& reader, const OutsideTie& tie) {
    return !tie.person || reader.isReader(*tie.person) ? std::nullopt : ifHidden(reader, Topic::NotForReader);
}

std::optional<Topic> withholdsRecord(const Reader& reader, const KinEnquiry& enquiry) {
    return reader.isReader(enquiry.person) ? std::nullopt : ifHidden(reader, Topic::NotForReader);
}

std::optional<Topic> withholdsRecord(const Reader& reader, const TrustedAdult& adult) {
    const bool knows = reader.isReader(adult.child) || (adult.person && reader.isReader(*adult.person));
    return knows ? std::nullopt : ifHidden(reader, Topic::NotForReader);
}

std::optional<Topic> withholdsRecord(const Reader& reader, const Engagement& engagement) {
    if (engagement.kind == EngagementKind::Consultation) return ifHidden(reader, Topic::WorkerView);
    const bool tookPart = std::any_of(engagement.people.begin(), engagement.people.end(),
                                      [&](const PersonId& person) { return reader.isReader(person); });
    return tookPart ? std::nullopt : ifHidden(reader, Topic::NotForReader);
}

std::optional<Topic> withholdsRecord(const Reader& reader, const PlanLine& line) {
    const bool theirs = !line.person || reader.isReader(*line.person) || reader.isOwn(*line.person);
    return theirs ? std::nullopt : ifHidden(reader, Topic::NotForReader);
}

std::optional<Topic> withholdsRecord(const Reader& reader, const Goal& goal) {
    return goal.status == GoalStatus::Draft ? ifHidden(reader, Topic::WorkingNote) : personal(reader, goal.person);
}

std::optional<Topic> withholdsRecord(const Reader& reader, const CoverageReason&) { return ifHidden(reader, Topic::WorkerView); }

std::optional<Topic> withholdsRecord(const Reader& reader, const Agreement& agreement) {
    const bool open = agreement.state == AgreementState::Draft && agreement.signOffs.isEmpty();
    if (open) return ifHidden(reader, Topic::WorkingNote);
    const auto isParty = [&](const AgreementParty& party) { return party.person && reader.isReader(*party.person); };
    const bool theirs = std::any_of(agreement.parties.begin(), agreement.parties.end(), isParty) ||
                        std::any_of(agreement.children.begin(), agreement.children.end(),
                                    [&](const PersonId& child) { return reader.isReader(child); });
    return theirs ? std::nullopt : ifHidden(reader, Topic::NotForReader);
}

std::optional<Topic> withholdsRecord(const Reader& reader, const AgreementEvent& event) { return personal(reader, event.person); }

std::optional<Topic> withholdsRecord(const Reader& reader, const ContingencyPlan& plan) {
    return plan.agreedOn.isUnknown() ? ifHidden(reader, Topic::WorkingNote) : std::nullopt;
}

}  // namespace core
