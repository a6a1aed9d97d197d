// SPDX-License-Identifier: MPL-2.0
// The promises of goals and agreements: the page of 500 goals with 5,000 reviews within 100 ms, the paper 300 ms after a key
// without a stall of the window (50 ms). Figures are printed, not asserted.
#include "core/edit/vault.h"
#include "tests/gui/support/stage.h"
#include "ui/agreements/agreement_view.h"
#include "ui/agreements/agreements_page.h"
#include "ui/goals/goals_page.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace core;

namespace {

constexpr int patience = 20 * 1000;  // milliseconds

double elapsed(const QElapsedTimer& clock) { return double(clock.nsecsElapsed()) / 1e6; }

std::string figures(const char* what, QList<double> all) {
    std::sort(all.begin(), all.end());
    return QStringLiteral("%1: median %2 ms, longest %3 ms, %4 times")
        .arg(QLatin1String(what))
        .arg(all[all.size() / 2], 0, 'f', 1)
        .arg(all.last(), 0, 'f', 1)
        .arg(all.size())
        .toStdString();
}

void addGoals(test::Stage& stage, int count, int reviews) {
    ChangeSet goals;
    for (int i = 0; i < count; ++i) {
        Goal one{.id = GoalId::named(QString::number(i)), .caseId = stage.caseId, .person = stage.dana};
        one.title = QStringLiteral("Dana will ring %1 times.").arg(i);
        one.status = GoalStatus::Active;
        one.position = i;
        one.baselineDate = QDate(2026, 1, 5);
        goals.add(one);
    }
    stage.vault.editor().perform(goals);
    for (int part = 0; part < reviews; ++part) {
        ChangeSet set;
        for (int i = 0; i < count; ++i) {
            GoalReview review{.id = GoalReviewId::make(), .caseId = stage.caseId, .goal = GoalId::named(QString::number(i))};
            review.score = part % 3 - 1;
            review.light = TrafficLight::Amber;
            review.date = QDate(2026, 1, 6).addDays(part * 7);
            set.add(review);
        }
        stage.vault.editor().perform(set);
    }
}

}  // namespace

TEST_CASE("Bench: the page of 500 goals with 5,000 reviews", "[bench][goals]") {
    test::Stage stage;
    addGoals(stage, 500, 10);
    QList<double> shown;
    for (int run = 0; run < 7; ++run) {
        QElapsedTimer clock;
        clock.start();
        auto& page = stage.show<ui::GoalsPage>();
        page.repaint();
        shown << elapsed(clock);
        QTest::qWait(200);  // what follows by itself
    }
    WARN(figures("page of 500 goals shown", shown));
}

TEST_CASE("Bench: the paper of an agreement follows typing", "[bench][goals]") {
    test::Stage stage;
    addGoals(stage, 4, 3);
    auto& page = stage.show<ui::AgreementsPage>();
    page.perform(QStringLiteral("record.new"));
    auto* view = page.findChild<ui::AgreementView*>();
    REQUIRE(QTest::qWaitFor([&] { return view->isCurrent(); }, patience));
    auto* title = qobject_cast<QLineEdit*>(stage.named(QStringLiteral("Title")));
    title->setFocus();
    QList<double> keys, sheets, whole, stalls;
    bool seen = false;
    QObject::connect(&view->paper(), &ui::LivePaper::sheetShown, view, [&] { seen = true; });
    for (const QChar letter : QStringLiteral("our agreement of today")) {
        QElapsedTimer clock, turn;
        clock.start();
        stage.type(QString(letter));
        keys << elapsed(clock);
        double longest = 0;
        const auto spin = [&](const auto& until) {
            while (!until() && clock.elapsed() < patience) {
                turn.start();
                QCoreApplication::processEvents(QEventLoop::AllEvents);
                longest = std::max(longest, elapsed(turn));
            }
        };
        seen = false;
        spin([&] { return seen; });
        page.repaint();
        sheets << elapsed(clock);
        spin([&] { return view->isCurrent(); });
        whole << elapsed(clock);
        stalls << longest;
    }
    WARN(figures("a key", keys));
    WARN(figures("sheet in sight after a key, with the pause of 120 ms", sheets));
    WARN(figures("whole paper after a key", whole));
    WARN(figures("longest turn of the event loop after a key", stalls));
}
