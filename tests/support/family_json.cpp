// SPDX-License-Identifier: MPL-2.0
#include "tests/support/family_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/base/error.h"

namespace test {

using namespace core;
using namespace Qt::StringLiterals;

namespace {

UncertainDate dated(const QJsonValue& value) {
    const QString text = value.toString();
    return text.isEmpty() ? UncertainDate() : UncertainDate::fromEdtf(text).value_or(UncertainDate());
}

UnionKind unionKind(const QString& kind) {
    if (kind == "married"_L1) return UnionKind::Married;
    if (kind == "cohabiting"_L1) return UnionKind::Cohabiting;
    if (kind == "casual"_L1) return UnionKind::Transitory;
    return UnionKind::Unknown;
}

ParentageKind parentageKind(const QString& kind) {
    if (kind == "adopted"_L1) return ParentageKind::Adoptive;
    if (kind == "foster"_L1) return ParentageKind::Foster;
    if (kind == "step"_L1) return ParentageKind::Step;
    return ParentageKind::Birth;
}

class Reader {
public:
    explicit Reader(const QJsonObject& family) : family_(family) {}

    CaseSnapshot read() {
        for (const QJsonValue& value : family_["persons"_L1].toArray()) person(value.toObject());
        for (const QJsonValue& value : family_["unions"_L1].toArray()) pair(value.toObject());
        for (const QJsonValue& value : family_["households"_L1].toArray()) home(value.toObject());
        return records_;
    }

private:
    bool isHere(const QString& id) const { return records_.find<Person>(jsonPerson(id)) != nullptr; }

    void person(const QJsonObject& from) {
        const QString sex = from["sex"_L1].toString();
        Person p{.id = jsonPerson(from["id"_L1].toString()), .caseId = records_.id()};
        p.names = {{.given = from["name"_L1].toString()}};
        p.sex = sex == "M"_L1 ? Sex::Male : sex == "F"_L1 ? Sex::Female : Sex::Unknown;
        p.birth = dated(from["birth"_L1]);
        p.death = dated(from["death"_L1]);
        p.deceased = !p.death.isUnknown();
        records_.put(p);
    }

    void pair(const QJsonObject& from) {
        Union made{.id = jsonUnion(from["id"_L1].toString()), .caseId = records_.id()};
        QStringList partners;
        for (const QJsonValue& value : from["partners"_L1].toArray())
            if (isHere(value.toString())) partners.append(value.toString());
        if (!partners.isEmpty()) made.a = jsonPerson(partners.front());
        if (partners.size() > 1) made.b = jsonPerson(partners.back());
        UnionPhase phase{.kind = unionKind(from["kind"_L1].toString()), .from = dated(from["start"_L1])};
        if (const UncertainDate end = dated(from["end"_L1]); !end.isUnknown()) {
            phase.to = end;
            phase.end = phase.kind == UnionKind::Married ? UnionEnd::Divorced : UnionEnd::Separated;
        }
        made.phases = {phase};
        records_.put(made);
        int position = 0;
        for (const QJsonValue& value : from["children"_L1].toArray())
            child(value.toObject(), made.id, partners, from["ordered"_L1].toBool() ? ++position : 0);
    }

    void child(const QJsonObject& from, const UnionId& pair, const QStringList& parents, int position) {
        const QString id = from["id"_L1].toString(), kind = from["kind"_L1].toString();
        if (!isHere(id)) return;
        for (const QString& parent : parents) {
            Parentage link{
                .id = ParentageId::named(pair.text() + id + parent + kind), .caseId = records_.id(), .child = jsonPerson(id)};
            link.parent = jsonPerson(parent);
            link.unionId = pair;
            link.kind = parentageKind(kind);
            link.position = position;
            records_.put(link);
        }
    }

    void home(const QJsonObject& from) {
        const QString name = from["id"_L1].toString();
        const Household made{.id = HouseholdId::named(name), .caseId = records_.id(), .name = name};
        records_.put(made);
        for (const QJsonValue& member : from["members"_L1].toArray()) {
            if (!isHere(member.toString())) continue;
            records_.put(Residence{.id = ResidenceId::named(name + member.toString()),
                                   .caseId = records_.id(),
                                   .person = jsonPerson(member.toString()),
                                   .household = made.id});
        }
    }

    const QJsonObject family_;
    CaseSnapshot records_{CaseId::named(u"family of a JSON file"_s)};
};

}  // namespace

PersonId jsonPerson(const QString& id) { return PersonId::named(u"json person "_s + id); }
UnionId jsonUnion(const QString& id) { return UnionId::named(u"json union "_s + id); }

CaseSnapshot familyFromJson(const QByteArray& json) {
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject()) throw Error(Fault::Invalid, u"a family is a JSON object"_s);
    return Reader(document.object()).read();
}

}  // namespace test
