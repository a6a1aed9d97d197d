// SPDX-License-Identifier: MPL-2.0
#include "core/rules/time_agenda.h"

#include "core/base/date_text.h"
#include "core/rules/contact_parties.h"
#include "core/rules/session_forms.h"
#include "core/rules/session_life.h"
#include "core/rules/time_words.h"

#include <QMap>

#include <algorithm>

namespace core {
namespace {

using namespace Qt::StringLiterals;

constexpr int apart = 3;
constexpr int unwrittenDays = 42;
constexpr int letterNotice = 14;

class Dues {
public:
    Dues(const TimeContext& context, const Words& words, QDate on, QDate until)
        : context_(context), words_(words), on_(on), until_(until) {}

    QList<AgendaItem> take() {
        for (const ContactSession& session : context_.records.all<ContactSession>()) ofSession(session);
        for (const Arrangement& plan : context_.records.all<Arrangement>())
            if (plan.state == ArrangementState::Active) ofPlan(plan);
        for (auto group = waiting_.cbegin(); group != waiting_.cend(); ++group) grouped(group.key(), group.value());
        return std::move(items_);
    }

private:
    struct Waiting {
        QDate due, date;
        QString what;
        AnyId record;
    };

    AgendaItem item(const char* rule, QDate due, const QString& what, const AnyId& record, const QString& why = {}) const {
        const QString name = QString::fromLatin1(rule);
        return {
            context_.records.id(), {}, name, due, TimerState::Open, what, words_.phrase(u"agenda.do."_s + name), why, record, 0};
    }

    QString names(const QList<PersonId>& people) const {
        QStringList names;
        for (const PersonId& id : people)
            if (const Person* person = context_.records.find<Person>(id)) names.append(shortName(*person));
        return listWords(names, words_);
    }
    QString timeOf(QDate day, const QList<PersonId>& adults) const {
        return words_.phrase(u"agenda.time_of"_s, {dateWords(day), names(adults)});
    }

    void ofSession(const ContactSession& session) {
        const auto day = session.date.exact();
        if (!day) return;
        for (const Incident& incident : session.incidents)
            if (incident.toldWhom.isEmpty() || incident.toldOn.isUnknown())
                items_.append(item("incident", *day,
                                   words_.phrase(u"agenda.incident"_s, {words_.term(u"incident_types."_s + incident.type),
                                                                        timeOf(*day, session.adults)}),
                                   anyId(session.id), words_.phrase(u"agenda.why_incident"_s)));
        const auto next = nextStep(session);
        if (!next || *next == RecordState::Locked) return;
        waiting_["record_"_L1 + toName(*next)].append(
            {recordDue(context_.pack, session, *next), *day, timeOf(*day, session.adults), anyId(session.id)});
    }

    void ofPlan(const Arrangement& plan) {
        const auto look = [&](const char* rule, const UncertainDate& date) {
            if (const auto day = date.exact()) items_.append(item(rule, *day, plan.title, anyId(plan.id)));
        };
        look("arrangement", plan.reviewOn);
        look("supervision", plan.supervisionReview);
        const bool letter = codeIs(context_.pack, u"contact_types"_s, plan.type, u"letter"_s);
        const QList<PlannedTime> times =
            plannedTimes(plan, context_, on_.addDays(-unwrittenDays), letter ? until_.addDays(letterNotice) : on_.addDays(-1));
        for (const PlannedTime& time : times) {
            const ContactSession* session = sessionOf(context_.records, plan.id, time);
            const bool open = !session || !(isHeld(*session) || session->state == SessionState::NotHeld);
            if (letter && time.date >= on_) remind(plan, time, session);
            else if (letter && open)
                items_.append(item("letter_late", time.date,
                                   words_.phrase(u"agenda.letter_late"_s, {dateWords(time.date), plan.title}),
                                   session ? anyId(session->id) : anyId(plan.id)));
            else if (!letter && time.date < on_ && open)
                waiting_[u"record_draft"_s].append({time.date.addDays(1), time.date, timeOf(time.date, plan.adults),
                                                    session ? anyId(session->id) : anyId(plan.id)});
        }
    }

    void remind(const Arrangement& plan, const PlannedTime& time, const ContactSession* session) {
        const FormAnswer* reminded = session ? answerTo(*session, u"letter.reminded"_s) : nullptr;
        if (reminded && !reminded->date.isUnknown()) return;
        items_.append(item("letter", time.date.addDays(-letterNotice),
                           words_.phrase(u"agenda.letter"_s, {dateWords(time.date), plan.title}), anyId(plan.id)));
    }

    void grouped(const QString& rule, QList<Waiting> group) {
        group.removeIf([&](const Waiting& one) { return !one.due.isValid() || one.due > until_; });
        std::sort(group.begin(), group.end(),
                  [](const Waiting& a, const Waiting& b) { return a.due != b.due ? a.due < b.due : a.record < b.record; });
        const QByteArray name = rule.toLatin1();
        const auto why = [&](const Waiting& one) { return words_.phrase(u"agenda.why_record"_s, {dateWords(one.date)}); };
        if (group.size() > apart) {
            const Waiting& oldest = group.first();
            items_.append(item(name.constData(), oldest.due,
                               words_.phrase(u"agenda.times"_s, {QString::number(group.size()), dateWords(oldest.date)}),
                               oldest.record, why(oldest)));
            return;
        }
        for (const Waiting& one : std::as_const(group))
            items_.append(item(name.constData(), one.due, one.what, one.record, why(one)));
    }

    const TimeContext& context_;
    const Words& words_;
    const QDate on_, until_;
    QMap<QString, QList<Waiting>> waiting_;
    QList<AgendaItem> items_;
};

}  // namespace

QList<AgendaItem> timeAgenda(const TimeContext& context, const Words& words, QDate on, QDate until) {
    return Dues(context, words, on, until).take();
}

}  // namespace core
