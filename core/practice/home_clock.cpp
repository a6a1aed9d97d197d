// SPDX-License-Identifier: MPL-2.0
#include "core/practice/home_clock.h"

#include "core/practice/packs.h"

#include <QTimeZone>

namespace core {

QByteArray homeZone(const Pack& pack) {
    const QList<Code> clocks = pack.codes.value(QStringLiteral("clocks"));
    for (const Code& clock : clocks)
        for (const QString& name : clock.is)
            if (QTimeZone(name.toUtf8()).isValid()) return name.toUtf8();
    return QByteArrayLiteral("Europe/London");
}

QByteArray homeZone(const Snapshot& shared, const CaseSnapshot& records) {
    return homeZone(*packOfCase(shared, records.profile()).pack);
}

QDateTime onWall(const QDateTime& moment, const QByteArray& zone) {
    const QTimeZone there(zone);
    return there.isValid() ? moment.toTimeZone(there) : moment.toUTC();
}

QDate dayOnWall(const QDateTime& moment, const Pack& pack) { return onWall(moment, homeZone(pack)).date(); }

}  // namespace core
