// SPDX-License-Identifier: MPL-2.0
#include "ui/familytime/calendar_words.h"

#include "ui/familytime/time_rows.h"

#include <QCoreApplication>

namespace ui {
namespace {

using core::CalendarItem;
using core::ContactSession;
using core::SessionState;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CalendarWords)
};

const ContactSession* sessionOf(const CaseContext& context, const CalendarItem& item) {
    return item.session ? context.records().find<ContactSession>(*item.session) : nullptr;
}

template <class Id>
void addOnce(QList<Id>& list, const QList<Id>& more) {
    for (const Id& one : more)
        if (!list.contains(one)) list.append(one);
}

}  // namespace

bool isOver(const ContactSession& session) { return core::isHeld(session) || session.state == SessionState::NotHeld; }

QString CalendarWords::who(const CalendarItem& item) const {
    const core::Arrangement* arrangement =
        item.arrangement ? context_.records().find<core::Arrangement>(*item.arrangement) : nullptr;
    const ContactSession* session = sessionOf(context_, item);
    const QList<core::PersonId> adults = session ? session->adults : arrangement ? arrangement->adults : QList<core::PersonId>();
    QStringList names;
    for (const core::PersonId& id : adults)
        if (const core::Person* person = context_.records().find<core::Person>(id)) names.append(core::shortName(*person));
    return names.join(QStringLiteral(", "));
}

QString CalendarWords::state(const CalendarItem& item) const {
    if (const ContactSession* session = sessionOf(context_, item)) {
        if (session->state == SessionState::NotHeld) return Tr::tr("Not held: %1").arg(label(session->notHeldBy).toLower());
        if (isOver(*session) && session->record == core::RecordState::Draft)
            return Tr::tr("%1, record to sign").arg(label(session->state));
        return label(session->state);
    }
    if (!item.planned) return {};
    switch (item.planned->kind) {
    case core::PlannedKind::Skipped: return Tr::tr("Left out: %1").arg(item.planned->why);
    case core::PlannedKind::Suspended: return Tr::tr("Paused: %1").arg(item.planned->why);
    case core::PlannedKind::Overruled: return Tr::tr("Another rule goes before");
    case core::PlannedKind::Due: break;
    }
    const QString words = item.date < context_.today() ? Tr::tr("To write") : Tr::tr("Planned");
    if (item.planned->moved) return Tr::tr("%1, moved").arg(words);
    return item.planned->special ? Tr::tr("%1, %2").arg(words, item.planned->why) : words;
}

QString CalendarWords::sign(const CalendarItem& item) const {
    if (const ContactSession* session = sessionOf(context_, item)) {
        if (session->state == SessionState::Held) return QStringLiteral("●");
        if (session->state == SessionState::HeldPart) return QStringLiteral("½");
        if (session->state == SessionState::NotHeld) return QStringLiteral("×");
    } else if (item.planned && !item.planned->isDue()) {
        return QStringLiteral("–");
    }
    return item.date < context_.today() ? QStringLiteral("?") : QStringLiteral("○");
}

QString CalendarWords::legend() {
    return Tr::tr("● held   ½ held in part   × not held   ○ planned   ? to write   – left out or paused");
}

QList<std::pair<QString, core::CalendarFilter>> calendarFilters(const CaseContext& context) {
    QList<core::PersonId> children, adults;
    QList<core::ProfessionalId> supervisors;
    QList<core::VenueId> venues;
    for (const core::Arrangement& one : context.records().all<core::Arrangement>()) {
        addOnce(children, one.children);
        addOnce(adults, one.adults);
        addOnce(supervisors, one.supervisors);
        if (one.venue) addOnce(venues, {*one.venue});
    }
    for (const ContactSession& one : context.records().all<ContactSession>()) {
        addOnce(children, one.children);
        addOnce(adults, one.adults);
        addOnce(supervisors, one.supervisors);
        if (one.venue) addOnce(venues, {*one.venue});
    }
    QList<std::pair<QString, core::CalendarFilter>> list{{Tr::tr("Everybody"), {}}};
    for (const QList<core::PersonId>& people : {children, adults})
        for (const core::PersonId& id : people)
            if (const QString name = context.nameOf(id); !name.isEmpty()) list.append({name, {id, {}, {}}});
    for (const core::ProfessionalId& id : std::as_const(supervisors))
        if (const auto* who = context.shared().find<core::Professional>(id))
            list.append({Tr::tr("Supervisor: %1").arg(who->name), {{}, id, {}}});
    for (const core::VenueId& id : std::as_const(venues))
        if (const auto* place = context.shared().find<core::Venue>(id))
            list.append({Tr::tr("Place: %1").arg(place->name), {{}, {}, id}});
    return list;
}

}  // namespace ui
