// SPDX-License-Identifier: MPL-2.0
#include "core/rules/known_places.h"

#include "core/base/text.h"

namespace core {

QStringList knownPlaces(const CaseSnapshot& snapshot) {
    struct Place {
        QString words;
        int uses = 0;
    };
    QHash<QString, Place> places;
    QHash<QString, QString> keys;  // the same words stand in thousands of entries: they are folded once
    const auto add = [&](const QString& words) {
        const QString place = words.simplified();
        if (place.size() < 3) return;
        QString& key = keys[place];
        if (key.isEmpty()) key = folded(place);
        Place& known = places[key];
        if (known.uses++ == 0) known.words = place;
    };
    for (const ChronologyEntry& entry : snapshot.all<ChronologyEntry>()) add(entry.place);
    for (const Household& home : snapshot.all<Household>()) add(home.name);
    for (const Agency& agency : snapshot.all<Agency>()) add(agency.name);
    for (const Schooling& school : snapshot.all<Schooling>()) add(school.school);
    QList<Place> list = places.values();
    std::sort(list.begin(), list.end(),
              [](const Place& a, const Place& b) { return a.uses != b.uses ? a.uses > b.uses : a.words < b.words; });
    QStringList words;
    for (const Place& place : std::as_const(list)) words << place.words;
    return words;
}

QString placeIn(const QString& text, const QStringList& places) {
    const QString said = folded(text);
    QString best;
    for (const QString& place : places) {
        const QString sought = folded(place);
        for (qsizetype at = said.indexOf(sought); at >= 0 && !sought.isEmpty(); at = said.indexOf(sought, at + 1)) {
            const qsizetype end = at + sought.size();
            const bool starts = at == 0 || !said[at - 1].isLetterOrNumber();
            const bool ends = end == said.size() || !said[end].isLetterOrNumber();
            if (starts && ends && place.size() > best.size()) best = place;
        }
    }
    return best;
}

}  // namespace core
