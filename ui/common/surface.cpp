// SPDX-License-Identifier: MPL-2.0
#include "ui/common/surface.h"

#include "ui/common/flow_row.h"
#include "ui/common/house_style.h"
#include "ui/common/icon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {

Surface::Surface(const Theme& theme, Kind kind, QWidget* parent) : QWidget(parent), theme_(theme), kind_(kind) {
    if (kind != Kind::Desk && kind != Kind::Chrome && kind != Kind::Raised) setContentsMargins(1, 1, 1, 1);  // the edge
}

void Surface::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    switch (kind_) {
    case Kind::Desk: painter.fillRect(rect(), theme_.color(Token::Window)); return;
    case Kind::Chrome: painter.fillRect(rect(), theme_.color(Token::Chrome)); return;
    case Kind::Raised: painter.fillRect(rect(), theme_.color(Token::Raised)); return;
    case Kind::Card:
    case Kind::View:
    case Kind::Popup: break;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(theme_.color(kind_ == Kind::View ? Token::Raised : Token::Base));
    QPen pen(theme_.color(kind_ == Kind::Card ? Token::Hairline : Token::Border), 1);
    if (kind_ == Kind::View) pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    const qreal radius = kind_ == Kind::Popup ? 8 : 6;
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

PageHeader::PageHeader(const Theme& theme, const QString& title, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      title_(makeLabel(theme, title, Type::Page, Weight::Strong)),
      views_(new QHBoxLayout),
      row_(new FlowRow(space::s, this)) {
    setMinimumHeight(theme.px(44));
    title_->setContentsMargins(0, 0, space::s, 0);
    row_->addWidget(title_);
    row_->addLatePart(views_);
    row_->pushRight();
    views_->setSpacing(space::s);
}

void PageHeader::setTitle(const QString& title) { title_->setText(title); }

QPushButton* PageHeader::addButton(const QString& text, const QString& iconName, bool filled) {
    auto* button = new QPushButton(text);
    if (!iconName.isEmpty()) button->setIcon(icon(iconName, filled ? theme_.color(Token::OnAccent) : QColor()));
    if (filled) makeFilled(*button, theme_);
    row_->addWidget(button);
    return button;
}

SectionCard::SectionCard(const Theme& theme, const QString& heading, QWidget* parent)
    : Surface(theme, Kind::Card, parent),
      fact_(makeLabel(theme, {}, Type::Body, Weight::Regular, Token::Muted)),
      body_(new QVBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 1, 1);
    column->setSpacing(0);
    auto* head = new QWidget;
    head->setMinimumHeight(theme.px(44));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(space::l, 0, space::l, 0);
    row->addWidget(makeLabel(theme, heading, Type::Heading, Weight::Strong));
    row->addStretch(1);
    row->addWidget(fact_);
    column->addWidget(head);
    column->addLayout(body_, 1);
    body_->setContentsMargins(0, 0, 0, 0);
}

void SectionCard::setFact(const QString& fact) { fact_->setText(fact); }

EmptyState::EmptyState(const Theme& theme, const QString& sentence, const QString& button, const QString& example,
                       QWidget* parent)
    : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::xxl, space::l, space::xxl);
    column->setSpacing(space::m);
    QLabel* words = makeLabel(theme, sentence, Type::Body);
    words->setWordWrap(true);
    column->addWidget(words);
    if (!button.isEmpty()) {
        auto* push = new QPushButton(button);
        column->addWidget(push, 0, Qt::AlignLeft);
        connect(push, &QPushButton::clicked, this, &EmptyState::clicked);
    }
    if (!example.isEmpty()) {
        QLabel* muted = makeLabel(theme, example, Type::Caption, Weight::Regular, Token::Muted);
        muted->setWordWrap(true);
        column->addWidget(muted);
    }
    column->addStretch(1);
}

QScrollArea* makeScroll(const Theme& theme, QWidget* content, int maximumWidth) {
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    auto* holder = new QWidget;
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    if (maximumWidth > 0) content->setMaximumWidth(theme.px(maximumWidth));
    row->addWidget(content, 1);
    if (maximumWidth > 0) row->addStretch(0);
    area->setWidget(holder);
    holder->setAutoFillBackground(false);  // setWidget() turns it on
    return area;
}

}  // namespace ui
