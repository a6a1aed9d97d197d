// SPDX-License-Identifier: MPL-2.0
// Who could be asked, what they are called exactly, and where nobody is named.
#include "core/rules/kin_finder.h"
#include "core/rules/kin_terms.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/demo_case.h"
#include "tests/support/strings.h"
#include "tests/unit/genogram/family_builder.h"

using namespace core;
using test::FamilyBuilder;

namespace {

const QDate today(2026, 3, 24);

PersonId id(const char* name) { return FamilyBuilder::id(QString::fromUtf8(name)); }

// Kim of Tom and Ann; Ann of Rose and Bert, Ned of Rose and Sid; Rose and May of Ada; Lee is May's son; Joy and Cal are
// Ned's wife and daughter; Ann lives with Pete.
FamilyBuilder family() {
    FamilyBuilder f;
    f.woman(QStringLiteral("Ada"), QStringLiteral("1930"))
        .woman(QStringLiteral("Rose"), QStringLiteral("1950"))
        .woman(QStringLiteral("May"), QStringLiteral("1952"))
        .man(QStringLiteral("Bert"), QStringLiteral("1948"));
    f.man(QStringLiteral("Sid"), QStringLiteral("1947"))
        .woman(QStringLiteral("Ann"), QStringLiteral("1985"))
        .man(QStringLiteral("Ned"), QStringLiteral("1975"))
        .man(QStringLiteral("Tom"), QStringLiteral("1984"));
    f.man(QStringLiteral("Lee"), QStringLiteral("1980"))
        .woman(QStringLiteral("Joy"), QStringLiteral("1976"))
        .woman(QStringLiteral("Cal"), QStringLiteral("2002"))
        .man(QStringLiteral("Pete"), QStringLiteral("1983"));
    f.woman(QStringLiteral("Kim"), QStringLiteral("2018")).index(QStringLiteral("Kim"));
    f.child(QStringLiteral("Rose"), {QStringLiteral("Ada")})
        .child(QStringLiteral("May"), {QStringLiteral("Ada")})
        .child(QStringLiteral("Ann"), {QStringLiteral("Rose"), QStringLiteral("Bert")});
    f.child(QStringLiteral("Ned"), {QStringLiteral("Rose"), QStringLiteral("Sid")})
        .child(QStringLiteral("Kim"), {QStringLiteral("Tom"), QStringLiteral("Ann")})
        .child(QStringLiteral("Lee"), {QStringLiteral("May")});
    f.couple(QStringLiteral("Ned"), QStringLiteral("Joy"))
        .child(QStringLiteral("Cal"), {QStringLiteral("Ned"), QStringLiteral("Joy")});
    f.couple(QStringLiteral("Ann"), QStringLiteral("Pete"), UnionKind::Cohabiting);
    return f;
}

const KinFound& foundOf(const KinFinding& finding, const char* name) {
    const auto one = std::find_if(finding.people.begin(), finding.people.end(),
                                  [&](const KinFound& found) { return found.person == id(name); });
    REQUIRE(one != finding.people.end());
    return *one;
}

void ask(CaseSnapshot& records, const char* name, KinState state, QDate day) {
    KinEnquiry one{
        .id = KinEnquiryId::named(QString::fromUtf8(name) + day.toString()), .caseId = records.id(), .person = id(name)};
    one.date = day;
    one.state = state;
    records.put(one);
}

}  // namespace

TEST_CASE("relatives are called by the way they are related", "[rules][kin]") {
    const FamilyBuilder f = family();
    const KinTerms terms(f.records, id("Kim"), test::englishWords());
    const std::vector<std::pair<const char*, const char*>> expected{
        {"Ann", "mother"},
        {"Tom", "father"},
        {"Rose", "maternal grandmother"},
        {"Ned", "mother’s half-brother"},
        {"Joy", "mother’s half-brother’s wife"},
        {"Cal", "mother’s half-brother’s daughter"},
        {"Ada", "maternal grandmother’s mother"},
        {"May", "maternal grandmother’s sister"},
        {"Lee", "maternal grandmother’s sister’s son"},
        {"Pete", "mother’s partner"},
    };
    for (const auto& [name, words] : expected) CHECK(terms.exact(id(name)) == QString::fromUtf8(words));
    CHECK(terms.exact(id("Sid")).isEmpty());
    // The same two seen from the other end.
    CHECK(KinTerms(f.records, id("Ned"), test::englishWords()).exact(id("Kim")) == QStringLiteral("half-sister’s daughter"));
}

TEST_CASE("after three steps a relative is told by the side alone", "[rules][kin]") {
    FamilyBuilder f = family();
    f.woman(QStringLiteral("Zoe"), QStringLiteral("2004")).child(QStringLiteral("Zoe"), {QStringLiteral("Lee")});
    CHECK(KinTerms(f.records, id("Kim"), test::englishWords()).exact(id("Zoe")) ==
          QStringLiteral("relative on the mother’s side"));
}

TEST_CASE("every living adult is found once, by line and nearness", "[rules][kin]") {
    FamilyBuilder f = family();
    f.man(QStringLiteral("Neighbour"), QStringLiteral("1970"))
        .man(QStringLiteral("Dead"), QStringLiteral("1960"))
        .with(QStringLiteral("Dead"), [](Person& p) { p.deceased = true; });
    f.person(QStringLiteral("Nobody's age"), Sex::Female);
    const KinFinding finding = findKin(f.records, today);
    QSet<PersonId> once;
    for (const KinFound& one : finding.people) once.insert(one.person);
    CHECK(once.size() == finding.people.size());
    CHECK_FALSE(once.contains(id("Kim")));
    CHECK_FALSE(once.contains(id("Dead")));
    CHECK(once.contains(id("Nobody's age")));
    CHECK_FALSE(once.contains(id("Ann")));
    CHECK_FALSE(once.contains(id("Tom")));
    CHECK(foundOf(finding, "Ned").line == KinLine::Maternal);
    CHECK(foundOf(finding, "Joy").line == KinLine::Maternal);
    CHECK(foundOf(finding, "Neighbour").line == KinLine::Connected);
    CHECK(foundOf(finding, "Rose").generation == 2);
    CHECK(foundOf(finding, "Cal").generation == 0);
    CHECK(foundOf(finding, "Sid").line == KinLine::Connected);
    CHECK(std::is_sorted(finding.people.begin(), finding.people.end(), [](const KinFound& a, const KinFound& b) {
        return std::tie(a.line, a.steps) < std::tie(b.line, b.steps);
    }));
}

TEST_CASE("the latest enquiry counts, and who cares now need not be asked", "[rules][kin]") {
    FamilyBuilder f = family();
    f.home(QStringLiteral("Home"), {QStringLiteral("Kim"), QStringLiteral("Pete")});
    CHECK(foundOf(findKin(f.records, today), "Ned").isOpen());
    ask(f.records, "Ned", KinState::Asked, QDate(2026, 1, 5));
    ask(f.records, "Ned", KinState::Offers, QDate(2026, 2, 5));
    ask(f.records, "May", KinState::NotNow, QDate(2025, 2, 5));
    const KinFinding finding = findKin(f.records, today);
    CHECK(foundOf(finding, "Ned").state == KinState::Offers);
    CHECK_FALSE(foundOf(finding, "Ned").isOpen());
    CHECK(foundOf(finding, "May").state == KinState::NotNow);
    CHECK(foundOf(finding, "Pete").caresNow);
    CHECK_FALSE(foundOf(finding, "Pete").isOpen());
    CHECK(foundOf(finding, "Rose").isOpen());
}

TEST_CASE("gaps are where nobody is named", "[rules][kin]") {
    FamilyBuilder f = family();
    const auto has = [&](KinGapKind kind, const char* parent) {
        const QList<KinGap> gaps = findKin(f.records, today).gaps;
        return std::any_of(gaps.begin(), gaps.end(), [&](const KinGap& gap) {
            return gap.kind == kind && gap.parent == (parent ? std::optional(id(parent)) : std::nullopt);
        });
    };
    CHECK(has(KinGapKind::Grandmother, "Tom"));
    CHECK(has(KinGapKind::Grandfather, "Tom"));
    CHECK(has(KinGapKind::AuntsUncles, "Tom"));
    CHECK_FALSE(has(KinGapKind::Grandmother, "Ann"));
    CHECK_FALSE(has(KinGapKind::AuntsUncles, "Ann"));
    CHECK_FALSE(has(KinGapKind::Parent, nullptr));
    f.woman(QStringLiteral("Mia"), QStringLiteral("2020"))
        .index(QStringLiteral("Mia"))
        .child(QStringLiteral("Mia"), {QStringLiteral("Ann")});
    CHECK(has(KinGapKind::Parent, nullptr));
}

TEST_CASE("gaps of brothers and sisters are told once", "[rules][kin]") {
    FamilyBuilder f = family();
    f.man(QStringLiteral("Max"), QStringLiteral("2020"))
        .index(QStringLiteral("Max"))
        .child(QStringLiteral("Max"), {QStringLiteral("Tom"), QStringLiteral("Ann")});
    const QList<KinGap> gaps = findKin(f.records, today).gaps;
    CHECK(gaps.size() == 3);
    for (const KinGap& gap : gaps) CHECK(gap.children == QList<PersonId>{id("Kim"), id("Max")});
}

TEST_CASE("the demonstration has somebody left to ask", "[rules][kin][demo]") {
    const CaseSnapshot records = test::demoRecords();
    const KinFinding finding = findKin(records, test::demoDay());
    const auto open =
        std::count_if(finding.people.begin(), finding.people.end(), [](const KinFound& one) { return one.isOpen(); });
    CHECK(open > 0);
    CHECK(open < finding.people.size());
    QSet<KinLine> lines;
    for (const KinFound& one : finding.people) lines.insert(one.line);
    CHECK(lines.contains(KinLine::Maternal));
    CHECK(lines.contains(KinLine::Paternal));
}
