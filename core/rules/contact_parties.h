// SPDX-License-Identifier: MPL-2.0
// Whose doing it was that a time together was not held, seen from one adult. The kinds are never merged.
#pragma once

#include "core/model/contact_session.h"
#include "core/practice/pack.h"

namespace core {

/// This adult; the services; neither of them (child, carer, another adult, court, weather); nobody knows.
enum class MissedKind { ThisAdult, Services, Neither, Unknown };
template <>
struct EnumNames<MissedKind> {
    static constexpr std::array table{std::pair{MissedKind::ThisAdult, std::string_view("this_adult")},
                                      std::pair{MissedKind::Services, std::string_view("services")},
                                      std::pair{MissedKind::Neither, std::string_view("neither")},
                                      std::pair{MissedKind::Unknown, std::string_view("unknown")}};
};

/// Contact service, social worker, venue and transport are the services' side; a court is not.
bool isServices(NotHeldBy by);

bool isHeld(const ContactSession& session);
/// Was it a time that was to happen: held or not held, and not stopped by a decision?
bool isCounted(const ContactSession& session);

/// nullptr if the adult is not named there.
const PersonPresence* presenceOf(const ContactSession& session, const PersonId& person);

/// Was the adult there? Of a held session without a word about the adult: yes.
bool wasThere(const ContactSession& session, const PersonId& adult);

/// Why a counted time was none with this adult; nullopt if the adult was there.
std::optional<MissedKind> missedBy(const ContactSession& session, const PersonId& adult);

/// Did the adult stay away without a word, or come later than was waited?
bool isNoShow(const ContactSession& session, const PersonId& adult, const Pack& pack);
/// Did the adult say less than 24 hours before that they would not come?
bool isLateCancel(const ContactSession& session, const PersonId& adult, const Pack& pack);

/// Minutes after the planned start at which the adult came, 0 for earlier; −1 = not said.
int latenessOf(const ContactSession& session, const PersonId& adult);
/// Minutes that child and adult had together; 0 if not held.
int minutesTogether(const ContactSession& session, const PersonId& adult);

}  // namespace core
