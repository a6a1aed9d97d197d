// SPDX-License-Identifier: MPL-2.0
#include "ui/people/people_page.h"

#include "core/edit/vault.h"
#include "tests/gui/support/stage.h"
#include "ui/common/person/person_pane.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace core;
using namespace ui;
using test::Stage;

namespace {

RecordTable* table(PeoplePage& page) {
    for (RecordTable* each : page.findChildren<RecordTable*>())
        if (each->accessibleName() == QStringLiteral("People")) return each;
    return nullptr;
}

QPushButton* button(QWidget& page, const QString& text) {
    QPushButton* found = nullptr;
    INFO(text.toStdString());
    REQUIRE(QTest::qWaitFor([&] {
        for (QPushButton* each : page.findChildren<QPushButton*>())
            if (each->text() == text && each->isVisible()) found = each;
        return found != nullptr;
    }));
    return found;
}

QString rowOf(PeoplePage& page, const PersonId& person, int column, int role = Qt::DisplayRole) {
    for (int row = 0; row < table(page)->model()->rowCount(); ++row)
        if (table(page)->model()->index(row, 0).data(IdRole).toString() == person.text())
            return table(page)->model()->index(row, column).data(role).toString();
    return {};
}

}  // namespace

TEST_CASE("a person is added with the keyboard alone and undone", "[gui][people]") {
    Stage stage;
    auto& page = stage.show<PeoplePage>();
    CHECK(table(page)->model()->rowCount() == 5);
    stage.type(QStringLiteral("Dai Hartley"));
    stage.key(Qt::Key_Tab);
    stage.type(QStringLiteral("about 1960"));
    stage.key(Qt::Key_Tab);
    stage.key(Qt::Key_M);
    stage.key(Qt::Key_Return);
    REQUIRE(table(page)->model()->rowCount() == 6);
    const Person* dai = nullptr;
    for (const Person& person : stage.records().all<Person>())
        if (displayName(person) == QStringLiteral("Dai Hartley")) dai = &person;
    REQUIRE(dai);
    CHECK(dai->sex == Sex::Male);
    CHECK(dai->birth == UncertainDate::about({1960, 0, 0, false}));
    CHECK(dai->names.front().family == QStringLiteral("Hartley"));
    CHECK(qApp->focusWidget() == stage.named(QStringLiteral("Name of a new person")));
    stage.vault.editor().undo();
    CHECK(table(page)->model()->rowCount() == 5);
}

TEST_CASE("the list says who everyone is to the children", "[gui][people]") {
    Stage stage;
    auto& page = stage.show<PeoplePage>();
    stage.shoot(QStringLiteral("people"));
    CHECK(rowOf(page, stage.dana, 0, SecondLineRole) == QStringLiteral("mother"));
    CHECK(rowOf(page, stage.samuel, 0, SecondLineRole) == QStringLiteral("father"));
    CHECK(rowOf(page, stage.jean, 0, SecondLineRole) == QStringLiteral("maternal grandmother"));
    CHECK(rowOf(page, stage.kofi, 0, SecondLineRole) == QStringLiteral("child of this case"));
    CHECK(rowOf(page, stage.kofi, 2) == QStringLiteral("9"));
    CHECK(rowOf(page, stage.samuel, 2) == QStringLiteral("37–38"));
    const QAbstractItemModelTester tester(table(page)->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    auto* filter = qobject_cast<QLineEdit*>(stage.named(QStringLiteral("Filter people")));
    QTest::keyClicks(filter, QStringLiteral("grandm"));
    CHECK(table(page)->model()->rowCount() == 1);
    CHECK(stage.host.counts == QStringLiteral("1 of 5 people"));
}

TEST_CASE("removing a person takes the links along and undo brings them back", "[gui][people]") {
    Stage stage;
    auto& page = stage.show<PeoplePage>();
    page.reveal(anyId(stage.jean));
    stage.shoot(QStringLiteral("people-jean"));
    const auto links = stage.records().all<Parentage>().size();
    button(page, QStringLiteral("Remove"))->click();
    CHECK_FALSE(stage.records().find<Person>(stage.jean));
    CHECK(stage.records().all<Parentage>().size() == links - 1);
    stage.shoot(QStringLiteral("people-removed"));
    button(page, QStringLiteral("Undo"))->click();
    CHECK(stage.records().find<Person>(stage.jean));
    CHECK(stage.records().all<Parentage>().size() == links);
}

TEST_CASE("a field of the form is saved when it is left and undone by name", "[gui][people]") {
    Stage stage;
    auto& page = stage.show<PeoplePage>();
    page.reveal(anyId(stage.dana));
    auto* language = qobject_cast<QLineEdit*>(stage.named(QStringLiteral("First language")));
    language->setFocus();
    QTest::keyClicks(language, QStringLiteral("Welsh"));
    page.leave();
    CHECK(stage.records().find<Person>(stage.dana)->firstLanguage == QStringLiteral("Welsh"));
    REQUIRE(stage.vault.editor().undoStep());
    CHECK(stage.vault.editor().undoStep()->subject == QStringLiteral("Dana Hartley"));
    stage.vault.editor().undo();
    CHECK(language->text().isEmpty());
}

TEST_CASE("a parent is added by a small form and joins the couple", "[gui][people]") {
    Stage stage;
    const Person dai = stage.vault.addPerson(stage.caseId, QStringLiteral("Dai Hartley"), Sex::Male);
    auto& page = stage.show<PeoplePage>();
    page.reveal(anyId(stage.dana));
    button(page, QStringLiteral("Add a parent or carer"))->click();
    stage.shoot(QStringLiteral("people-add-parent"));
    auto* who = qobject_cast<QComboBox*>(stage.named(QStringLiteral("Parent or carer")));
    REQUIRE(who);
    who->setFocus();
    QTest::keyClicks(who->lineEdit(), QStringLiteral("Dai Hartley"));
    QTest::keyClick(who->lineEdit(), Qt::Key_Return);
    QTest::keyClick(who->lineEdit(), Qt::Key_Tab);
    button(*page.findChild<PersonPane*>(), QStringLiteral("Add"))->click();
    bool found = false;
    for (const Parentage& link : stage.records().all<Parentage>())
        found = found || (link.child == stage.dana && link.parent == dai.id);
    CHECK(found);
    CHECK(rowOf(page, dai.id, 0, SecondLineRole) == QStringLiteral("maternal grandfather"));
}

TEST_CASE("brothers and sisters are told anew when a link comes or goes", "[gui][people]") {
    Stage stage;
    const Person ellis = stage.vault.addPerson(stage.caseId, QStringLiteral("Ellis Doyle"), Sex::Male);
    auto& page = stage.show<PeoplePage>();
    page.reveal(anyId(stage.kofi));
    const auto told = [&](const char* words) {
        for (QLabel* label : page.findChildren<QLabel*>())
            if (label->text().contains(QString::fromUtf8(words)) && label->isVisible()) return true;
        return false;
    };
    CHECK(told("Tilly Mensah (sister)"));
    CHECK_FALSE(told("Ellis Doyle ("));
    ChangeSet set{Action::Add, QStringLiteral("link")};
    set.add(Parentage{ParentageId::make(), stage.caseId, ellis.id, stage.dana, {}});
    stage.vault.editor().perform(set);
    CHECK(told("Ellis Doyle ("));
    stage.vault.editor().undo();
    CHECK_FALSE(told("Ellis Doyle ("));
}

TEST_CASE("households hold residents, dates and who must not learn the address", "[gui][people]") {
    Stage stage;
    auto& page = stage.show<PeoplePage>();
    QTest::keyClick(page.findChild<Segmented*>()->findChildren<QToolButton*>().at(1), Qt::Key_Space);
    stage.named(QStringLiteral("Name of a new household"))->setFocus();
    stage.type(QStringLiteral("Dana home"));
    stage.key(Qt::Key_Return);
    REQUIRE(stage.records().all<Household>().size() == 1);
    const Household home = *stage.records().all<Household>().begin();
    button(page, QStringLiteral("Add an address"))->click();
    REQUIRE(stage.records().all<Address>().size() == 1);
    CHECK(stage.records().find<Household>(home.id)->address == stage.records().all<Address>().begin()->id);
    ChangeSet set{Action::Add, QStringLiteral("home")};
    Residence lives{.id = ResidenceId::make(), .caseId = stage.caseId, .person = stage.kofi, .household = home.id};
    lives.kind = ResidenceKind::Shared;
    lives.from = UncertainDate::month(2025, 1);
    lives.note = QStringLiteral("Friday to Sunday");
    stage.vault.editor().perform(set.add(lives));
    stage.shoot(QStringLiteral("households"));
    CHECK(rowOf(page, stage.kofi, 3) == QStringLiteral("Dana home"));
    QStringList texts;
    for (QLabel* label : page.findChildren<QLabel*>()) texts.append(label->text());
    CHECK(texts.filter(QStringLiteral("since January 2025")).size() >= 1);
}

TEST_CASE("an empty case says what belongs here", "[gui][people]") {
    Stage stage(false);
    auto& page = stage.show<PeoplePage>();
    stage.shoot(QStringLiteral("people-empty"));
    CHECK(table(page)->model()->rowCount() == 0);
    CHECK(qApp->focusWidget() == stage.named(QStringLiteral("Name of a new person")));
}

TEST_CASE("people in dark and at 200 percent", "[gui][people]") {
    for (const auto& [name, theme] : {std::pair(QStringLiteral("people-dark"), Theme(Scheme::Dark)),
                                      std::pair(QStringLiteral("people-200"), Theme(Scheme::Light, 200))}) {
        Stage stage(true, theme);
        auto& page = stage.show<PeoplePage>();
        page.reveal(anyId(stage.dana));
        stage.shoot(name);
        CHECK(table(page)->isVisible());
    }
}
