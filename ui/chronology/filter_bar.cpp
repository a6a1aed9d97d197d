// SPDX-License-Identifier: MPL-2.0
#include "ui/chronology/filter_bar.h"

#include "core/base/date_text.h"
#include "ui/chronology/cut_pane.h"
#include "ui/common/icon.h"
#include "ui/common/labels.h"
#include "ui/common/prompts.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int lastYear = 0;
constexpr int lastTwoYears = 1;
constexpr int otherDates = 2;

core::UncertainDate since(QDate day) { return core::UncertainDate::range(core::UncertainDate(day).first(), std::nullopt); }

template <core::NamedEnum E>
QStringList labelsOf() {
    QStringList labels;
    for (const auto& [value, words] : options<E>()) labels.append(words);
    return labels;
}

}  // namespace

FilterBar::FilterBar(const PageContext& context, std::function<ChronologyView()> view, QWidget* parent)
    : QWidget(parent),
      context_(context),
      kept_(new SavedCuts(context,
                          [this, view = std::move(view)] {
                              ChronologyFilter present = filter();
                              present.view = view();
                              return present;
                          })),
      cut_(new CutPane(context)),
      dates_(new Chip(context.theme, tr("Dates"))),
      person_(new Chip(context.theme, tr("Person"))),
      category_(new Chip(context.theme, tr("Category"))),
      valence_(new Chip(context.theme, tr("Concern or strength"))),
      agency_(new Chip(context.theme, tr("Agency"))),
      source_(new Chip(context.theme, tr("Source"))),
      check_(new Chip(context.theme, tr("To check"))),
      words_(new QLineEdit) {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::s);
    row_ = new QHBoxLayout;
    row_->setSpacing(space::s);
    rows->addLayout(row_);
    below_ = new QHBoxLayout;
    below_->setSpacing(space::s);
    below_->addStretch(1);  // what moves down stands at the left
    rows->addLayout(below_);
    row_->addWidget(kept_);
    for (Chip* chip : chips()) row_->addWidget(chip);
    check_->hide();
    agency_->hide();
    row_->addStretch(1);
    row_->addWidget(words_, 2);
    rows->addWidget(cut_);
    words_->setMaximumWidth(context.theme.px(240));
    words_->setPlaceholderText(tr("Words in these entries"));
    words_->setAccessibleName(tr("Words in these entries"));
    words_->setClearButtonEnabled(true);
    words_->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    category_->setChoices(labelsOf<core::Category>());
    valence_->setChoices(labelsOf<core::Valence>());
    setDates({}, -1);
    connect(dates_, &Chip::chosen, this, &FilterBar::chooseDates);
    for (Chip* chip : chips())
        if (chip != dates_) connect(chip, &Chip::chosen, this, &FilterBar::changed);
    connect(words_, &QLineEdit::textChanged, this, &FilterBar::changed);
    connect(kept_, &SavedCuts::currentChanged, this, [this] { cut_->setCut(kept_->current()); });
    connect(kept_, &SavedCuts::wanted, this, [this](const ChronologyFilter& filter) {
        setFilter(filter);
        Q_EMIT viewWanted(filter.view);
        Q_EMIT changed();
    });
}

void FilterBar::refreshKept() {
    kept_->refresh();
    cut_->setCut(kept_->current());
}

void FilterBar::setFilter(const ChronologyFilter& filter) {
    const QSignalBlocker quiet(this);
    const auto indexOf = [](const auto& list, const auto& wanted) {
        for (int i = 0; wanted && i < list.size(); ++i)
            if (list[i].first == *wanted) return i;
        return -1;
    };
    setDates(filter.dates, filter.dates.isUnknown() ? -1 : otherDates);
    person_->setChoice(filter.person ? int(people_.indexOf(*filter.person)) : -1);
    category_->setChoice(indexOf(options<core::Category>(), filter.category));
    valence_->setChoice(indexOf(options<core::Valence>(), filter.valence));
    agency_->setChoice(filter.agency.isEmpty() ? -1 : int(agencies_.indexOf(filter.agency)));
    source_->setChoice(filter.sourceMissing ? 0 : -1);
    check_->setChoice(-1);
    words_->setText(filter.words);
}

// All stands in one line where there is room; else words and the last chips stand below.
void FilterBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void FilterBar::arrange() {
    int chips = kept_->sizeHint().width() + space::s;
    for (const Chip* chip : this->chips())
        if (!chip->isHidden()) chips += chip->sizeHint().width() + space::s;
    // Less than its own words is no field to search in.
    const int least = words_->fontMetrics().horizontalAdvance(words_->placeholderText()) + context_.theme.px(56);
    const bool beside = chips + least <= width();
    words_->setMinimumWidth(beside ? least : 0);
    if (beside == (row_->indexOf(words_) >= 0)) return;
    if (beside) {
        const int last = row_->indexOf(valence_) + 1;
        row_->insertWidget(last, check_);
        row_->insertWidget(last, source_);
        row_->insertWidget(last, agency_);
        row_->addWidget(words_, 2);
    } else {
        int place = 0;
        for (QWidget* widget : std::initializer_list<QWidget*>{agency_, source_, check_}) below_->insertWidget(place++, widget);
        below_->insertWidget(place, words_, 2);
    }
    QWidget::setTabOrder(valence_, agency_);
    QWidget::setTabOrder(agency_, source_);
    QWidget::setTabOrder(source_, check_);
    QWidget::setTabOrder(check_, words_);
}

ChronologyFilter FilterBar::filter() const {
    ChronologyFilter filter;
    filter.dates = chosenDates_;
    if (person_->choice() >= 0)
        filter.person = people_.value(person_->choice(), people_.isEmpty() ? core::PersonId::make() : people_.front());
    if (category_->choice() >= 0) filter.category = options<core::Category>().at(category_->choice()).first;
    if (valence_->choice() >= 0) filter.valence = options<core::Valence>().at(valence_->choice()).first;
    filter.agency = agencies_.value(agency_->choice());
    filter.sourceMissing = source_->choice() >= 0;
    if (check_->choice() >= 0) filter.only = groups_.at(check_->choice()).entries;
    filter.words = words_->text();
    return filter;
}

void FilterBar::clear() {
    const QSignalBlocker quiet(this);
    setDates({}, -1);
    for (Chip* chip : chips())
        if (chip != dates_) chip->setChoice(-1);
    kept_->setChoice(-1);
    cut_->setCut({});
    words_->clear();
}

void FilterBar::offer(const core::CaseSnapshot& snapshot, int withoutSource, const QStringList& agencies) {
    const std::optional<core::PersonId> chosen = filter().person;
    QList<std::pair<QString, core::PersonId>> list;
    for (const core::Person& person : snapshot.all<core::Person>())
        if (const QString name = core::displayName(person); !name.isEmpty()) list.append({name, person.id});
    std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.first.localeAwareCompare(b.first) < 0; });
    QStringList names;
    people_.clear();
    for (const auto& [name, id] : list) {
        names.append(name);
        people_.append(id);
    }
    person_->setChoices(names);
    person_->setChoice(chosen ? int(people_.indexOf(*chosen)) : -1);
    const QString agency = filter().agency;
    agencies_ = agencies;
    agency_->setChoices(agencies);
    agency_->setChoice(int(agencies.indexOf(agency)));
    agency_->setVisible(!agencies.isEmpty());
    arrange();
    source_->setChoices({tr("missing in %1").arg(withoutSource)});
    source_->setChoice(source_->choice());
}

void FilterBar::offerChecks(const QList<EntryChecks::Group>& groups) {
    const auto chosen = check_->choice() < 0 ? std::nullopt : std::optional(groups_.at(check_->choice()).issue);
    groups_ = groups;
    QStringList words;
    int again = -1;
    for (const EntryChecks::Group& group : groups) {
        if (chosen == group.issue) again = int(words.size());
        words.append(tr("%1 (%2)").arg(group.words).arg(group.entries.size()));
    }
    check_->setChoices(words);
    check_->setChoice(again);
    check_->setVisible(!groups.isEmpty());
    arrange();
    if (chosen) Q_EMIT changed();
}

void FilterBar::chooseDates(int choice) {
    const QDate today = context_.clock.today();
    if (choice == lastYear) setDates(since(today.addYears(-1)), choice);
    else if (choice == lastTwoYears) setDates(since(today.addYears(-2)), choice);
    else if (choice < 0) setDates({}, -1);
    else {
        const auto text = context_.prompts.line(
            tr("Dates"), tr("A year, a month, or from and to. For example: 2025, since 14 1 2025, 2024-2025."),
            core::dateShort(chosenDates_));
        const auto dates = text ? core::dateFromText(*text, today) : std::nullopt;
        if (dates) setDates(*dates, dates->isUnknown() ? -1 : choice);
        else {
            if (text) context_.prompts.message(tr("Dates"), tr("This date could not be understood. The filter stays as it was."));
            dates_->setChoice(chosenDates_.isUnknown() ? -1 : choice);
        }
    }
    Q_EMIT changed();
}

void FilterBar::setDates(const core::UncertainDate& dates, int choice) {
    chosenDates_ = dates;
    dates_->setChoices(
        {tr("last 12 months"), tr("last 2 years"), choice == otherDates ? core::dateWords(dates) : tr("other dates…")});
    dates_->setChoice(choice);
}

}  // namespace ui
