// SPDX-License-Identifier: MPL-2.0
#include "core/report/kinds/pattern_words.h"

#include "core/base/date_text.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

class Teller {
public:
    Teller(const EntryPattern& pattern, const CaseSnapshot& records, const Words& words)
        : pattern_(pattern), records_(records), words_(words) {}

    PatternWords words() const {
        switch (pattern_.kind) {
        case PatternKind::NotSeen: return notSeen();
        case PatternKind::Burst: return made("burst", {kind(), count(), days()}, {from(), to(), count(), of()}, expected());
        case PatternKind::Repeat: return made("repeat", {kind(), count()}, {from(), to(), count(), of()}, expected());
        case PatternKind::Follows: {
            const QString then = words_.heading(category(*pattern_.then));
            return made("follows", {kind(), then}, {count(), of(), days()}, expected());
        }
        case PatternKind::Change: return change();
        }
        return {};
    }

private:
    static QString category(Category category) { return u"category."_s + toName(category); }
    QString kind() const {
        return pattern_.category ? words_.heading(category(*pattern_.category)) : words_.phrase(u"pattern.concerns"_s);
    }
    QString count() const { return QString::number(pattern_.count); }
    QString of() const { return QString::number(pattern_.of); }
    QString days() const { return QString::number(pattern_.days); }
    QString from() const { return dateWords(pattern_.from); }
    QString to() const { return dateWords(pattern_.to); }
    QString expected() const {
        return words_.phrase(u"pattern.expected"_s, {QString::number(pattern_.expected, 'f', 1), chance()});
    }
    /// "1 in 200", or "3 in 10": how many shuffled records of a hundred or ten show as much somewhere.
    QString chance() const {
        if (pattern_.p >= 0.095) return words_.phrase(u"pattern.in_ten"_s, {QString::number(qRound(pattern_.p * 10))});
        if (pattern_.p >= 0.0095) return words_.phrase(u"pattern.in_hundred"_s, {QString::number(qRound(pattern_.p * 100))});
        return words_.phrase(u"pattern.in_thousand"_s, {QString::number(std::max(1, qRound(pattern_.p * 1000)))});
    }

    PatternWords made(const char* key, const QStringList& title, const QStringList& says, const QString& chance) const {
        const QString stem = u"pattern."_s + QLatin1String(key);
        return {words_.phrase(stem + "_title"_L1, title), words_.phrase(stem, says), chance};
    }

    PatternWords notSeen() const {
        const Person* child = pattern_.child ? records_.find<Person>(*pattern_.child) : nullptr;
        const QString name = child ? shortName(*child) : QString();
        PatternWords told = made("not_seen", {name, days()}, {name, from(), to()}, {});
        told.chance = words_.phrase(u"pattern.not_seen_usual"_s, {QString::number(qRound(pattern_.expected)), chance()});
        return told;
    }

    PatternWords change() const {
        const ChronologyEntry* entry = records_.find<ChronologyEntry>(pattern_.entries.first());
        const QString what = words_.heading(category(entry->category));
        const QString direction = words_.phrase(pattern_.count < pattern_.of ? u"pattern.fewer"_s : u"pattern.more"_s);
        return made("change", {kind(), direction, what}, {of(), days(), dateWords(entry->date), count()}, expected());
    }

    const EntryPattern& pattern_;
    const CaseSnapshot& records_;
    const Words& words_;
};

}  // namespace

PatternWords wordsOf(const EntryPattern& pattern, const CaseSnapshot& records, const Words& words) {
    return Teller(pattern, records, words).words();
}

}  // namespace core
