// SPDX-License-Identifier: MPL-2.0
#include "core/report/paper/document_font.h"

#include <QFile>
#include <QFontDatabase>
#include <QRawFont>
#include <bitset>

#include "core/base/error.h"

namespace core::paper {

namespace {

constexpr const char* faces[] = {":/core/fonts/LiberationSans-Regular.ttf", ":/core/fonts/LiberationSans-Bold.ttf"};

constexpr const char* arabicFaces[] = {":/core/fonts/DejaVuSans.ttf", ":/core/fonts/DejaVuSans-Bold.ttf"};

/// "" where the font was not there when the program was built.
QString loadArabic() {
    QString family;
    for (const char* face : arabicFaces) {
        if (!QFile::exists(QString::fromLatin1(face))) return {};
        const int id = QFontDatabase::addApplicationFont(QString::fromLatin1(face));
        if (id < 0) return {};
        family = QFontDatabase::applicationFontFamilies(id).constFirst();
    }
    return family;
}

const QString& arabicFamily() {
    static const QString family = loadArabic();
    return family;
}

/// Arabic, its supplement, and the forms a font may be asked for; Urdu and Persian letters are among them.
bool isArabic(char32_t c) {
    return (c >= 0x600 && c < 0x700) || (c >= 0x750 && c < 0x780) || (c >= 0xfb50 && c < 0xfe00) || (c >= 0xfe70 && c < 0xff00);
}

QString loadFamily() {
    QString family;
    for (const char* face : faces) {
        const int id = QFontDatabase::addApplicationFont(QString::fromLatin1(face));
        if (id < 0) throw Error(Fault::Unsupported, QStringLiteral("the font of documents is not there"));
        family = QFontDatabase::applicationFontFamilies(id).constFirst();
    }
    return family;
}

using Coverage = std::bitset<0x10000>;

/// What both faces have of the first plane; of the others they have nothing.
template <size_t N>
Coverage coverageOf(const char* const (&files)[N]) {
    Coverage found;
    found.set();
    for (const char* face : files) {
        const QRawFont font(QString::fromLatin1(face), 16);
        for (uint c = 0; c < found.size(); ++c)
            if (!font.supportsCharacter(c)) found.reset(c);
    }
    return found;
}

const Coverage& coverage() {
    static const Coverage both = [] {
        Coverage found = coverageOf(faces);
        if (arabicFamily().isEmpty()) return found;
        const Coverage more = coverageOf(arabicFaces);
        for (uint c = 0; c < found.size(); ++c)
            if (isArabic(c) && more.test(c)) found.set(c);
        return found;
    }();
    return both;
}

bool hasLetter(char32_t c) { return c < 0x80 || (c < coverage().size() && coverage().test(c)); }

bool isInvisible(char32_t c) {
    if (c < 0x20 || (c >= 0x7f && c < 0xa0)) return true;
    const QChar::Category category = QChar::category(c);
    const bool selector = (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef);
    return selector || category == QChar::Other_Format || category == QChar::Other_Surrogate || c == 0xfffc;
}

/// A character that means the same and that the font has; 0 if there is none.
char32_t standIn(char32_t c) {
    if (c == 0x2011 || c == 0x2043 || c == 0xfe63 || c == 0xff0d) return U'-';
    if (QChar::category(c) == QChar::Separator_Space) return c == 0x202f ? 0xa0 : U' ';
    if (c == 0x2028 || c == 0x2029) return 0x2028;
    return 0;
}

QString codeOf(char32_t c) { return QStringLiteral("U+%1").arg(uint(c), 4, 16, QLatin1Char('0')).toUpper(); }

/// Collects what the font lacks until something printable follows.
class Gap {
public:
    Gap(const QString& description, QStringList& missing) : description_(description), missing_(missing) {}

    void add(char32_t c) { codes_.append(codeOf(c)); }
    void close(QString& out) {
        if (codes_.isEmpty()) return;
        for (const QString& code : std::as_const(codes_))
            if (!missing_.contains(code)) missing_.append(code);
        QString said = codes_.mid(0, 3).join(QStringLiteral(", "));
        if (codes_.size() > 3) said += QStringLiteral(", …");
        out += description_.arg(said);
        codes_.clear();
    }

private:
    const QString& description_;
    QStringList& missing_;
    QStringList codes_;
};

bool isPlain(const QString& text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
}

}  // namespace

QFont documentFont(double size, bool bold) {
    static const QString family = loadFamily();
    QFont font(family);
    font.setPixelSize(qRound(size * unitsPerPoint));
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::NoFontMerging);
    return font;
}

bool hasArabicFont() { return !arabicFamily().isEmpty(); }

QList<QTextLayout::FormatRange> arabicFormats(const QString& text, int start) {
    QList<QTextLayout::FormatRange> formats;
    if (arabicFamily().isEmpty()) return formats;
    int from = -1;
    for (int i = 0; i <= text.size(); ++i) {
        const bool is = i < text.size() && isArabic(text[i].unicode());
        if (is && from < 0) from = i;
        if (is || from < 0) continue;
        QTextCharFormat format;
        format.setFontFamilies({arabicFamily()});
        formats.append({start + from, i - from, format});
        from = -1;
    }
    return formats;
}

QString printable(const QString& text, const QString& description, QStringList& missing) {
    if (isPlain(text)) return text;
    QString out;
    out.reserve(text.size());
    Gap gap(description, missing);
    QString source = text;
    source.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    for (const char32_t c : source.normalized(QString::NormalizationForm_C).toStdU32String()) {
        const bool ends = c == U'\n' || c == U'\r' || c == 0x0b || c == 0x0c || c == 0x85;
        if (isInvisible(c) && !ends && c != U'\t') continue;
        char32_t letter = ends ? 0x2028 : c == U'\t' ? U' ' : c;
        if (letter != 0x2028 && !hasLetter(letter)) letter = standIn(letter);
        if (letter == 0) {
            gap.add(c);
            continue;
        }
        gap.close(out);
        out += QString::fromUcs4(&letter, 1);
    }
    gap.close(out);
    return out;
}

}  // namespace core::paper
