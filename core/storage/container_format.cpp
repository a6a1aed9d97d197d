// SPDX-License-Identifier: MPL-2.0
#include "core/storage/container_format.h"

#include "core/base/error.h"

#include <algorithm>

namespace core::format {

namespace {

constexpr char finderText[] =
    "\nEncrypted casework file, made by Kinkeeper.\n"
    "It holds confidential records of children and families. It cannot be read without its pass phrase.\n"
    "If you have found it, please do not copy it: give it to the children's social care department of the\n"
    "nearest local authority, or to the police.\n";

bool hasMagic(QByteArrayView preamble) { return preamble.size() >= preambleBytes && preamble.startsWith(fileMagic()); }

std::array<std::optional<KeyHeader>, 2> copiesIn(QByteArrayView preamble) {
    return {KeyHeader::parse(preamble.sliced(keyAreaOffset[0], KeyHeader::usedBytes)),
            KeyHeader::parse(preamble.sliced(keyAreaOffset[1], KeyHeader::usedBytes))};
}

}  // namespace

QByteArray makePreamble(const KeyHeader& header) {
    QByteArray bytes(preambleBytes, '\0');
    const QByteArray area = header.serialise();
    const auto put = [&bytes](qint64 at, QByteArrayView what) { std::copy(what.begin(), what.end(), bytes.begin() + at); };
    put(0, fileMagic());
    put(magicBytes, finderText);
    for (const qint64 offset : keyAreaOffset) put(offset, area);
    bytes[sessionOffset + sessionBytes - 1] = 1;
    return bytes;
}

bool isKeyAreaLost(QByteArrayView preamble) {
    if (!hasMagic(preamble)) return false;
    const auto [a, b] = copiesIn(preamble);
    return !a && !b;
}

KeyArea readKeyArea(QByteArrayView preamble) {
    if (!hasMagic(preamble)) throw Error(Fault::Corrupt, QStringLiteral("not a Kinkeeper file"));
    const auto copies = copiesIn(preamble);
    if (!copies[0] && !copies[1]) throw Error(Fault::Corrupt, QStringLiteral("both copies of the key area are damaged"));

    KeyArea area;
    area.chosen = !copies[0] || (copies[1] && copies[1]->generation > copies[0]->generation) ? 1 : 0;
    area.header = *copies[size_t(area.chosen)];
    area.copiesEqual = copies[0] == copies[1];
    if (area.header.minReader > KeyHeader::currentFormat || area.header.incompatible != 0)
        throw Error(Fault::TooNew, QStringLiteral("needs a program that reads format %1").arg(area.header.minReader));
    if (area.header.format == 0) throw Error(Fault::Corrupt, QStringLiteral("format 0"));
    return area;
}

}  // namespace core::format
