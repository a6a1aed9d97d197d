// SPDX-License-Identifier: MPL-2.0
#include "ui/common/message_bar.h"

#include "ui/common/icon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QResizeEvent>
#include <QToolButton>

namespace ui {
namespace {

Token tokenOf(MessageBar::Kind kind) {
    switch (kind) {
    case MessageBar::Kind::Stop: return Token::Over;
    case MessageBar::Kind::Warn: return Token::Due;
    case MessageBar::Kind::Info: return Token::Accent;
    case MessageBar::Kind::Good: return Token::Ok;
    }
    return Token::Accent;
}

QString iconOf(MessageBar::Kind kind) {
    switch (kind) {
    case MessageBar::Kind::Stop: return QStringLiteral("alert-square");
    case MessageBar::Kind::Warn: return QStringLiteral("alert-triangle");
    case MessageBar::Kind::Info: return QStringLiteral("info");
    case MessageBar::Kind::Good: return QStringLiteral("check");
    }
    return {};
}

class LinkButton final : public QPushButton {
public:
    LinkButton(const Theme& theme, const QString& text) : QPushButton(text), theme_(theme) {
        setCursor(Qt::PointingHandCursor);
        setAutoDefault(false);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override {
        const QFontMetrics metrics(font());
        return {metrics.horizontalAdvance(text()) + space::xs, std::max(metrics.height() + space::xs, 24)};
    }
    // A long one, the name of a fact, gives way before it makes a page wider than the window.
    QSize minimumSizeHint() const override { return {std::min(sizeHint().width(), theme_.textPx(240)), sizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent* event) override {
        QPushButton::resizeEvent(event);
        if (width() < sizeHint().width() && toolTip().isEmpty()) setToolTip(text());
    }
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        QFont underlined = font();
        underlined.setUnderline(true);
        painter.setFont(underlined);
        painter.setPen(theme_.color(isEnabled() ? Token::Link : Token::Border));
        painter.drawText(rect(), int(Qt::AlignLeft | Qt::AlignVCenter),
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }

private:
    Theme theme_;
};

}  // namespace

QPushButton* makeLink(const Theme& theme, const QString& text) { return new LinkButton(theme, text); }

MessageBar::MessageBar(const Theme& theme, Kind kind, QWidget* parent)
    : Surface(theme, Surface::Kind::Card, parent),
      kind_(kind),
      strong_(makeLabel(theme, {}, Type::Body, Weight::Strong)),
      sentence_(makeLabel(theme, {}, Type::Body)),
      link_(makeLink(theme, {})),
      close_(new QToolButton) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::l + 4, space::s, space::m, space::s);
    row->setSpacing(space::m);
    // First lines stand on the line of the link, which is higher than its letters.
    const int drop = (link_->sizeHint().height() - QFontMetrics(sentence_->font()).height()) / 2;
    for (QLabel* label : {strong_, sentence_}) label->setContentsMargins(0, drop, 0, drop);
    auto* mark = new QLabel;
    mark->setContentsMargins(0, std::max(0, (link_->sizeHint().height() - theme.px(18)) / 2), 0, 0);
    mark->setPixmap(icon(iconOf(kind), theme.color(tokenOf(kind))).pixmap(theme.px(18)));
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(strong_, 0, Qt::AlignTop);
    sentence_->setWordWrap(true);
    row->addWidget(sentence_, 1, Qt::AlignTop);
    row->addWidget(link_, 0, Qt::AlignTop);
    row->addWidget(close_, 0, Qt::AlignTop);
    strong_->hide();
    link_->hide();
    close_->setAutoRaise(true);
    close_->setIcon(icon(QStringLiteral("close")));
    close_->setAccessibleName(tr("Close this message"));
    close_->setToolTip(close_->accessibleName());
    close_->setVisible(kind != Kind::Stop);
    connect(close_, &QToolButton::clicked, this, &QWidget::hide);
    connect(link_, &QPushButton::clicked, this, &MessageBar::linkClicked);
}

void MessageBar::setMessage(const QString& strong, const QString& sentence, const QString& link) {
    strong_->setText(strong);
    strong_->setVisible(!strong.isEmpty());
    sentence_->setText(sentence);
    link_->setText(link);
    link_->setVisible(!link.isEmpty());
    setAccessibleName(strong.isEmpty() ? sentence : strong + u' ' + sentence);
}

void MessageBar::setClosable(bool closable) { close_->setVisible(closable); }
QString MessageBar::sentence() const { return sentence_->text(); }

void MessageBar::paintEvent(QPaintEvent* event) {
    Surface::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath card;
    card.addRoundedRect(QRectF(rect()), 6, 6);
    painter.setClipPath(card);
    const Token edge = kind_ == Kind::Stop ? Token::OverFill : kind_ == Kind::Good ? Token::OkFill : tokenOf(kind_);
    painter.fillRect(QRect(0, 0, 4, height()), theme().color(edge));
}

}  // namespace ui
