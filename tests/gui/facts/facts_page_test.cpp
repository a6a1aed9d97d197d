// SPDX-License-Identifier: MPL-2.0
#include "ui/facts/facts_page.h"

#include "tests/gui/support/stage.h"
#include "ui/common/chips.h"
#include "ui/common/message_bar.h"
#include "ui/common/promote.h"
#include "ui/common/record_in_hand.h"
#include "ui/common/record_section.h"
#include "ui/facts/evidence_pane.h"
#include "ui/facts/strip_list.h"
#include "ui/facts/strip_view.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace core;
using namespace ui;
using test::Stage;

namespace {

// What was just made is in sight once the queue of events has run.
QPushButton* button(QWidget& page, const QString& text) {
    QApplication::processEvents();
    for (QPushButton* one : page.findChildren<QPushButton*>())
        if (one->text() == text && one->isVisible()) return one;
    return nullptr;
}

bool says(QWidget& page, const QString& words) {
    QApplication::processEvents();
    for (QLabel* label : page.findChildren<QLabel*>())
        if (label->isVisible() && label->text().contains(words)) return true;
    return false;
}

/// Kofi in care: an interim order, then a care order; two placements with a gap between them.
struct Care : Stage {
    explicit Care(const Theme& looks = Theme(Scheme::Light)) : Stage(true, looks) {
        ChangeSet set{Action::Add, QStringLiteral("care")};
        ico.from = QDate(2025, 1, 1);
        ico.to = UncertainDate(QDate(2025, 7, 1));
        ico.status = QStringLiteral("ico_s38");
        order.from = QDate(2025, 7, 1);
        order.status = QStringLiteral("care_order_s31");
        first.kind = QStringLiteral("foster");
        first.from = QDate(2025, 1, 1);
        first.to = UncertainDate(QDate(2025, 3, 1));
        second.kind = QStringLiteral("kinship");
        second.carers = {jean};
        second.from = UncertainDate::month(2025, 4);
        police.title = QStringLiteral("Police log");
        vault.editor().perform(set.add(ico).add(order).add(first).add(second).add(police));
    }
    LegalStatus ico{.id = LegalStatusId::make(), .caseId = caseId, .child = kofi};
    LegalStatus order{.id = LegalStatusId::make(), .caseId = caseId, .child = kofi};
    Placement first{.id = PlacementId::make(), .caseId = caseId, .child = kofi};
    Placement second{.id = PlacementId::make(), .caseId = caseId, .child = kofi};
    Source police{SourceId::make(), caseId};
};

void chooseChild(FactsPage& page, const QString& name) {
    auto* box = page.findChild<QComboBox*>();
    for (QComboBox* one : page.findChildren<QComboBox*>())
        if (one->accessibleName() == QStringLiteral("Child")) box = one;
    REQUIRE(box->findText(name) >= 0);
    box->setCurrentIndex(box->findText(name));
}

}  // namespace

TEST_CASE("the strip walks by key, speaks, and opens what it shows", "[gui][facts]") {
    Care stage;
    auto& page = stage.show<FactsPage>();
    chooseChild(page, QStringLiteral("Kofi Mensah"));
    auto* strip = page.findChild<StripView*>();
    REQUIRE(strip);
    REQUIRE(strip->strip().lanes.size() == 2);
    strip->setFocus();
    stage.key(Qt::Key_Home);
    CHECK(strip->current() == anyId(stage.first.id));
    CHECK(stage.host.said.last().startsWith(QStringLiteral("Lived with: Foster care, 1 January 2025 to 1 March 2025.")));
    CHECK(strip->accessibleDescription() == stage.host.said.last());
    stage.key(Qt::Key_Right);
    CHECK(strip->current() == anyId(stage.second.id));
    CHECK(stage.host.said.last().contains(QStringLiteral("since April 2025")));
    stage.key(Qt::Key_Right);  // the last of its lane
    CHECK(strip->current() == anyId(stage.second.id));
    stage.key(Qt::Key_Down);
    CHECK(strip->current() == anyId(stage.order.id));
    stage.key(Qt::Key_Left);
    CHECK(strip->current() == anyId(stage.ico.id));
    stage.key(Qt::Key_Return);
    CHECK(page.findChild<EvidencePane*>()->record() == anyId(stage.ico.id));
    stage.shoot(QStringLiteral("facts"));
}

TEST_CASE("what does not fit is said with its reason, and leads to the fact", "[gui][facts]") {
    Care stage;
    auto& page = stage.show<FactsPage>();
    chooseChild(page, QStringLiteral("Kofi Mensah"));
    CHECK(says(page, QStringLiteral("Looked after, but no placement says where, 2 March 2025 to 31 March 2025.")));
    auto* bar = page.findChild<MessageBar*>(QString(), Qt::FindChildrenRecursively);
    REQUIRE(bar);
    REQUIRE(button(page, QStringLiteral("Show it")));
    button(page, QStringLiteral("Show it"))->click();
    CHECK(page.findChild<EvidencePane*>()->record() == anyId(stage.ico.id));
    // Mended, it is no longer said.
    Placement longer = stage.first;
    longer.to = UncertainDate(QDate(2025, 4, 1));
    stage.vault.editor().perform(ChangeSet{}.edit(stage.first, longer));
    CHECK_FALSE(says(page, QStringLiteral("no placement says where")));
    stage.vault.editor().undo();
    CHECK(says(page, QStringLiteral("no placement says where")));
}

TEST_CASE("the list says the same as the strip", "[gui][facts]") {
    Care stage;
    auto& page = stage.show<FactsPage>();
    chooseChild(page, QStringLiteral("Kofi Mensah"));
    auto* list = page.findChild<StripList*>();
    const auto* strip = page.findChild<StripView*>();
    int segments = 0;
    for (const LifeLane& lane : strip->strip().lanes) segments += int(lane.segments.size());
    CHECK(list->table()->model()->rowCount() == segments);
    for (Segmented* control : page.findChildren<Segmented*>())
        if (control->accessibleName() == QStringLiteral("Life strip as"))
            QTest::keyClick(control->findChildren<QToolButton*>().at(1), Qt::Key_Space);
    CHECK(list->isVisible());
    CHECK_FALSE(strip->isVisible());
    stage.shoot(QStringLiteral("facts-list"));
}

TEST_CASE("a fact is added, changed and taken back", "[gui][facts]") {
    Stage stage;
    auto& page = stage.show<FactsPage>();
    chooseChild(page, QStringLiteral("Kofi Mensah"));
    button(page, QStringLiteral("Add a school"))->click();
    QWidget* school = stage.named(QStringLiteral("School in words"));
    school->setFocus();
    stage.type(QStringLiteral("Elm Road"));
    QWidget* from = stage.named(QStringLiteral("From"));
    from->setFocus();
    stage.type(QStringLiteral("1 9 2020"));
    button(page, QStringLiteral("Add"))->click();
    REQUIRE(stage.records().all<Schooling>().size() == 1);
    const Schooling added = *stage.records().all<Schooling>().begin();
    CHECK(added.child == stage.kofi);
    CHECK(added.school == QStringLiteral("Elm Road"));
    CHECK(added.from == UncertainDate(QDate(2020, 9, 1)));
    CHECK(says(page, QStringLiteral("since 1 September 2020")));
    auto* remove = qobject_cast<QToolButton*>(stage.named(QStringLiteral("Remove Elm Road")));
    REQUIRE(remove);
    remove->click();
    CHECK(stage.records().all<Schooling>().isEmpty());
    stage.vault.editor().undo();
    CHECK(*stage.records().all<Schooling>().begin() == added);
    stage.vault.editor().undo();
    CHECK(stage.records().all<Schooling>().isEmpty());
}

TEST_CASE("agencies and professionals are for the whole file", "[gui][facts]") {
    Stage stage;
    auto& page = stage.show<FactsPage>();
    for (Segmented* control : page.findChildren<Segmented*>())
        if (control->accessibleName() == QStringLiteral("View"))
            QTest::keyClick(control->findChildren<QToolButton*>().at(1), Qt::Key_Space);
    button(page, QStringLiteral("Add an agency"))->click();
    stage.named(QStringLiteral("Name"))->setFocus();
    stage.type(QStringLiteral("Elm Road Primary School"));
    stage.shoot(QStringLiteral("facts-agencies"));
    button(page, QStringLiteral("Add"))->click();
    REQUIRE(stage.vault.vault().caseload().shared.all<Agency>().size() == 1);
    CHECK(says(page, QStringLiteral("Elm Road Primary School")));
}

TEST_CASE("a fact cites its ground, and the ground shows what rests on it", "[gui][facts]") {
    Care stage;
    auto& page = stage.show<FactsPage>();
    chooseChild(page, QStringLiteral("Kofi Mensah"));
    page.reveal(anyId(stage.order.id));
    auto* pane = page.findChild<EvidencePane*>();
    CHECK(page.perform(QStringLiteral("facts.cite")));
    auto* cite = qobject_cast<QComboBox*>(stage.named(QStringLiteral("Cite")));
    REQUIRE(cite);
    // Nothing chosen yet: nothing is written.
    button(*pane, QStringLiteral("Add"))->click();
    CHECK(stage.records().all<Citation>().isEmpty());
    cite->setFocus();
    cite->lineEdit()->selectAll();
    stage.type(QStringLiteral("Source: Police log"));
    button(*pane, QStringLiteral("Add"))->click();
    REQUIRE(stage.records().all<Citation>().size() == 1);
    CHECK((*stage.records().all<Citation>().begin()).toId == anyId(stage.police.id));
    CHECK(says(*pane, QStringLiteral("Supports, The worker")));
    pane->show(anyId(stage.police.id));
    CHECK(says(*pane, QStringLiteral("Legal status: Care order (s.31), 1 Jul 2025 (supports)")));
    REQUIRE(button(*pane, QStringLiteral("Show it")));
    button(*pane, QStringLiteral("Show it"))->click();
    CHECK(pane->record() == anyId(stage.order.id));
}

TEST_CASE("accounts that differ stand side by side", "[gui][facts]") {
    Care stage;
    Citation disputed{
        .id = CitationId::make(), .caseId = stage.caseId, .fromId = anyId(stage.first.id), .toId = anyId(stage.police.id)};
    disputed.kind = CitationKind::Disputes;
    disputed.version = stage.dana;
    disputed.words = QStringLiteral("He was with me.");
    stage.vault.editor().perform(ChangeSet{}.add(disputed));
    auto& page = stage.show<FactsPage>();
    page.reveal(anyId(stage.first.id));
    auto* pane = page.findChild<EvidencePane*>();
    CHECK(says(*pane, QStringLiteral("Accounts that differ")));
    CHECK(says(*pane, QStringLiteral("He was with me.")));
    CHECK(says(*pane, QStringLiteral("Dana Hartley")));
    stage.shoot(QStringLiteral("facts-accounts"));
}

TEST_CASE("a fact goes into the chronology once", "[gui][facts]") {
    Care stage;
    auto& page = stage.show<FactsPage>();
    page.reveal(anyId(stage.order.id));
    CHECK(promoteRecord(stage.context(), &page, *recordInHand(page, stage.records())));
    REQUIRE(stage.records().all<ChronologyEntry>().size() == 1);
    const ChronologyEntry entry = *stage.records().all<ChronologyEntry>().begin();
    CHECK(entry.origin == anyId(stage.order.id));
    CHECK(entry.date == stage.order.from);
    CHECK(promoteRecord(stage.context(), &page, *recordInHand(page, stage.records())));  // goes to the one there is
    CHECK(stage.records().all<ChronologyEntry>().size() == 1);
    CHECK(stage.host.openedPages == QStringList{QStringLiteral("chronology/") + entry.id.text()});
    stage.vault.editor().undo();
    CHECK(stage.records().all<ChronologyEntry>().isEmpty());
}

TEST_CASE("all events of the facts go into the chronology in one step", "[gui][facts]") {
    Care stage;
    auto& page = stage.show<FactsPage>();
    chooseChild(page, QStringLiteral("Kofi Mensah"));
    QPushButton* link = button(page, QStringLiteral("Store them"));
    REQUIRE(link);
    link->click();
    const qsizetype entries = stage.records().all<ChronologyEntry>().size();
    CHECK(entries >= 4);
    CHECK_FALSE(button(page, QStringLiteral("Store them")));
    stage.vault.editor().undo();
    CHECK(stage.records().all<ChronologyEntry>().isEmpty());
    CHECK(button(page, QStringLiteral("Store them")));
}

TEST_CASE("a case without children says what belongs here", "[gui][facts]") {
    Stage stage(false);
    auto& page = stage.show<FactsPage>();
    CHECK(says(page, QStringLiteral("The facts of each child of the case stand here")));
    CHECK_FALSE(page.findChild<StripView*>()->isVisible());
}

TEST_CASE("facts in dark and at 200 percent", "[gui][facts]") {
    for (const auto& [name, theme] : {std::pair(QStringLiteral("facts-dark"), Theme(Scheme::Dark)),
                                      std::pair(QStringLiteral("facts-200"), Theme(Scheme::Light, 200))}) {
        Care stage(theme);
        auto& page = stage.show<FactsPage>();
        chooseChild(page, QStringLiteral("Kofi Mensah"));
        page.reveal(anyId(stage.order.id));
        stage.shoot(name);
        CHECK(page.findChild<StripView*>()->isVisible());
    }
}
