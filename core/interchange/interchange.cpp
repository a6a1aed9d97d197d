// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/interchange.h"

#include <QElapsedTimer>
#include <QStringDecoder>

#include <array>

namespace core {
namespace {

constexpr int listedPerCode = 100;

bool isHidden(char32_t c) {
    return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c <= 0x9F) || c == 0x200E || c == 0x200F || c == 0x061C ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

QString picture(char16_t c) {
    if (c < 0x20) return QString(QChar(char16_t(0x2400 + c)));
    if (c == 0x7F) return QString(QChar(0x2421));
    return QStringLiteral("[U+%1]").arg(int(c), 4, 16, QLatin1Char('0')).toUpper();
}

}  // namespace

Progress withinImportTime(const Progress& progress, std::function<qint64()> elapsed) {
    if (!elapsed) {
        const auto timer = std::make_shared<QElapsedTimer>();
        timer->start();
        elapsed = [timer] { return timer->elapsed(); };
    }
    return Progress([progress, elapsed = std::move(elapsed)](qint64 done, qint64 of) {
        if (elapsed() > maxImportMilliseconds)
            throw Error(Fault::Unsupported, QStringLiteral("reading it takes longer than half a minute; split it"));
        progress.step(done, of);
    });
}

void checkImportSize(const QByteArray& bytes) {
    if (bytes.size() > maxImportBytes) throw Error(Fault::Unsupported, QStringLiteral("file larger than 20 MiB"));
}

QString quoted(const QString& input) {
    QString shown = visibleText(input).simplified();
    for (QChar& c : shown)
        if (!c.isPrint() && !c.isSurrogate()) c = QLatin1Char('?');
    if (shown.size() > 60) shown = shown.left(shown.at(58).isHighSurrogate() ? 58 : 59) + QChar(0x2026);
    return QStringLiteral("“%1”").arg(shown);
}

QString visibleText(const QString& text, bool* changed) {
    if (changed) *changed = false;
    if (std::none_of(text.begin(), text.end(), [](QChar c) { return isHidden(c.unicode()); })) return text;
    QString out;
    out.reserve(text.size() + 8);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == QLatin1Char('\r')) {
            if (i + 1 >= text.size() || text.at(i + 1) != QLatin1Char('\n')) out += QLatin1Char('\n');
        } else if (isHidden(c.unicode())) {
            out += picture(c.unicode());
            if (changed) *changed = true;
        } else {
            out += c;
        }
    }
    return out;
}

QString fromWindows1252(const QByteArray& bytes) {
    static constexpr std::array<char16_t, 32> high{0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                                   0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
    QString text(bytes.size(), Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto byte = uchar(bytes.at(i));
        text[i] = byte >= 0x80 && byte < 0xA0 ? QChar(high[byte - 0x80]) : QChar(char16_t(byte));
    }
    return text;
}

QString decodedText(const QByteArray& bytes, QString* encoding) {
    const auto said = [&](const char* name) {
        if (encoding) *encoding = QLatin1String(name);
    };
    const bool little = bytes.startsWith("\xFF\xFE");
    if (little || bytes.startsWith("\xFE\xFF")) {
        said("UTF-16");
        QStringDecoder decoder(little ? QStringConverter::Utf16LE : QStringConverter::Utf16BE);
        return decoder(bytes.sliced(2));
    }
    const QByteArray body = bytes.startsWith("\xEF\xBB\xBF") ? bytes.sliced(3) : bytes;
    if (body.isValidUtf8()) {
        said("UTF-8");
        return QString::fromUtf8(body);
    }
    said("Windows-1252");
    return fromWindows1252(body);
}

void ProblemList::add(Problem::Severity severity, const QString& code, int line, const QString& field, const QString& message) {
    if (++count_[code] > listedPerCode) return;
    listed_.append({field, code, line > 0 ? QStringLiteral("line %1").arg(line) : QString(), message, severity});
}

Problems ProblemList::all() const {
    Problems all = listed_;
    QStringList codes = count_.keys();
    codes.sort();
    for (const QString& code : codes) {
        const int more = count_.value(code) - listedPerCode;
        if (more > 0)
            all.append({QString(), code, QString(), QStringLiteral("There are %1 more of this kind (%2).").arg(more).arg(code),
                        Problem::Severity::Info});
    }
    return all;
}

}  // namespace core
