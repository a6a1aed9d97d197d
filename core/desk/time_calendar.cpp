// SPDX-License-Identifier: MPL-2.0
#include "core/desk/time_calendar.h"

#include "core/base/platform_files.h"
#include "core/interchange/calendar_writer.h"
#include "core/practice/home_clock.h"
#include "core/practice/packs.h"
#include "core/rules/life_strip.h"
#include "core/rules/time_words.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QUuid>

namespace core {
namespace {

using namespace Qt::StringLiterals;

class Making {
public:
    Making(const ClearedSnapshot& cleared, const TimeCalendarWish& wish)
        : cleared_(cleared), wish_(wish), words_(cleared.pack(), u"en"_s) {}

    TimeCalendar make() {
        const CaseSnapshot& records = cleared_.records();
        const TimeContext context{records, records, cleared_.pack()};
        for (const Arrangement& one : records.all<Arrangement>()) {
            if (one.state != ArrangementState::Active || (wish_.arrangement && one.id != *wish_.arrangement)) continue;
            const QList<PlannedTime> times = plannedTimes(one, context, wish_.from, wish_.to, true);
            for (const PlannedTime& time : times) add(one, time);
        }
        std::stable_sort(events_.begin(), events_.end(), [](const CalendarTime& a, const CalendarTime& b) {
            return a.day != b.day ? a.day < b.day : a.start < b.start;
        });
        result_.bytes = writeCalendar(events_, cleared_.madeAt());
        result_.findings = leaksIn(passages(), cleared_);
        return std::move(result_);
    }

private:
    void add(const Arrangement& one, const PlannedTime& time) {
        constexpr int morning = 540;  // a letter has no hour; phones want one
        static const QUuid space(u"{0b8c2c66-53c0-4f5e-8a87-2a4d4b7d5b2e}"_s);
        const QString same =
            QStringList{one.id.text(), time.ruleDate.toString(Qt::ISODate), QString::number(time.ruleStart)}.join(u'/');
        CalendarTime event{QUuid::createUuidV5(space, same).toString(QUuid::WithoutBraces) + "@kinkeeper"_L1, time.date,
                           time.start < 0 ? morning : time.start, std::max(1, time.minutes),
                           zoneOf(one, homeZone(cleared_.pack()))};
        event.cancelled = !time.isDue();
        event.alarm = wish_.alarm;
        event.summary = words_.phrase(u"calendar.appointment"_s);
        if (wish_.fullTitles) {
            event.summary = words_.phrase(u"calendar.family_time"_s, {names(one.children), names(one.adults)});
            event.place = place(one, time);
            event.description = one.confirmBy;
        }
        if (cleared_.issuer().fictional) event.summary = words_.phrase(u"agenda.example_title"_s, {event.summary});
        ++(event.cancelled ? result_.cancelled : result_.times);
        events_.append(event);
    }

    QString names(const QList<PersonId>& people) const {
        QStringList names;
        for (const PersonId& id : people)
            if (const Person* person = cleared_.records().find<Person>(id)) names.append(shortName(*person));
        return listWords(names, words_);
    }

    QString place(const Arrangement& one, const PlannedTime& time) const {
        const auto id = time.venue ? time.venue : one.venue;
        const Venue* venue = id ? cleared_.records().find<Venue>(*id) : nullptr;
        QStringList parts{venue ? venue->name : QString(), one.venueText};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }

    QList<Passage> passages() const {
        QList<Passage> list;
        for (const CalendarTime& event : events_)
            for (const QString& text : {event.summary, event.place, event.description})
                if (!text.isEmpty()) list.append({text, event.day.toString(Qt::ISODate)});
        return list;
    }

    const ClearedSnapshot& cleared_;
    const TimeCalendarWish& wish_;
    const Words words_;
    QList<CalendarTime> events_;
    TimeCalendar result_;
};

}  // namespace

TimeCalendar timeCalendarOf(const CaseSnapshot& records, const Clearance& clearance, const TimeCalendarWish& wish) {
    const ClearedSnapshot cleared = clearedFor(records, wish.audience, clearance);
    return Making(cleared, wish).make();
}

TimeCalendar writeTimeCalendar(Vault& vault, const CaseId& id, TimeCalendarWish wish, const QDateTime& now,
                               const QString& target) {
    if (wish.from.isNull()) wish.from = vault.today();
    if (wish.to.isNull()) wish.to = wish.from.addYears(1);
    const CaseSnapshot records = withShared(vault.caseSnapshot(id), vault.caseload().shared);
    Clearance clearance;
    clearance.pack = packOfCase(vault.caseload().shared, records.profile()).pack;
    clearance.anchor = vault.anchor();
    clearance.madeAt = now;
    clearance.issuer = issuerOf(vault.profile());
    TimeCalendar made = timeCalendarOf(records, clearance, wish);
    if (!made.findings.isEmpty())
        throw Error(Fault::Invalid, u"a title or place would tell this reader what is withheld; choose titles without names"_s);
    if (made.times + made.cancelled == 0) throw Error(Fault::Invalid, u"nothing is planned for this reader in these days"_s);
    const QString digest = QString::fromLatin1(QCryptographicHash::hash(made.bytes, QCryptographicHash::Sha256).toHex());
    const QJsonObject said{{u"format"_s, u"ics"_s},
                           {u"audience"_s, audienceText(records, wish.audience)},
                           {u"titles"_s, wish.fullTitles ? u"full"_s : u"private"_s},
                           {u"items"_s, made.times + made.cancelled},
                           {u"file"_s, QFileInfo(target).fileName()},
                           {u"sha256"_s, digest}};
    writePrivateFile(target, made.bytes, [&] { vault.record(u"export"_s, said, id); });
    return made;
}

}  // namespace core
