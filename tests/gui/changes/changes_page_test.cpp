// SPDX-License-Identifier: MPL-2.0
#include "ui/changes/changes_page.h"

#include "core/desk/publish.h"
#include "tests/gui/support/stage.h"
#include "ui/changes/event_words.h"
#include "ui/common/table_roles.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace core;
using namespace ui;
using test::Stage;

namespace {

RecordTable* table(QWidget& page) { return page.findChild<RecordTable*>(); }
QString cell(QWidget& page, int row, int column, int role = Qt::DisplayRole) {
    return table(page)->model()->index(row, column).data(role).toString();
}

bool says(QWidget& page, const QString& text) {
    const auto labels = page.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](QLabel* label) { return label->text().contains(text); });
}

void editDana(Stage& stage) {
    const Person before = *stage.records().find<Person>(stage.dana);
    Person after = before;
    after.firstLanguage = QStringLiteral("Welsh");
    ChangeSet set{Action::Edit, QStringLiteral("Dana Hartley")};
    stage.vault.editor().perform(set.edit(before, after));
}

}  // namespace

TEST_CASE("the newest change stands first, in words, with each field before and after", "[gui][changes]") {
    Stage stage;
    editDana(stage);
    auto& page = stage.show<ChangesPage>();
    const QAbstractItemModelTester tester(table(page)->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    stage.shoot(QStringLiteral("changes"));
    CHECK(cell(page, 0, 2) == QStringLiteral("Changed person"));
    CHECK(cell(page, 0, 2, SecondLineRole) == QStringLiteral("Dana Hartley"));
    CHECK(says(page, QStringLiteral("First language: Welsh")));
    CHECK(says(page, QStringLiteral("Born: 11 February 1992")));
    stage.vault.editor().undo();
    CHECK(cell(page, 0, 2) == QStringLiteral("Undid: changed person"));
}

TEST_CASE("changes are filtered by words", "[gui][changes]") {
    Stage stage;
    editDana(stage);
    auto& page = stage.show<ChangesPage>();
    auto* filter = qobject_cast<QLineEdit*>(stage.named(QStringLiteral("Filter changes")));
    QTest::keyClicks(filter, QStringLiteral("jean"));
    CHECK(table(page)->model()->rowCount() >= 1);
    for (int row = 0; row < table(page)->model()->rowCount(); ++row)
        CHECK(cell(page, row, 2, SecondLineRole).contains(QStringLiteral("Jean")));
}

TEST_CASE("the chain is checked on demand", "[gui][changes]") {
    Stage stage;
    auto& page = stage.show<ChangesPage>();
    for (QPushButton* button : page.findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("Check the record")) button->click();
    CHECK(QTest::qWaitFor([&] { return says(page, QStringLiteral("unbroken")); }));
    CHECK(stage.prompts.messages.isEmpty());
}

TEST_CASE("who got which paper stands in the record of changes", "[gui][changes]") {
    Stage stage;
    Request request;
    request.kind = QStringLiteral("case-summary");
    const Audience dana{AudienceKind::Parent, stage.dana, {}};
    const Commission commission =
        commissionOf(stage.vault.vault(), stage.caseId, dana, request, QDateTime(QDate(2026, 3, 24), QTime(9, 0), Qt::UTC));
    const Prepared prepared = prepare(commission);
    recordPrint(stage.vault.vault(), commission, prepared, 7);
    auto& page = stage.show<ChangesPage>();
    CHECK(cell(page, 0, 2) == QStringLiteral("Printed"));
    CHECK(cell(page, 0, 2, SecondLineRole) == QStringLiteral("Case summary for Dana Hartley, parent"));
    CHECK(says(page, QStringLiteral("Paper: Case summary")));
    CHECK(says(page, QStringLiteral("Made for: Dana Hartley, parent")));
    CHECK(says(page, QStringLiteral("Pages: 7")));
    auto* filter = qobject_cast<QLineEdit*>(stage.named(QStringLiteral("Filter changes")));
    QTest::keyClicks(filter, QStringLiteral("summary dana"));
    CHECK(table(page)->model()->rowCount() == 1);
}

TEST_CASE("what was decided about a finding is told with its reason", "[gui][changes]") {
    const QJsonObject details{
        {QStringLiteral("audience"), QStringLiteral("court")},
        {QStringLiteral("format"), QStringLiteral("gedcom")},
        {QStringLiteral("as_at"), QStringLiteral("2026-03-24")},
        {QStringLiteral("options"), QJsonObject{{QStringLiteral("draft"), QStringLiteral("yes")}}},
        {QStringLiteral("kept"), QJsonArray{QJsonObject{{QStringLiteral("found"), QStringLiteral("Lou")},
                                                        {QStringLiteral("where"), QStringLiteral("event")},
                                                        {QStringLiteral("reason"), QStringLiteral("Known.")}}}},
        {QStringLiteral("seconds"), 12}};
    CHECK(eventTitle(details) == QStringLiteral("GEDCOM for the court"));
    QStringList said;
    for (const FieldChange& fact : eventFacts(details)) said << fact.field + QStringLiteral(": ") + fact.after;
    CHECK(said == QStringList{QStringLiteral("Made for: the court"), QStringLiteral("Form: GEDCOM"),
                              QStringLiteral("As at: 24 March 2026"), QStringLiteral("Chosen: draft: yes"),
                              QStringLiteral("Found and left in: “Lou” in: event. Known."), QStringLiteral("seconds: 12")});
    CHECK(eventTitle({}).isEmpty());
}

TEST_CASE("every column of every record has a name on screen", "[gui][changes]") {
    const QStringList silent{QStringLiteral("id"), QStringLiteral("case_id"), QStringLiteral("sequence"),
                             QStringLiteral("position"), QStringLiteral("digest")};
    eachRecordType([&]<class T>() {
        eachField<T>([&](const auto& f) {
            const QString column = QLatin1String(f.column);
            INFO(Describe<T>::table << "." << f.column);
            if (!silent.contains(column)) CHECK(fieldWords(QLatin1String(Describe<T>::table), column) != column);
        });
    });
}

TEST_CASE("lists inside a record read as sentences", "[gui][changes]") {
    Stage stage;
    ChronologyEntry entry{.id = EntryId::make(), .caseId = stage.caseId, .date = QDate(2025, 1, 14)};
    entry.participants = {{stage.dana, ParticipantRole::About}};
    entry.event = QStringLiteral("Moved.");
    Revision revision{.record = anyId(entry.id)};
    revision.type = QStringLiteral("chronology_entry");
    revision.after = toJsonObject(entry);
    const auto changes = fieldChanges(revision, stage.records());
    const auto people =
        std::find_if(changes.begin(), changes.end(), [](const FieldChange& c) { return c.field == QStringLiteral("People"); });
    REQUIRE(people != changes.end());
    CHECK(people->after.startsWith(QStringLiteral("Dana Hartley, ")));
    CHECK(people->before.isEmpty());
}

TEST_CASE("the foot of a paper is found again in the record of changes", "[gui][changes]") {
    Stage stage;
    const AuditAnchor anchor = stage.vault.vault().anchor();
    editDana(stage);
    auto& page = stage.show<ChangesPage>();
    const auto check = [&](const QString& typed) {
        stage.prompts.lines.enqueue(typed);
        for (QPushButton* button : page.findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("Check a printout…")) button->click();
        return stage.host.said.last();
    };
    const QString foot = QStringLiteral("Record of changes: entry %1, %2").arg(anchor.number).arg(anchor.head);
    CHECK(check(foot).startsWith(QStringLiteral("The paper fits this file.")));
    QString other = anchor.head;
    other[15] = other[15] == u'0' ? u'1' : u'0';
    CHECK(check(QStringLiteral("%1, %2").arg(anchor.number).arg(other)).startsWith(QStringLiteral("No entry")));
    CHECK(check(QStringLiteral("%1, %2").arg(anchor.number + 1).arg(anchor.head)).startsWith(QStringLiteral("No entry")));
    CHECK(check(QStringLiteral("999999, %1").arg(anchor.head)).startsWith(QStringLiteral("No entry")));
    CHECK(check(QStringLiteral("entry 12")).startsWith(QStringLiteral("Write the number")));
}
