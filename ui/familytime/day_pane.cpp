// SPDX-License-Identifier: MPL-2.0
#include "ui/familytime/day_pane.h"

#include "core/model/arrangement.h"
#include "core/practice/home_clock.h"
#include "ui/common/section_column.h"
#include "ui/familytime/time_rows.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using core::CalendarItem;

DayPane::DayPane(const CaseContext& context, QWidget* parent)
    : Surface(context.theme(), Kind::Card, parent),
      context_(context),
      words_(context),
      title_(makeLabel(context.theme(), {}, Type::Heading, Weight::Strong)),
      items_(new QVBoxLayout) {
    auto* column = new QVBoxLayout(this);
    title_->setWordWrap(true);
    column->addWidget(title_);
    column->addLayout(items_);
}

void DayPane::setDay(QDate day, const QList<CalendarItem>& items, const QStringList& clashes, const QStringList& others) {
    while (QLayoutItem* item = items_->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    title_->setText(core::dayWords(day, context_.words()));
    for (const QString& clash : clashes) say(items_, tr("! %1").arg(clash), Weight::Strong, Token::Due);
    for (const CalendarItem& item : items) add(item);
    for (const QString& other : others) say(items_, other, Weight::Regular, Token::Muted);
    if (items.isEmpty() && others.isEmpty()) say(items_, tr("Nothing is planned."), Weight::Regular, Token::Muted);
}

void DayPane::say(QVBoxLayout* column, const QString& words, Weight weight, Token token) {
    if (words.isEmpty()) return;
    QLabel* line = makeLabel(context_.theme(), words, Type::Body, weight, token);
    line->setWordWrap(true);
    column->addWidget(line);
}

void DayPane::add(const CalendarItem& item) {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, space::s, 0, space::s);
    const core::Arrangement* one = item.arrangement ? context_.records().find<core::Arrangement>(*item.arrangement) : nullptr;
    say(column,
        item.start < 0
            ? words_.who(item)
            : tr("%1 to %2 %3").arg(core::clockText(item.start), core::clockText(item.start + item.minutes), words_.who(item)),
        Weight::Strong, Token::Text);
    say(column, words_.state(item), Weight::Regular, Token::Muted);
    if (one) {
        const auto venue = item.planned && item.planned->venue ? item.planned->venue : one->venue;
        const core::Venue* place = venue ? context_.shared().find<core::Venue>(*venue) : nullptr;
        say(column, joined({place ? place->name : QString(), one->venueText}), Weight::Regular, Token::Text);
        if (item.planned)
            for (const core::OtherClock& clock : core::otherClocks(*one, *item.planned, core::homeZone(context_.pack())))
                say(column, tr("%1 for %2").arg(core::clockText(clock.start), context_.nameOf(clock.person)), Weight::Regular,
                    Token::Muted);
    }
    auto* buttons = new QGridLayout;  // two side by side: more are cut in a narrow pane
    verbs(buttons, item);
    column->addLayout(buttons);
    items_->addWidget(box);
}

void DayPane::verbs(QGridLayout* buttons, const CalendarItem& item) {
    const auto verb = [&](const QString& words, auto&& act) {
        auto* button = new QPushButton(words);
        button->setProperty("small", true);
        connect(button, &QPushButton::clicked, this, act);
        const int at = buttons->count();
        buttons->addWidget(button, at / 2, at % 2);
    };
    const bool due = !item.planned || item.planned->isDue();
    const bool past = item.date <= context_.today();
    if (due && past && !item.session) verb(tr("As planned"), [this, item] { Q_EMIT asPlanned(item); });
    if (due && (item.session || past)) verb(tr("Open record"), [this, item] { Q_EMIT opened(item); });
    if (due && !item.session && item.planned && item.planned->layer != core::RuleLayer::CourtOrder) {
        verb(tr("Move…"), [this, item] { Q_EMIT moveAsked(item); });
        verb(tr("Leave out…"), [this, item] { Q_EMIT leaveOutAsked(item); });
    }
}

}  // namespace ui
