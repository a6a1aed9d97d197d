// SPDX-License-Identifier: MPL-2.0
#include "core/rules/named_people.h"

#include "core/base/text.h"

namespace core {
namespace {

/// Words of letters, folded. "Dana's" gives "dana" and "s", which nobody is called.
QStringList lettersOf(const QString& text) {
    QStringList words;
    QString word;
    for (const QChar c : folded(text)) {
        if (c.isLetter() || (c == u'-' && !word.isEmpty())) word += c;
        else if (!word.isEmpty()) words << std::exchange(word, {});
    }
    if (!word.isEmpty()) words << word;
    return words;
}

}  // namespace

NamedPeople::NamedPeople(const CaseSnapshot& snapshot) {
    const auto add = [&](const QString& name, const PersonId& person) {
        const QStringList words = lettersOf(name);
        if (words.isEmpty() || (words.size() == 1 && words.first().size() < 2)) return;
        const QString key = words.join(u' ');
        const auto known = names_.constFind(key);
        if (known == names_.cend()) names_.insert(key, person);
        else if (*known != person) names_.insert(key, std::nullopt);
        longest_ = std::max(longest_, words.size());
    };
    for (const Person& person : snapshot.all<Person>()) {
        for (const PersonName& name : person.names) {
            add(name.given, person.id);
            add(name.given.section(u' ', 0, 0), person.id);
            if (name.given.isEmpty() || name.family.isEmpty()) continue;
            add(name.given + u' ' + name.family, person.id);
            add(name.given.section(u' ', 0, 0) + u' ' + name.family, person.id);
        }
    }
}

QList<PersonId> NamedPeople::in(const QString& text) const {
    const QStringList words = lettersOf(text);
    QList<PersonId> found;
    for (qsizetype i = 0; i < words.size();) {
        qsizetype used = 1;
        for (qsizetype length = std::min(longest_, words.size() - i); length > 0; --length) {
            const auto name = names_.constFind(words.mid(i, length).join(u' '));
            if (name == names_.cend()) continue;
            if (*name && !found.contains(**name)) found << **name;
            used = length;
            break;
        }
        i += used;
    }
    return found;
}

}  // namespace core
