// SPDX-License-Identifier: MPL-2.0
#include "core/rules/same_person.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include "core/base/error.h"
#include "core/rules/references.h"

namespace core {
namespace {

using Renames = QHash<QString, QString>;

// References are the only values of a record that are an id by themselves, so ids can be exchanged in its stored form.
QJsonValue renamed(const QJsonValue& value, const Renames& renames) {
    if (value.isString()) return renames.value(value.toString(), value.toString());
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) array[i] = renamed(array[i], renames);
        return array;
    }
    if (!value.isObject()) return value;
    QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) it.value() = renamed(it.value(), renames);
    return object;
}

Record renamed(const Record& record, const Renames& renames) {
    return recordFromJson(typeName(record), renamed(toJsonObject(record), renames).toObject());
}

bool isBlank(const QJsonValue& value) {
    return value.isNull() || value.isUndefined() || value == QJsonValue(false) || value == QJsonValue(QString()) ||
           value == QJsonValue(QStringLiteral("unknown")) || (value.isArray() && value.toArray().isEmpty());
}

Person filled(const Person& kept, const Person& other) {
    QJsonObject mine = toJsonObject(Record(kept));
    const QJsonObject theirs = toJsonObject(Record(other));
    for (auto it = theirs.begin(); it != theirs.end(); ++it)
        if (isBlank(mine.value(it.key())) && !isBlank(it.value())) mine[it.key()] = it.value();
    Person person = std::get<Person>(recordFromJson(QLatin1String(Describe<Person>::table), mine));
    for (PersonName name : other.names) {
        const bool known = std::any_of(person.names.begin(), person.names.end(),
                                       [&](const PersonName& n) { return n.given == name.given && n.family == name.family; });
        if (known || (name.given.isEmpty() && name.family.isEmpty())) continue;
        name.kind = NameKind::Alias;
        person.names.append(name);
    }
    return person;
}

bool links(const CaseSnapshot& snapshot, const PersonId& a, const PersonId& b) {
    const auto both = [&](const std::optional<PersonId>& x, const std::optional<PersonId>& y) {
        return (x == a && y == b) || (x == b && y == a);
    };
    for (const Parentage& link : snapshot.all<Parentage>())
        if (both(link.child, link.parent)) return true;
    for (const Union& pair : snapshot.all<Union>())
        if (both(pair.a, pair.b)) return true;
    for (const Tie& tie : snapshot.all<Tie>())
        if (both(tie.a, tie.b)) return true;
    return false;
}

QString endsOf(const std::optional<PersonId>& a, const std::optional<PersonId>& b) {
    const QString x = a ? a->text() : QString(), y = b ? b->text() : QString();
    return x < y ? x + u'+' + y : y + u'+' + x;
}

// What a link, union or stay says; two of the same key are one. "" = never the same as another.
QString keyOf(const Record& record) {
    if (const auto* link = std::get_if<Parentage>(&record))
        return link->parent ? QStringLiteral("link %1 %2 %3").arg(link->child.text(), link->parent->text(), toName(link->kind))
                            : QString();
    if (const auto* pair = std::get_if<Union>(&record))
        return pair->a && pair->b ? QStringLiteral("union ") + endsOf(pair->a, pair->b) : QString();
    if (const auto* stay = std::get_if<Residence>(&record))
        return QStringLiteral("stay %1 %2 %3").arg(stay->person.text(), stay->household.text(), stay->from.edtf());
    return {};
}

class Joiner {
public:
    Joiner(const CaseSnapshot& snapshot, const Person& kept, const Person& other)
        : snapshot_(snapshot), kept_(kept), other_(other), renames_{{other.id.text(), kept.id.text()}} {}

    ChangeSet run() {
        findDoubles();
        ChangeSet set{Action::Edit, displayName(kept_)};
        set.edit(kept_, std::get<Person>(renamed(Record(filled(kept_, other_)), renames_)));
        eachRecord(snapshot_, [&](const Record& record) { change(record, set); });
        // First nobody refers to them any more; then what refers goes before what is referred to.
        for (auto it = gone_.rbegin(); it != gone_.rend(); ++it) set.changes.push_back({*it, std::nullopt});
        set.remove(other_);
        return set;
    }

private:
    // Unions first: a link belongs to the union that stays.
    void findDoubles() {
        QHash<QString, AnyId> first;
        const auto look = [&](const Record& record) {
            const QString key = keyOf(renamed(record, renames_));
            if (key.isEmpty()) return;
            if (const auto known = first.constFind(key); known == first.cend()) first.insert(key, recordId(record));
            else if (record != renamed(record, renames_) || touched_.contains(*known))
                renames_.insert(recordId(record).text(), known->text());
            if (record != renamed(record, renames_)) touched_.insert(recordId(record));
        };
        for (const Union& pair : snapshot_.all<Union>()) look(Record(pair));
        for (const Parentage& link : snapshot_.all<Parentage>()) look(Record(link));
        for (const Residence& stay : snapshot_.all<Residence>()) look(Record(stay));
    }

    void change(const Record& record, ChangeSet& set) {
        const AnyId id = recordId(record);
        if (id == anyId(kept_.id) || id == anyId(other_.id)) return;
        if (renames_.contains(id.text())) return gone_.push_back(record);
        std::visit(
            [&](const auto& before) {
                using T = std::remove_cvref_t<decltype(before)>;
                T after = std::get<T>(renamed(record, renames_));
                if constexpr (std::is_same_v<T, Union>) takePhases(after);
                if (after != before) set.edit(before, after);
            },
            record);
    }

    // The union that stays has the phases of both.
    void takePhases(Union& pair) const {
        for (const Union& gone : snapshot_.all<Union>()) {
            if (renames_.value(gone.id.text()) != pair.id.text()) continue;
            if (pair.childless == Childless::NotSaid) pair.childless = gone.childless;
            for (const UnionPhase& phase : gone.phases)
                if (!pair.phases.contains(phase) && phase != UnionPhase()) pair.phases.append(phase);
        }
    }

    const CaseSnapshot& snapshot_;
    const Person& kept_;
    const Person& other_;
    Renames renames_;
    QSet<AnyId> touched_;
    std::vector<Record> gone_;
};

}  // namespace

ChangeSet samePerson(const CaseSnapshot& snapshot, const PersonId& kept, const PersonId& other) {
    const Person* stays = snapshot.find<Person>(kept);
    const Person* goes = snapshot.find<Person>(other);
    if (!stays || !goes) throw Error(Fault::NotFound, QStringLiteral("one of two people to be joined is not there"));
    if (kept == other || links(snapshot, kept, other))
        throw Error(Fault::Invalid, QStringLiteral("two people who are linked with each other cannot be one"));
    return Joiner(snapshot, *stays, *goes).run();
}

}  // namespace core
