// SPDX-License-Identifier: MPL-2.0
#include "ui/timeline/timeline_page.h"

#include "core/edit/vault.h"
#include "ui/common/cards.h"
#include "ui/timeline/timeline_view.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {
namespace {

const core::Words& words() {
    static const core::Words english(core::standardPack(), QStringLiteral("en"));
    return english;
}

}  // namespace

TimelinePage::TimelinePage(const PageContext& context, QWidget* parent)
    : Page(context, parent),
      lanes_(new Segmented(context.theme, tr("Lanes"), {tr("By theme"), tr("By person")})),
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
    column->addWidget(header);
    says_->setWordWrap(true);
    says_->setMinimumHeight(says_->fontMetrics().height() * 2);
    says_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    says_->setTextFormat(Qt::PlainText);
    column->addWidget(says_);
    stack_->addWidget(makeListCard(theme(), {view_}));
    auto* empty = new EmptyState(theme(), tr("Entries of the chronology with a date stand here in lanes."),
                                 tr("Write the first entry"), tr("The chronology is where entries are written."));
    stack_->addWidget(empty);
    column->addWidget(stack_, 1);
    auto* key = makeLabel(theme(), words().phrase(QStringLiteral("timeline.key")), Type::Caption, Weight::Regular, Token::Muted);
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
    connect(lanes_, &Segmented::chosen, this, &TimelinePage::read);
    connect(view_, &TimelineView::said, says_, &QLabel::setText);
    connect(view_, &TimelineView::opened, this, [this](const core::EntryId& entry) {
        this->context().host.openRecord(QStringLiteral("chronology"), core::anyId(entry));
    });
    connect(&vault().editor(), &core::Editor::changed, this, [this](const core::ChangeSet& set) {
        if (set.touches(caseId()) && (set.touches<core::ChronologyEntry>() || set.touches<core::Person>())) read();
    });
    read();
}

QString TimelinePage::title() const { return tr("Timeline"); }

void TimelinePage::read() {
    const auto by = lanes_->current() == 1 ? core::LaneBy::Person : core::LaneBy::Theme;
    const core::TimelineData told = core::timelineData(vault().caseSnapshot(caseId()), by, words());
    stack_->setCurrentIndex(told.entries.isEmpty() ? 1 : 0);
    view_->setData(told);
    if (!view_->chosen())
        says_->setText(tr("Arrows go from entry to entry and from lane to lane. Plus and minus zoom. Enter opens an entry."));
    context().host.setCounts(told.undated == 0 ? QString() : tr("Entries without a date: %1").arg(told.undated));
}

void TimelinePage::activate() {
    read();
    if (stack_->currentIndex() == 0) view_->setFocus(Qt::TabFocusReason);
}

void TimelinePage::reveal(const core::AnyId& record) { view_->choose(record.as<core::EntryTag>()); }

}  // namespace ui
