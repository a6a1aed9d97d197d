// SPDX-License-Identifier: MPL-2.0
#include "ui/shell/clipboard_guard.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QTest>

using namespace ui;

namespace {

// The platform of the tests cannot say who filled the clipboard.
bool ours = true;
bool isOurs(QClipboard::Mode mode) { return ours && mode == QClipboard::Clipboard; }

QString held() { return QApplication::clipboard()->text(); }

}  // namespace

TEST_CASE("what is copied here is marked as secret", "[clipboard]") {
    ours = true;
    const ClipboardGuard guard(nullptr, 60 * 1000, isOurs);
    QApplication::clipboard()->setText(QStringLiteral("Tilly Mensah"));
    CHECK(held() == QStringLiteral("Tilly Mensah"));
    CHECK(QApplication::clipboard()->mimeData()->data(QStringLiteral("x-kde-passwordManagerHint")) == "secret");
}

TEST_CASE("what is copied here goes by itself and at the lock", "[clipboard]") {
    ours = true;
    ClipboardGuard guard(nullptr, 1, isOurs);
    QApplication::clipboard()->setText(QStringLiteral("12 Quarry Row"));
    CHECK(QTest::qWaitFor([] { return held().isEmpty(); }));
    ClipboardGuard patient(nullptr, 60 * 1000, isOurs);
    QApplication::clipboard()->setText(QStringLiteral("12 Quarry Row"));
    patient.clear();
    CHECK(held().isEmpty());
}

TEST_CASE("what came from elsewhere stays as it is", "[clipboard]") {
    ours = false;
    ClipboardGuard guard(nullptr, 60 * 1000, isOurs);
    QApplication::clipboard()->setText(QStringLiteral("a shopping list"));
    CHECK_FALSE(QApplication::clipboard()->mimeData()->hasFormat(QStringLiteral("x-kde-passwordManagerHint")));
    guard.clear();
    CHECK(held() == QStringLiteral("a shopping list"));
}
