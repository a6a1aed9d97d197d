// SPDX-License-Identifier: MPL-2.0
#include "ui/common/passphrase_field.h"

#include "ui/common/icon.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

PassphraseField::PassphraseField(const Theme& theme, const QString& label, QWidget* parent)
    : QWidget(parent), line_(new QLineEdit), eye_(new QToolButton), caps_(new QWidget) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    QLabel* caption = makeLabel(theme, label, Type::Body, Weight::Strong);
    caption->setBuddy(line_);
    column->addWidget(caption);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::xs);
    row->addWidget(line_, 1);
    row->addWidget(eye_);
    column->addLayout(row);
    line_->setAccessibleName(QString(label).remove(u'&'));
    line_->setProperty("touch", true);
    line_->setEchoMode(QLineEdit::Password);
    line_->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhHiddenText | Qt::ImhNoAutoUppercase);
    line_->setContextMenuPolicy(Qt::NoContextMenu);  // its Undo would bring the text back
    line_->installEventFilter(this);
    eye_->setCheckable(true);
    eye_->setAutoRaise(true);
    eye_->setFocusPolicy(Qt::TabFocus);
    eye_->setMinimumSize(theme.px(40), theme.px(40));
    connect(eye_, &QToolButton::toggled, this, &PassphraseField::reveal);
    reveal(false);

    auto* capsRow = new QHBoxLayout(caps_);
    capsRow->setContentsMargins(0, space::xs, 0, 0);
    capsRow->setSpacing(space::s);
    auto* mark = new QLabel;
    mark->setPixmap(icon(QStringLiteral("caps"), theme.color(Token::Due)).pixmap(theme.px(18)));
    capsRow->addWidget(mark);
    capsRow->addWidget(makeLabel(theme, tr("Caps Lock is on."), Type::Body, Weight::Regular, Token::Due), 1);
    column->addWidget(caps_);
    caps_->hide();
    connect(line_, &QLineEdit::textChanged, this, &PassphraseField::changed);
    connect(line_, &QLineEdit::returnPressed, this, &PassphraseField::submitted);
}

void PassphraseField::reveal(bool on) {
    line_->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password);
    eye_->setChecked(on);
    eye_->setIcon(icon(on ? QStringLiteral("eye-off") : QStringLiteral("eye")));
    eye_->setAccessibleName(on ? tr("Hide the pass phrase") : tr("Show the pass phrase"));
    eye_->setToolTip(eye_->accessibleName());
}

bool PassphraseField::isEmpty() const { return line_->text().isEmpty(); }

core::SecretBytes PassphraseField::peek() const {
    QString text = line_->text();
    text.detach();  // the bytes wiped below are ours, not the field's
    return core::SecretBytes::fromText(text);
}

core::SecretBytes PassphraseField::take() {
    core::SecretBytes secret = peek();
    clear();
    return secret;
}

void PassphraseField::setText(const QString& text) { line_->setText(text); }

void PassphraseField::clear() {
    // setText() also drops the undo history of the line.
    line_->setText(QString(line_->text().size(), u'x'));
    line_->setText({});
    reveal(false);
}

bool PassphraseField::eventFilter(QObject* watched, QEvent* event) {
    if (watched == line_ && event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Undo)) {
        event->accept();
        return true;
    }
    if (watched == line_ && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) return true;  // no undo of a pass phrase
        const QString text = key->text();
        // Qt cannot ask for Caps Lock; a capital without Shift (or the reverse) gives it away.
        if (text.size() == 1 && text[0].isLetter() && text[0].toUpper() != text[0].toLower())
            caps_->setVisible(text[0].isUpper() != key->modifiers().testFlag(Qt::ShiftModifier));
        else if (key->key() == Qt::Key_CapsLock) caps_->hide();
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace ui
