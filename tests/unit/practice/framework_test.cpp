// SPDX-License-Identifier: MPL-2.0
#include "core/practice/framework_check.h"
#include "core/practice/pack_merge.h"
#include "core/practice/packs.h"
#include "core/practice/words.h"

#include <catch2/catch_test_macros.hpp>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

template <class T>
QStringList idsOf(const QList<T>& list) {
    QStringList ids;
    for (const T& item : list) ids.append(item.id);
    return ids;
}

QStringList taskIds(const Pack& pack) {
    QStringList ids;
    for (const StageRule& stage : pack.framework.stages) ids += idsOf(stage.tasks);
    return ids;
}

QStringList codesOf(const Problems& problems) {
    QStringList codes;
    for (const Problem& problem : problems) codes.append(problem.code + u' ' + problem.where);
    return codes;
}

/// A pack on top of England with one thing changed.
QByteArray onEngland(const QByteArray& members, const QByteArray& id = "northmere") {
    return R"({"id": ")" + id + R"(", "version": "1", "name": "Northmere", "based_on": "england", )" + members + "}";
}

}  // namespace

TEST_CASE("framework: England has every stage, task and gate of the process", "[practice][framework]") {
    const Pack& pack = *shippedPack(u"england"_s);
    CHECK(idsOf(pack.framework.stages) == QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s});
    CHECK(taskIds(pack) ==
          u"1.1 1.2 1.3 1.4 1.5 2.1 2.2 2.3 2.4 3.1 3.2 3.3 3.4 3.5 4.1 4.2 4.3 4.4 5.1 5.2 6.1 6.2 6.3 6.4"_s.split(u' '));
    CHECK(idsOf(pack.framework.gates) == u"G0 G1 G2 G2P G3 G4 G5 G6 GX"_s.split(u' '));
    CHECK(pack.library.rounds == u"RC1 RC2 RC3"_s.split(u' '));
    CHECK(pack.framework.minimumWeeks == 12);
    CHECK(pack.framework.overrideCharacters == 40);
}

TEST_CASE("framework: England has every timer of the law, with source and plain words", "[practice][framework]") {
    const Pack& pack = *shippedPack(u"england"_s);
    QStringList found = idsOf(pack.framework.timers);
    // Rules of several limits stand in parts: VS1 a–c, PP5 a–b, IR1 a–c.
    for (
        const QString& id :
        u"CP1 CP2 RV1 RV2 RV3 RV4 RV5 VS1 VS2 VS3 VS4 PP1 PP2 PP3 PP4 PP5 CT1 CT2 CT2b CT3 CT4 CT5 S20a CE1 CE2 FG1 PL1 IR1 RT1"_s
            .split(u' ')) {
        CAPTURE(id.toStdString());
        CHECK(std::any_of(found.begin(), found.end(), [&](const QString& each) { return each.startsWith(u"EN-"_s + id); }));
    }
    const Words words(pack, u"en"_s);
    for (const TimerRule& rule : pack.framework.timers) {
        CAPTURE(rule.id.toStdString());
        CHECK_FALSE(rule.source.isEmpty());
        CHECK(words.term(u"timer."_s + rule.id, Register::Family).split(u' ').size() <= 25);
        CHECK(words.term(u"timer."_s + rule.id) != words.term(u"timer."_s + rule.id, Register::Family));
    }
    const auto rule = [&](const char* id) { return pack.framework.timers[found.indexOf(QLatin1String(id))]; };
    CHECK(rule("EN-RV1").limit.workingDays == 20);
    CHECK(rule("EN-RV2").limit.months == 3);
    CHECK(rule("EN-RV3").limit.months == 6);
    CHECK(rule("EN-CT3").limit.days == 7);
    CHECK(rule("EN-PL1").limit.weeks == 26);
    CHECK(rule("EN-FG1").off);
}

TEST_CASE("framework: England's factors, classes, ladder and measures are whole", "[practice][framework]") {
    const Library& library = shippedPack(u"england"_s)->library;
    int risk = 0, protective = 0, core = 0;
    for (const Factor& factor : library.factors) {
        (factor.kind == FactorKind::Risk ? risk : protective)++;
        core += factor.core;
        CHECK(factor.id.startsWith(factor.kind == FactorKind::Risk ? u"risk."_s : u"prot."_s));
    }
    CHECK(risk == 31);
    CHECK(protective == 28);
    CHECK(core == 9);  // those named in research and in case reviews
    CHECK(idsOf(library.classes) == u"severe high medium low"_s.split(u' '));
    CHECK(
        idsOf(library.rungs) ==
        u"paused_no_change indirect_only digital supervised_direct supported_direct community_direct day_visits_unsupervised overnights shared_care_pattern extended_trial return_home other"_s
            .split(u' '));
    CHECK(library.reviews.size() == 16);
    CHECK(library.measures.size() == 21);
    for (const Measure& measure : library.measures) {
        CAPTURE(measure.id.toStdString());
        CHECK_FALSE(measure.terms.isEmpty());
        for (const Scale& scale : measure.scales) CHECK(scale.min < scale.max);
    }
    for (const QString& id : u"reg17 reg17_adults reg39 return_home"_s.split(u' ')) CHECK(idsOf(library.checklists).contains(id));
}

TEST_CASE("framework: New South Wales speaks its own words and keeps its own timers", "[practice][framework]") {
    const Pack& pack = *shippedPack(u"nsw"_s);
    CHECK(pack.id == u"nsw"_s);
    const QStringList found = idsOf(pack.framework.timers);
    for (const QString& id : u"FT1 FT2 FT3 PR1 PR2 PP1 PP2 CO1"_s.split(u' ')) CHECK(found.contains(u"NSW-"_s + id));
    for (const QString& id : found) CHECK_FALSE(id.startsWith(u"EN-"_s));
    CHECK(taskIds(pack) == taskIds(*shippedPack(u"england"_s)));
    const Words words(pack, u"en"_s);
    CHECK(words.term(u"return"_s) == u"restoration"_s);
    CHECK(words.term(u"looked_after"_s) == u"child in out-of-home care (OOHC)"_s);
    CHECK(words.term(u"role.team_manager"_s) == u"Manager Casework"_s);
    CHECK(words.phrase(u"emergency"_s).contains(u"000"_s));
    CHECK(findCode(pack, u"legal_statuses"_s, u"interim_order"_s));
    CHECK_FALSE(findCode(pack, u"legal_statuses"_s, u"care_order_s31"_s));
    CHECK(holidaysOf(pack, 2026).contains(QDate(2026, 1, 26)));
    CHECK_FALSE(holidaysOf(pack, 2026).contains(QDate(2026, 5, 4)));  // England's alone
}

TEST_CASE("framework: every fault of an authority's pack is said with its path", "[practice][framework]") {
    const struct {
        const char* members;
        const char* code;
    } table[] = {
        {R"("framework": {"stages": [{"id": "7", "tasks": []}]})", "no_words framework.stages[6]"},
        {R"("framework": {"stages": [{"id": "1", "tasks": [{"id": "1.6", "owner": "wizard"}]}]})",
         "unknown_id framework.stages[0].tasks[5].owner"},
        {R"("framework": {"stages": [{"id": "1", "tasks": [{"id": "1.1", "evidence": [{"check": "weather"}]}]}]})",
         "unknown_id framework.stages[0].tasks[0].evidence[0].check"},
        {R"("framework": {"gates": [{"id": "G1", "from": ["9"]}]})", "unknown_id framework.gates[1].from"},
        {R"("framework": {"gates": [{"id": "G1", "signs": ["wizard"]}]})", "unknown_id framework.gates[1].signs"},
        {R"("framework": {"gates": [{"id": "G1", "rulings": "yes"}]})", "not_a_list framework.gates[1].rulings"},
        {R"("framework": {"gates": [{"id": "G1", "hard": [{"id": "g1_new", "check": "by_hand"}]}]})",
         "no_words framework.gates[1].hard[5].id"},
        {R"("framework": {"timers": [{"id": "EN-RV1", "on": "sunrise"}]})", "unknown_id framework.timers[2].on"},
        {R"("framework": {"timers": [{"id": "EN-RV1", "occurrence": "never"}]})", "unknown_name framework.timers[2].occurrence"},
        {R"("framework": {"timers": [{"id": "EN-RV1", "in_force": "soon"}]})", "not_a_date framework.timers[2]"},
        {R"("framework": {"timers": [{"id": "EN-RV1", "limit": {"working_days": "many"}}]})",
         "not_in_range framework.timers[2].limit.working_days"},
        {R"("framework": {"timers": [{"id": "EN-RV1", "off": "no"}]})", "not_yes_or_no framework.timers[2].off"},
        {R"("framework": {"timers": [{"id": "NEW-1"}]})", "missing framework.timers[46].on"},
        {R"("library": {"classes": [{"id": "very_high", "level": 4, "rows": [{}]}]})", "no_words library.classes"},
        {R"("library": {"factors": "all"})", "not_a_list library.factors"},
        {R"("framework": "all")", "not_an_object framework"},
    };
    REQUIRE(readPack(onEngland(R"("terms": {})")).pack);
    for (const auto& row : table) {
        CAPTURE(row.members);
        const PackReading reading = readPack(onEngland(row.members));
        CHECK_FALSE(reading.pack);
        CAPTURE(codesOf(reading.problems).join(u"\n"_s).toStdString());
        CHECK(codesOf(reading.problems).contains(QLatin1String(row.code)));
    }
    CHECK(codesOf(readPack(R"({"id":"x","version":"1","name":"X","based_on":"atlantis"})").problems) ==
          QStringList{u"base_missing based_on"_s});
}

TEST_CASE("framework: an unknown key is named and does no harm", "[practice][framework]") {
    const PackReading reading = readPack(onEngland(R"("framework": {"timers": [{"id": "EN-RV1", "ambar": 5}]})"));
    REQUIRE(reading.pack);
    CHECK(codesOf(reading.problems) == QStringList{u"unknown_key framework.timers[2].ambar"_s});
}

TEST_CASE("framework: an authority changes one date, one word and leaves one task out", "[practice][framework]") {
    const PackReading reading = readPack(
        onEngland(R"("terms": {"en": {"class.severe": {"professional": "very high", "family": "Worries are very serious"}}},
        "framework": {"timers": [{"id": "EN-PP5a", "limit": {"working_days": 0, "weeks": 6}}],
                      "stages": [{"id": "5", "tasks": [{"id": "5.2", "left_out": true}]}]})"));
    REQUIRE(reading.pack);
    const Pack& pack = *reading.pack;
    CHECK(Words(pack, u"en"_s).term(u"class.severe"_s) == u"very high"_s);
    CHECK_FALSE(taskIds(pack).contains(u"5.2"_s));
    const QList<PackDifference> differences = packDifferences(*shippedPack(u"england"_s), pack);
    QStringList paths;
    for (const PackDifference& one : differences) paths.append(one.path);
    CHECK(paths.contains(u"framework.timers.EN-PP5a.limit.weeks"_s));
    CHECK(paths.contains(u"framework.timers.EN-PP5a.limit.working_days"_s));
    CHECK(paths.contains(u"framework.stages.5.tasks.5.2"_s));
    CHECK(paths.contains(u"terms.en.class.severe"_s));
    for (const PackDifference& one : differences)
        if (one.path == u"framework.stages.5.tasks.5.2"_s) CHECK(one.kind == PackDifference::Kind::Removed);
    CHECK(packDifferences(pack, pack).isEmpty());
}

TEST_CASE("packs: a case keeps the version it started with until it is moved", "[practice][framework]") {
    Snapshot shared;
    const auto file = [&](const char* version, const char* name) {
        QByteArray json = onEngland(R"("terms": {})");
        json.replace(R"("version": "1")", QByteArray(R"("version": ")") + version + '"').replace("Northmere", name);
        shared.put(PackFile{PackFileId::make(), u"northmere"_s, QLatin1String(version), QLatin1String(name),
                            QDate(2026, 1, version[0] - '0'), QString::fromUtf8(json)});
    };
    file("1", "Old Northmere");
    CaseProfile profile{CaseProfileId::make(), CaseId::make(), u"northmere"_s, u"1"_s};
    CHECK(packOfCase(shared, &profile).pack->name == u"Old Northmere"_s);
    file("2", "New Northmere");
    CHECK(packOfCase(shared, &profile).pack->name == u"Old Northmere"_s);
    const QList<const Pack*> choice = packsToChoose(shared);
    CHECK(choice.size() == 3);
    CHECK(choice.last()->name == u"New Northmere"_s);
    const ChangeSet move = movedToPack(profile, *choice.last());
    CaseProfile moved = std::get<CaseProfile>(*move.changes.front().after);
    CHECK(packOfCase(shared, &moved).pack->name == u"New Northmere"_s);
    profile.packVersion = u"9"_s;  // a version nobody has here
    CHECK(packOfCase(shared, &profile).otherVersion);
    profile.packId = u"gone"_s;
    CHECK(packOfCase(shared, &profile).isMissing);
    CHECK(packOfCase(shared, &profile).pack == &standardPack());
    CHECK(packOfCase(shared, nullptr).pack == &standardPack());
}

TEST_CASE("packs: merging takes lists of plain words whole and clears by null", "[practice][framework]") {
    const auto json = [](const char* text) { return QJsonDocument::fromJson(text).object(); };
    CHECK(mergedPack(json(R"({"a": [1, 2], "b": {"x": 1, "y": 2}})"), json(R"({"a": [3], "b": {"x": null}})")) ==
          json(R"({"a": [3], "b": {"y": 2}})"));
    CHECK(mergedPack(json(R"({"a": [{"id": "p", "n": 1}, {"id": "q"}]})"),
                     json(R"({"a": [{"id": "q", "n": 2}, {"id": "r"}, {"id": "p", "left_out": true}]})")) ==
          json(R"({"a": [{"id": "q", "n": 2}, {"id": "r"}]})"));
}

namespace {

template <Described T>
void hasEveryField(const QJsonObject& definitions, const char* name) {
    CAPTURE(name);
    const QJsonObject properties =
        definitions.value(QLatin1String(name)).toObject().value(QLatin1String("properties")).toObject();
    eachField<T>([&](const auto& f) {
        CAPTURE(f.column);
        CHECK(properties.contains(QLatin1String(f.column)));
    });
}

}  // namespace

TEST_CASE("framework: the published schema knows every field", "[practice][framework]") {
    QFile file(u":/core/packs/pack.schema.json"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QJsonObject definitions = QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("$defs")).toObject();
    hasEveryField<Framework>(definitions, "framework");
    hasEveryField<Library>(definitions, "library");
    hasEveryField<StageRule>(definitions, "stage_rule");
    hasEveryField<TaskRule>(definitions, "task_rule");
    hasEveryField<GateRule>(definitions, "gate_rule");
    hasEveryField<TimerRule>(definitions, "timer_rule");
    hasEveryField<Limit>(definitions, "limit");
    hasEveryField<Check>(definitions, "check");
    hasEveryField<Ruling>(definitions, "ruling");
    hasEveryField<Measure>(definitions, "measure");
    hasEveryField<RiskClass>(definitions, "risk_class");
    hasEveryField<Writing>(definitions, "writing");
    hasEveryField<PlainLanguage>(definitions, "plain_language");
    hasEveryField<ClauseRule>(definitions, "clause_rule");
    hasEveryField<AgreementTemplate>(definitions, "agreement_template");
    hasEveryField<GoalExample>(definitions, "goal_example");
}
