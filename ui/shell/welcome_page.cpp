// SPDX-License-Identifier: MPL-2.0
#include "ui/common/icon.h"
#include "ui/shell/lock_pages.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace ui {
namespace {

struct Card {
    QString icon;
    QString title;
    QString text;
    QString button;
    void (LockFrame::*signal)();
};

QWidget* makeCard(const Theme& theme, const Card& card, WelcomePage* page) {
    auto* box = new Surface(theme, Surface::Kind::Card);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::s);
    auto* mark = new QLabel;
    mark->setPixmap(icon(card.icon, theme.color(Token::Accent)).pixmap(theme.px(24)));
    column->addWidget(mark);
    column->addWidget(makeLabel(theme, card.title, Type::Heading, Weight::Strong));
    QLabel* text = makeLabel(theme, card.text, Type::Body, Weight::Regular, Token::Muted);
    text->setWordWrap(true);
    column->addWidget(text, 1, Qt::AlignTop);
    auto* button = new QPushButton(card.button);
    button->setAccessibleName(QStringLiteral("%1: %2").arg(card.title, card.button));
    QObject::connect(button, &QPushButton::clicked, page, card.signal);
    column->addWidget(button, 0, Qt::AlignLeft);
    return box;
}

}  // namespace

WelcomePage::WelcomePage(const Theme& theme, const QList<RecentFile>& recent, QWidget* parent)
    : LockFrame(theme, 820, parent), cards_(new QBoxLayout(QBoxLayout::LeftToRight)) {
    cards_->setSpacing(space::l);
    const Card cards[] = {
        {QStringLiteral("book"), tr("Try the demonstration"),
         tr("A made-up family with people and events. Safe to try anything."), tr("Try it"), &LockFrame::demonstrationRequested},
        {QStringLiteral("plus"), tr("New caseload"), tr("One encrypted file for all your cases, locked by a pass phrase."),
         tr("New caseload…"), &LockFrame::newRequested},
        {QStringLiteral("folder-open"), tr("Open a caseload"),
         tr("A file you or a colleague made with Kinkeeper. Its name ends in .kin."), tr("Open a file…"),
         &LockFrame::openRequested}};
    for (const Card& card : cards) cards_->addWidget(makeCard(theme, card, this), 1);
    column()->addLayout(cards_);
    addRecent(recent);
}

// Side by side where their words have room, else one below the other.
void WelcomePage::resizeEvent(QResizeEvent* event) {
    LockFrame::resizeEvent(event);
    constexpr int leastRow = 700;  // at 100 %
    cards_->setDirection(event->size().width() < theme().px(leastRow) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

}  // namespace ui
