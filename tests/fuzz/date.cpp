// SPDX-License-Identifier: MPL-2.0
// Any text as a date, in EDTF or as people write it: what is understood is the same again after being written.
#include "core/base/date_text.h"

#include <QDate>

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace core;
    static const QDate today(2026, 3, 24);
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), qsizetype(size));
    if (const auto date = UncertainDate::fromEdtf(text); date && UncertainDate::fromEdtf(date->edtf()) != date) std::abort();
    if (const auto date = dateFromText(text, today)) {
        if (UncertainDate::fromEdtf(date->edtf()) != date) std::abort();
        if (!date->isUnknown() && dateFromText(dateWords(*date), today) != date) std::abort();
        if (dateSpokenBack(*date).isEmpty()) std::abort();
    }
    return 0;
}
