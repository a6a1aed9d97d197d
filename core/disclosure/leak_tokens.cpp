// SPDX-License-Identifier: MPL-2.0
#include "core/disclosure/leak_tokens.h"

#include <QHash>

#include "core/base/text.h"

namespace core {
namespace {

/// Letters of Cyrillic and Greek that look like Latin ones, after folding.
QChar lookAlike(QChar c) {
    static const QHash<QChar, QChar> alike = [] {
        const QString there = QStringLiteral(u"аеорсухіјѕһкмтвнԁοανικρτυε");
        const QString here = QStringLiteral("aeopcyxijshkmtbhdoavikptue");
        QHash<QChar, QChar> pairs;
        for (qsizetype i = 0; i < std::min(there.size(), here.size()); ++i) pairs.insert(there[i], here[i]);
        return pairs;
    }();
    return alike.value(c, c);
}

QChar letterFor(QChar figure) {
    switch (figure.unicode()) {
    case u'0': return u'o';
    case u'1': return u'i';
    case u'3': return u'e';
    case u'4': return u'a';
    case u'5': return u's';
    case u'7': return u't';
    default: return figure;
    }
}

enum class Class { Letter, Figure, Invisible, Other };

Class classOf(char32_t c) {
    if (c < 128) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return Class::Letter;
        return c >= '0' && c <= '9' ? Class::Figure : Class::Other;
    }
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Mark_SpacingCombining:
    case QChar::Other_Format: return Class::Invisible;
    default: break;
    }
    if (QChar::isLetter(c)) return Class::Letter;
    return QChar::isDigit(c) || QChar::isNumber(c) ? Class::Figure : Class::Other;
}

QString foldedCharacter(char32_t c) {
    if (c < 128) return QString(QChar(char16_t(c)).toLower());
    QString plain = folded(QString::fromUcs4(&c, 1));
    for (QChar& one : plain) one = lookAlike(one);
    return plain;
}

struct Character {
    char32_t code;
    qsizetype position;
    qsizetype length;
    Class kind;
};

QList<Character> charactersOf(const QString& text) {
    QList<Character> list;
    list.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t code = pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : char32_t(text[i].unicode());
        list.append({code, i, pair ? 2 : 1, classOf(code)});
        if (pair) ++i;
    }
    return list;
}

class Tokenizer {
public:
    explicit Tokenizer(const QString& text) : text_(text), characters_(charactersOf(text)) {}

    QList<Token> run() {
        for (at_ = 0; at_ < characters_.size(); ++at_) {
            const Character& c = characters_[at_];
            if (c.kind == Class::Invisible) continue;
            if (c.kind == Class::Other) end();
            else take(c);
        }
        end();
        return std::move(tokens_);
    }

private:
    /// A figure between two letters of a long word stands for a letter: "L1ndqvist".
    bool isDisguised() const {
        const auto isLetter = [&](qsizetype i) {
            return i >= 0 && i < characters_.size() && characters_[i].kind == Class::Letter;
        };
        const QChar figure = QChar(char16_t(characters_[at_].code));
        if (!isLetter(at_ - 1) || !isLetter(at_ + 1) || letterFor(figure) == figure) return false;
        qsizetype letters = 0, figureLike = 0;
        const auto count = [&](qsizetype i) {
            ++letters;
            const char32_t c = characters_[i].code;
            figureLike += c == U'o' || c == U'O' || c == U'l' || c == U'I' ? 1 : 0;
        };
        for (qsizetype i = at_ - 1; isLetter(i); --i) count(i);
        for (qsizetype i = at_ + 1; isLetter(i); ++i) count(i);
        return letters >= 4 && figureLike < letters;
    }

    void take(const Character& c) {
        const bool figure = c.kind == Class::Figure && !isDisguised();
        const bool capital = c.kind == Class::Letter && QChar::isUpper(c.code);
        const bool newHump = capital && open_ && !now_.number && lastWasLower_;
        if (open_ && (figure != now_.number || newHump)) end();
        if (!open_) {
            now_ = {{}, c.position, 0, figure, capital, capital, startsSentence(c.position), 0};
            open_ = true;
        }
        const QString plain = foldedCharacter(c.code);
        now_.word += c.kind == Class::Figure && !figure && plain.size() == 1 ? QString(letterFor(plain[0])) : plain;
        now_.length = c.position + c.length - now_.position;
        now_.allCapitals = now_.allCapitals && (capital || c.kind != Class::Letter);
        lastWasLower_ = c.kind == Class::Letter && !capital;
    }

    void end() {
        if (!std::exchange(open_, false) || now_.word.isEmpty()) return;
        now_.gap = tokens_.isEmpty() ? now_.position : now_.position - tokens_.last().position - tokens_.last().length;
        tokens_.append(now_);
    }

    bool startsSentence(qsizetype position) const {
        qsizetype i = position - 1;
        while (i >= 0 && text_[i] == u' ') --i;
        return i < 0 || QStringLiteral(u".!?:;\n\r\t•–|(\"“‘").contains(text_[i]);
    }

    const QString& text_;
    const QList<Character> characters_;
    QList<Token> tokens_;
    Token now_;
    qsizetype at_ = 0;
    bool open_ = false;
    bool lastWasLower_ = false;
};

}  // namespace

QList<Token> tokensOf(const QString& text) { return Tokenizer(text).run(); }

}  // namespace core
