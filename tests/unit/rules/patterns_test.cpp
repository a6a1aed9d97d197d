// SPDX-License-Identifier: MPL-2.0
// Patterns: each kind on a small record, then the benchmark: planted ones are found, shuffled records stay quiet.
#include "core/rules/patterns.h"

#include "core/rules/pattern_counts.h"

#include <QRandomGenerator>

using namespace core;

namespace {

const CaseId caseId = CaseId::named(QStringLiteral("patterns"));
const PersonId kofi = PersonId::named(QStringLiteral("Kofi"));
const QDate start(2022, 1, 3);
constexpr int years = 4;

const std::array base{Category::School,           Category::HealthDevelopment, Category::ReviewDecision,
                      Category::SubstanceUse,     Category::MentalHealth,      Category::OffencePolice,
                      Category::DomesticAbuse,    Category::NeglectIncident,   Category::BirthFamilyEvent,
                      Category::ContactFamilyTime};

ChronologyEntry entry(QDate day, Category category, bool concern, const QString& event = QStringLiteral("An entry")) {
    static int number = 0;
    ChronologyEntry e{.id = EntryId::named(QStringLiteral("entry %1").arg(++number)), .caseId = caseId};
    e.date = day;
    e.category = category;
    e.event = event;
    e.valence = concern ? Valence::Concern : Valence::Neutral;
    e.participants = {{kofi, ParticipantRole::About}};
    return e;
}

bool worries(Category category) {
    return category == Category::OffencePolice || category == Category::DomesticAbuse || category == Category::NeglectIncident ||
           category == Category::SubstanceUse;
}

CaseSnapshot recordOfChild() {
    CaseSnapshot records(caseId);
    Person child{.id = kofi, .caseId = caseId};
    child.subjectChild = true;
    child.birth = QDate(2016, 11, 2);
    records.put(child);
    return records;
}

/// What it tells has nothing to do with when: a record without a pattern.
CaseSnapshot quietRecord(QRandomGenerator& random, int entries = 120) {
    CaseSnapshot records = recordOfChild();
    for (int i = 0; i < entries; ++i) {
        const Category category = base[random.bounded(quint32(base.size()))];
        ChronologyEntry e = entry(start.addDays(int(random.bounded(365u * years))), category, worries(category));
        if (random.bounded(8u) == 0) e.category = Category::ServiceStartEnd;
        if (random.bounded(3u) == 0) e.event = QStringLiteral("Kofi was seen at home");
        records.put(e);
    }
    return records;
}

PatternSearch quick() {
    PatternSearch search;
    search.shuffles = 199;
    return search;
}

const EntryPattern* find(const QList<EntryPattern>& patterns, PatternKind kind, std::optional<Category> category,
                         std::optional<Category> then = std::nullopt) {
    for (const EntryPattern& p : patterns)
        if (p.kind == kind && p.category == category && p.then == then) return &p;
    return nullptr;
}

struct Planted {
    const char* name;
    void (*plant)(CaseSnapshot&, QRandomGenerator&);
    bool (*found)(const QList<EntryPattern>&);
};

void plantBurst(CaseSnapshot& records, QRandomGenerator& random) {
    const QDate day = start.addDays(200 + int(random.bounded(900u)));
    for (int i = 0; i < 7; ++i) records.put(entry(day.addDays(int(random.bounded(18u))), Category::InjuryHarm, true));
}

void plantRepeat(CaseSnapshot& records, QRandomGenerator& random) {
    const QDate day = start.addDays(200 + int(random.bounded(700u)));
    for (int i = 0; i < 5; ++i) records.put(entry(day.addDays(i * 62), Category::MissingExploitation, true));
}

void plantFollows(CaseSnapshot& records, QRandomGenerator& random) {
    for (int i = 0; i < 11; ++i) {
        const QDate day = start.addDays(i * 125 + int(random.bounded(60u)));
        records.put(entry(day, Category::BereavementLoss, false));
        records.put(entry(day.addDays(2 + int(random.bounded(9u))), Category::MissingExploitation, true));
    }
}

void plantChange(CaseSnapshot& records, QRandomGenerator& random) {
    const QDate day = start.addDays(500 + int(random.bounded(300u)));
    records.put(entry(day, Category::ConferencePlan, false));
    for (int i = 0; i < 17; ++i) records.put(entry(day.addDays(-3 - i * 10), Category::Section47Enquiry, true));
    // What is written otherwise goes on as before.
    for (int i = 0; i < 17; ++i) records.put(entry(day.addDays(3 + i * 10), Category::AchievementPositive, false));
}

void plantGap(CaseSnapshot& records, QRandomGenerator& random) {
    const QDate day = start.addDays(300 + int(random.bounded(500u)));
    const QDate end = day.addDays(260);
    QList<ChronologyEntry> hidden;
    for (const ChronologyEntry& e : records.all<ChronologyEntry>())
        if (e.date.exact() >= day && e.date.exact() < end) hidden << e;
    for (ChronologyEntry& e : hidden) {
        e.event = QStringLiteral("A letter came");
        if (e.category == Category::ContactFamilyTime) e.category = Category::School;
        records.put(e);
    }
    for (int i = 0; i < years * 26; ++i) {
        const QDate visit = start.addDays(i * 14);
        if (visit < day || visit >= end)
            records.put(entry(visit, Category::Other, false, QStringLiteral("Home visit, Kofi seen")));
    }
}

const std::array planted{
    Planted{"burst", plantBurst,
            [](const QList<EntryPattern>& list) { return find(list, PatternKind::Burst, Category::InjuryHarm) != nullptr; }},
    Planted{"repeat", plantRepeat,
            [](const QList<EntryPattern>& list) {
                const EntryPattern* p = find(list, PatternKind::Repeat, Category::MissingExploitation);
                return p && p->count == 5 && p->entries.size() == 5;
            }},
    Planted{"follows", plantFollows,
            [](const QList<EntryPattern>& list) {
                return find(list, PatternKind::Follows, Category::BereavementLoss, Category::MissingExploitation) != nullptr;
            }},
    Planted{
        "change", plantChange,
        [](const QList<EntryPattern>& list) { return find(list, PatternKind::Change, Category::Section47Enquiry) != nullptr; }},
    Planted{"not seen", plantGap, [](const QList<EntryPattern>& list) {
                return std::any_of(list.begin(), list.end(), [](const EntryPattern& p) {
                    return p.kind == PatternKind::NotSeen && p.days >= 230 && p.p <= 0.05;
                });
            }}};

}  // namespace

TEST_CASE("The tails of the two distributions are those of the tables", "[rules][patterns]") {
    // 5 of 10 drawn, 4 marked: C(4,4)·C(6,1)/C(10,5) = 6/252.
    CHECK(std::abs(atLeast(4, 5, 4, 10) - 6.0 / 252) < 1e-12);
    CHECK(std::abs(atLeast(3, 5, 4, 10) - (6.0 + 4 * 15) / 252) < 1e-9);
    CHECK(std::abs(atLeast(8, 10, 0.5) - 56.0 / 1024) < 1e-9);
    CHECK(atLeast(0, 5, 4, 10) == 1);
    CHECK(atLeast(5, 5, 4, 10) == 0);
}

TEST_CASE("A record of few entries says nothing, and the same record always the same", "[rules][patterns]") {
    CaseSnapshot records = recordOfChild();
    for (int i = 0; i < 5; ++i) records.put(entry(start.addDays(i), Category::School, true));
    CHECK(findPatterns(records).isEmpty());
    QRandomGenerator random(7);
    CaseSnapshot more = quietRecord(random);
    plantBurst(more, random);
    const QList<EntryPattern> once = findPatterns(more, quick());
    CHECK_FALSE(once.isEmpty());
    CHECK(once == findPatterns(more, quick()));
}

TEST_CASE("A fourth call-out within twelve months is told with its entries and its base rate", "[rules][patterns]") {
    CaseSnapshot records = recordOfChild();
    for (int i = 0; i < 24; ++i) records.put(entry(start.addDays(i * 50), Category::School, false));
    QList<EntryId> calls;
    for (const int day : {400, 470, 560, 700}) {
        const ChronologyEntry call = entry(start.addDays(day), Category::OffencePolice, true);
        calls << call.id;
        records.put(call);
    }
    const QList<EntryPattern> patterns = findPatterns(records, quick());
    const EntryPattern* repeat = find(patterns, PatternKind::Repeat, Category::OffencePolice);
    REQUIRE(repeat);
    CHECK(repeat->count == 4);
    CHECK(repeat->of == 4);
    CHECK(repeat->entries == calls);
    CHECK(repeat->days == 300);
    CHECK(repeat->expected < 3);
    CHECK(repeat->p > 0);
    CHECK_FALSE(find(patterns, PatternKind::Repeat, Category::School));  // no worry, no repeat
}

TEST_CASE("Vague dates and second accounts of an event are not counted", "[rules][patterns]") {
    CaseSnapshot records = recordOfChild();
    for (int i = 0; i < 24; ++i) records.put(entry(start.addDays(i * 50), Category::School, false));
    const ChronologyEntry first = entry(start.addDays(400), Category::OffencePolice, true);
    records.put(first);
    for (int i = 0; i < 3; ++i) {
        ChronologyEntry account = entry(start.addDays(400), Category::OffencePolice, true);
        account.accountOf = first.id;
        records.put(account);
        ChronologyEntry vague = entry(start, Category::OffencePolice, true);
        vague.date = UncertainDate::year(2023);
        records.put(vague);
    }
    CHECK_FALSE(find(findPatterns(records, quick()), PatternKind::Repeat, Category::OffencePolice));
}

TEST_CASE("A child is seen at family time and where the entry says so", "[rules][patterns]") {
    const PatternSearch search;
    CHECK(wasSeen(entry(start, Category::ContactFamilyTime, false), kofi, search));
    CHECK(wasSeen(entry(start, Category::Other, false, QStringLiteral("Home visit. Kofi SEEN alone")), kofi, search));
    CHECK_FALSE(wasSeen(entry(start, Category::Other, false, QStringLiteral("Email about visitors’ parking")), kofi, search));
    ChronologyEntry told = entry(start, Category::ContactFamilyTime, false);
    told.participants = {{kofi, ParticipantRole::ToldBy}};
    CHECK_FALSE(wasSeen(told, kofi, search));
}

TEST_CASE("A search that is stopped ends at once", "[rules][patterns]") {
    QRandomGenerator random(3);
    const Progress progress;
    progress.cancel();
    CHECK_THROWS_AS(findPatterns(quietRecord(random), quick(), progress), Error);
}

TEST_CASE("Benchmark: planted patterns are found in 95 of 100 records, 5 of 100 shuffled ones alarm at most",
          "[rules][patterns][benchmark]") {
    constexpr int records = 40;
    int all = 0, found = 0;
    for (const Planted& kind : planted) {
        int here = 0;
        for (int i = 0; i < records; ++i) {
            QRandomGenerator random(quint32(1000 + i));
            CaseSnapshot snapshot = quietRecord(random);
            kind.plant(snapshot, random);
            here += kind.found(findPatterns(snapshot, quick()));
        }
        UNSCOPED_INFO(kind.name << ": " << here << " of " << records);
        CHECK(here >= records * 90 / 100);
        all += records;
        found += here;
    }
    constexpr int quietOnes = 200;
    int alarms = 0;
    for (int i = 0; i < quietOnes; ++i) {
        QRandomGenerator random(quint32(50'000 + i));
        const QList<EntryPattern> patterns = findPatterns(quietRecord(random), quick());
        // Counts are told whatever chance says; whatever else is told at all is an alarm.
        alarms += std::any_of(patterns.begin(), patterns.end(), [](const EntryPattern& p) {
            const bool isCount = p.kind == PatternKind::Repeat || p.kind == PatternKind::NotSeen;
            return !isCount || p.p <= PatternSearch{}.level;
        });
    }
    INFO("found " << found << " of " << all << ", false alarms in " << alarms << " of " << quietOnes);
    CHECK(found * 100 >= all * 95);
    CHECK(alarms * 100 <= quietOnes * 5);
    SUCCEED();
}
