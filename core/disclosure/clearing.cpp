// SPDX-License-Identifier: MPL-2.0
// Clearing walks Describe: a new field is withheld by its label without a line here (field_topics.h).
#include "core/disclosure/family_time_topics.h"
#include "core/disclosure/field_topics.h"
#include "core/disclosure/initials.h"
#include "core/practice/words.h"
#include "core/rules/arrivals.h"
#include "core/rules/initials.h"
#include "core/rules/references.h"
#include "core/rules/timers.h"

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
        CaseSnapshot seen = cleared(records);
        addArrivals(seen, records);
        settleDuties(seen, records);
        ClearedSnapshot snapshot(std::move(seen), audience_, clearance_);
        for (const AnyId& id : possible)
            if (holds(snapshot.records_, id, QString())) snapshot.possible_.insert(id);
        snapshot.withheld_ = withheld_;
        snapshot.clearance_.whole = nullptr;  // may be gone by then
        return snapshot;
    }
    static ClearedSnapshot shortened(ClearedSnapshot cleared) {
        cleared.records_ = initialsOnly(cleared.records_);
        return cleared;
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

    /// What dated facts tell by themselves, in the words that are left of them.
    void addArrivals(CaseSnapshot& seen, const CaseSnapshot& records) const {
        const CaseProfile* profile = records.profile();
        const Words words(*clearance_.pack, clearance_.language, profile ? profile->wording : Wording::FamilyTime);
        const QList<ChronologyEntry> entries = arrivalsNotTold(seen, records, words);
        for (const ChronologyEntry& entry : entries)
            if (!reader_.withholds(entry)) seen.put(entry);
    }

    /// A duty that only looks open because what met it is withheld is marked as settled, with no word of how or when: a
    /// parent must not read that a visit is late which was made.
    void settleDuties(CaseSnapshot& seen, const CaseSnapshot& records) const {
        const QDate on = clearance_.madeAt.date();
        QSet<QString> open;
        const auto key = [](const Timer& duty) {
            return duty.rule->id + u' ' + (duty.from.child ? duty.from.child->text() : QString()) + u' ' +
                   duty.due.toString(Qt::ISODate);
        };
        const QList<Timer> all = timersOf(records, *clearance_.pack, on);
        for (const Timer& duty : all)
            if (duty.isOpen()) open.insert(key(duty));
        const QList<Timer> left = timersOf(seen, *clearance_.pack, on);
        for (const Timer& duty : left) {
            if (!duty.isOpen() || open.contains(key(duty))) continue;
            const QString child = duty.from.child ? duty.from.child->text() : QString();
            TimerNote note{
                TimerNoteId::named(QStringLiteral("settled ") + duty.rule->id + u' ' + duty.from.record.text() + child),
                seen.id()};
            note.rule = duty.rule->id;
            note.trigger = duty.from.record;
            note.child = duty.from.child;
            note.mark = TimerMark::NotApplicable;
            seen.put(note);
        }
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
            // One word is an id of the pack ("2.3", "parent"), which says nothing to anybody.
            if constexpr (std::is_same_v<M, QString>)
                if (field.label != Label::Key && field.label != Label::Name && (record.*field.member).contains(u' '))
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

    /// Where a value stands. What is done to a value hangs on this and on its own type alone: code made anew for every field
    /// of every record took a compiler minutes.
    struct Place {
        AnyId record;
        const char* table;
        const char* column;
        Label label;
    };
    /// What stands for a person or a home of which something is withheld.
    struct Instead {
        bool isCarer = false;
        QString home;
    };

    template <RecordType T>
    T fieldsCleared(T record, const CaseSnapshot& records) {
        const About<T> about(reader_, records, record);
        const Instead instead = insteadOf(record);
        eachField<T>([&](const auto& field) {
            using M = typename std::remove_cvref_t<decltype(field)>::Member;
            if constexpr (!isReference<M>) {
                M& value = record.*field.member;
                const Hidden topic = about.topic(reader_, field.column, field.label, textOf(value));
                clearValue({anyId(record.id), Describe<T>::table, field.column, field.label}, value, topic, instead, records);
            }
        });
        return withoutTellers(std::move(record));
    }

    template <class M>
    void clearValue(const Place& place, M& value, const Hidden& topic, const Instead& instead, const CaseSnapshot& records) {
        if (topic) {
            const M before = std::exchange(value, replacement(place, instead, value));
            if (before != value)
                for (const QString& what : saidBy(before, records)) list(place, what, *topic);
        }
        clearItems(place, value);
        if (place.label != Label::Key && place.label != Label::Name) takeOut(place, value);
    }

    /// Fields inside a list have labels of their own: a worker's view goes, and whoever stands for a hidden carer by name
    /// bears the standing name.
    template <class M>
    void clearItems(const Place& place, M& value) {
        if constexpr (isListMember<M>) {
            using V = typename M::value_type;
            if constexpr (Described<V>)
                for (V& item : value)
                    eachField<V>([&](const auto& field) {
                        auto& part = item.*field.member;
                        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(part)>, QString>)
                            clearItemText(place, field.label, part);
                        else clearItems(place, part);
                    });
        }
    }

    void clearItemText(const Place& place, Label label, QString& text) {
        if (text.isEmpty()) return;
        const Hidden view = byLabel(reader_, label, true);
        if (view) list(place, std::exchange(text, QString()), *view);
        else if (label == Label::Name && reader_.hides(Topic::CarerIdentity) && reader_.namesCarer(text))
            list(place, std::exchange(text, said_.carer), Topic::CarerIdentity);
    }

    template <class M>
    static QString textOf(const M& value) {
        if constexpr (std::is_same_v<M, QString>) return value;
        else return {};
    }

    template <class M>
    M replacement(const Place& place, const Instead& instead, const M& value) const {
        if constexpr (std::is_same_v<M, HouseholdKind>) return HouseholdKind::Other;
        else if constexpr (std::is_same_v<M, QString>) return value.isEmpty() ? value : text(place, instead);
        else if constexpr (std::is_same_v<M, QList<PersonName>>)
            return {PersonName{NameKind::Legal, instead.isCarer ? said_.carer : said_.withheld}};
        else return M{};
    }

    /// A visible mark where a reader would look for the words; nothing where a field may be empty.
    QString text(const Place& place, const Instead& instead) const {
        const auto isOf = [&](const char* table) { return is(place.table, table); };
        if (isOf(Describe<Person>::table)) return is(place.column, "role") && instead.isCarer ? said_.carerRole : QString();
        const bool isName = is(place.column, "name");
        if (isName && isOf(Describe<Household>::table)) return instead.home;
        const bool isShown = is(place.column, "lines") || is(place.column, "school") ||
                             (isName && isOf(Describe<Agency>::table)) || is(place.column, "title") ||
                             is(place.column, "source_text") || is(place.column, "file_name");
        return isShown ? said_.withheld : QString();
    }

    template <RecordType T>
    Instead insteadOf(const T& record) const {
        if constexpr (std::is_same_v<T, Person>) return {reader_.isCarerProper(record.id), {}};
        else if constexpr (std::is_same_v<T, Household>)
            return {false, record.kind == HouseholdKind::FosterHome ? said_.fosterHome : said_.withheld};
        else return {};
    }

    /// Who told it goes with the words that say so; the place of a hidden carer's wedding with the carer; a face with
    /// whom it would make known.
    template <RecordType T>
    T withoutTellers(T record) {
        if constexpr (std::is_same_v<T, ChronologyEntry>) {
            if (reader_.hides(Topic::Referrer))
                record.participants.removeIf([&](const Participant& part) {
                    return part.role == ParticipantRole::ToldBy && !reader_.isReader(part.person);
                });
        }
        if constexpr (std::is_same_v<T, Person>) {
            const bool carer = reader_.isCarer(record.id) && reader_.hides(Topic::CarerIdentity);
            if (carer || (reader_.hides(Topic::Photo) && !reader_.isReader(record.id))) record.photo.reset();
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

    template <class M>
    void takeOut(const Place& place, M& value) {
        if constexpr (std::is_same_v<M, QString>) takeOutOf(place, value);
        else if constexpr (isListMember<M>)
            for (auto& item : value) takeOutOfItem(place, item);
    }

    template <class V>
    void takeOutOfItem(const Place& place, V& item) {
        if constexpr (Described<V>)
            eachField<V>([&](const auto& field) {
                if (field.label != Label::Key && field.label != Label::Name) takeOut(place, item.*field.member);
            });
        else takeOut(place, item);
    }

    void takeOutOf(const Place& place, QString& text) {
        for (const QString& stretch : clearance_.takenOut) {
            if (stretch.isEmpty() || !text.contains(stretch)) continue;
            text.replace(stretch, said_.mark);
            list(place, stretch, Topic::NotForReader);
        }
    }

    template <RecordType T>
    void list(const T& record, const char* column, const QString& what, Topic topic) {
        list({anyId(record.id), Describe<T>::table, column, Label::Fact}, what, topic);
    }

    void list(const Place& place, const QString& what, Topic topic) {
        const Withheld one{place.record, QLatin1String(place.table), QLatin1String(place.column), what, ruleOf(topic).reason};
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

ClearedSnapshot initialsOnly(const ClearedSnapshot& cleared) { return Clearing::shortened(cleared); }

ClearedSnapshot clearedFor(const CaseSnapshot& records, const Audience& audience, const Clearance& clearance,
                           const QSet<AnyId>& possible) {
    return Clearing(records, audience, clearance).clear(records, possible);
}

}  // namespace core
