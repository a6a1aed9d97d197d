// SPDX-License-Identifier: MPL-2.0
// The four pages of the wizard.
#include "core/storage/recovery_key.h"
#include "ui/common/icon.h"
#include "ui/common/passphrase_field.h"
#include "ui/shell/caseload_wizard.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

struct Step {
    QWidget* widget;
    QVBoxLayout* column;
};

Step makeStep() {
    auto* widget = new QWidget;
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::l);
    return {widget, column};
}

QLabel* sentence(const Theme& theme, const QString& text, Token token = Token::Text) {
    QLabel* label = makeLabel(theme, text, Type::Body, Weight::Regular, token);
    label->setWordWrap(true);
    return label;
}

QLineEdit* addLine(const Step& step, const Theme& theme, const QString& label, const QString& hint) {
    auto* box = new QVBoxLayout;
    box->setSpacing(space::xs);
    auto* line = new QLineEdit;
    QLabel* caption = makeLabel(theme, label, Type::Body, Weight::Strong);
    caption->setBuddy(line);
    line->setAccessibleName(QString(label).remove(u'&'));
    line->setAccessibleDescription(hint);
    line->setMaximumWidth(theme.px(400));
    box->addWidget(caption);
    box->addWidget(line);
    QLabel* below = makeLabel(theme, hint, Type::Caption, Weight::Regular, Token::Muted);
    below->setWordWrap(true);
    box->addWidget(below);
    step.column->addLayout(box);
    return line;
}

}  // namespace

QWidget* CaseloadWizard::makeDetails() {
    const Step step = makeStep();
    step.column->addWidget(
        sentence(theme_, tr("A caseload is one encrypted file. It holds all your cases and nothing leaves it by itself.")));
    name_ = addLine(step, theme_, tr("Your &name"), tr("It stands beside every change you make."));
    team_ = addLine(step, theme_, tr("Your &team"), tr("It may stay empty."));
    label_ = addLine(step, theme_, tr("What to &call this file"), tr("The lock page shows it. Never use the name of a child."));
    label_->setPlaceholderText(tr("My caseload"));
    step.column->addStretch(1);  // a short step stands at the top of the card
    return step.widget;
}

QWidget* CaseloadWizard::makePassphrase() {
    const Step step = makeStep();
    step.column->addWidget(
        sentence(theme_, tr("Only this pass phrase opens the file. Nobody can look it up or reset it for you.")));
    phrase_ = new PassphraseField(theme_, tr("&Pass phrase"));
    again_ = new PassphraseField(theme_, tr("The same &again"));
    strength_ = new QProgressBar;
    strength_->setRange(0, 75);
    strength_->setTextVisible(false);
    strength_->setMaximumHeight(6);
    strength_->setAccessibleName(tr("Strength of the pass phrase"));
    strengthWords_ = sentence(theme_, {}, Token::Muted);
    auto* offer = new QPushButton(icon(QStringLiteral("key")), tr("Offer me four words"));
    step.column->addWidget(phrase_);
    auto* below = new QVBoxLayout;
    below->setSpacing(space::xs);
    below->addWidget(strength_);
    below->addWidget(strengthWords_);
    step.column->addLayout(below);
    step.column->addWidget(offer, 0, Qt::AlignLeft);
    step.column->addWidget(again_);
    connect(offer, &QPushButton::clicked, this, &CaseloadWizard::offerPhrase);
    connect(phrase_, &PassphraseField::changed, this, [this] {
        generated_ = false;
        meter();
    });
    connect(phrase_, &PassphraseField::submitted, again_->line(), [this] { again_->line()->setFocus(Qt::TabFocusReason); });
    connect(again_, &PassphraseField::submitted, this, &CaseloadWizard::next);
    meter();
    step.column->addStretch(1);  // a short step stands at the top of the card
    return step.widget;
}

QWidget* CaseloadWizard::makeRecovery() {
    const Step step = makeStep();
    step.column->addWidget(
        sentence(theme_, tr("If the pass phrase is ever lost, this key opens the file. It is shown only now.")));
    // Two lines of four groups: easier to copy by hand than one long line.
    QString text = core::recoveryKeyText(recoveryKey_);
    QStringList groups = text.split(u'-');
    text.fill(u'0');
    keyText_ = makeLabel(theme_, groups.mid(0, 4).join(QStringLiteral("   ")) + u'\n' + groups.mid(4).join(QStringLiteral("   ")),
                         Type::Page, Weight::Strong);
    keyText_->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    keyText_->setAccessibleName(tr("Recovery key: %1").arg(groups.join(QStringLiteral(", "))));
    step.column->addWidget(keyText_);
    step.column->addWidget(sentence(
        theme_, tr("Write it down and keep it away from this computer, for example in your manager's safe."), Token::Muted));
    auto* save = new QPushButton(icon(QStringLiteral("print")), tr("Save as text, to print…"));
    step.column->addWidget(save, 0, Qt::AlignLeft);
    connect(save, &QPushButton::clicked, this, &CaseloadWizard::saveRecoveryText);
    step.column->addStretch(1);  // a short step stands at the top of the card
    return step.widget;
}

QWidget* CaseloadWizard::makeTypeBack() {
    const Step step = makeStep();
    step.column->addWidget(sentence(theme_, tr("Type the key from your paper. This shows that it was written down rightly.")));
    typed_ = addLine(step, theme_, tr("&Recovery key"), tr("8 groups of 6 digits. Spaces and hyphens do not matter."));
    typed_->setMaximumWidth(QWIDGETSIZE_MAX);
    typed_->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhPreferNumbers);
    connect(typed_, &QLineEdit::returnPressed, this, &CaseloadWizard::next);
    step.column->addStretch(1);  // a short step stands at the top of the card
    return step.widget;
}

}  // namespace ui
