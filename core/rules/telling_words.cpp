// SPDX-License-Identifier: MPL-2.0
// Words as the comparison of accounts takes them: what says nothing left out, endings off, one word for one thing.
#include "core/base/text.h"
#include "core/rules/same_events.h"

#include <QHash>
#include <QSet>

namespace core {
namespace {

/// A line for each thing, the first word standing for all: how agencies call it in their own records.
constexpr std::array sameThings{"police officer officers constable pc cops",
                                "called callout attended attendance came visit visited went",
                                "school teacher headteacher class classroom nursery academy",
                                "hospital emergency ae ward casualty",
                                "doctor gp surgery paediatrician",
                                "mother mum mummy mom maternal",
                                "father dad daddy",
                                "drunk intoxicated alcohol drinking drink drank drunken vodka wine",
                                "drug cannabis heroin cocaine substance",
                                "assault hit punched struck attacked attack slapped kicked violence violent",
                                "shout shouting shouted argument arguing argued row verbal altercation quarrel",
                                "bruise bruising bruised mark injury injured injuries hurt wound",
                                "missing absconded runaway ran",
                                "found located returned return",
                                "absent absence missed nonattendance truant",
                                "hungry food fed unfed breakfast lunch",
                                "dirty unkempt unwashed unclean hygiene soiled",
                                "conference meeting met",
                                "referral referred refer report reported",
                                "arrest arrested custody detained",
                                "house home flat address property",
                                "nurse visitor midwife hv",
                                "weight weighed kg growth",
                                "medicine medication tablets prescribed prescription overdose",
                                "excluded exclusion suspended suspension",
                                "prize award certificate won",
                                "fire burn burnt burned scald scalded",
                                "tooth teeth dental dentist",
                                "neighbour neighbours anonymous caller",
                                "fracture fractured broken broke",
                                "unconscious collapsed collapse unresponsive",
                                "worried concern concerned concerns worry"};

const QHash<QString, QString>& things() {
    static const QHash<QString, QString> map = [] {
        QHash<QString, QString> made;
        for (const char* line : sameThings) {
            const QStringList words = QString::fromLatin1(line).split(u' ');
            for (const QString& word : words) made.insert(word, words.first());
        }
        return made;
    }();
    return map;
}

const QSet<QString>& emptyWords() {
    static const QSet<QString> set = [] {
        const QStringList words =
            QStringLiteral(
                "a an the and or but of to in on at by for from with into out up down as it its he she they them his "
                "her their him who that this there then when while after before was were is are be been being has "
                "have had did do does not no said says told that which about again also s t mr mrs ms because")
                .split(u' ');
        return QSet<QString>(words.begin(), words.end());
    }();
    return set;
}

QString withoutEnding(QString word) {
    for (const char* ending : {"ing", "ed", "es", "s"}) {
        const QLatin1String tail(ending);
        if (word.size() > tail.size() + 3 && word.endsWith(tail)) {
            word.chop(tail.size());
            break;
        }
    }
    if (word.size() > 4 && word.endsWith(u'e')) word.chop(1);
    return word;
}

}  // namespace

QStringList tellingWords(const QString& text) {
    QStringList words;
    QString word;
    const auto finish = [&] {
        if (word.size() > 1 && !emptyWords().contains(word)) {
            const auto thing = things().constFind(word);
            words << (thing != things().cend() ? *thing : withoutEnding(word));
        }
        word.clear();
    };
    // "A&E" is one word; so is "Dana's", without its ending.
    const QString plain = folded(text).replace(QLatin1String("a&e"), QLatin1String("ae"));
    for (const QChar c : plain) {
        if (c.isLetterOrNumber()) word += c;
        else finish();
    }
    finish();
    return words;
}

}  // namespace core
