// SPDX-License-Identifier: MPL-2.0
// What takes a whole case out of the file asks who is there, when the pass phrase was typed long ago.
#include "ui/common/page.h"
#include "tests/gui/support/stage.h"
#include "ui/common/job.h"

#include <QTest>

using namespace core;

namespace {

class LeavingPage final : public ui::Page {
public:
    using Page::Page;
    QString title() const override { return QStringLiteral("Leaving"); }
    void go() {
        whenConfirmed([this] { ++gone; });
    }
    int gone = 0;
};

class Sink final : public QWidget, public ui::ErrorSink {
public:
    void showError(const QString& sentence, bool) override { errors.append(sentence); }
    QStringList errors;
};

}  // namespace

TEST_CASE("long after the pass phrase was typed, what leaves the file asks for it again", "[page][lock]") {
    test::Stage stage;
    stage.vault.close();
    QDateTime now(QDate(2026, 3, 24), QTime(10, 42));
    VaultContext opening = stage.vault.context();
    opening.clock = Clock([&now] { return now; });
    const auto vault = Vault::open(stage.vault.path(), test::TestVault::passphrase(), SlotKind::Password, opening);
    Sink window;
    LeavingPage page({*vault, stage.prompts, stage.host, stage.theme, opening.clock, {}}, &window);
    page.go();
    CHECK(page.gone == 1);  // typed just now

    now = now.addSecs(11 * 60);
    stage.prompts.passphrases.enqueue(std::nullopt);
    page.go();
    CHECK(page.gone == 1);
    stage.prompts.passphrases.enqueue(QStringLiteral("not the right words"));
    page.go();
    REQUIRE(QTest::qWaitFor([&] { return !window.errors.isEmpty(); }, 20000));
    CHECK(page.gone == 1);
    stage.prompts.passphrases.enqueue(QStringLiteral("correct horse battery staple"));
    page.go();
    REQUIRE(QTest::qWaitFor([&] { return page.gone == 2; }, 20000));
    page.go();
    CHECK(page.gone == 3);
    REQUIRE(QTest::qWaitFor([&] { return page.findChildren<ui::Job*>().isEmpty(); }, 20000));
}
