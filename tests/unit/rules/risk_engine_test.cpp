// SPDX-License-Identifier: MPL-2.0
#include "core/rules/risk_engine.h"

#include "tests/support/process_case.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const QStringList risks{u"not_addressed"_s, u"partly"_s, u"addressed"_s};
const QStringList protections{u"none"_s, u"some"_s, u"clear"_s};
const QStringList capacities{u"none"_s, u"some"_s, u"sustained"_s};
const QStringList wishes{u"unsure"_s, u"want"_s};

RiskInputs inputs(const QStringList& risk, const QStringList& protective, const QStringList& capacity, const QStringList& wish) {
    return {{risk, {u"r"_s}, {}}, {protective, {u"p"_s}, {}}, {capacity, {u"c"_s}, {}}, {wish, {u"w"_s}, {}}};
}

/// The table of the four classes in words, written down a second time and not from the pack.
QString expected(int risk, int protective, int capacity, int wish) {
    if (risk == 0 && protective == 0 && capacity == 0 && wish == 0) return u"severe"_s;
    if (risk == 0) return u"high"_s;
    if (risk == 1 && (protective == 0 || capacity == 0 || wish == 0)) return u"high"_s;
    if (risk == 2 && protective == 0 && capacity == 0) return u"high"_s;
    if (risk == 2 && protective == 2 && capacity == 2 && wish == 1) return u"low"_s;
    return u"medium"_s;
}

int levelOf(const QString& id) { return riskClass(standardPack().library, id)->level; }

FactorRating rating(const test::ProcessCase& c, const char* factor, const PersonId& about, FactorStatus status,
                    QDate day = {2025, 2, 3}) {
    FactorRating one{FactorRatingId::make(), c.id, QLatin1String(factor), about, day};
    one.status = status;
    return one;
}

}  // namespace

TEST_CASE("risk: every combination of inputs gives the class of the table", "[rules][risk]") {
    int rows = 0;
    for (int r = 0; r < 3; ++r)
        for (int p = 0; p < 3; ++p)
            for (int c = 0; c < 3; ++c)
                for (int w = 0; w < 2; ++w, ++rows) {
                    CAPTURE(r, p, c, w);
                    const RiskSuggestion found =
                        suggestClass(standardPack().library, inputs({risks[r]}, {protections[p]}, {capacities[c]}, {wishes[w]}));
                    CHECK(found.riskClass.toStdString() == expected(r, p, c, w).toStdString());
                    CHECK(found.row);
                    CHECK(found.missing.isEmpty());
                }
    CHECK(rows == 54);
}

TEST_CASE("risk: worse inputs never lower the class", "[rules][risk]") {
    const Library& library = standardPack().library;
    const auto level = [&](int r, int p, int c, int w) {
        return levelOf(suggestClass(library, inputs({risks[r]}, {protections[p]}, {capacities[c]}, {wishes[w]})).riskClass);
    };
    for (int r = 0; r < 3; ++r)
        for (int p = 0; p < 3; ++p)
            for (int c = 0; c < 3; ++c)
                for (int w = 0; w < 2; ++w) {
                    CAPTURE(r, p, c, w);
                    if (r > 0) CHECK(level(r - 1, p, c, w) >= level(r, p, c, w));
                    if (p > 0) CHECK(level(r, p - 1, c, w) >= level(r, p, c, w));
                    if (c > 0) CHECK(level(r, p, c - 1, w) >= level(r, p, c, w));
                    if (w > 0) CHECK(level(r, p, c, w - 1) >= level(r, p, c, w));
                }
}

TEST_CASE("risk: what is not known stops a suggestion only where it decides", "[rules][risk]") {
    const Library& library = standardPack().library;
    // Not addressed with something that protects is high, whatever the rest turns out to be.
    const RiskSuggestion sure = suggestClass(library, inputs({risks[0]}, {protections[1]}, capacities, wishes));
    CHECK(sure.riskClass == u"high"_s);
    CHECK(sure.missing.isEmpty());
    const RiskSuggestion open = suggestClass(library, inputs({risks[0]}, {protections[0]}, capacities, {wishes[0]}));
    CHECK(open.riskClass.isEmpty());
    CHECK(open.possible == QStringList{u"severe"_s, u"high"_s});
    CHECK(open.missing.contains(u"c"_s));
}

TEST_CASE("risk: nothing rated, nothing suggested, and it says what is missing", "[rules][risk]") {
    test::ProcessCase c;
    const RiskInputs found = riskInputs(c.records(), c.pack(), c.children[0], {2025, 3, 3});
    CHECK(found.risk.values == risks);
    CHECK(found.protective.values == protections);
    CHECK(found.capacity.values == capacities);
    CHECK(found.wishes.values == wishes);
    const RiskSuggestion suggestion = suggestClass(c.pack().library, found);
    CHECK(suggestion.riskClass.isEmpty());
    CHECK(suggestion.missing.contains(u"rate risk.p2"_s));
    CHECK(suggestion.missing.contains(u"capacity"_s));
    CHECK(suggestion.missing.contains(u"wishes "_s + c.children[0].text()));
}

TEST_CASE("risk: inputs come from the latest rating of each person, other children apart", "[rules][risk]") {
    test::ProcessCase c(2);
    for (const Factor& factor : c.pack().library.factors)
        if (factor.core) c.add(rating(c, factor.id.toLatin1().constData(), c.parent, FactorStatus::Absent));
    const auto risk = [&](int child) { return riskInputs(c.records(), c.pack(), c.children[child], {2025, 6, 1}).risk.values; };
    CHECK(risk(0) == QStringList{u"addressed"_s});
    c.add(rating(c, "risk.c2", c.children[0], FactorStatus::NotAddressed));
    CHECK(risk(0) == QStringList{u"not_addressed"_s});
    CHECK(risk(1) == QStringList{u"addressed"_s});  // it is about the other child
    c.add(rating(c, "risk.c2", c.children[0], FactorStatus::BeingAddressed, {2025, 4, 1}));
    CHECK(risk(0) == QStringList{u"partly"_s});
    CHECK(riskInputs(c.records(), c.pack(), c.children[0], {2025, 3, 1}).risk.values == QStringList{u"not_addressed"_s});
    c.add(rating(c, "risk.p1", c.parent, FactorStatus::Unknown, {2025, 5, 1}));
    CHECK(risk(0) == QStringList{u"not_addressed"_s, u"partly"_s});
}

TEST_CASE("risk: three confirmed protective factors are clear, one word of the parent is not", "[rules][risk]") {
    test::ProcessCase c;
    const auto protective = [&] { return riskInputs(c.records(), c.pack(), c.children[0], {2025, 6, 1}).protective.values; };
    c.add(rating(c, "prot.e2", c.parent, FactorStatus::Absent));
    CHECK(protective() == QStringList{u"none"_s});
    for (const char* factor : {"prot.p1", "prot.p2", "prot.e3"}) {
        FactorRating one = rating(c, factor, c.parent, FactorStatus::Strong);
        one.reliability = Reliability::SelfReport;
        c.add(one);
    }
    CHECK(protective() == QStringList{u"some"_s});
    for (const char* factor : {"prot.p1", "prot.p2", "prot.e3"}) {
        FactorRating one = rating(c, factor, c.parent, FactorStatus::Present, {2025, 4, 1});
        one.reliability = Reliability::Observed;
        c.add(one);
    }
    CHECK(protective() == QStringList{u"clear"_s});
}

TEST_CASE("risk: the least sure behaviour and the child's own word decide", "[rules][risk]") {
    test::ProcessCase c;
    const auto found = [&] { return riskInputs(c.records(), c.pack(), c.children[0], {2025, 6, 1}); };
    const auto item = [&](ChangeConclusion conclusion) {
        CapacityItem one{CapacityItemId::make(), c.id, c.parent};
        ChangeMeasure measure;
        measure.date = QDate(2025, 3, 3);
        measure.conclusion = conclusion;
        one.measures = {measure};
        c.add(one);
    };
    item(ChangeConclusion::Sustained);
    CHECK(found().capacity.values == QStringList{u"sustained"_s});
    item(ChangeConclusion::Emerging);
    CHECK(found().capacity.values == QStringList{u"some"_s});
    item(ChangeConclusion::NotSaid);
    CHECK(found().capacity.values == QStringList{u"none"_s, u"some"_s});
    const auto wish = [&](const PersonId& who, int favours, QDate day) {
        Wish one{WishId::make(), c.id, who};
        one.favours = favours;
        one.date = day;
        c.add(one);
    };
    wish(c.parent, 1, {2025, 3, 1});
    CHECK(found().wishes.values == wishes);  // the child has not been asked
    wish(c.children[0], 1, {2025, 3, 1});
    CHECK(found().wishes.values == QStringList{u"want"_s});
    wish(c.children[0], 0, {2025, 5, 1});
    CHECK(found().wishes.values == QStringList{u"unsure"_s});
}

TEST_CASE("risk: the classification that counts is signed, latest, and not replaced", "[rules][risk]") {
    test::ProcessCase c;
    const PersonId child = c.children[0];
    RiskClassification draft{ClassificationId::make(), c.id, u"RC1"_s, child, QDate(2025, 3, 1)};
    draft.chosen = u"low"_s;
    c.add(draft);
    CHECK_FALSE(classificationOf(c.records(), child, u"RC1"_s, {2025, 6, 1}));
    const RiskClassification high = c.classify(child, "RC1", "high", {2025, 3, 2});
    CHECK(classificationOf(c.records(), child, u"RC1"_s, {2025, 6, 1})->id == high.id);
    RiskClassification medium{ClassificationId::make(), c.id, u"RC1"_s, child, QDate(2025, 3, 2)};
    medium.chosen = u"medium"_s;
    medium.supersedes = high.id;
    medium.signOffs = {c.signedBy("Anita Rao", c.anita, {2025, 3, 4})};
    c.add(medium);
    CHECK(classificationOf(c.records(), child, {}, {2025, 6, 1})->chosen == u"medium"_s);
    CHECK_FALSE(classificationOf(c.records(), child, u"RC2"_s, {2025, 6, 1}));
}
