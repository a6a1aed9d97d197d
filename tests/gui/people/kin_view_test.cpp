// SPDX-License-Identifier: MPL-2.0
// The kin-finder and the ties to the world outside on the page People.
#include "tests/gui/support/stage.h"

#include "core/edit/vault.h"
#include "ui/common/chips.h"
#include "ui/people/kin_view.h"
#include "ui/people/people_page.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace core;
using namespace ui;
using test::Stage;

namespace {

KinView& finder(PeoplePage& page) {
    auto* view = page.findChild<Segmented*>();
    REQUIRE(view);
    view->setCurrent(2);
    Q_EMIT view->chosen(2);
    auto* kin = page.findChild<KinView*>();
    REQUIRE(kin);
    return *kin;
}

}  // namespace

TEST_CASE("adults stand with their exact relation and whether they were asked", "[gui][people][kin]") {
    Stage stage;
    const QList<KinRow> rows = kinRows(CaseContext(stage.context()));
    REQUIRE(rows.size() == 1);  // the parents are not asked, they are worked with
    const auto jean = std::find_if(rows.begin(), rows.end(), [&](const KinRow& row) { return row.id == stage.jean; });
    REQUIRE(jean != rows.end());
    CHECK(jean->related == QStringLiteral("maternal grandmother"));
    CHECK(jean->state == QStringLiteral("Not asked yet"));
    CHECK(jean->open);
}

TEST_CASE("Enter on a person writes down what they said", "[gui][people][kin]") {
    Stage stage;
    auto& page = stage.show<PeoplePage>();
    KinView& kin = finder(page);
    REQUIRE(kin.select(stage.jean));
    auto* table = kin.findChild<RecordTable*>();
    table->setFocus();
    stage.shoot(QStringLiteral("people-kin"));
    stage.key(Qt::Key_Return);
    auto* form = kin.findChild<Form<KinEnquiry>*>();
    REQUIRE(form);
    CHECK(form->isAncestorOf(qApp->focusWidget()));
    for (QPushButton* button : kin.findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("Add") && !button->isHidden()) button->click();
    REQUIRE(stage.records().all<KinEnquiry>().size() == 1);
    const KinEnquiry& one = *stage.records().all<KinEnquiry>().begin();
    CHECK(one.person == stage.jean);
    CHECK(one.state == KinState::Asked);
    CHECK(one.date.exact() == QDate(2026, 3, 24));
    const QList<KinRow> rows = kinRows(CaseContext(stage.context()));
    for (const KinRow& row : rows)
        if (row.id == stage.jean) CHECK_FALSE(row.open);
    stage.vault.editor().undo();
    CHECK(stage.records().all<KinEnquiry>().isEmpty());
}

TEST_CASE("an enquiry and a tie outside are shown where they stand", "[gui][people][kin]") {
    Stage stage;
    KinEnquiry asked{.id = KinEnquiryId::make(), .caseId = stage.caseId, .person = stage.jean};
    asked.offers = QStringLiteral("Sunday dinner");
    OutsideTie tie{.id = OutsideTieId::make(), .caseId = stage.caseId};
    tie.system = QStringLiteral("school");
    tie.name = QStringLiteral("Elm Road");
    ChangeSet set{Action::Add, QStringLiteral("network")};
    set.add(asked);
    set.add(tie);
    stage.vault.editor().perform(set);
    auto& page = stage.show<PeoplePage>();
    page.reveal(anyId(asked.id));
    CHECK(page.findChild<KinView*>()->isVisible());
    page.reveal(anyId(tie.id));
    CHECK_FALSE(page.findChild<KinView*>()->isVisible());
    bool told = false;
    for (QLabel* label : page.findChildren<QLabel*>()) told = told || (label->isVisible() && label->text() == tie.name);
    CHECK(told);
    stage.shoot(QStringLiteral("people-outside"));
}
