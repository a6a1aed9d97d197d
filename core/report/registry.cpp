// SPDX-License-Identifier: MPL-2.0
#include "core/report/kinds/family_time_kinds.h"
#include "core/report/kinds/family_view_kinds.h"
#include "core/report/kinds/goal_kinds.h"
#include "core/report/kinds/kinds.h"
#include "core/report/kinds/supervision_kinds.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

ReportOption choice(const char* name, QStringList values) {
    return {QLatin1String(name), std::move(values), u"option."_s + QLatin1String(name)};
}
ReportOption yes(const char* name) { return choice(name, {u"yes"_s, u"no"_s}); }
ReportOption no(const char* name) { return choice(name, {u"no"_s, u"yes"_s}); }
ReportOption open(const char* name) { return choice(name, {}); }
ReportOption secondLanguage() { return choice("second-language", {u"none"_s, u"cy"_s, u"ar"_s}); }
ReportOption symbols() { return choice("symbols", {u"ics"_s, u"international"_s, u"pedigree"_s}); }

// The family, and what happened to it.
QList<ReportKind> recordKinds() {
    return {
        {u"case-summary"_s,
         u"document.case_summary"_s,
         Look::Court,
         {no("contents"), yes("picture"), no("bound"), no("draft")},
         buildCaseSummary},
        {u"genogram"_s,
         u"genogram"_s,
         Look::Court,
         {symbols(), choice("parts", {u"small"_s, u"yes"_s, u"no"_s}), yes("ties"), yes("homes"), yes("health"), yes("status"),
          no("culture"), no("initials"), no("sensitive"), no("photos"), no("friendly"), no("draft")},
         buildGenogram},
        {u"symbol-sheet"_s, u"document.symbol_sheet"_s, Look::Court, {symbols()}, buildSymbolSheet},
        {u"chronology-running"_s,
         u"document.chronology_running"_s,
         Look::Court,
         {open("from-date"), open("to-date"), open("cut"), yes("response"), yes("impact"), no("significance"), yes("contents"),
          no("bound"), no("draft")},
         buildRunningChronology},
        {u"chronology-analytical"_s,
         u"document.chronology_analytical"_s,
         Look::Court,
         {open("from-date"), open("to-date"), open("cut"), yes("contents"), no("bound"), no("draft")},
         buildAnalyticalChronology},
        {u"chronology-court"_s,
         u"document.chronology_court"_s,
         Look::Court,
         {choice("selection", {u"standard"_s, u"chosen"_s, u"all"_s}), open("from-date"), open("to-date"), no("impact"),
          no("significance"), no("contents"), open("court"), open("case-number"), open("hearing-date"), open("involvement"),
          no("bound"), no("draft")},
         buildCourtChronology},
        {u"chronology-plain"_s,
         u"document.chronology_plain"_s,
         Look::Family,
         {choice("selection", {u"all"_s, u"significant"_s}), open("from-date"), open("to-date"), yes("word-list"), no("draft")},
         buildPlainChronology},
        {u"chronology-agencies"_s,
         u"document.chronology_agencies"_s,
         Look::Court,
         {open("from-date"), open("to-date"), open("cut"), open("agency"), yes("response"), no("impact"), yes("contents"),
          no("bound"), no("draft")},
         buildAgenciesChronology},
        {u"chronology-person"_s,
         u"document.chronology_person"_s,
         Look::Court,
         {open("person"), open("from-date"), open("to-date"), open("cut"), yes("response"), yes("impact"), no("significance"),
          no("contents"), no("bound"), no("draft")},
         buildPersonChronology},
        {u"chronology-timeline"_s,
         u"document.chronology_timeline"_s,
         Look::Court,
         {choice("lanes", {u"theme"_s, u"person"_s}), choice("years-a-page", {u"5"_s, u"1"_s, u"2"_s, u"10"_s}), open("person"),
          open("from-date"), open("to-date"), no("draft")},
         buildTimeline},
        {u"chronology-patterns"_s, u"document.chronology_patterns"_s, Look::Court, {no("draft")}, buildPatternView}};
}

// The family asked other questions.
QList<ReportKind> familyViewKinds() {
    return {{u"then-and-now"_s,
             u"document.then_and_now"_s,
             Look::Court,
             {open("earlier-date"), choice("how", {u"was"_s, u"knew"_s}), symbols(), yes("ties"), yes("homes"), no("draft")},
             buildThenAndNow},
            {u"kin"_s, u"document.kin"_s, Look::Court, {yes("picture"), no("bound"), no("draft")}, buildKin},
            {u"ecomap"_s, u"document.ecomap"_s, Look::Court, {no("draft")}, buildEcomap},
            {u"contact-view"_s, u"document.contact_view"_s, Look::Court, {no("draft")}, buildContactView},
            {u"responsibility-view"_s, u"document.responsibility_view"_s, Look::Court, {no("draft")}, buildResponsibilityView}};
}

// The process: what is decided, planned and told.
QList<ReportKind> processKinds() {
    return {
        {u"assessment"_s, u"document.assessment"_s, Look::Court, {no("bound"), no("draft")}, buildAssessment},
        {u"risk-classification"_s,
         u"document.risk_classification"_s,
         Look::Court,
         {no("bound"), no("draft")},
         buildRiskClassification},
        {u"decision-letter"_s, u"document.decision_letter"_s, Look::Family, {open("gate"), no("draft")}, buildDecisionLetter},
        {u"support-plan"_s, u"document.support_plan"_s, Look::Family, {no("draft")}, buildSupportPlan},
        {u"contact-plan"_s, u"document.contact_plan"_s, Look::Family, {no("draft")}, buildContactPlan},
        {u"agreement"_s,
         u"document.agreement"_s,
         Look::Family,
         {open("agreement"), no("easy"), choice("second-language", {u"agreed"_s, u"none"_s, u"cy"_s, u"ar"_s}), yes("signatures"),
          no("spaced"), no("cream"), no("draft")},
         buildAgreement},
        {u"contingency-plan"_s,
         u"document.contingency_plan"_s,
         Look::Family,
         {open("plan"), secondLanguage(), no("spaced"), no("cream"), no("draft")},
         buildContingencyPlan},
        {u"contingency-card"_s,
         u"document.contingency_card"_s,
         Look::Family,
         {open("plan"), no("fold"), secondLanguage(), no("spaced"), no("cream"), no("draft")},
         buildContingencyCard},
        {u"goals"_s,
         u"document.goals"_s,
         Look::Court,
         {open("person"), secondLanguage(), no("spaced"), no("cream"), no("draft")},
         buildGoals},
        {u"goal-chart"_s,
         u"document.goal_chart"_s,
         Look::Family,
         {open("person"), secondLanguage(), no("spaced"), no("cream"), no("draft")},
         buildGoalChart},
        {u"child-page"_s,
         u"document.childs_page"_s,
         Look::Family,
         {open("child"), secondLanguage(), no("spaced"), no("cream"), no("draft")},
         buildChildsPage},
        {u"review-pack"_s, u"document.review_pack"_s, Look::Court, {open("type"), no("bound"), no("draft")}, buildReviewPack},
        {u"supervision-card"_s, u"document.supervision_card"_s, Look::Court, {no("blank"), no("draft")}, buildSupervisionCard},
        {u"agenda"_s, u"agenda"_s, Look::Court, {open("to-date"), no("draft")}, buildAgenda},
        {u"process-leaflet"_s, u"document.process_leaflet"_s, Look::Family, {no("draft")}, buildProcessLeaflet},
        {u"first-letter"_s, u"document.first_letter"_s, Look::Family, {open("safe"), no("draft")}, buildFirstLetter},
        {u"roles"_s, u"document.roles"_s, Look::Family, {no("draft")}, buildRoles}};
}

// Family time: when it is, what is agreed, what was seen, and the figures.
QList<ReportKind> familyTimeKinds() {
    return {{u"contact-schedule"_s,
             u"document.contact_schedule"_s,
             Look::Family,
             {choice("shape", {u"list"_s, u"month"_s, u"fridge"_s, u"pictures"_s, u"year"_s}), open("from-date"), open("to-date"),
              yes("places"), no("draft")},
             buildContactSchedule},
            {u"contact-rules"_s, u"document.contact_rules"_s, Look::Family, {no("draft")}, buildContactRules},
            {u"session-record"_s,
             u"document.session_record"_s,
             Look::Court,
             {open("from-date"), open("to-date"), no("blank"), no("bound"), no("draft")},
             buildSessionRecord},
            {u"safe-contact"_s, u"document.safe_contact"_s, Look::Family, {no("blank"), no("draft")}, buildSafeContact},
            {u"letterbox-letter"_s,
             u"document.letterbox_letter"_s,
             Look::Family,
             {open("of-date"), no("draft")},
             buildLetterboxLetter},
            {u"contact-statistics"_s,
             u"document.contact_statistics"_s,
             Look::Court,
             {open("child"), open("adult"), open("from-date"), open("to-date"), no("bound"), no("draft")},
             buildContactStatistics}};
}

bool isDateOption(const QString& name) { return name.endsWith("-date"_L1); }

void check(const ReportKind& kind, const QString& name, const QString& value) {
    const auto option =
        std::find_if(kind.options.begin(), kind.options.end(), [&](const ReportOption& o) { return o.name == name; });
    if (option == kind.options.end())
        throw Error(Fault::Invalid, u"the document %1 has no option \u201c%2\u201d"_s.arg(kind.name, name.left(40)));
    if (!option->values.isEmpty() && !option->values.contains(value))
        throw Error(Fault::Invalid, u"the option %1 is one of: %2"_s.arg(name, option->values.join(", "_L1)));
    if (isDateOption(name) && !value.isEmpty() && !QDate::fromString(value, Qt::ISODate).isValid())
        throw Error(Fault::Invalid, u"the option %1 needs a date such as 2026-03-24"_s.arg(name));
}

}  // namespace

const QList<ReportKind>& reportKinds() {
    static const QList<ReportKind> kinds = recordKinds() + familyViewKinds() + processKinds() + familyTimeKinds();
    return kinds;
}

const ReportKind* reportKind(const QString& name) {
    for (const ReportKind& kind : reportKinds())
        if (kind.name == name) return &kind;
    return nullptr;
}

Request completed(const Request& request) {
    const ReportKind* kind = reportKind(request.kind);
    if (!kind) throw Error(Fault::Invalid, u"there is no kind of document \u201c%1\u201d"_s.arg(request.kind.left(40)));
    for (auto it = request.options.cbegin(); it != request.options.cend(); ++it) check(*kind, it.key(), it.value());
    Request full = request;
    for (const ReportOption& option : kind->options)
        if (!full.options.contains(option.name)) full.options.insert(option.name, option.values.value(0));
    return full;
}

Document buildReport(const ClearedSnapshot& snapshot, const Request& request) {
    const Request full = completed(request);
    return reportKind(full.kind)->build(snapshot, full);
}

}  // namespace core
