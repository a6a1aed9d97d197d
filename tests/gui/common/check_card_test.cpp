// SPDX-License-Identifier: MPL-2.0
#include "ui/common/check_card.h"

#include "tests/gui/support/stage.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace core;
using namespace ui;
using test::Stage;

namespace {

Finding finding(const char* key, const char* found) {
    Finding f;
    f.key = QString::fromUtf8(key);
    f.what = QStringLiteral("Pat Reeve");
    f.found = QString::fromUtf8(found);
    f.where = QStringLiteral("Chronology entry of 3 March 2024, event");
    f.reason = Reason::CarerIdentity;
    return f;
}

core::Prepared report() {
    core::Prepared made;
    made.findings = {finding("a", "Pat"), finding("b", "P. Reeve")};
    return made;
}

struct Shown {
    Shown() : card(stage.context()) {
        card.resize(560, 400);
        card.show();
        card.setReport(report());
    }
    void press(const char* text) {
        for (QPushButton* button : card.findChildren<QPushButton*>())
            if (button->text() == QString::fromUtf8(text)) {
                REQUIRE(button->isEnabled());
                return button->click();
            }
        REQUIRE(false);
    }
    RecordTable& table() {
        for (RecordTable* each : card.findChildren<RecordTable*>())
            if (each->accessibleName() == QStringLiteral("Words that should not be here")) return *each;
        throw std::logic_error("no table");
    }
    void choose(int row) { table().setCurrentIndex(table().model()->index(row, 0)); }
    Stage stage;
    CheckCard card;
};

}  // namespace

TEST_CASE("findings are decided one by one, each with a reason", "[gui][reports]") {
    Shown shown;
    QSignalSpy decided(&shown.card, &CheckCard::decided);
    CHECK(shown.card.openCount() == 2);
    shown.choose(0);
    shown.stage.prompts.lines.enqueue(QStringLiteral("  Pat is the name of the dog  "));
    shown.press("It may stay…");
    CHECK(shown.card.openCount() == 1);
    shown.choose(1);
    shown.stage.prompts.lines.enqueue(QStringLiteral("Names the carer"));
    shown.press("Take out…");
    CHECK(shown.card.openCount() == 0);
    CHECK(decided.count() == 2);
    CHECK(shown.card.decisions() ==
          QList<Acceptance>{{QStringLiteral("a"), QStringLiteral("Pat is the name of the dog"), Decision::Keep},
                            {QStringLiteral("b"), QStringLiteral("Names the carer"), Decision::TakeOut}});
    CHECK(shown.table().model()->index(0, 1).data(TagRole).toString() == QStringLiteral("stays"));
    shown.press("Decide again");
    CHECK(shown.card.openCount() == 1);
}

TEST_CASE("without a reason nothing is decided", "[gui][reports]") {
    Shown shown;
    shown.choose(0);
    shown.stage.prompts.lines.enqueue(QStringLiteral("   "));
    shown.press("It may stay…");
    shown.stage.prompts.lines.enqueue(std::nullopt);
    shown.press("Take out…");
    CHECK(shown.card.openCount() == 2);
}

TEST_CASE("decisions stay when the paper is made again, and go with another reader", "[gui][reports]") {
    Shown shown;
    shown.choose(0);
    shown.stage.prompts.lines.enqueue(QStringLiteral("the dog"));
    shown.press("It may stay…");
    shown.card.setReport(report());
    CHECK(shown.card.openCount() == 1);
    shown.card.forgetDecisions();
    shown.card.setReport(report());
    CHECK(shown.card.openCount() == 2);
}

TEST_CASE("what is left out stands with its reason", "[gui][reports]") {
    Shown shown;
    core::Prepared made;
    made.withheld = {Withheld{anyId(shown.stage.jean), QStringLiteral("address"), QStringLiteral("lines"),
                              QStringLiteral("12 Quarry Row\nNorthmere"), Reason::RestrictedAddress}};
    shown.card.setReport(made);
    for (RecordTable* each : shown.card.findChildren<RecordTable*>()) {
        if (each->accessibleName() != QStringLiteral("Left out for this reader")) continue;
        REQUIRE(each->model()->rowCount() == 1);
        CHECK(each->model()->index(0, 0).data().toString() == QStringLiteral("12 Quarry Row Northmere"));
        CHECK(each->model()->index(0, 1).data().toString() == QStringLiteral("This address is not for everyone."));
    }
    bool counted = false;
    for (QToolButton* part : shown.card.findChildren<QToolButton*>())
        counted = counted || part->text() == QStringLiteral("Left out 1");
    CHECK(counted);
}
