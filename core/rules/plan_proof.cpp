// SPDX-License-Identifier: MPL-2.0
#include "core/rules/plan_proof.h"

#include <algorithm>
#include <limits>

namespace core {
namespace {

using plangrid::cells;

constexpr int daysOfWeek = 7;
constexpr int plenty = 1 << 20;

/// The most that flows from one node to another (Ford and Fulkerson, 1956, by shortest paths), and what is cut off if not all
/// does.
class Flow {
public:
    explicit Flow(int nodes) : out_(size_t(nodes)) {}

    void edge(int from, int to, int room) {
        out_[size_t(from)].push_back(ends_.size());
        ends_.push_back({to, room});
        out_[size_t(to)].push_back(ends_.size());
        ends_.push_back({from, 0});
    }
    int most(int from, int to) {
        int sum = 0;
        while (step(from, to)) ++sum;
        return sum;
    }
    /// After most(): can anything still come here?
    bool isReached(int node) const { return seen_[size_t(node)] != 0; }

private:
    struct End {
        int to;
        int room;
    };

    bool step(int from, int to) {
        std::vector<size_t> by(out_.size(), 0);
        seen_.assign(out_.size(), 0);
        seen_[size_t(from)] = 1;
        std::vector<int> line{from};
        for (size_t at = 0; at < line.size() && !seen_[size_t(to)]; ++at)
            for (const size_t end : out_[size_t(line[at])]) {
                if (ends_[end].room <= 0 || seen_[size_t(ends_[end].to)]) continue;
                seen_[size_t(ends_[end].to)] = 1;
                by[size_t(ends_[end].to)] = end;
                line.push_back(ends_[end].to);
            }
        if (!seen_[size_t(to)]) return false;
        for (int node = to; node != from; node = ends_[by[size_t(node)] ^ 1].to) {
            --ends_[by[size_t(node)]].room;
            ++ends_[by[size_t(node)] ^ 1].room;
        }
        return true;
    }

    std::vector<std::vector<size_t>> out_;
    std::vector<End> ends_;
    std::vector<char> seen_;
};

template <class F>
void eachRule(const PlanPool& pool, const PlanModel& model, F&& f) {
    for (int rule : pool.rules) f(rule);
    if (pool.dayRule >= 0) f(pool.dayRule);
    if (pool.load >= 0) f(model.loads[pool.load].rule);
}

}  // namespace

PlanProof::PlanProof(const PlanModel& model) : model_(model), bans_(size_t(model.meetings.size())) {
    for (const PlanBan& ban : model.bans) bans_[size_t(ban.meeting)].push_back(&ban);
}

std::optional<QList<int>> PlanProof::against(const QList<int>& rules) const {
    QList<bool> on(model_.rules.size(), false);
    for (int rule : rules) on[rule] = true;
    const PlanPool* fullest = nullptr;
    QList<int> fewest;
    for (const PlanPool& pool : model_.pools) {
        const QList<int> found = crowd(pool, on);
        if (found.isEmpty() || (fullest && found.size() >= fewest.size())) continue;
        fullest = &pool;
        fewest = found;
    }
    if (!fullest) return std::nullopt;
    return needed(*fullest, fewest, on);
}

/// Where the meeting may begin by its bans, at some place and with some supervisor: by slot.
std::vector<char> PlanProof::startsOf(int index, const QList<bool>& on) const {
    const PlanMeeting& meeting = model_.meetings[index];
    const int venues = int(std::max<qsizetype>(1, meeting.venues.size()));
    const int workers = int(std::max<qsizetype>(1, meeting.supervisors.size()));
    std::vector<char> banned(size_t(meeting.slots() * venues * workers), 0), starts(size_t(meeting.slots()), 0);
    const auto at = [&](int slot, int venue, int worker) { return size_t((slot * venues + venue) * workers + worker); };
    for (const PlanBan* ban : bans_[size_t(index)]) {
        if (!std::all_of(ban->rules.begin(), ban->rules.end(), [&](int rule) { return on[rule]; })) continue;
        if (ban->slot < 0) return starts;
        for (int v = std::max(0, ban->venue); v < (ban->venue < 0 ? venues : ban->venue + 1); ++v)
            for (int s = std::max(0, ban->supervisor); s < (ban->supervisor < 0 ? workers : ban->supervisor + 1); ++s)
                banned[at(ban->slot, v, s)] = 1;
    }
    for (int slot = 0; slot < meeting.slots(); ++slot) {
        if (slot % cells + meeting.length > cells) continue;
        const auto first = banned.begin() + qsizetype(at(slot, 0, 0));
        starts[size_t(slot)] = std::any_of(first, first + venues * workers, [](char out) { return !out; });
    }
    return starts;
}

/// So many of the meetings at the most on each day of the longest cycle, whoever they are: the greatest number of stretches
/// that do not touch, taken by their ends, as often as there may be one beside the other.
QList<int> PlanProof::roomOfDays(const PlanPool& pool, const QList<int>& meetings,
                                 const std::vector<std::vector<char>>& starts) const {
    QList<int> rooms;
    for (int day = 0; day < daysOfWeek * model_.phases; ++day) {
        int beside = 0, free = 0, most = 0;
        for (int cell = 0; cell < cells; ++cell) beside = std::max(beside, pool.atOnce - pool.taken.value(day * cells + cell));
        for (int end = 1; end <= cells; ++end)
            for (int i = 0; i < meetings.size(); ++i) {
                const PlanMeeting& meeting = model_.meetings[meetings[i]];
                const int start = end - meeting.length;
                if (start < free || !starts[size_t(i)][size_t(day % (daysOfWeek * meeting.every) * cells + start)]) continue;
                bool open = true;
                for (int cell = start; cell < end; ++cell) open = open && pool.atOnce > pool.taken.value(day * cells + cell);
                if (!open) continue;
                ++most;
                free = end;
                break;
            }
        rooms << most * std::max(0, beside);
    }
    return rooms;
}

/// Meetings of the pool that want more days than there are; empty if they may all find one.
QList<int> PlanProof::crowd(const PlanPool& pool, const QList<bool>& on) const {
    if (!std::all_of(pool.rules.begin(), pool.rules.end(), [&](int rule) { return on[rule]; })) return {};
    QList<int> meetings;
    for (int meeting : pool.meetings)
        if (on[model_.wanted[meeting]]) meetings << meeting;
    if (meetings.isEmpty()) return {};
    std::vector<std::vector<char>> starts;
    for (int meeting : std::as_const(meetings)) starts.push_back(startsOf(meeting, on));
    QList<int> rooms = roomOfDays(pool, meetings, starts);
    if (pool.dayRule == PlanPool::always || (pool.dayRule >= 0 && on[pool.dayRule]))
        for (int& room : rooms) room = std::min(room, 1);
    const int days = int(rooms.size()), source = 0, firstDay = 1, firstWeek = firstDay + days, sink = firstWeek + model_.phases;
    QList<int> times;  // by node after the sink: the meeting that wants one more day
    for (int meeting : std::as_const(meetings))
        for (int turn = 0; turn < model_.phases / model_.meetings[meeting].every; ++turn) times << meeting;
    Flow flow(sink + 1 + int(times.size()));
    const PlanLoad* load = pool.load >= 0 && on[model_.loads[pool.load].rule] ? &model_.loads[pool.load] : nullptr;
    for (int day = 0; day < days; ++day) flow.edge(firstDay + day, firstWeek + day / daysOfWeek, rooms[day]);
    for (int week = 0; week < model_.phases; ++week)
        flow.edge(firstWeek + week, sink, load ? std::max(0, load->most - load->taken[week]) : plenty);
    int node = sink;
    for (int i = 0; i < meetings.size(); ++i) {
        const int span = daysOfWeek * model_.meetings[meetings[i]].every;
        for (int begin = 0; begin < days; begin += span) {
            flow.edge(source, ++node, 1);
            for (int day = 0; day < span; ++day) {
                const auto first = starts[size_t(i)].begin() + day * cells;
                if (std::any_of(first, first + cells, [](char may) { return may; })) flow.edge(node, firstDay + begin + day, 1);
            }
        }
    }
    if (flow.most(source, sink) == times.size()) return {};
    QList<int> crowded;
    for (int i = 0; i < times.size(); ++i)
        if (flow.isReached(sink + 1 + i) && !crowded.contains(times[i])) crowded << times[i];
    return crowded;
}

/// All rules that have a say where these meetings go.
QList<int> PlanProof::concerned(const PlanPool& pool, const QList<int>& meetings, const QList<bool>& on) const {
    QList<bool> says(model_.rules.size(), false);
    eachRule(pool, model_, [&](int rule) { says[rule] = true; });
    for (int meeting : meetings) {
        says[model_.wanted[meeting]] = true;
        for (const PlanBan* ban : bans_[size_t(meeting)])
            for (int rule : ban->rules) says[rule] = true;
    }
    QList<int> rules;
    for (int rule = 0; rule < says.size(); ++rule)
        if (says[rule] && on[rule]) rules << rule;
    return rules;
}

/// Leaves out one rule after the other, demands first, as long as the rest is still too much.
QList<int> PlanProof::needed(const PlanPool& pool, const QList<int>& meetings, QList<bool> on) const {
    const QList<int> rules = concerned(pool, meetings, on);
    on.fill(false);
    for (int rule : rules) on[rule] = true;
    for (const bool demands : {true, false})
        for (int rule : rules) {
            if (model_.wanted.contains(rule) != demands) continue;
            on[rule] = false;
            if (crowd(pool, on).isEmpty()) on[rule] = true;
        }
    QList<int> core;
    for (int rule : rules)
        if (on[rule]) core << rule;
    return core;
}

PlanModel partOf(const PlanModel& model, const QList<int>& meetings) {
    PlanModel part;
    part.monday = model.monday;
    part.weeks = model.weeks;
    part.phases = model.phases;
    part.rules = model.rules;
    part.rooms = model.rooms;
    QList<int> number(model.meetings.size(), -1);
    for (int meeting : meetings) {
        number[meeting] = int(part.meetings.size());
        part.meetings << model.meetings[meeting];
        part.wanted << model.wanted[meeting];
    }
    for (PlanBan ban : model.bans)
        if (number[ban.meeting] >= 0) {
            ban.meeting = number[ban.meeting];
            part.bans << ban;
        }
    for (PlanPair pair : model.pairs)
        if (number[pair.a] >= 0 && number[pair.b] >= 0) {
            pair.a = number[pair.a];
            pair.b = number[pair.b];
            part.pairs << pair;
        }
    for (PlanLoad load : model.loads) {
        QList<int> left;
        for (int meeting : std::as_const(load.meetings))
            if (number[meeting] >= 0) left << number[meeting];
        load.meetings = left;
        part.loads << load;
    }
    return part;
}

}  // namespace core
