// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/ansel.h"
#include "core/interchange/gedcom_tree.h"

#include <QStringDecoder>

namespace core::gedcom {
namespace {

// UTF-16 becomes UTF-8 first, so that everything after it sees bytes of one kind.
QByteArray asBytes(const QByteArray& bytes, ProblemList& problems) {
    const auto from16 = [&](QStringConverter::Encoding encoding, qsizetype skip) {
        QStringDecoder decoder(encoding);
        const QString text = decoder(bytes.sliced(skip));
        if (decoder.hasError() || (bytes.size() - skip) % 2 != 0)
            problems.warn("encoding_broken", 0, QStringLiteral("CHAR"),
                          QStringLiteral("Some characters are not valid UTF-16. Check names with a “\uFFFD”."));
        return text.toUtf8();
    };
    if (bytes.startsWith("\xFF\xFE")) return from16(QStringConverter::Utf16LE, 2);
    if (bytes.startsWith("\xFE\xFF")) return from16(QStringConverter::Utf16BE, 2);
    if (bytes.size() >= 4 && bytes.at(1) == 0 && bytes.at(3) == 0 && bytes.at(0) != 0)
        return from16(QStringConverter::Utf16LE, 0);
    if (bytes.size() >= 4 && bytes.at(0) == 0 && bytes.at(2) == 0 && bytes.at(1) != 0)
        return from16(QStringConverter::Utf16BE, 0);
    return bytes.startsWith("\xEF\xBB\xBF") ? bytes.sliced(3) : bytes;
}

// What the header says under CHAR; the header is ASCII in every encoding that comes this far.
QByteArray declared(const QByteArray& bytes) {
    const QByteArray head = bytes.left(8192).replace('\r', '\n');
    for (const QByteArray& line : head.split('\n')) {
        const QByteArray plain = line.simplified();
        if (plain.startsWith("1 CHAR ")) return plain.sliced(7).toUpper();
        if (plain.startsWith("0 ") && !plain.startsWith("0 HEAD")) break;
    }
    return {};
}

QString decodedLine(const QByteArray& line, bool ansel, int number, ProblemList& problems) {
    QString text;
    if (ansel) {
        bool unknown = false;
        text = fromAnsel(line, &unknown);
        if (unknown)
            problems.warn("character_unknown", number, QStringLiteral("CHAR"),
                          QStringLiteral("A character is not part of ANSEL. It shows as “\uFFFD”."));
    } else if (line.isValidUtf8()) {
        text = QString::fromUtf8(line);
    } else {
        text = fromWindows1252(line);
        problems.warn("encoding_guessed", number, QStringLiteral("CHAR"),
                      QStringLiteral("This line is not UTF-8. It was read as Windows-1252: check its letters."));
    }
    bool changed = false;
    text = visibleText(text, &changed);
    if (changed)
        problems.warn("control_character", number, {},
                      QStringLiteral("This line holds invisible control characters. They are shown as signs."));
    return text;
}

}  // namespace

QStringList decodedLines(const QByteArray& input, ProblemList& problems) {
    const QByteArray bytes = asBytes(input, problems);
    bool high = false;
    for (const char c : bytes) high = high || uchar(c) >= 0x80;
    const bool ansel = high && declared(bytes) == "ANSEL";
    QStringList lines;
    qsizetype start = 0;
    while (start < bytes.size()) {
        qsizetype end = start;
        while (end < bytes.size() && bytes.at(end) != '\n' && bytes.at(end) != '\r') ++end;
        if (end - start > maxImportLineBytes) throw Error(Fault::Unsupported, QStringLiteral("a line is longer than 64 KiB"));
        if (lines.size() >= maxImportLines) throw Error(Fault::Unsupported, QStringLiteral("more than a million lines"));
        const QByteArray line = QByteArray::fromRawData(bytes.constData() + start, end - start);
        lines.append(decodedLine(line, ansel, int(lines.size()) + 1, problems));
        const bool pair = end + 1 < bytes.size() && bytes.at(end) == '\r' && bytes.at(end + 1) == '\n';
        start = end + (pair ? 2 : 1);
    }
    return lines;
}

}  // namespace core::gedcom
