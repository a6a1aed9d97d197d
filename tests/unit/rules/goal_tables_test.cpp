// SPDX-License-Identifier: MPL-2.0
// Twenty cases and more for each rule that judges something else than the title: dates, help, reasons, plain words.
#include "tests/support/goal_case.h"

#include <functional>

using namespace core;
using namespace Qt::StringLiterals;
using test::day0;
using test::GoalCase;

namespace {

using Change = std::function<void(Goal&)>;

/// The state of a rule after one change to the goal.
void expect(const char* code, bool fine, const Change& change, const QString& what) {
    GoalCase g;
    change(g.goal);
    CAPTURE(code, what.toStdString());
    CHECK(g.fine(code) == fine);
}

/// Texts put into one field: the first list passes, the second does not.
void texts(const char* code, QString Goal::*field, std::initializer_list<const char*> good,
           std::initializer_list<const char*> bad) {
    CHECK(good.size() + bad.size() >= 20);
    for (const auto& [list, fine] : {std::pair{good, true}, std::pair{bad, false}})
        for (const char* text : list)
            expect(
                code, fine, [&](Goal& goal) { goal.*field = QString::fromUtf8(text); }, QString::fromUtf8(text));
}

}  // namespace

TEST_CASE("goal tables: M2 where things stand, not older than six weeks and not from tomorrow", "[goals][checks]") {
    for (const int days : {0, 1, 2, 5, 7, 10, 14, 21, 28, 35, 41, 42})
        expect(
            "M2", true, [=](Goal& goal) { goal.baselineDate = day0.addDays(-days); }, QString::number(days));
    for (const int days : {-30, -7, -1, 43, 50, 60, 100, 365})
        expect(
            "M2", false, [=](Goal& goal) { goal.baselineDate = day0.addDays(-days); }, QString::number(days));
    expect(
        "M2", false, [](Goal& goal) { goal.baseline.clear(); }, u"no words"_s);
    expect(
        "M2", false, [](Goal& goal) { goal.baselineDate = {}; }, u"no date"_s);
}

TEST_CASE("goal tables: M3 somebody or something else shows it", "[goals][checks]") {
    texts("M3", &Goal::source,
          {"The sign-in sheet", "The register", "The care log", "Test slips", "The diary, read together", "Our visit",
           "The school", "Phone list", "The list of the group", "The health visitor’s book", "Receipts", "The club tells us",
           "A photo of the chart", "The calendar on the fridge", "Three calls", "The bus tickets", "The court bundle",
           "A talk with the teacher"},
          {"", "  "});
}

TEST_CASE("goal tables: M3 who keeps count, where nothing shows it", "[goals][checks]") {
    const auto keeps = [](const char* who, bool fine) {
        expect(
            "M3", fine, [=](Goal& goal) { goal.source.clear(), goal.collectedBy = QString::fromUtf8(who); },
            QString::fromUtf8(who));
    };
    for (const char* who :
         {"Bev", "The carers", "Marcus Reid", "The centre", "School", "Jean and Bev", "The nursery nurse", "Kofi",
          "Dana and Kofi", "Kofi Hartley and Dana", "The group leader", "Bev rings Dana", "Dana and Bev", "Dana with Bev"})
        keeps(who, true);
    for (const char* who :
         {"", " ", "Dana", "Dana Hartley", "DANA", "dana", "Dana.", "Dana herself", "Dana tells us", "Dana, in her diary"})
        keeps(who, false);
}

TEST_CASE("goal tables: M3 what the person tells is not yet seen by others", "[goals][checks]") {
    const auto shows = [](const char* source, const char* who, bool fine) {
        expect(
            "M3", fine, [=](Goal& goal) { goal.source = QString::fromUtf8(source), goal.collectedBy = QString::fromUtf8(who); },
            QString::fromUtf8(source));
    };
    for (const char* source : {"Dana tells us", "Dana says so", "Dana", "Dana told the group", "Dana reports it"}) {
        shows(source, "", false);
        shows(source, "Dana", false);
        shows(source, "The group", true);
    }
    for (const char* source :
         {"Dana’s bus tickets", "Dana brings the slip", "The club tells us", "Kofi tells us", "The school told Dana"})
        shows(source, "", true);
}

TEST_CASE("goal tables: R2 every serious worry that nobody works on has a goal or a reason", "[goals][checks]") {
    struct Row {
        FactorStatus status;
        int severity;
        bool linked;   ///< the goal is about it
        bool running;  ///< another goal is
        bool reason;   ///< or somebody said why there is none
        bool fine;
    };
    using F = FactorStatus;
    const Row rows[] = {{F::NotAddressed, 3, false, false, false, false},  {F::NotAddressed, 2, false, false, false, false},
                        {F::NotAddressed, 1, false, false, false, true},   {F::NotAddressed, 0, false, false, false, true},
                        {F::NotAddressed, 3, true, false, false, true},    {F::NotAddressed, 2, true, false, false, true},
                        {F::NotAddressed, 3, false, true, false, true},    {F::NotAddressed, 2, false, true, false, true},
                        {F::NotAddressed, 3, false, false, true, true},    {F::NotAddressed, 2, false, false, true, true},
                        {F::NotAddressed, 3, true, true, true, true},      {F::BeingAddressed, 3, false, false, false, true},
                        {F::BeingAddressed, 2, false, false, false, true}, {F::BeingAddressed, 1, false, false, false, true},
                        {F::Absent, 3, false, false, false, true},         {F::Absent, 2, false, false, false, true},
                        {F::PastResolved, 3, false, false, false, true},   {F::PastResolved, 2, false, false, false, true},
                        {F::Unknown, 3, false, false, false, true},        {F::Unknown, 2, false, false, false, true}};
    CHECK(std::size(rows) >= 20);
    for (const Row& row : rows) {
        GoalCase g;
        FactorRating rating{FactorRatingId::make(), g.c.id, u"risk.p4"_s, g.c.parent, day0};
        rating.status = row.status;
        rating.severity = row.severity;
        g.c.add(rating);
        if (row.linked) g.goal.factors.append({u"risk.p4"_s, g.c.parent});
        if (row.running) {
            Goal other{.id = GoalId::make(), .caseId = g.c.id, .person = g.c.parent};
            other.status = GoalStatus::Active;
            other.factors = {{u"risk.p4"_s, g.c.parent}};
            g.c.add(other);
        }
        if (row.reason) {
            CoverageReason why{.id = CoverageReasonId::make(), .caseId = g.c.id, .factor = u"risk.p4"_s, .about = g.c.parent};
            why.reason = u"Starts in May."_s;
            g.c.add(why);
        }
        CAPTURE(toName(row.status).toStdString(), row.severity, row.linked, row.running, row.reason);
        CHECK(g.fine("R2") == row.fine);
    }
}

TEST_CASE("goal tables: A1 and A2 not too many steps, and help that is there in time", "[goals][checks]") {
    for (int steps = 0; steps <= 10; ++steps)
        expect(
            "A1", steps <= 5, [=](Goal& goal) { goal.steps = QList<GoalStep>(steps, goal.steps.first()); },
            QString::number(steps));
    for (int weeks = 1; weeks <= 26; ++weeks)
        expect(
            "A2", day0.addDays(7 * weeks) <= QDate(2026, 6, 30),
            [=](Goal& goal) {
                goal.support = {{u"Course"_s, {}, day0, weeks, {}, std::nullopt}};
            },
            QString::number(weeks));
}

TEST_CASE("goal tables: A3 six weeks at least from the very bottom", "[goals][checks]") {
    for (int days = 20; days <= 60; days += 2)
        expect(
            "A3", days >= 42,
            [=](Goal& goal) { goal.baselineDate = day0, goal.baselineLevel = -2, goal.targetBy = day0.addDays(days); },
            QString::number(days));
}

TEST_CASE("goal tables: A4 what is their own to do", "[goals][checks]") {
    for (const char* title :
         {"Dana will ring Bev.", "Dana will come by ten.", "Dana will cook twice a week.", "Dana will read a story.",
          "Dana will bid for a home each week.", "Dana will send one message.", "Dana will pack the bag.",
          "Dana will go to the group.", "Dana will show two beds.", "Dana will walk Kofi to school."})
        expect(
            "A4", true, [=](Goal& goal) { goal.steps.clear(), goal.title = QString::fromUtf8(title); }, QString::fromUtf8(title));
    GoalCase own;
    own.goal.steps.clear();
    own.goal.title = u"Dana will get a flat."_s;
    CHECK(own.fine("A4") == false);
}

TEST_CASE("goal tables: R1 it matters to a child who is named", "[goals][checks]") {
    texts("R1", &Goal::why,
          {"So that Kofi sleeps.", "So that Kofi can count on Mum.", "Kofi needs to know who comes.",
           "Because Kofi waits at the door.", "So that Kofi Hartley is warm.", "For Kofi.", "So that Mum and Kofi laugh.",
           "So that school and Kofi are at peace.", "KOFI wants it.", "So that Kofi’s nights are calm."},
          {"", "So that all is well.", "For the court.", "To show change.", "So that Dana is happy.", "For the file.",
           "Because we said so.", "So that the children are safe.", "For everybody.", "So that the worker can close the case."});
}

TEST_CASE("goal tables: T1 a date that lies ahead, within half a year", "[goals][checks]") {
    for (int days = -40; days <= 280; days += 16) {
        const QDate by = day0.addDays(days);
        expect(
            "T1", days > 0 && by <= day0.addMonths(6), [=](Goal& goal) { goal.targetBy = by; }, by.toString(Qt::ISODate));
    }
}

TEST_CASE("goal tables: T2 looked at every six weeks at least", "[goals][checks]") {
    for (int weeks = 0; weeks <= 26; ++weeks)
        expect(
            "T2", weeks >= 1 && weeks <= 6, [=](Goal& goal) { goal.reviewEveryWeeks = weeks; }, QString::number(weeks));
}

TEST_CASE("goal tables: T3 reviews on working days", "[goals][checks]") {
    for (int days = 0; days < 28; ++days) {
        const QDate day = QDate(2026, 4, 6).addDays(days);  // Easter Monday
        const bool works = day.dayOfWeek() < 6 && day != QDate(2026, 4, 6);
        expect(
            "T3", works, [=](Goal& goal) { goal.nextReview = day; }, day.toString(Qt::ISODate));
    }
}

TEST_CASE("goal tables: P1 words that everybody uses", "[goals][checks]") {
    texts("P1", &Goal::plainVersion,
          {"Dana will come on Tuesdays.", "Dana will ring at ten.", "Dana will read a story.", "I will go to football.",
           "Dana will cook twice a week.", "Dana will bring a snack.", "Dana will show two beds.",
           "Dana will say when it is hard.", "Dana will walk Kofi to school.", "Dana will pack the bag on Friday."},
          {"Dana will engage with the IRO.", "Dana will engage with services.", "Dana will facilitate contact.",
           "Dana is non-compliant.", "Dana will attend the LAC review.", "Dana will address her presenting issues.",
           "Dana will access support re substance misuse.", "Dana will comply with the plan.", "Dana failed to engage.",
           "Dana will commence a course."});
}
