// SPDX-License-Identifier: MPL-2.0
#include "core/rules/plan_clauses.h"
#include "core/rules/plan_proof.h"
#include "core/rules/plan_watch.h"

#include <algorithm>
#include <map>
#include <memory>
#include <numeric>

namespace core {
namespace {

using namespace Qt::StringLiterals;
using Answer = PlanClauses::Answer;

constexpr int searchSteps = 2400, wishSteps = 600;
constexpr int patience = 3;               ///< questions to the solver without an answer
constexpr int partSize = 10;              ///< meetings of a question that is a part of another
constexpr unsigned partEffort = 400'000;  ///< of the solver's own count, so that every machine stops at the same plan
constexpr unsigned improvingEffort = 1'000'000;

/// The solver, asked about as few meetings as will do; made when it is first needed, since stating a plan takes long.
class Asking {
public:
    Asking(const PlanModel& model, const PlanRequest& request, const Progress& progress)
        : model_(model),
          progress_(progress),
          watch_(
              [this] {
                  const std::lock_guard hold(mutex_);
                  if (asked_) asked_->stop();
              },
              progress, request.limitSeconds) {}

    bool isUp() const { return watch_.isUp(); }
    /// Has it been asked in vain so often that no more is asked?
    bool isTired() const { return unanswered_ >= patience; }

    Answer ask(const QList<int>& rules) {
        const QList<int> meetings = wantedBy(rules);
        if (isUp() || isTired() || meetings.isEmpty()) return Answer::Unknown;
        // Those who share a person first: what cannot be among them cannot be at all, and little is shown soon.
        for (const PlanPool& pool : model_.pools) {
            QList<int> few = pool.meetings;
            few.removeIf([&](int meeting) { return !meetings.contains(meeting); });
            if (few.size() < 2 || few.size() > partSize || few.size() == meetings.size()) continue;
            if (put(few, partEffort, [&](PlanClauses& clauses) { return clauses.ask(rules); }) == Answer::No) return Answer::No;
        }
        const Answer answer = put(meetings, improvingEffort, [&](PlanClauses& clauses) { return clauses.ask(rules); });
        if (answer == Answer::Unknown) ++unanswered_;
        return answer;
    }
    /// The same, and wishes of at least so much weight besides; `kept` becomes those that the plan keeps.
    Answer askFor(const QList<int>& rules, const QList<int>& wishes, int weight, QList<int>& kept) {
        if (isUp() || isTired()) return Answer::Unknown;
        return put(wantedBy(rules), improvingEffort, [&](PlanClauses& clauses) {
            const Answer answer = clauses.askFor(rules, wishes, weight);
            if (answer == Answer::Yes) kept = clauses.kept(wishes);
            return answer;
        });
    }

    const QList<PlanPlace>& places() const { return places_; }
    const QList<int>& against() const { return against_; }

private:
    struct Part {
        PlanModel model;
        PlanClauses clauses;
        explicit Part(PlanModel part) : model(std::move(part)), clauses(model) {}
    };

    QList<int> wantedBy(const QList<int>& rules) const {
        QList<int> meetings;
        for (int meeting = 0; meeting < model_.meetings.size(); ++meeting)
            if (rules.contains(model_.wanted[meeting])) meetings << meeting;
        return meetings;
    }

    template <class F>
    Answer put(const QList<int>& meetings, unsigned effort, F&& question) {
        std::unique_ptr<Part>& part = parts_[std::vector<int>(meetings.begin(), meetings.end())];
        if (!part) {
            part = std::make_unique<Part>(partOf(model_, meetings));
            part->clauses.state(progress_);
        }
        part->clauses.limitEffort(effort);
        progress_.step(3, 4);
        setAsked(&part->clauses);
        const Answer answer = isUp() ? Answer::Unknown : question(part->clauses);
        setAsked(nullptr);
        if (answer == Answer::No) against_ = part->clauses.against();
        if (answer == Answer::Yes) {
            places_ = QList<PlanPlace>(model_.meetings.size());
            for (int i = 0; i < meetings.size(); ++i) places_[meetings[i]] = part->clauses.places()[i];
        }
        return answer;
    }
    void setAsked(PlanClauses* clauses) {
        const std::lock_guard hold(mutex_);
        asked_ = clauses;
    }

    const PlanModel& model_;
    const Progress& progress_;
    std::map<std::vector<int>, std::unique_ptr<Part>> parts_;
    QList<PlanPlace> places_;
    QList<int> against_;
    int unanswered_ = 0;
    std::mutex mutex_;
    PlanClauses* asked_ = nullptr;  ///< what the watch stops
    PlanWatch watch_;
};

class Solving {
public:
    Solving(const PlanModel& model, const PlanRequest& request, const Progress& progress)
        : model_(model), request_(request), progress_(progress), proof_(model), solver_(model, request, progress) {}

    /// Where there is room a plan is found by trying; where there is plainly none, counting shows it. Both take a moment. The
    /// solver is asked for what neither can show.
    ContactProposal solve() {
        for (int i = 0; i < model_.rules.size(); ++i) {
            if (request_.leftOut.contains(model_.rules[i].key)) continue;
            if (model_.rules[i].weight == 0) musts_ << i;
            else wanted_ << i;
        }
        std::stable_sort(wanted_.begin(), wanted_.end(),
                         [&](int a, int b) { return model_.rules[a].weight > model_.rules[b].weight; });
        ContactProposal found;
        if (auto all = tried(musts_ + wanted_, searchSteps)) {
            places_ = *all;
            met_ = wanted_;
            found.state = ContactProposal::State::Found;
            found.best = true;
        } else if (const Answer first = ask(musts_); first == Answer::No) {
            found.state = ContactProposal::State::Impossible;
            const auto [core, sure] = smallest(against_, {});
            found.conflict = reasons(core);
            found.smallest = sure;
        } else if (first == Answer::Yes) {
            found.state = ContactProposal::State::Found;
            wishes(found);
        }
        if (found.state == ContactProposal::State::Found) found.meetings = meetingsAt(model_, request_, places_);
        for (int wish : std::as_const(wanted_))
            if (met_.contains(wish)) found.met << model_.rules[wish];
        if (progress_.isCancelled()) progress_.step(0, 0);
        return found;
    }

private:
    std::optional<QList<PlanPlace>> tried(const QList<int>& rules, int steps) const {
        QList<bool> on(model_.rules.size(), false);
        for (int rule : rules) on[rule] = true;
        return searchPlan(model_, on, steps, progress_);
    }

    /// Can these hold together? Yes keeps the plan, No keeps rules that stand against each other.
    Answer ask(const QList<int>& rules, int steps = searchSteps) {
        progress_.step(3, 4);
        if (const auto core = proof_.against(rules)) {
            against_ = *core;
            return Answer::No;
        }
        if (const auto places = tried(rules, steps)) {
            places_ = *places;
            return Answer::Yes;
        }
        const Answer answer = solver_.ask(rules);
        if (answer == Answer::No) against_ = solver_.against();
        if (answer == Answer::Yes) places_ = solver_.places();
        return answer;
    }

    /// A conflict from which nothing can be left out; the second is false if time was up before that was shown. What is in
    /// `kept` stays.
    std::pair<QList<int>, bool> smallest(QList<int> core, const QList<int>& kept) {
        const QList<PlanPlace> before = places_;
        bool sure = true;
        for (int at = 0; at < core.size();) {
            QList<int> without = core;
            const int tried = without.takeAt(at);
            const Answer result = kept.contains(tried) ? Answer::Yes : solver_.isUp() ? Answer::Unknown : ask(without);
            if (result == Answer::No) {
                // What stood before is needed and stays before: the new conflict is a part of the old one, in its order.
                core = against_;
                at = int(std::count_if(core.begin(), core.end(), [&](int rule) { return rule < tried; }));
            } else {
                sure = sure && result == Answer::Yes;
                ++at;
            }
        }
        places_ = before;
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

    /// The strongest wishes first, each kept if it can be; then a search for a plan that keeps wishes of more weight. For
    /// each that is not kept the smallest conflict is named.
    void wishes(ContactProposal& found) {
        QMap<int, QList<int>> against;
        for (int wish : std::as_const(wanted_)) {
            const QList<PlanPlace> before = places_;
            const Answer result = solver_.isUp() ? Answer::Unknown : ask(musts_ + met_ + QList<int>{wish}, wishSteps);
            if (result == Answer::Yes) met_ << wish;
            else places_ = before;
            if (result == Answer::No) against.insert(wish, against_);
        }
        found.best = std::all_of(wanted_.begin(), wanted_.end(), [&](int wish) {
            return met_.contains(wish) || (against.contains(wish) && neverCan(wish, against[wish]));
        });
        if (!found.best) found.best = improve();
        for (int wish : std::as_const(wanted_)) {
            if (met_.contains(wish)) continue;
            UnmetWish unmet{model_.rules[wish], {}};
            QList<int> core = against.value(wish);
            const bool holds = !core.isEmpty() && std::all_of(core.begin(), core.end(), [&](int rule) {
                return rule == wish || model_.rules[rule].weight == 0 || met_.contains(rule);
            });
            if (!holds) {  // a better plan keeps other wishes now
                const QList<PlanPlace> before = places_;
                const bool asks = !solver_.isUp() && ask(musts_ + met_ + QList<int>{wish}, wishSteps) == Answer::No;
                core = asks ? against_ : QList<int>();
                places_ = before;
            }
            if (!core.isEmpty()) {
                auto [least, sure] = smallest(core, {wish});
                least.removeAll(wish);
                unmet.against = reasons(least);
                unmet.smallest = sure;
            }
            found.unmet << unmet;
        }
    }
    /// Only what must be stands against it, no other wish.
    bool neverCan(int wish, const QList<int>& core) const {
        return std::all_of(core.begin(), core.end(), [&](int rule) { return rule == wish || model_.rules[rule].weight == 0; });
    }

    /// True if no plan keeps wishes of more weight than those met, which become others as better plans are found.
    bool improve() {
        while (weightOf(met_) < weightOf(wanted_)) {
            QList<int> kept;
            const Answer result = solver_.askFor(musts_, wanted_, weightOf(met_) + 1, kept);
            if (result == Answer::No) return true;
            if (result != Answer::Yes) return false;
            places_ = solver_.places();
            met_ = kept;
        }
        return true;
    }

    const PlanModel& model_;
    const PlanRequest& request_;
    const Progress& progress_;
    PlanProof proof_;
    Asking solver_;
    QList<int> musts_, wanted_, met_;  ///< rules; wishes, the strongest first; those that the plan keeps
    QList<PlanPlace> places_;          ///< of the last Yes
    QList<int> against_;               ///< of the last No
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
