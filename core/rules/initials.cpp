// SPDX-License-Identifier: MPL-2.0
#include "core/rules/initials.h"

namespace core {
namespace {

constexpr qsizetype leastWord = 2;  // letters; single ones are initials already

QString initialOf(const QString& word) { return word.left(word.at(0).isHighSurrogate() ? 2 : 1).toUpper() + u'.'; }

/// Calls `f` for each run of letters and each stretch between two.
template <class F>
void eachWord(const QString& text, F&& f) {
    for (qsizetype from = 0; from < text.size();) {
        qsizetype to = from;
        const bool letters = text.at(from).isLetter() || text.at(from).isMark() || text.at(from).isSurrogate();
        while (to < text.size() && (text.at(to).isLetter() || text.at(to).isMark() || text.at(to).isSurrogate()) == letters) ++to;
        f(text.mid(from, to - from), letters);
        from = to;
    }
}

class Shortener {
public:
    explicit Shortener(const CaseSnapshot& records) {
        for (const Person& person : records.all<Person>())
            for (const PersonName& name : person.names)
                for (const QString& part : {name.given, name.family})
                    eachWord(part, [this](const QString& word, bool letters) {
                        if (letters && word.size() >= leastWord) short_.insert(word, initialOf(word));
                    });
    }

    /// A name: every word of it.
    static QString name(const QString& text) {
        QString result;
        eachWord(text, [&](const QString& word, bool letters) { result += letters ? initialOf(word) : word; });
        // "T.-M." and "T. M.", not "T.. M."
        return result.replace(QStringLiteral(".."), QStringLiteral("."));
    }
    /// Any text: the words that are somebody's name.
    QString text(const QString& text) const {
        QString result;
        eachWord(text, [&](const QString& word, bool letters) { result += letters ? short_.value(word, word) : word; });
        return result;
    }

private:
    QHash<QString, QString> short_;
};

// A full date would name a child as well as a name does; the month keeps age and birth order.
UncertainDate withoutDay(const UncertainDate& date) {
    const std::optional<QDate> day = date.exact();
    return day ? UncertainDate::month(day->year(), day->month()) : date;
}

void shorten(Person& person) {
    person.birth = withoutDay(person.birth);
    person.death = withoutDay(person.death);
    for (PersonName& name : person.names)
        name = {.kind = name.kind,
                .given = Shortener::name(name.given),
                .family = Shortener::name(name.family),
                .prefix = {},
                .suffix = {},
                .from = name.from,
                .to = name.to};
    person.birthPlace.clear();
    person.phone.clear();
    person.email.clear();
    person.localNumber.clear();
    person.photo.reset();
}

void shorten(Household& home) { home.address.reset(); }
void shorten(Union& pair) {
    for (UnionPhase& phase : pair.phases) phase.place.clear();
}
template <class T>
void shorten(T&) {}

}  // namespace

CaseSnapshot initialsOnly(const CaseSnapshot& records) {
    const Shortener shortener(records);
    CaseSnapshot result(records.id());
    eachRecordType([&]<RecordType T>() {
        for (T record : records.all<T>()) {
            shorten(record);
            eachField<T>([&](const auto& field) {
                using M = typename std::remove_cvref_t<decltype(field)>::Member;
                if constexpr (std::is_same_v<M, QString>)
                    if (field.label != Label::Key) record.*field.member = shortener.text(record.*field.member);
            });
            result.put(record);
        }
    });
    return result;
}

}  // namespace core
