// SPDX-License-Identifier: MPL-2.0
// statistics … contact: the figures of family time as lines or as JSON, with the names of their measures.
#include "core/desk/case_import.h"
#include "core/desk/commands.h"
#include "core/practice/packs.h"
#include "core/report/contact_chart.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

QJsonObject rate(const Fraction& fraction) { return {{u"n"_s, fraction.n}, {u"of"_s, fraction.of}}; }

QDate dayOfOption(const Invocation& call, const QString& option) {
    if (!call.has(option)) return {};
    const QDate day = QDate::fromString(call.value(option), Qt::ISODate);
    if (!day.isValid()) throw UsageError{option + u" needs a day such as 2026-03-24."_s};
    return day;
}

std::optional<PersonId> personOfOption(const Invocation& call, const QString& option, const CaseSnapshot& records) {
    if (!call.has(option)) return std::nullopt;
    QList<PersonId> found;
    const QString wanted = call.value(option);
    for (const Person& person : records.all<Person>())
        if (person.id.text() == wanted || displayName(person).compare(wanted, Qt::CaseInsensitive) == 0) found.append(person.id);
    if (found.size() != 1) throw UsageError{option + u" needs the id or the name of one person of the case."_s};
    return found.first();
}

/// The lists behind the figures: each time by its day, with the reason.
QJsonObject listsOf(const ContactFigures& f) {
    QJsonArray reasons, missed, ends, unwritten;
    for (const ReasonCount& one : f.reasons)
        reasons.append(QJsonObject{
            {u"kind"_s, toName(one.kind)}, {u"by"_s, toName(one.by)}, {u"reason"_s, one.reason}, {u"count"_s, one.count}});
    for (const MissedTime& one : f.missed)
        missed.append(QJsonObject{{u"date"_s, one.date.toString(Qt::ISODate)},
                                  {u"kind"_s, toName(one.kind)},
                                  {u"by"_s, toName(one.by)},
                                  {u"reason"_s, one.reason}});
    for (const EarlyEnd& one : f.earlyEnds)
        ends.append(
            QJsonObject{{u"date"_s, one.date.toString(Qt::ISODate)}, {u"by"_s, toName(one.by)}, {u"minutes"_s, one.minutes}});
    for (const QDate& day : f.notRecorded) unwritten.append(day.toString(Qt::ISODate));
    return {{u"reasons"_s, reasons}, {u"missed"_s, missed}, {u"early_end"_s, ends}, {u"not_recorded"_s, unwritten}};
}

QJsonObject jsonOf(const StatisticsRequest& request, const ContactFigures& f, const CaseSnapshot& records) {
    const auto name = [&](const PersonId& id) {
        const Person* person = records.find<Person>(id);
        return person ? displayName(*person) : QString();
    };
    QJsonObject interventions;
    for (size_t i = 0; i < f.interventions.size(); ++i) interventions.insert(toName(InterventionType(i)), f.interventions[i]);
    const auto faces = [](const std::array<int, 5>& counts) {
        QJsonArray list;
        for (int count : counts) list.append(count);
        return list;
    };
    const Arrangement* arrangement = request.arrangement ? records.find<Arrangement>(*request.arrangement) : nullptr;
    QJsonObject json{
        {u"child"_s, name(request.child)},
        {u"adult"_s, name(request.adult)},
        {u"arrangement"_s, arrangement ? arrangement->title : QString()},
        {u"due"_s, f.due},
        {u"held"_s, f.held.n},
        {u"held_rate"_s, rate(f.held)},
        {u"adult_due"_s, f.adultDue},
        {u"attendance_rate"_s, rate(f.attendance)},
        {u"agency_cancel_rate"_s, rate(f.agencyCancelled)},
        {u"no_show_rate"_s, rate(f.noShow)},
        {u"late_cancel_rate"_s, rate(f.lateCancel)},
        {u"nobody_known"_s, f.nobodyKnown},
        {u"suspended"_s, f.suspended},
        {u"punctual"_s, rate(f.punctual)},
        {u"lateness"_s, QJsonObject{{u"median"_s, f.lateMedian}, {u"max"_s, f.lateMost}, {u"minutes_lost"_s, f.minutesLost}}},
        {u"delivered_minutes"_s, rate(f.minutes)},
        {u"make_up"_s,
         QJsonObject{{u"offered"_s, f.makeUpOffered}, {u"accepted"_s, f.makeUpAccepted}, {u"held"_s, f.makeUpHeld}}},
        {u"streak"_s, QJsonObject{{u"attended"_s, f.runAttended}, {u"missed"_s, f.runMissed}}},
        {u"interventions"_s, interventions},
        {u"child_view"_s, QJsonObject{{u"before"_s, faces(f.views.before)},
                                      {u"after"_s, faces(f.views.after)},
                                      {u"asked"_s, f.views.asked},
                                      {u"not_asked"_s, f.views.notAsked}}},
        {u"sharing"_s, rate(f.shared)}};
    const QJsonObject lists = listsOf(f);
    for (auto list = lists.begin(); list != lists.end(); ++list) json.insert(list.key(), list.value());
    json.insert(u"trend"_s, f.hasTrend ? QJsonValue(QJsonObject{{u"first_half"_s, rate(f.firstHalf)},
                                                                {u"second_half"_s, rate(f.secondHalf)},
                                                                {u"last_six"_s, rate(f.lastSix)}})
                                       : QJsonValue());
    json.insert(u"court_minimum"_s, f.courtMinimum.of > 0 ? QJsonValue(rate(f.courtMinimum)) : QJsonValue());
    json.insert(u"first_contact_days"_s, f.firstContactDays ? QJsonValue(*f.firstContactDays) : QJsonValue());
    return json;
}

}  // namespace

ExitStatus contactStatisticsCommand(const Invocation& call) {
    const std::unique_ptr<Vault> vault = openForCommand(call);
    const CaseSnapshot& records = vault->caseSnapshot(caseForCommand(call, *vault));
    const Pack& pack = *packOfCase(vault->caseload().shared, records.profile()).pack;
    const TimeContext context{records, vault->caseload().shared, pack};
    const auto child = personOfOption(call, u"--child"_s, records), adult = personOfOption(call, u"--adult"_s, records);
    const QDate from = dayOfOption(call, u"--from"_s), to = dayOfOption(call, u"--to"_s);
    const Words words(pack, u"en"_s);
    QJsonArray list;
    QList<StatisticsRequest> pairs = statisticsPairs(records, pack, vault->today());
    for (StatisticsRequest& pair : pairs) {
        const Arrangement* arrangement = records.find<Arrangement>(*pair.arrangement);
        const QString asked = call.value(u"--arrangement"_s);
        const bool wanted =
            asked.isEmpty() || arrangement->id.text() == asked || arrangement->title.compare(asked, Qt::CaseInsensitive) == 0;
        if (!wanted || (child && pair.child != *child) || (adult && pair.adult != *adult)) continue;
        pair.from = from;
        pair.to = to;
        const ContactFigures figures = contactFigures(context, pair);
        const QJsonObject json = jsonOf(pair, figures, records);
        list.append(json);
        if (call.json()) continue;
        call.say(u"%1, %2 and %3"_s.arg(json.value(u"arrangement"_s).toString(), json.value(u"child"_s).toString(),
                                        json.value(u"adult"_s).toString()));
        for (const FigureLine& line : figureLines(figures))
            call.say(u"    %1: %2"_s.arg(words.phrase(u"figure."_s + line.name), figureWords(line, words)));
    }
    if (call.json()) call.printJson(list);
    return ExitStatus::Done;
}

}  // namespace core
