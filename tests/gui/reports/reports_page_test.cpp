// SPDX-License-Identifier: MPL-2.0
#include "ui/reports/reports_page.h"

#include "core/desk/demo.h"
#include "core/edit/vault.h"
#include "tests/gui/support/stage.h"
#include "ui/common/check_card.h"
#include "ui/common/message_bar.h"
#include "ui/common/page_preview.h"
#include "ui/reports/report_choices.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace core;
using namespace ui;
using test::Stage;

namespace {

constexpr int patience = 20 * 1000;

struct Shown {
    explicit Shown(Stage& shownOn) : stage(shownOn), page(shownOn.show<ReportsPage>()) { wait(); }
    void wait() {
        REQUIRE(QTest::qWaitFor([this] { return page.isReady(); }, patience));
    }
    PagePreview& preview() { return *page.findChild<PagePreview*>(); }
    CheckCard& checks() { return *page.findChild<CheckCard*>(); }
    QPushButton& button(const char* text) {
        for (QPushButton* each : page.findChildren<QPushButton*>())
            if (each->text() == QString::fromUtf8(text)) return *each;
        throw std::logic_error(text);
    }
    void choose(const char* name, const char* words) {
        auto* box = qobject_cast<QComboBox*>(stage.named(QString::fromUtf8(name)));
        REQUIRE(box);
        const int row = box->findText(QString::fromUtf8(words), Qt::MatchContains);
        INFO(words);
        REQUIRE(row >= 0);
        box->setFocus();
        box->setCurrentIndex(row);
        Q_EMIT box->activated(row);
    }

    Stage& stage;
    ReportsPage& page;
};

}  // namespace

TEST_CASE("every kind is made for every reader of the case", "[gui][reports]") {
    Stage stage;
    Shown shown(stage);
    CHECK(shown.preview().state().startsWith(QStringLiteral("Page 1 of ")));
    auto* kinds = qobject_cast<QComboBox*>(stage.named(QStringLiteral("Paper")));
    CHECK(kinds->count() == reportKinds().size());
    for (int kind = 0; kind < kinds->count(); ++kind) {
        kinds->setCurrentIndex(kind);
        Q_EMIT kinds->activated(kind);
        shown.wait();
        CHECK(shown.preview().state().startsWith(QStringLiteral("Page 1 of ")));
    }
    shown.choose("For", "Dana Hartley, parent");
    shown.wait();
    CHECK(shown.button("Write…").isEnabled());
    stage.shoot(QStringLiteral("reports"));
}

TEST_CASE("an edit makes the paper anew", "[gui][reports]") {
    Stage stage;
    Shown shown(stage);
    const Person before = *stage.records().find<Person>(stage.tilly);
    Person after = before;
    after.names.front().given = QStringLiteral("Matilda");
    ChangeSet set{Action::Edit, QStringLiteral("Tilly")};
    set.edit(before, after);
    stage.vault.editor().perform(set);
    shown.wait();
    shown.preview().mark(QStringLiteral("Matilda"));
    CHECK(shown.page.grab().toImage().size().isValid());
}

TEST_CASE("a day that is not one day stops the paper and says so", "[gui][reports]") {
    Stage stage;
    Shown shown(stage);
    auto* day = qobject_cast<QLineEdit*>(stage.named(QStringLiteral("As at")));
    day->setFocus();
    QTest::keyClicks(day, QStringLiteral("2024"));
    QTest::keyClick(day, Qt::Key_Return);
    CHECK_FALSE(shown.button("Write…").isEnabled());
    day->selectAll();
    QTest::keyClicks(day, QStringLiteral("1 5 2024"));
    QTest::keyClick(day, Qt::Key_Return);
    shown.wait();
    CHECK(shown.button("Write…").isEnabled());
}

TEST_CASE("a paper is printed under a neutral name", "[gui][reports]") {
    Stage stage;
    Shown shown(stage);
    stage.prompts.printTo = stage.vault.filePath(QStringLiteral("print.pdf"));
    shown.button("Print…").click();
    REQUIRE(QTest::qWaitFor([&] { return !stage.host.said.isEmpty(); }, patience));
    QFile file(stage.prompts.printTo);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    CHECK(bytes.startsWith("%PDF"));
    CHECK_FALSE(bytes.contains("Hartley"));
    CHECK(stage.vault.vault().audit(0, 1).front().action == QStringLiteral("print"));
}

TEST_CASE("a paper is written and the record of changes told", "[gui][reports]") {
    for (const char* name : {"paper.pdf", "paper.docx", "paper.html", "paper.txt"}) {
        Stage stage;
        Shown shown(stage);
        const QString path = stage.vault.filePath(QString::fromUtf8(name));
        stage.prompts.files.enqueue(path);
        shown.button("Write…").click();
        INFO(name);
        REQUIRE(QTest::qWaitFor([&] { return !stage.host.said.isEmpty(); }, patience));
        CHECK(QFile(path).size() > 500);
        CHECK(stage.vault.vault().audit(0, 1).front().caseId == stage.caseId.text());
    }
}

TEST_CASE("a character that cannot be printed is said with its place, and the paper can be written", "[gui][reports]") {
    Stage stage;
    ChronologyEntry entry{.id = EntryId::make(), .caseId = stage.caseId, .date = QDate(2026, 3, 1)};
    entry.participants = {{stage.kofi, ParticipantRole::About}};
    entry.event = QStringLiteral("Kofi drew a ") + QString::fromUcs4(U"\x1F600", 1);
    entry.inCourt = true;
    ChangeSet set{Action::Add, QStringLiteral("Entry")};
    stage.vault.editor().perform(set.add(entry));
    Shown shown(stage);
    shown.choose("Paper", "Chronology for the court");
    shown.wait();
    const auto bars = shown.page.findChildren<MessageBar*>();
    const auto said = std::find_if(bars.begin(), bars.end(), [](MessageBar* bar) { return bar->isVisible(); });
    REQUIRE(said != bars.end());
    CHECK((*said)->sentence().contains(QStringLiteral("U+1F600")));
    CHECK(shown.button("Write\u2026").isEnabled());
    shown.choose("Paper", "Genogram");
    shown.wait();
    CHECK_FALSE((*said)->isVisible());
}
