// SPDX-License-Identifier: MPL-2.0
// Any JSON as a record of any type, as a revision holds it: it fits or it is refused, and comes back the same.
#include "core/model/record.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace core;
    const QJsonObject json = QJsonDocument::fromJson(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size))).object();
    eachRecordType([&]<RecordType T>() {
        try {
            const T record = fromJsonObject<T>(json);
            if (!(fromJsonObject<T>(toJsonObject(record)) == record)) std::abort();
        } catch (const Error&) {}
    });
    return 0;
}
