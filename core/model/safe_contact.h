// SPDX-License-Identifier: MPL-2.0
// The conversation on how family time can be safe and grow: worries, what each can do, and where everybody stands.
#pragma once

#include "core/model/codec.h"
#include "core/model/ids.h"

namespace core {

/// A worry in plain words, with the danger it stands for.
struct SafetyWorry {
    QString text;
    QString indicator;            ///< harm indicator of the safety assessment, in its words
    std::optional<AnyId> factor;  ///< rated risk factor it belongs to
    QString seenBy;
    QString recent;

    bool operator==(const SafetyWorry&) const = default;
};
template <>
struct Describe<SafetyWorry> {
    static constexpr auto fields(auto&& take) {
        return take(field("text", &SafetyWorry::text), field("indicator", &SafetyWorry::indicator),
                    field("factor_id", &SafetyWorry::factor, Label::Key), field("seen_by", &SafetyWorry::seenBy, Label::Name),
                    field("recent", &SafetyWorry::recent));
    }
};

enum class ActPart { Grow, Smaller };
template <>
struct EnumNames<ActPart> {
    static constexpr std::array table{std::pair{ActPart::Grow, std::string_view("grow")},
                                      std::pair{ActPart::Smaller, std::string_view("smaller")}};
};

/// An act of protection: what somebody of the network will do, how it can be seen, and the times that showed it.
struct ProtectionAct {
    ActPart part = ActPart::Grow;
    std::optional<PersonId> person;
    QString who;  ///< where it is nobody of the case
    QString what;
    QString shownHow;   ///< what can be seen in family time
    QString indicator;  ///< the harm it answers
    UncertainDate byWhen;
    UncertainDate reviewOn;
    QList<ContactSessionId> shownIn;

    bool operator==(const ProtectionAct&) const = default;
};
template <>
struct Describe<ProtectionAct> {
    static constexpr auto fields(auto&& take) {
        return take(field("part", &ProtectionAct::part), field("person_id", &ProtectionAct::person, Label::Key),
                    field("who", &ProtectionAct::who, Label::Name), field("what", &ProtectionAct::what),
                    field("shown_how", &ProtectionAct::shownHow), field("indicator", &ProtectionAct::indicator),
                    field("by_when", &ProtectionAct::byWhen), field("review_on", &ProtectionAct::reviewOn),
                    field("shown_in", &ProtectionAct::shownIn, Label::Key));
    }
};

/// "How safe and good is family time?" 0 to 10.
struct SafetyScale {
    std::optional<PersonId> person;
    QString who;
    int value = 0;
    QString reason;

    bool operator==(const SafetyScale&) const = default;
};
template <>
struct Describe<SafetyScale> {
    static constexpr auto fields(auto&& take) {
        return take(field("person_id", &SafetyScale::person, Label::Key), field("who", &SafetyScale::who, Label::Name),
                    field("value", &SafetyScale::value), field("reason", &SafetyScale::reason));
    }
};

struct SafeContact {
    SafeContactId id;
    CaseId caseId;
    UncertainDate date;
    QList<PersonId> children;
    QList<PersonId> people;  ///< who took part
    QString withWhom;        ///< professionals
    QList<SafetyWorry> worries;
    QString now;  ///< what time together looks like; empty = the arrangements say it
    QList<ProtectionAct> acts;
    QList<SafetyScale> scales;
    QString nextIfWell;
    QString nextIfNot;
    QString trigger;  ///< what makes the next step due
    UncertainDate reviewOn;
    QString note;

    bool operator==(const SafeContact&) const = default;
};
template <>
struct Describe<SafeContact> {
    static constexpr const char* table = "safe_contact";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &SafeContact::id, Label::Key), field("case_id", &SafeContact::caseId, Label::Key),
                    field("date", &SafeContact::date), field("children", &SafeContact::children, Label::Key),
                    field("people", &SafeContact::people, Label::Key), field("with_whom", &SafeContact::withWhom, Label::Name),
                    field("worries", &SafeContact::worries), field("now", &SafeContact::now), field("acts", &SafeContact::acts),
                    field("scales", &SafeContact::scales), field("next_if_well", &SafeContact::nextIfWell),
                    field("next_if_not", &SafeContact::nextIfNot), field("trigger", &SafeContact::trigger),
                    field("review_on", &SafeContact::reviewOn), field("note", &SafeContact::note, Label::View));
    }
};

}  // namespace core
