// SPDX-License-Identifier: MPL-2.0
#include "ui/merging/merging_page.h"

#include "core/base/date_text.h"
#include "core/edit/vault.h"
#include "core/rules/chronology.h"
#include "ui/common/cards.h"
#include "ui/common/following.h"
#include "ui/common/guarded.h"
#include "ui/common/job.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

using core::ChronologyEntry;

MergingPage::MergingPage(const PageContext& context, QWidget* parent)
    : Page(context, parent),
      undo_(new UndoBar(context.theme, context.vault.editor())),
      stack_(new QStackedWidget),
      table_(new RecordTable(context.theme, tr("Pairs to decide"))),
      state_(makeLabel(context.theme, tr("Comparing the accounts…"), Type::Body, Weight::Regular, Token::Muted)),
      differences_(makeLabel(context.theme, {}, Type::Body, Weight::Strong, Token::Due)) {
    QVBoxLayout* column = makePageColumn(this);
    auto* header = new PageHeader(theme(), tr("Other agencies"));
    QPushButton* import = header->addButton(tr("Import a table…"), QStringLiteral("import"));
    column->addWidget(header);
    column->addWidget(undo_);
    state_->setWordWrap(true);
    column->addWidget(state_);
    makeTable();
    auto* both = new QWidget;
    auto* inside = new QVBoxLayout(both);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(space::m);
    inside->addWidget(makeListCard(theme(), {table_}), 2);
    inside->addWidget(makeSides(), 3);
    stack_->addWidget(both);
    auto* none = new EmptyState(theme(), tr("No two agencies tell of the same event as far as words and dates show."),
                                tr("Import a table…"), tr("Excel, Word, calendar and CSV files can be read."));
    stack_->addWidget(none);
    column->addWidget(stack_, 1);
    const auto openImport = [this] { this->context().host.openPage(QStringLiteral("importing")); };
    connect(import, &QPushButton::clicked, this, openImport);
    connect(none, &EmptyState::clicked, this, openImport);
    connect(table_, &RecordTable::currentIdChanged, this, qOverload<const QString&>(&MergingPage::show));
    connect(table_, &RecordTable::opened, this, [this] { verbs_.first()->setFocus(Qt::TabFocusReason); });
    followChanges(this, vault().editor(), [this](const core::ChangeSet& set) {
        if (set.touches(caseId()) && set.touches<ChronologyEntry>()) search();
    });
    search();
}

QString MergingPage::title() const { return tr("Other agencies"); }
const core::CaseSnapshot& MergingPage::records() const { return vault().caseSnapshot(caseId()); }

void MergingPage::activate() {
    if (!pairs_.empty()) table_->setFocus(Qt::TabFocusReason);
}

void MergingPage::makeTable() {
    std::vector<Column<Pair>> columns;
    columns.push_back({.header = tr("Dates"), .text = [](const Pair& p) { return p.dates; }});
    columns.push_back({.header = tr("Agencies"), .text = [](const Pair& p) { return p.agencies; }, .muted = true});
    columns.push_back({.header = tr("What they tell"),
                       .text = [](const Pair& p) { return p.first; },
                       .second = [](const Pair& p) { return p.second; }});
    columns.push_back({.header = tr("They differ in"), .text = [](const Pair& p) { return p.differences; }});
    model_ = new RecordTableModel<Pair>(
        vault().editor(), [this] { return pairs_; }, std::move(columns), this, [](const core::ChangeSet&) { return false; });
    table_->setModel(model_);
    table_->setWidths({180, 180, 0, 160});
    table_->hideBelow(720, {1});
}

MergingPage::Side MergingPage::makeSide(QGridLayout* grid, int column) {
    Side side{makeLabel(theme(), {}, Type::Heading, Weight::Strong), makeLabel(theme(), {}, Type::Body, Weight::Strong),
              makeLabel(theme(), {}, Type::Body), makeLabel(theme(), {}, Type::Caption, Weight::Regular, Token::Muted)};
    int row = 0;
    for (QLabel* label : {side.agency, side.date, side.event, side.rest}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        grid->addWidget(label, row++, column);
    }
    return side;
}

QWidget* MergingPage::makeSides() {
    auto* card = new Surface(theme(), Surface::Kind::Card);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::l);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(4, 1);
    left_ = makeSide(grid, 0);
    right_ = makeSide(grid, 1);
    column->addLayout(grid, 1);
    differences_->setWordWrap(true);
    column->addWidget(differences_);
    auto* buttons = new QGridLayout;
    buttons->setSpacing(space::s);
    const auto add = [&](const QString& text, auto decision) {
        auto* button = new QPushButton(text);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, decision);
        buttons->addWidget(button, int(verbs_.size()) / 2, int(verbs_.size()) % 2);
        verbs_.append(button);
    };
    add(tr("&Same event: keep the left as the event"), [this] {
        if (const Pair* p = current())
            decide(core::sameEventDecided(records(), p->same.first, p->same.second, false), tr("One event, told by both."));
    });
    add(tr("Same event: keep the &right as the event"), [this] {
        if (const Pair* p = current())
            decide(core::sameEventDecided(records(), p->same.second, p->same.first, false), tr("One event, told by both."));
    });
    add(tr("Same event, but they &disagree"), [this] {
        if (const Pair* p = current())
            decide(core::sameEventDecided(records(), p->same.first, p->same.second, true), tr("One event, marked as disputed."));
    });
    add(tr("&Two different events"), [this] {
        if (const Pair* p = current())
            decide(core::differentEventsDecided(records(), p->same.first, p->same.second),
                   tr("Two events. This pair is not asked again."));
    });
    column->addLayout(buttons);
    return card;
}

void MergingPage::search() {
    const int mine = ++searches_;
    Job* job = Job::start(
        this, tr("Comparing accounts"),
        [snapshot = records()](const core::Progress& progress) { return core::findSameEvents(snapshot, {}, progress); },
        [this, mine](const QList<core::SameEvent>& pairs) {
            if (mine == searches_) take(pairs);
        });
    context().host.watch(*job);
}

MergingPage::Pair MergingPage::pairOf(const core::SameEvent& same) const {
    const ChronologyEntry& one = *records().find<ChronologyEntry>(same.first);
    const ChronologyEntry& other = *records().find<ChronologyEntry>(same.second);
    const auto agency = [this](const ChronologyEntry& entry) {
        const QString name = core::agencyOf(records(), entry);
        return name.isEmpty() ? tr("Our own record") : name;
    };
    QStringList differences;
    for (const core::Difference difference : same.differences) {
        switch (difference) {
        case core::Difference::Date: differences.append(tr("the day")); break;
        case core::Difference::Numbers: differences.append(tr("numbers")); break;
        case core::Difference::Denied: differences.append(tr("what is denied")); break;
        case core::Difference::Outcome: differences.append(tr("whether it took place")); break;
        }
    }
    const QString first = core::dateShort(one.date), second = core::dateShort(other.date);
    return {core::AnyId::make(),
            same,
            first == second ? first : tr("%1, %2").arg(first, second),
            tr("%1, %2").arg(agency(one), agency(other)),
            one.event,
            other.event,
            differences.join(tr(", "))};
}

void MergingPage::take(const QList<core::SameEvent>& pairs) {
    pairs_.clear();
    for (const core::SameEvent& same : pairs)
        if (records().find<ChronologyEntry>(same.first) && records().find<ChronologyEntry>(same.second))
            pairs_.push_back(pairOf(same));
    searched_ = true;
    model_->reload();
    stack_->setCurrentIndex(pairs_.empty() ? 1 : 0);
    state_->setText(pairs_.empty()
                        ? QString()
                        : tr("Pairs to decide: %1. Both accounts stay in the file, whatever you decide.").arg(pairs_.size()));
    state_->setVisible(!pairs_.empty());
    if (!pairs_.empty()) table_->selectId(pairs_.front().id.text());
    context().host.setCounts(pairs_.empty() ? QString() : tr("Pairs: %1").arg(pairs_.size()));
}

const MergingPage::Pair* MergingPage::current() const {
    for (const Pair& pair : pairs_)
        if (pair.id.text() == table_->currentId()) return &pair;
    return nullptr;
}

void MergingPage::show(const QString& id) {
    for (const Pair& pair : pairs_) {
        if (pair.id.text() != id) continue;
        const auto* one = records().find<ChronologyEntry>(pair.same.first);
        const auto* other = records().find<ChronologyEntry>(pair.same.second);
        if (!one || !other) return;
        fill(left_, *one);
        fill(right_, *other);
        differences_->setText(pair.differences.isEmpty() ? QString() : tr("They differ in: %1.").arg(pair.differences));
        differences_->setVisible(!pair.differences.isEmpty());
    }
}

void MergingPage::fill(const Side& side, const ChronologyEntry& entry) {
    const QString agency = core::agencyOf(records(), entry);
    side.agency->setText(agency.isEmpty() ? tr("Our own record") : agency);
    side.date->setText(core::dateWords(entry.date));
    side.event->setText(entry.event);
    QStringList rest;
    for (const core::Participant& part : entry.participants)
        if (const auto* person = records().find<core::Person>(part.person)) rest.append(core::shortName(*person));
    QStringList lines;
    if (!rest.isEmpty()) lines.append(tr("About: %1").arg(rest.join(tr(", "))));
    if (!entry.sourceText.isEmpty()) lines.append(tr("Source: %1").arg(entry.sourceText));
    if (!entry.place.isEmpty()) lines.append(tr("Place: %1").arg(entry.place));
    if (!entry.response.isEmpty()) lines.append(tr("What was done: %1").arg(entry.response));
    side.rest->setText(lines.join(u'\n'));
}

void MergingPage::decide(const core::ChangeSet& set, const QString& said) {
    if (set.isEmpty()) return;
    const QString event = set.subject;
    if (!guarded(this, [&] { vault().editor().perform(set); })) return;
    undo_->offer(said, event);
    table_->setFocus();
}

}  // namespace ui
