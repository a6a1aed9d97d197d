// SPDX-License-Identifier: MPL-2.0
// Any bytes as a document that was written: the leak check's readers find text or refuse, however odd the bytes are.
#include "core/report/write/read_back.h"
#include "core/base/error.h"
#include "core/report/write/writers.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace core;
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    for (const auto read : {passagesOfHtml, passagesOfText, passagesOfJson, passagesOfDocx, passagesOfPdf}) {
        try {
            read(bytes);
        } catch (const Error&) {}
    }
    return 0;
}
