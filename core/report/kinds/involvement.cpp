// SPDX-License-Identifier: MPL-2.0
#include "core/report/kinds/involvement.h"

#include "core/base/date_text.h"
#include "core/rules/chronology.h"
#include "core/rules/kinship.h"

namespace core {
namespace {

bool isOfTheCouncil(Category category) {
    return category == Category::ReferralAssessment || category == Category::Section47Enquiry ||
           category == Category::ConferencePlan || category == Category::Placement;
}

bool isCare(HouseholdKind kind) { return kind == HouseholdKind::FosterHome || kind == HouseholdKind::ChildrensHome; }

/// A stretch of time a child lived in care, whatever the number of homes. `to` unset = still there.
struct CarePeriod {
    UncertainDate from;
    std::optional<UncertainDate> to;
    bool operator==(const CarePeriod&) const = default;
};

QList<CarePeriod> carePeriods(const CaseSnapshot& records, const PersonId& child, QDate day) {
    QList<const Residence*> stays;
    for (const Residence& stay : records.all<Residence>()) {
        const Household* home = records.find<Household>(stay.household);
        const bool begun = stay.from.earliest() && *stay.from.earliest() <= day;
        if (stay.person == child && stay.kind == ResidenceKind::Main && home && isCare(home->kind) && begun) stays << &stay;
    }
    std::sort(stays.begin(), stays.end(),
              [](const Residence* a, const Residence* b) { return compareForList(a->from, b->from) < 0; });
    QList<CarePeriod> periods;
    for (const Residence* stay : stays) {
        // A move from one carer to the next on the same days is one time in care.
        const auto end = periods.isEmpty() || !periods.last().to ? std::nullopt : periods.last().to->latest();
        const bool goesOn = !periods.isEmpty() &&
                            (!periods.last().to || (end && stay->from.earliest() && end->addDays(7) >= *stay->from.earliest()));
        if (goesOn) periods.last().to = stay->to;
        else periods << CarePeriod{stay->from, stay->to};
    }
    for (CarePeriod& period : periods)
        if (period.to && period.to->earliest() && *period.to->earliest() > day) period.to.reset();
    return periods;
}

class Involvement {
public:
    explicit Involvement(const DocumentMaker& maker) : maker_(maker), records_(maker.records()) {}

    QString text() {
        council();
        care();
        return sentences_.join(u' ');
    }

private:
    // The first trace of the council's own work: when the case was opened, or an earlier entry about such work.
    void council() {
        UncertainDate start;
        if (const Case* theCase = records_.theCase()) start = theCase->opened;
        for (const ChronologyEntry* entry : inOrder(records_))
            if (isOfTheCouncil(entry->category) && entry->date.earliest() &&
                (start.isUnknown() || compareForList(entry->date, start) < 0)) {
                start = entry->date;
                break;
            }
        if (!start.earliest() || *start.earliest() > maker_.day()) return;
        const QString office = maker_.cleared().issuer().authority;
        sentences_ << maker_.phrase("document.involved", {office.isEmpty() ? maker_.phrase("document.the_council") : office,
                                                          dateWords(start), maker_.duration(*start.earliest(), maker_.day())});
    }

    // Children with the same story share the sentences.
    void care() {
        QList<std::pair<QList<CarePeriod>, QStringList>> stories;
        for (const PersonId& child : subjectChildren(records_)) {
            const QList<CarePeriod> periods = carePeriods(records_, child, maker_.day());
            if (periods.isEmpty()) continue;
            const QString name = shortName(*records_.find<Person>(child));
            const auto same =
                std::find_if(stories.begin(), stories.end(), [&](const auto& story) { return story.first == periods; });
            if (same == stories.end()) stories.append({periods, {name}});
            else same->second << name;
        }
        for (const auto& [periods, names] : stories) tell(periods, names);
    }

    void tell(const QList<CarePeriod>& periods, const QStringList& names) {
        const bool one = names.size() == 1;
        const QString who = maker_.listed(names);
        if (periods.size() > 1 && periods.first().from.earliest())
            sentences_ << maker_.phrase("document.first_in_care", {who, dateWords(periods.first().from)});
        QStringList returns;
        for (qsizetype i = 0; i + 1 < periods.size(); ++i) {
            const std::optional<UncertainDate>& home = periods[i].to;
            const UncertainDate& back = periods[i + 1].from;
            if (!home || !home->earliest() || !back.earliest() || *back.earliest() < *home->earliest()) continue;
            returns << maker_.phrase("document.return",
                                     {dateWords(*home), dateWords(back), maker_.duration(*home->earliest(), *back.earliest())});
        }
        if (!returns.isEmpty()) sentences_ << maker_.phrase("document.returns", {maker_.listed(returns)});
        const CarePeriod& last = periods.last();
        if (last.to || !last.from.earliest()) return;
        sentences_ << maker_.phrase(one ? "document.in_care_one" : "document.in_care_many",
                                    {who, dateWords(last.from), maker_.duration(*last.from.earliest(), maker_.day())});
    }

    const DocumentMaker& maker_;
    const CaseSnapshot& records_;
    QStringList sentences_;
};

}  // namespace

QString involvementText(const DocumentMaker& maker) { return Involvement(maker).text(); }

}  // namespace core
