// SPDX-License-Identifier: MPL-2.0
#include "core/rules/contact_check.h"

#include "tests/support/process_case.h"
#include "tests/support/time_case.h"

#include <catch2/catch_test_macros.hpp>

#include <functional>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2025, 9, 15);

/// An arrangement and a session against which nothing stands: each case of the tables changes one thing of it.
struct Contact : test::TimeCase {
    Contact() {
        good.purpose = u"restoration_build"_s;
        good.supervisionReason = u"assessment"_s;
        good.supervisionReview = QDate(2025, 12, 1);
        good.agreedOn = QDate(2025, 9, 1);
        good.reviewOn = QDate(2025, 12, 1);
        good.issued = {{ann, {}, QDate(2025, 9, 2), u"printed month"_s}};
        held = session("first", QDate(2025, 9, 6));
    }
    ContactSession session(const char* name, QDate day) const {
        ContactSession one{ContactSessionId::named(QLatin1String(name)), caseId, good.id};
        one.children = {cy};
        one.adults = {ann};
        one.type = good.type;
        one.supervision = good.supervision;
        one.plannedOn = day;
        one.date = day;
        one.state = SessionState::Held;
        one.presence = {{ann, false, Presence::Came}};
        one.views = {{cy, {}, ViewMoment::After, 4, u"We played."_s}};
        one.record = RecordState::Locked;
        one.shared = {{ann, {}, day.addDays(5), u"letter"_s}};
        return one;
    }
    ContactSession notHeld(const char* name, QDate day) const {
        ContactSession one = session(name, day);
        one.state = SessionState::NotHeld;
        one.presence.clear();
        one.views.clear();
        one.shared.clear();
        one.notHeldBy = NotHeldBy::Adult;
        one.notHeldPerson = ann;
        one.notHeldReason = u"forgot_date"_s;
        return one;
    }
    QStringList codes(QDate on = today) {
        records.put(good);
        if (withSession) records.put(held);
        QStringList list = test::codesOf(contactProblems(context(), on));
        list.removeDuplicates();
        list.sort();
        return list;
    }
    Arrangement good = saturdays();
    ContactSession held{ContactSessionId::make(), caseId};
    bool withSession = true;
};

struct Broken {
    const char* code;
    std::function<void(Contact&)> change;
    QDate on = today;
};

}  // namespace

TEST_CASE("contact checks: nothing stands against a good arrangement and session", "[rules][checks][contact_check]") {
    Contact c;
    CHECK(c.codes().isEmpty());
    CHECK(contactProblems(Contact().context(), today).isEmpty());  // nor against a case without any
}

TEST_CASE("contact checks: each rule finds what breaks it", "[rules][checks][contact_check]") {
    const QDate day(2025, 9, 6);
    const QList<Broken> table{
        {"V-08",
         [](Contact& c) {
             ContactLimit limit{ContactLimitId::make(), c.caseId, LimitKind::NoContact, c.ann};
             limit.from = QDate(2025, 1, 1);
             limit.basis = u"court_order"_s;
             c.records.put(limit);
         }},
        {"V-08", [](Contact& c) { c.good.notAllowed = {c.ann}; }},
        {"V-08", [](Contact& c) { c.good.minimum = 4; }},
        {"V-11", [](Contact& c) { c.good.supervisionReason.clear(); }},
        {"V-11", [](Contact& c) { c.good.supervisionReview = {}; }},
        {"V-11", [](Contact& c) { c.good.supervisionReview = today.addDays(-1); }},
        {"V-12", [](Contact& c) { c.good.agreedOn = {}; }},
        {"V-13", [](Contact& c) { c.good.issued.clear(); }},
        {"V-13", [](Contact& c) { c.good.issued[0].date = today.addDays(1); }},
        {"V-14", [](Contact& c) { c.held.shared.clear(); }, QDate(2025, 9, 20)},
        {"V-15", [](Contact& c) { c.withSession = false; }},
        {"V-15", [](Contact& c) { c.held.state = SessionState::Confirmed; }},
        {"V-16",
         [day](Contact& c) {
             c.held = c.notHeld("first", day);
             c.held.notHeldReason.clear();
         }},
        {"V-16",
         [day](Contact& c) {
             c.held = c.notHeld("first", day);
             c.held.notHeldPerson.reset();
         }},
        {"V-17", [](Contact& c) { c.held.incidents = {Incident{}}; }},
        {"V-17",
         [day](Contact& c) {
             Incident late;
             late.toldWhom = u"Anita Rao"_s;
             late.toldOn = day.addDays(1);
             c.held.incidents = {late};
         }},
    };
    for (const Broken& one : table) {
        Contact c;
        one.change(c);
        CAPTURE(one.code, &one - table.data());
        CHECK(c.codes(one.on) == QStringList{QLatin1String(one.code)});
    }
}

TEST_CASE("contact checks: what does not break a rule", "[rules][checks][contact_check]") {
    const QDate day(2025, 9, 6);
    const QList<Broken> table{
        {"a draft is not judged",
         [](Contact& c) {
             c.good.state = ArrangementState::Draft;
             c.good.issued.clear();
             c.good.agreedOn = {};
         }},
        {"rules stand in for a written agreement",
         [](Contact& c) {
             c.good.agreedOn = {};
             c.good.houseRules = {{u"photos"_s, u"Ask first."_s}};
         }},
        {"a call needs no agreement",
         [](Contact& c) {
             c.good.type = u"video"_s;
             c.good.agreedOn = {};
         }},
        {"unsupervised time needs no reason",
         [](Contact& c) {
             c.good.supervision = u"unsupervised"_s;
             c.good.supervisionReason.clear();
             c.good.supervisionReview = {};
         }},
        {"only what is fully written is shared",
         [](Contact& c) {
             c.held.supervision = u"unsupervised"_s;
             c.held.shared.clear();
         },
         QDate(2025, 9, 20)},
        {"who was not there gets no record",
         [](Contact& c) {
             c.held.shared.clear();
             c.held.presence = {{c.ann, false, Presence::DidNotCome}};
         },
         QDate(2025, 9, 20)},
        {"a manager told the same day",
         [day](Contact& c) {
             Incident told;
             told.toldWhom = u"Anita Rao"_s;
             told.toldOn = day;
             c.held.incidents = {told};
         }},
        {"the minimum is reached", [](Contact& c) { c.good.minimum = 2; }},
    };
    for (const Broken& one : table) {
        Contact c;
        one.change(c);
        CAPTURE(one.code);
        CHECK(c.codes(one.on).isEmpty());
    }
}

TEST_CASE("contact checks: a record not shared is an error after three months", "[rules][checks][contact_check]") {
    Contact c;
    c.held.shared.clear();
    c.good.end = QDate(2025, 9, 7);
    c.good.supervisionReview = QDate(2026, 12, 1);
    c.records.put(c.good);
    c.records.put(c.held);
    const auto severity = [&](QDate on) { return contactProblems(c.context(), on).value(0).severity; };
    CHECK(contactProblems(c.context(), QDate(2025, 9, 19)).isEmpty());  // ten working days from Saturday 6 September
    CHECK(severity(QDate(2025, 9, 20)) == Problem::Severity::Warning);
    CHECK(severity(QDate(2025, 12, 6)) == Problem::Severity::Warning);
    CHECK(severity(QDate(2025, 12, 7)) == Problem::Severity::Error);
    SessionAddendum later{SessionAddendumId::make(), c.caseId, c.held.id, AddendumKind::Shared, QDate(2025, 9, 12), c.ann};
    c.records.put(later);
    CHECK(contactProblems(c.context(), QDate(2025, 12, 7)).isEmpty());
}

TEST_CASE("contact checks: an urgent refusal needs notices at once and a court within seven days",
          "[rules][checks][contact_check]") {
    Contact c;
    c.withSession = false;
    c.good.start = QDate(2025, 9, 1);
    TimeSuspension stop;
    stop.from = QDate(2025, 9, 3);
    stop.basis = u"urgent_refusal"_s;
    c.good.suspensions = {stop};
    const auto found = [&](QDate on) {
        QStringList list = c.codes(on);
        list.removeAll(u"V-15"_s);
        return list;
    };
    CHECK(found(QDate(2025, 9, 4)).isEmpty());
    CHECK(found(QDate(2025, 9, 5)) == QStringList{u"V-10"_s});
    CHECK(found(QDate(2025, 9, 9)) == QStringList{u"V-10"_s});
    CHECK(found(QDate(2025, 9, 10)) == QStringList{u"V-09"_s, u"V-10"_s});
    c.good.suspensions[0].toldOn = QDate(2025, 9, 3);
    CHECK(found(QDate(2025, 9, 10)) == QStringList{u"V-09"_s});
    Contact ended = c;
    ended.good.suspensions[0].to = QDate(2025, 9, 9);
    CHECK(ended.codes(QDate(2025, 9, 12)).isEmpty());
    LegalStatus order{LegalStatusId::make(), c.caseId, c.cy, u"contact_order_s34"_s, QDate(2025, 9, 8)};
    c.records.put(order);
    CHECK(found(QDate(2025, 9, 20)).isEmpty());
}

TEST_CASE("contact checks: three missed in a row call for a talk", "[rules][checks][contact_check]") {
    Contact c;
    c.withSession = false;
    const QDate on(2025, 10, 20);
    const QList<QDate> days{QDate(2025, 9, 6), QDate(2025, 9, 20), QDate(2025, 10, 4), QDate(2025, 10, 18)};
    c.records.put(c.session("0", days[0]));
    c.records.put(c.notHeld("1", days[1]));
    c.records.put(c.notHeld("2", days[2]));
    CHECK_FALSE(c.codes(QDate(2025, 10, 10)).contains(u"V-19"_s));
    c.good.missedRule = 2;
    CHECK(c.codes(QDate(2025, 10, 10)).contains(u"V-19"_s));
    c.good.missedRule = 0;
    ContactSession byService = c.notHeld("3", days[3]);
    byService.notHeldBy = NotHeldBy::ContactService;
    byService.notHeldPerson.reset();
    c.records.put(byService);  // whoever it was, the child did not see the parent
    CHECK(c.codes(on) == QStringList{u"V-19"_s});
    Review met{ReviewId::make(), c.caseId, u"contact_review"_s, ReviewState::Held, QDate(2025, 10, 19)};
    c.records.put(met);
    CHECK(c.codes(on).isEmpty());
}

TEST_CASE("contact checks: three times without the child's own view", "[rules][checks][contact_check]") {
    Contact c;
    c.withSession = false;
    const QList<QDate> days{QDate(2025, 9, 6), QDate(2025, 9, 20), QDate(2025, 10, 4)};
    for (int i = 0; i < 3; ++i) {
        ContactSession one = c.session(qPrintable(QString::number(i)), days[i]);
        one.views = {{c.ann, {}, ViewMoment::After, 4, u"A good day."_s}};  // the mother's view is not the child's
        c.records.put(one);
    }
    CHECK(c.codes(QDate(2025, 9, 21)).isEmpty());
    CHECK(c.codes(QDate(2025, 10, 5)) == QStringList{u"V-18"_s});
    ContactSession heard = c.session("2", days[2]);
    heard.views.clear();
    heard.seen = {{RecordPart::Talk, -1, {}, c.cy, u"When do I come home?"_s}};
    c.records.put(heard);
    CHECK(c.codes(QDate(2025, 10, 5)).isEmpty());
}

TEST_CASE("contact checks: children of one parent who live apart meet", "[rules][checks][contact_check]") {
    Contact c;
    const PersonId ellis = c.person("Ellis", false, QDate(2010, 3, 1));
    c.records.put(Parentage{.id = ParentageId::make(), .caseId = c.caseId, .child = ellis, .parent = c.ann});
    const Household here{HouseholdId::make(), c.caseId, u"Here"_s}, there{HouseholdId::make(), c.caseId, u"There"_s};
    c.records.put(here);
    c.records.put(there);
    c.records.put(Residence{ResidenceId::make(), c.caseId, c.cy, here.id, ResidenceKind::Main, QDate(2024, 1, 1)});
    CHECK(c.codes().isEmpty());  // where Ellis lives is not known
    Residence stay{ResidenceId::make(), c.caseId, ellis, there.id, ResidenceKind::Main, QDate(2024, 1, 1)};
    c.records.put(stay);
    CHECK(c.codes() == QStringList{u"V-33"_s});
    Contact together = c;
    stay.household = here.id;
    together.records.put(stay);
    CHECK(together.codes().isEmpty());
    c.good.children.append(ellis);
    CHECK(c.codes().isEmpty());
}
