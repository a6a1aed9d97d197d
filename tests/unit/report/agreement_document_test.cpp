// SPDX-License-Identifier: MPL-2.0
#include "core/desk/demo.h"
#include "core/report/goal_chart.h"
#include "core/report/pages.h"
#include "core/report/write/writers.h"
#include "core/rules/agreements.h"
#include "core/rules/attainment.h"
#include "core/rules/readability.h"
#include "tests/support/demo_agreements.h"
#include "tests/support/demo_case.h"
#include "tests/support/strings.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;
using Catch::Approx;

namespace {

QString textOf(const char* kind, const char* reader) {
    QStringList words;
    for (const Passage& passage : passagesOf(test::demoDocument(QLatin1String(kind), QLatin1String(reader))))
        words << passage.text;
    return words.join(u' ').simplified();
}

PersonId named(const char* key) { return PersonId::named(u"demo "_s + QLatin1String(key)); }

Caseload demoLoad() {
    Caseload caseload;
    caseload.apply(demoCases(test::demoDay()));
    return caseload;
}

}  // namespace

TEST_CASE("agreement paper: what all promise, how to know, and where to sign", "[goals][report][agreements]") {
    const QString text = textOf("agreement", "parent:Dana Hartley");
    for (const char* words : {"This is not a court order and not a contract", "Version 2, mark ", "What goes well",
                              "What you will do", "What we will do", "Marcus Reid: Visit you at the time we said",
                              "Dana will arrive by 09:50", "If it does not go to plan", "I would like Sundays too",
                              "Take your time to read this", "Copy given on", "Read aloud or interpreted by", "Witness",
                              "We look at this together again on", "tell Marcus Reid", "This copy is yours to keep"}) {
        CAPTURE(words);
        CHECK(text.contains(QString::fromUtf8(words)));
    }
    for (const char* word : {"T score", "Attainment", "risk.", "GAS"}) CHECK_FALSE(text.contains(QLatin1String(word)));
}

TEST_CASE("agreement paper: only for those it is between", "[goals][report][agreements]") {
    CHECK_FALSE(textOf("agreement", "parent:Samuel Mensah").contains(u"Dana will arrive"_s));
    CHECK(textOf("agreement", "parent:Samuel Mensah").contains(u"Ring on Wednesdays and read a story"_s));
    CHECK(textOf("agreement", "child:Kofi Mensah").contains(u"This page is yours"_s));
    CHECK(textOf("agreement", "carer").contains(u"There is no agreement that this reader may have"_s));
    CHECK_FALSE(textOf("goals", "parent:Samuel Mensah").contains(u"Harbour"_s));
}

TEST_CASE("agreement paper: the places to sign stay on one page, in every size", "[goals][report][agreements]") {
    for (const PrintSize size : {PrintSize::Standard, PrintSize::Clear, PrintSize::Large, PrintSize::Extra}) {
        Document document = test::demoDocument(u"agreement"_s, u"parent:Dana Hartley"_s);
        document.size = size;
        const Pages pages = layOut(document);
        QSet<int> with;
        for (int page = 0; page < pages.pages.size(); ++page)
            for (const PageChunk& chunk : pages.pages[page].chunks)
                for (const PageItem& item : chunk.items)
                    if (const auto* text = std::get_if<PageText>(&item))
                        if (text->text.startsWith("Copy given"_L1) || text->text == "Witness"_L1) with.insert(page);
        CHECK(with.size() == 1);
        CHECK(pages.unprintable.isEmpty());
    }
}

TEST_CASE("goals: the T score goes to the profession alone, person by person", "[goals][report]") {
    const QString internal = textOf("goals", "internal");
    CHECK(internal.contains(u"Attainment T: 31.7 at the start, 59.1 now, change +27.4"_s));
    CHECK(internal.contains(u"Goals of two people are never put together"_s));
    CHECK(internal.contains(u"3 of 4 goals are scored."_s));
    const QString parent = textOf("goals", "parent:Dana Hartley");
    CHECK_FALSE(parent.contains(u"Attainment"_s));
    CHECK(parent.contains(u"more than we hoped"_s));
    CHECK(parent.contains(u"Dana Hartley sees it differently."_s));
    CHECK_FALSE(parent.contains(u"The diary is hard to keep"_s));  // the worker's view
}

TEST_CASE("goals: the demonstration gives the figures of the specification", "[goals][demo]") {
    const CaseSnapshot records = test::demoRecords();
    const auto tOn = [&](int weeksAgo) {
        return *attainmentOf(records, named("dana"), test::demoDay().addDays(-7 * weeksAgo + 3)).achieved;
    };
    CHECK(*attainmentOf(records, named("dana"), test::demoDay()).baseline == Approx(31.74).margin(0.01));
    CHECK(tOn(14) == Approx(36.31).margin(0.01));
    CHECK(tOn(9) == Approx(45.44).margin(0.01));
    CHECK(tOn(3) == Approx(59.13).margin(0.01));
    CHECK(*attainmentOf(records, named("samuel"), test::demoDay()).achieved == Approx(60.0));
}

TEST_CASE("goals: every demonstration agreement reads at grade 6 or below", "[goals][demo][readability]") {
    const Caseload caseload = demoLoad();
    int agreements = 0;
    for (const CaseSnapshot& records : caseload.cases)
        for (const Agreement& one : records.all<Agreement>()) {
            ++agreements;
            CAPTURE(one.title.toStdString(), one.fingerprint.toStdString());
            const Reading reading = readingOf(linesOf(one).join(u'\n'), plainLanguage(standardPack().writing, u"en"_s));
            CHECK(*reading.grade <= 6);
            CHECK(reading.count(TextMarkKind::Jargon) == 0);
            CHECK(reading.count(TextMarkKind::Tone) == 0);
            CHECK(one.fingerprint == fingerprintOf(one));
        }
    CHECK(agreements == 7);
}

TEST_CASE("goals: the levels of the demonstration are whole", "[goals][demo]") {
    const Caseload caseload = demoLoad();
    int whole = 0;
    for (const CaseSnapshot& records : caseload.cases)
        for (const Goal& goal : records.all<Goal>()) {
            if (goal.levels.isEmpty()) continue;
            ++whole;
            for (const Problem& problem : levelProblems(goal)) CHECK(problem.code == u"level_not_target"_s);
        }
    CHECK(whole >= 8);
}

TEST_CASE("goal chart: one small chart a goal, the same days for all", "[goals][report]") {
    const CaseSnapshot records = test::demoRecords();
    const QList<GoalSeries> series = goalSeries(records, named("dana"), test::demoDay());
    REQUIRE(series.size() == 4);
    CHECK(series[0].points.size() == 4);
    CHECK(series[3].points.size() == 1);  // not scored: its start only
    CHECK(series[0].points.first().start);
    CHECK(series[1].points.first().level == -2);
    CHECK(series[1].points.last().level == 1);
    const Drawing drawing = goalChart(series, 165);
    CHECK(drawing.bounds.width() == Approx(165));
    for (const Piece& piece : drawing.pieces) {
        const auto* lettering = std::get_if<Lettering>(&piece);
        if (!lettering) continue;
        CHECK(lettering->at.x() >= 0);
        CHECK(lettering->at.x() <= 165);
    }
    CHECK(goalChart({}, 165).pieces.isEmpty());
    CHECK(textOf("goal-chart", "internal").contains(u"Levels of the goals of Dana Hartley at each review."_s));
}

TEST_CASE("back-up plan: all a family needs, and whom to ring in which order", "[goals][report]") {
    const QString text = textOf("contingency-plan", "parent:Dana Hartley");
    for (const QString& words :
         {u"If this happens: Mum has had a drink"_s, u"First signs: She does not answer Bev"_s, u"Children: Kofi"_s,
          u"comes and stays"_s, u"within the hour"_s, u"Jean goes to the flat."_s, u"Where the children sleep: Jean Hartley"_s,
          u"Jean says: Mum is not well today."_s, u"The next visit is at the centre with Marcus there."_s,
          u"We agreed this plan on"_s, u"We look at it again on"_s, u"Samuel Mensah (card), since"_s, u"ring 999"_s})
        CHECK(text.contains(words));
    // Two steps ring Jean; her number stands once, then Marcus, then the night.
    const QString order = text.mid(text.indexOf(u"Who to ring"_s, text.indexOf(u"Mum has had a drink"_s)));
    const qsizetype first = order.indexOf(u"1. 01632 960 021"_s), next = order.indexOf(u"2. 01632 960 054"_s),
                    night = order.indexOf(u"3. 01632 960 055"_s);
    CHECK(first > 0);
    CHECK(next > first);
    CHECK(night > next);
    CHECK_FALSE(text.contains(u"Worries it answers"_s));
    CHECK(textOf("contingency-plan", "internal").contains(u"Worries it answers"_s));
}

TEST_CASE("back-up plan: one alone when it is asked for, and a draft only then, called a draft", "[goals][report]") {
    CaseSnapshot records = test::demoAgreement(u"DEMO-A parent 2"_s).records;
    const auto& plans = records.all<ContingencyPlan>();
    const auto lapse = std::find_if(plans.begin(), plans.end(),
                                    [](const ContingencyPlan& one) { return one.title == u"Mum has had a drink"_s; });
    REQUIRE(lapse != plans.end());
    ContingencyPlan plan = *lapse;
    plan.agreedOn = {};
    plan.uses = {PlanUse{UncertainDate(QDate(2026, 2, 3)), u"Jean came at once."_s}};
    records.put(plan);
    const auto paper = [&](const QString& wanted) {
        Clearance clearance{&standardPack(), u"en"_s, {}, QDateTime(test::demoDay(), QTime(12, 0), Qt::UTC)};
        Request request;
        request.kind = u"contingency-plan"_s;
        request.options.insert(u"plan"_s, wanted);
        return QString::fromUtf8(writeText(buildReport(clearedFor(records, Audience{}, clearance), request))).simplified();
    };
    CHECK_FALSE(paper({}).contains(u"Mum has had a drink"_s));
    CHECK(paper({}).contains(u"A child turns up at home"_s));
    const QString alone = paper(plan.id.text());
    CHECK_FALSE(alone.contains(u"A child turns up at home"_s));
    CHECK(alone.contains(u"This plan is not agreed yet."_s));
    CHECK(alone.contains(u"3 February 2026: Jean came at once."_s));
    CHECK(paper(u"none"_s).contains(u"There is no agreed back-up plan yet."_s));
}

TEST_CASE("back-up card: who does what first, with the number, for all who have a part", "[goals][report]") {
    const QString text = textOf("contingency-card", "parent:Dana Hartley");
    CHECK(text.contains(u"If this happens: Mum has had a drink"_s));
    CHECK(text.contains(u"01632 960 055"_s));
    CHECK(text.contains(u"Jean: comes and stays, within the hour, 01632 960 021"_s));
    CHECK(text.contains(u"ring 999"_s));
}
