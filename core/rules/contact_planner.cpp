// SPDX-License-Identifier: MPL-2.0
#include "core/rules/plan_clauses.h"
#include "core/rules/plan_watch.h"

#include <algorithm>
#include <numeric>

namespace core {
namespace {

using namespace Qt::StringLiterals;

constexpr int searchSteps = 2400, wishSteps = 600;
constexpr int patience = 3;                      ///< questions without an answer
constexpr unsigned improvingEffort = 1'000'000;  ///< of the solver's own count, so that every machine stops at the same plan

class Solving {
public:
    Solving(const PlanModel& model, const PlanRequest& request, const Progress& progress)
        : model_(model),
          request_(request),
          progress_(progress),
          clauses_(model),
          watch_([this] { clauses_.stop(); }, progress, request.limitSeconds) {}

    /// Where there is room a plan is found by trying, in a moment. The solver is asked for what trying cannot show: that
    /// something cannot be, and why, and whether more of the wishes could be kept.
    ContactProposal solve() {
        QList<int> musts;
        for (int i = 0; i < model_.rules.size(); ++i) {
            if (isOff(i)) continue;
            if (model_.rules[i].weight == 0) musts << i;
            else wanted_ << i;
        }
        std::stable_sort(wanted_.begin(), wanted_.end(),
                         [&](int a, int b) { return model_.rules[a].weight > model_.rules[b].weight; });
        ContactProposal found;
        std::optional<QList<PlanPlace>> places = tried(musts + wanted_, searchSteps);
        if (places) met_ = wanted_;
        else places = tried(musts, searchSteps);
        if (places && met_.size() < wanted_.size()) byAndBy(musts, *places);
        if (places && met_.size() == wanted_.size()) {
            found.state = ContactProposal::State::Found;
            found.best = true;
            found.met = reasons(met_);
            found.meetings = meetingsAt(model_, request_, *places);
            return found;
        }
        clauses_.state(progress_);
        const Answer first = places ? Answer::Yes : ask(musts);
        if (first == Answer::No) {
            found.state = ContactProposal::State::Impossible;
            const auto [core, sure] = smallest(clauses_.against(), {});
            found.conflict = reasons(core);
            found.smallest = sure;
        } else if (first == Answer::Yes) {
            found.state = ContactProposal::State::Found;
            wishes(musts, places ? *places : placed(), found);
        }
        if (progress_.isCancelled()) progress_.step(0, 0);
        return found;
    }

private:
    using Answer = PlanClauses::Answer;

    bool isOff(int rule) const { return request_.leftOut.contains(model_.rules[rule].key); }

    std::optional<QList<PlanPlace>> tried(const QList<int>& rules, int steps) const {
        QList<bool> on(model_.rules.size(), false);
        for (int rule : rules) on[rule] = true;
        return searchPlan(model_, on, steps, progress_);
    }
    /// The strongest wishes first, each kept if a plan with it is found by trying.
    void byAndBy(const QList<int>& musts, QList<PlanPlace>& places) {
        for (int wish : std::as_const(wanted_))
            if (const auto better = tried(musts + met_ + QList<int>{wish}, wishSteps)) {
                met_ << wish;
                places = *better;
            }
    }

    /// The solver's last plan; what it says of meetings that are not wanted means nothing.
    QList<PlanPlace> placed() const {
        QList<PlanPlace> places = clauses_.places();
        for (int meeting = 0; meeting < places.size(); ++meeting)
            if (isOff(model_.wanted[meeting])) places[meeting] = {};
        return places;
    }
    Answer ask(const QList<int>& rules) { return watch_.isUp() ? Answer::Unknown : clauses_.ask(rules); }

    /// A conflict from which nothing can be left out; the second is false if time was up before that was shown. What is in
    /// `kept` stays.
    std::pair<QList<int>, bool> smallest(QList<int> core, const QList<int>& kept) {
        bool sure = true;
        for (int at = 0; at < core.size();) {
            QList<int> without = core;
            const int tried = without.takeAt(at);
            const Answer result = kept.contains(tried) ? Answer::Yes : ask(without);
            if (result == Answer::No) {
                // What stood before is needed and stays before: the new conflict is a part of the old one, in its order.
                core = clauses_.against();
                at = int(std::count_if(core.begin(), core.end(), [&](int rule) { return rule < tried; }));
            } else {
                sure = sure && result == Answer::Yes;
                ++at;
            }
        }
        return {core, sure};
    }

    QList<PlanReason> reasons(const QList<int>& rules) const {
        QList<PlanReason> list;
        for (int rule : rules) list << model_.rules[rule];
        return list;
    }

    int weightOf(const QList<int>& rules) const {
        return std::accumulate(rules.begin(), rules.end(), 0, [&](int sum, int rule) { return sum + model_.rules[rule].weight; });
    }

    /// Each wish that is not kept yet is kept if it can be; then a search for a plan that keeps wishes of more weight. After
    /// some questions without an answer no more are asked.
    void wishes(const QList<int>& musts, QList<PlanPlace> best, ContactProposal& found) {
        clauses_.limitEffort(improvingEffort);
        int unanswered = 0;
        for (int wish : std::as_const(wanted_)) {
            if (met_.contains(wish) || unanswered >= patience) continue;
            progress_.step(3, 4);
            const Answer result = ask(musts + met_ + QList<int>{wish});
            if (result == Answer::Unknown) ++unanswered;
            if (result != Answer::Yes) continue;
            met_ << wish;
            best = placed();
        }
        found.best = unanswered < patience && improve(musts, best);
        for (int wish : std::as_const(wanted_)) {
            if (met_.contains(wish)) {
                found.met << model_.rules[wish];
                continue;
            }
            progress_.step(3, 4);
            UnmetWish unmet{model_.rules[wish], {}};
            const Answer result = unanswered < patience ? ask(musts + met_ + QList<int>{wish}) : Answer::Unknown;
            if (result == Answer::Unknown) ++unanswered;
            if (result == Answer::No) {
                QList<int> against = smallest(clauses_.against(), {wish}).first;
                against.removeAll(wish);
                unmet.against = reasons(against);
            }
            found.unmet << unmet;
        }
        found.meetings = meetingsAt(model_, request_, best);
    }

    /// True if no plan keeps wishes of more weight than those met, which become others as better plans are found.
    bool improve(const QList<int>& musts, QList<PlanPlace>& best) {
        while (weightOf(met_) < weightOf(wanted_)) {
            progress_.step(3, 4);
            const Answer result = watch_.isUp() ? Answer::Unknown : clauses_.askFor(musts, wanted_, weightOf(met_) + 1);
            if (result == Answer::No) return true;
            if (result != Answer::Yes) return false;
            best = placed();
            met_ = clauses_.kept(wanted_);
        }
        return true;
    }

    const PlanModel& model_;
    const PlanRequest& request_;
    const Progress& progress_;
    PlanClauses clauses_;
    QList<int> wanted_, met_;  ///< wishes, the strongest first; those that the plan keeps
    PlanWatch watch_;
};

}  // namespace

ContactProposal proposePlan(const PlanRequest& request, const Caseload& caseload, const CaseId& caseId, const Pack& pack,
                            const Progress& progress) {
    const PlanModel model = planModel(request, caseload, caseId, pack, progress);
    try {
        return Solving(model, request, progress).solve();
    } catch (const z3::exception& failure) {
        if (progress.isCancelled()) throw Error(Fault::Cancelled, u"cancelled"_s);
        throw Error(Fault::Unsupported, u"the solver failed: %1"_s.arg(QLatin1String(failure.msg())));
    }
}

}  // namespace core
