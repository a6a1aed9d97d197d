// SPDX-License-Identifier: MPL-2.0
#include "ui/timeline/timeline_page.h"

#include "core/edit/vault.h"
#include "tests/gui/support/stage.h"
#include "ui/common/record_in_hand.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <cmath>

using namespace core;
using namespace ui;
using test::Stage;

namespace {

void addStory(Stage& stage) {
    ChangeSet set{Action::Import, QStringLiteral("story")};
    const auto add = [&](const char* event, const UncertainDate& date, Category category, Valence valence,
                         const PersonId& about) {
        ChronologyEntry e{.id = EntryId::make(), .caseId = stage.caseId, .date = date};
        e.event = QString::fromUtf8(event);
        e.category = category;
        e.valence = valence;
        e.participants = {{about, ParticipantRole::About}};
        set.add(e);
    };
    add("Kofi born", QDate(2016, 11, 2), Category::BirthFamilyEvent, Valence::Neutral, stage.kofi);
    add("Police called", UncertainDate::month(2021, 3), Category::OffencePolice, Valence::Concern, stage.dana);
    add("Prize", QDate(2025, 7, 1), Category::School, Valence::Strength, stage.kofi);
    add("Late again", QDate(2025, 9, 1), Category::School, Valence::Concern, stage.kofi);
    add("No date", {}, Category::Other, Valence::Neutral, stage.kofi);
    stage.vault.editor().perform(set);
}

}  // namespace

TEST_CASE("the timeline is walked, zoomed and opened by key", "[gui][timeline]") {
    Stage stage;
    addStory(stage);
    auto& page = stage.show<TimelinePage>();
    stage.shoot(QStringLiteral("timeline"));
    auto* view = page.findChild<TimelineView*>();
    CHECK(qApp->focusWidget() == view);
    CHECK(stage.host.counts == QStringLiteral("Entries without a date: 1"));
    CHECK(view->timeline().marks.size() == 4);
    const auto event = [&] { return stage.records().find<ChronologyEntry>(*view->chosen())->event; };
    REQUIRE(view->chosen());
    CHECK(event() == QStringLiteral("Kofi born"));
    CHECK(view->accessibleDescription().contains(QStringLiteral("2 November 2016")));
    stage.key(Qt::Key_End);
    CHECK(event() == QStringLiteral("Late again"));
    stage.key(Qt::Key_Left);
    CHECK(event() == QStringLiteral("Prize"));
    stage.key(Qt::Key_Up);
    CHECK(event() == QStringLiteral("Police called"));
    const double all = view->days();
    for (int i = 0; i < 4; ++i) stage.key(Qt::Key_Plus);
    CHECK(view->days() < all / 15);
    CHECK_FALSE(view->timeline().marks.isEmpty());  // what is chosen stays in sight
    for (int i = 0; i < 20; ++i) stage.key(Qt::Key_Plus);
    CHECK(std::abs(view->days() - 0.25) < 1e-6);  // hours
    for (int i = 0; i < 40; ++i) stage.key(Qt::Key_Minus);
    CHECK(view->days() > 365 * 100);  // decades
    stage.key(Qt::Key_0);
    CHECK(view->days() == all);
    stage.key(Qt::Key_Return);
    REQUIRE(stage.host.openedPages.size() == 1);
    CHECK(stage.host.openedPages[0] == QStringLiteral("chronology/") + view->chosen()->text());
    for (QPushButton* button : page.findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("Print…")) button->click();
    CHECK(stage.host.openedPages.last() == QStringLiteral("paper:chronology-timeline"));
}

TEST_CASE("a step moves the frame alone: drawing and picture stay", "[gui][timeline]") {
    Stage stage;
    addStory(stage);
    auto& page = stage.show<TimelinePage>();
    auto* view = page.findChild<TimelineView*>();
    const QImage first = view->viewport()->grab().toImage();
    const Drawing drawing = view->timeline().drawing;
    CHECK(recordInHand(page, stage.records()) == anyId(*view->chosen()));
    stage.key(Qt::Key_Down);
    const QImage second = view->viewport()->grab().toImage();
    CHECK(view->timeline().drawing == drawing);
    CHECK(first != second);
    CHECK(recordInHand(page, stage.records()) == anyId(*view->chosen()));
    stage.key(Qt::Key_Up);
    CHECK(view->viewport()->grab().toImage() == first);
    stage.key(Qt::Key_Plus);  // drawn anew
    CHECK_FALSE(view->timeline().drawing == drawing);
    CHECK(view->viewport()->grab().toImage() != first);
}

TEST_CASE("lanes by person, and the page of an empty case", "[gui][timeline]") {
    Stage stage;
    {
        auto& page = stage.show<TimelinePage>();
        bool says = false;
        for (QLabel* label : page.findChildren<QLabel*>())
            says =
                says || (label->isVisible() && label->text().contains(QStringLiteral("Entries of the chronology with a date")));
        CHECK(says);
    }
    addStory(stage);
    auto& page = stage.show<TimelinePage>();
    for (QToolButton* button : page.findChildren<QToolButton*>())
        if (button->text() == QStringLiteral("By person")) button->click();
    auto* view = page.findChild<TimelineView*>();
    CHECK(view->timeline().marks.size() == 4);
    view->setFocus();
    stage.key(Qt::Key_Home);
    stage.key(Qt::Key_Right);
    CHECK(stage.records().find<ChronologyEntry>(*view->chosen())->event == QStringLiteral("Prize"));  // Kofi's lane
    stage.shoot(QStringLiteral("timeline-people"));
}

TEST_CASE("the child's life stands over the lanes, on the same axis, a key away", "[gui][timeline]") {
    Stage stage;
    addStory(stage);
    Placement placement{.id = PlacementId::make(), .caseId = stage.caseId, .child = stage.kofi};
    placement.kind = QStringLiteral("foster");
    placement.from = QDate(2025, 1, 14);
    ChangeSet set{Action::Add, QStringLiteral("placement")};
    stage.vault.editor().perform(set.add(placement));
    auto& page = stage.show<TimelinePage>();
    stage.shoot(QStringLiteral("timeline-life"));
    auto* view = page.findChild<TimelineView*>();
    const auto facts = [&] {
        return std::count_if(view->timeline().marks.begin(), view->timeline().marks.end(),
                             [](const auto& m) { return m.fact.has_value(); });
    };
    CHECK(facts() == 1);
    for (int i = 0; i < 10; ++i) stage.key(Qt::Key_Up);
    REQUIRE(view->chosenFact() == anyId(placement.id));
    CHECK(view->accessibleDescription() == QStringLiteral("since 14 January 2025, Lived with: Foster care"));
    stage.key(Qt::Key_Return);
    CHECK(stage.host.openedPages.last() == QStringLiteral("facts/") + placement.id.text());
    stage.key(Qt::Key_Down);
    CHECK(view->chosen());
    Chip* life = nullptr;
    for (Chip* chip : page.findChildren<Chip*>()) life = chip;
    REQUIRE(life);
    life->setChoice(-1);
    Q_EMIT life->chosen(-1);
    CHECK(facts() == 0);
}
