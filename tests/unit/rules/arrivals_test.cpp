// SPDX-License-Identifier: MPL-2.0
#include "core/rules/arrivals.h"

#include "core/rules/chronology.h"
#include "tests/support/fact_case.h"

using namespace core;
using test::FactCase;

namespace {

QStringList events(const CaseSnapshot& records) {
    QStringList list;
    for (const ChronologyEntry* entry : inOrder(records)) list.append(entry->event);
    return list;
}

CaseSnapshot whole(const FactCase& c) { return withArrivals(c.records, c.words()); }

}  // namespace

TEST_CASE("a fact brings its entry, and the next of its kind says that it ended", "[rules][arrivals]") {
    FactCase c;
    c.status("ico_s38", QDate(2020, 1, 1), UncertainDate(QDate(2020, 9, 1)));
    c.status("care_order_s31", QDate(2020, 9, 1), UncertainDate(QDate(2022, 1, 1)));
    const CaseSnapshot records = whole(c);
    CHECK(events(records) == QStringList{QStringLiteral("Legal status of Cy: Interim care order (s.38)."),
                                         QStringLiteral("Legal status of Cy: Care order (s.31)."),
                                         QStringLiteral("Legal status of Cy ended: Care order (s.31).")});
    const ChronologyEntry& first = *inOrder(records).front();
    CHECK(first.category == Category::LegalCourt);
    CHECK(first.participants == QList{Participant{c.cy, ParticipantRole::About}});
    CHECK(hasSource(first));
    CHECK(isArrival(first, c.records));
}

TEST_CASE("nothing is stored, so correcting the fact corrects the entry", "[rules][arrivals]") {
    FactCase c;
    const PlacementId id = c.placement("foster", QDate(2020, 1, 1));
    const EntryId before = inOrder(whole(c)).front()->id;
    Placement moved = *c.records.find<Placement>(id);
    moved.from = QDate(2020, 2, 2);
    c.records.put(moved);
    const CaseSnapshot records = whole(c);
    REQUIRE(records.all<ChronologyEntry>().size() == 1);
    CHECK(records.find<ChronologyEntry>(before)->date == UncertainDate(QDate(2020, 2, 2)));
    CHECK(c.records.all<ChronologyEntry>().isEmpty());
}

TEST_CASE("siblings to whom the same happened share an entry", "[rules][arrivals]") {
    FactCase c;
    const PersonId di = c.person("Di", true, QDate(2016, 1, 1));
    c.placement("foster", QDate(2020, 1, 1));
    Placement other{.id = PlacementId::make(), .caseId = c.caseId, .child = di};
    other.kind = QStringLiteral("foster");
    other.from = QDate(2020, 1, 1);
    c.records.put(other);
    const CaseSnapshot records = whole(c);
    CHECK(events(records) == QStringList{QStringLiteral("Cy, Di moved: Foster care.")});
    other.from = QDate(2020, 1, 2);
    c.records.put(other);
    CHECK(whole(c).all<ChronologyEntry>().size() == 2);
}

TEST_CASE("an entry kept for a fact stands for it and follows its date", "[rules][arrivals]") {
    FactCase c;
    const PlacementId id = c.placement("foster", QDate(2020, 1, 1));
    auto kept = promoted(Record(*c.records.find<Placement>(id)), c.records, c.words());
    REQUIRE(kept);
    kept->impacts = {{c.cy, QStringLiteral("\"I missed my dog.\"")}};
    c.records.put(*kept);
    Placement moved = *c.records.find<Placement>(id);
    moved.from = QDate(2020, 2, 2);
    c.records.put(moved);
    const CaseSnapshot records = whole(c);
    REQUIRE(records.all<ChronologyEntry>().size() == 1);
    const ChronologyEntry& entry = *inOrder(records).front();
    CHECK(entry.date == UncertainDate(QDate(2020, 2, 2)));
    CHECK(entry.impacts == kept->impacts);
    CHECK_FALSE(isArrival(entry, c.records));
}

TEST_CASE("an entry typed for a fact tells of the end if it has the date of the end", "[rules][arrivals]") {
    FactCase c;
    const PlacementId id = c.placement("foster", QDate(2020, 1, 1), UncertainDate(QDate(2021, 1, 1)));
    ChronologyEntry typed{EntryId::make(), c.caseId, QDate(2021, 1, 1)};
    typed.event = QStringLiteral("Went home.");
    typed.origin = anyId(id);
    c.records.put(typed);
    CHECK(events(whole(c)) == QStringList{QStringLiteral("Cy moved: Foster care."), QStringLiteral("Went home.")});
}

TEST_CASE("what somebody wrote of it on the same day is not said twice", "[rules][arrivals]") {
    FactCase c;
    c.placement("foster", QDate(2020, 1, 1));
    ChronologyEntry typed{EntryId::make(), c.caseId, QDate(2020, 1, 1)};
    typed.category = Category::ChangeOfCarer;
    typed.participants = {{c.cy, ParticipantRole::About}};
    typed.event = QStringLiteral("Cy came to Fay.");
    c.records.put(typed);
    CHECK(events(whole(c)) == QStringList{typed.event});
    typed.category = Category::School;  // of something else
    c.records.put(typed);
    CHECK(whole(c).all<ChronologyEntry>().size() == 2);
    typed.category = Category::Placement;
    typed.participants = {{c.ann, ParticipantRole::About}};  // about somebody else
    c.records.put(typed);
    CHECK(whole(c).all<ChronologyEntry>().size() == 2);
}

TEST_CASE("a hearing tells what was decided, an earlier one of a parent nothing", "[rules][arrivals]") {
    FactCase c;
    Proceeding care{.id = ProceedingId::make(), .caseId = c.caseId};
    care.kind = QStringLiteral("care");
    care.court = QStringLiteral("Northmere Family Court");
    care.parties = {{c.cy, {}, PartyRole::Child}, {c.ann, {}, PartyRole::Respondent}};
    c.records.put(care);
    Hearing hearing{.id = HearingId::make(), .caseId = c.caseId, .proceeding = care.id};
    hearing.date = QDate(2020, 1, 9);
    hearing.kind = QStringLiteral("interim");
    hearing.outcome = QStringLiteral("Interim care order made.");
    c.records.put(hearing);
    const CaseSnapshot records = whole(c);
    REQUIRE(records.all<ChronologyEntry>().size() == 1);
    CHECK(inOrder(records).front()->event == QStringLiteral("Court hearing for Cy: Interim hearing, Northmere Family Court."));
    CHECK(inOrder(records).front()->response == hearing.outcome);
    care.earlier = true;
    c.records.put(care);
    CHECK(whole(c).all<ChronologyEntry>().isEmpty());
}

TEST_CASE("workers, schools and missing times arrive; undated facts do not", "[rules][arrivals]") {
    FactCase c;
    Allocation worker{.id = AllocationId::make(), .caseId = c.caseId};
    worker.worker = QStringLiteral("Amira Yusuf");
    worker.role = QStringLiteral("social_worker");
    worker.from = QDate(2020, 3, 1);
    c.records.put(worker);
    Schooling school{.id = SchoolingId::make(), .caseId = c.caseId, .child = c.cy, .school = QStringLiteral("Elm Road")};
    c.records.put(school);
    MissingEpisode missing{.id = MissingEpisodeId::make(), .caseId = c.caseId, .child = c.cy};
    missing.from = QDate(2020, 4, 1);
    missing.to = UncertainDate(QDate(2020, 4, 2));
    c.records.put(missing);
    CHECK(events(whole(c)) == QStringList{QStringLiteral("New worker for Cy: Amira Yusuf, Social worker."),
                                          QStringLiteral("Cy: Missing."), QStringLiteral("Cy was back: Missing.")});
}

TEST_CASE("a review that was held arrives with what it decided", "[rules][arrivals]") {
    FactCase c;
    Review review{.id = ReviewId::make(), .caseId = c.caseId, .type = QStringLiteral("lac_review"), .state = ReviewState::Held};
    review.date = QDate(2020, 5, 5);
    review.children = {c.cy};
    review.outcome = QStringLiteral("Work towards home.");
    c.records.put(review);
    const CaseSnapshot records = whole(c);
    REQUIRE(records.all<ChronologyEntry>().size() == 1);
    CHECK(inOrder(records).front()->event == QStringLiteral("Review for Cy: Statutory review."));
    CHECK(inOrder(records).front()->response == review.outcome);
    review.state = ReviewState::Planned;
    c.records.put(review);
    CHECK(whole(c).all<ChronologyEntry>().isEmpty());
}

TEST_CASE("any record can be put into the chronology", "[rules][arrivals]") {
    FactCase c;
    Alert alert{.id = AlertId::make(), .caseId = c.caseId, .about = c.ann};
    alert.text = QStringLiteral("Dog in the yard.");
    alert.from = QDate(2020, 5, 5);
    const auto entry = promoted(Record(alert), c.records, c.words());
    REQUIRE(entry);
    CHECK(entry->date == UncertainDate(QDate(2020, 5, 5)));
    CHECK(entry->event == alert.text);
    CHECK(entry->origin == anyId(alert.id));
    CHECK_FALSE(promoted(Record(Tie{.id = TieId::make(), .caseId = c.caseId, .a = c.ann, .b = c.cy}), c.records, c.words()));
    CHECK_FALSE(promoted(Record(*entry), c.records, c.words()));
}
