// SPDX-License-Identifier: MPL-2.0
#include "core/disclosure/process_rules.h"

#include <algorithm>

namespace core {
namespace {

std::optional<Topic> unlessPart(const Reader& reader, std::initializer_list<const QList<PersonId>*> lists) {
    // Carers and agencies bring the children and need to know when; what was seen is judged field by field.
    const bool family =
        reader.kind() == AudienceKind::Parent || reader.kind() == AudienceKind::Child || reader.kind() == AudienceKind::Subject;
    if (!family) return std::nullopt;
    const bool isPart = std::any_of(lists.begin(), lists.end(), [&](const QList<PersonId>* people) {
        return std::any_of(people->begin(), people->end(), [&](const PersonId& person) { return reader.isReader(person); });
    });
    return isPart || !reader.hides(Topic::NotForReader) ? std::nullopt : std::optional(Topic::NotForReader);
}

}  // namespace

std::optional<Topic> withholdsRecord(const Reader& reader, const ContactLimit& limit) {
    const bool hidden = !reader.isReader(limit.adult) && reader.hides(Topic::NotForReader);
    return hidden ? std::optional(Topic::NotForReader) : std::nullopt;
}

std::optional<Topic> withholdsRecord(const Reader& reader, const Arrangement& arrangement) {
    if (arrangement.state == ArrangementState::Draft && reader.hides(Topic::WorkingNote)) return Topic::WorkingNote;
    return unlessPart(reader, {&arrangement.children, &arrangement.adults});
}

std::optional<Topic> withholdsRecord(const Reader& reader, const ContactSession& session) {
    return unlessPart(reader, {&session.children, &session.adults});
}

std::optional<Topic> withholdsRecord(const Reader& reader, const SessionAddendum& addendum) {
    const bool team = addendum.kind == AddendumKind::SecondReader || addendum.kind == AddendumKind::CarerComment;
    return team && reader.hides(Topic::WorkerView) ? std::optional(Topic::WorkerView) : std::nullopt;
}

std::optional<Topic> withholdsRecord(const Reader& reader, const Availability& time) {
    const bool own = time.person && reader.isReader(*time.person);
    return own || !reader.hides(Topic::NotForReader) ? std::nullopt : std::optional(Topic::NotForReader);
}

std::optional<Topic> withholdsRecord(const Reader& reader, const SafeContact& conversation) {
    const auto part = [&](const QList<PersonId>& people) {
        return std::any_of(people.begin(), people.end(), [&](const PersonId& person) { return reader.isReader(person); });
    };
    const bool knows = part(conversation.people) || part(conversation.children);
    return knows || !reader.hides(Topic::NotForReader) ? std::nullopt : std::optional(Topic::NotForReader);
}

}  // namespace core
