// SPDX-License-Identifier: MPL-2.0
#include "ui/timeline/timeline_page.h"

#include "core/edit/vault.h"
#include "core/rules/kinship.h"
#include "core/rules/life_strip.h"
#include "core/rules/references.h"
#include "ui/common/cards.h"
#include "ui/common/case_context.h"
#include "ui/common/due.h"
#include "ui/common/following.h"
#include "ui/common/promote.h"
#include "ui/timeline/timeline_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {
TimelinePage::TimelinePage(const PageContext& context, QWidget* parent)
    : Page(context, parent),
      lanes_(new Segmented(context.theme, tr("Lanes"), {tr("By theme"), tr("By person")})),
      life_(new Chip(context.theme, tr("Life of"))),
      view_(new TimelineView(context.theme)),
      says_(makeLabel(context.theme, {}, Type::Body)),
      stack_(new QStackedWidget) {
    QVBoxLayout* column = makePageColumn(this);
    auto* header = new PageHeader(theme(), tr("Timeline"));
    header->views()->addWidget(lanes_);
    QPushButton* closer = header->addButton(tr("Closer"), QStringLiteral("plus"));
    QPushButton* wider = header->addButton(tr("Wider"), QStringLiteral("minus"));
    QPushButton* all = header->addButton(tr("All years"), QStringLiteral("fit"));
    QPushButton* list = header->addButton(tr("As a list"), QStringLiteral("chronology"));
    QPushButton* print = header->addButton(tr("Print…"), QStringLiteral("print"));
    column->addWidget(header);
    says_->setWordWrap(true);
    says_->setMinimumHeight(says_->fontMetrics().height() * 2);
    says_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    says_->setTextFormat(Qt::PlainText);
    auto* top = new QHBoxLayout;
    top->setSpacing(space::m);
    top->addWidget(says_, 1);
    top->addWidget(life_, 0, Qt::AlignTop);
    column->addLayout(top);
    stack_->addWidget(makeListCard(theme(), {view_}));
    auto* empty = new EmptyState(theme(), tr("Entries of the chronology with a date stand here in lanes."),
                                 tr("Write the first entry"), tr("The chronology is where entries are written."));
    stack_->addWidget(empty);
    column->addWidget(stack_, 1);
    const QString signs = CaseContext(context).words().phrase(QStringLiteral("timeline.key"));
    const QString bars = tr("Bars above the lanes are the child’s life, dashed where it is not certain.");
    auto* key = makeLabel(theme(), signs + u' ' + bars, Type::Caption, Weight::Regular, Token::Muted);
    key->setWordWrap(true);
    column->addWidget(key);
    const auto openList = [this] { this->context().host.openPage(QStringLiteral("chronology")); };
    connect(empty, &EmptyState::clicked, this, openList);
    connect(closer, &QPushButton::clicked, view_, [this] { view_->zoomBy(2); });
    connect(wider, &QPushButton::clicked, view_, [this] { view_->zoomBy(0.5); });
    connect(all, &QPushButton::clicked, view_, &TimelineView::fit);
    connect(list, &QPushButton::clicked, this, [this, openList] {
        if (const auto entry = view_->chosen())
            this->context().host.openRecord(QStringLiteral("chronology"), core::anyId(*entry));
        else openList();
    });
    connect(print, &QPushButton::clicked, this,
            [this] { this->context().host.openPage(QStringLiteral("paper:chronology-timeline")); });
    connect(lanes_, &Segmented::chosen, this, &TimelinePage::read);
    connect(view_, &TimelineView::said, says_, &QLabel::setText);
    connect(view_, &TimelineView::opened, this, [this](const core::EntryId& entry) {
        this->context().host.openRecord(QStringLiteral("chronology"), core::anyId(entry));
    });
    connect(view_, &TimelineView::factOpened, this, &TimelinePage::openFact);
    connect(life_, &Chip::chosen, this, &TimelinePage::read);
    followChanges(this, vault().editor(), [this](const core::ChangeSet& set) {
        if (!set.touches(caseId())) return;
        if (set.touches<core::Person>()) offerChildren();
        read();
    });
    offerChildren();
    life_->setChoice(children_.isEmpty() ? -1 : 0);
}

QString TimelinePage::title() const { return tr("Timeline"); }

void TimelinePage::offerChildren() {
    const core::CaseSnapshot& records = vault().caseSnapshot(caseId());
    const std::optional<core::PersonId> before =
        life_->choice() < 0 ? std::nullopt : std::optional(children_.at(life_->choice()));
    children_ = core::subjectChildren(records);
    QStringList names;
    for (const core::PersonId& child : std::as_const(children_))
        names.append(core::shortName(*records.find<core::Person>(child)));
    life_->setChoices(names);
    life_->setChoice(before ? int(children_.indexOf(*before)) : -1);
    life_->setVisible(!children_.isEmpty());
}

void TimelinePage::read() {
    const auto by = lanes_->current() == 1 ? core::LaneBy::Person : core::LaneBy::Theme;
    const CaseContext file(context());
    const core::Words words = file.words();
    isRead_ = true;
    const core::CaseSnapshot whole = wholeChronology(context());
    core::TimelineData told = core::timelineData(whole, by, words);
    if (life_->choice() >= 0)
        core::putStripOver(told, core::lifeStrip(whole, children_.at(life_->choice()), file.today(), file.pack(), words), words);
    stack_->setCurrentIndex(told.entries.isEmpty() && told.facts.isEmpty() ? 1 : 0);
    view_->setData(told, whole, words);
    if (!view_->chosen() && !view_->chosenFact())
        says_->setText(tr("Arrows go from entry to entry and from lane to lane. Plus and minus zoom. Enter opens an entry."));
    context().host.setCounts(told.undated == 0 ? QString() : tr("Entries without a date: %1").arg(told.undated));
}

void TimelinePage::openFact(const core::AnyId& record) {
    const auto found = core::recordOf(vault().caseSnapshot(caseId()), record);
    if (found) context().host.openRecord(pageOfRecord(core::typeName(*found)), record);
}

void TimelinePage::activate() {
    if (!isRead_) read();
    if (stack_->currentIndex() == 0) view_->setFocus(Qt::TabFocusReason);
}

void TimelinePage::reveal(const core::AnyId& record) { view_->choose(record); }

}  // namespace ui
