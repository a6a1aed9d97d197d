// SPDX-License-Identifier: MPL-2.0
#include "ui/common/chips.h"

#include "ui/common/flow_row.h"
#include "ui/common/icon.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

namespace ui {

Segmented::Segmented(const Theme& theme, const QString& name, const QStringList& parts, QWidget* parent)
    : QWidget(parent), group_(new QButtonGroup(this)) {
    auto* row = new FlowRow(0, this);
    setAccessibleName(name);
    for (int i = 0; i < parts.size(); ++i) {
        auto* button = new QToolButton;
        button->setText(parts[i]);
        button->setCheckable(true);
        button->setProperty("framed", true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setFont(theme.font(Type::Body));
        button->setMinimumHeight(theme.px(32));
        connect(button, &QToolButton::toggled, this,
                [button, theme](bool on) { button->setFont(theme.font(Type::Body, on ? Weight::Strong : Weight::Regular)); });
        group_->addButton(button, i);
        row->addWidget(button);
    }
    if (auto* first = group_->button(0)) first->setChecked(true);
    connect(group_, &QButtonGroup::idClicked, this, &Segmented::chosen);
}

int Segmented::current() const { return group_->checkedId(); }
void Segmented::setCurrent(int part) { group_->button(part)->setChecked(true); }
void Segmented::setText(int part, const QString& text) { group_->button(part)->setText(text); }

Chip::Chip(const Theme& theme, const QString& name, QWidget* parent)
    : QToolButton(parent), theme_(theme), name_(name), menu_(new QMenu(this)) {
    setFocusPolicy(Qt::StrongFocus);
    setFont(theme.font(Type::Body));
    setChoice(-1);
    connect(this, &QToolButton::clicked, this, [this] { menu_->popup(mapToGlobal(QPoint(0, height() + 2))); });
}

void Chip::setChoices(const QStringList& labels) {
    labels_ = labels;
    menu_->clear();
    const auto add = [this](const QString& text, int index) {
        connect(menu_->addAction(text), &QAction::triggered, this, [this, index] {
            setChoice(index);
            Q_EMIT chosen(index);
        });
    };
    add(tr("All"), -1);
    menu_->addSeparator();
    for (int i = 0; i < labels.size(); ++i) add(labels[i], i);
    if (choice_ >= labels.size()) setChoice(-1);
}

QString Chip::words() const {
    return choice_ >= 0 && choice_ < labels_.size() ? tr("%1: %2").arg(name_, labels_[choice_]) : name_;
}

void Chip::setChoice(int index) {
    choice_ = index;
    setText(words());
    setAccessibleName(index < 0 ? tr("%1: all").arg(name_) : words());
    setAccessibleDescription(index < 0 ? tr("Press to choose") : tr("Press to choose, Delete to clear"));
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const {
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(words()) + theme_.px(18) + 2 * space::m + space::s,
            std::max(theme_.px(28), metrics.height() + space::s)};
}

QRect Chip::cross() const {
    const int side = theme_.px(18);
    return {width() - space::m - side, (height() - side) / 2, side, side};
}

void Chip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool on = choice_ >= 0;
    painter.setBrush(theme_.color(on ? Token::Tint : underMouse() ? Token::Raised : Token::Base));
    painter.setPen(QPen(theme_.color(on ? Token::Accent : Token::Border), on && theme_.scheme() == Scheme::Contrast ? 2 : 1));
    const QRectF r = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(r, r.height() / 2, r.height() / 2);
    painter.setPen(theme_.color(Token::Text));
    painter.drawText(rect().adjusted(space::m, 0, -space::m - cross().width(), 0), int(Qt::AlignLeft | Qt::AlignVCenter),
                     words());
    ui::icon(on ? QStringLiteral("close") : QStringLiteral("chevron-down")).paint(&painter, cross().adjusted(1, 1, -1, -1));
}

void Chip::mousePressEvent(QMouseEvent* event) {
    if (choice_ >= 0 && cross().adjusted(-4, -8, 8, 8).contains(event->position().toPoint())) {
        setChoice(-1);
        Q_EMIT chosen(-1);
        return;
    }
    QToolButton::mousePressEvent(event);
}

void Chip::keyPressEvent(QKeyEvent* event) {
    if (choice_ >= 0 && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        setChoice(-1);
        Q_EMIT chosen(-1);
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QToolButton::keyPressEvent(event);
}

}  // namespace ui
