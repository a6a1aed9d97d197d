// SPDX-License-Identifier: MPL-2.0
#include "core/base/spelling.h"

#include "core/base/text.h"

#include <hunspell/hunspell.hxx>

#include <QFile>
#include <QStandardPaths>

namespace core {
namespace {

bool isInner(QChar c) { return c == u'\'' || c == u'\u2019' || c == u'-'; }

/// "WHO'S" and "IRO" are no words to look up; nor is "2nd".
bool isBeside(const QString& word) {
    const bool digits = std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
    const bool capitals = std::all_of(word.begin(), word.end(), [](QChar c) { return !c.isLetter() || c.isUpper(); });
    return word.size() < 2 || digits || (capitals && word.size() <= 6);
}

}  // namespace

Spelling::Spelling(std::unique_ptr<Hunspell> dictionary) : dictionary_(std::move(dictionary)) {}
Spelling::~Spelling() = default;

std::shared_ptr<Spelling> Spelling::open(const QString& language, const QStringList& own) {
    const auto part = [&](const char* ending) {
        return QStandardPaths::locate(QStandardPaths::GenericDataLocation,
                                      QStringLiteral("hunspell/%1.%2").arg(language, QLatin1String(ending)));
    };
    const QString affixes = part("aff"), words = part("dic");
    if (affixes.isEmpty() || words.isEmpty()) return nullptr;
    auto dictionary = std::make_unique<Hunspell>(QFile::encodeName(affixes).constData(), QFile::encodeName(words).constData());
    // Ours are UTF-8; an old dictionary in another encoding would find every accent wrong.
    if (dictionary->get_dict_encoding() != "UTF-8") return nullptr;
    std::shared_ptr<Spelling> spelling(new Spelling(std::move(dictionary)));
    QFile field(QStringLiteral(":/core/field_words.txt"));
    if (field.open(QIODevice::ReadOnly))
        for (const QString& line : QString::fromUtf8(field.readAll()).split(u'\n', Qt::SkipEmptyParts))
            if (!line.startsWith(u'#')) spelling->learn(line);
    for (const QString& word : own) spelling->learn(word);
    return spelling;
}

void Spelling::learn(const QString& word) { own_.insert(folded(word)); }

bool Spelling::knows(const QString& word) const {
    if (isBeside(word) || own_.contains(folded(word))) return true;
    QString plain = word;
    plain.replace(u'\u2019', u'\'');
    if (plain.endsWith(QLatin1String("'s"), Qt::CaseInsensitive) && own_.contains(folded(plain.chopped(2)))) return true;
    return dictionary_->spell(plain.toStdString());
}

QStringList Spelling::suggestions(const QString& word, int most) const {
    QString plain = word;
    plain.replace(u'\u2019', u'\'');
    QStringList list;
    for (const std::string& one : dictionary_->suggest(plain.toStdString())) {
        if (list.size() == most) break;
        list << QString::fromStdString(one);
    }
    return list;
}

QList<Misspelling> Spelling::misspelt(const QString& text) const {
    QList<Misspelling> found;
    for (qsizetype i = 0; i < text.size();) {
        if (!text[i].isLetterOrNumber()) {
            ++i;
            continue;
        }
        qsizetype end = i + 1;
        const auto goesOn = [&] {
            return text[end].isLetterOrNumber() || text[end].isMark() ||
                   (isInner(text[end]) && end + 1 < text.size() && text[end + 1].isLetter());
        };
        while (end < text.size() && goesOn()) ++end;
        const QString word = text.mid(i, end - i);
        // "drop-in" may be known by its parts alone.
        const QStringList parts = word.split(u'-', Qt::SkipEmptyParts);
        const bool known = knows(word) || (parts.size() > 1 && std::all_of(parts.begin(), parts.end(),
                                                                           [&](const QString& part) { return knows(part); }));
        if (!known) found << Misspelling{i, end - i};
        i = end;
    }
    return found;
}

}  // namespace core
