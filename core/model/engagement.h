// SPDX-License-Identifier: MPL-2.0
// Who was asked, met, worked with, consulted and told; what people hope and fear; what stands in the way.
#pragma once

#include "core/model/codec.h"
#include "core/model/ids.h"

namespace core {

enum class EngagementKind { Asked, Meeting, DirectWork, Consultation, Told };
template <>
struct EnumNames<EngagementKind> {
    static constexpr std::array table{std::pair{EngagementKind::Asked, std::string_view("asked")},
                                      std::pair{EngagementKind::Meeting, std::string_view("meeting")},
                                      std::pair{EngagementKind::DirectWork, std::string_view("direct_work")},
                                      std::pair{EngagementKind::Consultation, std::string_view("consultation")},
                                      std::pair{EngagementKind::Told, std::string_view("told")}};
};

enum class EngagementMethod { NotSaid, InPerson, Phone, Video, Letter, Email, Message, Meeting };
template <>
struct EnumNames<EngagementMethod> {
    static constexpr std::array table{std::pair{EngagementMethod::NotSaid, std::string_view("not_said")},
                                      std::pair{EngagementMethod::InPerson, std::string_view("in_person")},
                                      std::pair{EngagementMethod::Phone, std::string_view("phone")},
                                      std::pair{EngagementMethod::Video, std::string_view("video")},
                                      std::pair{EngagementMethod::Letter, std::string_view("letter")},
                                      std::pair{EngagementMethod::Email, std::string_view("email")},
                                      std::pair{EngagementMethod::Message, std::string_view("message")},
                                      std::pair{EngagementMethod::Meeting, std::string_view("meeting")}};
};

enum class EngagementOutcome { Planned, Done, NoReply, Refused, NotHeld };
template <>
struct EnumNames<EngagementOutcome> {
    static constexpr std::array table{std::pair{EngagementOutcome::Planned, std::string_view("planned")},
                                      std::pair{EngagementOutcome::Done, std::string_view("done")},
                                      std::pair{EngagementOutcome::NoReply, std::string_view("no_reply")},
                                      std::pair{EngagementOutcome::Refused, std::string_view("refused")},
                                      std::pair{EngagementOutcome::NotHeld, std::string_view("not_held")}};
};

enum class Understood { NotAsked, Yes, Partly, No };
template <>
struct EnumNames<Understood> {
    static constexpr std::array table{
        std::pair{Understood::NotAsked, std::string_view("not_asked")}, std::pair{Understood::Yes, std::string_view("yes")},
        std::pair{Understood::Partly, std::string_view("partly")}, std::pair{Understood::No, std::string_view("no")}};
};

/// One conversation or request: the matrix of who was asked, the engagement log, direct work, consultations and who was told what
/// are cuts of these.
struct Engagement {
    EngagementId id;
    CaseId caseId;
    EngagementKind kind = EngagementKind::Meeting;
    QList<PersonId> people;  ///< of the case, with whom
    QString agency;          ///< or which agency, which worker of it
    QString audience;        ///< audience of the pack for what was told: "child", "parent", "carer", "professional", "reviewer"
    QString task;            ///< task of the pack it belongs to: "2.3"
    std::optional<AnyId> subject;  ///< the decision, plan or agreement it was about
    UncertainDate date;            ///< asked, held or told on
    UncertainDate answered;        ///< answered on, where an answer was due
    EngagementMethod method = EngagementMethod::NotSaid;
    QString format;  ///< "large print", "Urdu, with interpreter"
    EngagementOutcome outcome = EngagementOutcome::Done;
    QString reason;  ///< why refused or not held
    QString purpose;
    QString text;      ///< what was done and said
    QString response;  ///< in their own words
    Understood understood = Understood::NotAsked;
    QString view;
    QString by;

    bool operator==(const Engagement&) const = default;
};
template <>
struct Describe<Engagement> {
    static constexpr const char* table = "engagement";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Engagement::id, Label::Key), field("case_id", &Engagement::caseId, Label::Key),
                    field("kind", &Engagement::kind), field("people", &Engagement::people, Label::Key),
                    field("agency", &Engagement::agency, Label::Source), field("audience", &Engagement::audience),
                    field("task", &Engagement::task), field("subject_id", &Engagement::subject, Label::Key),
                    field("date", &Engagement::date), field("answered", &Engagement::answered),
                    field("method", &Engagement::method), field("format", &Engagement::format),
                    field("outcome", &Engagement::outcome), field("reason", &Engagement::reason),
                    field("purpose", &Engagement::purpose), field("text", &Engagement::text),
                    field("response", &Engagement::response), field("understood", &Engagement::understood),
                    field("view", &Engagement::view, Label::View), field("by_whom", &Engagement::by, Label::Name));
    }
};

enum class WishKind { Hope, Expectation, Worry, Wish, Feeling, GoodThing };
template <>
struct EnumNames<WishKind> {
    static constexpr std::array table{std::pair{WishKind::Hope, std::string_view("hope")},
                                      std::pair{WishKind::Expectation, std::string_view("expectation")},
                                      std::pair{WishKind::Worry, std::string_view("worry")},
                                      std::pair{WishKind::Wish, std::string_view("wish")},
                                      std::pair{WishKind::Feeling, std::string_view("feeling")},
                                      std::pair{WishKind::GoodThing, std::string_view("good_thing")}};
};

/// What a child or parent hopes, expects, fears or wants, on a day, in their own words.
struct Wish {
    WishId id;
    CaseId caseId;
    PersonId about;  ///< whose
    WishKind kind = WishKind::Wish;
    UncertainDate date;
    QString words;    ///< as they said it
    QString topic;    ///< "return", "contact", free text
    int favours = 0;  ///< more contact or return: 1 for, -1 against, 0 unsure or not said
    QString present;  ///< who was there
    QString how;      ///< "while drawing"
    QString language;
    bool mayShare = false;  ///< they agreed that the family may read it
    std::optional<AttachmentId> attachment;

    bool operator==(const Wish&) const = default;
};
template <>
struct Describe<Wish> {
    static constexpr const char* table = "wish";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Wish::id, Label::Key), field("case_id", &Wish::caseId, Label::Key),
                    field("about_id", &Wish::about, Label::Key), field("kind", &Wish::kind), field("date", &Wish::date),
                    field("words", &Wish::words), field("topic", &Wish::topic), field("favours", &Wish::favours),
                    field("present", &Wish::present, Label::Name), field("how", &Wish::how), field("language", &Wish::language),
                    field("may_share", &Wish::mayShare), field("attachment_id", &Wish::attachment, Label::Key));
    }
};

struct Attempt {
    UncertainDate date;
    QString what;
    QString result;

    bool operator==(const Attempt&) const = default;
};
template <>
struct Describe<Attempt> {
    static constexpr auto fields(auto&& take) {
        return take(field("date", &Attempt::date), field("what", &Attempt::what), field("result", &Attempt::result));
    }
};

/// What makes it hard for a parent to take part, and what was tried.
struct Barrier {
    BarrierId id;
    CaseId caseId;
    PersonId about;
    UncertainDate since;
    QString what;
    QList<Attempt> tried;
    std::optional<UncertainDate> resolved;

    bool operator==(const Barrier&) const = default;
};
template <>
struct Describe<Barrier> {
    static constexpr const char* table = "barrier";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Barrier::id, Label::Key), field("case_id", &Barrier::caseId, Label::Key),
                    field("about_id", &Barrier::about, Label::Key), field("since", &Barrier::since),
                    field("what", &Barrier::what), field("tried", &Barrier::tried), field("resolved", &Barrier::resolved));
    }
};

/// An adult the child chose to talk to.
struct TrustedAdult {
    TrustedAdultId id;
    CaseId caseId;
    PersonId child;
    std::optional<PersonId> person;
    QString name;            ///< where it is nobody of the case
    UncertainDate agreedOn;  ///< the child agreed
    QString route;           ///< how the child reaches them
    UncertainDate checkedOn;
    QString checkedBy;
    QString note;
    std::optional<UncertainDate> ended;

    bool operator==(const TrustedAdult&) const = default;
};
template <>
struct Describe<TrustedAdult> {
    static constexpr const char* table = "trusted_adult";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &TrustedAdult::id, Label::Key), field("case_id", &TrustedAdult::caseId, Label::Key),
                    field("child_id", &TrustedAdult::child, Label::Key), field("person_id", &TrustedAdult::person, Label::Key),
                    field("name", &TrustedAdult::name, Label::Name), field("agreed_on", &TrustedAdult::agreedOn),
                    field("route", &TrustedAdult::route, Label::Place), field("checked_on", &TrustedAdult::checkedOn),
                    field("checked_by", &TrustedAdult::checkedBy, Label::Name), field("note", &TrustedAdult::note, Label::View),
                    field("ended", &TrustedAdult::ended));
    }
};

}  // namespace core
