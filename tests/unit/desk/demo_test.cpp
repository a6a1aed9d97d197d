// SPDX-License-Identifier: MPL-2.0
#include "core/desk/demo.h"

#include "core/model/snapshot.h"
#include "core/rules/chronology.h"
#include "core/rules/invariants.h"
#include "tests/support/test_vault.h"

#include <QRegularExpression>
#include <QSet>

using namespace core;

namespace {

const QDate today(2026, 3, 24);

CaseSnapshot demoSnapshot(QDate day = today) {
    const ChangeSet set = demoCaseload(day);
    CaseSnapshot records(*caseOf(set.changes.front().either()));
    records.apply(set);
    return records;
}

}  // namespace

TEST_CASE("Demonstration: relative dates", "[desk][demo]") {
    CHECK(relativeDate(QStringLiteral("T"), today) == UncertainDate(today));
    CHECK(relativeDate(QStringLiteral("T-2y-10d"), today) == UncertainDate(QDate(2024, 3, 14)));
    CHECK(relativeDate(QStringLiteral("T-14m+8d"), today) == UncertainDate(QDate(2025, 2, 1)));
    CHECK(relativeDate(QStringLiteral("T-1w:sat"), today) == UncertainDate(QDate(2026, 3, 14)));
    CHECK(relativeDate(QStringLiteral("T-2d:weekday"), today) == UncertainDate(QDate(2026, 3, 20)));
    CHECK(relativeDate(QStringLiteral("T-1y:month"), today) == UncertainDate::month(2025, 3));
    CHECK(relativeDate(QStringLiteral("T-1y:about-year"), today) == UncertainDate::about({2025}));
    CHECK_FALSE(relativeDate(QStringLiteral("T-1y:someday"), today));
    CHECK_FALSE(relativeDate(QStringLiteral("2026-03-24"), today));
}

TEST_CASE("Demonstration: the family is all there", "[desk][demo]") {
    const CaseSnapshot records = demoSnapshot();
    REQUIRE(records.theCase());
    CHECK(records.theCase()->reference == QStringLiteral("DEMO-A"));
    CHECK(records.all<Person>().size() == 22);
    CHECK(records.all<ChronologyEntry>().size() == 71);
    int subjects = 0, stillborn = 0, adoptive = 0, disputed = 0, approximate = 0;
    for (const Person& p : records.all<Person>()) {
        subjects += p.subjectChild;
        stillborn += p.beginning == Beginning::Stillborn;
    }
    for (const Parentage& p : records.all<Parentage>()) adoptive += p.kind == ParentageKind::Adoptive;
    for (const ChronologyEntry& e : records.all<ChronologyEntry>()) {
        disputed += e.corroboration == Corroboration::Disputed;
        approximate += e.date.kind() == UncertainDate::Kind::Single && e.date.first().about;
        CHECK(e.date.earliest().value() <= today);
        CHECK_FALSE(e.event.isEmpty());
    }
    CHECK(subjects == 2);
    CHECK(stillborn == 1);
    CHECK(adoptive == 2);
    CHECK(disputed == 2);
    CHECK(approximate == 3);
}

TEST_CASE("Demonstration: ages stay the same whenever it is made", "[desk][demo]") {
    for (const QDate day : {QDate(2026, 3, 24), QDate(2028, 2, 29), QDate(2031, 12, 31)}) {
        const CaseSnapshot records = demoSnapshot(day);
        for (const Person& p : records.all<Person>()) {
            if (displayName(p) == QStringLiteral("Kofi Mensah")) CHECK(ageAt(p.birth, day) == AgeRange{9, 9});
            if (displayName(p) == QStringLiteral("Tilly Mensah")) CHECK(ageAt(p.birth, day) == AgeRange{6, 6});
            if (displayName(p) == QStringLiteral("Ellis Doyle")) CHECK(ageAt(p.birth, day) == AgeRange{15, 15});
        }
    }
}

TEST_CASE("Demonstration: the carers' address is kept from the family", "[desk][demo]") {
    const CaseSnapshot records = demoSnapshot();
    int restricted = 0;
    for (const Address& a : records.all<Address>())
        if (a.restricted) {
            ++restricted;
            CHECK(a.notToLearn.size() >= 4);
        }
    CHECK(restricted == 1);
}

TEST_CASE("Demonstration: what is told fits together", "[desk][demo]") {
    const CaseSnapshot records = demoSnapshot();
    for (const ChronologyEntry& e : records.all<ChronologyEntry>()) {
        CAPTURE(e.event, e.date.edtf());
        CHECK_FALSE(e.participants.isEmpty());
        QSet<PersonId> about;
        for (const Participant& participant : e.participants) {
            const Person* person = records.find<Person>(participant.person);
            REQUIRE(person);
            about.insert(person->id);
            CHECK(person->birth.isBefore(UncertainDate(e.date.latest().value().addDays(1))) != Truth::No);
        }
        for (const ChildImpact& impact : e.impacts) CHECK(about.contains(impact.child));
        if (e.source) CHECK(records.find<Source>(*e.source));
    }
    // Nobody has two homes at once, short stays aside.
    for (const Residence& a : records.all<Residence>())
        for (const Residence& b : records.all<Residence>()) {
            if (a.id == b.id || !(a.person == b.person) || a.kind != ResidenceKind::Main || b.kind != ResidenceKind::Main)
                continue;
            CAPTURE(displayName(*records.find<Person>(a.person)), a.from.edtf(), b.from.edtf());
            const bool apart = (a.to && a.to->earliest().value() <= b.from.latest().value()) ||
                               (b.to && b.to->earliest().value() <= a.from.latest().value());
            CHECK(apart);
        }
}

TEST_CASE("Demonstration: the story has what a story of this kind has", "[desk][demo]") {
    const CaseSnapshot records = demoSnapshot();
    QMap<Category, int> found;
    int voices = 0, sourceless = 0, strengths = 0, concerns = 0;
    for (const ChronologyEntry& e : records.all<ChronologyEntry>()) {
        ++found[e.category];
        voices += int(e.impacts.size());
        sourceless += !e.source && e.sourceText.isEmpty();
        strengths += e.valence == Valence::Strength;
        concerns += e.valence == Valence::Concern;
    }
    CHECK(found[Category::MoveOfHome] == 3);
    CHECK(found[Category::Section47Enquiry] == 1);
    CHECK(found[Category::ReturnAttempt] == 3);
    CHECK(found[Category::LegalCourt] >= 4);
    CHECK(voices >= 30);
    CHECK(sourceless == 1);  // so that a list of entries without a source has something to show
    CHECK(strengths >= 12);
    CHECK(concerns >= 12);
}

TEST_CASE("Demonstration: numbers and addresses reach nobody", "[desk][demo]") {
    static const QRegularExpression drama(QStringLiteral("^(01632 960 0\\d\\d|07700 900 \\d{3}|)$"));
    const CaseSnapshot records = demoSnapshot();
    QStringList numbers{demoProfile().phone}, mails{demoProfile().email};
    for (const Person& p : records.all<Person>()) {
        numbers.append(p.phone);
        mails.append(p.email);
    }
    for (const Address& a : records.all<Address>()) {
        numbers.append(a.phone);
        CHECK(a.postcode.startsWith(QStringLiteral("NM")));  // no such postal area
    }
    for (const QString& number : numbers) {
        CAPTURE(number);
        CHECK(drama.match(number).hasMatch());
    }
    for (const QString& mail : mails) CHECK((mail.isEmpty() || mail.endsWith(QStringLiteral("@example.org"))));
    CHECK(records.theCase()->summary.contains(QStringLiteral("FICTIONAL")));
}

TEST_CASE("Demonstration: a real file takes it, undoes it and finds its words", "[desk][demo]") {
    CHECK(demoProfile().fictional);
    test::TestVault file;
    file.editor().perform(demoCaseload(today));
    const std::optional<CaseId> id = file.vault().caseByReference(QStringLiteral("DEMO-A"));
    REQUIRE(id);
    CHECK(file.vault().caseSnapshot(*id) == demoSnapshot());
    CHECK_FALSE(file.vault().search(QStringLiteral("detox")).isEmpty());
    file.editor().undo();
    CHECK_FALSE(file.vault().caseByReference(QStringLiteral("DEMO-A")));
}

TEST_CASE("Demonstration: the file it makes is sound", "[desk][demo]") {
    test::TestVault file;
    file.editor().perform(demoCaseload(today));
    CHECK(file.vault().check().isEmpty());
}
