// SPDX-License-Identifier: MPL-2.0
// A paper is scanned with SANE's own test device, page by page, and kept in the case as one file.
#include "ui/files/scan_view.h"
#include "core/edit/vault.h"
#include "tests/gui/support/stage.h"
#include "tests/support/test_scanner.h"
#include "ui/files/file_view.h"
#include "ui/files/files_page.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace core;
using namespace ui;
using test::Stage;

namespace {

QPushButton* button(QWidget& page, const char* text) {
    for (QPushButton* each : page.findChildren<QPushButton*>())
        if (each->text() == QString::fromUtf8(text) && each->isVisible()) return each;
    FAIL("no button " << text);
    return nullptr;
}

bool ended(const ScanView& view) {
    return QTest::qWaitFor([&] { return !view.isBusy(); }, 20000);
}

bool says(QWidget& page, const char* words) {
    for (QLabel* label : page.findChildren<QLabel*>())
        if (label->isVisible() && label->text().contains(QString::fromUtf8(words))) return true;
    return false;
}

}  // namespace

TEST_CASE("a paper is looked at, scanned page by page and kept as one PDF", "[gui][files][scan]") {
    Stage stage;
    const test::TestScanner scanner;
    auto& page = stage.show<FilesPage>();
    REQUIRE(page.perform(QStringLiteral("files.scan")));
    auto* view = page.findChild<ScanView*>();
    REQUIRE(ended(*view));
    auto* device = view->findChild<QComboBox*>();
    if (device->count() == 0) SKIP("SANE has no test device here");
    CHECK(says(page, "Lay the paper on the glass."));
    CHECK_FALSE(button(page, "Keep as PDF")->isEnabled());
    button(page, "Preview")->click();
    CHECK(button(page, "Stop")->isEnabled());
    REQUIRE(ended(*view));
    CHECK(view->pages() == 0);  // only looked at
    CHECK(view->findChild<PagesView*>()->pages() == 1);
    for (int pages = 1; pages <= 3; ++pages) {
        button(page, "Scan a page")->click();
        REQUIRE(ended(*view));
        CHECK(view->pages() == pages);
        CHECK(button(page, "Keep as picture")->isEnabled() == (pages == 1));
    }
    button(page, "Take the last page away")->click();
    CHECK(view->pages() == 2);
    stage.shoot(QStringLiteral("files-scan"));
    button(page, "Keep as PDF")->click();
    REQUIRE(QTest::qWaitFor([&] { return !stage.records().all<Attachment>().isEmpty(); }, 10000));
    const Attachment file = *stage.records().all<Attachment>().begin();
    CHECK(file.fileName == QStringLiteral("Scan of 24 March 2026.pdf"));
    CHECK(file.mediaType == QStringLiteral("application/pdf"));
    CHECK(stage.vault.vault().blob(file.digest).startsWith("%PDF-"));
    CHECK_FALSE(view->isVisible());
}

TEST_CASE("a scan is stopped, and pages are not lost without a word", "[gui][files][scan]") {
    Stage stage;
    const test::TestScanner scanner;
    auto& page = stage.show<FilesPage>();
    button(page, "Scan…")->click();
    auto* view = page.findChild<ScanView*>();
    REQUIRE(ended(*view));
    if (view->findChild<QComboBox*>()->count() == 0) SKIP("SANE has no test device here");
    button(page, "Scan a page")->click();
    button(page, "Stop")->click();
    REQUIRE(ended(*view));
    if (view->pages() == 0) CHECK(says(page, "Stopped."));  // a quick device may have been faster
    button(page, "Scan a page")->click();
    REQUIRE(ended(*view));
    stage.prompts.confirmations << false << true;
    button(page, "Close")->click();
    CHECK(view->isVisible());
    button(page, "Close")->click();
    CHECK_FALSE(view->isVisible());
    CHECK(stage.records().all<Attachment>().isEmpty());
}

TEST_CASE("without a scanner the page says so and stays usable", "[gui][files][scan]") {
    Stage stage;
    const test::TestScanner scanner(false);
    auto& page = stage.show<FilesPage>();
    button(page, "Scan…")->click();
    auto* view = page.findChild<ScanView*>();
    REQUIRE(ended(*view));
    CHECK(says(page, core::canScan() ? "No scanner was found." : "built without scanning"));
    CHECK_FALSE(button(page, "Scan a page")->isEnabled());
    button(page, "Close")->click();
    CHECK_FALSE(view->isVisible());
}
