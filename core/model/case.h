// SPDX-License-Identifier: MPL-2.0
// A case: one family the worker helps, and how its papers are worded.
#pragma once

#include "core/model/codec.h"
#include "core/model/ids.h"

namespace core {

struct Case {
    CaseId id;
    QString reference;  ///< unique in the file: "DEMO-A"
    QString label;      ///< what lists show: "Hartley-Mensah"
    UncertainDate opened;
    std::optional<UncertainDate> closed;
    QString summary;

    bool operator==(const Case&) const = default;
};

template <>
struct Describe<Case> {
    static constexpr const char* table = "case_file";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Case::id, Label::Key), field("reference", &Case::reference),
                    field("label", &Case::label, Label::Name), field("opened", &Case::opened), field("closed", &Case::closed),
                    field("summary", &Case::summary));
    }
};

enum class Wording { Contact, FamilyTime, Connection };
template <>
struct EnumNames<Wording> {
    static constexpr std::array table{std::pair{Wording::Contact, std::string_view("contact")},
                                      std::pair{Wording::FamilyTime, std::string_view("family_time")},
                                      std::pair{Wording::Connection, std::string_view("connection")}};
};

/// Short: the tasks of the pack's ten-minute path only; the others stay at hand.
enum class ProcessForm { Short, Full };
template <>
struct EnumNames<ProcessForm> {
    static constexpr std::array table{std::pair{ProcessForm::Short, std::string_view("short")},
                                      std::pair{ProcessForm::Full, std::string_view("full")}};
};

/// One per case: the pack it started with and the words it uses.
struct CaseProfile {
    CaseProfileId id;
    CaseId caseId;
    QString packId;  ///< "england"
    QString packVersion;
    Wording wording = Wording::FamilyTime;
    QString language;  ///< of documents unless a recipient asks for another: "en"
    QString workerName;
    QString managerName;
    QString team;
    ProcessForm form = ProcessForm::Full;
    QList<QString> variants;  ///< of the pack: "baby", "adolescent", "learning_disability"

    bool operator==(const CaseProfile&) const = default;
};

template <>
struct Describe<CaseProfile> {
    static constexpr const char* table = "case_profile";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &CaseProfile::id, Label::Key), field("case_id", &CaseProfile::caseId, Label::Key),
                    field("pack_id", &CaseProfile::packId), field("pack_version", &CaseProfile::packVersion),
                    field("wording", &CaseProfile::wording), field("language", &CaseProfile::language),
                    field("worker_name", &CaseProfile::workerName, Label::Name),
                    field("manager_name", &CaseProfile::managerName, Label::Name), field("team", &CaseProfile::team),
                    field("form", &CaseProfile::form), field("variants", &CaseProfile::variants));
    }
};

}  // namespace core
