// SPDX-License-Identifier: MPL-2.0
#include "ui/shell/pages.h"

#include "ui/agenda/agenda_page.h"
#include "ui/agreements/agreements_page.h"
#include "ui/cases/cases_page.h"
#include "ui/changes/changes_page.h"
#include "ui/chronology/chronology_page.h"
#include "ui/facts/facts_page.h"
#include "ui/familytime/family_time_page.h"
#include "ui/files/files_page.h"
#include "ui/genogram/genogram_page.h"
#include "ui/goals/goals_page.h"
#include "ui/importing/import_page.h"
#include "ui/keys/keys_page.h"
#include "ui/merging/merging_page.h"
#include "ui/overview/overview_page.h"
#include "ui/people/people_page.h"
#include "ui/process/process_page.h"
#include "ui/reports/reports_page.h"
#include "ui/risk/risk_page.h"
#include "ui/timeline/timeline_page.h"
#include "ui/work/work_page.h"

#include <QCoreApplication>

namespace ui {
namespace {

QString words(const char* text) { return QCoreApplication::translate("Pages", text); }

template <class P>
PageLine line(const char* id, const char* title, const char* icon, bool ofCase) {
    return {QLatin1String(id), words(title), QLatin1String(icon), ofCase,
            [](const PageContext& context) -> Page* { return new P(context); }};
}

}  // namespace

const QList<PageLine>& pageLines() {
    static const QList<PageLine> lines{
        line<CasesPage>("cases", QT_TRANSLATE_NOOP("Pages", "Cases"), "cases", false),
        line<AgendaPage>("agenda", QT_TRANSLATE_NOOP("Pages", "Agenda"), "agenda", false),
        line<OverviewPage>("overview", QT_TRANSLATE_NOOP("Pages", "Overview"), "overview", true),
        line<PeoplePage>("people", QT_TRANSLATE_NOOP("Pages", "People"), "people", true),
        line<GenogramPage>("genogram", QT_TRANSLATE_NOOP("Pages", "Genogram"), "genogram", true),
        line<FactsPage>("facts", QT_TRANSLATE_NOOP("Pages", "Life"), "home", true),
        line<ChronologyPage>("chronology", QT_TRANSLATE_NOOP("Pages", "Chronology"), "chronology", true),
        line<FamilyTimePage>("familytime", QT_TRANSLATE_NOOP("Pages", "Family time"), "calendar", true),
        line<TimelinePage>("timeline", QT_TRANSLATE_NOOP("Pages", "Timeline"), "clock", true),
        line<FilesPage>("files", QT_TRANSLATE_NOOP("Pages", "Sources and files"), "attach", true),
        line<MergingPage>("merging", QT_TRANSLATE_NOOP("Pages", "Other agencies"), "link", true),
        line<ProcessPage>("process", QT_TRANSLATE_NOOP("Pages", "Process"), "stages", true),
        line<RiskPage>("risk", QT_TRANSLATE_NOOP("Pages", "Risk"), "scales", true),
        line<GoalsPage>("goals", QT_TRANSLATE_NOOP("Pages", "Goals"), "award", true),
        line<AgreementsPage>("agreements", QT_TRANSLATE_NOOP("Pages", "Agreements"), "hands", true),
        line<WorkPage>("work", QT_TRANSLATE_NOOP("Pages", "Work"), "speech", true),
        line<ReportsPage>("reports", QT_TRANSLATE_NOOP("Pages", "Reports"), "print", true),
        line<ImportPage>("importing", QT_TRANSLATE_NOOP("Pages", "Import"), "import", false),
        line<KeysPage>("keys", QT_TRANSLATE_NOOP("Pages", "Keys"), "key", false),
        line<ChangesPage>("changes", QT_TRANSLATE_NOOP("Pages", "Record of changes"), "history", false)};
    return lines;
}

}  // namespace ui
