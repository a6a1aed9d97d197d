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
        const QString age = ageMark(person, day_);
        if (person.deceased) parts.append(word("said_died"));
        else if (!age.isEmpty()) parts.append(age);
        return parts.join(u", "_s);
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
    QString home(const PersonId& id) const {
        for (const Residence& stay : records_.all<Residence>()) {
            if (stay.person != id || stay.kind == ResidenceKind::ShortStay || holdsOn(stay.from, stay.to, day_) == Truth::No)
                continue;
            QStringList others;
            for (const Residence& other : records_.all<Residence>()) {
                const Person* person = other.household == stay.household && other.person != id &&
                                               other.kind != ResidenceKind::ShortStay &&
                                               holdsOn(other.from, other.to, day_) != Truth::No
                                           ? records_.find<Person>(other.person)
                                           : nullptr;
                if (person) others.append(shortName(*person));
            }
            others.removeDuplicates();
            if (others.isEmpty()) return word("spoken_alone");
            const QString who = listWords(others, words_);
            return stay.from.isUnknown() ? word("spoken_home", {who}) : word("spoken_home_since", {who, dateWords(stay.from)});
        }
        return {};
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
            const QString age = ageMark(*person, day_), name = shortName(*person);
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
