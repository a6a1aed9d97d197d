// SPDX-License-Identifier: MPL-2.0
#include "ui/genogram/toolbar.h"

#include "ui/common/icon.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace ui {
namespace {

// The key stands in a small frame behind the words.
class ToolButton final : public QToolButton {
public:
    ToolButton(const Theme& theme, const QString& key) : theme_(theme), key_(key) {}
    QSize sizeHint() const override {
        const QSize size = QToolButton::sizeHint();
        const int width = size.width() + (key_.isEmpty() ? 0 : keyWidth() + space::s);
        return {std::max(width, theme_.px(32)), std::max(size.height(), theme_.px(32))};
    }

protected:
    void paintEvent(QPaintEvent* event) override {
        if (key_.isEmpty()) return QToolButton::paintEvent(event);
        QToolButton::paintEvent(event);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const int height = QFontMetrics(theme_.font(Type::Caption)).height() + 2;
        const QRectF cap(width() - space::xs - keyWidth() + 0.5, (this->height() - height) / 2 + 0.5, keyWidth() - 1, height - 1);
        painter.setPen(theme_.color(Token::Hairline));
        painter.setBrush(theme_.color(Token::Base));
        painter.drawRoundedRect(cap, 3, 3);
        painter.setPen(theme_.color(Token::Muted));
        painter.setFont(theme_.font(Type::Caption));
        painter.drawText(cap, Qt::AlignCenter, key_);
    }

private:
    int keyWidth() const { return QFontMetrics(theme_.font(Type::Caption)).horizontalAdvance(key_) + space::s; }
    Theme theme_;
    QString key_;
};

}  // namespace

Toolbar::Toolbar(const Theme& theme, QWidget* parent)
    : Surface(theme, Kind::Raised, parent), rows_(new QBoxLayout(QBoxLayout::LeftToRight, this)), row_(newRow()) {
    setMinimumHeight(theme.px(48));
    rows_->setContentsMargins(space::l, space::xs, space::l, space::xs);
    rows_->setSpacing(space::xs);
}

QHBoxLayout* Toolbar::newRow() {
    auto* row = new QHBoxLayout;
    row->setSpacing(space::xs);
    rows_->addLayout(row);
    if (rows_->count() > 1) rows_->setAlignment(row, Qt::AlignLeft);
    return row;
}

QToolButton* Toolbar::addTool(const QString& iconName, const QString& text, const QString& key) {
    // Where letters are large there is no room for the keys; the menu tells them.
    auto* button = new ToolButton(theme(), theme().textPercent() > 150 ? QString() : key);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);  // the pane beside gives way before words are cut
    if (!iconName.isEmpty()) button->setIcon(icon(iconName));
    button->setText(text);
    button->setToolButtonStyle(text.isEmpty()       ? Qt::ToolButtonIconOnly
                               : iconName.isEmpty() ? Qt::ToolButtonTextOnly
                                                    : Qt::ToolButtonTextBesideIcon);
    row_->addWidget(button);
    return button;
}

void Toolbar::addWidget(QWidget* widget) { row_->addWidget(widget); }
void Toolbar::addStretch() { row_->addStretch(1); }

void Toolbar::addBreak() {
    row_->addStretch(1);
    row_ = newRow();
}

QSize Toolbar::minimumSizeHint() const {
    int widest = 0;
    for (int i = 0; i < rows_->count(); ++i) widest = std::max(widest, rows_->itemAt(i)->minimumSize().width());
    const QMargins edge = rows_->contentsMargins();
    return {widest + edge.left() + edge.right(), Surface::minimumSizeHint().height()};
}

void Toolbar::resizeEvent(QResizeEvent* event) {
    Surface::resizeEvent(event);
    int all = rows_->contentsMargins().left() + rows_->contentsMargins().right();
    for (int i = 0; i < rows_->count(); ++i) all += rows_->itemAt(i)->minimumSize().width() + rows_->spacing();
    rows_->setDirection(all > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

}  // namespace ui
