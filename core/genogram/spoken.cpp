// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/spoken.h"

#include "core/base/date_text.h"
#include "core/genogram/labels.h"
#include "core/rules/kin_terms.h"
#include "core/rules/time_words.h"

#include <memory>

namespace core {
namespace {

using namespace Qt::StringLiterals;

// Relations are worked out once for each child of the case and asked for everybody.
class Speaker {
public:
    Speaker(const CaseSnapshot& records, QDate day, const Words& words)
        : records_(records), day_(day), words_(words), children_(subjectChildren(records)) {
        for (const Person& person : records.all<Person>()) ++called_[shortName(person)];
        for (const PersonId& child : children_) {
            terms_.push_back(std::make_unique<KinTerms>(records, child, words));
            kin_.push_back(kinOf(records, child));
        }
    }

    QString of(const PersonId& id) const {
        const Person* person = records_.find<Person>(id);
        if (!person) return {};
        QStringList parts{nameAndAge(*person)};
        parts.append(relation(*person));
        if (day_.isValid()) parts.append(home(id));
        parts.removeAll(QString());
        QStringList sentence{parts.join(u", "_s)};
        sentence.append(siblings(id));
        return sentence.join(u"; "_s);
    }

private:
    const CaseSnapshot& records_;
    const QDate day_;
    const Words& words_;
    const QList<PersonId> children_;
    std::vector<std::unique_ptr<KinTerms>> terms_;
    std::vector<QHash<PersonId, Kin>> kin_;
    QHash<QString, int> called_;  // how many go by that name

    QString word(const char* key, const QStringList& values = {}) const {
        return words_.phrase(u"genogram."_s + QLatin1String(key), values);
    }
    QString nameAndAge(const Person& person) const {
        // The first name is enough to the ear, unless two bear it.
        const QString known = called_.value(shortName(person)) > 1 ? displayName(person) : shortName(person);
        QStringList parts{known.isEmpty() ? word("no_name") : known};
        const QString age = ageSaid(person);
        if (person.beginning != Beginning::Born) parts.append(words_.phrase(u"genogram."_s + toName(person.beginning)).toLower());
        else if (person.deceased) parts.append(word("said_died"));
        else if (!age.isEmpty()) parts.append(age);
        return parts.join(u", "_s);
    }
    // Signs that the eye takes in are words to the ear: "~67" is "about 67", "7m" is "7 months".
    QString ageSaid(const Person& person) const {
        const QString age = ageMark(person, day_);
        if (age.startsWith(u'~')) return word("spoken_about", {age.mid(1)});
        return age.endsWith(u'm') ? word("spoken_months", {age.chopped(1)}) : age;
    }
    QString relation(const Person& person) const {
        if (person.subjectChild) return words_.term(u"kin.self"_s);
        for (size_t i = 0; i < terms_.size(); ++i) {
            const QString term = terms_[i]->exact(person.id);
            if (!term.isEmpty())
                return words_.phrase(u"kin.of"_s, {term, shortName(*records_.find<Person>(children_[qsizetype(i)]))});
        }
        return person.role;
    }
    bool isThere(const Residence& stay) const {
        return stay.kind != ResidenceKind::ShortStay && holdsOn(stay.from, stay.to, day_) != Truth::No;
    }
    // Two live together from when the second came: each is told with that date.
    QString home(const PersonId& id) const {
        for (const Residence& stay : records_.all<Residence>()) {
            if (stay.person != id || !isThere(stay)) continue;
            QList<std::pair<UncertainDate, QStringList>> together;
            QSet<PersonId> told;
            for (const Residence& other : records_.all<Residence>()) {
                const bool with = other.household == stay.household && other.person != id && isThere(other);
                const Person* person = with && !told.contains(other.person) ? records_.find<Person>(other.person) : nullptr;
                if (!person) continue;
                told.insert(other.person);
                const UncertainDate since = sinceBoth(stay.from, other.from);
                const auto known =
                    std::find_if(together.begin(), together.end(), [&](const auto& group) { return group.first == since; });
                if (known == together.end()) together.append({since, {shortName(*person)}});
                else known->second.append(shortName(*person));
            }
            if (together.isEmpty()) return word("spoken_alone");
            std::stable_sort(together.begin(), together.end(),
                             [](const auto& a, const auto& b) { return compareForList(a.first, b.first) < 0; });
            return homeSaid(together);
        }
        return {};
    }
    static UncertainDate sinceBoth(const UncertainDate& a, const UncertainDate& b) {
        if (a.isUnknown() || b.isUnknown()) return {};
        return compareForList(a, b) < 0 ? b : a;
    }
    QString homeSaid(const QList<std::pair<UncertainDate, QStringList>>& together) const {
        QStringList parts;
        for (const auto& [since, names] : together) {
            const QString who = listWords(names, words_);
            const bool first = parts.isEmpty();
            if (since.isUnknown()) parts.append(word(first ? "spoken_home" : "spoken_with", {who}));
            else parts.append(word(first ? "spoken_home_since" : "spoken_with_since", {who, dateWords(since)}));
        }
        return parts.join(u", "_s);
    }
    // Of a child of the case: "half-brother Ellis, 15".
    QStringList siblings(const PersonId& id) const {
        const qsizetype child = children_.indexOf(id);
        if (child < 0) return {};
        QList<const Person*> found;
        for (const Person& person : records_.all<Person>()) {
            const Kin kin = kin_[size_t(child)].value(person.id);
            const bool isSibling = kin.role == KinRole::Sibling || kin.role == KinRole::StepSibling;
            if (kin_[size_t(child)].contains(person.id) && isSibling) found.append(&person);
        }
        std::stable_sort(found.begin(), found.end(),
                         [](const Person* a, const Person* b) { return compareForList(a->birth, b->birth) < 0; });
        QStringList list;
        for (const Person* person : std::as_const(found)) {
            const QString age = ageSaid(*person), name = shortName(*person);
            const QString who = age.isEmpty() || person->deceased ? name : word("spoken_age", {name, age});
            list.append(word("spoken_sibling", {terms_[size_t(child)]->exact(person->id), who}));
        }
        return list;
    }
};

bool hasPicture(const Drawing& drawing, const AnyId& person) {
    return std::any_of(drawing.pieces.begin(), drawing.pieces.end(), [&](const Piece& piece) {
        const Shape* shape = std::get_if<Shape>(&piece);
        return shape && shape->of == person && !shape->picture.isNull();
    });
}

}  // namespace

void speakSpots(Drawing& drawing, const CaseSnapshot& records, QDate day, const Words& words) {
    const Speaker speaker(records, day, words);
    for (Spot& spot : drawing.spots) {
        const QString sentence = speaker.of(spot.person.as<PersonTag>());
        if (!sentence.isEmpty()) spot.says = sentence;
        if (hasPicture(drawing, spot.person)) spot.says += u"; "_s + words.phrase(u"genogram.said_photo"_s);
    }
}

QString spokenOf(const CaseSnapshot& records, const PersonId& person, QDate day, const Words& words) {
    return Speaker(records, day, words).of(person);
}

}  // namespace core
