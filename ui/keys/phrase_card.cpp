// SPDX-License-Identifier: MPL-2.0
#include "ui/keys/phrase_card.h"

#include "core/storage/passphrase.h"
#include "ui/common/message_bar.h"
#include "ui/common/passphrase_field.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

PhraseCard::PhraseCard(const Theme& theme, const QString& heading, const QString& hint, const QString& button)
    : extra_(new QVBoxLayout),
      phrase_(new PassphraseField(theme, tr("New pass phrase"))),
      again_(new PassphraseField(theme, tr("The same again"))),
      strength_(makeLabel(theme, {}, Type::Caption, Weight::Regular, Token::Muted)),
      problem_(new MessageBar(theme, MessageBar::Kind::Warn)),
      button_(new QPushButton(button)) {
    auto* column = new QVBoxLayout;
    column->setContentsMargins(space::l, 0, space::l, space::l);
    column->setSpacing(space::s);
    QLabel* said = makeLabel(theme, hint, Type::Body, Weight::Regular, Token::Muted);
    said->setWordWrap(true);
    strength_->setWordWrap(true);
    column->addWidget(said);
    extra_->setSpacing(space::xs);
    column->addLayout(extra_);
    column->addWidget(phrase_);
    column->addWidget(strength_);
    column->addWidget(again_);
    problem_->hide();
    column->addWidget(problem_);
    column->addWidget(button_, 0, Qt::AlignLeft);
    auto* card = new SectionCard(theme, heading);
    card->body()->addLayout(column);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(card);
    connect(phrase_, &PassphraseField::changed, this, &PhraseCard::meter);
    connect(phrase_, &PassphraseField::submitted, this, [this] { again_->line()->setFocus(Qt::TabFocusReason); });
    connect(again_, &PassphraseField::submitted, this, &PhraseCard::give);
    connect(button_, &QPushButton::clicked, this, &PhraseCard::give);
    meter();
}

void PhraseCard::setProblem(const QString& sentence) {
    problem_->setMessage({}, sentence);
    problem_->setVisible(!sentence.isEmpty());
}

void PhraseCard::setWorking(bool working) { button_->setEnabled(!working); }

void PhraseCard::clear() {
    phrase_->clear();
    again_->clear();
    setProblem({});
}

void PhraseCard::meter() {
    strength_->setText(
        phrase_->isEmpty() ? tr("At least 12 characters. Four words that have nothing to do with each other are good.")
        : core::passphraseStrength(phrase_->peek()).isEnough() ? tr("Strong enough.")
                                                               : tr("Too easy to guess so far. Add another word."));
}

void PhraseCard::give() {
    if (!button_->isEnabled()) return;
    if (!core::passphraseStrength(phrase_->peek()).isEnough()) {
        phrase_->line()->setFocus(Qt::OtherFocusReason);
        return setProblem(tr("The pass phrase is too easy to guess. Use four words or more."));
    }
    if (!phrase_->peek().equals(again_->peek())) {
        again_->clear();
        again_->line()->setFocus(Qt::OtherFocusReason);
        return setProblem(tr("The two are not the same. Type the second again."));
    }
    setProblem({});
    again_->clear();
    Q_EMIT given(std::make_shared<core::SecretBytes>(phrase_->take()));
}

}  // namespace ui
