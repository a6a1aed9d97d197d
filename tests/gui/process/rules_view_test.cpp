// SPDX-License-Identifier: MPL-2.0
#include "core/practice/packs.h"
#include "tests/gui/support/look.h"
#include "tests/gui/support/stage.h"
#include "ui/common/message_bar.h"
#include "ui/process/process_page.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QTest>

using namespace core;
using namespace ui;
using test::button;
using test::says;
using test::Stage;

namespace {

QString file(Stage& stage, const QString& name, const QByteArray& bytes) {
    QFile target(stage.vault.filePath(name));
    REQUIRE(target.open(QIODevice::WriteOnly));
    target.write(bytes);
    return target.fileName();
}

ProcessPage& rules(Stage& stage) {
    auto& page = stage.show<ProcessPage>();
    button(page, QStringLiteral("Rules"))->click();
    return page;
}

const QByteArray own = R"({"id":"northmere","version":"1","name":"Northmere","based_on":"england",
    "framework":{"timers":[{"id":"EN-PP5a","limit":{"working_days":0,"weeks":6}}]}})";

}  // namespace

TEST_CASE("an authority's rules are added, what they change is shown, and the case moves", "[gui][process]") {
    Stage stage;
    ProcessPage& page = rules(stage);
    CHECK(says(page, QStringLiteral("This case goes by:")));
    stage.prompts.files.enqueue(file(stage, QStringLiteral("own.json"), own));
    button(page, QStringLiteral("Add the rules of an authority…"))->click();
    CHECK(stage.vault.vault().caseload().shared.all<PackFile>().size() == 1);
    // New South Wales comes first in the list; the authority's own is chosen.
    auto* choice = page.findChild<QComboBox*>(QString(), Qt::FindChildrenRecursively);
    for (QComboBox* each : page.findChildren<QComboBox*>())
        if (each->isVisible() && each->findText(QStringLiteral("Northmere 1")) >= 0) choice = each;
    REQUIRE(choice->findText(QStringLiteral("Northmere 1")) >= 0);
    choice->setCurrentIndex(choice->findText(QStringLiteral("Northmere 1")));
    stage.shoot(QStringLiteral("process-rules"));
    CHECK(says(page, QStringLiteral("would change")));
    button(page, QStringLiteral("Move to Northmere 1"))->click();
    CHECK(stage.records().profile()->packId == QStringLiteral("northmere"));
    CHECK(says(page, QStringLiteral("Northmere 1")));
    stage.vault.editor().undo();
    CHECK(stage.records().profile()->packId != QStringLiteral("northmere"));
}

TEST_CASE("rules with faults are not added, and every fault is said with its place", "[gui][process]") {
    Stage stage;
    ProcessPage& page = rules(stage);
    const auto add = [&](const QByteArray& bytes) {
        stage.prompts.files.enqueue(file(stage, QStringLiteral("broken.json"), bytes));
        button(page, QStringLiteral("Add the rules of an authority…"))->click();
        QApplication::processEvents();
    };
    add(R"({"id":"x","version":"1","name":"X","based_on":"england","framework":{"gates":[{"id":"G1","from":["9"]}],
            "timers":[{"id":"EN-RV1","on":"nothing.known"}]}})");
    CHECK(says(page, QStringLiteral("framework.gates")));
    CHECK(says(page, QStringLiteral("framework.timers")));
    CHECK(stage.vault.vault().caseload().shared.all<PackFile>().isEmpty());
    add("this is no JSON");
    CHECK(says(page, QStringLiteral("Not added.")));
    add(own);
    add(own);
    CHECK(says(page, QStringLiteral("in the file already")));
    CHECK(stage.vault.vault().caseload().shared.all<PackFile>().size() == 1);
}
