// SPDX-License-Identifier: MPL-2.0
#include "core/edit/key_holders.h"

#include "core/storage/audit_log.h"
#include "core/storage/container.h"

namespace core {

QList<KeyHolder> readKeyHolders(Database& database) {
    QMap<int, ApproverId> given;
    const QList<QJsonObject> events = AuditLog::eventsNamed(database, QStringLiteral("add_key_slot"));
    for (const QJsonObject& event : events) {
        const int slot = event.value(QLatin1String("slot")).toInt(-1);
        const QString approver = event.value(QLatin1String("approver")).toString();
        if (approver.isEmpty()) given.remove(slot);
        else given.insert(slot, ApproverId::parse(approver));
    }
    QList<KeyHolder> holders;
    for (const SlotInfo& info : Container::keySlots(database)) {
        const auto owner = given.constFind(info.index);
        const bool own = info.kind == SlotKind::Manager && owner != given.cend();
        holders.append({info.index, info.kind, own ? std::optional(*owner) : std::nullopt});
    }
    return holders;
}

}  // namespace core
