// SPDX-License-Identifier: MPL-2.0
#include "core/practice/words.h"

namespace core {
namespace {

const QString fallback = QStringLiteral("en");

}  // namespace

Words::Words(const Pack& pack, const QString& language)
    : pack_(pack), language_(pack.terms.contains(language) ? language : fallback) {}

QString Words::term(const QString& concept_, Register reader) const {
    for (const QString& language : {language_, fallback}) {
        const auto& terms = pack_.terms.value(language);
        if (const auto found = terms.constFind(concept_); found != terms.constEnd())
            return reader == Register::Family ? found->family : found->professional;
    }
    return {};
}

QString Words::phrase(const QString& key, const QStringList& values) const {
    QString text = pack_.phrases.value(language_).value(key);
    if (text.isEmpty()) text = pack_.phrases.value(fallback).value(key);
    for (const QString& value : values) text = text.arg(value);
    return text;
}

}  // namespace core
