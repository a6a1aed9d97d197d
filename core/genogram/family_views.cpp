// SPDX-License-Identifier: MPL-2.0
// What the views say: arrangements, responsibility and enquiries as lines, marks and notes.
#include "core/genogram/family_views.h"

#include "core/rules/contact_parties.h"
#include "core/rules/kin_finder.h"
#include "core/rules/time_words.h"

#include <QMap>

namespace core {
namespace {

using namespace Qt::StringLiterals;

constexpr int recentDays = 91;  // what happened lately: a quarter of a year

QString word(const Words& words, const char* key, const QStringList& values = {}) {
    return words.phrase(u"genogram."_s + QLatin1String(key), values);
}

QString name(const CaseSnapshot& records, const PersonId& id) {
    const Person* person = records.find<Person>(id);
    return person ? shortName(*person) : QString();
}

QString names(const CaseSnapshot& records, const QList<PersonId>& ids, const Words& words) {
    QStringList list;
    for (const PersonId& id : ids) list.append(name(records, id));
    list.removeAll(QString());
    return listWords(list, words);
}

// The rules alone, without the days on which they begin and end.
QString oftenWords(const Arrangement& arrangement, const Words& words) {
    QStringList parts;
    for (TimeRule rule : arrangement.rules) {
        rule.from = {};
        rule.to = {};
        parts.append(ruleWords(rule, {}, words));
    }
    parts.removeDuplicates();
    return parts.join(u"; "_s);
}

// "5 of 6 times in the last 3 months"; "" if there were none.
QString heldWords(const CaseSnapshot& records, const Arrangement& arrangement, const PersonId& adult, QDate day,
                  const Words& words) {
    int held = 0, counted = 0;
    for (const ContactSession& session : records.all<ContactSession>()) {
        const QDate date = session.date.earliest().value_or(QDate());
        if (session.arrangement != arrangement.id || !isCounted(session) || !date.isValid()) continue;
        if (date > day || date.daysTo(day) > recentDays) continue;
        ++counted;
        held += isHeld(session) && wasThere(session, adult) ? 1 : 0;
    }
    return counted == 0 ? QString() : word(words, "contact_held", {QString::number(held), QString::number(counted)});
}

ViewStroke strokeOf(const Arrangement& arrangement, const Pack& pack) {
    if (!codeIs(pack, u"contact_types"_s, arrangement.type, u"direct"_s)) return ViewStroke::FromAfar;
    const bool watched = !arrangement.supervision.isEmpty() && arrangement.supervision != "unsupervised"_L1;
    return watched ? ViewStroke::Watched : ViewStroke::Plain;
}

void addLimits(ViewPicture& picture, const CaseSnapshot& records, QDate day, const Words& words, int& number) {
    const QList<PersonId> all = subjectChildren(records);
    for (const ContactLimit& limit : records.all<ContactLimit>()) {
        if (limit.kind != LimitKind::NoContact || holdsOn(limit.from, limit.to, day) == Truth::No) continue;
        const QList<PersonId> children = limit.children.isEmpty() ? all : limit.children;
        ++number;
        for (const PersonId& child : children) picture.lines.append({limit.adult, child, ViewStroke::Stopped, number});
        QString text = limit.text;
        if (text.endsWith(u'.')) text.chop(1);  // the sentence brings its own
        QStringList parts{words.term(u"limit_bases."_s + limit.basis), text};
        parts.removeAll(QString());
        picture.notes.append(
            {number,
             word(words, "contact_stopped", {name(records, limit.adult), names(records, children, words), parts.join(u". "_s)}),
             children + QList<PersonId>{limit.adult}});
    }
}

}  // namespace

ViewPicture contactView(const CaseSnapshot& records, QDate day, const Words& words, const Pack& pack) {
    ViewPicture picture;
    int number = 0;
    for (const Arrangement& arrangement : records.all<Arrangement>()) {
        if (arrangement.state != ArrangementState::Active || holdsOn(arrangement.start, arrangement.end, day) == Truth::No)
            continue;
        // Adults for whom it went alike share a number and a note.
        QMap<QString, QList<PersonId>> byHeld;
        for (const PersonId& adult : arrangement.adults) byHeld[heldWords(records, arrangement, adult, day, words)].append(adult);
        for (auto it = byHeld.cbegin(); it != byHeld.cend(); ++it) {
            ++number;
            for (const PersonId& adult : *it)
                for (const PersonId& child : arrangement.children)
                    picture.lines.append({adult, child, strokeOf(arrangement, pack), number});
            QStringList parts{words.term(u"contact_types."_s + arrangement.type),
                              words.term(u"supervision_levels."_s + arrangement.supervision), oftenWords(arrangement, words),
                              it.key()};
            parts.removeAll(QString());
            picture.notes.append(
                {number,
                 word(words, "contact_sees",
                      {names(records, *it, words), names(records, arrangement.children, words), parts.join(u"; "_s)}),
                 arrangement.children + *it});
        }
    }
    addLimits(picture, records, day, words, number);
    if (picture.notes.isEmpty()) picture.notes.append({0, word(words, "contact_none"), {}});
    return picture;
}

ViewPicture responsibilityView(const CaseSnapshot& records, QDate day, const Words& words) {
    ViewPicture picture;
    picture.plainKey = u"view_responsible"_s;
    int number = 0;
    for (const ParentalResponsibility& held : records.all<ParentalResponsibility>()) {
        if (holdsOn(held.from, held.to, day) == Truth::No || held.basis == "not_held"_L1) continue;
        const QString holder = held.holder ? name(records, *held.holder) : held.holderText;
        const QString ground = words.term(u"responsibility_bases."_s + held.basis);
        const QString said = ground.isEmpty() ? holder : word(words, "responsibility_ground", {holder, ground});
        // The same holder on the same ground for brothers and sisters is one note.
        const auto known = std::find_if(picture.notes.begin(), picture.notes.end(), [&](const ViewNote& note) {
            return note.text == said && (!held.holder || note.of.contains(*held.holder));
        });
        ViewNote* note = known == picture.notes.end() ? nullptr : &*known;
        if (!note) {
            picture.notes.append({++number, said, held.holder ? QList<PersonId>{*held.holder} : QList<PersonId>{}});
            note = &picture.notes.last();
        }
        note->of.append(held.child);
        if (held.holder) picture.lines.append({*held.holder, held.child, ViewStroke::Plain, note->number});
        else picture.lines.append({held.child, {}, ViewStroke::Plain, note->number});
    }
    for (ViewNote& note : picture.notes) {
        QList<PersonId> children;
        for (const ViewLine& line : picture.lines)
            if (line.number == note.number) children.append(line.b ? *line.b : line.a);
        note.text = word(words, "responsibility_for", {note.text, names(records, children, words)});
    }
    picture.notes.append({0, word(words, "responsibility_note"), {}});
    return picture;
}

QStringList kinGapWords(const CaseSnapshot& records, QDate day, const Words& words) {
    QStringList sentences;
    const QList<KinGap> gaps = findKin(records, day).gaps;
    for (const KinGap& gap : gaps) {
        const QString children = names(records, gap.children, words);
        const QString side = gap.side == KinSide::Maternal ? u"_maternal"_s : u"_paternal"_s;
        const QString key = u"gap_"_s + toName(gap.kind) + (gap.parent ? QString() : side);
        sentences.append(word(words, qPrintable(key), {children, gap.parent ? name(records, *gap.parent) : QString()}));
    }
    return sentences;
}

ViewPicture kinView(const CaseSnapshot& records, QDate day, const Words& words) {
    ViewPicture picture;
    const KinFinding finding = findKin(records, day);
    int open = 0;
    for (const KinFound& one : finding.people) {
        if (one.caresNow && one.state == KinState::NotExplored) continue;
        open += one.isOpen() ? 1 : 0;
        const QString state = toName(one.state);
        picture.marks.append(
            {one.person, word(words, qPrintable(u"kin_letter_"_s + state)), one.isOpen(), u"kin_state."_s + state});
    }
    for (const KinGap& gap : finding.gaps)
        if (gap.parent && !std::any_of(picture.marks.begin(), picture.marks.end(), [&](const ViewMark& mark) {
                return mark.person == *gap.parent && mark.key == "kin_gap"_L1;
            }))
            picture.marks.append({*gap.parent, u"+"_s, false, u"kin_gap"_s});
    picture.notes.append({0, word(words, "kin_count", {QString::number(open), QString::number(finding.people.size())}), {}});
    const QStringList gaps = kinGapWords(records, day, words);
    for (const QString& gap : gaps) picture.notes.append({0, gap, {}});
    return picture;
}

}  // namespace core
