// SPDX-License-Identifier: MPL-2.0
#include "core/rules/plan_search.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace core {
namespace {

using plangrid::cells;

constexpr int rounds = 6;  ///< each begins anew in another order; one that went wrong early is not mended

/// Chooses for the meeting with the fewest places left and takes from the others what no longer fits, until all have one.
class Search {
public:
    Search(const PlanModel& model, const QList<bool>& on, const Progress& progress)
        : model_(model), on_(on), progress_(progress), count_(size_t(model.meetings.size())), between_(count_ * count_) {
        for (const PlanPair& pair : model.pairs)
            if (pair.rule < 0 || on[pair.rule]) between_[size_t(pair.a) * count_ + size_t(pair.b)].push_back(&pair);
        loadsOf_.resize(count_);
        for (const PlanLoad& load : model.loads) {
            if (!on[load.rule]) continue;
            for (int meeting : load.meetings) loadsOf_[size_t(meeting)].push_back(loads_.size());
            loads_.push_back({&load, std::vector<int>(load.taken.begin(), load.taken.end())});
        }
        for (const PlanRoom& room : model.rooms) {
            if (!on[room.rule]) continue;
            rooms_.push_back({&room, std::vector<int>(size_t(model.phases * 7 * cells), 0)});
            for (auto one = room.taken.cbegin(); one != room.taken.cend(); ++one) rooms_.back().there[size_t(one.key())] = *one;
        }
        possible_ = collect();
    }

    std::optional<QList<PlanPlace>> run(int steps) {
        if (!possible_) return std::nullopt;
        for (int round = 0; round < rounds; ++round) {
            order(round);
            left_ = std::max(1, steps / rounds);
            if (next()) {
                QList<PlanPlace> places;
                for (const Choice& choice : choices_) places.append(choice.taken);
                return places;
            }
            if (left_ > 0) return std::nullopt;  // everything was tried
        }
        return std::nullopt;
    }

private:
    struct Choice {
        bool wanted = false, made = false;
        PlanPlace taken;
        std::vector<PlanPlace> places;
        std::vector<size_t> order;
        std::vector<char> gone;
        int alive = 0;
    };
    struct Load {
        const PlanLoad* rule;
        std::vector<int> weeks;
    };
    struct Room {
        const PlanRoom* rule;
        std::vector<int> there;  ///< by slot of the longest cycle
    };

    /// The places of each meeting that no rule forbids by itself; false if one has none.
    bool collect() {
        choices_.resize(count_);
        std::vector<QList<const PlanBan*>> bans(count_);
        for (const PlanBan& ban : model_.bans)
            if (std::all_of(ban.rules.begin(), ban.rules.end(), [&](int rule) { return on_[rule]; }))
                bans[size_t(ban.meeting)].append(&ban);
        for (size_t m = 0; m < count_; ++m) {
            Choice& choice = choices_[m];
            choice.wanted = on_[model_.wanted[int(m)]];
            if (!choice.wanted) continue;
            if (!placesOf(model_.meetings[int(m)], bans[m], choice.places)) return false;
            std::erase_if(choice.places, [&](const PlanPlace& place) { return !hasRoom(m, place) || !hasLoad(m, place); });
            if (choice.places.empty()) return false;
        }
        return true;
    }

    static bool placesOf(const PlanMeeting& meeting, const QList<const PlanBan*>& bans, std::vector<PlanPlace>& places) {
        const int venues = int(std::max<qsizetype>(1, meeting.venues.size()));
        const int workers = int(std::max<qsizetype>(1, meeting.supervisors.size()));
        std::vector<char> banned(size_t(meeting.slots() * venues * workers), 0);
        const auto at = [&](int slot, int venue, int worker) { return size_t((slot * venues + venue) * workers + worker); };
        for (const PlanBan* ban : bans) {
            if (ban->slot < 0) return false;
            for (int v = std::max(0, ban->venue); v < (ban->venue < 0 ? venues : ban->venue + 1); ++v)
                for (int s = std::max(0, ban->supervisor); s < (ban->supervisor < 0 ? workers : ban->supervisor + 1); ++s)
                    banned[at(ban->slot, v, s)] = 1;
        }
        for (int slot = 0; slot < meeting.slots(); ++slot)
            for (int v = 0; v < venues && slot % cells + meeting.length <= cells; ++v)
                for (int s = 0; s < workers; ++s)
                    if (!banned[at(slot, v, s)])
                        places.push_back({slot, meeting.venues.isEmpty() ? -1 : v, meeting.supervisors.isEmpty() ? -1 : s});
        return !places.empty();
    }

    /// Full hours first; else by a number that differs from round to round and is the same on every machine.
    void order(int round) {
        for (size_t m = 0; m < count_; ++m) {
            Choice& choice = choices_[m];
            choice.made = false;
            choice.taken = {};
            choice.alive = int(choice.places.size());
            choice.gone.assign(choice.places.size(), 0);
            std::vector<std::pair<unsigned, size_t>> keys;
            for (size_t i = 0; i < choice.places.size(); ++i) {
                unsigned mixed = unsigned(i * 2654435761u) ^ unsigned((m + 31 * size_t(round) + 1) * 40503u);
                mixed = (mixed ^ (mixed >> 15)) * 2246822519u;
                const bool half = choice.places[i].slot % cells % 2 == 1;
                keys.push_back({((mixed ^ (mixed >> 13)) >> 1) | (half ? 0x80000000u : 0u), i});
            }
            std::sort(keys.begin(), keys.end());
            choice.order.clear();
            for (const auto& [key, i] : keys) choice.order.push_back(i);
        }
    }

    bool next() {
        size_t chosen = count_;
        for (size_t m = 0; m < count_; ++m)
            if (choices_[m].wanted && !choices_[m].made && (chosen == count_ || choices_[m].alive < choices_[chosen].alive))
                chosen = m;
        if (chosen == count_) return true;
        Choice& choice = choices_[chosen];
        for (const size_t i : choice.order) {
            if (choice.gone[i]) continue;
            if (--left_ <= 0) return false;
            if (left_ % 64 == 0) progress_.step(1, 2);
            choice.made = true;
            choice.taken = choice.places[i];
            count(chosen, 1);
            std::vector<std::pair<size_t, size_t>> taken;
            if (narrow(chosen, taken) && next()) return true;
            for (const auto& [m, value] : taken) {
                choices_[m].gone[value] = 0;
                ++choices_[m].alive;
            }
            count(chosen, -1);
            choice.made = false;
            choice.taken = {};
            if (left_ <= 0) return false;
        }
        return false;
    }

    /// Takes from the meetings without a place what does not fit beside the one just made; false if one has none left.
    bool narrow(size_t made, std::vector<std::pair<size_t, size_t>>& taken) {
        for (size_t m = 0; m < count_; ++m) {
            Choice& choice = choices_[m];
            if (!choice.wanted || choice.made) continue;
            for (size_t i = 0; i < choice.places.size(); ++i) {
                if (choice.gone[i]) continue;
                const PlanPlace& place = choice.places[i];
                if (!clash(made, choices_[made].taken, m, place) && hasRoom(m, place) && hasLoad(m, place)) continue;
                choice.gone[i] = 1;
                taken.push_back({m, i});
                if (--choice.alive == 0) return false;
            }
        }
        return true;
    }

    bool clash(size_t a, const PlanPlace& x, size_t b, const PlanPlace& y) const {
        if (a > b) return clash(b, y, a, x);
        const PlanMeeting &first = model_.meetings[int(a)], &second = model_.meetings[int(b)];
        const int dayX = x.slot / cells, dayY = y.slot / cells;
        if (dayX % 7 != dayY % 7 || (dayX / 7 - dayY / 7) % std::gcd(first.every, second.every) != 0) return false;
        const int startX = x.slot % cells, startY = y.slot % cells;
        for (const PlanPair* pair : between_[a * count_ + b]) {
            const bool near =
                pair->wholeDay || (startX < startY + second.length + pair->gap && startY < startX + first.length + pair->gap);
            if (near && matters(*pair, x, y)) return true;
        }
        return false;
    }
    static bool matters(const PlanPair& pair, const PlanPlace& x, const PlanPlace& y) {
        return pair.when.isEmpty() || std::any_of(pair.when.begin(), pair.when.end(), [&](const PlanPair::When& when) {
                   return (when.venueA < 0 || when.venueA == x.venue) && (when.venueB < 0 || when.venueB == y.venue) &&
                          (when.supervisorA < 0 || when.supervisorA == x.supervisor) &&
                          (when.supervisorB < 0 || when.supervisorB == y.supervisor);
               });
    }

    /// The half hours of the longest cycle that a meeting fills, until `f` says false.
    template <class F>
    bool eachCell(size_t m, const PlanPlace& place, F&& f) const {
        const PlanMeeting& meeting = model_.meetings[int(m)];
        const int day = place.slot / cells;
        for (int phase = day / 7; phase < model_.phases; phase += meeting.every)
            for (int cell = 0; cell < meeting.length; ++cell)
                if (!f(size_t(plangrid::slotOf(phase, day % 7 + 1, place.slot % cells + cell)))) return false;
        return true;
    }
    Room* roomOf(size_t m, const PlanPlace& place) {
        if (place.venue < 0) return nullptr;
        const VenueId& venue = model_.meetings[int(m)].venues[place.venue];
        const auto found =
            std::find_if(rooms_.begin(), rooms_.end(), [&](const Room& room) { return room.rule->venue == venue; });
        return found == rooms_.end() ? nullptr : &*found;
    }
    bool hasRoom(size_t m, const PlanPlace& place) {
        Room* room = roomOf(m, place);
        return !room || eachCell(m, place, [&](size_t slot) { return room->there[slot] < room->rule->families; });
    }
    bool hasLoad(size_t m, const PlanPlace& place) const {
        const int every = model_.meetings[int(m)].every, phase = place.slot / cells / 7;
        for (const size_t load : loadsOf_[m])
            for (size_t week = size_t(phase); week < loads_[load].weeks.size(); week += size_t(every))
                if (loads_[load].weeks[week] >= loads_[load].rule->most) return false;
        return true;
    }
    void count(size_t m, int by) {
        const PlanPlace& place = choices_[m].taken;
        if (Room* room = roomOf(m, place))
            eachCell(m, place, [&](size_t slot) {
                room->there[slot] += by;
                return true;
            });
        const int every = model_.meetings[int(m)].every, phase = place.slot / cells / 7;
        for (const size_t load : loadsOf_[m])
            for (size_t week = size_t(phase); week < loads_[load].weeks.size(); week += size_t(every))
                loads_[load].weeks[week] += by;
    }

    const PlanModel& model_;
    const QList<bool>& on_;
    const Progress& progress_;
    const size_t count_;
    std::vector<std::vector<const PlanPair*>> between_;  ///< by the numbers of two meetings, the lower first
    std::vector<std::vector<size_t>> loadsOf_;
    std::vector<Load> loads_;
    std::vector<Room> rooms_;
    std::vector<Choice> choices_;
    bool possible_ = false;
    int left_ = 0;
};

}  // namespace

std::optional<QList<PlanPlace>> searchPlan(const PlanModel& model, const QList<bool>& on, int steps, const Progress& progress) {
    return Search(model, on, progress).run(steps);
}

QList<PlannedMeeting> meetingsAt(const PlanModel& model, const PlanRequest& request, const QList<PlanPlace>& places) {
    QList<PlannedMeeting> list;
    for (int index = 0; index < model.meetings.size(); ++index) {
        const PlanMeeting& m = model.meetings[index];
        const PlanPlace& place = places[index];
        if (place.slot < 0) continue;
        PlannedMeeting one{m.line, place.slot / cells % 7 + 1, plangrid::first + place.slot % cells * plangrid::step,
                           request.lines[m.line].minutes, m.every};
        if (place.venue >= 0) one.venue = m.venues[place.venue];
        if (place.supervisor >= 0) one.supervisor = m.supervisors[place.supervisor];
        one.skipped = model.skips.value({index, place.slot});
        one.dates = model.daysOf(m, place.slot);
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

}  // namespace core
