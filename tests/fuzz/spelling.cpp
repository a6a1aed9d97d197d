// SPDX-License-Identifier: MPL-2.0
// Any text in a field that is checked: every stretch that is marked lies in the text, in order, and holds something.
#include "core/base/spelling.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace core;
    static const std::shared_ptr<Spelling> spelling = Spelling::open(QStringLiteral("en_GB"), {QStringLiteral("Mam-gu")});
    if (!spelling) return 0;  // no dictionary is installed
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), qsizetype(size));
    qsizetype end = 0;
    for (const Misspelling& one : spelling->misspelt(text)) {
        if (one.at < end || one.length < 1 || one.at + one.length > text.size()) std::abort();
        end = one.at + one.length;
        if (spelling->suggestions(text.mid(one.at, one.length)).size() > 7) std::abort();
    }
    return 0;
}
