// SPDX-License-Identifier: MPL-2.0
// The clear part of a file comes from anywhere: reading it must end in a key area or an Error.
#include "core/base/error.h"
#include "core/storage/container_format.h"

#include <QtGlobal>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace core;
    const QByteArrayView bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    if (const auto header = KeyHeader::parse(bytes)) {
        const auto again = KeyHeader::parse(header->serialise());
        if (header->format == KeyHeader::currentFormat && again != header) std::abort();
    }
    // The same bytes with the sums put right, so that what lies behind them is reached.
    KeyHeader header = KeyHeader::make();
    QByteArray area = header.serialise();
    for (qsizetype i = 0; i < bytes.size() && i < KeyHeader::usedBytes - 64; ++i) area[i] = bytes[i];
    QByteArray preamble = format::makePreamble(header);
    std::copy(area.begin(), area.end(), preamble.begin() + format::keyAreaOffset[0]);
    try {
        format::readKeyArea(preamble);
        format::readKeyArea(bytes);
    } catch (const Error&) {}
    return 0;
}
