// SPDX-License-Identifier: MPL-2.0
#include "core/rules/evidence.h"

#include "core/rules/as_at.h"
#include "core/rules/invariants.h"
#include "core/rules/removal.h"
#include "tests/support/fact_case.h"

using namespace core;
using test::FactCase;

namespace {

struct Dispute : FactCase {
    Dispute() {
        records.put(paper);
        ChronologyEntry e = entry;
        records.put(e);
        records.put(citation);
    }
    Source paper{SourceId::named(QStringLiteral("paper")), caseId, QStringLiteral("Police log")};
    ChronologyEntry entry{EntryId::named(QStringLiteral("entry")), caseId};
    Citation citation{.id = CitationId::named(QStringLiteral("cite")),
                      .caseId = caseId,
                      .fromId = anyId(entry.id),
                      .toId = anyId(paper.id),
                      .kind = CitationKind::Disputes,
                      .version = ann,
                      .words = QStringLiteral("I was not there.")};
};

Problems problemsAfter(const CaseSnapshot& records, ChangeSet set) {
    Caseload after;
    after.shared.put(Profile{ProfileId::make()});
    after.shared.put(*records.theCase());
    after.cases.insert(records.id(), records);
    after.apply(set);
    return invariantProblems(set, after);
}

}  // namespace

TEST_CASE("citations are seen from both ends", "[rules][evidence]") {
    const Dispute c;
    CHECK(citationsOf(c.records, anyId(c.entry.id)) == QList{c.citation});
    CHECK(citationsOf(c.records, anyId(c.paper.id)).isEmpty());
    CHECK(restingOn(c.records, anyId(c.paper.id)).citations == QList{c.citation});
}

TEST_CASE("what names a record as its source or origin rests on it too", "[rules][evidence]") {
    Dispute c;
    const LegalStatusId status = c.status("care_order_s31", QDate(2020, 1, 1));
    LegalStatus sourced = *c.records.find<LegalStatus>(status);
    sourced.source = c.paper.id;
    c.records.put(sourced);
    c.entry.origin = anyId(status);
    c.records.put(c.entry);
    CHECK(restingOn(c.records, anyId(c.paper.id)).others == QList{anyId(status)});
    CHECK(restingOn(c.records, anyId(status)).others == QList{anyId(c.entry.id)});
}

TEST_CASE("accounts stand side by side only where somebody disagrees", "[rules][evidence]") {
    Dispute c;
    const QList<Account> accounts = disputedAccounts(c.records, anyId(c.entry.id));
    REQUIRE(accounts.size() == 1);
    CHECK(accounts.front() == Account{c.ann, {}, CitationKind::Disputes, QStringLiteral("I was not there."), anyId(c.paper.id)});
    c.citation.kind = CitationKind::Supports;
    c.records.put(c.citation);
    CHECK(disputedAccounts(c.records, anyId(c.entry.id)).isEmpty());
}

TEST_CASE("removing a record takes its citations along, and an account goes with the person", "[rules][evidence]") {
    const Dispute c;
    for (const AnyId& gone : {anyId(c.entry.id), anyId(c.paper.id), anyId(c.ann)}) {
        CaseSnapshot after = c.records;
        after.apply(removalOf(c.records, gone));
        CHECK(after.all<Citation>().isEmpty());
        CHECK(problemsAfter(c.records, removalOf(c.records, gone)).isEmpty());
    }
}

TEST_CASE("removing people and proceedings leaves facts that still say something", "[rules][facts]") {
    FactCase c;
    Proceeding care{.id = ProceedingId::make(), .caseId = c.caseId};
    care.parties = {{c.ann, {}, PartyRole::Respondent}, {c.cy, {}, PartyRole::Child}};
    c.records.put(care);
    const LegalStatusId status = c.status("care_order_s31", QDate(2020, 1, 1));
    LegalStatus made = *c.records.find<LegalStatus>(status);
    made.proceeding = care.id;
    c.records.put(made);
    Placement placed = *c.records.find<Placement>(c.placement("foster", QDate(2020, 1, 1)));
    placed.carers = {c.fay};
    c.records.put(placed);
    ParentalResponsibility held{.id = ResponsibilityId::make(), .caseId = c.caseId, .child = c.cy, .holder = c.ann};
    c.records.put(held);

    CaseSnapshot after = c.records;
    after.apply(removalOf(c.records, anyId(care.id)));
    CHECK_FALSE(after.find<LegalStatus>(status)->proceeding);
    after = c.records;
    after.apply(removalOf(c.records, anyId(c.fay)));
    CHECK(after.find<Placement>(placed.id)->carers.isEmpty());
    after = c.records;
    after.apply(removalOf(c.records, anyId(c.ann)));
    CHECK(after.find<Proceeding>(care.id)->parties.size() == 1);
    CHECK_FALSE(after.find<ParentalResponsibility>(held.id));  // held by nobody it would say something else
    after = c.records;
    after.apply(removalOf(c.records, anyId(c.cy)));
    CHECK(after.all<LegalStatus>().isEmpty());
    CHECK(after.all<Placement>().isEmpty());
}

TEST_CASE("rules of the file hold for facts", "[rules][facts]") {
    const FactCase c;
    Placement placed{.id = PlacementId::make(), .caseId = c.caseId, .child = c.cy};
    placed.from = QDate(2020, 1, 2);
    placed.to = UncertainDate(QDate(2020, 1, 1));
    const Problems ends = problemsAfter(c.records, ChangeSet{}.add(placed));
    REQUIRE(ends.size() == 1);
    CHECK(ends.front().code == QStringLiteral("ends_before_start"));
    placed.to.reset();
    placed.provider = AgencyId::make();  // not in the file
    const Problems missing = problemsAfter(c.records, ChangeSet{}.add(placed));
    REQUIRE(missing.size() == 1);
    CHECK(missing.front().code == QStringLiteral("reference_missing"));
    CHECK(missing.front().field == QStringLiteral("provider_id"));
    const Citation circle{.id = CitationId::make(), .caseId = c.caseId, .fromId = anyId(c.cy), .toId = anyId(c.cy)};
    const Problems own = problemsAfter(c.records, ChangeSet{}.add(circle));
    REQUIRE(own.size() == 1);
    CHECK(own.front().code == QStringLiteral("cites_itself"));
}

TEST_CASE("the past holds the facts of its day", "[rules][facts]") {
    FactCase c;
    const LegalStatusId before = c.status("ico_s38", QDate(2020, 1, 1), UncertainDate(QDate(2020, 9, 1)));
    const LegalStatusId later = c.status("care_order_s31", QDate(2020, 9, 2));
    const PlacementId maybe = c.placement("foster", UncertainDate::year(2020));
    const AsAt then = asAt(c.records, QDate(2020, 6, 1));
    REQUIRE(then.records.find<LegalStatus>(before));
    CHECK_FALSE(then.records.find<LegalStatus>(before)->to);
    CHECK_FALSE(then.records.find<LegalStatus>(later));
    CHECK(then.records.find<Placement>(maybe));
    CHECK(then.possible.contains(anyId(maybe)));
}
