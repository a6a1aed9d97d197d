// SPDX-License-Identifier: MPL-2.0
#include "ui/shell/top_bar.h"

#include "ui/common/icon.h"
#include "ui/shell/action_set.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace ui {
namespace {

/// Looks like the field it opens: icon, words, key.
class FindBox final : public QPushButton {
public:
    explicit FindBox(const Theme& theme) : theme_(theme) {
        setText(TopBar::tr("Find a person or event, or do something"));
        setAccessibleName(text());
        setAutoDefault(false);
        setMinimumHeight(theme.px(32));
        setMaximumWidth(theme.px(480));
        setMinimumWidth(120);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(theme_.color(underMouse() ? Token::Raised : Token::Base));
        painter.setPen(theme_.color(Token::Border));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        const int side = theme_.px(18);
        ui::icon(QStringLiteral("search"), theme_.color(Token::Muted))
            .paint(&painter, QRect(space::s, (height() - side) / 2, side, side));
        painter.setPen(theme_.color(Token::Muted));
        QRect words = rect().adjusted(space::s + side + space::s, 0, -space::s, 0);
        const QString key = QStringLiteral("Ctrl+K");
        const QFont caption = theme_.font(Type::Caption);
        const int keyWidth = QFontMetrics(caption).horizontalAdvance(key) + space::m;
        painter.setFont(caption);
        painter.drawText(words, int(Qt::AlignRight | Qt::AlignVCenter), key);
        words.setRight(words.right() - keyWidth);
        painter.setFont(font());
        painter.drawText(words, int(Qt::AlignLeft | Qt::AlignVCenter),
                         fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    }

private:
    Theme theme_;
};

QToolButton* makeTool(const Theme& theme, QAction* action, bool words) {
    auto* button = new QToolButton;
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setIcon(action->icon());
    button->setMinimumSize(theme.px(32), theme.px(32));
    if (words) {
        button->setText(action->text().remove(u'&'));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    QObject::connect(button, &QToolButton::clicked, action, &QAction::trigger);
    return button;
}

}  // namespace

TopBar::TopBar(const Theme& theme, ActionSet& actions, QWidget* parent)
    : Surface(theme, Kind::Chrome, parent),
      actions_(actions),
      sections_(new QToolButton),
      menus_(new QMenuBar),
      find_(new FindBox(theme)),
      undo_(makeTool(theme, actions.action(QStringLiteral("edit.undo")), false)),
      redo_(makeTool(theme, actions.action(QStringLiteral("edit.redo")), false)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::s, 0, space::l, 0);
    row->setSpacing(space::s);
    setMinimumHeight(theme.px(44));
    sections_->setIcon(icon(QStringLiteral("menu")));
    sections_->setAutoRaise(true);
    sections_->setAccessibleName(tr("Show the sections"));
    sections_->setToolTip(sections_->accessibleName());
    sections_->setMinimumSize(theme.px(32), theme.px(32));
    sections_->hide();
    actions.fill(*menus_);
    menus_->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred);
    QPalette palette = menus_->palette();
    palette.setColor(QPalette::Window, theme.color(Token::Chrome));
    menus_->setPalette(palette);
    auto* lock = makeTool(theme, actions.action(QStringLiteral("file.lock")), true);
    lock->setToolTip(tr("Lock now, Ctrl+L"));
    row->addWidget(sections_);
    row->addWidget(menus_, 0, Qt::AlignVCenter);
    row->addStretch(1);
    row->addWidget(find_, 20);
    row->addStretch(1);
    row->addWidget(undo_);
    row->addWidget(redo_);
    row->addWidget(lock);
    connect(find_, &QPushButton::clicked, actions.action(QStringLiteral("edit.find")), &QAction::trigger);
    connect(sections_, &QToolButton::clicked, this, &TopBar::sectionsRequested);
    setSteps({}, {});
}

void TopBar::setMenuButton(bool shown) { sections_->setVisible(shown); }

void TopBar::setSteps(const QString& undo, const QString& redo) {
    const auto set = [this](QToolButton* button, const char* id, const QString& plain, const QString& named,
                            const QString& nothing, bool can) {
        QAction* action = actions_.action(QString::fromLatin1(id));
        action->setText(can ? named : plain);
        action->setEnabled(can);
        button->setEnabled(can);
        button->setAccessibleName(can ? named : nothing);
        button->setToolTip(can ? named : nothing);
    };
    set(undo_, "edit.undo", tr("Undo"), tr("Undo: %1").arg(undo), tr("Nothing to undo"), !undo.isEmpty());
    set(redo_, "edit.redo", tr("Redo"), tr("Redo: %1").arg(redo), tr("Nothing to redo"), !redo.isEmpty());
}

}  // namespace ui
