// SPDX-License-Identifier: MPL-2.0
// How long the pages of the process take on a caseload of 60 children: run by hand, states times and asserts none.
#include "core/desk/demo.h"
#include "core/rules/agenda.h"
#include "tests/gui/support/stage.h"
#include "ui/agenda/agenda_page.h"
#include "ui/overview/overview_page.h"
#include "ui/process/process_page.h"
#include "ui/risk/risk_page.h"
#include "ui/work/work_page.h"

#include <QApplication>
#include <QElapsedTimer>

using namespace core;
using namespace ui;

namespace {

template <class P>
void measure(test::Stage& stage, const char* name) {
    QElapsedTimer timer;
    timer.start();
    P subject(stage.context());
    Page& page = subject;
    const qint64 made = timer.restart();
    page.resize(1200, 800);
    page.show();
    page.activate();
    QApplication::processEvents();
    const qint64 first = timer.elapsed();
    page.hide();
    timer.restart();
    page.show();
    page.activate();
    QApplication::processEvents();
    WARN(name << ": made in " << made << " ms, first shown in " << first << " ms, shown again in " << timer.elapsed() << " ms");
}

}  // namespace

TEST_CASE("pages of the process on the demonstration with 60 children", "[.measure]") {
    test::Stage stage;
    Case other = *stage.records().theCase();
    other.reference = QStringLiteral("X");
    stage.vault.editor().perform(ChangeSet{}.edit(*stage.records().theCase(), other));
    ChangeSet demonstration = demoCaseload(stage.vault.context().clock.today());
    demonstration.fictional.reset();
    stage.vault.editor().perform(demonstration);
    for (const Case& file : stage.vault.vault().caseload().shared.all<Case>())
        if (file.reference == QStringLiteral("DEMO-A") && file.id != stage.caseId) stage.caseId = file.id;
    for (int i = 0; i < 56; ++i) {
        const CaseId id = stage.vault.addCase(QStringLiteral("X-%1").arg(i));
        Person child = stage.vault.addPerson(id, QStringLiteral("Child Number"), Sex::Female, QDate(2018, 1, 1));
        Person subject = child;
        subject.subjectChild = true;
        ChangeSet set;
        set.edit(child, subject);
        for (int month = 1; month <= 12; ++month) {
            Review review{ReviewId::make(), id};
            review.type = month % 2 ? QStringLiteral("lac_review") : QStringLiteral("core_group");
            review.state = month < 10 ? ReviewState::Held : ReviewState::Planned;
            review.date = QDate(2025, 5, 1).addMonths(month);
            set.add(review);
        }
        stage.vault.editor().perform(set);
    }
    for (const Case& file : stage.vault.vault().caseload().shared.all<Case>()) stage.vault.vault().caseSnapshot(file.id);
    QElapsedTimer timer;
    timer.start();
    const auto items = agendaOf(stage.vault.vault().caseload(), QDate(2026, 3, 24));
    WARN("agenda of " << stage.vault.vault().caseload().cases.size() << " cases: " << timer.elapsed() << " ms, " << items.size()
                      << " items");
    measure<OverviewPage>(stage, "overview");
    measure<ProcessPage>(stage, "process");
    measure<RiskPage>(stage, "risk");
    measure<WorkPage>(stage, "work");
    measure<AgendaPage>(stage, "agenda");
}
