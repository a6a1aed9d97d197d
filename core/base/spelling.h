// SPDX-License-Identifier: MPL-2.0
// Spell check with a dictionary of the system (hunspell). Where none is installed there is no spell check, and that is all.
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

#include <memory>

class Hunspell;

namespace core {

/// A stretch of text that no dictionary knows.
struct Misspelling {
    qsizetype at = 0;
    qsizetype length = 0;
    bool operator==(const Misspelling&) const = default;
};

class Spelling {
public:
    /// `language` as dictionaries are named: "en_GB". `own`: words known beside the dictionary's and those of the field.
    /// nullptr if no dictionary of the language is installed. Takes about a tenth of a second: use a worker thread.
    static std::shared_ptr<Spelling> open(const QString& language, const QStringList& own);
    ~Spelling();
    Spelling(const Spelling&) = delete;
    Spelling& operator=(const Spelling&) = delete;

    void learn(const QString& word);
    /// Also for numbers, abbreviations in capitals and words with digits in them.
    bool knows(const QString& word) const;
    /// The likeliest first, at most `most`.
    QStringList suggestions(const QString& word, int most = 7) const;
    QList<Misspelling> misspelt(const QString& text) const;

private:
    explicit Spelling(std::unique_ptr<Hunspell> dictionary);
    std::unique_ptr<Hunspell> dictionary_;
    QSet<QString> own_;  ///< folded
};

}  // namespace core
