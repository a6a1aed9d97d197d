// SPDX-License-Identifier: MPL-2.0
// Clearing walks Describe: a new field is withheld by its label without a line here; what hangs on whom it tells of is below.
#include "core/disclosure/process_rules.h"
#include "core/practice/words.h"
#include "core/rules/references.h"

namespace core {
namespace {

/// An id of a record, or none: nothing that could be read out of a paper.
template <class M>
inline constexpr bool isReference = isId<M>;
template <class M>
inline constexpr bool isReference<std::optional<M>> = isId<M>;

/// What stands where something was withheld, in the language of the paper.
struct Replacements {
    QString carer;       ///< "Local authority foster carer"
    QString carerRole;   ///< "Foster carer"
    QString withheld;    ///< "Confidential"
    QString fosterHome;  ///< "Foster home"
    QString mark;        ///< "[left out]"
};

Replacements replacementsOf(const CaseSnapshot& records, const Clearance& clearance) {
    const CaseProfile* profile = records.profile();
    const Words words(*clearance.pack, clearance.language, profile ? profile->wording : Wording::FamilyTime);
    return {words.phrase(QStringLiteral("withheld_carer")), words.heading(QStringLiteral("role.foster_carer"), Register::Family),
            words.phrase(QStringLiteral("withheld")), words.phrase(QStringLiteral("withheld_home")),
            u'[' + words.phrase(QStringLiteral("left_out")) + u']'};
}

// ---- of which topic a field is, if it is withheld ------------------------------------------------------------------

using Hidden = std::optional<Topic>;

Hidden ifHidden(const Reader& reader, Topic topic) { return reader.hides(topic) ? std::optional(topic) : std::nullopt; }

Hidden byLabel(const Reader& reader, Label label, bool aboutReader) {
    if (label == Label::Guard) return ifHidden(reader, Topic::Guard);
    // Somebody's own record holds also the worker's view of them.
    const bool ownRecord = reader.kind() == AudienceKind::Subject && aboutReader;
    if (label == Label::View && !ownRecord) return ifHidden(reader, Topic::WorkerView);
    return std::nullopt;
}

bool is(const char* column, std::string_view name) { return column == name; }

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
struct About<Address> {
    About(const Reader& reader, const CaseSnapshot&, const Address& address) : place(reader.withholds(address)) {}
    Hidden topic(const Reader& reader, const char*, Label label, const QString&) const {
        return label == Label::Place ? place : byLabel(reader, label, false);
    }
    Hidden place;
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

// ---- what a value is replaced by, and how it is listed -----------------------------------------------------------

/// The texts of a value as typed, each a line of the list of what is withheld. Nothing for what says nothing.
template <class M>
QStringList saidBy(const M& value, const CaseSnapshot&) {
    const QJsonValue json = Codec<M>::toJson(value);
    if (json.isNull() || value == M{}) return {};
    if (json.isBool()) return {QStringLiteral("yes")};
    return {json.toVariant().toString()};
}

QStringList saidBy(const QList<PersonName>& names, const CaseSnapshot&) {
    QStringList said;
    for (const PersonName& name : names) said += QString(name.given + u' ' + name.family).trimmed();
    said.removeAll(QString());
    return said;
}

QStringList saidBy(const QList<PersonId>& people, const CaseSnapshot& records) {
    QStringList said;
    for (const PersonId& id : people)
        if (const Person* person = records.find<Person>(id)) said += displayName(*person);
    return said;
}

}  // namespace

class Clearing {
public:
    Clearing(const CaseSnapshot& records, const Audience& audience, const Clearance& clearance)
        : said_(replacementsOf(records, clearance)),
          clearance_(clearance),
          audience_(audience),
          reader_(clearance.whole ? *clearance.whole : records, audience, {said_.carer, said_.withheld, said_.fosterHome}) {}

    ClearedSnapshot clear(const CaseSnapshot& records, const QSet<AnyId>& possible) {
        if (clearance_.whole) cleared(*clearance_.whole);
        ClearedSnapshot snapshot(cleared(records), audience_, clearance_);
        for (const AnyId& id : possible)
            if (holds(snapshot.records_, id, QString())) snapshot.possible_.insert(id);
        snapshot.withheld_ = withheld_;
        snapshot.clearance_.whole = nullptr;  // may be gone by then
        return snapshot;
    }

private:
    CaseSnapshot cleared(const CaseSnapshot& records) {
        QSet<AnyId> gone = removed(records);
        closeOver(records, gone);
        CaseSnapshot result(records.id());
        eachRecordType([&]<RecordType T>() {
            for (const T& record : records.all<T>()) {
                if (gone.contains(anyId(record.id))) continue;
                const std::optional<Record> whole = withoutReferences(Record(record), gone);
                result.put(fieldsCleared(std::get<T>(*whole), records));
            }
        });
        return result;
    }

    /// Records that go as a whole.
    QSet<AnyId> removed(const CaseSnapshot& records) {
        QSet<AnyId> gone;
        const auto remove = [&](const auto& record, const QString& what, Topic topic) {
            gone.insert(anyId(record.id));
            list(record, "", what, topic);
        };
        for (const ChronologyEntry& entry : records.all<ChronologyEntry>()) {
            const Hidden topic = reader_.withholds(entry);
            if (!topic) continue;
            remove(entry, entry.event, *topic);
            list(entry, "response", entry.response, *topic);
            for (const ChildImpact& impact : entry.impacts) list(entry, "impacts", impact.text, *topic);
        }
        eachRecordType([&]<RecordType T>() {
            for (const T& record : records.all<T>())
                if (const Hidden topic = withholdsRecord(reader_, record)) {
                    gone.insert(anyId(record.id));
                    listTexts(record, *topic);
                }
        });
        for (const Note& note : records.all<Note>())
            if (const Hidden topic = reader_.withholds(note)) remove(note, note.text, *topic);
        const auto factsOf = [&](const auto& all, auto&& said) {
            for (const auto& fact : all)
                if (const Hidden topic = reader_.withholds(fact)) remove(fact, said(fact), *topic);
        };
        factsOf(records.all<HealthFact>(), [](const HealthFact& fact) { return fact.what; });
        factsOf(records.all<Alert>(), [](const Alert& alert) { return alert.text; });
        factsOf(records.all<EarlierChild>(), [](const EarlierChild& child) { return child.childText; });
        factsOf(records.all<Proceeding>(), [](const Proceeding& proceeding) { return proceeding.number; });
        factsOf(records.all<Citation>(), [](const Citation& citation) { return citation.words; });
        for (const Attachment& attachment : records.all<Attachment>())
            if (isOfHiddenSource(records, attachment)) remove(attachment, attachment.fileName, Topic::Referrer);
        return gone;
    }

    /// What a withheld record says, field by field, for the worker's list and the leak check.
    template <RecordType T>
    void listTexts(const T& record, Topic topic) {
        eachField<T>([&](const auto& field) {
            using M = typename std::remove_cvref_t<decltype(field)>::Member;
            if constexpr (std::is_same_v<M, QString>)
                if (field.label != Label::Key && field.label != Label::Name)
                    list(record, field.column, record.*field.member, topic);
        });
    }

    /// The paper itself would tell who gave it.
    bool isOfHiddenSource(const CaseSnapshot& records, const Attachment& attachment) const {
        bool hidden = false;
        for (const Source& source : records.all<Source>()) {
            if (source.attachment != attachment.id) continue;
            const About<Source> about(reader_, records, source);
            hidden = hidden || reader_.withholdsSource(source.kind, about.all, about.all, false) == Topic::Referrer;
        }
        return hidden;
    }

    template <RecordType T>
    T fieldsCleared(T record, const CaseSnapshot& records) {
        const About<T> about(reader_, records, record);
        eachField<T>([&](const auto& field) {
            using M = typename std::remove_cvref_t<decltype(field)>::Member;
            if constexpr (!isReference<M>) {
                M& value = record.*field.member;
                if (const Hidden topic = about.topic(reader_, field.column, field.label, textOf(value))) {
                    const M before = std::exchange(value, replacement(record, field.column, value));
                    if (before != value)
                        for (const QString& what : saidBy(before, records)) list(record, field.column, what, *topic);
                }
                if (field.label != Label::Key && field.label != Label::Name) takeOut(record, field.column, value);
            }
        });
        return withoutTellers(std::move(record));
    }

    template <class M>
    static QString textOf(const M& value) {
        if constexpr (std::is_same_v<M, QString>) return value;
        else return {};
    }

    template <RecordType T, class M>
    M replacement(const T& record, const char* column, const M& value) const {
        if constexpr (std::is_same_v<M, HouseholdKind>) return HouseholdKind::Other;
        else if constexpr (std::is_same_v<M, QString>) return value.isEmpty() ? value : text(record, column);
        else if constexpr (std::is_same_v<M, QList<PersonName>>) return {PersonName{NameKind::Legal, name(record)}};
        else return M{};
    }

    /// A visible mark where a reader would look for the words; nothing where a field may be empty.
    template <RecordType T>
    QString text(const T& record, const char* column) const {
        if constexpr (std::is_same_v<T, Person>)
            return is(column, "role") && reader_.isCarerProper(record.id) ? said_.carerRole : QString();
        if constexpr (std::is_same_v<T, Household>)
            if (is(column, "name")) return record.kind == HouseholdKind::FosterHome ? said_.fosterHome : said_.withheld;
        const bool isShown = is(column, "lines") || is(column, "school") || (is(column, "name") && std::is_same_v<T, Agency>) ||
                             is(column, "title") || is(column, "source_text") || is(column, "file_name");
        return isShown ? said_.withheld : QString();
    }

    template <RecordType T>
    QString name(const T& record) const {
        if constexpr (std::is_same_v<T, Person>) return reader_.isCarerProper(record.id) ? said_.carer : said_.withheld;
        else return said_.withheld;
    }

    /// Who told it goes with the words that say so; the place of a hidden carer's wedding with the carer.
    template <RecordType T>
    T withoutTellers(T record) {
        if constexpr (std::is_same_v<T, ChronologyEntry>) {
            if (reader_.hides(Topic::Referrer))
                record.participants.removeIf([&](const Participant& part) {
                    return part.role == ParticipantRole::ToldBy && !reader_.isReader(part.person);
                });
        }
        if constexpr (std::is_same_v<T, Union>) {
            const bool ofCarer = (record.a && reader_.isCarer(*record.a)) || (record.b && reader_.isCarer(*record.b));
            for (UnionPhase& phase : record.phases) {
                if (!ofCarer || !reader_.hides(Topic::CarerIdentity) || phase.place.isEmpty()) continue;
                list(record, "phases", std::exchange(phase.place, {}), Topic::CarerIdentity);
            }
        }
        return record;
    }

    template <RecordType T, class M>
    void takeOut(const T& record, const char* column, M& value) {
        if constexpr (std::is_same_v<M, QString>) takeOutOf(record, column, value);
        else if constexpr (isListMember<M>)
            for (auto& item : value) takeOutOfItem(record, column, item);
    }

    template <RecordType T, class V>
    void takeOutOfItem(const T& record, const char* column, V& item) {
        if constexpr (Described<V>)
            eachField<V>([&](const auto& field) {
                if (field.label != Label::Key && field.label != Label::Name) takeOut(record, column, item.*field.member);
            });
        else takeOut(record, column, item);
    }

    template <RecordType T>
    void takeOutOf(const T& record, const char* column, QString& text) {
        for (const QString& stretch : clearance_.takenOut) {
            if (stretch.isEmpty() || !text.contains(stretch)) continue;
            text.replace(stretch, said_.mark);
            list(record, column, stretch, Topic::NotForReader);
        }
    }

    template <RecordType T>
    void list(const T& record, const char* column, const QString& what, Topic topic) {
        const Withheld one{anyId(record.id), QLatin1String(Describe<T>::table), QLatin1String(column), what,
                           ruleOf(topic).reason};
        if (what.isEmpty() || listed_.contains({one.record, one.column + u'\n' + what})) return;
        listed_.insert({one.record, one.column + u'\n' + what});
        withheld_.append(one);
    }

    Replacements said_;
    Clearance clearance_;
    Audience audience_;
    Reader reader_;
    QList<Withheld> withheld_;
    QSet<std::pair<AnyId, QString>> listed_;
};

ClearedSnapshot clearedFor(const CaseSnapshot& records, const Audience& audience, const Clearance& clearance,
                           const QSet<AnyId>& possible) {
    return Clearing(records, audience, clearance).clear(records, possible);
}

}  // namespace core
