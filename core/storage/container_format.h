// SPDX-License-Identifier: MPL-2.0
// The 64 KiB in clear before the database: magic, words for whoever finds the file, two copies of the key area, and the
// session id that binds companions to the file. Bytes in, values out; no file.
#pragma once

#include "core/storage/key_slots.h"

#include <QByteArray>

namespace core::format {

constexpr qint64 preambleBytes = 65536;
constexpr qint64 pageBytes = 4096;
constexpr qint64 magicBytes = 16;
constexpr qint64 keyAreaOffset[2] = {4096, 20480};
constexpr qint64 sessionOffset = 36864;  ///< 16 bytes session id, then 1 byte: 1 = closed cleanly
constexpr qint64 sessionBytes = 17;

inline QByteArrayView fileMagic() { return {"KINKEEP\r\n\x1a\n\0v001", magicBytes}; }
inline QByteArrayView companionMagic() { return {"KINKEEP-LOG-v001", magicBytes}; }

/// Preamble of a closed file; the session id is drawn at its first opening.
QByteArray makePreamble(const KeyHeader& header);

struct KeyArea {
    KeyHeader header;  ///< of the copy to believe: sound, and the newer one
    int chosen = 0;    ///< 0 or 1
    bool copiesEqual = false;
};

/// One of our files, of which neither copy of the key area can be read.
bool isKeyAreaLost(QByteArrayView preamble);

/// Throws Error: Corrupt if it is no such file or both copies are damaged; TooNew with the format needed.
KeyArea readKeyArea(QByteArrayView preamble);

}  // namespace core::format
