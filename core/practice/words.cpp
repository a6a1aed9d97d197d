// SPDX-License-Identifier: MPL-2.0
#include "core/practice/words.h"

namespace core {
namespace {

const QString fallback = QStringLiteral("en");

}  // namespace

Words::Words(const Pack& pack, const QString& language, Wording wording)
    : pack_(pack), language_(pack.terms.contains(language) ? language : fallback), wording_(wording) {}

QString Words::term(const QString& concept_, Register reader) const {
    for (const QString& language : {language_, fallback}) {
        // The words a case chose for time together come before the general ones.
        for (const QHash<QString, Term>& terms : {pack_.wordings.value(wording_).value(language), pack_.terms.value(language)}) {
            if (const auto found = terms.constFind(concept_); found != terms.constEnd())
                return reader == Register::Family ? found->family : found->professional;
        }
    }
    return {};
}

QString Words::heading(const QString& concept_, Register reader) const {
    QString text = term(concept_, reader);
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

QString Words::phrase(const QString& key, const QStringList& values) const {
    QString text = pack_.phrases.value(language_).value(key);
    if (text.isEmpty()) text = pack_.phrases.value(fallback).value(key);
    // One pass, so that a value that holds "%2" stays as it was typed.
    switch (values.size()) {
    case 0: return text;
    case 1: return text.arg(values[0]);
    case 2: return text.arg(values[0], values[1]);
    case 3: return text.arg(values[0], values[1], values[2]);
    default: return text.arg(values[0], values[1], values[2], values[3]);
    }
}

}  // namespace core
