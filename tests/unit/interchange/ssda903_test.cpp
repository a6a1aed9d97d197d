// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/ssda903.h"

#include "core/interchange/formats.h"
#include "core/rules/fact_check.h"

using namespace core;

namespace {

const CaseId caseId = CaseId::named(QStringLiteral("return"));
const QDate today(2026, 3, 24);
const QByteArray head = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";

CaseSnapshot emptyCase() {
    CaseSnapshot records(caseId);
    records.put(Case{caseId, QStringLiteral("R-1")});
    return records;
}

ImportResult read(const QByteArray& bytes, const CaseSnapshot& into = emptyCase()) { return readSsda903(bytes, into, today); }

CaseSnapshot after(const ImportResult& result, CaseSnapshot records = emptyCase()) {
    records.apply(result.set);
    return records;
}

QStringList codes(const ImportResult& result) {
    QStringList list;
    for (const Problem& problem : result.problems) list.append(problem.code + u' ' + problem.where);
    return list;
}

template <class T>
QList<T> byTime(const CaseSnapshot& records) {
    QList<T> list;
    for (const T& fact : records.all<T>()) list.append(fact);
    std::sort(list.begin(), list.end(), [](const T& a, const T& b) { return compareForList(a.from, b.from) < 0; });
    return list;
}

}  // namespace

TEST_CASE("episodes that go on make one placement and one status each while these stay the same", "[ssda903]") {
    const ImportResult result = read(head +
                                     "7,01/04/2019,S,C1,N1,U6,PR1,01/06/2019,X1,,NM1 1AA,NM2 2BB,11\n"
                                     "7,01/06/2019,L,C2,N1,U6,PR1,01/09/2019,X1,CARPL,NM1 1AA,NM2 2BB,11\n"
                                     "7,01/09/2019,P,C2,N1,U4,PR4,,,,NM1 1AA,NM3 3CC,12\n");
    CHECK(result.problems.isEmpty());
    CHECK(result.counts.persons == 1);
    CHECK(result.counts.others == 4);
    const CaseSnapshot records = after(result);
    const QList<LegalStatus> law = byTime<LegalStatus>(records);
    REQUIRE(law.size() == 2);
    CHECK(law[0].status == QStringLiteral("ico_s38"));
    CHECK(law[0].to == UncertainDate(QDate(2019, 6, 1)));
    CHECK(law[0].endReason == QStringLiteral("next_episode"));
    CHECK(law[0].need == QStringLiteral("abuse_neglect"));
    CHECK(law[1].status == QStringLiteral("care_order_s31"));
    CHECK_FALSE(law[1].to);
    const QList<Placement> lived = byTime<Placement>(records);
    REQUIRE(lived.size() == 2);
    CHECK(lived[0].kind == QStringLiteral("foster"));
    CHECK(lived[0].from == UncertainDate(QDate(2019, 4, 1)));
    CHECK(lived[0].to == UncertainDate(QDate(2019, 9, 1)));
    CHECK(lived[0].startReason == QStringLiteral("started"));
    CHECK(lived[0].endReason == QStringLiteral("care_plan"));
    CHECK(lived[0].end == PlacementEnd::Planned);
    CHECK(lived[0].providerKind == QStringLiteral("own"));
    CHECK(lived[0].place == QStringLiteral("NM2 2BB"));
    CHECK(lived[0].fromPlace == QStringLiteral("NM1 1AA"));
    CHECK(lived[0].number == QStringLiteral("11"));
    const Person& child = *records.all<Person>().begin();
    CHECK(child.subjectChild);
    CHECK(child.localNumber == QStringLiteral("7"));
    // Facts that came from one return do not contradict each other.
    for (const FactFinding& finding : checkFacts(records, standardPack(), today)) CHECK(finding.issue == FactIssue::NoBirth);
}

TEST_CASE("the order of rows does not matter, a gap ends a run", "[ssda903]") {
    const CaseSnapshot records = after(read(head + "7,01/06/2020,S,V2,N1,U6,PR1,,,,,,\n"
                                                   "7,01/04/2019,S,V2,N1,U6,PR1,01/06/2019,E4A,,,,\n"));
    CHECK(byTime<LegalStatus>(records).size() == 2);
    CHECK(byTime<LegalStatus>(records)[0].endReason == QStringLiteral("home_planned"));
}

TEST_CASE("a row that cannot be read is listed with its line, the others are read", "[ssda903]") {
    const ImportResult result = read(head +
                                     "7,31/02/2019,S,C1,N1,U6,PR1,,,,,,\n"
                                     ",01/04/2019,S,C1,N1,U6,PR1,,,,,,\n"
                                     "7,01/06/2019,S,C1,N1,U6,PR1,01/05/2019,X1,,,,\n"
                                     "7,01/04/2019,S,XX,N1,YY,PR1,,,,,,\n");
    CHECK(codes(result) == QStringList{QStringLiteral("date_unreadable line 2"), QStringLiteral("child_missing line 3"),
                                       QStringLiteral("ends_before_start line 4"), QStringLiteral("code_unknown line 5"),
                                       QStringLiteral("code_unknown line 5")});
    const CaseSnapshot records = after(result);
    REQUIRE(byTime<LegalStatus>(records).size() == 1);
    CHECK(byTime<LegalStatus>(records)[0].status == QStringLiteral("XX"));  // kept as written
    CHECK(byTime<Placement>(records)[0].kind == QStringLiteral("YY"));
}

TEST_CASE("into a case about children only their rows are read", "[ssda903]") {
    CaseSnapshot into = emptyCase();
    Person kofi{PersonId::named(QStringLiteral("kofi")), caseId};
    kofi.subjectChild = true;
    kofi.localNumber = QStringLiteral("7");
    into.put(kofi);
    const QByteArray rows = head + "7,01/04/2019,S,C1,N1,U6,PR1,,,,,,\n8,01/04/2019,S,C1,N1,U6,PR1,,,,,,\n";
    const ImportResult result = read(rows, into);
    CHECK(codes(result) == QStringList{QStringLiteral("child_unknown line 3")});
    CHECK(result.counts.persons == 0);
    const CaseSnapshot records = after(result, into);
    REQUIRE(records.all<LegalStatus>().size() == 1);
    CHECK((*records.all<LegalStatus>().begin()).child == kofi.id);
    // Read once more, nothing is doubled.
    const ImportResult again = read(rows, records);
    CHECK(again.set.isEmpty());
    CHECK(codes(again).filter(QStringLiteral("already_there")).size() == 2);
}

TEST_CASE("headers, reviews and missing episodes find the same child", "[ssda903]") {
    CaseSnapshot records = after(read("CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n7,2,02/03/2012,WBRI,A1,1,05/06/2025\n"));
    const Person child = *records.all<Person>().begin();
    CHECK(child.sex == Sex::Female);
    CHECK(child.birth == UncertainDate(QDate(2012, 3, 2)));
    CHECK(child.ethnicity == QStringLiteral("WBRI"));
    CHECK(child.note == QStringLiteral("Pupil number A1. Is a mother. Her child was born on 05/06/2025."));
    const ImportResult reviews =
        read("CHILD,DOB,REVIEW,REVIEW_CODE\n7,02/03/2012,01/05/2019,PN1\n7,02/03/2012,01/06/2019,PN99\n", records);
    records = after(reviews, records);
    CHECK(reviews.counts.others == 2);
    CHECK(codes(reviews) == QStringList{QStringLiteral("code_unknown line 3")});
    for (const Review& review : records.all<Review>()) {
        CHECK(review.state == ReviewState::Held);
        CHECK(review.children == QList{child.id});
        const bool known = review.date == UncertainDate(QDate(2019, 5, 1));
        CHECK(review.childParts.front().participation == (known ? Participation::AttendedSpoke : Participation::NotSaid));
        CHECK(review.childParts.front().note == (known ? QStringLiteral("Came and spoke") : QStringLiteral("PN99")));
    }
    records = after(read("CHILD,DOB,MISSING,MIS_START,MIS_END\n7,02/03/2012,A,01/05/2019,\n", records), records);
    REQUIRE(records.all<MissingEpisode>().size() == 1);
    CHECK((*records.all<MissingEpisode>().begin()).kind == MissingKind::AwayWithoutPermission);
    CHECK_FALSE((*records.all<MissingEpisode>().begin()).to);
}

TEST_CASE("a table of the return is known by its header, whatever its file is called", "[ssda903]") {
    CHECK(isSsda903(head));
    CHECK_FALSE(isSsda903("Date,Event\n"));
    CHECK_FALSE(isSsda903(""));
    CHECK(formatOfFile(QStringLiteral("x.csv"), head)->name == QStringLiteral("ssda903"));
    CHECK(formatOfFile(QStringLiteral("x.csv"), "Date,Event\n")->name == QStringLiteral("csv"));
    CHECK_THROWS_AS(read("Date,Event\n1,2\n"), Error);
}
