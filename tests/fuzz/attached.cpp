// SPDX-License-Identifier: MPL-2.0
// Any bytes as an attached file, of every kind its name can claim: words to search by or none, never a failure.
#include "core/base/attached_file.h"
#include "core/base/error.h"
#include "core/base/pdf_file.h"

#include <QImage>

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace core;
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    for (const char* name : {"a.pdf", "a.docx", "a.xlsx", "a.odt", "a.txt", "a.eml", "a.png", "a"}) {
        const QString text = attachedText(bytes, mediaTypeOf(QLatin1String(name), bytes));
        if (text.size() > maxAttachedText) std::abort();
    }
    if (!PdfFile::isSupported() || !bytes.startsWith("%PDF-")) {
        (void)QImage::fromData(bytes);  // as the child's page reads a picture
        return 0;
    }
    try {
        const PdfFile file(bytes);
        (void)file.picture(0, 60);
    } catch (const Error&) {}
    return 0;
}
