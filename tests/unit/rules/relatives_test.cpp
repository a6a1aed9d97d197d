// SPDX-License-Identifier: MPL-2.0
#include "core/rules/relatives.h"

#include "core/base/error.h"
#include "core/rules/invariants.h"

using namespace core;

namespace {

struct Family {
    CaseSnapshot records{CaseId::named(QStringLiteral("relatives"))};

    static PersonId id(const char* name) { return PersonId::named(QString::fromUtf8(name)); }
    Person person(const char* name) const {
        return {.id = id(name), .caseId = records.id(), .names = {{.given = QString::fromUtf8(name)}}};
    }
    Family& has(const char* name) {
        records.put(person(name));
        return *this;
    }
    UnionId couple(const char* a, const char* b, UnionEnd end = UnionEnd::None) {
        const Union u{.id = UnionId::make(), .caseId = records.id(), .a = id(a), .b = id(b), .phases = {UnionPhase{.end = end}}};
        records.put(u);
        return u.id;
    }
    void add(const char* to, Relation relation, const char* made) {
        records.apply(withRelative(records, id(to), relation, person(made)));
    }
    QStringList parentsOf(const char* child) const {
        QStringList names;
        for (const Parentage& link : records.all<Parentage>())
            if (link.child == id(child))
                names.append(link.parent ? shortName(*records.find<Person>(*link.parent)) : QStringLiteral("?"));
        names.sort();
        return names;
    }
    std::optional<UnionId> unionOf(const char* child) const {
        std::optional<UnionId> found;
        for (const Parentage& link : records.all<Parentage>())
            if (link.child == id(child)) found = link.unionId;
        return found;
    }
};

QStringList names(const char* words) { return QString::fromUtf8(words).split(u' ', Qt::SkipEmptyParts); }

}  // namespace

TEST_CASE("a child of somebody with one partner is a child of both", "[rules][relatives]") {
    Family family;
    family.has("Dana").has("Samuel").has("Craig");
    const UnionId couple = family.couple("Dana", "Samuel");
    family.add("Dana", Relation::Child, "Tilly");
    CHECK(family.parentsOf("Tilly") == names("Dana Samuel"));
    CHECK(family.unionOf("Tilly") == couple);
    family.couple("Craig", "Dana");
    family.add("Dana", Relation::Child, "Ellis");  // nobody can tell which of the two
    CHECK(family.parentsOf("Ellis") == names("Dana"));
    CHECK_FALSE(family.unionOf("Ellis"));
}

TEST_CASE("the partner that goes on is the likelier parent", "[rules][relatives]") {
    Family family;
    family.has("Dana").has("Samuel").has("Craig");
    family.couple("Dana", "Samuel", UnionEnd::Separated);
    family.couple("Dana", "Craig");
    family.add("Dana", Relation::Child, "Ellis");
    CHECK(family.parentsOf("Ellis") == names("Craig Dana"));
}

TEST_CASE("a sibling has the same parents", "[rules][relatives]") {
    Family family;
    family.has("Dana").has("Samuel");
    family.couple("Dana", "Samuel");
    family.add("Dana", Relation::Child, "Tilly");
    family.add("Tilly", Relation::Sibling, "Kofi");
    CHECK(family.parentsOf("Kofi") == names("Dana Samuel"));
    CHECK(family.unionOf("Kofi") == family.unionOf("Tilly"));
}

TEST_CASE("siblings without parents form a group that a parent takes over", "[rules][relatives]") {
    Family family;
    family.has("Tilly");
    family.add("Tilly", Relation::Sibling, "Kofi");
    CHECK(family.parentsOf("Tilly") == names("?"));
    CHECK(family.parentsOf("Kofi") == names("?"));
    REQUIRE(family.unionOf("Kofi"));
    CHECK(family.unionOf("Kofi") == family.unionOf("Tilly"));
    family.add("Kofi", Relation::Parent, "Dana");
    CHECK(family.parentsOf("Tilly") == names("Dana"));
    CHECK(family.parentsOf("Kofi") == names("Dana"));
    family.add("Kofi", Relation::Parent, "Samuel");
    CHECK(family.parentsOf("Kofi") == names("Dana Samuel"));
    const Union* couple = family.records.find<Union>(*family.unionOf("Kofi"));
    REQUIRE(couple);
    CHECK(couple->a == Family::id("Dana"));
    CHECK(couple->b == Family::id("Samuel"));
}

TEST_CASE("two birth parents become a couple, a third is of unknown kind", "[rules][relatives]") {
    Family family;
    family.has("Tilly");
    family.add("Tilly", Relation::Parent, "Dana");
    CHECK_FALSE(family.unionOf("Tilly"));
    family.add("Tilly", Relation::Parent, "Samuel");
    CHECK(family.records.all<Union>().size() == 1);
    CHECK(family.unionOf("Tilly"));
    family.add("Tilly", Relation::Parent, "Craig");
    CHECK(family.parentsOf("Tilly") == names("Craig Dana Samuel"));
    for (const Parentage& link : family.records.all<Parentage>())
        CHECK((link.kind == ParentageKind::Unknown) == (link.parent == Family::id("Craig")));
}

TEST_CASE("a partner forms a couple", "[rules][relatives]") {
    Family family;
    family.has("Dana");
    family.add("Dana", Relation::Partner, "Samuel");
    REQUIRE(family.records.all<Union>().size() == 1);
    const Union couple = *family.records.all<Union>().begin();
    CHECK(couple.a == Family::id("Dana"));
    CHECK(couple.b == Family::id("Samuel"));
}

TEST_CASE("every set keeps the rules of the record", "[rules][relatives]") {
    Family family;
    family.has("Tilly");
    family.records.put(Case{.id = family.records.id(),
                            .reference = QStringLiteral("T-1"),
                            .label = QStringLiteral("T"),
                            .opened = {},
                            .closed = {},
                            .summary = {}});
    int made = 0;
    for (const Relation relation :
         {Relation::Sibling, Relation::Parent, Relation::Parent, Relation::Parent, Relation::Partner, Relation::Child}) {
        const QByteArray name = QByteArray("P") + QByteArray::number(made++);
        const ChangeSet set = withRelative(family.records, Family::id("Tilly"), relation, family.person(name.constData()));
        Caseload after;
        family.records.apply(set);
        after.shared.put(*family.records.theCase());
        after.cases.insert(family.records.id(), family.records);
        CHECK(invariantProblems(set, after).isEmpty());
    }
    CHECK_THROWS_AS(withRelative(family.records, Family::id("nobody"), Relation::Child, family.person("X")), Error);
}
