// SPDX-License-Identifier: MPL-2.0
#include "ui/chronology/chronology_rows.h"

#include "core/base/text.h"
#include "core/rules/arrivals.h"
#include "core/rules/known_places.h"
#include "ui/common/following.h"
#include "ui/common/labels.h"

#include <QCoreApplication>

namespace ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(chronology)
public:
    static QString range(const core::AgeRange& age) {
        return age.least == age.most ? QString::number(age.least) : tr("%1–%2").arg(age.least).arg(age.most);
    }
    static QString childAge(const QString& name, const core::AgeRange& age) {
        return tr("%1 %2", "child and age").arg(name, range(age));
    }
    static QString separator() { return tr(", "); }
};

using Names = QHash<core::PersonId, QString>;

QString searchedIn(const core::CaseSnapshot& snapshot, const core::ChronologyEntry& entry, const Names& names) {
    const QString source = sourceOf(snapshot, entry);
    QStringList parts{entry.event, source, entry.agency, entry.response, entry.significance, entry.corroboratedBy, entry.place};
    for (const core::ChildImpact& impact : entry.impacts) parts.append(impact.text);
    for (const core::Participant& participant : entry.participants) parts.append(names.value(participant.person));
    return core::folded(parts.join(QLatin1Char('\n'))) + u'\n';  // never null: it has been read
}

ChronologyRow rowOf(const core::CaseSnapshot& snapshot, const core::ChronologyEntry& entry, bool arrived) {
    return {entry.id,
            std::make_shared<const core::ChronologyEntry>(entry),
            {},
            entry.date.earliest(),
            entry.date.latest(),
            core::agencyOf(snapshot, entry),
            !sourceOf(snapshot, entry).isEmpty(),
            core::isSignificant(entry),
            arrived};
}

/// Puts rows among rows that are in order, in one pass however many they are.
void mergeInOrder(QList<ChronologyRow>& rows, QList<ChronologyRow> more) {
    const auto before = [](const ChronologyRow& a, const ChronologyRow& b) { return core::standsBefore(*a.entry, *b.entry); };
    std::sort(more.begin(), more.end(), before);
    QList<ChronologyRow> merged;
    merged.reserve(rows.size() + more.size());
    std::merge(std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()), std::back_inserter(merged), before);
    rows = std::move(merged);
}

/// What comes by itself, if it is not what the rows show already.
std::optional<QHash<core::EntryId, const core::ChronologyEntry*>> newArrivals(const QList<ChronologyRow>& rows,
                                                                              const core::CaseSnapshot& whole,
                                                                              const core::CaseSnapshot& stored) {
    QHash<core::EntryId, const core::ChronologyEntry*> arrived;
    for (const core::ChronologyEntry& entry : whole.all<core::ChronologyEntry>())
        if (core::isArrival(entry, stored)) arrived.insert(entry.id, &entry);
    qsizetype shown = 0;
    for (const ChronologyRow& row : rows) {
        if (!row.arrived) continue;
        ++shown;
        const core::ChronologyEntry* now = arrived.value(row.id);
        if (!now || !(*now == *row.entry)) return arrived;
    }
    return shown == arrived.size() ? std::nullopt : std::optional(arrived);
}

/// Of more changes than these all rows are made anew.
constexpr size_t few = 50;
static_assert(few < toldOneByOne, "of more, a set that was missed names only some");

QSet<core::EntryId> entriesOf(const core::ChangeSet& set, const core::CaseId& caseId) {
    QSet<core::EntryId> touched;
    for (const core::Change& change : set.changes)
        if (const auto* entry = std::get_if<core::ChronologyEntry>(&change.either()); entry && entry->caseId == caseId)
            touched.insert(entry->id);
    return touched;
}

int missingIn(const QList<ChronologyRow>& rows) {
    return int(std::count_if(rows.cbegin(), rows.cend(), [](const ChronologyRow& row) { return !row.sourced; }));
}

/// People, sources and agencies show through in rows that were not touched themselves.
void renew(QList<ChronologyRow>& rows, const core::CaseSnapshot& whole, const core::ChangeSet& set) {
    const bool sources = set.touches<core::Source>() || set.touches<core::Agency>();
    if (!sources && !set.touches<core::Person>()) return;
    for (ChronologyRow& row : rows) {
        row.searched = QString();
        if (!sources) continue;
        row.agency = core::agencyOf(whole, *row.entry);
        row.sourced = !sourceOf(whole, *row.entry).isEmpty();
    }
}

struct Test {
    const ChronologyFilter& filter;
    const QStringList words;
    const std::optional<QDate> from;
    const std::optional<QDate> to;
    const bool dated;

    explicit Test(const ChronologyFilter& f)
        : filter(f),
          words(core::folded(f.words).split(QLatin1Char(' '), Qt::SkipEmptyParts)),
          from(f.dates.earliest()),
          to(f.dates.latest()),
          dated(!f.dates.isUnknown()) {}

    bool operator()(const ChronologyRow& row) const {
        const core::ChronologyEntry& entry = *row.entry;
        if (filter.category && entry.category != *filter.category) return false;
        if (filter.valence && entry.valence != *filter.valence) return false;
        if (!filter.agency.isEmpty() && row.agency != filter.agency) return false;
        if (filter.sourceMissing && row.sourced) return false;
        if (filter.only && !filter.only->contains(row.id)) return false;
        if (dated && !overlaps(row)) return false;
        if (filter.person && !concerns(entry, *filter.person)) return false;
        return std::all_of(words.begin(), words.end(), [&](const QString& word) { return row.searched.contains(word); });
    }

    bool overlaps(const ChronologyRow& row) const {
        if (!row.earliest && !row.latest) return false;
        if (from && row.latest && *row.latest < *from) return false;
        return !(to && row.earliest && *row.earliest > *to);
    }

    static bool concerns(const core::ChronologyEntry& entry, const core::PersonId& person) {
        const auto isThey = [&](const auto& item) { return item.person == person; };
        return std::any_of(entry.participants.begin(), entry.participants.end(), isThey) ||
               std::any_of(entry.impacts.begin(), entry.impacts.end(),
                           [&](const core::ChildImpact& i) { return i.child == person; });
    }
};

}  // namespace

QString sourceOf(const core::CaseSnapshot& snapshot, const core::ChronologyEntry& entry) {
    const core::Source* source = entry.source ? snapshot.find<core::Source>(*entry.source) : nullptr;
    return source && !source->title.isEmpty() ? source->title : entry.sourceText.trimmed();
}

core::EntryFilter keptFilter(const ChronologyFilter& filter) {
    core::EntryFilter kept;
    kept.text = filter.words.trimmed();
    if (filter.person) kept.people = {*filter.person};
    if (filter.category) kept.categories = {*filter.category};
    if (filter.valence) kept.valences = {*filter.valence};
    if (!filter.agency.isEmpty()) kept.agencies = {filter.agency};
    if (filter.dates.earliest()) kept.from = *filter.dates.earliest();
    if (filter.dates.latest()) kept.to = *filter.dates.latest();
    kept.significantOnly = filter.view == ChronologyView::Significant;
    kept.courtOnly = filter.view == ChronologyView::Court;
    return kept;
}

ChronologyFilter filterOf(const core::EntryFilter& kept) {
    using core::UncertainDate;
    ChronologyFilter filter;
    filter.words = kept.text;
    if (!kept.people.isEmpty()) filter.person = kept.people.first();
    if (!kept.categories.isEmpty()) filter.category = kept.categories.first();
    if (!kept.valences.isEmpty()) filter.valence = kept.valences.first();
    if (!kept.agencies.isEmpty()) filter.agency = kept.agencies.first();
    const auto from = kept.from.earliest(), to = kept.to.latest();
    if (from || to)
        filter.dates = UncertainDate::range(from ? std::optional(core::DatePoint::of(*from)) : std::nullopt,
                                            to ? std::optional(core::DatePoint::of(*to)) : std::nullopt);
    filter.view = kept.courtOnly         ? ChronologyView::Court
                  : kept.significantOnly ? ChronologyView::Significant
                                         : ChronologyView::All;
    return filter;
}

QList<ChronologyRow> chronologyRows(const core::CaseSnapshot& whole, const core::CaseSnapshot& stored) {
    QList<ChronologyRow> rows;
    rows.reserve(whole.all<core::ChronologyEntry>().size());
    for (const core::ChronologyEntry* entry : core::inOrder(whole))
        rows.append(rowOf(whole, *entry, core::isArrival(*entry, stored)));
    return rows;
}

bool touchesFacts(const core::ChangeSet& set) {
    using namespace core;
    return set.touches<Placement>() || set.touches<LegalStatus>() || set.touches<Schooling>() || set.touches<MissingEpisode>() ||
           set.touches<Allocation>() || set.touches<Proceeding>() || set.touches<Hearing>() || set.touches<Review>() ||
           set.touches<Agency>() || set.touches<Professional>() || set.touches<Household>() || set.touches<CaseProfile>() ||
           set.touches<Arrangement>() || set.touches<ContactSession>();
}

void follow(QList<ChronologyRow>& rows, const core::CaseSnapshot& whole, const core::CaseSnapshot& stored,
            const core::ChangeSet& set) {
    if (set.changes.size() > few) {
        rows = chronologyRows(whole, stored);
        return;
    }
    renew(rows, whole, set);
    QSet<core::EntryId> touched = entriesOf(set, whole.id());
    // An entry that was kept for a fact has the fact's date.
    for (const ChronologyRow& row : std::as_const(rows)) {
        if (row.arrived || !row.entry->origin) continue;
        const auto* now = whole.find<core::ChronologyEntry>(row.id);
        if (!now || !(*now == *row.entry)) touched.insert(row.id);
    }
    // What was typed or removed may hide an entry that comes by itself, or let it come back.
    const auto arrivals = newArrivals(rows, whole, stored);
    rows.removeIf([&](const ChronologyRow& row) { return (row.arrived && arrivals) || touched.contains(row.id); });
    QList<ChronologyRow> more;
    for (const core::EntryId& id : touched)
        if (const auto* entry = stored.find<core::ChronologyEntry>(id) ? whole.find<core::ChronologyEntry>(id) : nullptr)
            more.append(rowOf(whole, *entry, false));
    if (arrivals)
        for (const core::ChronologyEntry* entry : *arrivals) more.append(rowOf(whole, *entry, true));
    mergeInOrder(rows, std::move(more));
}

bool followEntries(QList<ChronologyRow>& rows, core::CaseSnapshot& whole, const core::ChangeSet& set,
                   const QSet<QDate>& factDays) {
    if (set.changes.size() > few) return false;
    for (const core::Change& change : set.changes)
        for (const std::optional<core::Record>* side : {&change.before, &change.after}) {
            if (!*side) continue;
            const auto* entry = std::get_if<core::ChronologyEntry>(&**side);
            if (!entry || entry->origin || factDays.contains(entry->date.exact().value_or(QDate()))) return false;
        }
    const QSet<core::EntryId> touched = entriesOf(set, whole.id());
    for (const core::Change& change : set.changes) {
        const auto& entry = std::get<core::ChronologyEntry>(change.either());
        if (!touched.contains(entry.id)) continue;
        if (change.after) whole.put(entry);
        else whole.take(change.either());
    }
    rows.removeIf([&](const ChronologyRow& row) { return touched.contains(row.id); });
    QList<ChronologyRow> more;
    for (const core::EntryId& id : touched)
        if (const auto* entry = whole.find<core::ChronologyEntry>(id)) more.append(rowOf(whole, *entry, false));
    readTexts(more, whole);
    mergeInOrder(rows, std::move(more));
    return true;
}

EntryChoices choicesOf(const QList<ChronologyRow>& rows, const core::CaseSnapshot& whole) {
    EntryChoices choices;
    QSet<QString> agencies;
    const auto add = [](QStringList& list, QSet<QString>& known, const QString& words) {
        if (words.isEmpty() || known.contains(words)) return;
        known.insert(words);
        list.append(words);
    };
    for (const core::Source& source : whole.all<core::Source>()) add(choices.sources, choices.known, source.title);
    for (const ChronologyRow& row : rows) {
        if (row.sourced && !row.arrived) add(choices.sources, choices.known, sourceOf(whole, *row.entry));
        add(choices.agencies, agencies, row.agency);
    }
    choices.agencies.sort(Qt::CaseInsensitive);
    choices.places = core::knownPlaces(whole);
    choices.known += agencies + QSet<QString>(choices.places.cbegin(), choices.places.cend());
    choices.withoutSource = missingIn(rows);
    return choices;
}

bool addChoices(EntryChoices& choices, const QList<ChronologyRow>& rows, const core::CaseSnapshot& whole,
                const core::ChangeSet& set) {
    const int missing = missingIn(rows);
    bool any = missing != choices.withoutSource;
    choices.withoutSource = missing;
    const auto add = [&](QStringList& list, const QString& words) {
        if (words.isEmpty() || choices.known.contains(words)) return;
        choices.known.insert(words);
        list.append(words);
        any = true;
    };
    for (const core::Change& change : set.changes) {
        const auto* entry = change.after ? std::get_if<core::ChronologyEntry>(&*change.after) : nullptr;
        if (!entry) continue;
        add(choices.sources, sourceOf(whole, *entry));
        add(choices.places, entry->place.simplified());
        add(choices.agencies, core::agencyOf(whole, *entry));
    }
    choices.agencies.sort(Qt::CaseInsensitive);
    return any;
}

void readTexts(QList<ChronologyRow>& rows, const core::CaseSnapshot& whole, const core::Progress& progress) {
    Names names;
    for (const core::Person& person : whole.all<core::Person>()) names.insert(person.id, core::displayName(person));
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (i % 500 == 0) progress.step(i, rows.size());
        if (rows.at(i).searched.isNull()) rows[i].searched = searchedIn(whole, *rows.at(i).entry, names);
    }
}

Passing passing(const QList<ChronologyRow>& rows, const ChronologyFilter& filter) {
    const Test test(filter);
    Passing left;
    for (int i = 0; i < rows.size(); ++i) {
        const ChronologyRow& row = rows[i];
        if (!test(row)) continue;
        const bool court = row.entry->inCourt;
        ++left.all;
        left.significant += row.significant;
        left.court += court;
        const bool shown = filter.view == ChronologyView::All || (filter.view == ChronologyView::Court ? court : row.significant);
        if (shown) left.indexes.append(i);
    }
    return left;
}

QList<core::UncertainDate> birthsOf(const core::CaseSnapshot& snapshot) {
    QList<core::UncertainDate> births;
    for (const core::PersonId& child : core::subjectChildren(snapshot)) births.append(snapshot.find<core::Person>(child)->birth);
    return births;
}

QString agesShort(const QList<core::UncertainDate>& births, const core::UncertainDate& date) {
    QStringList parts;
    for (const core::UncertainDate& birth : births) {
        const auto age = core::ageAt(birth, date);
        parts.append(age ? Tr::range(*age) : QStringLiteral("–"));
    }
    return parts.join(Tr::separator());
}

QString agesSpoken(const core::CaseSnapshot& snapshot, const core::UncertainDate& date) {
    QStringList parts;
    if (date.isUnknown()) return {};
    for (const core::ChildAge& child : core::agesAt(snapshot, date))
        if (child.age) parts.append(Tr::childAge(core::shortName(*snapshot.find<core::Person>(child.child)), *child.age));
    return parts.join(Tr::separator());
}

}  // namespace ui
