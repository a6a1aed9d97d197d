// SPDX-License-Identifier: MPL-2.0
// What the window does with a case of 150 people and 20,000 entries: how long each page takes to stand, and the longest
// time in which it answered nothing (the promise: 50 ms).
#include "tests/support/big_case.h"
#include "tests/support/test_vault.h"
#include "ui/shell/pages.h"
#include "ui/shell/window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <catch2/catch_test_macros.hpp>

using namespace core;

namespace {

/// Ticks as often as the event loop lets it; the longest gap between two ticks is the longest stall.
class Heartbeat final : public QObject {
public:
    Heartbeat() {
        connect(&timer_, &QTimer::timeout, this, [this] { beat(); });
        timer_.start(1);
        since_.start();
    }
    void beat() { longest_ = std::max(longest_, since_.restart()); }
    qint64 longest() {
        beat();
        return std::exchange(longest_, 0);
    }

private:
    QTimer timer_;
    QElapsedTimer since_;
    qint64 longest_ = 0;
};

class Watched {
public:
    explicit Watched(ui::Window& window) : window_(window) {}

    /// Does something from the event loop, as a click would, and waits until nothing is being worked at.
    void measure(const QString& what, const std::function<void()>& action) {
        pulse_.longest();
        QElapsedTimer whole;
        whole.start();
        bool done = false;
        QTimer::singleShot(0, &pulse_, [&] {
            action();
            done = true;
        });
        REQUIRE(QTest::qWaitFor([&] { return done && !(window_.workbench() && window_.workbench()->isBusy()); }, 60000));
        const qint64 ready = whole.elapsed();
        QTest::qWait(100);  // what follows by itself counts as well
        WARN(what.toStdString() << ": ready after " << ready << " ms, longest stall " << pulse_.longest() << " ms");
    }

private:
    ui::Window& window_;
    Heartbeat pulse_;
};

}  // namespace

TEST_CASE("Bench: the window on a case of 150 people and 20,000 entries", "[bench][window]") {
    test::TestVault file;
    file.editor().perform(test::bigCase(150, 20000));
    file.close();
    ui::Window window({nullptr, Clock(), file.filePath(QStringLiteral("state")), KdfCost::lowest()});
    window.resize(1440, 900);
    window.show();
    Watched watched(window);
    auto vault = Vault::open(file.path(), test::TestVault::passphrase(), SlotKind::Password, file.context());
    watched.measure(QStringLiteral("take over the open file"), [&] { window.adopt(std::move(vault)); });
    const CaseId id = CaseId::named(QStringLiteral("big case"));
    watched.measure(QStringLiteral("open the case"), [&] { window.workbench()->openCase(id); });
    for (int round = 0; round < 2; ++round)
        for (const ui::PageLine& line : ui::pageLines())
            watched.measure(QStringLiteral("page %1%2").arg(line.id, round == 0 ? QString() : QStringLiteral(", again")),
                            [&] { window.workbench()->openPage(line.id); });
    watched.measure(QStringLiteral("edit a person"), [&] {
        const Person before = *window.vault()->caseSnapshot(id).find<Person>(PersonId::named(QStringLiteral("big person 7")));
        Person after = before;
        after.note = QStringLiteral("changed");
        ChangeSet set;
        window.vault()->editor().perform(set.edit(before, after));
    });
    watched.measure(QStringLiteral("lock"), [&] { window.lock(); });
}
