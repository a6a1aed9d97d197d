// SPDX-License-Identifier: MPL-2.0
#include "core/model/record.h"

namespace core {

Record recordFromJson(const QString& type, const QJsonObject& object) {
    std::optional<Record> record;
    eachRecordType([&]<RecordType T>() {
        if (type == QLatin1String(Describe<T>::table)) record = fromJsonObject<T>(object);
    });
    if (!record) throw Error(Fault::Corrupt, QStringLiteral("unknown type of record"));
    return *std::move(record);
}

}  // namespace core
