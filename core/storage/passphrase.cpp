// SPDX-License-Identifier: MPL-2.0
#include "core/storage/passphrase.h"

#include "core/base/error.h"

#include <QFile>
#include <QStringList>

#include <sodium.h>
#include <zxcvbn.h>

#include <algorithm>
#include <cstring>

namespace core {

namespace {

constexpr size_t longestJudged = 100;  // zxcvbn is slow on long texts, and these are strong anyway
constexpr qsizetype listLength = 7776;

const QStringList& wordList() {
    static const QStringList words = [] {
        QFile file(QStringLiteral(":/core/words.txt"));
        if (!file.open(QIODevice::ReadOnly)) throw Error(Fault::Unsupported, QStringLiteral("the word list is missing"));
        return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    }();
    if (words.size() != listLength) throw Error(Fault::Unsupported, QStringLiteral("the word list is incomplete"));
    return words;
}

bool startsCharacter(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) != 0x80; }

}  // namespace

PassphraseStrength passphraseStrength(const SecretBytes& passphrase) {
    const QByteArrayView text = passphrase.view();
    PassphraseStrength strength;
    strength.characters = int(std::count_if(text.begin(), text.end(), startsCharacter));
    const size_t judged = std::min(passphrase.size(), longestJudged);
    SecretBytes terminated(judged + 1);
    if (judged > 0) std::memcpy(terminated.data(), passphrase.data(), judged);
    strength.bits = ZxcvbnMatch(reinterpret_cast<const char*>(terminated.data()), nullptr, nullptr);
    return strength;
}

QString generatedPassphrase(int words) {
    const QStringList& list = wordList();
    QStringList drawn;
    for (int i = 0; i < words; ++i) drawn.append(list[qsizetype(randombytes_uniform(quint32(listLength)))]);
    return drawn.join(u' ');
}

}  // namespace core
