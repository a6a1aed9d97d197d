// SPDX-License-Identifier: MPL-2.0
// Accounts of the same events by two agencies: found, told apart, decided; precision and recall on a made-up set.
#include "core/rules/same_events.h"

#include "core/rules/chronology.h"
#include "tests/support/two_agencies.h"

#include <QSet>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const CaseId caseId = CaseId::named(u"same"_s);

ChronologyEntry entry(const QString& name, QDate day, const QString& event, const QString& agency) {
    ChronologyEntry e{.id = EntryId::named(name), .caseId = caseId};
    e.date = day;
    e.event = event;
    e.agency = agency;
    return e;
}

CaseSnapshot holding(const QList<ChronologyEntry>& entries) {
    CaseSnapshot records(caseId);
    for (const ChronologyEntry& e : entries) records.put(e);
    return records;
}

const ChronologyEntry police =
    entry(u"police"_s, QDate(2025, 3, 1), u"Officers called to a loud argument at the flat, 2 children seen."_s, u"Police"_s);
const ChronologyEntry school =
    entry(u"school"_s, QDate(2025, 3, 2),
          u"Kofi said police came to the flat at night, there was shouting. 3 children at home."_s, u"School"_s);

}  // namespace

TEST_CASE("Words tell the same thing whoever uses them", "[rules][same]") {
    CHECK(tellingWords(u"The officers attended A&E with Mum’s neighbours."_s) ==
          QStringList{u"police"_s, u"called"_s, u"hospital"_s, u"mother"_s, u"neighbour"_s});
    CHECK(likeness({u"a"_s, u"b"_s}, {u"b"_s, u"a"_s}, {}) == 1.0);
    CHECK(likeness({u"a"_s}, {u"b"_s}, {}) == 0.0);
    CHECK(likeness({}, {u"b"_s}, {}) == 0.0);
}

TEST_CASE("Two accounts are one pair, with what does not go together", "[rules][same]") {
    const QList<SameEvent> pairs = findSameEvents(holding({police, school}), {.days = 3, .score = 0.3});
    REQUIRE(pairs.size() == 1);
    CHECK(pairs[0].first == police.id);
    CHECK(pairs[0].second == school.id);
    CHECK(pairs[0].days == 1);
    CHECK(pairs[0].differences == QList<Difference>{Difference::Date, Difference::Numbers});
    ChronologyEntry own = school;
    own.agency = u"police"_s;
    CHECK(findSameEvents(holding({police, own}), {.days = 3, .score = 0.3}).isEmpty());  // of one agency: not our business
    ChronologyEntry later = school;
    later.date = QDate(2025, 3, 9);
    CHECK(findSameEvents(holding({police, later}), {.days = 3, .score = 0.3}).isEmpty());
}

TEST_CASE("It came about or it did not", "[rules][same]") {
    const ChronologyEntry came =
        entry(u"came"_s, QDate(2025, 3, 1), u"Dana attended the clinic appointment with Tilly."_s, u"Health"_s);
    const ChronologyEntry missed =
        entry(u"missed"_s, QDate(2025, 3, 1), u"Dana did not attend the clinic appointment with Tilly."_s, u"School"_s);
    const QList<SameEvent> pairs = findSameEvents(holding({came, missed}));
    REQUIRE(pairs.size() == 1);
    CHECK(pairs[0].differences == QList<Difference>{Difference::Outcome});
}

TEST_CASE("A decision links or parts them, and is not asked again", "[rules][same]") {
    CaseSnapshot records = holding({police, school});
    CaseSnapshot parted = records;
    parted.apply(differentEventsDecided(parted, police.id, school.id));
    CHECK(findSameEvents(parted, {.days = 3, .score = 0.3}).isEmpty());
    CHECK(differentEventsDecided(parted, police.id, school.id).isEmpty());
    records.apply(sameEventDecided(records, police.id, school.id, true));
    CHECK(records.find<ChronologyEntry>(school.id)->accountOf == police.id);
    CHECK(records.find<ChronologyEntry>(police.id)->corroboration == Corroboration::Disputed);
    CHECK(records.find<ChronologyEntry>(police.id)->corroboratedBy == u"School"_s);
    CHECK(findSameEvents(records, {.days = 3, .score = 0.3}).isEmpty());
    CHECK(eventsInOrder(records).size() == 1);
    // The account becomes the event of a third: all of them hang on it.
    const ChronologyEntry health = entry(u"health"_s, QDate(2025, 3, 2), u"x"_s, u"Health"_s);
    records.put(health);
    records.apply(sameEventDecided(records, health.id, police.id, false));
    CHECK(records.find<ChronologyEntry>(school.id)->accountOf == health.id);
    CHECK(records.find<ChronologyEntry>(health.id)->corroboration == Corroboration::Yes);
    CHECK(eventsInOrder(records).size() == 1);
    CHECK(sameEventDecided(records, health.id, health.id, false).isEmpty());
}

TEST_CASE("Benchmark: 300 events told by two agencies, among others; precision and recall", "[rules][same][benchmark]") {
    const test::TwoAccounts made = test::twoAccounts(300, 150, 4711);
    const QList<SameEvent> pairs = findSameEvents(made.records);
    QSet<std::pair<EntryId, EntryId>> wanted;
    for (const auto& [a, b] : made.same) wanted << std::pair(a, b) << std::pair(b, a);
    int right = 0;
    for (const SameEvent& pair : pairs) right += wanted.contains({pair.first, pair.second});
    const double precision = double(right) / std::max<double>(1, double(pairs.size()));
    const double recall = double(right) / double(made.same.size());
    INFO("pairs " << pairs.size() << ", right " << right << ", precision " << precision << ", recall " << recall);
    CHECK(made.same.size() == 300);
    CHECK(precision >= 0.95);
    CHECK(recall >= 0.95);
    SUCCEED();
}
