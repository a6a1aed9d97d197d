// SPDX-License-Identifier: MPL-2.0
#include "core/rules/contact_parties.h"

#include <algorithm>

namespace core {
namespace {

constexpr int dayMinutes = 24 * 60;

/// The day a move brought it to has its own start; lateness is counted from the planned one.
int startOf(const ContactSession& session) { return session.start >= 0 ? session.start : session.plannedStart; }
int endOf(const ContactSession& session) {
    return session.end >= 0 ? session.end : session.plannedStart + session.plannedMinutes;
}

}  // namespace

bool isServices(NotHeldBy by) {
    return by == NotHeldBy::ContactService || by == NotHeldBy::SocialWorker || by == NotHeldBy::Venue ||
           by == NotHeldBy::TransportProvider;
}

bool isHeld(const ContactSession& session) {
    return session.state == SessionState::Held || session.state == SessionState::HeldPart;
}

bool isCounted(const ContactSession& session) {
    return isHeld(session) ||
           (session.state == SessionState::NotHeld && session.notHeldReason != QStringLiteral("suspended_decision"));
}

const PersonPresence* presenceOf(const ContactSession& session, const PersonId& person) {
    const auto found = std::find_if(session.presence.begin(), session.presence.end(),
                                    [&](const PersonPresence& one) { return one.person == person; });
    return found == session.presence.end() ? nullptr : &*found;
}

bool wasThere(const ContactSession& session, const PersonId& adult) {
    if (!isHeld(session)) return false;
    const PersonPresence* presence = presenceOf(session, adult);
    return !presence || presence->presence == Presence::Came || presence->presence == Presence::Late ||
           presence->presence == Presence::NotSaid;
}

std::optional<MissedKind> missedBy(const ContactSession& session, const PersonId& adult) {
    if (wasThere(session, adult)) return std::nullopt;
    if (isHeld(session)) return MissedKind::ThisAdult;  // others came, this adult did not
    switch (session.notHeldBy) {
    case NotHeldBy::NobodyKnown: return MissedKind::Unknown;
    case NotHeldBy::Adult: {
        const bool only = !session.notHeldPerson && session.adults.size() == 1;
        return session.notHeldPerson == adult || only ? MissedKind::ThisAdult : MissedKind::Neither;
    }
    default: return isServices(session.notHeldBy) ? MissedKind::Services : MissedKind::Neither;
    }
}

bool isNoShow(const ContactSession& session, const PersonId& adult, const Pack& pack) {
    if (missedBy(session, adult) != MissedKind::ThisAdult) return false;
    const PersonPresence* presence = presenceOf(session, adult);
    if (isHeld(session)) return presence && presence->presence == Presence::DidNotCome;
    return codeIs(pack, QStringLiteral("not_held_reasons"), session.notHeldReason, QStringLiteral("no_show")) ||
           (session.notHeldReason.isEmpty() && presence && presence->presence == Presence::DidNotCome);
}

bool isLateCancel(const ContactSession& session, const PersonId& adult, const Pack& pack) {
    return missedBy(session, adult) == MissedKind::ThisAdult && !isNoShow(session, adult, pack) && session.noticeMinutes >= 0 &&
           session.noticeMinutes < dayMinutes;
}

int latenessOf(const ContactSession& session, const PersonId& adult) {
    if (!wasThere(session, adult)) return -1;
    const PersonPresence* presence = presenceOf(session, adult);
    // "Came" without a time means on time; "late" without a time says nothing that could be counted.
    if (!presence || presence->presence == Presence::NotSaid) return -1;
    if (presence->arrived < 0) return presence->presence == Presence::Came ? 0 : -1;
    return std::max(0, presence->arrived - session.plannedStart);
}

int minutesTogether(const ContactSession& session, const PersonId& adult) {
    if (!wasThere(session, adult)) return 0;
    int from = startOf(session), to = endOf(session);
    if (const PersonPresence* presence = presenceOf(session, adult)) {
        if (presence->arrived >= 0) from = std::max(from, presence->arrived);
        if (presence->left >= 0) to = std::min(to, presence->left);
    }
    return std::max(0, to - from);
}

}  // namespace core
