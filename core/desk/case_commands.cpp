// SPDX-License-Identifier: MPL-2.0
// Commands about what a file holds: cases, import, export, search.
#include "core/base/text.h"
#include "core/desk/case_export.h"
#include "core/desk/case_import.h"
#include "core/desk/commands.h"
#include "core/desk/finding_lines.h"
#include "core/desk/time_calendar.h"
#include "core/practice/packs.h"
#include "core/rules/agenda.h"
#include "core/rules/workflow.h"

#include <QFileInfo>

namespace core {
namespace {

QJsonArray problemsJson(const Problems& problems) {
    QJsonArray list;
    for (const Problem& p : problems)
        list.append(QJsonObject{{QStringLiteral("code"), p.code},
                                {QStringLiteral("field"), p.field},
                                {QStringLiteral("where"), p.where},
                                {QStringLiteral("message"), p.message}});
    return list;
}

QJsonObject countsJson(const ImportCounts& counts) {
    return {{QStringLiteral("persons"), counts.persons},
            {QStringLiteral("unions"), counts.unions},
            {QStringLiteral("child_links"), counts.childLinks},
            {QStringLiteral("ties"), counts.ties},
            {QStringLiteral("entries"), counts.entries},
            {QStringLiteral("sources"), counts.sources},
            {QStringLiteral("notes"), counts.notes},
            {QStringLiteral("others"), counts.others}};
}

int overdueIn(const CaseSnapshot& records, const Pack& pack, QDate today) {
    const Case* file = records.theCase();
    return file && !file->closed ? int(agendaOf(records, pack, today, today.addDays(-1)).size()) : 0;
}

QString counted(qsizetype count, const char* one, const char* more) {
    return QStringLiteral("%1 %2").arg(count).arg(QLatin1String(count == 1 ? one : more));
}

QList<Case> byReference(const Vault& vault) {
    QList<Case> cases;
    for (const Case& file : vault.caseload().shared.all<Case>()) cases.append(file);
    std::sort(cases.begin(), cases.end(),
              [](const Case& a, const Case& b) { return a.reference.localeAwareCompare(b.reference) < 0; });
    return cases;
}

QDate dayAsked(const Invocation& call, const QString& option) {
    if (!call.has(option)) return {};
    const QDate day = QDate::fromString(call.value(option), Qt::ISODate);
    if (!day.isValid()) throw UsageError{option + QStringLiteral(" needs a day such as 2026-03-24.")};
    return day;
}

std::optional<ArrangementId> arrangementAsked(const Invocation& call, const CaseSnapshot& records) {
    const QString asked = call.value(QStringLiteral("--arrangement"));
    if (asked.isEmpty()) return std::nullopt;
    for (const Arrangement& one : records.all<Arrangement>())
        if (one.id.text() == asked || one.title.compare(asked, Qt::CaseInsensitive) == 0) return one.id;
    throw UsageError{QStringLiteral("--arrangement needs the id or the title of one arrangement of the case.")};
}

/// The times of the case for one reader's phone.
ExitStatus exportTimes(const Invocation& call, const QString& audience, const QString& target) {
    const std::unique_ptr<Vault> vault = openForCommand(call);
    const CaseId id = caseForCommand(call, *vault);
    const CaseSnapshot& records = vault->caseSnapshot(id);
    TimeCalendarWish wish{audienceNamed(records, audience), dayAsked(call, QStringLiteral("--from")),
                          dayAsked(call, QStringLiteral("--to")), call.has(QStringLiteral("--full-titles"))};
    if (call.has(QStringLiteral("--alarm"))) {
        bool good = false;
        wish.alarm = call.value(QStringLiteral("--alarm")).toInt(&good);
        if (!good || wish.alarm < 0 || wish.alarm > 40320)
            throw UsageError{QStringLiteral("--alarm needs minutes before the time, at most 40320.")};
    }
    wish.arrangement = arrangementAsked(call, records);
    const TimeCalendar made = writeTimeCalendar(*vault, id, wish, fixedNow().value_or(QDateTime::currentDateTimeUtc()), target);
    if (call.json())
        call.printJson(QJsonObject{{QStringLiteral("written"), true},
                                   {QStringLiteral("times"), qint64(made.times)},
                                   {QStringLiteral("cancelled"), qint64(made.cancelled)}});
    else call.say(QStringLiteral("Written: %1 times, %2 cancelled ones.").arg(made.times).arg(made.cancelled));
    return ExitStatus::Done;
}

}  // namespace

ExitStatus casesCommand(const Invocation& call) {
    const std::unique_ptr<Vault> vault = openForCommand(call);
    QJsonArray list;
    const QList<Case> cases = byReference(*vault);
    for (const Case& c : cases) {
        const CaseSnapshot& records = vault->caseSnapshot(c.id);
        const qsizetype people = records.all<Person>().size();
        const qsizetype entries = records.all<ChronologyEntry>().size();
        const qsizetype sessions = records.all<ContactSession>().size();
        QJsonObject json = toJsonObject(c);
        json.insert(QStringLiteral("people"), people);
        json.insert(QStringLiteral("entries"), entries);
        json.insert(QStringLiteral("sessions"), sessions);
        const Pack& pack = *packOfCase(vault->caseload().shared, records.profile()).pack;
        const QString stage = processOf(records, pack, vault->today()).stage;
        const int overdue = overdueIn(records, pack, vault->today());
        json.insert(QStringLiteral("stage"), stage.isEmpty() ? QJsonValue() : QJsonValue(stage));
        json.insert(QStringLiteral("overdue"), overdue);
        list.append(json);
        const QStringList counts{counted(people, "person", "people"), counted(entries, "entry", "entries"),
                                 counted(sessions, "session", "sessions"), QStringLiteral("%1 overdue").arg(overdue)};
        if (!call.json())
            call.say(QStringLiteral("%1  %2  %3: %4")
                         .arg(c.reference, c.label,
                              stage.isEmpty() ? QStringLiteral("no stage") : QStringLiteral("stage %1").arg(stage),
                              counts.join(QStringLiteral(", "))));
    }
    if (call.json()) call.printJson(list);
    else if (list.isEmpty()) call.say(QStringLiteral("No cases yet. Make one with: kinkeeper-cli import FILE --case REF INPUT"));
    return ExitStatus::Done;
}

ExitStatus importCommand(const Invocation& call) {
    const QString reference = call.needed(QStringLiteral("--case"));
    const QString inputPath = call.word(1, QStringLiteral("INPUT"));
    const QByteArray bytes = readInput(inputPath);
    const std::unique_ptr<Vault> vault = openForCommand(call);
    const CaseImport plan = planImport(*vault, reference, bytes, call.value(QStringLiteral("--format")),
                                       QFileInfo(inputPath).fileName(), vault->today(), call.progress());
    const bool dryRun = call.has(QStringLiteral("--dry-run"));
    if (!dryRun) vault->editor().perform(plan.set, call.progress());
    const ImportCounts& counts = plan.read.counts;
    if (call.json()) {
        call.printJson(QJsonObject{{QStringLiteral("case"), reference},
                                   {QStringLiteral("new_case"), plan.newCase},
                                   {QStringLiteral("written"), !dryRun},
                                   {QStringLiteral("counts"), countsJson(counts)},
                                   {QStringLiteral("problems"), problemsJson(plan.read.problems)}});
        return statusOf(plan.read.problems);
    }
    call.say(QStringLiteral("%1 %2 people, %3 unions, %4 children's links, %5 entries, %6 sources, %7 notes.")
                 .arg(dryRun ? QStringLiteral("Would add") : QStringLiteral("Added"))
                 .arg(counts.persons)
                 .arg(counts.unions)
                 .arg(counts.childLinks)
                 .arg(counts.entries)
                 .arg(counts.sources)
                 .arg(counts.notes));
    if (counts.others > 0) call.say(QStringLiteral("And %1 other records.").arg(counts.others));
    return call.printProblems(plan.read.problems);
}

ExitStatus exportCommand(const Invocation& call) {
    const QString format = call.needed(QStringLiteral("--format"));
    const QString audience = call.needed(QStringLiteral("--for"));
    const QString target = call.needed(QStringLiteral("-o"));
    if (format == QStringLiteral("ics")) return exportTimes(call, audience, target);
    const QList<Acceptance> decisions = decisionsFor(call);
    const std::unique_ptr<Vault> vault = openForCommand(call);
    const ExportWish wish{format, audience, fixedNow().value_or(QDateTime::currentDateTimeUtc()), decisions};
    const CaseExport done = exportCase(*vault, caseForCommand(call, *vault), wish, target, call.progress());
    if (!done.open.isEmpty()) {
        sayFindings(call, done.open, Words(standardPack(), QStringLiteral("en")));
        return ExitStatus::Refused;
    }
    if (call.json()) {
        call.printJson(QJsonObject{{QStringLiteral("written"), true},
                                   {QStringLiteral("withheld"), qint64(done.withheld)},
                                   {QStringLiteral("problems"), problemsJson(done.notSaid)}});
        return statusOf(done.notSaid);
    }
    if (audience == QStringLiteral("internal"))
        call.say(QStringLiteral("Written. It is for internal use: it holds everything, unprotected."));
    else call.say(QStringLiteral("Written for %1, unprotected. Facts withheld: %2.").arg(audience).arg(done.withheld));
    return call.printProblems(done.notSaid);
}

ExitStatus searchCommand(const Invocation& call) {
    const QString text = call.word(1, QStringLiteral("TEXT"));
    const std::unique_ptr<Vault> vault = openForCommand(call);
    QJsonArray list;
    for (const SearchHit& hit : vault->search(text)) {
        QString excerpt = hit.excerpt;
        excerpt.remove(QChar(0x2068)).remove(QChar(0x2069));
        const Case* owner = hit.caseId ? vault->caseload().shared.find<Case>(*hit.caseId) : nullptr;
        const QString reference = owner ? owner->reference : QString();
        list.append(QJsonObject{{QStringLiteral("type"), hit.type},
                                {QStringLiteral("id"), hit.record.text()},
                                {QStringLiteral("case"), reference},
                                {QStringLiteral("title"), hit.title},
                                {QStringLiteral("excerpt"), excerpt}});
        // One hit is one line, whatever was typed in lines.
        if (!call.json())
            call.say(QStringLiteral("%1  %2  %3: %4").arg(reference, hit.type, hit.title.simplified(), excerpt.simplified()));
    }
    if (call.json()) call.printJson(list);
    else if (list.isEmpty()) call.say(QStringLiteral("Nothing found."));
    return ExitStatus::Done;
}

}  // namespace core
