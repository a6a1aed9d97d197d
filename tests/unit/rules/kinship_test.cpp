// SPDX-License-Identifier: MPL-2.0
#include "core/rules/kinship.h"

using namespace core;

namespace {

// A family built by first names: `person("Dana", Sex::Female)`, `link("Tilly", "Dana")`.
class Family {
public:
    CaseSnapshot records{CaseId::named(QStringLiteral("kinship"))};

    static PersonId id(const char* name) { return PersonId::named(QString::fromUtf8(name)); }

    Family& person(const char* name, Sex sex = Sex::Unknown) {
        Person p{.id = id(name), .caseId = records.id()};
        p.names = {{.given = QString::fromUtf8(name)}};
        p.sex = sex;
        records.put(p);
        return *this;
    }
    Family& woman(const char* name) { return person(name, Sex::Female); }
    Family& man(const char* name) { return person(name, Sex::Male); }
    Family& link(const char* child, const char* parent, ParentageKind kind = ParentageKind::Birth) {
        Parentage p{.id = ParentageId::make(), .caseId = records.id(), .child = id(child), .parent = id(parent)};
        p.kind = kind;
        records.put(p);
        return *this;
    }
    Family& couple(const char* a, const char* b, UnionKind kind = UnionKind::Cohabiting, UnionEnd end = UnionEnd::None) {
        Union u{.id = UnionId::make(), .caseId = records.id(), .a = id(a), .b = id(b)};
        UnionPhase phase;
        phase.kind = kind;
        phase.end = end;
        u.phases = {phase};
        records.put(u);
        return *this;
    }
    Kin of(const char* name, const char* child = "Tilly") const {
        const auto kin = kinOf(records, id(child));
        REQUIRE(kin.contains(id(name)));
        return kin.value(id(name));
    }
    bool isRelated(const char* name, const char* child = "Tilly") const { return kinOf(records, id(child)).contains(id(name)); }
};

// Tilly of Dana and Samuel; Leo of Dana and Craig; Jean and Dai above Dana, Nina her sister.
Family hartley() {
    Family f;
    f.woman("Tilly").man("Kofi").man("Leo").woman("Dana").man("Samuel").man("Craig").woman("Jean").man("Dai").woman("Nina");
    f.person("Pat", Sex::Female).man("Ama");
    for (const char* child : {"Tilly", "Kofi"}) f.link(child, "Dana").link(child, "Samuel");
    f.link("Leo", "Dana").link("Leo", "Craig").link("Dana", "Jean").link("Dana", "Dai").link("Nina", "Jean").link("Nina", "Dai");
    f.link("Tilly", "Pat", ParentageKind::Foster).link("Ama", "Nina");
    return f;
}

}  // namespace

TEST_CASE("nearest kin are told by role, sex and side", "[rules][kinship]") {
    const Family f = hartley();
    CHECK(f.of("Tilly").role == KinRole::Self);
    const Kin dana = f.of("Dana");
    CHECK(dana.role == KinRole::Ancestor);
    CHECK(dana.up == 1);
    CHECK(dana.sex == Sex::Female);
    CHECK(dana.side == KinSide::None);
    CHECK(dana.link == ParentageKind::Birth);
    const Kin jean = f.of("Jean");
    CHECK(jean.up == 2);
    CHECK(jean.side == KinSide::Maternal);
    const Kin nina = f.of("Nina");
    CHECK(nina.role == KinRole::AuntUncle);
    CHECK(nina.side == KinSide::Maternal);
    CHECK(f.of("Ama").role == KinRole::Cousin);
    CHECK(f.of("Tilly", "Nina").role == KinRole::NieceNephew);
    CHECK(f.of("Tilly", "Jean").down == 2);
    CHECK_FALSE(f.isRelated("Samuel", "Jean"));
}

TEST_CASE("half-siblings share one parent and each has another", "[rules][kinship]") {
    Family f = hartley();
    CHECK(f.of("Kofi").role == KinRole::Sibling);
    CHECK_FALSE(f.of("Kofi").half);
    CHECK(f.of("Leo").half);
    SECTION("an unknown other parent does not make a half-sibling") {
        f.person("Baby").link("Baby", "Dana");
        CHECK(f.of("Baby").role == KinRole::Sibling);
        CHECK_FALSE(f.of("Baby").half);
    }
    SECTION("a foster mother in common does not make a full one") {
        f.link("Leo", "Pat", ParentageKind::Foster);
        CHECK(f.of("Leo").half);
        CHECK(f.of("Leo").link == ParentageKind::Birth);
    }
}

TEST_CASE("carers are parents by their own kind and bring no kin of their own", "[rules][kinship]") {
    Family f = hartley();
    f.woman("Gran").link("Pat", "Gran").man("Other").link("Other", "Pat", ParentageKind::Foster);
    CHECK(f.of("Pat").role == KinRole::Ancestor);
    CHECK(f.of("Pat").link == ParentageKind::Foster);
    CHECK(f.of("Other").role == KinRole::Sibling);
    CHECK(f.of("Other").link == ParentageKind::Foster);
    CHECK(f.of("Gran").link == ParentageKind::Foster);
}

TEST_CASE("a grandmother who fosters stays the grandmother", "[rules][kinship]") {
    Family f = hartley();
    f.link("Tilly", "Jean", ParentageKind::Kinship);
    CHECK(f.of("Jean").up == 2);
    CHECK(f.of("Jean").link == ParentageKind::Birth);
}

TEST_CASE("partners are told by whose partner they are", "[rules][kinship]") {
    Family f = hartley();
    SECTION("former partner of the mother") {
        f.couple("Dana", "Craig", UnionKind::Transitory, UnionEnd::Separated);
        const Kin craig = f.of("Craig");
        CHECK(craig.role == KinRole::PartnerOf);
        CHECK(craig.of == Family::id("Dana"));
        CHECK(craig.former);
    }
    SECTION("a present one goes before a former one") {
        f.man("Gareth").couple("Nina", "Gareth", UnionKind::Married);
        CHECK(f.of("Gareth").married);
        f.couple("Gareth", "Dana", UnionKind::Dating);
        CHECK(f.of("Gareth").of == Family::id("Dana"));
    }
    SECTION("the partner's children are step-siblings") {
        f.couple("Dana", "Craig").man("Reece").link("Reece", "Craig");
        CHECK(f.of("Reece").role == KinRole::StepSibling);
        CHECK(f.of("Leo").role == KinRole::Sibling);
    }
    SECTION("a parent is never only a partner") {
        f.couple("Dana", "Samuel");
        CHECK(f.of("Samuel").role == KinRole::Ancestor);
    }
}

TEST_CASE("a sibling group with unknown parents", "[rules][kinship]") {
    Family f;
    f.person("Tilly").man("Ben");
    const Union group{.id = UnionId::make(), .caseId = f.records.id(), .a = {}, .b = {}};
    f.records.put(group);
    for (const char* name : {"Tilly", "Ben"}) {
        Parentage link{.id = ParentageId::make(), .caseId = f.records.id(), .child = Family::id(name), .parent = {}};
        link.unionId = group.id;
        f.records.put(link);
    }
    CHECK(f.of("Ben").role == KinRole::Sibling);
    CHECK_FALSE(f.of("Ben").half);
}

TEST_CASE("a circle in the data ends", "[rules][kinship]") {
    Family f;
    f.person("Tilly").woman("Dana").link("Tilly", "Dana").link("Dana", "Tilly");
    CHECK(f.of("Dana").up == 1);
    CHECK(f.of("Tilly").role == KinRole::Self);
}

TEST_CASE("links are ordered from birth to foster care, each by a place of its own", "[rules][kinship]") {
    QMap<int, ParentageKind> order;
    for (const auto& [kind, name] : EnumNames<ParentageKind>::table) order.insert(linkWeakness(kind), kind);
    CHECK(order.size() == qsizetype(EnumNames<ParentageKind>::table.size()));
    CHECK(order.first() == ParentageKind::Birth);
    CHECK(order.last() == ParentageKind::Foster);
    CHECK(linkWeakness(ParentageKind::Adoptive) < linkWeakness(ParentageKind::SpecialGuardian));
}

TEST_CASE("subject children, oldest first", "[rules][kinship]") {
    Family f = hartley();
    const auto mark = [&f](const char* name, int year) {
        Person p = *f.records.find<Person>(Family::id(name));
        p.subjectChild = true;
        p.birth = UncertainDate::year(year);
        f.records.put(p);
    };
    CHECK(subjectChildren(f.records).isEmpty());
    mark("Tilly", 2019);
    mark("Kofi", 2016);
    CHECK(subjectChildren(f.records) == QList<PersonId>{Family::id("Kofi"), Family::id("Tilly")});
}
