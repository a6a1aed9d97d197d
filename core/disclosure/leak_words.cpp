// SPDX-License-Identifier: MPL-2.0
#include "core/disclosure/leak_words.h"

#include <QFile>
#include <QHash>
#include <QList>
#include <QSet>
#include <QtAlgorithms>

#include <array>

namespace core {
namespace {

QSet<QString> listed(const char* words) {
    const QStringList list = QString::fromLatin1(words).split(u' ');
    return {list.begin(), list.end()};
}

const QSet<QString>& commonWords() {
    static const QSet<QString> words = [] {
        QFile file(QStringLiteral(":/core/common_words.txt"));
        QSet<QString> read;
        if (!file.open(QIODevice::ReadOnly)) return read;
        const QString text = QString::fromLatin1(file.readAll());
        for (const QString& word : text.split(u'\n')) read.insert(word);
        return read;
    }();
    return words;
}

bool isVowel(QChar c) { return QStringLiteral("aeiouy").contains(c); }

/// Three slips add three letters and lose three at most: most words are told apart without comparing their order.
bool mayBeAlike(const QString& a, const QString& b) {
    const auto letters = [](const QString& word) {
        quint32 set = 0;
        for (const QChar c : word) set |= 1U << (c.unicode() & 31U);
        return set;
    };
    const quint32 first = letters(a), second = letters(b);
    return qPopulationCount(first & ~second) <= 3 && qPopulationCount(second & ~first) <= 3;
}

struct Spelling {
    const char* letters;
    const char* sound;
    bool onlyAtStart = false;
};

/// Tried from the top at every place of the word; what is not here sounds as its own letter.
constexpr std::array spellings{
    Spelling{"kn", "N", true}, Spelling{"gn", "N", true}, Spelling{"pn", "N", true},  Spelling{"wr", "R", true},
    Spelling{"wh", "", true},  Spelling{"x", "S", true},  Spelling{"mc", "MK", true}, Spelling{"mac", "MK", true},
    Spelling{"sch", "S"},      Spelling{"tch", "S"},      Spelling{"ssi", "S"},       Spelling{"tio", "S"},
    Spelling{"cia", "S"},      Spelling{"sia", "S"},      Spelling{"ght", "T"},       Spelling{"ph", "F"},
    Spelling{"gh", ""},        Spelling{"ck", "K"},       Spelling{"qu", "K"},        Spelling{"ch", "S"},
    Spelling{"sh", "S"},       Spelling{"th", "T"},       Spelling{"dg", "J"},        Spelling{"ce", "S"},
    Spelling{"ci", "S"},       Spelling{"cy", "S"},       Spelling{"ge", "J"},        Spelling{"gi", "J"},
    Spelling{"gy", "J"},       Spelling{"x", "KS"},       Spelling{"c", "K"},         Spelling{"q", "K"},
    Spelling{"z", "S"},        Spelling{"v", "F"},        Spelling{"w", ""},          Spelling{"h", ""},
    Spelling{"d", "T"},        Spelling{"b", "P"},        Spelling{"g", "K"}};

}  // namespace

bool isCommonWord(const QString& word) {
    static const QSet<QString> days =
        listed("monday tuesday wednesday thursday friday saturday sunday christmas easter english british");
    if (word.size() <= 2 || isMonth(word) || days.contains(word)) return true;
    return commonWords().contains(word) || (word.endsWith(u's') && commonWords().contains(word.chopped(1)));
}

bool isStreetWord(const QString& word) {
    static const QSet<QString> words = listed(
        "street road lane close row way avenue drive court cottage cottages house flat apartment park gardens garden grove "
        "terrace "
        "crescent hill green square mews walk rise view yard estate farm villa villas lodge hall manor building buildings block "
        "place "
        "school primary secondary nursery academy college surgery practice hospital clinic");
    return words.contains(word);
}

bool isPlaceWord(const QString& word) {
    static const QSet<QString> words = listed(
        "home room floor upper lower east west north south great little new old high main the and of at junior infant infants "
        "sixth "
        "form centre center medical health police family service services team church saint st");
    return isStreetWord(word) || words.contains(word);
}

QString placeAbbreviated(const QString& word) {
    static const QHash<QString, QString> words{
        {QStringLiteral("rd"), QStringLiteral("road")},       {QStringLiteral("st"), QStringLiteral("street")},
        {QStringLiteral("str"), QStringLiteral("street")},    {QStringLiteral("ln"), QStringLiteral("lane")},
        {QStringLiteral("cl"), QStringLiteral("close")},      {QStringLiteral("ave"), QStringLiteral("avenue")},
        {QStringLiteral("av"), QStringLiteral("avenue")},     {QStringLiteral("dr"), QStringLiteral("drive")},
        {QStringLiteral("ct"), QStringLiteral("court")},      {QStringLiteral("cotts"), QStringLiteral("cottages")},
        {QStringLiteral("cott"), QStringLiteral("cottages")}, {QStringLiteral("cots"), QStringLiteral("cottages")},
        {QStringLiteral("pl"), QStringLiteral("place")},      {QStringLiteral("pk"), QStringLiteral("park")},
        {QStringLiteral("gdns"), QStringLiteral("gardens")},  {QStringLiteral("gr"), QStringLiteral("grove")},
        {QStringLiteral("terr"), QStringLiteral("terrace")},  {QStringLiteral("cres"), QStringLiteral("crescent")},
        {QStringLiteral("sq"), QStringLiteral("square")},     {QStringLiteral("sch"), QStringLiteral("school")}};
    return words.value(word);
}

bool isNameParticle(const QString& word) {
    static const QSet<QString> words = listed(
        "de da do dos del della der den di du el al la le van von ter ten bin binti ibn ap ab mc mac o st "
        "ben bint y e und zu mr mrs ms miss dr sir");
    return words.contains(word);
}

bool isAcronym(const QString& word) {
    static const QSet<QString> words = listed(
        "gp sw iro tv pc da mp ok id uk eu us la iq pe am pm pr ed ad bc pa hr it hv dv dc ds di cp cin lac eh epo ico sen pep "
        "rhi sgo "
        "nhs ehc cme ir ho pt te st nd rd th mr ms dr no ps cv ct pi ra so do go he we my in on of to up us at as an be by if is "
        "me or");
    return words.contains(word);
}

bool isMonth(const QString& word) {
    static const QSet<QString> words =
        listed("january february march april may june july august september october november december");
    return words.contains(word);
}

QString soundOf(const QString& word) {
    QString sound;
    const auto add = [&](const QString& part) {
        for (const QChar c : part)
            if (!sound.endsWith(c)) sound += c;
    };
    for (qsizetype i = 0; i < word.size();) {
        const auto fits = [&](const Spelling& s) {
            return (!s.onlyAtStart || i == 0) && QStringView(word).mid(i).startsWith(QLatin1String(s.letters));
        };
        const auto found = std::find_if(spellings.begin(), spellings.end(), fits);
        if (found != spellings.end()) {
            add(QLatin1String(found->sound));
            // A vowel that softens the letter before it is heard itself only at the start, and there it cannot stand.
            i += qsizetype(std::string_view(found->letters).size());
        } else {
            if (!isVowel(word[i])) add(word[i].toUpper());
            else if (i == 0) add(QStringLiteral("A"));
            ++i;
        }
    }
    return sound;
}

int lettersApart(const QString& a, const QString& b, int limit) {
    constexpr qsizetype longest = 63;  // longer words are compared by their beginnings
    const QStringView first = QStringView(a).left(longest), second = QStringView(b).left(longest);
    if (qAbs(first.size() - second.size()) > limit) return limit + 1;
    const qsizetype width = second.size() + 1;
    using Line = std::array<int, longest + 1>;
    Line before{}, last{}, now{};
    for (qsizetype j = 0; j < width; ++j) last[size_t(j)] = int(j);
    for (qsizetype i = 1; i <= first.size(); ++i) {
        now[0] = int(i);
        int least = now[0];
        for (qsizetype column = 1; column < width; ++column) {
            const size_t j = size_t(column);
            const int change = first[i - 1] == second[column - 1] ? 0 : 1;
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + change});
            const bool swapped = i > 1 && column > 1 && first[i - 1] == second[column - 2] && first[i - 2] == second[column - 1];
            if (swapped) now[j] = std::min(now[j], before[j - 2] + 1);
            least = std::min(least, now[j]);
        }
        if (least > limit) return limit + 1;
        before = last;
        last = now;
    }
    return std::min(last[size_t(width - 1)], limit + 1);
}

bool isAlike(const QString& typed, const QString& word) {
    if (isMonth(typed) && typed != word) return false;  // "3 March" is a day, not a slip of "3 Larch Cottages"
    if (typed == word || typed.size() < 3 || word.size() < 3 || !mayBeAlike(typed, word)) return false;
    if (typed == word + u's' || typed == word + QStringLiteral("es")) return true;
    const qsizetype size = std::min(typed.size(), word.size());
    const int apart = lettersApart(typed, word, 3);
    if (apart > 3) return false;
    const bool sameSound = soundOf(typed) == soundOf(word);
    if (size == 3) return apart == 1 && sameSound && word.size() + typed.size() > 6;
    const int limit = size < 5 ? 1 : size < 8 ? (typed[0] == word[0] ? 2 : 1) : 2;
    // Two letters of five are much: then it must begin alike and keep its consonants or its length.
    if (apart <= limit) return apart == 1 || size >= 8 || sameSound || (size >= 6 && typed[0] == word[0]);
    return sameSound && size >= 4 && apart <= (size < 6 ? 2 : 3);
}

}  // namespace core
