// SPDX-License-Identifier: MPL-2.0
#include "core/rules/plan_clauses.h"

#include <algorithm>
#include <numeric>

namespace core {

using plangrid::cells;

PlanClauses::PlanClauses(const PlanModel& model) : model_(model), solver_(context_, "QF_FD") {
    z3::params seed(context_);
    seed.set("random_seed", 7u);
    solver_.set(seed);
}

void PlanClauses::clause(const std::vector<z3::expr>& literals) {
    z3::expr_vector all(context_);
    for (const z3::expr& literal : literals) all.push_back(literal);
    solver_.add(z3::mk_or(all));
}

void PlanClauses::state(const Progress& progress) {
    for (int i = 0; i < model_.rules.size(); ++i) rules_.push_back(fresh("r" + std::to_string(i)));
    for (int m = 0; m < model_.meetings.size(); ++m) {
        progress.step(model_.meetings.size() + m, 4 * model_.meetings.size());
        meeting(m);
    }
    for (const PlanBan& ban : model_.bans) addBan(ban);
    for (const PlanPair& pair : model_.pairs) {
        progress.step(1, 2);
        addPair(pair);
    }
    for (const PlanRoom& room : model_.rooms) addRoom(room);
    for (const PlanLoad& load : model_.loads) addLoad(load);
}

/// One start, one place, one supervisor for each meeting that is wanted.
void PlanClauses::meeting(int index) {
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

void PlanClauses::addBan(const PlanBan& ban) {
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
const z3::expr* PlanClauses::busy(int index, int gap, int phase, int weekday, int cell) {
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

const z3::expr* PlanClauses::onDay(int index, int phase, int weekday) {
    const PlanMeeting& m = model_.meetings[index];
    const auto key = std::pair(index, (phase % m.every) * 7 + weekday);
    if (const auto known = onDay_.find(key); known != onDay_.end()) return &known->second;
    const z3::expr there = fresh("d" + std::to_string(index) + "." + std::to_string(key.second));
    for (int cell = 0; cell < cells; ++cell)
        if (const int x = placings_[size_t(index)].start[size_t(plangrid::slotOf(phase % m.every, weekday, cell))]; x >= 0)
            solver_.add(!placings_[size_t(index)].x[size_t(x)] || there);
    return &onDay_.emplace(key, there).first->second;
}

void PlanClauses::addPair(const PlanPair& pair) {
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

void PlanClauses::addRoom(const PlanRoom& room) {
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

void PlanClauses::addLoad(const PlanLoad& load) {
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

PlanClauses::Answer PlanClauses::ask(const QList<int>& rules) {
    z3::expr_vector assumed(context_);
    for (int rule : rules) assumed.push_back(rules_[size_t(rule)]);
    const z3::check_result result = solver_.check(assumed);
    if (result == z3::sat) {
        answer_.emplace(solver_.get_model());
        places_ = placesOf(*answer_);
    }
    return result == z3::sat ? Answer::Yes : result == z3::unsat ? Answer::No : Answer::Unknown;
}

PlanClauses::Answer PlanClauses::askFor(const QList<int>& rules, const QList<int>& wishes, int weight) {
    z3::expr_vector literals(context_);
    std::vector<int> weights;
    for (int wish : wishes) {
        literals.push_back(rules_[size_t(wish)]);
        weights.push_back(model_.rules[wish].weight);
    }
    solver_.push();
    solver_.add(z3::pbge(literals, weights.data(), weight));
    const Answer result = ask(rules);
    solver_.pop();
    return result;
}

void PlanClauses::limitEffort(unsigned effort) {
    z3::params limit(context_);
    limit.set("rlimit", effort);
    solver_.set(limit);
}

QList<int> PlanClauses::kept(const QList<int>& wishes) const {
    QList<int> kept;
    for (int wish : wishes)
        if (answer_ && answer_->eval(rules_[size_t(wish)], true).is_true()) kept << wish;
    return kept;
}

QList<int> PlanClauses::against() const {
    QList<int> rules;
    const z3::expr_vector core = solver_.unsat_core();
    for (unsigned i = 0; i < core.size(); ++i)
        for (int rule = 0; rule < int(rules_.size()); ++rule)
            if (z3::eq(core[int(i)], rules_[size_t(rule)])) rules << rule;
    std::sort(rules.begin(), rules.end());
    return rules;
}

QList<PlanPlace> PlanClauses::placesOf(const z3::model& answer) const {
    const auto chosen = [&](const std::vector<z3::expr>& choices) {
        for (size_t i = 0; i < choices.size(); ++i)
            if (answer.eval(choices[i], true).is_true()) return int(i);
        return -1;
    };
    QList<PlanPlace> places;
    for (int index = 0; index < model_.meetings.size(); ++index) {
        const Placing& placing = placings_[size_t(index)];
        const int x = chosen(placing.x);
        if (x < 0) {
            places << PlanPlace{};  // not asked for
            continue;
        }
        const int slot = int(std::find(placing.start.begin(), placing.start.end(), x) - placing.start.begin());
        places << PlanPlace{slot, chosen(placing.venue), chosen(placing.supervisor)};
    }
    return places;
}

}  // namespace core
