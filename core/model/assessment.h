// SPDX-License-Identifier: MPL-2.0
// What is known of a family's risks and strengths, of change: dated, with evidence and views.
#pragma once

#include "core/model/codec.h"
#include "core/model/ids.h"

namespace core {

/// The first half is for risk, the second for protective factors; Unknown and Absent for both.
enum class FactorStatus { Unknown, Absent, PastResolved, BeingAddressed, NotAddressed, Emerging, Present, Strong };
template <>
struct EnumNames<FactorStatus> {
    static constexpr std::array table{std::pair{FactorStatus::Unknown, std::string_view("unknown")},
                                      std::pair{FactorStatus::Absent, std::string_view("absent")},
                                      std::pair{FactorStatus::PastResolved, std::string_view("past_resolved")},
                                      std::pair{FactorStatus::BeingAddressed, std::string_view("present_being_addressed")},
                                      std::pair{FactorStatus::NotAddressed, std::string_view("present_not_addressed")},
                                      std::pair{FactorStatus::Emerging, std::string_view("emerging")},
                                      std::pair{FactorStatus::Present, std::string_view("present")},
                                      std::pair{FactorStatus::Strong, std::string_view("strong")}};
};

enum class Trend { NotSaid, Better, Same, Worse };
template <>
struct EnumNames<Trend> {
    static constexpr std::array table{
        std::pair{Trend::NotSaid, std::string_view("not_said")}, std::pair{Trend::Better, std::string_view("better")},
        std::pair{Trend::Same, std::string_view("same")}, std::pair{Trend::Worse, std::string_view("worse")}};
};

enum class Reliability { NotSaid, SelfReport, Corroborated, Observed };
template <>
struct EnumNames<Reliability> {
    static constexpr std::array table{std::pair{Reliability::NotSaid, std::string_view("not_said")},
                                      std::pair{Reliability::SelfReport, std::string_view("self_report")},
                                      std::pair{Reliability::Corroborated, std::string_view("corroborated")},
                                      std::pair{Reliability::Observed, std::string_view("observed_over_time")}};
};

/// What a statement rests on: any record, with a word on what it shows.
struct Evidence {
    std::optional<AnyId> record;
    QString note;

    bool operator==(const Evidence&) const = default;
};
template <>
struct Describe<Evidence> {
    static constexpr auto fields(auto&& take) {
        return take(field("record_id", &Evidence::record, Label::Key), field("note", &Evidence::note, Label::Source));
    }
};

/// One factor, for one person, on one day. A later rating is a record of its own; the latest counts.
struct FactorRating {
    FactorRatingId id;
    CaseId caseId;
    QString factor;      ///< factor of the pack: "risk.p1"
    PersonId about;      ///< the adult or child it is rated for
    UncertainDate date;  ///< rated or reviewed on
    FactorStatus status = FactorStatus::Unknown;
    int severity = 0;  ///< 0–3
    Reliability reliability = Reliability::NotSaid;
    UncertainDate since;
    Trend trend = Trend::NotSaid;
    QList<Evidence> evidence;
    QString childView;
    QString parentView;
    QString analysis;
    QString action;  ///< how it will be found out, where it is not known

    bool operator==(const FactorRating&) const = default;
};
template <>
struct Describe<FactorRating> {
    static constexpr const char* table = "factor_rating";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &FactorRating::id, Label::Key), field("case_id", &FactorRating::caseId, Label::Key),
                    field("factor", &FactorRating::factor), field("about_id", &FactorRating::about, Label::Key),
                    field("date", &FactorRating::date), field("status", &FactorRating::status),
                    field("severity", &FactorRating::severity), field("reliability", &FactorRating::reliability),
                    field("since", &FactorRating::since), field("trend", &FactorRating::trend),
                    field("evidence", &FactorRating::evidence, Label::Source),
                    field("child_view", &FactorRating::childView, Label::View),
                    field("parent_view", &FactorRating::parentView, Label::View),
                    field("analysis", &FactorRating::analysis, Label::View), field("action", &FactorRating::action));
    }
};

enum class ChangeStage { NotSaid, NotConsidering, Considering, Preparing, Acting, Maintaining, Lapse };
template <>
struct EnumNames<ChangeStage> {
    static constexpr std::array table{std::pair{ChangeStage::NotSaid, std::string_view("not_said")},
                                      std::pair{ChangeStage::NotConsidering, std::string_view("not_considering")},
                                      std::pair{ChangeStage::Considering, std::string_view("considering")},
                                      std::pair{ChangeStage::Preparing, std::string_view("preparing")},
                                      std::pair{ChangeStage::Acting, std::string_view("acting")},
                                      std::pair{ChangeStage::Maintaining, std::string_view("maintaining")},
                                      std::pair{ChangeStage::Lapse, std::string_view("lapse")}};
};

enum class ChangeConclusion { NotSaid, None, Emerging, Clear, Sustained };
template <>
struct EnumNames<ChangeConclusion> {
    static constexpr std::array table{std::pair{ChangeConclusion::NotSaid, std::string_view("not_said")},
                                      std::pair{ChangeConclusion::None, std::string_view("none")},
                                      std::pair{ChangeConclusion::Emerging, std::string_view("emerging")},
                                      std::pair{ChangeConclusion::Clear, std::string_view("clear")},
                                      std::pair{ChangeConclusion::Sustained, std::string_view("sustained")}};
};

/// One measurement of change. Numbers that were not asked are -1.
struct ChangeMeasure {
    UncertainDate date;
    ChangeStage stage = ChangeStage::NotSaid;
    int importance = -1;  ///< 0–10
    int confidence = -1;  ///< 0–10
    int effort = -1;      ///< 0–3
    int commitment = -1;  ///< 0–3
    ChangeConclusion conclusion = ChangeConclusion::NotSaid;
    QString note;

    bool operator==(const ChangeMeasure&) const = default;
};
template <>
struct Describe<ChangeMeasure> {
    static constexpr auto fields(auto&& take) {
        return take(field("date", &ChangeMeasure::date), field("stage", &ChangeMeasure::stage),
                    field("importance", &ChangeMeasure::importance), field("confidence", &ChangeMeasure::confidence),
                    field("effort", &ChangeMeasure::effort), field("commitment", &ChangeMeasure::commitment),
                    field("conclusion", &ChangeMeasure::conclusion), field("note", &ChangeMeasure::note, Label::View));
    }
};

/// One behaviour of one parent: where it began, what helps, and how it changed.
struct CapacityItem {
    CapacityItemId id;
    CaseId caseId;
    PersonId about;  ///< the parent
    QString behaviour;
    QString why;             ///< why it matters to the child
    QList<QString> factors;  ///< factors of the pack
    UncertainDate baselineDate;
    QString baseline;
    QString measure;
    QString helps;
    QString hinders;
    QString support;
    QList<ChangeMeasure> measures;  ///< in order of time; the last counts
    QList<Evidence> evidence;
    UncertainDate timeLeft;  ///< the day the child cannot wait beyond

    bool operator==(const CapacityItem&) const = default;
};
template <>
struct Describe<CapacityItem> {
    static constexpr const char* table = "capacity_item";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &CapacityItem::id, Label::Key), field("case_id", &CapacityItem::caseId, Label::Key),
                    field("about_id", &CapacityItem::about, Label::Key), field("behaviour", &CapacityItem::behaviour),
                    field("why", &CapacityItem::why), field("factors", &CapacityItem::factors),
                    field("baseline_date", &CapacityItem::baselineDate), field("baseline", &CapacityItem::baseline),
                    field("measure", &CapacityItem::measure), field("helps", &CapacityItem::helps),
                    field("hinders", &CapacityItem::hinders), field("support", &CapacityItem::support),
                    field("measures", &CapacityItem::measures, Label::View),
                    field("evidence", &CapacityItem::evidence, Label::Source), field("time_left", &CapacityItem::timeLeft));
    }
};

}  // namespace core
