// SPDX-License-Identifier: MPL-2.0
#include "ui/common/fast_row.h"

#include "ui/common/page_keys.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

FastRow::FastRow(const Theme& theme, const QString& verb, QWidget* parent)
    : Surface(theme, Kind::Raised, parent),
      row_(new QHBoxLayout),
      add_(new QPushButton(verb)),
      spoken_(makeLabel(theme, {}, Type::Caption, Weight::Regular, Token::Muted)),
      keys_(new PageKeys(this, tr("In the row above the list"))) {
    keys_->add({{"Return", [this] { Q_EMIT submitted(); }}}, tr("Add what is written there"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::s, space::m, space::s);
    column->setSpacing(space::xs);
    row_->setSpacing(space::s);
    row_->addWidget(add_, 0, Qt::AlignTop);
    column->addLayout(row_);
    column->addWidget(spoken_);
    spoken_->setWordWrap(true);
    add_->setAutoDefault(false);
    connect(add_, &QPushButton::clicked, this, &FastRow::submitted);
}

void FastRow::addField(Field* field, const QString& name, const QString& placeholder, int stretch) {
    field->setName(name);
    if (auto* line = qobject_cast<QLineEdit*>(field->editor())) {
        if (!placeholder.isEmpty()) line->setPlaceholderText(placeholder);
        if (stretch > 0) line->setMaximumWidth(QWIDGETSIZE_MAX);
    }
    row_->insertWidget(int(fields_.size()), field, stretch, Qt::Alignment());
    fields_.append(field);
    QWidget::setTabOrder(field->editor(), add_);
    field->editor()->installEventFilter(this);
    connect(field, &Field::edited, this, &FastRow::edited);
}

void FastRow::setSpoken(const QString& sentence) {
    QPalette palette = spoken_->palette();
    palette.setColor(QPalette::WindowText, theme().color(Token::Muted));
    spoken_->setPalette(palette);
    spoken_->setText(sentence);
    add_->setAccessibleDescription(sentence);
}

void FastRow::setProblem(const QString& sentence) {
    setSpoken(sentence);
    QPalette palette = spoken_->palette();
    palette.setColor(QPalette::WindowText, theme().color(Token::Over));
    spoken_->setPalette(palette);
}

void FastRow::focusFirst() {
    if (!fields_.isEmpty()) fields_.first()->editor()->setFocus(Qt::TabFocusReason);
}

void FastRow::setList(QWidget* list) {
    if (!list_)
        keys_->add({{"Down", [this] { list_->setFocus(Qt::TabFocusReason); }, [this] { return leadsDown(); }}},
                   tr("To the list below"));
    list_ = list;
}

bool FastRow::leadsDown() const {
    const auto* line = qobject_cast<QLineEdit*>(focusWidget());
    return line && !line->completer() && list_ && list_->isVisible();  // a completer's list is walked by Down itself
}

bool FastRow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && PageKeys::press(this, *static_cast<QKeyEvent*>(event))) return true;
    return Surface::eventFilter(watched, event);
}

}  // namespace ui
