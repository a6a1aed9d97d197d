// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/cin_census.h"

#include "core/interchange/formats.h"

#include <QFile>

using namespace core;

namespace {

const CaseId caseId = CaseId::named(QStringLiteral("census"));

CaseSnapshot emptyCase() {
    CaseSnapshot records(caseId);
    records.put(Case{caseId, QStringLiteral("C-1")});
    return records;
}

QByteArray small() {
    QFile file(QStringLiteral(KINKEEPER_SOURCE_DIR "/tests/fuzz/seeds/cin/small.xml"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

ImportResult read(const QByteArray& bytes, const CaseSnapshot& into = emptyCase()) {
    return readCinCensus(bytes, into, QDate(2026, 3, 24));
}

QByteArray of(const QByteArray& details) {
    return "<Message><Children><Child><ChildIdentifiers><LAchildID>77</LAchildID></ChildIdentifiers><CINdetails>" + details +
           "</CINdetails></Child></Children></Message>";
}

Fault faultIn(const QByteArray& bytes) {
    try {
        read(bytes);
    } catch (const Error& error) {
        return error.fault();
    }
    return Fault::Cancelled;
}

}  // namespace

TEST_CASE("plans become legal statuses, everything else with a date an entry", "[cin]") {
    const ImportResult result = read(small());
    CHECK(result.problems.isEmpty());
    CHECK(result.counts.persons == 1);
    CHECK(result.counts.others == 2);
    CHECK(result.counts.entries == 6);
    CaseSnapshot records = emptyCase();
    records.apply(result.set);
    const Person& child = *records.all<Person>().begin();
    CHECK(child.localNumber == QStringLiteral("77"));
    CHECK(child.birth == UncertainDate(QDate(2015, 5, 1)));
    CHECK(child.sex == Sex::Female);
    CHECK(child.disability.isEmpty());
    const auto law = [&](const char* code) -> const LegalStatus* {
        for (const LegalStatus& status : records.all<LegalStatus>())
            if (status.status == QLatin1String(code)) return &status;
        return nullptr;
    };
    REQUIRE(law("child_in_need"));
    CHECK(law("child_in_need")->to == UncertainDate(QDate(2024, 5, 1)));
    CHECK(law("child_in_need")->need == QStringLiteral("abuse_neglect"));
    REQUIRE(law("child_protection_plan"));
    CHECK_FALSE(law("child_protection_plan")->to);
    CHECK(law("child_protection_plan")->basis == QStringLiteral("(code NEG)"));
    QSet<Category> categories;
    for (const ChronologyEntry& entry : records.all<ChronologyEntry>()) {
        categories.insert(entry.category);
        CHECK_FALSE(entry.event.isEmpty());
        CHECK(entry.participants.front().person == child.id);
    }
    CHECK(categories ==
          QSet{Category::ReferralAssessment, Category::Section47Enquiry, Category::ConferencePlan, Category::ReviewDecision});
    // Read once more, nothing is doubled.
    CHECK(read(small(), records).set.isEmpty());
}

TEST_CASE("what cannot be read is listed with its line", "[cin]") {
    const ImportResult result =
        read(of("<CINreferralDate>soon</CINreferralDate>\n<CINPlanDates></CINPlanDates>"
                "<CINPlanDates><CINPlanStartDate>2024-02-02</CINPlanStartDate>\n"
                "<CINPlanEndDate>2024-01-01</CINPlanEndDate></CINPlanDates>"));
    REQUIRE(result.problems.size() == 3);
    CHECK(result.problems[0].code == QStringLiteral("date_unreadable"));
    CHECK(result.problems[0].where == QStringLiteral("line 1"));
    CHECK(result.problems[1].code == QStringLiteral("date_missing"));
    CHECK(result.problems[2].code == QStringLiteral("ends_before_start"));
    CHECK(result.counts.others == 0);
}

TEST_CASE("an unborn child has a due date", "[cin]") {
    QByteArray bytes = small();
    bytes.replace("PersonBirthDate", "ExpectedPersonBirthDate");
    CaseSnapshot records = emptyCase();
    records.apply(read(bytes).set);
    CHECK((*records.all<Person>().begin()).beginning == Beginning::Unborn);
}

TEST_CASE("a child of somebody else is left out and said", "[cin]") {
    CaseSnapshot into = emptyCase();
    Person kofi{PersonId::named(QStringLiteral("kofi")), caseId};
    kofi.subjectChild = true;
    into.put(kofi);
    const ImportResult result = read(small(), into);
    CHECK(result.set.isEmpty());
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems.front().code == QStringLiteral("child_unknown"));
}

TEST_CASE("what is no census, or no safe XML, is refused", "[cin]") {
    CHECK(faultIn("<Message></Message>") == Fault::Invalid);
    CHECK(faultIn("<Other><Children/></Other>") == Fault::Invalid);
    CHECK(faultIn("<Message><Children>") == Fault::Invalid);
    CHECK(faultIn("") == Fault::Invalid);
    CHECK(faultIn("<!DOCTYPE m [<!ENTITY a \"b\">]><Message><Children/></Message>") == Fault::Invalid);
    CHECK(faultIn("<Message>" + QByteArray("<a>").repeated(64) + "</Message>") == Fault::Unsupported);
    CHECK(isCinCensus(small()));
    CHECK_FALSE(isCinCensus("<gedcom/>"));
    CHECK(formatOfFile(QStringLiteral("x.xml"), small())->name == QStringLiteral("cin"));
}
