// SPDX-License-Identifier: MPL-2.0
#include "ui/importing/import_page.h"

#include "core/edit/vault.h"
#include "tests/gui/support/stage.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace core;
using namespace ui;
using test::Stage;

namespace {

QString fileWith(Stage& stage, const QString& name, const QByteArray& bytes) {
    QFile file(stage.vault.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
}

QPushButton* button(QWidget& page, const QString& text) {
    for (QPushButton* each : page.findChildren<QPushButton*>())
        if (each->text() == text) return each;
    REQUIRE(false);
    return nullptr;
}

bool says(QWidget& page, const QString& text) {
    const auto labels = page.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](QLabel* label) { return label->isVisible() && label->text().contains(text); });
}

const QByteArray table =
    "When,Description,Source\r\n14/1/2025,Moved to Pat and Lou.,Order\r\n32/1/2025,A day that is none.,Letter\r\n,,\r\n2 Jul "
    "2025,Care order made.,Judgment\r\n";

}  // namespace

TEST_CASE("a table is shown before it is written, and undone as one step", "[gui][importing]") {
    Stage stage;
    auto& page = stage.show<ImportPage>();
    stage.shoot(QStringLiteral("import-empty"));
    stage.prompts.files.enqueue(fileWith(stage, QStringLiteral("story.csv"), table));
    page.perform(QStringLiteral("importing.choose"));
    auto* import = button(page, QStringLiteral("Import"));
    REQUIRE(QTest::qWaitFor([&] { return import->isEnabled(); }));
    stage.shoot(QStringLiteral("import-preview"));
    CHECK(stage.records().all<ChronologyEntry>().isEmpty());
    CHECK(says(page, QStringLiteral("Would add 3 entries")));
    CHECK(says(page, QStringLiteral("to look at")));
    import->click();
    REQUIRE(QTest::qWaitFor([&] { return stage.records().all<ChronologyEntry>().size() == 3; }));
    REQUIRE(QTest::qWaitFor([&] { return says(page, QStringLiteral("Imported story.csv.")); }));
    button(page, QStringLiteral("Undo"))->click();
    CHECK(stage.records().all<ChronologyEntry>().isEmpty());
}

TEST_CASE("changing a column reads the file again", "[gui][importing]") {
    Stage stage;
    auto& page = stage.show<ImportPage>();
    stage.prompts.files.enqueue(fileWith(stage, QStringLiteral("odd.csv"), "Q1,Q2\n14/1/2025,Moved home.\n"));
    page.perform(QStringLiteral("importing.choose"));
    REQUIRE(QTest::qWaitFor([&] { return says(page, QStringLiteral("Choose the column that says what happened.")); }));
    CHECK_FALSE(button(page, QStringLiteral("Import"))->isEnabled());
    auto* event = qobject_cast<QComboBox*>(stage.named(QStringLiteral("Column for What happened")));
    event->setFocus();
    stage.key(Qt::Key_End);
    QTest::keyClick(event, Qt::Key_Tab);
    REQUIRE(QTest::qWaitFor([&] { return button(page, QStringLiteral("Import"))->isEnabled(); }));
    CHECK(says(page, QStringLiteral("Would add 1 entry")));
}

TEST_CASE("a family tree starts a new case", "[gui][importing]") {
    Stage stage;
    auto& page = stage.show<ImportPage>(false);
    stage.prompts.files.enqueue(
        fileWith(stage, QStringLiteral("okoro.ged"),
                 "0 HEAD\n1 GEDC\n2 VERS 5.5.1\n0 @I1@ INDI\n1 NAME Ada /Okoro/\n1 SEX F\n0 @I2@ INDI\n1 NAME Ben /Okoro/\n"
                 "0 @F1@ FAM\n1 WIFE @I1@\n1 CHIL @I2@\n0 TRLR\n"));
    page.perform(QStringLiteral("importing.choose"));
    REQUIRE(QTest::qWaitFor([&] { return button(page, QStringLiteral("Import"))->isEnabled(); }));
    auto* into = qobject_cast<QComboBox*>(stage.named(QStringLiteral("Into")));
    into->setFocus();
    stage.key(Qt::Key_End);
    QTest::keyClick(into, Qt::Key_Tab);
    REQUIRE(QTest::qWaitFor([&] { return button(page, QStringLiteral("Import"))->isEnabled(); }));
    button(page, QStringLiteral("Import"))->click();
    REQUIRE(QTest::qWaitFor([&] { return !stage.host.openedCases.isEmpty(); }));
    const CaseSnapshot& made = stage.vault.vault().caseSnapshot(stage.host.openedCases.front());
    CHECK(made.all<Person>().size() == 2);
    CHECK(made.theCase()->label == QStringLiteral("okoro"));
    CHECK(made.profile());
    CHECK(stage.records().all<Person>().size() == 5);
}

TEST_CASE("a file that cannot be read is said in words and changes nothing", "[gui][importing]") {
    Stage stage;
    auto& page = stage.show<ImportPage>();
    stage.prompts.files.enqueue(std::nullopt);
    page.perform(QStringLiteral("importing.choose"));
    CHECK_FALSE(button(page, QStringLiteral("Import"))->isEnabled());
    CHECK(stage.vault.editor().undoStep()->subject == QStringLiteral("Family"));
}

TEST_CASE("columns and agency of a table are known when one like it comes again", "[gui][importing]") {
    Stage stage;
    auto& page = stage.show<ImportPage>();
    stage.prompts.files.enqueue(fileWith(stage, QStringLiteral("odd.csv"), "Q1,Q2\n14/1/2025,Moved home.\n"));
    page.perform(QStringLiteral("importing.choose"));
    REQUIRE(QTest::qWaitFor([&] { return says(page, QStringLiteral("Choose the column that says what happened.")); }));
    auto* event = qobject_cast<QComboBox*>(stage.named(QStringLiteral("Column for What happened")));
    event->setFocus();
    stage.key(Qt::Key_End);
    QTest::keyClick(event, Qt::Key_Tab);
    auto* import = button(page, QStringLiteral("Import"));
    REQUIRE(QTest::qWaitFor([&] { return import->isEnabled(); }));
    auto* agency = stage.named(QStringLiteral("Whose account this is"));
    agency->setFocus();
    stage.type(QStringLiteral("Elm Road School"));
    QTest::keyClick(agency, Qt::Key_Tab);
    REQUIRE(QTest::qWaitFor([&] { return import->isEnabled(); }));
    import->click();
    REQUIRE(QTest::qWaitFor([&] { return stage.records().all<ChronologyEntry>().size() == 1; }));
    CHECK(stage.records().all<ChronologyEntry>().begin()->agency == QStringLiteral("Elm Road School"));
    REQUIRE(QTest::qWaitFor([&] { return says(page, QStringLiteral("Imported odd.csv.")); }));
    stage.prompts.files.enqueue(fileWith(stage, QStringLiteral("odd2.csv"), "Q1,Q2\n15/1/2025,Moved back.\n"));
    page.perform(QStringLiteral("importing.choose"));
    REQUIRE(QTest::qWaitFor([&] { return import->isEnabled(); }));
    CHECK(says(page, QStringLiteral("Would add 1 entry")));
    CHECK(qobject_cast<QLineEdit*>(stage.named(QStringLiteral("Whose account this is")))->text() ==
          QStringLiteral("Elm Road School"));
}
