// SPDX-License-Identifier: MPL-2.0
#include "ui/shell/pages.h"

#include "ui/agenda/agenda_page.h"
#include "ui/agreements/agreements_page.h"
#include "ui/cases/cases_page.h"
#include "ui/changes/changes_page.h"
#include "ui/chronology/chronology_page.h"
#include "ui/exporting/export_page.h"
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
PageLine line(const char* id, const char* title, const char* icon, bool ofCase, const char* help) {
    return {QLatin1String(id),
            words(title),
            QLatin1String(icon),
            ofCase,
            false,
            words(help),
            [](const PageContext& context) -> Page* { return new P(context); }};
}

PageLine startingWithCase(PageLine line) {
    line.startsWithCase = true;
    return line;
}

/// Who they are: cases, family, facts.
QList<PageLine> familyPages() {
    return {
        line<CasesPage>("cases", QT_TRANSLATE_NOOP("Pages", "Cases"), "cases", false,
                        QT_TRANSLATE_NOOP("Pages",
                                          "All families of this file stand here. Write a reference and a name in the row on top "
                                          "to begin a case. Enter opens the one that is chosen.")),
        line<AgendaPage>("agenda", QT_TRANSLATE_NOOP("Pages", "Agenda"), "agenda", false,
                         QT_TRANSLATE_NOOP("Pages",
                                           "What is due in all cases, the oldest first. Choose a line to see why it has that "
                                           "date, and use its button to do it.")),
        line<OverviewPage>(
            "overview", QT_TRANSLATE_NOOP("Pages", "Overview"), "overview", true,
            QT_TRANSLATE_NOOP(
                "Pages",
                "The case at a glance: what is due, which stage it is in, what has changed. Begin with what stands on top.")),
        line<PeoplePage>("people", QT_TRANSLATE_NOOP("Pages", "People"), "people", true,
                         QT_TRANSLATE_NOOP("Pages",
                                           "Everybody who matters to the children, with their homes and relationships. Write a "
                                           "name in the row on top, then fill in the form beside the list.")),
        line<GenogramPage>("genogram", QT_TRANSLATE_NOOP("Pages", "Genogram"), "genogram", true,
                           QT_TRANSLATE_NOOP("Pages",
                                             "The family as a drawing. Choose a person, then press a letter to draw somebody "
                                             "beside them. Nothing has to be moved by hand.")),
        line<FactsPage>("facts", QT_TRANSLATE_NOOP("Pages", "Life"), "home", true,
                        QT_TRANSLATE_NOOP("Pages",
                                          "The dated facts of a child’s life: homes, legal status, schools, health. Choose the "
                                          "child, then add a fact below the strip."))};
}

/// What happened and happens.
QList<PageLine> storyPages() {
    return {
        line<ChronologyPage>("chronology", QT_TRANSLATE_NOOP("Pages", "Chronology"), "chronology", true,
                             QT_TRANSLATE_NOOP("Pages",
                                               "What happened, oldest first, one fact a line, each with its source. Write date, "
                                               "event and source in the row on top and press Enter.")),
        line<FamilyTimePage>("familytime", QT_TRANSLATE_NOOP("Pages", "Family time"), "calendar", true,
                             QT_TRANSLATE_NOOP("Pages",
                                               "Arrangements for family time, their calendar, and a record of each time. Begin "
                                               "with an arrangement; the calendar then shows its days.")),
        line<TimelinePage>("timeline", QT_TRANSLATE_NOOP("Pages", "Timeline"), "clock", true,
                           QT_TRANSLATE_NOOP("Pages",
                                             "The chronology as lanes over the years, with the child’s life above them. Choose "
                                             "an entry with the arrow keys and press Enter to open it.")),
        line<FilesPage>("files", QT_TRANSLATE_NOOP("Pages", "Sources and files"), "attach", true,
                        QT_TRANSLATE_NOOP("Pages",
                                          "The documents that entries rest on. Attach a file, scan a paper, or add a source "
                                          "without one. What is chosen is shown beside the list.")),
        line<MergingPage>("merging", QT_TRANSLATE_NOOP("Pages", "Other agencies"), "link", true,
                          QT_TRANSLATE_NOOP("Pages",
                                            "Two tellings of the same event from different agencies, side by side. Choose a pair "
                                            "and say whether it is one event."))};
}

/// What is done about it, what leaves, and the file itself.
QList<PageLine> workPages() {
    return {
        line<ProcessPage>("process", QT_TRANSLATE_NOOP("Pages", "Process"), "stages", true,
                          QT_TRANSLATE_NOOP("Pages",
                                            "The stages of the work with their tasks and decisions. Open the stage that is "
                                            "marked as now, and say what is done and what is not needed.")),
        line<RiskPage>("risk", QT_TRANSLATE_NOOP("Pages", "Risk"), "scales", true,
                       QT_TRANSLATE_NOOP("Pages",
                                         "Factors that make harm more or less likely, who was asked, and how the risk is "
                                         "classified. Rate the factors first.")),
        line<GoalsPage>("goals", QT_TRANSLATE_NOOP("Pages", "Goals"), "award", true,
                        QT_TRANSLATE_NOOP("Pages",
                                          "What is to be better, and how it is going. Add a goal in the person’s own words, then "
                                          "look at it together at each review.")),
        line<AgreementsPage>(
            "agreements", QT_TRANSLATE_NOOP("Pages", "Agreements"), "hands", true,
            QT_TRANSLATE_NOOP(
                "Pages",
                "What the family and the service promise each other. Write one step by step; the paper beside it follows.")),
        line<WorkPage>("work", QT_TRANSLATE_NOOP("Pages", "Work"), "speech", true,
                       QT_TRANSLATE_NOOP("Pages",
                                         "Conversations, plans and reviews. Write down a conversation soon after it; reviews "
                                         "gather what has happened since the last one.")),
        line<ReportsPage>("reports", QT_TRANSLATE_NOOP("Pages", "Reports"), "print", true,
                          QT_TRANSLATE_NOOP("Pages",
                                            "Papers for readers. Choose the paper and who it is for. What that reader must not "
                                            "learn is left out, and the check says so before you write.")),
        line<ExportPage>("exporting", QT_TRANSLATE_NOOP("Pages", "Export"), "export", true,
                         QT_TRANSLATE_NOOP("Pages",
                                           "The case as a file for another program: a family tree or a table. Choose what kind "
                                           "and who it is for. What that reader must not learn stays out.")),
        startingWithCase(line<ImportPage>(
            "importing", QT_TRANSLATE_NOOP("Pages", "Import"), "import", false,
            QT_TRANSLATE_NOOP("Pages",
                              "Family trees, tables and calendars from other programs. Choose a file and see what "
                              "it would add. Nothing is written before you press Import."))),
        line<KeysPage>(
            "keys", QT_TRANSLATE_NOOP("Pages", "Keys"), "key", false,
            QT_TRANSLATE_NOOP("Pages",
                              "Who can open this file. Change your own pass phrase here, or give a manager a key of their own.")),
        startingWithCase(
            line<ChangesPage>("changes", QT_TRANSLATE_NOOP("Pages", "Record of changes"), "history", false,
                              QT_TRANSLATE_NOOP("Pages",
                                                "Who changed what, and when. Choose a change to see each field before and after. "
                                                "Check the record looks through the whole file.")))};
}

}  // namespace

const QList<PageLine>& pageLines() {
    static const QList<PageLine> lines = familyPages() + storyPages() + workPages();
    return lines;
}

}  // namespace ui
