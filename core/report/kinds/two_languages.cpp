// SPDX-License-Identifier: MPL-2.0
#include "core/report/kinds/two_languages.h"

#include "core/base/date_text.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

QString tagOf(const QString& language) { return language.contains(u'-') ? language : language + "-GB"_L1; }

QString secondOf(const DocumentMaker& maker, const QString& asked) {
    return asked == "none"_L1 || asked == maker.words().language() ? QString() : asked;
}

}  // namespace

QString dateIn(const Words& words, const UncertainDate& date) {
    const std::optional<QDate> day = date.exact();
    if (!day || words.language() == "en"_L1) return date.isUnknown() ? QString() : dateWords(date);
    return words.phrase(u"date.exact"_s,
                        {QString::number(day->day()), words.term(u"month.%1"_s.arg(day->month())), QString::number(day->year())});
}

TwoLanguages::TwoLanguages(const DocumentMaker& maker, Document& document, const QString& second)
    : maker_(maker),
      document_(document),
      second_(secondOf(maker, second)),
      known_(maker.cleared().pack().terms.contains(second_)),
      words_(maker.cleared().pack(), second_) {}

Spans TwoLanguages::other(const QString& text) const {
    if (!isTwo() || text.trimmed().isEmpty()) return {};
    return {Span{text.trimmed(), false, {}, tagOf(second_)}};
}

// What the pack lacks in the second language would come back in English: then nothing stands there.
QString TwoLanguages::otherPhrase(const char* key, const QStringList& values) const {
    const bool has = known_ && maker_.cleared().pack().phrases.value(second_).contains(QLatin1String(key));
    return isTwo() && has ? words_.phrase(QLatin1String(key), values) : QString();
}

QString TwoLanguages::otherTerm(const QString& concept_) const {
    const bool has = known_ && maker_.cleared().pack().terms.value(second_).contains(concept_);
    return isTwo() && has ? words_.term(concept_, Register::Family) : QString();
}

QString TwoLanguages::otherHeading(const QString& concept_) const {
    QString text = otherTerm(concept_);
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

QString TwoLanguages::otherClause(const QString& key, const QString& text) const {
    if (!isTwo() || !known_ || text.trimmed() != maker_.words().phrase(key).trimmed()) return {};
    return maker_.cleared().pack().phrases.value(second_).value(key);
}

QString TwoLanguages::otherListed(const QStringList& items) const {
    if (items.size() < 2) return items.value(0);
    const QString said = otherPhrase("document.and", {items.first(items.size() - 1).join(", "_L1), items.last()});
    return said.isEmpty() ? items.join(", "_L1) : said;
}

void TwoLanguages::title(const char* concept_) {
    if (auto* heading = std::get_if<Heading>(&document_.blocks.first()))
        heading->other = other(otherHeading(QLatin1String(concept_)));
}

void TwoLanguages::section(const char* concept_, int level) {
    heading(level, maker_.heading(concept_), otherHeading(QLatin1String(concept_)), {});
}

void TwoLanguages::heading(int level, const QString& text, const QString& otherText, const QString& where) {
    document_.blocks << Heading{level, text, {}, where, other(otherText)};
}

void TwoLanguages::say(const char* key, const QStringList& values, const QStringList& otherValues, ParagraphStyle style) {
    const QString text = maker_.phrase(key, values);
    if (text.isEmpty()) return;
    document_.blocks << Paragraph{
        {Span{text, false, {}, {}}}, style, false, {}, {}, other(otherPhrase(key, otherValues.isEmpty() ? values : otherValues))};
}

void TwoLanguages::labelled(const QString& concept_, const QString& text, const QString& otherText, const QString& where) {
    if (text.trimmed().isEmpty()) return;
    document_.blocks << line(maker_.heading(concept_), text, otherHeading(concept_), otherText, where);
}

Paragraph TwoLanguages::line(const QString& label, const QString& text, const QString& otherLabel, const QString& otherText,
                             const QString& where) const {
    Spans second;
    if (isTwo()) {
        // In one piece: names in Latin letters and the words of the language may run in two directions.
        QStringList parts{otherLabel, otherText.trimmed()};
        parts.removeAll(QString());
        second = other(parts.join(u": "_s));
    }
    return {{Span{label + u": "_s, true, {}, {}}, Span{text.trimmed(), false, {}, {}}},
            ParagraphStyle::Body,
            false,
            {},
            where,
            second};
}

QString TwoLanguages::label(const char* key) const {
    const QString second = otherPhrase(key);
    return second.isEmpty() ? maker_.phrase(key) : maker_.phrase(key) + u" / "_s + second;
}

}  // namespace core
