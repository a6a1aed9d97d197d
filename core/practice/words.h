// SPDX-License-Identifier: MPL-2.0
// Words of a pack in one language: never the locale of the process.
#pragma once

#include "core/practice/pack.h"

namespace core {

enum class Register { Professional, Family };

class Words {
public:
    /// Falls back to English where the pack lacks the language. `pack` must outlive the Words.
    Words(const Pack& pack, const QString& language, Wording wording = Wording::FamilyTime);

    /// As inside a sentence: "family time". "" if the pack has no such concept in either language.
    QString term(const QString& concept_, Register reader = Register::Professional) const;
    /// As at the start of a line: "Family time".
    QString heading(const QString& concept_, Register reader = Register::Professional) const;
    /// The phrase with %1, %2 … filled in; "" if there is none.
    QString phrase(const QString& key, const QStringList& values = {}) const;
    QString language() const { return language_; }

private:
    const Pack& pack_;
    QString language_;
    Wording wording_;
};

}  // namespace core
