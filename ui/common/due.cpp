// SPDX-License-Identifier: MPL-2.0
#include "ui/common/due.h"

#include "core/rules/references.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(due)
public:
    static QString overdue() { return tr("Overdue"); }
    static QString today(const QString& day) { return tr("Today, %1").arg(day); }
    static QString later() { return tr("Next 14 days"); }
    static QString late(int days) { return tr("%n day(s) late", nullptr, days); }
    static QString now() { return tr("today"); }
    static QString open() { return tr("Open"); }
    static QString byHand() { return tr("Set by hand in this record."); }
    static QString rule(const QString& why, const QString& rule) { return tr("%1. Rule %2.").arg(why, rule); }
};

const core::TimerRule* timerRule(const core::Pack& pack, const QString& id) {
    for (const core::TimerRule& rule : pack.framework.timers)
        if (rule.id == id) return &rule;
    return nullptr;
}

}  // namespace

QString pageOfRecord(const QString& table) {
    static const QHash<QString, QString> pages = [] {
        const std::pair<const char*, const char*> tables[] = {
            {"overview", "case_file"},
            {"chronology", "chronology_entry saved_cut"},
            {"files", "source attachment"},
            {"facts",
             "agency professional proceeding hearing legal_status earlier_child placement schooling health_fact "
             "missing_episode allocation parental_responsibility alert citation"},
            {"process", "task_state decision approver"},
            {"risk", "factor_rating capacity_item risk_classification assessment"},
            {"agenda", "timer_note"},
            {"work", "engagement wish barrier trusted_adult support_plan plan_line review measure_score reflection"},
            {"goals", "goal goal_review coverage_reason three_houses"},
            {"agreements", "agreement agreement_event contingency_plan"},
            {"familytime",
             "arrangement availability contact_session session_addendum contact_limit safe_contact venue school_calendar"}};
        QHash<QString, QString> made;
        for (const auto& [page, names] : tables) {
            const QStringList list = QString::fromLatin1(names).split(u' ');
            for (const QString& name : list) made.insert(name, QString::fromLatin1(page));
        }
        return made;
    }();
    return pages.value(table, QStringLiteral("people"));
}

DueGroup dueGroup(const core::AgendaItem& item, QDate today) {
    return item.due < today ? DueGroup::Overdue : item.due == today ? DueGroup::Today : DueGroup::Later;
}

QString dueGroupWords(DueGroup group, QDate today) {
    if (group == DueGroup::Overdue) return Tr::overdue();
    if (group == DueGroup::Later) return Tr::later();
    return Tr::today(QLocale().toString(today, QStringLiteral("dddd d MMMM")));
}

QString dueWords(const core::AgendaItem& item, QDate today) {
    switch (dueGroup(item, today)) {
    case DueGroup::Overdue: return Tr::late(int(item.due.daysTo(today)));
    case DueGroup::Today: return Tr::now();
    case DueGroup::Later: break;
    }
    return QLocale().toString(item.due, QStringLiteral("ddd d MMM"));
}

QString dueIcon(DueGroup group) {
    if (group == DueGroup::Overdue) return QStringLiteral("alert-square");
    return group == DueGroup::Today ? QStringLiteral("clock") : QStringLiteral("calendar");
}

Token dueToken(DueGroup group) {
    if (group == DueGroup::Overdue) return Token::Over;
    return group == DueGroup::Today ? Token::Due : Token::Text;
}

QString dueVerb(const core::AgendaItem& item) {
    QString verb = item.verb.isEmpty() ? Tr::open() : item.verb;
    verb[0] = verb[0].toUpper();
    return verb;
}

QString dueWhat(const core::AgendaItem& item) {
    QString what = item.what;
    if (!what.isEmpty()) what[0] = what[0].toUpper();
    return what;
}

QString pageOfDue(const core::AgendaItem& item, const core::CaseSnapshot& records, const core::Pack& pack) {
    if (const core::TimerRule* rule = timerRule(pack, item.rule); rule && !rule->metBy.isEmpty()) {
        const QString event = rule->metBy.first().section(u'.', 0, 0);
        if (event == QLatin1String("gate")) return QStringLiteral("process");
        if (event == QLatin1String("classified") || event == QLatin1String("assessment")) return QStringLiteral("risk");
        return QStringLiteral("work");
    }
    const std::optional<core::Record> record = core::recordOf(records, item.record);
    return record ? pageOfRecord(core::typeName(*record)) : QStringLiteral("overview");
}

QString whyDue(const core::AgendaItem& item, const core::Pack& pack) {
    QString why = item.why;  // "counted from 7 June 2026"
    if (!why.isEmpty()) why.front() = why.front().toUpper();
    if (!timerRule(pack, item.rule)) return why.isEmpty() ? Tr::byHand() : why;
    return Tr::rule(why, item.rule);
}

}  // namespace ui
