// SPDX-License-Identifier: MPL-2.0
// One paper in two languages side by side: fixed words from the pack, the records' own words as a translator wrote them.
#pragma once

#include "core/report/kinds/document_maker.h"

namespace core {

/// "3 March 2026" in the language of the words; a date that is not a single day as English says it.
QString dateIn(const Words& words, const UncertainDate& date);

class TwoLanguages {
public:
    /// `second`: BCP 47 code; empty, "none" or the paper's own language: there is only one. Both must outlive this.
    TwoLanguages(const DocumentMaker& maker, Document& document, const QString& second);

    bool isTwo() const { return !second_.isEmpty(); }
    const QString& second() const { return second_; }
    /// In the second language as a span beside the first; empty where there is no second one or nothing to say.
    Spans other(const QString& text) const;
    /// Fixed words in the second language; "" where the pack does not know it.
    QString otherPhrase(const char* key, const QStringList& values = {}) const;
    QString otherHeading(const QString& concept_) const;
    /// As inside a sentence.
    QString otherTerm(const QString& concept_) const;
    /// The words of a library clause in the second language as long as they are those of the library in the first.
    QString otherClause(const QString& key, const QString& text) const;

    QString day(const UncertainDate& date) const { return dateIn(maker_.words(), date); }
    QString otherDay(const UncertainDate& date) const { return dateIn(words_, date); }

    /// "Kofi, Tilly and Ellis".
    QString otherListed(const QStringList& items) const;

    /// The title of the document, which begun() set, gets its second language.
    void title(const char* concept_);
    void section(const char* concept_, int level = 2);
    void heading(int level, const QString& text, const QString& other, const QString& where);
    /// A fixed sentence, with a picture where one is named; `values` of the second language are those of the first unless
    /// they are given.
    void say(const char* key, const QStringList& values = {}, const QStringList& otherValues = {},
             ParagraphStyle style = ParagraphStyle::Body);
    /// "Why: so that Tilly is safe" with the label in bold; beside it the same in the second language, where there is one.
    Paragraph line(const QString& label, const QString& text, const QString& otherLabel, const QString& otherText,
                   const QString& where) const;
    /// That line with the label of a concept, put into the document; nothing where there is no text.
    void labelled(const QString& concept_, const QString& text, const QString& other, const QString& where);
    /// A label to fill in by hand: "Date / Dyddiad".
    QString label(const char* key) const;

private:
    const DocumentMaker& maker_;
    Document& document_;
    const QString second_;
    const bool known_;  ///< the pack has words in it
    const Words words_;
};

}  // namespace core
