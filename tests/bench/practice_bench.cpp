// SPDX-License-Identifier: MPL-2.0
// What the process costs: the agenda over 60 children within 50 ms, a page of the process shown or shown again within 50 ms, the
// rules of a good record. Figures are printed, not asserted.
#include "core/desk/demo.h"
#include "core/rules/agenda.h"
#include "core/rules/family_view.h"
#include "core/rules/process_check.h"
#include "core/rules/workflow.h"
#include "tests/gui/support/stage.h"
#include "tests/support/demo_case.h"
#include "ui/agenda/agenda_page.h"
#include "ui/goals/goals_page.h"
#include "ui/overview/overview_page.h"
#include "ui/process/process_page.h"
#include "ui/risk/risk_page.h"
#include "ui/work/work_page.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <catch2/catch_test_macros.hpp>

using namespace core;

namespace {

/// The four cases of the demonstration over and over, until there are so many children.
Caseload caseloadOf(int children) {
    Caseload demo;
    demo.apply(demoCaseload(test::demoDay()));
    Caseload load;
    load.shared = demo.shared;
    for (int made = 0; made < children;)
        for (const CaseSnapshot& one : std::as_const(demo.cases)) {
            load.cases.insert(CaseId::make(), one);
            made += int(childrenOf(one).size());
        }
    return load;
}

template <class Work>
void measure(const char* what, Work&& work, int runs = 9) {
    QList<double> times;
    for (int run = 0; run < runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.append(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    WARN(QStringLiteral("%1: median %2 ms, %3 to %4")
             .arg(QLatin1String(what))
             .arg(times[times.size() / 2], 0, 'f', 1)
             .arg(times.first(), 0, 'f', 1)
             .arg(times.last(), 0, 'f', 1)
             .toStdString());
}

/// The main case of the demonstration in a file of its own.
struct DemoStage : test::Stage {
    DemoStage() : Stage(false) {
        vault.editor().perform(demoCaseload(test::demoDay()));
        for (const Case& file : vault.vault().caseload().shared.all<Case>())
            if (file.reference == QLatin1String("DEMO-A")) caseId = file.id;
        vault.vault().caseSnapshot(caseId);
    }
    template <class P>
    void opened(const char* what, bool ofCase = true) {
        measure(what, [&] {
            show<P>(ofCase);
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        });
    }
};

}  // namespace

TEST_CASE("Bench: the agenda over 60 children, and the rules behind it", "[bench][practice]") {
    const Caseload load = caseloadOf(60);
    const QDate today = test::demoDay();
    WARN(load.cases.size() << " cases");
    measure("agenda", [&] { return agendaOf(load, today).size(); });
    const CaseSnapshot& one = *load.cases.cbegin();
    measure("events of a case", [&] { return eventsOf(one, standardPack(), today).size(); });
    measure("deadlines of a case", [&] { return timersOf(one, standardPack(), today).size(); });
    measure("where a case stands, with all tasks", [&] { return processOf(one, standardPack(), today).stages.size(); });
    measure("rules of a good record", [&] { return processProblems(one, load.shared, standardPack(), today).size(); });
}

TEST_CASE("Bench: pages of the process", "[bench][practice]") {
    DemoStage stage;
    stage.opened<ui::OverviewPage>("overview");
    stage.opened<ui::ProcessPage>("process");
    stage.opened<ui::RiskPage>("risk");
    stage.opened<ui::WorkPage>("work");
    stage.opened<ui::GoalsPage>("goals");
    stage.opened<ui::AgendaPage>("agenda", false);
    stage.show<ui::ProcessPage>();
    int steps = 0;
    measure(
        "another stage, task or gate by key",
        [&] {
            stage.key(++steps % 12 < 6 ? Qt::Key_Down : Qt::Key_Up);
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        },
        24);
}
