// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace core {

namespace {

/// Letters that Unicode does not take apart, after case folding.
QString plainLetter(char32_t c) {
    switch (c) {
    case U'ø': return QStringLiteral("o");
    case U'ł': return QStringLiteral("l");
    case U'đ':
    case U'ð': return QStringLiteral("d");
    case U'þ': return QStringLiteral("th");
    case U'æ': return QStringLiteral("ae");
    case U'œ': return QStringLiteral("oe");
    case U'ß': return QStringLiteral("ss");
    case U'ħ': return QStringLiteral("h");
    case U'ı': return QStringLiteral("i");
    case U'ŧ': return QStringLiteral("t");
    case 0x2018:
    case 0x2019:
    case 0x02BC: return QStringLiteral("'");
    case 0x2010:
    case 0x2011:
    case 0x2013: return QStringLiteral("-");
    default: return QString::fromUcs4(&c, 1);
    }
}

bool isMark(char32_t c) {
    const auto category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

bool isOddCharacter(char32_t c) {
    if (c == U'\t' || c == U'\n' || c == U'\r') return false;
    const bool turnsDirection = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return QChar::category(c) == QChar::Other_Control || turnsDirection || QChar::isSurrogate(c) || QChar::isNonCharacter(c);
}

/// Calls `each` with every code point; half a surrogate pair comes as itself.
template <class F>
void forEachCodePoint(const QString& text, F each) {
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        each(isPair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : char32_t(text[i].unicode()));
        if (isPair) ++i;
    }
}

}  // namespace

QString folded(const QString& text) {
    // Most texts are plain ASCII, for which all of what follows comes to this. A page folds thousands of them.
    if (std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; })) return text.toLower().simplified();
    // Folding can compose what was apart and the other way round, hence twice.
    const QString open = text.normalized(QString::NormalizationForm_KD).toCaseFolded().normalized(QString::NormalizationForm_KD);
    QString plain;
    plain.reserve(open.size());
    forEachCodePoint(open, [&](char32_t c) {
        if (c < 0x80) plain += QChar(ushort(c));
        else if (!isMark(c)) plain += plainLetter(c);
    });
    return plain.simplified();
}

QString oneLine(const QString& text, int max) {
    const QString line = text.simplified();
    if (max <= 0) return {};
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, line);
    qsizetype cut = 0;  // where to cut to leave room for the dots
    for (int count = 0; count < max; ++count) {
        cut = finder.position();
        if (finder.toNextBoundary() < 0) return line;
    }
    if (finder.position() >= line.size()) return line;
    return line.first(cut).trimmed() + QChar(0x2026);
}

bool hasControlCharacters(const QString& text) {
    bool found = false;
    forEachCodePoint(text, [&](char32_t c) { found = found || isOddCharacter(c); });
    return found;
}

QString printable(const QString& text, int max) {
    // A quote needs no more than this of a text that may be megabytes long.
    const QString start = text.first(std::min<qsizetype>(text.size(), 40 * qsizetype(std::max(max, 1))));
    QString shown;
    forEachCodePoint(start, [&](char32_t c) {
        if (isOddCharacter(c)) shown += QChar(QChar::ReplacementCharacter);
        else shown += QString::fromUcs4(&c, 1);
    });
    const QString line = oneLine(shown, max);
    const bool wasLonger = start.size() < text.size() && !line.endsWith(QChar(0x2026));
    return wasLonger ? line + QChar(0x2026) : line;
}

}  // namespace core
