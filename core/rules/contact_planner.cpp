// SPDX-License-Identifier: MPL-2.0
#include "core/rules/plan_model.h"
#include "core/rules/plan_watch.h"

#include <z3++.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace core {
namespace {

using namespace Qt::StringLiterals;
using plangrid::cells;

constexpr unsigned improvingEffort = 1'000'000;  ///< of the solver's own count, so that every machine stops at the same plan

class Solving {
public:
    Solving(const PlanModel& model, const PlanRequest& request, const Progress& progress)
        : model_(model),
          request_(request),
          progress_(progress),
          solver_(context_, "QF_FD"),
          watch_([this] { context_.interrupt(); }, progress, request.limitSeconds) {
        z3::params seed(context_);
        seed.set("random_seed", 7u);
        solver_.set(seed);
    }

    ContactProposal solve() {
        state();
        QList<int> chosen;
        for (int i = 0; i < model_.rules.size(); ++i)
            if (model_.rules[i].weight == 0 && !isOff(i)) chosen << i;
        ContactProposal found;
        const z3::check_result first = check(chosen);
        if (first == z3::unsat) {
            found.state = ContactProposal::State::Impossible;
            const auto [core, sure] = smallest(coreOf(), {});
            found.conflict = reasons(core);
            found.smallest = sure;
        } else if (first == z3::sat) {
            found.state = ContactProposal::State::Found;
            wishes(chosen, found);
        }
        if (progress_.isCancelled()) progress_.step(0, 0);
        return found;
    }

private:
    bool isOff(int rule) const { return request_.leftOut.contains(model_.rules[rule].key); }

    z3::expr fresh(const std::string& name) { return context_.bool_const(name.c_str()); }
    void clause(const std::vector<z3::expr>& literals) {
        z3::expr_vector all(context_);
        for (const z3::expr& literal : literals) all.push_back(literal);
        solver_.add(z3::mk_or(all));
    }

    void state() {
        for (int i = 0; i < model_.rules.size(); ++i) rules_.push_back(fresh("r" + std::to_string(i)));
        for (int m = 0; m < model_.meetings.size(); ++m) {
            progress_.step(model_.meetings.size() + m, 4 * model_.meetings.size());
            meeting(m);
        }
        for (const PlanBan& ban : model_.bans) addBan(ban);
        for (const PlanPair& pair : model_.pairs) {
            progress_.step(1, 2);
            addPair(pair);
        }
        for (const PlanRoom& room : model_.rooms) addRoom(room);
        for (const PlanLoad& load : model_.loads) addLoad(load);
    }

    /// One start, one place, one supervisor for each meeting that is wanted.
    void meeting(int index) {
        const PlanMeeting& m = model_.meetings[index];
        const std::string name = "m" + std::to_string(index);
        Placing placing;
        placing.start.assign(size_t(m.slots()), -1);
        z3::expr_vector starts(context_);
        for (int slot = 0; slot < m.slots(); ++slot)
            if (slot % cells + m.length <= cells) {
                placing.start[size_t(slot)] = int(starts.size());
                starts.push_back(fresh(name + "x" + std::to_string(slot)));
                placing.x.push_back(starts.back());
            }
        const z3::expr& wanted = rules_[size_t(model_.wanted[index])];
        const auto one = [&](z3::expr_vector& choices) {
            solver_.add(!wanted || z3::mk_or(choices));
            if (choices.size() > 1) solver_.add(z3::atmost(choices, 1));
        };
        if (starts.empty()) solver_.add(!wanted);
        else one(starts);
        const auto choices = [&](const char* kind, qsizetype count, std::vector<z3::expr>& made) {
            z3::expr_vector list(context_);
            for (qsizetype i = 0; i < count; ++i) {
                list.push_back(fresh(name + kind + std::to_string(i)));
                made.push_back(list.back());
            }
            if (count > 0) one(list);
        };
        choices("v", m.venues.size(), placing.venue);
        choices("s", m.supervisors.size(), placing.supervisor);
        placings_.push_back(std::move(placing));
    }

    void addBan(const PlanBan& ban) {
        const Placing& placing = placings_[size_t(ban.meeting)];
        std::vector<z3::expr> literals;
        for (int rule : ban.rules) literals.push_back(!rules_[size_t(rule)]);
        if (ban.slot < 0) literals.push_back(!rules_[size_t(model_.wanted[ban.meeting])]);
        else literals.push_back(!placing.x[size_t(placing.start[size_t(ban.slot)])]);
        if (ban.venue >= 0) literals.push_back(!placing.venue[size_t(ban.venue)]);
        if (ban.supervisor >= 0) literals.push_back(!placing.supervisor[size_t(ban.supervisor)]);
        clause(literals);
    }

    /// Is the meeting there in this half hour, counting `gap` half hours after it? nullptr = it never can be.
    const z3::expr* busy(int index, int gap, int phase, int weekday, int cell) {
        const PlanMeeting& m = model_.meetings[index];
        const auto key = std::tuple(index, gap, plangrid::slotOf(phase % m.every, weekday, cell));
        if (const auto known = busy_.find(key); known != busy_.end()) return known->second ? &*known->second : nullptr;
        const Placing& placing = placings_[size_t(index)];
        std::optional<z3::expr> there;
        for (int start = std::max(0, cell - m.length - gap + 1); start <= cell; ++start) {
            const int x = placing.start[size_t(plangrid::slotOf(phase % m.every, weekday, start))];
            if (x < 0) continue;
            if (!there)
                there = fresh("b" + std::to_string(index) + "." + std::to_string(gap) + "." + std::to_string(std::get<2>(key)));
            solver_.add(!placing.x[size_t(x)] || *there);
        }
        const auto& made = busy_.emplace(key, std::move(there)).first->second;
        return made ? &*made : nullptr;
    }

    const z3::expr* onDay(int index, int phase, int weekday) {
        const PlanMeeting& m = model_.meetings[index];
        const auto key = std::pair(index, (phase % m.every) * 7 + weekday);
        if (const auto known = onDay_.find(key); known != onDay_.end()) return &known->second;
        const z3::expr there = fresh("d" + std::to_string(index) + "." + std::to_string(key.second));
        for (int cell = 0; cell < cells; ++cell)
            if (const int x = placings_[size_t(index)].start[size_t(plangrid::slotOf(phase % m.every, weekday, cell))]; x >= 0)
                solver_.add(!placings_[size_t(index)].x[size_t(x)] || there);
        return &onDay_.emplace(key, there).first->second;
    }

    void addPair(const PlanPair& pair) {
        std::vector<z3::expr> guard;
        if (pair.rule >= 0) guard.push_back(!rules_[size_t(pair.rule)]);
        if (!pair.when.isEmpty()) {  // one literal stands for all the circumstances
            const Placing &first = placings_[size_t(pair.a)], &second = placings_[size_t(pair.b)];
            const z3::expr holds = fresh("p" + std::to_string(named_++));
            for (const PlanPair::When& when : pair.when) {
                std::vector<z3::expr> literals{holds};
                if (when.venueA >= 0) literals.push_back(!first.venue[size_t(when.venueA)]);
                if (when.venueB >= 0) literals.push_back(!second.venue[size_t(when.venueB)]);
                if (when.supervisorA >= 0) literals.push_back(!first.supervisor[size_t(when.supervisorA)]);
                if (when.supervisorB >= 0) literals.push_back(!second.supervisor[size_t(when.supervisorB)]);
                clause(literals);
            }
            guard.push_back(!holds);
        }
        const int cycle = std::lcm(model_.meetings[pair.a].every, model_.meetings[pair.b].every);
        for (int phase = 0; phase < cycle; ++phase)
            for (int weekday = 1; weekday <= 7; ++weekday)
                for (int cell = 0; cell < cells; ++cell) {
                    const bool day = pair.wholeDay;
                    if (day && cell > 0) break;
                    const z3::expr* a = day ? onDay(pair.a, phase, weekday) : busy(pair.a, pair.gap, phase, weekday, cell);
                    const z3::expr* b = day ? onDay(pair.b, phase, weekday) : busy(pair.b, pair.gap, phase, weekday, cell);
                    if (!a || !b) continue;
                    std::vector<z3::expr> literals = guard;
                    literals.push_back(!*a);
                    literals.push_back(!*b);
                    clause(literals);
                }
    }

    void addRoom(const PlanRoom& room) {
        for (int slot = 0; slot < model_.phases * 7 * cells; ++slot) {
            const int left = room.families - room.taken.value(slot);
            z3::expr_vector there(context_);
            for (int m = 0; m < model_.meetings.size(); ++m) {
                const auto v = model_.meetings[m].venues.indexOf(room.venue);
                const z3::expr* busyThere = v < 0 ? nullptr : busy(m, 0, slot / cells / 7, slot / cells % 7 + 1, slot % cells);
                if (!busyThere) continue;
                there.push_back(fresh("u" + std::to_string(named_++)));
                solver_.add(!*busyThere || !placings_[size_t(m)].venue[size_t(v)] || there.back());
            }
            if (int(there.size()) <= left) continue;
            const z3::expr& rule = rules_[size_t(room.rule)];
            if (left <= 0)
                for (unsigned i = 0; i < there.size(); ++i) solver_.add(!rule || !there[int(i)]);
            else solver_.add(z3::implies(rule, z3::atmost(there, unsigned(left))));
        }
    }

    void addLoad(const PlanLoad& load) {
        for (int phase = 0; phase < model_.phases; ++phase) {
            z3::expr_vector there(context_);
            for (int m : load.meetings) {
                const z3::expr week = fresh("w" + std::to_string(named_++));
                for (int weekday = 1; weekday <= 7; ++weekday) solver_.add(!*onDay(m, phase, weekday) || week);
                there.push_back(week);
            }
            const int left = load.most - load.taken[phase];
            if (int(there.size()) <= left) continue;
            const z3::expr& rule = rules_[size_t(load.rule)];
            if (left <= 0)
                for (unsigned i = 0; i < there.size(); ++i) solver_.add(!rule || !there[int(i)]);
            else solver_.add(z3::implies(rule, z3::atmost(there, unsigned(left))));
        }
    }

    z3::check_result check(const QList<int>& rules) {
        if (watch_.isUp()) return z3::unknown;
        z3::expr_vector assumed(context_);
        for (int rule : rules) assumed.push_back(rules_[size_t(rule)]);
        const z3::check_result result = solver_.check(assumed);
        if (result == z3::sat) answer_.emplace(solver_.get_model());
        return result;
    }
    void limitEffort(unsigned effort) {
        z3::params limit(context_);
        limit.set("rlimit", effort);
        solver_.set(limit);
    }

    QList<int> coreOf() {
        QList<int> rules;
        const z3::expr_vector core = solver_.unsat_core();
        for (unsigned i = 0; i < core.size(); ++i)
            for (int rule = 0; rule < int(rules_.size()); ++rule)
                if (z3::eq(core[int(i)], rules_[size_t(rule)])) rules << rule;
        std::sort(rules.begin(), rules.end());
        return rules;
    }

    /// A conflict from which nothing can be left out; the second is false if time was up before that was shown. What is in
    /// `kept` stays.
    std::pair<QList<int>, bool> smallest(QList<int> core, const QList<int>& kept) {
        bool sure = true;
        for (int at = 0; at < core.size();) {
            QList<int> without = core;
            const int tried = without.takeAt(at);
            const z3::check_result result = kept.contains(tried) ? z3::sat : check(without);
            if (result == z3::unsat) {
                // What stood before is needed and stays before: the new conflict is a part of the old one, in its order.
                core = coreOf();
                at = int(std::count_if(core.begin(), core.end(), [&](int rule) { return rule < tried; }));
            } else {
                sure = sure && result == z3::sat;
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

    /// First the strongest wishes, each kept if it can be; then a search for a plan that keeps wishes of more weight.
    void wishes(const QList<int>& musts, ContactProposal& found) {
        QList<int> wanted;
        for (int i = 0; i < model_.rules.size(); ++i)
            if (model_.rules[i].weight > 0 && !isOff(i)) wanted << i;
        std::stable_sort(wanted.begin(), wanted.end(),
                         [&](int a, int b) { return model_.rules[a].weight > model_.rules[b].weight; });
        QList<int> met;
        z3::model best = *answer_;
        limitEffort(improvingEffort);
        for (int wish : wanted) {
            progress_.step(3, 4);
            if (check(musts + met + QList<int>{wish}) != z3::sat) continue;
            met << wish;
            best = *answer_;
        }
        found.best = improve(musts, wanted, met, best);
        for (int wish : wanted) {
            if (met.contains(wish)) {
                found.met << model_.rules[wish];
                continue;
            }
            progress_.step(3, 4);
            UnmetWish unmet{model_.rules[wish], {}};
            if (check(musts + met + QList<int>{wish}) == z3::unsat) {
                QList<int> against = smallest(coreOf(), {wish}).first;
                against.removeAll(wish);
                unmet.against = reasons(against);
            }
            found.unmet << unmet;
        }
        found.meetings = meetingsOf(best);
    }

    /// True if no plan keeps wishes of more weight than `met`, which grows as better ones are found.
    bool improve(const QList<int>& musts, const QList<int>& wanted, QList<int>& met, z3::model& best) {
        while (weightOf(met) < weightOf(wanted)) {
            progress_.step(3, 4);
            z3::expr_vector literals(context_);
            std::vector<int> weights;
            for (int wish : wanted) {
                literals.push_back(rules_[size_t(wish)]);
                weights.push_back(model_.rules[wish].weight);
            }
            solver_.push();
            solver_.add(z3::pbge(literals, weights.data(), weightOf(met) + 1));
            const z3::check_result result = check(musts);
            solver_.pop();
            if (result == z3::unsat) return true;
            if (result != z3::sat) return false;
            best = *answer_;
            met.clear();
            for (int wish : wanted)
                if (best.eval(rules_[size_t(wish)], true).is_true()) met << wish;
        }
        return true;
    }

    QList<PlannedMeeting> meetingsOf(const z3::model& answer) const {
        const auto chosen = [&](const std::vector<z3::expr>& choices) {
            for (size_t i = 0; i < choices.size(); ++i)
                if (answer.eval(choices[i], true).is_true()) return int(i);
            return -1;
        };
        QList<PlannedMeeting> list;
        for (int index = 0; index < model_.meetings.size(); ++index) {
            const PlanMeeting& m = model_.meetings[index];
            const Placing& placing = placings_[size_t(index)];
            if (isOff(model_.wanted[index])) continue;
            const int x = chosen(placing.x), venue = chosen(placing.venue), supervisor = chosen(placing.supervisor);
            const int slot = int(std::find(placing.start.begin(), placing.start.end(), x) - placing.start.begin());
            PlannedMeeting one{m.line, slot / cells % 7 + 1, plangrid::first + slot % cells * plangrid::step,
                               request_.lines[m.line].minutes, m.every};
            if (venue >= 0) one.venue = m.venues[venue];
            if (supervisor >= 0) one.supervisor = m.supervisors[supervisor];
            one.skipped = model_.skips.value({index, slot});
            one.dates = model_.daysOf(m, slot);
            one.dates.removeIf([&](const QDate& day) {
                return std::any_of(one.skipped.begin(), one.skipped.end(), [&](const SkippedDay& out) { return out.day == day; });
            });
            list << one;
        }
        std::stable_sort(list.begin(), list.end(), [](const PlannedMeeting& a, const PlannedMeeting& b) {
            return std::tie(a.weekday, a.start, a.line) < std::tie(b.weekday, b.start, b.line);
        });
        return list;
    }

    struct Placing {
        std::vector<int> start;  ///< number of the literal of each slot; −1 = the meeting would not end in the grid
        std::vector<z3::expr> x, venue, supervisor;
    };

    const PlanModel& model_;
    const PlanRequest& request_;
    const Progress& progress_;
    z3::context context_;
    z3::solver solver_;
    std::vector<z3::expr> rules_;
    std::vector<Placing> placings_;
    std::map<std::tuple<int, int, int>, std::optional<z3::expr>> busy_;
    std::map<std::pair<int, int>, z3::expr> onDay_;
    std::optional<z3::model> answer_;
    int named_ = 0;
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
