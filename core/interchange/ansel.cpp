// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/ansel.h"

#include <array>

namespace core {
namespace {

// 0xA0 to 0xCF: the spacing characters. 0xBE, 0xBF, 0xCD, 0xCE and 0xCF are GEDCOM's additions.
constexpr std::array<char16_t, 48> spacing{0x00A0, 0x0141, 0x00D8, 0x0110, 0x00DE, 0x00C6, 0x0152, 0x02B9, 0x00B7, 0x266D,
                                           0x00AE, 0x00B1, 0x01A0, 0x01AF, 0x02BC, 0,      0x02BB, 0x0142, 0x00F8, 0x0111,
                                           0x00FE, 0x00E6, 0x0153, 0x02BA, 0x0131, 0x00A3, 0x00F0, 0,      0x01A1, 0x01B0,
                                           0x25A1, 0x25A0, 0x00B0, 0x2113, 0x2117, 0x00A9, 0x266F, 0x00BF, 0x00A1, 0x00DF,
                                           0x20AC, 0,      0,      0,      0,      0x0065, 0x006F, 0x00DF};

// 0xE0 to 0xFF: the combining marks.
constexpr std::array<char16_t, 32> marks{0x0309, 0x0300, 0x0301, 0x0302, 0x0303, 0x0304, 0x0306, 0x0307, 0x0308, 0x030C, 0x030A,
                                         0xFE20, 0xFE21, 0x0315, 0x030B, 0x0310, 0x0327, 0x0328, 0x0323, 0x0324, 0x0325, 0x0333,
                                         0x0332, 0x0326, 0x031C, 0x032E, 0xFE22, 0xFE23, 0x0338, 0,      0x0313, 0};

}  // namespace

QString fromAnsel(const QByteArray& bytes, bool* unknown) {
    if (unknown) *unknown = false;
    QString text;
    text.reserve(bytes.size());
    QString waiting;  // marks that belong to the next letter, in the order in which they stand
    for (const char c : bytes) {
        const auto byte = uchar(c);
        char16_t unit = byte;
        if (byte >= 0xE0 && marks[byte - 0xE0]) {
            waiting += QChar(marks[byte - 0xE0]);
            continue;
        }
        if (byte >= 0x80) unit = byte >= 0xA0 && byte < 0xD0 ? spacing[byte - 0xA0] : char16_t(0);
        if (!unit && byte) {
            unit = 0xFFFD;
            if (unknown) *unknown = true;
        }
        text += QChar(unit);
        text += waiting;
        waiting.clear();
    }
    return (text + waiting).normalized(QString::NormalizationForm_C);
}

}  // namespace core
