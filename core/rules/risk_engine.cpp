// SPDX-License-Identifier: MPL-2.0
#include "core/rules/risk_engine.h"

#include "core/rules/family_view.h"

#include <QSet>

namespace core {
namespace {

using namespace Qt::StringLiterals;

const QStringList& valuesOf(const char* input) {
    static const QHash<QString, QStringList> all{{u"risk"_s, {u"not_addressed"_s, u"partly"_s, u"addressed"_s}},
                                                 {u"protective"_s, {u"none"_s, u"some"_s, u"clear"_s}},
                                                 {u"capacity"_s, {u"none"_s, u"some"_s, u"sustained"_s}},
                                                 {u"wishes"_s, {u"unsure"_s, u"want"_s}}};
    static const QStringList none;
    const auto found = all.constFind(QLatin1String(input));
    return found == all.cend() ? none : *found;
}

/// The values from the one found up to the worst or the best that what is missing may turn out to be.
QStringList span(const char* input, int from, int to) {
    QStringList values;
    for (int i = from; i <= to; ++i) values.append(valuesOf(input).value(i));
    return values;
}

class Inputs {
public:
    Inputs(const CaseSnapshot& records, const Pack& pack, const PersonId& child, QDate on)
        : records_(records), pack_(pack), child_(child), on_(on) {
        for (const PersonId& other : childrenOf(records))
            if (other != child) siblings_.insert(other);
    }

    RiskInputs take() {
        rate();
        return {risk_, protective_, capacity(), wishes()};
    }

private:
    /// The latest rating of a factor for every person it was rated for, other children left out.
    QList<const FactorRating*> ratingsOf(const QString& factor) const {
        QMap<PersonId, const FactorRating*> last;
        for (const FactorRating& rating : records_.all<FactorRating>()) {
            const QDate day = dayOf(rating.date);
            if (rating.factor != factor || siblings_.contains(rating.about) || (day.isValid() && day > on_)) continue;
            const FactorRating*& held = last[rating.about];
            if (!held || isLater(rating, *held)) held = &rating;
        }
        return last.values();
    }

    void rate() {
        int worst = 2, confirmed = 0;
        bool riskOpen = false, any = false, someProtective = false, protectiveOpen = false;
        int mayBecome = 0;
        for (const Factor& factor : pack_.library.factors) {
            const QList<const FactorRating*> ratings = ratingsOf(factor.id);
            const bool isRisk = factor.kind == FactorKind::Risk;
            if (ratings.isEmpty() && factor.core) open(isRisk, factor.id, isRisk ? riskOpen : protectiveOpen);
            for (const FactorRating* rating : ratings) {
                any = true;
                if (rating->status == FactorStatus::Unknown) {
                    open(isRisk, factor.id, isRisk ? riskOpen : protectiveOpen);
                    mayBecome += !isRisk;
                } else if (isRisk) {
                    const int value = rating->status == FactorStatus::NotAddressed     ? 0
                                      : rating->status == FactorStatus::BeingAddressed ? 1
                                                                                       : 2;
                    if (value < 2) risk_.because.append(anyId(rating->id));
                    worst = std::min(worst, value);
                } else if (rating->status >= FactorStatus::Emerging) {
                    someProtective = true;
                    protective_.because.append(anyId(rating->id));
                    confirmed += rating->status != FactorStatus::Emerging && rating->reliability >= Reliability::Corroborated;
                }
            }
        }
        if (!any) {
            risk_.missing.append(u"rate"_s);
            protective_.missing.append(u"rate"_s);
        }
        risk_.values = span("risk", riskOpen || !any ? 0 : worst, any ? worst : 2);
        const int protects = confirmed >= pack_.library.clearProtective ? 2 : someProtective ? 1 : 0;
        const int atBest = confirmed + mayBecome >= pack_.library.clearProtective ? 2 : mayBecome > 0 ? 1 : protects;
        protective_.values = span("protective", protects, !any ? 2 : protectiveOpen ? std::max(protects, atBest) : protects);
        if (risk_.isKnown()) risk_.missing.clear();
        if (protective_.isKnown()) protective_.missing.clear();
    }

    void open(bool isRisk, const QString& factor, bool& flag) {
        flag = true;
        (isRisk ? risk_ : protective_).missing.append(u"rate "_s + factor);
    }

    // The least sure conclusion counts: one behaviour that has not changed is enough to hold the rest back.
    RiskInput capacity() const {
        RiskInput input;
        int worst = 2;
        bool known = false, open = false;
        for (const CapacityItem& item : records_.all<CapacityItem>()) {
            const ChangeMeasure* last = nullptr;
            for (const ChangeMeasure& one : item.measures)
                if (!(dayOf(one.date) > on_) && one.conclusion != ChangeConclusion::NotSaid) last = &one;
            if (!last) {
                open = true;
                input.missing.append(u"capacity "_s + item.about.text());
                continue;
            }
            known = true;
            input.because.append(anyId(item.id));
            worst = std::min(worst, last->conclusion == ChangeConclusion::None        ? 0
                                    : last->conclusion == ChangeConclusion::Sustained ? 2
                                                                                      : 1);
        }
        if (!known && !open) input.missing.append(u"capacity"_s);
        input.values = span("capacity", open || !known ? 0 : worst, known ? worst : 2);
        if (input.isKnown()) input.missing.clear();
        return input;
    }

    // Wanted means that the child and everybody of the parents who was asked want it; the child has to be asked.
    RiskInput wishes() const {
        RiskInput input;
        QList<PersonId> asked = parentsOf(records_, child_);
        bool unsure = false, wanted = false;
        const auto last = [&](const PersonId& person) {
            return latest<Wish>(records_, on_,
                                [&](const Wish& wish) { return wish.about == person && wish.kind != WishKind::Feeling; });
        };
        for (const PersonId& person : asked)
            if (const Wish* wish = last(person)) {
                (wish->favours > 0 ? wanted : unsure) = true;
                input.because.append(anyId(wish->id));
            }
        const Wish* own = last(child_);
        if (own) {
            unsure = unsure || own->favours <= 0;
            input.because.append(anyId(own->id));
        } else {
            input.missing.append(u"wishes "_s + child_.text());
        }
        if (!wanted && !unsure)
            for (const PersonId& person : asked) input.missing.append(u"wishes "_s + person.text());
        const bool certain = unsure || (own && wanted);
        input.values = unsure ? span("wishes", 0, 0) : certain ? span("wishes", 1, 1) : span("wishes", 0, 1);
        if (input.isKnown()) input.missing.clear();
        return input;
    }

    const CaseSnapshot& records_;
    const Pack& pack_;
    const PersonId child_;
    const QDate on_;
    QSet<PersonId> siblings_;
    RiskInput risk_, protective_;
};

bool matches(const QStringList& allowed, const QString& value) { return allowed.isEmpty() || allowed.contains(value); }

struct Match {
    const RiskClass* riskClass = nullptr;
    const RiskRow* row = nullptr;
};

Match classFor(const QList<const RiskClass*>& worstFirst, const QString& risk, const QString& protective, const QString& capacity,
               const QString& wishes) {
    for (const RiskClass* one : worstFirst)
        for (const RiskRow& row : one->rows)
            if (matches(row.risk, risk) && matches(row.protective, protective) && matches(row.capacity, capacity) &&
                matches(row.wishes, wishes))
                return {one, &row};
    return {};
}

}  // namespace

RiskInputs riskInputs(const CaseSnapshot& records, const Pack& pack, const PersonId& child, QDate on) {
    return Inputs(records, pack, child, on).take();
}

RiskSuggestion suggestClass(const Library& library, const RiskInputs& inputs) {
    RiskSuggestion suggestion;
    suggestion.inputs = inputs;
    QList<const RiskClass*> worstFirst;
    for (const RiskClass& one : library.classes) worstFirst.append(&one);
    std::sort(worstFirst.begin(), worstFirst.end(), [](const RiskClass* a, const RiskClass* b) { return a->level > b->level; });
    QMap<int, Match> found;  // by level, worst last
    bool gap = false;
    for (const QString& risk : inputs.risk.values)
        for (const QString& protective : inputs.protective.values)
            for (const QString& capacity : inputs.capacity.values)
                for (const QString& wishes : inputs.wishes.values) {
                    const Match match = classFor(worstFirst, risk, protective, capacity, wishes);
                    if (match.riskClass) found.insert(-match.riskClass->level, match);
                    else gap = true;
                }
    for (const Match& match : found) suggestion.possible.append(match.riskClass->id);
    if (found.size() == 1 && !gap) {
        suggestion.riskClass = found.first().riskClass->id;
        suggestion.row = found.first().row;
        return suggestion;
    }
    for (const RiskInput* input : {&inputs.risk, &inputs.protective, &inputs.capacity, &inputs.wishes})
        suggestion.missing += input->missing;
    return suggestion;
}

const RiskClass* riskClass(const Library& library, const QString& id) {
    for (const RiskClass& one : library.classes)
        if (one.id == id) return &one;
    return nullptr;
}

const RiskClassification* classificationOf(const CaseSnapshot& records, const PersonId& child, const QString& round, QDate on) {
    QSet<ClassificationId> replaced;
    for (const RiskClassification& one : records.all<RiskClassification>())
        if (one.supersedes && !one.signOffs.isEmpty()) replaced.insert(*one.supersedes);
    return latest<RiskClassification>(records, on, [&](const RiskClassification& one) {
        return one.child == child && !one.signOffs.isEmpty() && !one.chosen.isEmpty() && !replaced.contains(one.id) &&
               (round.isEmpty() || one.round == round);
    });
}

}  // namespace core
