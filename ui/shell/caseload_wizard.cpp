// SPDX-License-Identifier: MPL-2.0
#include "ui/shell/caseload_wizard.h"

#include "core/storage/passphrase.h"
#include "core/storage/recovery_key.h"
#include "ui/common/house_style.h"
#include "ui/common/message_bar.h"
#include "ui/common/passphrase_field.h"
#include "ui/common/prompts.h"

#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {
namespace {

/// The name the user gave, without what some disk would not take in a file name.
QString fileNameFor(QString label) {
    static const QRegularExpression refused(QStringLiteral("[\\x00-\\x1f\"*/:<>?\\\\|]"));
    return label.replace(refused, QStringLiteral("-")) + QStringLiteral(".kin");
}

}  // namespace

CaseloadWizard::CaseloadWizard(const Theme& theme, Prompts& prompts, Purpose purpose, Finish finish, QWidget* parent)
    : Surface(theme, Kind::Desk, parent),
      theme_(theme),
      prompts_(prompts),
      purpose_(purpose),
      finish_(std::move(finish)),
      recoveryKey_(core::makeRecoveryKey()),
      steps_(new QStackedWidget),
      heading_(makeLabel(theme, {}, Type::Page, Weight::Strong)),
      message_(new MessageBar(theme, MessageBar::Kind::Stop)),
      back_(new QPushButton(tr("Back"))),
      next_(new QPushButton(tr("Next"))) {
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(space::l, space::xxl, space::l, space::xl);
    auto* inner = new QWidget;
    inner->setMaximumWidth(theme.px(600));
    inner->setMinimumWidth(std::min(theme.px(600), 420));
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::l);
    column->addWidget(heading_);
    column->addWidget(message_);
    message_->hide();
    auto* card = new Surface(theme, Kind::Card);
    auto* inCard = new QVBoxLayout(card);
    inCard->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    inCard->addWidget(steps_);
    steps_->setAccessibleName(tr("Steps"));
    if (purpose == Purpose::NewCaseload) steps_->addWidget(makeDetails());
    steps_->addWidget(makePassphrase());
    steps_->addWidget(makeRecovery());
    steps_->addWidget(makeTypeBack());
    column->addWidget(card);
    auto* buttons = new QHBoxLayout;
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setVisible(purpose == Purpose::NewCaseload);
    makeFilled(*next_, theme);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    buttons->addWidget(back_);
    buttons->addWidget(next_);
    column->addLayout(buttons);
    column->addStretch(1);
    row->addStretch(1);
    row->addWidget(inner, 100);
    row->addStretch(1);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(makeScroll(theme, content));
    connect(cancel, &QPushButton::clicked, this, &CaseloadWizard::cancelled);
    connect(back_, &QPushButton::clicked, this, &CaseloadWizard::back);
    connect(next_, &QPushButton::clicked, this, &CaseloadWizard::next);
    showStep(0);
}

void CaseloadWizard::showStep(int step) {
    const int last = steps_->count() - 1;
    steps_->setCurrentIndex(step);
    // A stacked widget is as high as its highest page; only the page in sight should count.
    for (int i = 0; i <= last; ++i)
        steps_->widget(i)->setSizePolicy(QSizePolicy::Preferred, i == step ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    const QStringList titles{tr("New caseload"), tr("Choose a pass phrase"), tr("Your recovery key"),
                             tr("Type the recovery key back")};
    heading_->setText(titles[step + titles.size() - steps_->count()]);
    message_->hide();
    back_->setVisible(step > 0);
    next_->setText(step < last ? tr("Next") : purpose_ == Purpose::NewCaseload ? tr("Choose a place…") : tr("Use these keys"));
    focusFirst();
}

void CaseloadWizard::focusFirst() {
    for (QWidget* child : steps_->currentWidget()->findChildren<QWidget*>()) {
        if (!qobject_cast<QLineEdit*>(child)) continue;
        child->setFocus(Qt::OtherFocusReason);
        return;
    }
    next_->setFocus(Qt::OtherFocusReason);
}

void CaseloadWizard::back() { showStep(steps_->currentIndex() - 1); }

void CaseloadWizard::next() {
    const int step = steps_->currentIndex();
    const Wrong wrong = wrongIn(step + 4 - steps_->count());
    if (!wrong.words.isEmpty()) {
        message_->setMessage({}, wrong.words);
        message_->show();
        if (wrong.line) wrong.line->setFocus(Qt::TabFocusReason);
        return;
    }
    if (step + 1 < steps_->count()) showStep(step + 1);
    else finish();
}

CaseloadWizard::Wrong CaseloadWizard::wrongIn(int step) const {
    switch (step) {
    case 0:
        if (name_->text().trimmed().isEmpty()) return {tr("Write your name. It stands beside every change you make."), name_};
        return {};
    case 1: {
        if (phrase_->isEmpty()) return {tr("Write a pass phrase, or take one that is offered."), phrase_->line()};
        const core::SecretBytes secret = phrase_->peek();
        if (!generated_ && !core::passphraseStrength(secret).isEnough())
            return {tr("This is too easy to guess. Add a word or two: at least 12 characters, and nothing about you."),
                    phrase_->line()};
        if (!secret.equals(again_->peek()))
            return {tr("The two pass phrases differ. Type the second one again."), again_->line()};
        return {};
    }
    case 3:
        if (!typedBackRight()) return {tr("This is not the key that was shown. Go back and compare each group."), typed_};
        return {};
    default: return {};
    }
}

void CaseloadWizard::offerPhrase() {
    generated_ = true;
    const QString phrase = core::generatedPassphrase();
    phrase_->setText(phrase);
    phrase_->reveal(true);
    again_->clear();
    generated_ = true;  // setText() counted as typing
    meter();
    again_->line()->setFocus(Qt::OtherFocusReason);
}

void CaseloadWizard::meter() {
    const core::PassphraseStrength strength = core::passphraseStrength(phrase_->peek());
    const bool enough = strength.isEnough() || generated_;
    strength_->setValue(std::min(100, int(strength.bits)));
    strengthWords_->setText(phrase_->isEmpty()
                                ? tr("At least 12 characters. Four words that have nothing to do with each other are good.")
                            : enough ? tr("Strong enough.")
                                     : tr("Too easy to guess so far. Add another word."));
    strength_->setAccessibleDescription(strengthWords_->text());
}

bool CaseloadWizard::typedBackRight() const {
    const core::RecoveryKeyReading reading = core::readRecoveryKey(typed_->text());
    return reading.key && reading.key->equals(recoveryKey_);
}

void CaseloadWizard::saveRecoveryText() {
    const auto path = prompts_.saveFile(tr("Save the recovery key"), QStringLiteral("recovery-key.txt"), {tr("Text (*.txt)")});
    if (!path) return;
    QFile file(*path);
    const QByteArray text = tr("Recovery key\n\n%1\n\nKeep this apart from the computer. Whoever has it can open the file.\n")
                                .arg(core::recoveryKeyText(recoveryKey_))
                                .toUtf8();
    const bool saved = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                       file.write(text) == text.size() && file.flush();
    message_->setMessage({}, saved ? tr("Saved. Print it, put it away from this computer, then remove the file.")
                                   : tr("The text could not be saved there. Choose another place, or write the key down."));
    message_->show();
}

void CaseloadWizard::finish() {
    Result result{core::Profile{core::ProfileId::make()}, {}, {}};
    if (purpose_ == Purpose::NewCaseload) {
        result.profile.label = label_->text().trimmed().isEmpty() ? tr("My caseload") : label_->text().trimmed();
        const auto path = prompts_.saveFile(tr("Where to keep the caseload"), fileNameFor(result.profile.label),
                                            {tr("Kinkeeper caseload (*.kin)")});
        if (!path) return;
        result.path = *path;
        result.profile.workerName = name_->text().trimmed();
        result.profile.team = team_->text().trimmed();
    }
    result.keys.passphrase = phrase_->peek();
    result.keys.recoveryKey = recoveryKey_.clone();
    setWorking(true);
    finish_(std::move(result));
}

void CaseloadWizard::setWorking(bool working, const QString& problem) {
    next_->setEnabled(!working);
    back_->setEnabled(!working);
    if (working) next_->setText(tr("Making the file…"));
    else showStep(steps_->currentIndex());
    message_->setMessage({}, problem);
    message_->setVisible(!problem.isEmpty());
}

}  // namespace ui
