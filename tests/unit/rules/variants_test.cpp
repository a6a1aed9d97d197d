// SPDX-License-Identifier: MPL-2.0
#include "core/rules/variants.h"

#include "core/practice/codes.h"
#include "core/practice/packs.h"
#include "core/practice/words.h"
#include "core/rules/workflow.h"
#include "tests/support/process_case.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;
using test::ProcessCase;

namespace {

const QDate today(2025, 3, 3);

class Adapted : public ProcessCase {
public:
    using ProcessCase::ProcessCase;
    void born(int child, const UncertainDate& birth, Beginning beginning = Beginning::Born) {
        changed(children[child], [&](Person& one) {
            one.birth = birth;
            one.beginning = beginning;
        });
    }
    template <class F>
    void changed(const PersonId& person, F&& change) {
        const Person before = *records().find<Person>(person);
        Person after = before;
        change(after);
        ChangeSet set{Action::Edit, {}};
        REQUIRE(perform(set.edit(before, after)).isEmpty());
    }
    void choose(const QStringList& variants) {
        const CaseProfile before = *records().profile();
        CaseProfile after = before;
        after.variants = variants;
        ChangeSet set{Action::Edit, {}};
        REQUIRE(perform(set.edit(before, after)).isEmpty());
    }
    QStringList offered() const {
        QStringList ids;
        for (const VariantOffer& offer : variantOffers(records(), pack(), today)) ids.append(offer.variant->id);
        return ids;
    }
};

}  // namespace

TEST_CASE("variants: a child's age and a parent's needs speak for one, and nothing is chosen by itself", "[rules][variants]") {
    Adapted c(2);
    c.born(0, QDate(2016, 9, 2));
    c.born(1, QDate(2019, 5, 6));
    CHECK(c.offered().isEmpty());
    const struct {
        UncertainDate birth;
        Beginning beginning;
        QStringList offered;
    } table[] = {
        {QDate(2023, 3, 3), Beginning::Born, {}},  // two years old today
        {QDate(2023, 3, 4), Beginning::Born, {u"baby"_s}},
        {QDate(2025, 6, 1), Beginning::Unborn, {u"baby"_s}},
        {UncertainDate::year(2023), Beginning::Born, {u"baby"_s}},  // it may be
        {QDate(2013, 3, 4), Beginning::Born, {}},
        {QDate(2013, 3, 3), Beginning::Born, {u"adolescent"_s}},
        {{}, Beginning::Born, {}},
    };
    for (const auto& row : table) {
        CAPTURE(row.birth.edtf().toStdString());
        c.born(1, row.birth, row.beginning);
        CHECK(c.offered() == row.offered);
        CHECK(variantsOf(c.records(), c.pack()).isEmpty());
    }
    c.changed(c.parent, [](Person& one) { one.communicationNeeds = u"Short sentences."_s; });
    REQUIRE(c.offered() == QStringList{u"learning_disability"_s});
    CHECK(variantOffers(c.records(), c.pack(), today).first().person == c.parent);
    c.choose({u"learning_disability"_s});
    CHECK(c.offered().isEmpty());
}

TEST_CASE("variants: what each adds to tasks and to the written assessment", "[rules][variants]") {
    Adapted c;
    const QStringList plain = c.pack().library.sections;
    for (const StageRule& stage : c.pack().framework.stages)
        for (const TaskRule& task : stage.tasks) CHECK(guidanceOf(c.records(), c.pack(), task).isEmpty());
    CHECK(assessmentSections(c.records(), c.pack()) == plain);
    c.choose({u"adolescent"_s, u"baby"_s});
    const Words words(c.pack(), u"en"_s);
    QStringList tasks;
    for (const StageRule& stage : c.pack().framework.stages)
        for (const TaskRule& task : stage.tasks) {
            const QStringList terms = guidanceOf(c.records(), c.pack(), task);
            if (!terms.isEmpty()) tasks.append(task.id);
            for (const QString& term : terms) CHECK_FALSE(words.heading(term).isEmpty());
        }
    CHECK(tasks == QStringList{u"1.3"_s, u"1.5"_s, u"3.2"_s, u"4.3"_s});
    const TaskRule& assess = *taskRule(c.pack(), u"1.3"_s);
    CHECK(guidanceOf(c.records(), c.pack(), assess).first() == u"focus.baby_care"_s);  // in the order of the pack
    const QStringList sections = assessmentSections(c.records(), c.pack());
    CHECK(sections.mid(0, plain.size()) == plain);
    CHECK(sections.contains(u"field.feeding"_s));
    CHECK(sections.contains(u"field.curfew"_s));
    for (const QString& section : sections) CHECK_FALSE(words.heading(sectionTerm(section)).isEmpty());
}

TEST_CASE("variants: the time of a baby is counted in weeks", "[rules][variants]") {
    Adapted c(2);
    c.born(0, QDate(2024, 9, 30));
    c.born(1, QDate(2019, 5, 6));
    CHECK(childsWeeks(c.records(), c.pack(), today).isEmpty());  // nobody chose it
    c.choose({u"baby"_s});
    QList<ChildsWeeks> weeks = childsWeeks(c.records(), c.pack(), today);
    REQUIRE(weeks.size() == 1);
    CHECK(weeks[0].child == c.children[0]);
    CHECK(weeks[0].age == 22);
    CHECK(weeks[0].inCare == -1);
    LegalStatus order{LegalStatusId::make(), c.id, c.children[0], u"ico_s38"_s, QDate(2024, 10, 14)};
    c.add(order);
    CHECK(childsWeeks(c.records(), c.pack(), today)[0].inCare == 20);
    c.born(0, UncertainDate::month(2024, 9));  // no day, no weeks
    CHECK(childsWeeks(c.records(), c.pack(), today).isEmpty());
}

TEST_CASE("variants: every variant of a pack says by what it is offered", "[rules][variants]") {
    for (const char* id : {"england", "nsw"}) {
        const Pack& pack = *shippedPack(QLatin1String(id));
        for (const Variant& variant : pack.framework.variants) {
            CAPTURE(id, variant.id.toStdString());
            const Code* code = findCode(pack, u"variant"_s, variant.id);
            REQUIRE(code);
            CHECK(code->is.size() == 1);
        }
    }
}
