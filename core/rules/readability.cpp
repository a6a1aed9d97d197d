// SPDX-License-Identifier: MPL-2.0
#include "core/rules/readability.h"

#include <QHash>
#include <QRegularExpression>

namespace core {
namespace {

using namespace Qt::StringLiterals;

constexpr int longSentence = 20;  // words; advice of the plain English guides
constexpr int longWordSyllables = 3;

bool isVowel(QChar c) { return QStringView(u"aeiouy").contains(c); }

struct Place {
    qsizetype start;
    qsizetype length;
};

QList<Place> placesOf(const QString& text, const QRegularExpression& form, qsizetype from = 0) {
    QList<Place> places;
    for (auto it = form.globalMatch(text, from); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        places.append({match.capturedStart(), match.capturedLength()});
    }
    return places;
}

const QRegularExpression& wordForm() {
    static const QRegularExpression form(u"[\\p{L}\\p{N}]+(?:['\u2019.][\\p{L}\\p{N}]+)*"_s);
    return form;
}

// A full stop, question or exclamation mark before a blank, or the end of a line.
QList<Place> sentencesOf(const QString& text) {
    QList<Place> sentences;
    qsizetype begin = 0;
    const auto close = [&](qsizetype end) {
        if (wordForm().match(text.mid(begin, end - begin)).hasMatch()) sentences.append({begin, end - begin});
        begin = end;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool stop = QStringView(u".!?").contains(text[i]) && (i + 1 == text.size() || text[i + 1].isSpace());
        if (stop || text[i] == u'\n') close(i + 1);
    }
    close(text.size());
    return sentences;
}

/// "improv*" stands for all words that begin so; blanks match any white space.
QRegularExpression formOf(const QString& word) {
    const bool open = word.endsWith(u'*');
    QString body = QRegularExpression::escape(open ? word.chopped(1) : word);
    body.replace(u"\\ "_s, u"\\s+"_s).replace(u'\'', u"['\u2019]"_s);
    return QRegularExpression(u"(?<![\\p{L}\\p{N}])"_s + body + (open ? u"\\p{L}*"_s : u"(?![\\p{L}\\p{N}])"_s),
                              QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

const QRegularExpression& formFor(const QString& word) {
    thread_local QHash<QString, QRegularExpression> forms;
    auto found = forms.find(word);
    if (found == forms.end()) found = forms.insert(word, formOf(word));
    return *found;
}

bool overlaps(const QList<TextMark>& marks, const Place& place) {
    return std::any_of(marks.begin(), marks.end(), [&](const TextMark& m) {
        return place.start < m.start + m.length && m.start < place.start + place.length;
    });
}

// The longest words first, so that "substance misuse" is not also "misuse".
template <class W, class F>
void markWords(const QString& text, QList<W> words, QList<TextMark>& marks, F&& made) {
    std::stable_sort(words.begin(), words.end(), [](const W& a, const W& b) { return a.word.size() > b.word.size(); });
    for (const W& word : words)
        for (const Place& place : placesOf(text, formFor(word.word)))
            if (!overlaps(marks, place)) marks.append(made(word, place));
}

// "was seen", "were not given": a form of "to be" and a participle.
const QRegularExpression& passiveForm() {
    static const QRegularExpression form(
        u"\\b(?:is|are|was|were|be|been|being)\\s+(?:not\\s+|also\\s+|still\\s+)?"
        "(?!(?:excited|tired|scared|worried|interested|bored|pleased|married|needed|red|used to|supposed)\\b)"
        "(?:\\p{L}{2,}ed|given|taken|seen|done|made|told|kept|held|shown|written|known|put|sent|brought|left|found|met|paid|"
        "drawn|"
        "chosen|driven|built|set|read)\\b"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return form;
}

// A capital inside a sentence is a name; names cannot be said more plainly.
bool isName(const QString& text, const Place& word, const QList<Place>& sentences) {
    if (!text[word.start].isUpper()) return false;
    return std::none_of(sentences.begin(), sentences.end(), [&](const Place& s) {
        qsizetype first = s.start;
        while (first < text.size() && !text[first].isLetterOrNumber()) ++first;
        return first == word.start;
    });
}

}  // namespace

int Reading::count(TextMarkKind kind) const {
    return int(std::count_if(marks.begin(), marks.end(), [kind](const TextMark& mark) { return mark.kind == kind; }));
}

double readingGrade(int words, int sentences, int syllables) {
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
}

double readingEase(int words, int sentences, int syllables) {
    return 206.835 - 1.015 * words / sentences - 84.6 * syllables / words;
}

int syllablesOf(const QString& text) {
    QString word = text.toLower();
    word.remove(QRegularExpression(u"['\u2019]s?$"_s)).remove(QRegularExpression(u"[^a-z]"_s));
    if (word.isEmpty()) return 1;
    // What the letters do not tell.
    static const QHash<QString, int> known{
        {u"people"_s, 2},    {u"every"_s, 2},    {u"everyone"_s, 3},  {u"something"_s, 2}, {u"someone"_s, 2},
        {u"sometimes"_s, 2}, {u"somebody"_s, 3}, {u"homework"_s, 2},  {u"home"_s, 1},      {u"being"_s, 2},
        {u"doing"_s, 2},     {u"going"_s, 2},    {u"area"_s, 3},      {u"idea"_s, 3},      {u"create"_s, 2},
        {u"quiet"_s, 2},     {u"science"_s, 2},  {u"diet"_s, 2},      {u"trial"_s, 2},     {u"poem"_s, 2},
        {u"real"_s, 1},      {u"really"_s, 2},   {u"baby"_s, 2},      {u"business"_s, 2},  {u"different"_s, 3},
        {u"evening"_s, 2},   {u"family"_s, 3},   {u"families"_s, 3},  {u"lately"_s, 2},    {u"nineteen"_s, 2},
        {u"seeing"_s, 2},    {u"worried"_s, 2},  {u"carried"_s, 2},   {u"tried"_s, 1},     {u"cried"_s, 1},
        {u"hour"_s, 1},      {u"our"_s, 1},      {u"fire"_s, 1},      {u"science"_s, 2},   {u"video"_s, 3},
        {u"radio"_s, 3},     {u"ready"_s, 2},    {u"agreement"_s, 3}, {u"statement"_s, 2}, {u"placement"_s, 2},
        {u"safety"_s, 2},    {u"careful"_s, 2},  {u"carefully"_s, 3}, {u"useful"_s, 2},    {u"hopeful"_s, 2},
        {u"lovely"_s, 2},    {u"recipe"_s, 3},   {u"cafe"_s, 2},      {u"maybe"_s, 2},     {u"whatever"_s, 3},
        {u"bedtime"_s, 2},   {u"mealtime"_s, 2}, {u"playing"_s, 2},   {u"buying"_s, 2},    {u"paying"_s, 2},
        {u"usual"_s, 3},     {u"usually"_s, 4},  {u"actual"_s, 3},    {u"medicine"_s, 3},  {u"vegetables"_s, 4},
        {u"wednesday"_s, 2}, {u"heard"_s, 1},    {u"reunion"_s, 3},   {u"lion"_s, 2},      {u"client"_s, 2},
        {u"giant"_s, 2},     {u"society"_s, 4},  {u"trying"_s, 2},    {u"crying"_s, 2},    {u"staying"_s, 2},
        {u"saying"_s, 2},    {u"leaving"_s, 2},  {u"twelve"_s, 1}};
    const auto exact = known.constFind(word);
    if (exact != known.cend()) return *exact;
    int count = 0;
    bool before = false;
    for (const QChar c : word) {
        const bool vowel = isVowel(c);
        if (vowel && !before) ++count;
        before = vowel;
    }
    static const QRegularExpression silentE(u"[^aeiouyl]e$|[aeiouy]le$|[^aeiouy][^aeiouy]?[aeiouy]l?les$"_s);
    static const QRegularExpression silentEs(u"[^aeiouysxz](?<![cg])(?<!sh)(?<!ch)es$"_s);
    static const QRegularExpression silentEd(u"[^aeiouytd]ed$"_s);
    static const QRegularExpression insideE(u"[^aeiouy]e(?:ly|ment|ments|ful|fully|less|ness|time|times)$"_s);
    static const QRegularExpression twoVowels(
        u"(?:[^aeiouqgcst]|^)i[ao](?!us)|(?<![cstg])ious?$^|[^cstgx]ia[nt]|eo(?!u)|iu|[^qg]ua[lrt]|uou|ying"_s);
    if (word.contains(silentE) && word.size() > 2) --count;
    else if (word.contains(silentEs) && word.size() > 3 && !word.endsWith("les"_L1)) --count;
    else if (word.contains(silentEd) && word.size() > 3) --count;
    if (word.contains(insideE)) --count;
    if (word.contains(twoVowels)) ++count;
    if (word.endsWith("ism"_L1) || word.endsWith("thm"_L1)) ++count;
    return std::max(1, count);
}

Reading readingOf(const QString& text, const PlainLanguage& language) {
    Reading reading;
    const QList<Place> sentences = sentencesOf(text), words = placesOf(text, wordForm());
    reading.words = int(words.size());
    reading.sentences = int(sentences.size());
    if (reading.words == 0) return reading;
    markWords(text, language.tone, reading.marks, [](const ToneWord& w, const Place& p) {
        return TextMark{TextMarkKind::Tone, p.start, p.length, w.say, w.kind};
    });
    markWords(text, language.jargon, reading.marks, [](const PlainWord& w, const Place& p) {
        return TextMark{TextMarkKind::Jargon, p.start, p.length, w.say, {}};
    });
    qsizetype at = 0;
    for (const Place& sentence : sentences) {
        int length = 0;
        for (; at < words.size() && words[at].start < sentence.start + sentence.length; ++at) ++length;
        reading.longestSentence = std::max(reading.longestSentence, length);
        if (length > longSentence) reading.marks.append({TextMarkKind::LongSentence, sentence.start, sentence.length, {}, {}});
    }
    if (language.syllables) {
        for (const Place& word : words) {
            const int syllables = syllablesOf(text.mid(word.start, word.length));
            reading.syllables += syllables;
            if (syllables >= longWordSyllables && !isName(text, word, sentences))
                reading.marks.append({TextMarkKind::LongWord, word.start, word.length, {}, {}});
        }
        for (const Place& place : placesOf(text, passiveForm()))
            reading.marks.append({TextMarkKind::Passive, place.start, place.length, {}, {}});
        reading.grade = readingGrade(reading.words, reading.sentences, reading.syllables);
        reading.ease = readingEase(reading.words, reading.sentences, reading.syllables);
    }
    std::stable_sort(reading.marks.begin(), reading.marks.end(),
                     [](const TextMark& a, const TextMark& b) { return a.start < b.start; });
    return reading;
}

const PlainLanguage& plainLanguage(const Writing& writing, const QString& language) {
    static const PlainLanguage none;
    const PlainLanguage* english = nullptr;
    for (const PlainLanguage& one : writing.languages) {
        if (one.id == language || language.startsWith(one.id + u'-')) return one;
        if (one.id == "en"_L1) english = &one;
    }
    return english && (language.isEmpty() || language.startsWith("en"_L1)) ? *english : none;
}

QStringList longerThan(const QStringList& lines, int words, const PlainLanguage& language) {
    QStringList found;
    for (const QString& line : lines)
        if (readingOf(line, language).longestSentence > words) found << line;
    return found;
}

int targetGrade(const Writing& writing, AgreementKind reader) {
    for (const ReadingTarget& target : writing.targets)
        if (target.reader == reader) return target.grade;
    return 6;
}

QString withReplacement(const QString& text, const TextMark& mark) {
    if (mark.say.isEmpty() || mark.start < 0 || mark.start + mark.length > text.size()) return text;
    QString say = mark.say;
    // "IRO" is not the beginning of a sentence.
    const bool acronym = mark.length > 1 && text[mark.start + 1].isUpper();
    if (text[mark.start].isUpper() && !acronym) say[0] = say[0].toUpper();
    return text.left(mark.start) + say + text.mid(mark.start + mark.length);
}

}  // namespace core
