// SPDX-License-Identifier: MPL-2.0
// QPdfWriter maps the glyph of a space to a tab, leaves out glyphs made by shaping, and does not name subsets as such.
#include <QRegularExpression>
#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "core/report/paper/pdf_parts.h"

namespace core::paper {

namespace {

using Handle = QPDFObjectHandle;
using Mapping = std::map<int, QString>;  // glyph → UTF-16 in hexadecimal digits

int numberOf(const QString& hex) { return hex.toInt(nullptr, 16); }

/// Reads the ranges and single characters of a ToUnicode map.
Mapping read(const QString& cmap) {
    static const QRegularExpression token(QStringLiteral("<([0-9A-Fa-f]+)>|(\\[)|(\\])|(beginbfrange)|(beginbfchar)|(endbf)"));
    Mapping mapping;
    bool range = false;
    bool single = false;
    bool inArray = false;
    QStringList words;
    for (auto match = token.globalMatch(cmap); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        const QString what = found.captured(0);
        if (what.startsWith(u"beginbf")) {
            range = what == u"beginbfrange";
            single = !range;
            words.clear();
        } else if (what == u"endbf") {
            range = single = false;
        } else if (what == u"[") {
            inArray = true;
        } else if (what == u"]") {
            inArray = false;
            for (qsizetype i = 2; i < words.size(); ++i) mapping[numberOf(words[0]) + int(i) - 2] = words[i];
            words.clear();
        } else if (range || single) {
            words += found.captured(1).toUpper();
            if (single && words.size() == 2) {
                mapping[numberOf(words[0])] = words[1];
                words.clear();
            } else if (range && !inArray && words.size() == 3) {
                for (int glyph = numberOf(words[0]); glyph <= numberOf(words[1]); ++glyph)
                    mapping[glyph] = QStringLiteral("%1")
                                         .arg(numberOf(words[2]) + glyph - numberOf(words[0]), 4, 16, QLatin1Char('0'))
                                         .toUpper();
                words.clear();
            }
        }
    }
    return mapping;
}

/// What a glyph's characters should be.
QString mended(const QString& hex) {
    if (hex.isEmpty() || hex == u"0000") return QStringLiteral("FFFD");
    if (hex == u"0009" || hex == u"00A0") return QStringLiteral("0020");
    if (hex == u"FB01") return QStringLiteral("00660069");
    if (hex == u"FB02") return QStringLiteral("0066006C");
    // The joined form of an Arabic letter is that letter.
    const int code = hex.size() == 4 ? numberOf(hex) : 0;
    if ((code >= 0xfb50 && code < 0xfe00) || (code >= 0xfe70 && code < 0xff00)) {
        QString letters;
        for (const QChar c : QString(QChar(char16_t(code))).normalized(QString::NormalizationForm_KC))
            letters += QStringLiteral("%1").arg(c.unicode(), 4, 16, QLatin1Char('0')).toUpper();
        return letters;
    }
    return hex;
}

QByteArray written(const Mapping& mapping, int glyphs) {
    QByteArray map =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    constexpr int most = 100;  // entries of one block
    for (int from = 1; from < glyphs; from += most) {
        const int to = std::min(from + most, glyphs);
        map += QByteArray::number(to - from) + " beginbfchar\n";
        for (int glyph = from; glyph < to; ++glyph) {
            const auto known = mapping.find(glyph);
            const QString hex = mended(known == mapping.end() ? QString() : known->second);
            map += QStringLiteral("<%1> <%2>\n").arg(glyph, 4, 16, QLatin1Char('0')).arg(hex).toLatin1();
        }
        map += "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

/// /W holds "first [width width …]", and "first last width" where many in a row are as wide: the figures, for one.
int glyphsOf(Handle widths) {
    int glyphs = 0;
    const int items = widths.isArray() ? widths.getArrayNItems() : 0;
    for (int i = 0; i + 1 < items;) {
        const int first = int(widths.getArrayItem(i).getIntValue());
        Handle next = widths.getArrayItem(i + 1);
        glyphs = std::max(glyphs, next.isArray() ? first + next.getArrayNItems() : int(next.getIntValue()) + 1);
        i += next.isArray() ? 2 : 3;
    }
    return glyphs;
}

bool isFont(Handle object) {
    return object.isDictionary() && object.hasKey("/Subtype") && object.getKey("/Subtype").isNameAndEquals("/Type0") &&
           object.getKey("/ToUnicode").isStream();
}

std::string subsetTag(int number) {
    std::string tag = "/AAAAAA+";
    for (size_t i = 6; number > 0 && i > 0; number /= 26) tag[i--] = char('A' + number % 26);
    return tag;
}

}  // namespace

void repairFonts(QPDF& file) {
    int number = 0;
    for (Handle& font : file.getAllObjects()) {
        if (!isFont(font)) continue;
        Handle descendant = font.getKey("/DescendantFonts").getArrayItem(0);
        const std::shared_ptr<Buffer> data = font.getKey("/ToUnicode").getStreamData();
        const Mapping known =
            read(QString::fromLatin1(reinterpret_cast<const char*>(data->getBuffer()), qsizetype(data->getSize())));
        // A font whose glyphs are all of one width lists no widths at all.
        const int named = known.empty() ? 0 : known.rbegin()->first + 1;
        const QByteArray map = written(known, std::max(named, glyphsOf(descendant.getKey("/W"))));
        font.getKey("/ToUnicode").replaceStreamData(map.toStdString(), Handle::newNull(), Handle::newNull());
        const Handle name = Handle::newName(subsetTag(number++) + font.getKey("/BaseFont").getName().substr(1));
        font.replaceKey("/BaseFont", name);
        descendant.replaceKey("/BaseFont", name);
        descendant.getKey("/FontDescriptor").replaceKey("/FontName", name);
    }
}

}  // namespace core::paper
