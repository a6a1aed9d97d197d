// SPDX-License-Identifier: MPL-2.0
#include "ui/work/work_page.h"

#include "core/edit/vault.h"
#include "tests/gui/support/look.h"
#include "tests/gui/support/stage.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace core;
using namespace ui;
using test::button;
using test::says;
using test::Stage;

namespace {

void view(WorkPage& page, const QString& name) {
    for (QAbstractButton* each : page.findChildren<QAbstractButton*>())
        if (each->text() == name) each->click();
}

void removeFirst(WorkPage& page, const QString& words) {
    for (QToolButton* each : page.findChildren<QToolButton*>())
        if (each->isVisible() && each->accessibleName().startsWith(QStringLiteral("Remove ") + words)) return each->click();
    REQUIRE(false);
}

/// Add, write into one field, Add, Undo, Redo.
template <class T>
void enters(Stage& stage, WorkPage& page, const char* add, const char* field, const char* words) {
    INFO(add);
    button(page, QString::fromUtf8(add))->click();
    QTest::keyClicks(stage.named(QString::fromUtf8(field)), QString::fromUtf8(words));
    button(page, QStringLiteral("Add"))->click();
    CHECK(stage.records().all<T>().size() == 1);
    CHECK(says(page, QString::fromUtf8(words)));
    stage.vault.editor().undo();
    CHECK(stage.records().all<T>().isEmpty());
    stage.vault.editor().redo();
    CHECK(stage.records().all<T>().size() == 1);
}

}  // namespace

TEST_CASE("conversations, wishes, trusted adults and barriers are entered and taken back", "[gui][work]") {
    Stage stage;
    auto& page = stage.show<WorkPage>();
    enters<Engagement>(stage, page, "Add somebody who was asked", "Agency or worker", "Harbour group");
    CHECK((*stage.records().all<Engagement>().begin()).kind == EngagementKind::Asked);
    CHECK(says(page, QStringLiteral("waiting for the answer")));
    enters<Wish>(stage, page, "Add a wish or worry", "In their own words", "I want to sleep in my own bed");
    CHECK((*stage.records().all<Wish>().begin()).favours == 0);
    enters<TrustedAdult>(stage, page, "Add a trusted adult", "Or name", "Mrs Bell");
    CHECK(says(page, QStringLiteral("the child has not agreed yet, not checked yet")));
    enters<Barrier>(stage, page, "Add a barrier", "What stands in the way", "Night shifts");
    stage.shoot(QStringLiteral("work-conversations"));
    removeFirst(page, QStringLiteral("Harbour group"));
    CHECK(stage.records().all<Engagement>().isEmpty());
    button(page, QStringLiteral("Undo"))->click();
    CHECK(stage.records().all<Engagement>().size() == 1);
}

TEST_CASE("a plan has its lines and checks; a line without a plan brings one along", "[gui][work]") {
    Stage stage;
    auto& page = stage.show<WorkPage>();
    view(page, QStringLiteral("Plans"));
    enters<PlanLine>(stage, page, "Add a line", "What", "Parenting course");
    CHECK(stage.records().all<SupportPlan>().size() == 1);
    button(page, QStringLiteral("Add a contact or return plan"))->click();
    QTest::keyClicks(stage.named(QStringLiteral("Title")), QStringLiteral("Sundays"));
    button(page, QStringLiteral("Add"))->click();
    CHECK(stage.records().all<SupportPlan>().size() == 2);
    CHECK(says(page, QStringLiteral("Sundays")));
    CHECK(says(page, QStringLiteral("not agreed yet")));
    stage.shoot(QStringLiteral("work-plans"));
}

TEST_CASE("reviews, scores and what changed since last time", "[gui][work]") {
    Stage stage;
    auto& page = stage.show<WorkPage>();
    view(page, QStringLiteral("Reviews"));
    enters<Review>(stage, page, "Add a review", "Chair", "Anita Rao");
    CHECK((*stage.records().all<Review>().begin()).children.size() == 2);
    ChangeSet set;
    for (const int score : {19, 15}) {
        MeasureScore one{MeasureScoreId::make(), stage.caseId};
        one.measure = QStringLiteral("sdq");
        one.about = stage.kofi;
        one.date = QDate(score == 19 ? 2025 : 2026, 2, 1);
        one.respondent = QStringLiteral("carer");
        one.rater = QStringLiteral("Pat");
        one.scores = {ScaleScore{{}, score}};
        set.add(one);
    }
    stage.vault.editor().perform(set);
    CHECK(says(page, QStringLiteral("total: 19 on 1 Feb 2025, 15 on 1 Feb 2026")));
    CHECK(says(page, QStringLiteral("No review of this type was held yet")));
    stage.shoot(QStringLiteral("work-reviews"));
}

TEST_CASE("a reflection keeps each answer and says that it may be disclosed", "[gui][work]") {
    Stage stage;
    auto& page = stage.show<WorkPage>();
    view(page, QStringLiteral("Reflection"));
    CHECK(says(page, QStringLiteral("may be disclosed")));
    button(page, QStringLiteral("Write a reflection"))->click();
    QTest::keyClicks(stage.named(QStringLiteral("Could everyone say openly what they feel?")), QStringLiteral("Not Samuel"));
    button(page, QStringLiteral("Add"))->click();
    REQUIRE(stage.records().all<Reflection>().size() == 1);
    const auto& answers = (*stage.records().all<Reflection>().begin()).answers;
    REQUIRE(answers.size() == 1);
    CHECK(answers.first().prompt == QStringLiteral("open"));
    CHECK(says(page, QStringLiteral("1 question answered")));
}

TEST_CASE("a record from the agenda is shown where it belongs", "[gui][work]") {
    Stage stage;
    Review review{ReviewId::make(), stage.caseId};
    review.type = QStringLiteral("lac_review");
    stage.vault.editor().perform(ChangeSet{}.add(review));
    auto& page = stage.show<WorkPage>();
    page.reveal(anyId(review.id));
    CHECK(says(page, QStringLiteral("Statutory review")));
    CHECK(page.perform(QStringLiteral("work.talk")));
    CHECK(stage.named(QStringLiteral("With whom")));
}
