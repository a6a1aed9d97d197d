// SPDX-License-Identifier: MPL-2.0
#include "tests/gui/support/look.h"
#include "tests/gui/support/stage.h"
#include "ui/common/record_table.h"
#include "ui/overview/overview_page.h"
#include "ui/process/process_page.h"
#include "ui/risk/risk_page.h"

#include <QListWidget>

using namespace core;
using namespace ui;
using test::button;
using test::says;
using test::Stage;

namespace {

struct BabyStage : Stage {
    BabyStage() {
        const Person before = *records().find<Person>(tilly);
        Person after = before;
        after.birth = UncertainDate(QDate(2025, 10, 20));
        vault.editor().perform(ChangeSet{}.edit(before, after));
    }
    void chooseBaby() {
        const CaseProfile before = *records().profile();
        CaseProfile after = before;
        after.variants = {QStringLiteral("baby")};
        vault.editor().perform(ChangeSet{}.edit(before, after));
    }
};

}  // namespace

TEST_CASE("a case is adapted to a baby by a tick, which says what it brings", "[gui][process][variants]") {
    BabyStage stage;
    auto& page = stage.show<ProcessPage>();
    button(page, QStringLiteral("Not adapted yet"))->click();
    CHECK(says(page, QStringLiteral("Adapted to who it is about")));
    CHECK(says(page, QStringLiteral("Not ticked. The age of Tilly Mensah speaks for it.")));
    auto* list = qobject_cast<QListWidget*>(stage.named(QStringLiteral("This case is about")));
    REQUIRE(list);
    list->setFocus();
    stage.key(Qt::Key_Space);
    CHECK(stage.records().profile()->variants == QStringList{QStringLiteral("baby")});
    CHECK(says(page, QStringLiteral("Handling, feeding, cues and sleep")));
    CHECK_FALSE(says(page, QStringLiteral("speaks for it")));
    stage.shoot(QStringLiteral("process-variants"));
    stage.vault.editor().undo();
    CHECK(stage.records().profile()->variants.isEmpty());
    CHECK(says(page, QStringLiteral("speaks for it")));
}

TEST_CASE("what a variant adds stands with its task, in the assessment and on the overview", "[gui][process][variants]") {
    BabyStage stage;
    stage.chooseBaby();
    {
        auto& page = stage.show<ProcessPage>();
        CHECK(button(page, QStringLiteral("Adapted"))->accessibleName() == QStringLiteral("Adapted to: baby or unborn child"));
        for (RecordTable* table : page.findChildren<RecordTable*>())
            for (int row = 0; row < table->model()->rowCount(); ++row)
                if (table->model()->index(row, 0).data().toString().startsWith(QStringLiteral("1.3")))
                    table->setCurrentIndex(table->model()->index(row, 0));
        CHECK(says(page, QStringLiteral("Because this is about: baby or unborn child")));
        CHECK(says(page, QStringLiteral("Work with the parents before birth")));
    }
    {
        auto& page = stage.show<RiskPage>();
        button(page, QStringLiteral("Write-up"))->click();
        button(page, QStringLiteral("Write an assessment"))->click();
        CHECK(says(page, QStringLiteral("Look at as well: Handling, feeding, cues and sleep")));
        stage.named(QStringLiteral("Feeding"))->setFocus();
        stage.type(QStringLiteral("A bottle every four hours."));
        button(page, QStringLiteral("Add"))->click();
        REQUIRE(stage.records().all<Assessment>().size() == 1);
        const Assessment written = *stage.records().all<Assessment>().begin();
        REQUIRE(written.sections.size() == 1);
        CHECK(written.sections.first() ==
              AssessmentSection{QStringLiteral("field.feeding"), QStringLiteral("A bottle every four hours.")});
        stage.shoot(QStringLiteral("risk-assessment-baby"));
    }
    auto& page = stage.show<OverviewPage>();
    CHECK(says(page, QStringLiteral("The time of Tilly Mensah:")));
    CHECK(says(page, QStringLiteral("22 weeks old.")));
    stage.shoot(QStringLiteral("overview-baby"));
}
