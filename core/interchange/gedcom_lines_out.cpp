// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/gedcom_lines_out.h"

namespace core::gedcom {
namespace {

// GEDCOM 5.5.1 allows 255 characters a line, level and tag included. GEDCOM 7 has no limit and no CONC: there a line
// that no reader would take is cut, and the whole of it travels in a `_SET` line.
constexpr qsizetype mostCharacters5 = 180;
constexpr qsizetype mostCharacters7 = 12'000;

// Is this the middle of a doubled at sign? They come in pairs, so the signs before it are counted.
bool splitsAtSign(const QString& text, qsizetype from, qsizetype at) {
    qsizetype signs = 0;
    while (at - signs > from && text.at(at - signs - 1) == QLatin1Char('@')) ++signs;
    return signs % 2 == 1;
}

// Not within a pair of surrogates or of at signs, nor beside a space, which other programs trim.
qsizetype cut(const QString& text, qsizetype from, qsizetype most) {
    if (text.size() - from <= most) return text.size();
    qsizetype end = from + most;
    const auto bad = [&](qsizetype at) {
        const QChar before = text.at(at - 1), after = text.at(at);
        return before.isHighSurrogate() || splitsAtSign(text, from, at) || before.isSpace() || after.isSpace() || after.isMark();
    };
    while (end > from + 1 && bad(end)) --end;
    return end > from + 1 ? end : from + most;
}

}  // namespace

void LinesOut::line(int level, const char* tag, const QString& value) {
    bytes_ += QByteArray::number(level) + ' ' + tag;
    if (!value.isEmpty()) bytes_ += ' ' + value.toUtf8();
    bytes_ += '\n';
}

void LinesOut::record(const QString& xref, const char* tag, const QString& value) {
    text(0, QByteArray("@" + xref.toUtf8() + "@ " + tag).constData(), value);
}

void LinesOut::text(int level, const char* tag, const QString& value) {
    const QStringList lines = value.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const char* name = i == 0 ? tag : "CONT";
        const int depth = i == 0 ? level : level + 1;
        if (seven_) {
            QString plain = lines.at(i).left(mostCharacters7);
            if (plain.startsWith(QLatin1Char('@'))) plain.prepend(QLatin1Char('@'));
            line(depth, name, plain);
            continue;
        }
        QString plain = lines.at(i);
        plain.replace(QLatin1Char('@'), QLatin1String("@@"));
        qsizetype end = cut(plain, 0, mostCharacters5);
        line(depth, name, plain.left(end));
        while (end < plain.size()) {
            const qsizetype from = end;
            end = cut(plain, from, mostCharacters5);
            line(level + 1, "CONC", plain.sliced(from, end - from));
        }
    }
}

void LinesOut::pointer(int level, const char* tag, const QString& xref) {
    line(level, tag, QLatin1Char('@') + xref + QLatin1Char('@'));
}

void LinesOut::word(int level, const char* tag, const QString& value) { line(level, tag, value); }

void LinesOut::set(int level, const QString& column, const QByteArray& json) {
    QString value = QString::fromUtf8(json);
    if (!seven_) value.replace(QLatin1Char('@'), QLatin1String("@@"));
    const qsizetype most = seven_ ? mostCharacters7 : mostCharacters5;
    qsizetype end = cut(value, 0, most);
    line(level, "_SET", column + QLatin1Char(' ') + value.left(end));
    while (end < value.size()) {
        const qsizetype from = end;
        end = cut(value, from, most);
        QString piece = value.sliced(from, end - from);
        if (seven_ && piece.startsWith(QLatin1Char('@'))) piece.prepend(QLatin1Char('@'));
        line(level + 1, "_MORE", piece);
    }
}

}  // namespace core::gedcom
