// SPDX-License-Identifier: MPL-2.0
#include "ui/facts/facts_page.h"

#include "core/rules/arrivals.h"
#include "core/rules/kinship.h"
#include "core/rules/life_strip.h"
#include "core/rules/references.h"
#include "ui/common/add_button.h"
#include "ui/common/cards.h"
#include "ui/common/following.h"
#include "ui/common/guarded.h"
#include "ui/common/master_detail.h"
#include "ui/facts/evidence_pane.h"
#include "ui/facts/fact_sections.h"
#include "ui/facts/flag_words.h"
#include "ui/facts/strip_list.h"
#include "ui/facts/strip_view.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {
namespace {

/// What of the facts of this page nobody has written down. Family time has a page of its own, and too many times.
QList<core::ChronologyEntry> untoldFacts(const core::CaseSnapshot& records, const core::Words& words) {
    QList<core::ChronologyEntry> entries = core::arrivalsNotTold(records, records, words);
    entries.removeIf([](const core::ChronologyEntry& entry) { return entry.category == core::Category::ContactFamilyTime; });
    return entries;
}

}  // namespace

FactsPage::FactsPage(const PageContext& context, QWidget* parent)
    : Page(context, parent),
      facts_(context),
      view_(new Segmented(context.theme, tr("View"), {tr("Life"), tr("Agencies and professionals")})),
      stack_(new QStackedWidget),
      undo_(new UndoBar(context.theme, context.vault.editor())),
      child_(new QComboBox),
      stripView_(new Segmented(context.theme, tr("Life strip as"), {tr("Strip"), tr("List")})),
      stripStack_(new QWidget),
      strip_(new StripView(context.theme)),
      list_(new StripList(context.theme, context.vault.editor())),
      flags_(new QVBoxLayout),
      flagBox_(new QWidget),
      arrivals_(new MessageBar(context.theme, MessageBar::Kind::Info)),
      evidence_(new EvidencePane(context, *undo_)),
      sectionColumn_(new QVBoxLayout) {
    QVBoxLayout* column = makePageColumn(this);
    auto* header = new PageHeader(theme(), tr("Life"));
    header->views()->addWidget(view_);
    column->addWidget(header);
    column->addWidget(undo_);
    stack_->setAccessibleName(tr("Life"));
    stack_->addWidget(new MasterDetail(theme(), QStringLiteral("facts"), makeLife(), evidence_, 340));
    stack_->addWidget(makeShared());
    column->addWidget(stack_, 1);
    connect(view_, &Segmented::chosen, this, [this](int view) {
        leave();
        stack_->setCurrentIndex(view);
    });
    connect(child_, &QComboBox::currentIndexChanged, this, &FactsPage::showChild);
    connect(stripView_, &Segmented::chosen, this, [this](int view) {
        strip_->setVisible(view == 0);
        list_->setVisible(view == 1);
    });
    connect(strip_, &StripView::moved, this, [this](const QString& words) { this->context().host.say(words); });
    connect(strip_, &StripView::opened, this, &FactsPage::open);
    connect(list_->table(), &RecordTable::opened, this, [this](const QString& id) { open(core::AnyId::parse(id)); });
    connect(evidence_, &EvidencePane::recordChosen, this, &FactsPage::open);
    followChanges(this, vault().editor(), [this](const core::ChangeSet& set) {
        if (set.touches<core::Person>()) fillChildren();
        refreshStrip();
    });
    fillChildren();
}

QString FactsPage::title() const { return tr("Life"); }

QWidget* FactsPage::makeLife() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space::s, 0);
    column->setSpacing(space::l);
    column->addWidget(makeStrip());
    sectionColumn_->setContentsMargins(0, 0, 0, 0);
    column->addLayout(sectionColumn_);
    column->addStretch(1);
    return makeScroll(theme(), content);
}

QWidget* FactsPage::makeStrip() {
    auto* card = new SectionCard(theme(), tr("Life strip"));
    auto* column = new QVBoxLayout;
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::m);
    auto* row = new QHBoxLayout;
    QLabel* caption = makeLabel(theme(), tr("Child"), Type::Body, Weight::Strong);
    child_->setAccessibleName(tr("Child"));
    caption->setBuddy(child_);
    row->addWidget(caption);
    row->addWidget(child_);
    row->addStretch(1);
    row->addWidget(stripView_);
    column->addLayout(row);
    auto* views = new QVBoxLayout(stripStack_);
    views->setContentsMargins(0, 0, 0, 0);
    views->addWidget(strip_);
    views->addWidget(list_);
    list_->hide();
    column->addWidget(stripStack_);
    flags_->setContentsMargins(0, 0, 0, 0);
    flags_->setSpacing(space::s);
    flagBox_->setLayout(flags_);
    column->addWidget(flagBox_);
    arrivals_->setClosable(false);
    column->addWidget(arrivals_);
    connect(arrivals_, &MessageBar::linkClicked, this, &FactsPage::putIntoChronology);
    card->body()->addLayout(column);
    return card;
}

QWidget* FactsPage::makeShared() {
    FactHandlers handlers{[](const core::AnyId&) {}, [this](const QString& words) { undo_->offer(tr("Removed"), words); }};
    return makeScroll(theme(), makeSharedSections(facts_, handlers), 760);
}

std::optional<core::PersonId> FactsPage::child() const {
    const int row = child_->currentIndex();
    return row < 0 || row >= children_.size() ? std::nullopt : std::optional(children_[row]);
}

void FactsPage::fillChildren() {
    const std::optional<core::PersonId> before = child();
    children_ = core::subjectChildren(facts_.records());
    const QSignalBlocker quiet(child_);
    child_->clear();
    for (const core::PersonId& id : std::as_const(children_))
        child_->addItem(core::displayName(*facts_.records().find<core::Person>(id)));
    const qsizetype row = before ? children_.indexOf(*before) : 0;
    child_->setCurrentIndex(int(std::max<qsizetype>(0, row)));
    if (!before || before != child() || !sections_) showChild();
}

void FactsPage::showChild() {
    if (sections_) {
        leave();
        sections_->hide();
        sections_->deleteLater();
        sections_ = nullptr;
    }
    if (const auto id = child()) {
        const FactHandlers handlers{[this](const core::AnyId& record) { open(record); },
                                    [this](const QString& words) { undo_->offer(tr("Removed"), words); }};
        sections_ = makeFactSections(facts_, *id, handlers);
    } else {
        sections_ = new EmptyState(theme(), tr("The facts of each child of the case stand here, with their dates."), {},
                                   tr("First mark somebody as a child of this case, on the people page."));
    }
    sectionColumn_->addWidget(sections_);
    sections_->show();  // at once: what is added to a layout in sight would else wait for the next event
    refreshStrip();
}

void FactsPage::refreshStrip() {
    const auto id = child();
    stripStack_->setVisible(id.has_value());
    if (!id) return;
    const core::CaseSnapshot records = facts_.whole();
    const core::LifeStrip strip = core::lifeStrip(records, *id, facts_.today(), facts_.pack(), facts_.words());
    const core::Person* person = records.find<core::Person>(*id);
    strip_->setStrip(strip, person ? std::optional(person->birth) : std::nullopt);
    list_->setStrip(strip);
    showFlags(strip);
    const int untold = int(untoldFacts(records, facts_.words()).size());
    arrivals_->setVisible(untold > 0);
    // All of it in the sentence, which breaks into lines where there is little room.
    const QString count = tr("%n event(s) of these facts stand in the chronology by themselves.", nullptr, untold);
    const QString why = tr("Store them to write down what they meant for the child.");
    arrivals_->setMessage({}, count + u' ' + why, tr("Store them"));
    int facts = 0;
    for (const core::LifeLane& lane : strip.lanes)
        if (!lane.isEvents()) facts += int(lane.segments.size());
    context().host.setCounts(tr("%n fact(s)", nullptr, facts));
}

void FactsPage::showFlags(const core::LifeStrip& strip) {
    while (QLayoutItem* item = flags_->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    flagBox_->setVisible(!strip.flags.isEmpty());
    for (const core::FactFinding& flag : strip.flags) {
        auto* bar = new MessageBar(theme(), MessageBar::Kind::Warn);
        bar->setClosable(false);
        bar->setMessage({}, flagWords(flag) + u' ' + flagReason(flag.issue), flag.records.isEmpty() ? QString() : tr("Show it"));
        if (!flag.records.isEmpty())
            connect(bar, &MessageBar::linkClicked, this, [this, id = flag.records.front()] { open(id); });
        flags_->addWidget(bar);
        bar->show();
    }
}

void FactsPage::putIntoChronology() {
    core::ChangeSet set{core::Action::Add, tr("events of dated facts")};
    const core::CaseSnapshot records = facts_.whole();
    const QList<core::ChronologyEntry> entries = untoldFacts(records, facts_.words());
    for (const core::ChronologyEntry& entry : entries) set.add(entry);
    if (!guarded(this, [&] { vault().editor().perform(set); })) return;
    undo_->offer(tr("%n event(s)", nullptr, int(entries.size())), tr("are in the chronology now."));
}

void FactsPage::open(const core::AnyId& record) {
    const auto found = core::recordOf(facts_.records(), record);
    if (!found) return;
    strip_->select(record);
    if (std::holds_alternative<core::Person>(*found)) return context().host.openRecord(QStringLiteral("people"), record);
    // A link is shown with the record that it is a link of.
    const auto* citation = std::get_if<core::Citation>(&*found);
    evidence_->show(citation ? citation->fromId : record);
    context().host.say(facts_.titleOf(*found));
}

void FactsPage::activate() { child_->setFocus(Qt::OtherFocusReason); }

void FactsPage::reveal(const core::AnyId& record) {
    const core::Snapshot& shared = vault().caseload().shared;
    const bool isShared = shared.find<core::Agency>(record.as<core::AgencyTag>()) ||
                          shared.find<core::Professional>(record.as<core::ProfessionalTag>());
    view_->setCurrent(isShared ? 1 : 0);
    stack_->setCurrentIndex(isShared ? 1 : 0);
    if (isShared) return;
    // Whoever is asked for from elsewhere is wanted here, with what rests on them.
    if (facts_.records().find<core::Person>(record.as<core::PersonTag>())) evidence_->show(record);
    else open(record);
}

bool FactsPage::perform(const QString& action) {
    if (action == QLatin1String("facts.cite")) {
        evidence_->cite();
        return true;
    }
    if (action != QLatin1String("facts.add") && action != QLatin1String("record.new")) return false;
    pressAdd(stack_->currentIndex() == 0 ? sections_ : stack_->currentWidget());
    return true;
}

}  // namespace ui
