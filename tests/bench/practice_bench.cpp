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
#include "ui/common/chips.h"
#include "ui/goals/goals_page.h"
#include "ui/overview/overview_page.h"
#include "ui/process/process_page.h"
#include "ui/risk/risk_page.h"
#include "ui/work/work_page.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QElapsedTimer>

#include <catch2/catch_test_macros.hpp>

#include <ctime>

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
    QList<double> times, processor;
    for (int run = 0; run < runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        const std::clock_t before = std::clock();
        work();
        processor.append(double(std::clock() - before) * 1e3 / CLOCKS_PER_SEC);
        times.append(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    std::sort(processor.begin(), processor.end());
    WARN(QStringLiteral("%1: median %2 ms, %3 to %4; of the processor %5")
             .arg(QLatin1String(what))
             .arg(times[times.size() / 2], 0, 'f', 1)
             .arg(times.first(), 0, 'f', 1)
             .arg(times.last(), 0, 'f', 1)
             .arg(processor[processor.size() / 2], 0, 'f', 1)
             .toStdString());
}

/// The main case of the demonstration in a file of its own.
struct DemoStage : test::Stage {
    DemoStage() : Stage(false) {
        // The stage has a case of that name already, and a file of real cases takes no made-up ones.
        Case other = *records().theCase();
        other.reference = QStringLiteral("X");
        vault.editor().perform(ChangeSet{}.edit(*records().theCase(), other));
        ChangeSet demonstration = demoCaseload(test::demoDay());
        demonstration.fictional.reset();
        vault.editor().perform(demonstration);
        for (const Case& file : vault.vault().caseload().shared.all<Case>())
            if (file.reference == QLatin1String("DEMO-A")) caseId = file.id;
        vault.vault().caseSnapshot(caseId);
    }
    void settle() {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
    /// Each part of a segmented control in turn: made when it is first looked at, shown again after.
    template <class P>
    void views(const char* what, int count, bool ofCase = true) {
        ui::Page& page = show<P>(ofCase);
        settle();
        const auto* control = page.findChild<ui::Segmented*>();
        const auto parts = control->findChildren<QAbstractButton*>();
        for (const char* time : {"made", "again"})
            for (int part = count - 1; part >= 0; --part) {
                const QByteArray name = QByteArray(what) + ", view " + QByteArray::number(part + 1) + ", " + time;
                measure(
                    name.constData(),
                    [&] {
                        parts[part]->click();
                        settle();
                    },
                    1);
            }
    }
    template <class P>
    void opened(const char* what, bool ofCase = true) {
        measure(what, [&] {
            show<P>(ofCase);
            settle();
        });
        again<P>(what, ofCase);
    }
    /// What the window does when one page takes the place of another: hidden and shown with the keyboard put into it.
    template <class P>
    void again(const char* what, bool ofCase) {
        ui::Page& page = show<P>(ofCase);
        settle();
        const QByteArray name = QByteArray(what) + ", shown again";
        measure(name.constData(), [&] {
            page.hide();
            settle();
            page.show();
            page.activate();
            settle();
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
            stage.settle();
        },
        24);
    stage.views<ui::ProcessPage>("process", 4);
    stage.views<ui::RiskPage>("risk", 4);
    stage.views<ui::WorkPage>("work", 4);
    stage.views<ui::GoalsPage>("goals", 4);
}
