// SPDX-License-Identifier: MPL-2.0
#include "ui/exporting/export_page.h"
#include "core/desk/demo.h"
#include "tests/gui/support/stage.h"
#include "ui/common/check_card.h"

#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QTest>

using namespace core;

namespace {

constexpr int patience = 30000;

struct Export {
    Export() {
        file.editor().perform(demoCaseload(QDate(2026, 3, 24)));
        id = *file.vault().caseByReference(QStringLiteral("DEMO-A"));
        page = std::make_unique<ui::ExportPage>(
            ui::PageContext{file.vault(), prompts, host, ui::Theme(ui::Scheme::Light), file.context().clock, id});
        page->resize(1100, 700);
        page->show();
        page->activate();
    }
    void settle() {
        REQUIRE(QTest::qWaitFor([this] { return page->isReady(); }, patience));
    }
    void choose(const QString& what, const QString& item) {
        for (auto* box : page->findChildren<QComboBox*>())
            if (box->accessibleName() == what) {
                const int at = box->findText(item, Qt::MatchStartsWith);
                INFO(item.toStdString());
                REQUIRE(at >= 0);
                box->setCurrentIndex(at);
            }
        settle();
    }
    QPushButton* button() {
        for (auto* one : page->findChildren<QPushButton*>())
            if (one->text() == QStringLiteral("Write the file…")) return one;
        return nullptr;
    }
    /// Waits until the page says whether it was written.
    QString write(const QString& target) {
        host.said.clear();
        prompts.files.enqueue(target);
        button()->click();
        REQUIRE(QTest::qWaitFor([this] { return !host.said.isEmpty(); }, patience));
        return host.said.last();
    }
    static QByteArray bytes(const QString& path) {
        QFile read(path);
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray("(none)");
    }

    test::TestVault file;
    test::ScriptedPrompts prompts;
    test::RecordingHost host;
    CaseId id = CaseId::make();
    std::unique_ptr<ui::ExportPage> page;
};

}  // namespace

TEST_CASE("a case leaves for another program, and the record says so", "[exporting]") {
    Export desk;
    desk.settle();
    CHECK(desk.write(desk.file.filePath(QStringLiteral("out.ged"))).startsWith(QStringLiteral("Written for")));
    CHECK(desk.bytes(desk.file.filePath(QStringLiteral("out.ged"))).contains("Lindqvist"));
    desk.choose(QStringLiteral("Kind of file"), QStringLiteral("Chronology"));
    desk.write(desk.file.filePath(QStringLiteral("out.csv")));
    CHECK(desk.bytes(desk.file.filePath(QStringLiteral("out.csv"))).startsWith("\xEF\xBB\xBF"));
    const AuditRow row = desk.file.vault().audit(0, 1).front();
    CHECK(row.action == QStringLiteral("export"));
    CHECK(desk.file.vault().detailsOf(row.number)[QStringLiteral("audience")] == QStringLiteral("internal"));
}

TEST_CASE("what a reader must not learn keeps an export from being written", "[exporting]") {
    Export desk;
    desk.settle();
    desk.choose(QStringLiteral("For"), QStringLiteral("Dana Hartley"));
    const auto* checks = desk.page->findChild<ui::CheckCard*>();
    const int openBefore = checks->openCount();
    // The worker's words name the carers.
    ChronologyEntry entry = *desk.file.vault().caseSnapshot(desk.id).all<ChronologyEntry>().begin();
    const ChronologyEntry before = entry;
    const CaseSnapshot& records = desk.file.vault().caseSnapshot(desk.id);
    entry.participants = {{audienceNamed(records, QStringLiteral("parent:Dana Hartley")).person.value(), ParticipantRole::About}};
    entry.event = QStringLiteral("As Patricia Lindqvist told us.");
    desk.choose(QStringLiteral("Kind of file"), QStringLiteral("Chronology"));
    desk.file.editor().perform(ChangeSet{Action::Edit}.edit(before, entry));
    desk.settle();
    CHECK(checks->openCount() > openBefore);
    CHECK_FALSE(desk.button()->isEnabled());
    CHECK(desk.button()->accessibleDescription().startsWith(QStringLiteral("Decide")));
    // The name of the file is read as well.
    desk.file.editor().undo();
    desk.settle();
    if (checks->openCount() > 0) return;
    const QString telling = desk.file.filePath(QStringLiteral("Lindqvist.csv"));
    CHECK(desk.write(telling).startsWith(QStringLiteral("Not written")));
    CHECK(desk.bytes(telling) == "(none)");
}
