// SPDX-License-Identifier: MPL-2.0
// Of which topic a field of a record is for one reader. A field is judged by its label; what hangs on whom it tells of is
// said here for each type of record.
#pragma once

#include "core/disclosure/process_rules.h"

#include <array>
#include <string_view>

namespace core {

using Hidden = std::optional<Topic>;

inline Hidden ifHidden(const Reader& reader, Topic topic) { return reader.hides(topic) ? std::optional(topic) : std::nullopt; }

inline Hidden byLabel(const Reader& reader, Label label, bool aboutReader) {
    if (label == Label::Guard) return ifHidden(reader, Topic::Guard);
    // Somebody's own record holds also the worker's view of them.
    const bool ownRecord = reader.kind() == AudienceKind::Subject && aboutReader;
    if (label == Label::View && !ownRecord) return ifHidden(reader, Topic::WorkerView);
    return std::nullopt;
}

inline bool is(const char* column, std::string_view name) { return column == name; }

/// What clearing knows of one record before it looks at its fields.
template <RecordType T>
struct About {
    About(const Reader&, const CaseSnapshot&, const T&) {}
    Hidden topic(const Reader& reader, const char*, Label label, const QString&) const { return byLabel(reader, label, false); }
};

template <>
struct About<Person> {
    About(const Reader& reader, const CaseSnapshot&, const Person& person)
        : self(reader.isReader(person.id)),
          own(reader.isOwn(person.id)),
          carer(reader.isCarer(person.id) && reader.hides(Topic::CarerIdentity)) {}
    Hidden topic(const Reader& reader, const char* column, Label label, const QString& text) const {
        // The symbol of a genogram stays: sex, whether born, whether living.
        static constexpr std::array symbol{"sex", "beginning", "deceased", "subject_child"};
        const bool isSymbol = std::any_of(symbol.begin(), symbol.end(), [&](const char* name) { return is(column, name); });
        if (const Hidden view = byLabel(reader, label, self)) return view;
        if (self || isSymbol || is(column, "case_id")) return std::nullopt;
        if (carer) return Topic::CarerIdentity;
        if (label == Label::Name) return std::nullopt;
        if (label == Label::Health) return own ? std::nullopt : ifHidden(reader, Topic::ThirdPartyHealth);
        const bool reaches = is(column, "phone") || is(column, "email") || is(column, "local_number");
        if (reaches) return own ? std::nullopt : ifHidden(reader, Topic::ContactDetails);
        if (is(column, "role")) return reader.namesCarer(text) ? std::optional(Topic::CarerIdentity) : std::nullopt;
        return own ? std::nullopt : ifHidden(reader, Topic::ThirdPartyDetail);
    }
    bool self, own, carer;
};

template <>
struct About<Union> {
    About(const Reader& reader, const CaseSnapshot&, const Union& pair)
        : own((pair.a && reader.isReader(*pair.a)) || (pair.b && reader.isReader(*pair.b))) {}
    Hidden topic(const Reader& reader, const char*, Label label, const QString&) const {
        if (label == Label::Health) return own ? std::nullopt : ifHidden(reader, Topic::ThirdPartyHealth);
        return byLabel(reader, label, false);
    }
    bool own;
};

template <>
struct About<Address> {
    About(const Reader& reader, const CaseSnapshot&, const Address& address)
        : place(reader.withholds(address)), phone(place ? place : reader.withholdsPhone(address)) {}
    Hidden topic(const Reader& reader, const char* column, Label label, const QString&) const {
        if (is(column, "phone")) return phone;
        return label == Label::Place ? place : byLabel(reader, label, false);
    }
    Hidden place, phone;
};

template <>
struct About<Household> {
    About(const Reader& reader, const CaseSnapshot&, const Household& home) : home_(reader.withholds(home)) {}
    Hidden topic(const Reader& reader, const char* column, Label label, const QString&) const {
        if (is(column, "name")) return home_;
        if (is(column, "kind")) return home_ == Topic::Refuge ? home_ : std::nullopt;
        return byLabel(reader, label, false);
    }
    Hidden home_;
};

template <>
struct About<Residence> {
    About(const Reader& reader, const CaseSnapshot& records, const Residence& stay) {
        const Household* home = records.find<Household>(stay.household);
        if (home) home_ = reader.withholds(*home);
    }
    Hidden topic(const Reader& reader, const char* column, Label label, const QString&) const {
        return is(column, "note") && home_ ? home_ : byLabel(reader, label, false);
    }
    Hidden home_;
};

template <>
struct About<Source> {
    About(const Reader&, const CaseSnapshot&, const Source& source)
        : kind(source.kind), all(source.title + u' ' + source.author + u' ' + source.agency + u' ' + source.reference) {}
    Hidden topic(const Reader& reader, const char* column, Label label, const QString& text) const {
        const bool isOffice = is(column, "agency") || is(column, "author");
        return label == Label::Source ? reader.withholdsSource(kind, all, text, isOffice) : byLabel(reader, label, false);
    }
    SourceKind kind;
    QString all;
};

template <>
struct About<Attachment> {
    About(const Reader&, const CaseSnapshot&, const Attachment&) {}
    Hidden topic(const Reader& reader, const char* column, Label label, const QString& text) const {
        const bool isName = is(column, "title") || is(column, "file_name");
        if (isName) return reader.withholdsSource(SourceKind::Document, text, text, false);
        return byLabel(reader, label, false);
    }
};

template <>
struct About<Placement> {
    About(const Reader& reader, const CaseSnapshot&, const Placement& placement) : place(reader.withholds(placement)) {}
    Hidden topic(const Reader& reader, const char* column, Label label, const QString& text) const {
        if (label == Label::Place) return place;
        const bool isFree = is(column, "reason") || is(column, "approved_by");
        if (isFree && reader.namesCarer(text)) return Topic::CarerIdentity;
        return byLabel(reader, label, false);
    }
    Hidden place;
};

template <>
struct About<Schooling> {
    About(const Reader&, const CaseSnapshot&, const Schooling&) {}
    Hidden topic(const Reader& reader, const char* column, Label label, const QString& text) const {
        if (is(column, "school")) return reader.withholdsSource(SourceKind::School, text, text, true);
        return byLabel(reader, label, false);
    }
};

template <>
struct About<Agency> {
    About(const Reader& reader, const CaseSnapshot&, const Agency& agency)
        : isSchool(agency.kind == AgencyKind::School),
          place(agency.restricted ? ifHidden(reader, Topic::GuardedAddress) : std::nullopt) {
        // The name of a children's home or of a fostering agency leads to the child.
        const bool isHome = agency.kind == AgencyKind::ResidentialCare || agency.kind == AgencyKind::Fostering;
        if (isHome) home = ifHidden(reader, Topic::PlacementAddress);
    }
    Hidden topic(const Reader& reader, const char* column, Label label, const QString& text) const {
        const bool tells = is(column, "name") || label == Label::Place;
        if (tells && isSchool)
            if (const Hidden school =
                    reader.withholdsSource(SourceKind::School, QString(), is(column, "name") ? text : QStringLiteral("-"), true))
                return school;
        if (tells && home) return home;
        if (tells && place) return place;
        return byLabel(reader, label, false);
    }
    bool isSchool;
    Hidden place, home;
};

template <>
struct About<Alert> {
    About(const Reader&, const CaseSnapshot&, const Alert&) {}
    Hidden topic(const Reader& reader, const char* column, Label label, const QString&) const {
        // For whom an alert is goes with it: without that a second clearing would take it for the team's own.
        return is(column, "reader") ? std::nullopt : byLabel(reader, label, false);
    }
};

template <>
struct About<ContingencyPlan> {
    About(const Reader&, const CaseSnapshot&, const ContingencyPlan&) {}
    Hidden topic(const Reader& reader, const char*, Label label, const QString& text) const {
        // Where a child would sleep can be the home of a carer or of the other parent.
        if (label == Label::Place && !text.isEmpty()) return ifHidden(reader, Topic::PlacementAddress);
        return byLabel(reader, label, false);
    }
};

template <>
struct About<ChronologyEntry> {
    About(const Reader& reader, const CaseSnapshot&, const ChronologyEntry& entry)
        : kind(entry.sourceKind), all(entry.sourceText) {
        for (const Participant& part : entry.participants) {
            involved = involved || reader.isReader(part.person);
            told = told || (part.role == ParticipantRole::ToldBy && reader.isReader(part.person));
        }
        if (told) kind = SourceKind::Observed;
    }
    Hidden topic(const Reader& reader, const char* column, Label label, const QString& text) const {
        if (is(column, "corroborated_by")) return reader.withholdsSource(SourceKind::ToldBy, text, text, false);
        if (label == Label::Source) return reader.withholdsSource(kind, all, text, is(column, "agency"));
        // Where something happened can tell where a child or the other parent lives.
        if (label == Label::Place && !text.isEmpty()) return ifHidden(reader, Topic::PlacementAddress);
        return byLabel(reader, label, involved);
    }
    SourceKind kind;
    QString all;
    bool involved = false, told = false;
};

}  // namespace core
