// SPDX-License-Identifier: MPL-2.0
#include "core/practice/words.h"

namespace core {
namespace {

const QString fallback = QStringLiteral("en");

}  // namespace

Words::Words(const Pack& pack, const QString& language, Wording wording)
    : pack_(pack), language_(pack.terms.contains(language) ? language : fallback), wording_(wording) {}

QString Words::term(const QString& concept_, Register reader) const {
    // Looked up in place: pages and the agenda ask for thousands.
    const auto in = [&](const QHash<QString, QHash<QString, Term>>& all, const QString& language) -> const Term* {
        const auto terms = all.constFind(language);
        if (terms == all.constEnd()) return nullptr;
        const auto found = terms->constFind(concept_);
        return found == terms->constEnd() ? nullptr : &*found;
    };
    const auto own = pack_.wordings.constFind(wording_);
    for (const QString* language : {&language_, &fallback}) {
        // The words a case chose for time together come before the general ones.
        const Term* found = own == pack_.wordings.constEnd() ? nullptr : in(*own, *language);
        if (!found) found = in(pack_.terms, *language);
        if (found) return reader == Register::Family ? found->family : found->professional;
    }
    return {};
}

QString Words::heading(const QString& concept_, Register reader) const {
    QString text = term(concept_, reader);
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

QString Words::phrase(const QString& key, const QStringList& values) const {
    const auto in = [&](const QString& language) {
        const auto all = pack_.phrases.constFind(language);
        return all == pack_.phrases.constEnd() ? QString() : all->value(key);
    };
    QString text = in(language_);
    if (text.isEmpty()) text = in(fallback);
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
