// SPDX-License-Identifier: MPL-2.0
// Any bytes: the reader may refuse them; what it reads must come back the same from both versions of the writer.
#include "core/interchange/gedcom.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace core;
    static const CaseId theCase = CaseId::named(QStringLiteral("fuzz"));
    try {
        CaseSnapshot first(theCase);
        first.apply(readGedcom(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)), theCase).set);
        for (const GedcomVersion version : {GedcomVersion::V551, GedcomVersion::V70}) {
            CaseSnapshot again(theCase);
            again.apply(readGedcom(writeGedcom(first, {version}).bytes, theCase).set);
            if (!(again == first)) std::abort();
        }
    } catch (const Error&) {}
    return 0;
}
