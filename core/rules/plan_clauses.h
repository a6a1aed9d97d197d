// SPDX-License-Identifier: MPL-2.0
// The tables of a plan as clauses for the solver, and its answers as places. Only the planner includes this.
#pragma once

#include "core/rules/plan_search.h"

#include <z3++.h>

#include <map>
#include <tuple>

namespace core {

class PlanClauses {
public:
    enum class Answer { Yes, No, Unknown };

    /// `model` must outlive it.
    explicit PlanClauses(const PlanModel& model);

    /// Says all of the model to the solver; a rule counts only where it is asked with.
    void state(const Progress& progress);
    /// Can these rules hold together? Yes keeps the plan, No keeps the rules that stand against each other.
    Answer ask(const QList<int>& rules);
    /// The same, and wishes of at least so much weight besides.
    Answer askFor(const QList<int>& rules, const QList<int>& wishes, int weight);
    /// So much of the solver's own count for each further question, so that every machine stops at the same plan.
    void limitEffort(unsigned effort);
    /// From any thread.
    void stop() { context_.interrupt(); }

    const QList<PlanPlace>& places() const { return places_; }
    /// Which of the wishes the last plan keeps, met by intention or not.
    QList<int> kept(const QList<int>& wishes) const;
    /// Of the last No: rules that cannot hold together, in their order.
    QList<int> against() const;

private:
    struct Placing {
        std::vector<int> start;  ///< number of the literal of each slot; -1 = the meeting would not end in the grid
        std::vector<z3::expr> x, venue, supervisor;
    };

    z3::expr fresh(const std::string& name) { return context_.bool_const(name.c_str()); }
    void clause(const std::vector<z3::expr>& literals);
    void meeting(int index);
    void addBan(const PlanBan& ban);
    const z3::expr* busy(int index, int gap, int phase, int weekday, int cell);
    const z3::expr* onDay(int index, int phase, int weekday);
    void addPair(const PlanPair& pair);
    void addRoom(const PlanRoom& room);
    void addLoad(const PlanLoad& load);
    void atMost(const z3::expr& rule, const z3::expr_vector& there, int left);
    QList<PlanPlace> placesOf(const z3::model& answer) const;

    const PlanModel& model_;
    z3::context context_;
    z3::solver solver_;
    std::vector<z3::expr> rules_;
    std::vector<Placing> placings_;
    std::map<std::tuple<int, int, int>, std::optional<z3::expr>> busy_;
    std::map<std::pair<int, int>, z3::expr> onDay_;
    std::optional<z3::model> answer_;
    QList<PlanPlace> places_;
    int named_ = 0;
};

}  // namespace core
