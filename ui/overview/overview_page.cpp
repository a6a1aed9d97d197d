// SPDX-License-Identifier: MPL-2.0
#include "ui/overview/overview_page.h"

#include "core/base/date_text.h"
#include "ui/common/cards.h"
#include "ui/common/check_strip.h"
#include "ui/common/due.h"
#include "ui/common/following.h"
#include "ui/common/house_style.h"
#include "ui/common/labels.h"
#include "ui/common/message_bar.h"
#include "ui/overview/alert_words.h"
#include "ui/overview/case_cards.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int sideWidth = 344;
constexpr int narrowWidth = 860;

void clear(QLayout& layout) {
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();  // its own button may be in the middle of a click
        }
        delete item;
    }
}

QVBoxLayout* makeColumn(int spacing) {
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing);
    return column;
}

}  // namespace

OverviewPage::OverviewPage(const PageContext& context, QWidget* parent)
    : Page(context, parent),
      case_(context),
      day_(makeLabel(context.theme, {}, Type::Body, Weight::Regular, Token::Muted)),
      alerts_(makeColumn(space::s)),
      columns_(new QBoxLayout(QBoxLayout::LeftToRight)),
      left_(makeColumn(space::l)),
      right_(makeColumn(space::l)),
      rightBox_(new QWidget) {
    QVBoxLayout* column = makePageColumn(this);
    auto* header = new PageHeader(theme(), tr("Overview"));
    header->views()->addWidget(day_);
    column->addWidget(header);
    auto* content = new QWidget;
    auto* inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, space::s, 0);
    inner->setSpacing(space::l);
    inner->addLayout(alerts_);
    inner->addWidget(new CheckStrip(case_, QString()));
    columns_->setContentsMargins(0, 0, 0, 0);
    columns_->setSpacing(space::l);
    columns_->addLayout(left_, 1);
    rightBox_->setLayout(right_);
    columns_->addWidget(rightBox_, 0, Qt::AlignTop);
    inner->addLayout(columns_);
    inner->addStretch(1);
    column->addWidget(makeScroll(theme(), content), 1);
    followChanges(this, vault().editor(), [this](const core::ChangeSet&) { refresh(); });
    refresh();
}

QString OverviewPage::title() const { return tr("Overview"); }

void OverviewPage::refresh() {
    const QDate today = case_.today();
    const core::CaseSnapshot records = case_.records();
    const core::Pack& pack = case_.pack();
    const core::ProcessView process = core::processOf(records, pack, today);
    const QList<core::AgendaItem> due = core::agendaOf(records, pack, today, today.addDays(14), case_.shared());
    day_->setText(QLocale().toString(today, QStringLiteral("dddd d MMMM yyyy")));
    clear(*alerts_);
    clear(*left_);
    clear(*right_);
    addAlerts(process);
    const bool isNew = process.stage.isEmpty() && !process.closed;
    if (isNew) left_->addWidget(makeFirstSteps(process));
    if (!isNew || !due.isEmpty()) left_->addWidget(makeDue(due));
    left_->addStretch(1);
    right_->addWidget(makeStages(process));
    right_->addWidget(makeChildrenCard(case_));
    right_->addWidget(makeChanges());
    const int late = int(std::count_if(due.begin(), due.end(), [&](const auto& item) { return item.due < today; }));
    context().host.setCounts(late > 0 ? tr("%1, %n overdue", nullptr, late).arg(tr("%n thing(s) due", nullptr, int(due.size())))
                                      : tr("%n thing(s) due", nullptr, int(due.size())));
}

void OverviewPage::addAlerts(const core::ProcessView& process) {
    for (const AlertWords& words : alertsOf(case_, process)) {
        auto* bar = new MessageBar(theme(), words.stop ? MessageBar::Kind::Stop : MessageBar::Kind::Warn);
        bar->setClosable(false);
        bar->setMessage(words.strong, words.sentence, words.link);
        connect(bar, &MessageBar::linkClicked, this, [this, words] { context().host.openRecord(words.page, words.record); });
        alerts_->addWidget(bar);
    }
}

QWidget* OverviewPage::makeFirstSteps(const core::ProcessView& process) {
    const core::CaseSnapshot records = case_.records();
    auto* card = new SectionCard(theme(), tr("First steps"));
    int number = 0;
    for (const FirstStep& step : firstSteps(records, process)) {
        auto* box = new QWidget;
        auto* row = new QHBoxLayout(box);
        row->setContentsMargins(space::l, space::s, space::l, space::s);
        row->setSpacing(space::m);
        QLabel* words = makeLabel(theme(), tr("%1. %2").arg(++number).arg(step.words), Type::Body, Weight::Strong,
                                  step.done ? Token::Muted : Token::Text);
        words->setWordWrap(true);
        row->addWidget(words, 1);
        if (step.done) row->addWidget(makeLabel(theme(), tr("Done"), Type::Body, Weight::Strong, Token::Ok));
        auto* button = new QPushButton(step.verb);
        button->setAccessibleName(tr("%1: %2").arg(step.verb, step.words));
        connect(button, &QPushButton::clicked, this, [this, step] {
            if (step.page == QLatin1String("process")) return context().host.openRecord(step.page, core::anyId(caseId()));
            context().host.openPage(step.page);
        });
        row->addWidget(button, 0, Qt::AlignTop);
        card->body()->addWidget(box);
    }
    return card;
}

QWidget* OverviewPage::makeDue(const QList<core::AgendaItem>& items) {
    constexpr int most = 12;
    const QDate today = case_.today();
    auto* card = new SectionCard(theme(), tr("What is due"));
    if (items.isEmpty()) {
        card->body()->addWidget(
            new EmptyState(theme(), tr("Nothing is due in the next 14 days."), {},
                           tr("Reviews, visits and agreed actions stand here as soon as their dates come near.")));
        return card;
    }
    card->setFact(tr("%n thing(s) due", nullptr, int(items.size())));
    std::optional<DueGroup> group;
    for (int i = 0; i < std::min<int>(most, int(items.size())); ++i) {
        if (const DueGroup mine = dueGroup(items[i], today); mine != group) {
            group = mine;
            card->body()->addWidget(makeGroupHead(theme(), dueGroupWords(mine, today), dueToken(mine)));
        }
        card->body()->addWidget(makeDueRow(items[i], i == 0));
    }
    if (items.size() > most) {
        QPushButton* more = makeLink(theme(), tr("All %n in the agenda", nullptr, int(items.size())));
        more->setContentsMargins(space::l, 0, 0, 0);
        connect(more, &QPushButton::clicked, this, [this] { context().host.openPage(QStringLiteral("agenda")); });
        auto* line = new QWidget;
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(space::l, space::s, space::l, space::s);
        row->addWidget(more);
        row->addStretch(1);
        card->body()->addWidget(line);
    }
    return card;
}

QWidget* OverviewPage::makeDueRow(const core::AgendaItem& item, bool filled) {
    const DueGroup group = dueGroup(item, case_.today());
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(space::l, space::s, space::l, space::s);
    row->setSpacing(space::m);
    row->addWidget(makeWhen(theme(), dueIcon(group), dueWords(item, case_.today()), dueToken(group)), 0, Qt::AlignTop);
    auto* text = makeColumn(0);
    QLabel* what = makeLabel(theme(), dueWhat(item), Type::Body, Weight::Strong);
    what->setWordWrap(true);
    text->addWidget(what);
    const QString child = case_.nameOf(item.child);
    QStringList second{child, item.why};
    second.removeAll(QString());
    for (QString& sentence : second)
        if (!sentence.isEmpty()) sentence.front() = sentence.front().toUpper();
    if (!second.isEmpty()) {
        QLabel* caption = makeLabel(theme(), second.join(QStringLiteral(". ")), Type::Caption, Weight::Regular, Token::Muted);
        caption->setWordWrap(true);
        text->addWidget(caption);
    }
    row->addLayout(text, 1);
    auto* button = new QPushButton(dueVerb(item));
    button->setAccessibleName(tr("%1: %2").arg(dueVerb(item), item.what));
    if (filled) makeFilled(*button, theme());
    connect(button, &QPushButton::clicked, this, [this, item] { open(item); });
    row->addWidget(button, 0, Qt::AlignTop);
    return box;
}

QWidget* OverviewPage::makeStages(const core::ProcessView& process) {
    QPushButton* open = nullptr;
    QWidget* card = makeStageCard(case_, process, &open);
    connect(open, &QPushButton::clicked, this, [this] { context().host.openPage(QStringLiteral("process")); });
    return card;
}

QWidget* OverviewPage::makeChanges() {
    QPushButton* all = nullptr;
    QWidget* card = makeChangesCard(case_, &all);
    connect(all, &QPushButton::clicked, this, [this] { context().host.openPage(QStringLiteral("changes")); });
    return card;
}

void OverviewPage::open(const core::AgendaItem& item) {
    context().host.openRecord(pageOfDue(item, case_.records(), case_.pack()), item.record);
}

void OverviewPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    const bool narrow = width() < theme().px(narrowWidth);
    columns_->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    if (narrow) {
        rightBox_->setMinimumWidth(0);
        rightBox_->setMaximumWidth(QWIDGETSIZE_MAX);
        columns_->setAlignment(rightBox_, {});
    } else {
        rightBox_->setFixedWidth(theme().px(sideWidth));
        columns_->setAlignment(rightBox_, Qt::AlignTop);
    }
}

void OverviewPage::activate() {
    const auto buttons = findChildren<QPushButton*>();
    for (QPushButton* button : buttons)
        if (button->isVisible()) return button->setFocus(Qt::OtherFocusReason);
}

void OverviewPage::reveal(const core::AnyId&) {}

bool OverviewPage::perform(const QString& action) {
    if (action != QLatin1String("record.new")) return false;
    context().host.openPage(QStringLiteral("chronology"));
    return true;
}

}  // namespace ui
