// SPDX-License-Identifier: MPL-2.0
// Of which topic a field of family time is: ways to and from a carer's home, a draft, a place that is kept secret.
#pragma once

#include "core/disclosure/field_topics.h"

namespace core {

template <>
struct About<Venue> {
    About(const Reader& reader, const CaseSnapshot&, const Venue& venue)
        : place(venue.restricted ? ifHidden(reader, Topic::GuardedAddress) : std::nullopt) {}
    Hidden topic(const Reader& reader, const char* column, Label label, const QString&) const {
        if (place && (label == Label::Place || is(column, "name"))) return place;
        return byLabel(reader, label, false);
    }
    Hidden place;
};

template <>
struct About<SchoolCalendar> {
    About(const Reader&, const CaseSnapshot&, const SchoolCalendar&) {}
    Hidden topic(const Reader& reader, const char* column, Label label, const QString& text) const {
        const bool tells = is(column, "name") || is(column, "source");
        if (tells) return reader.withholdsSource(SourceKind::School, text, text, true);
        return byLabel(reader, label, false);
    }
};

template <>
struct About<Arrangement> {
    About(const Reader&, const CaseSnapshot&, const Arrangement&) {}
    Hidden topic(const Reader& reader, const char* column, Label label, const QString& text) const {
        // The way a child comes starts at the carer's door.
        if (is(column, "carer")) return ifHidden(reader, Topic::CarerIdentity);
        if (is(column, "child_travel")) return ifHidden(reader, Topic::PlacementAddress);
        if (!text.isEmpty() && reader.namesCarer(text)) return Topic::CarerIdentity;
        return byLabel(reader, label, false);
    }
};

template <>
struct About<ContactSession> {
    About(const Reader& reader, const CaseSnapshot&, const ContactSession& session)
        : draft(session.record == RecordState::Draft ? ifHidden(reader, Topic::WorkingNote) : std::nullopt) {}
    Hidden topic(const Reader& reader, const char* column, Label label, const QString& text) const {
        static constexpr std::array record{"seen",      "marks", "meaning", "interventions", "incidents", "views",
                                           "evidences", "care",  "extras",  "carer_note",    "day_note"};
        const bool written = std::any_of(record.begin(), record.end(), [&](const char* name) { return is(column, name); });
        if (written && draft) return draft;
        if (is(column, "travel")) return ifHidden(reader, Topic::PlacementAddress);
        if (!text.isEmpty() && reader.namesCarer(text)) return Topic::CarerIdentity;
        // What carers hand over tells of their home, and they say it to those who work with the child.
        if (is(column, "carer_note")) return ifHidden(reader, Topic::NotForReader);
        return byLabel(reader, label, false);
    }
    Hidden draft;
};

/// Comments stand word for word, so only who wrote or took part is replaced here; the leak check shows what they say.
template <>
struct About<SessionAddendum> {
    About(const Reader&, const CaseSnapshot&, const SessionAddendum&) {}
    Hidden topic(const Reader& reader, const char*, Label label, const QString& text) const {
        if (label == Label::Name && reader.namesCarer(text)) return ifHidden(reader, Topic::CarerIdentity);
        return byLabel(reader, label, false);
    }
};

template <>
struct About<SafeContact> {
    About(const Reader&, const CaseSnapshot&, const SafeContact&) {}
    Hidden topic(const Reader& reader, const char*, Label label, const QString& text) const {
        if (label == Label::Name && reader.namesCarer(text)) return ifHidden(reader, Topic::CarerIdentity);
        return byLabel(reader, label, false);
    }
};

}  // namespace core
