// SPDX-License-Identifier: MPL-2.0
#include "core/storage/recovery_key.h"
#include "ui/common/guarded.h"
#include "ui/common/house_style.h"
#include "ui/common/icon.h"
#include "ui/common/message_bar.h"
#include "ui/common/passphrase_field.h"
#include "ui/shell/lock_pages.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

QString openingSentence(core::Fault fault, bool byRecoveryKey) {
    const auto say = [](const char* text) { return UnlockPage::tr(text); };
    switch (fault) {
    case core::Fault::WrongKey:
        return byRecoveryKey ? say(QT_TR_NOOP("This recovery key does not open the file. Check that it belongs to this file."))
                             : say(QT_TR_NOOP("That pass phrase did not open the file. Check Caps Lock and try again."));
    case core::Fault::InUse:
        return say(QT_TR_NOOP("This file is open in another window or on another computer. Close it there, then try again."));
    case core::Fault::TooNew: return say(QT_TR_NOOP("A newer Kinkeeper made this file. Install the newer one to open it."));
    case core::Fault::Corrupt: return say(QT_TR_NOOP("This file is damaged, or not a Kinkeeper file. Open your latest backup."));
    case core::Fault::NotFound: return say(QT_TR_NOOP("The file is no longer at this place. Look for it with Open a file."));
    case core::Fault::ReadOnly:
        return say(QT_TR_NOOP("Kinkeeper may not write beside this file. Copy it to a folder of your own."));
    case core::Fault::NoSpace: return say(QT_TR_NOOP("The disk is full. Make room, then try again."));
    case core::Fault::Io:
        return say(QT_TR_NOOP("The file could not be read. Check that the disk is there and that you may read it."));
    case core::Fault::Conflict: return say(QT_TR_NOOP("There is already a file of this name. Choose another name."));
    case core::Fault::Invalid: return say(QT_TR_NOOP("This could not be used. Check what you typed."));
    case core::Fault::Unsupported:
        return say(QT_TR_NOOP("This computer has too little free memory to open the file. Close other programs."));
    case core::Fault::Cancelled: return {};
    }
    return {};
}

UnlockPage::UnlockPage(const Theme& theme, const LockedFile& file, const QList<RecentFile>& recent, Submit submit,
                       QWidget* parent)
    : LockFrame(theme, 528, parent),
      theme_(theme),
      file_(file),
      submit_(std::move(submit)),
      passphrase_(new PassphraseField(theme, tr("&Pass phrase"))),
      recoveryRow_(new QWidget),
      recovery_(new QLineEdit),
      open_(new QPushButton(tr("Open"))),
      switch_(nullptr),
      keys_(new QPushButton(icon(QStringLiteral("lock")), tr("Take the keys from a backup…"))),
      waiting_(makeLabel(theme, {}, Type::Body, Weight::Regular, Token::Due)) {
    auto* card = new Surface(theme, Kind::Card);
    auto* box = new QVBoxLayout(card);
    box->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    box->setSpacing(space::l);
    auto* head = new QHBoxLayout;
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(makeLabel(theme, file.label.isEmpty() ? tr("Caseload") : file.label, Type::Heading, Weight::Strong));
    if (!file.note.isEmpty()) words->addWidget(makeLabel(theme, file.note, Type::Caption, Weight::Regular, Token::Muted));
    head->addLayout(words, 1);
    QPushButton* other = makeLink(theme, tr("Other file…"));
    connect(other, &QPushButton::clicked, this, &LockFrame::openRequested);
    box->addLayout(head);

    fillRecoveryRow();
    makeFilled(*open_, theme);
    open_->setProperty("touch", true);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    auto* fields = new QVBoxLayout;
    fields->addWidget(passphrase_);
    fields->addWidget(recoveryRow_);
    row->addLayout(fields, 1);
    auto* side = new QVBoxLayout;  // level with the field, below the label
    side->addSpacing(QFontMetrics(theme.font(Type::Body)).height() + space::xs);
    side->addWidget(open_);
    side->addStretch(1);
    row->addLayout(side);
    box->addLayout(row);
    waiting_->setWordWrap(true);
    waiting_->hide();
    box->addWidget(waiting_);
    head->addWidget(other, 0, Qt::AlignTop);
    keys_->hide();
    box->addWidget(keys_, 0, Qt::AlignLeft);
    connect(keys_, &QPushButton::clicked, this, &UnlockPage::keysOfBackupRequested);
    column()->addWidget(card);

    addRecent(recent);
    addWays();
    connect(open_, &QPushButton::clicked, this, [this] { this->submit(); });
    connect(passphrase_, &PassphraseField::submitted, this, [this] { this->submit(); });
    connect(recovery_, &QLineEdit::returnPressed, this, [this] { this->submit(); });
    connect(&timer_, &QTimer::timeout, this, [this] {
        --wait_;
        tick();
    });
    timer_.setInterval(1000);
    setTabOrder(passphrase_->line(), open_);
}

void UnlockPage::fillRecoveryRow() {
    auto* column = new QVBoxLayout(recoveryRow_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    QLabel* caption = makeLabel(theme_, tr("&Recovery key, 8 groups of 6 digits"), Type::Body, Weight::Strong);
    caption->setBuddy(recovery_);
    recovery_->setAccessibleName(tr("Recovery key, 8 groups of 6 digits"));
    recovery_->setProperty("touch", true);
    recovery_->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhPreferNumbers);
    column->addWidget(caption);
    column->addWidget(recovery_);
    recoveryRow_->hide();
}

void UnlockPage::addWays() {
    auto* below = new QHBoxLayout;
    auto* fresh = new QPushButton(icon(QStringLiteral("plus")), tr("New caseload…"));
    auto* find = new QPushButton(icon(QStringLiteral("folder-open")), tr("Open a file…"));
    switch_ = new QPushButton(tr("Use a recovery key"));
    below->addWidget(fresh);
    below->addWidget(find);
    below->addStretch(1);
    below->addWidget(switch_);
    column()->addLayout(below);
    connect(fresh, &QPushButton::clicked, this, &LockFrame::newRequested);
    connect(find, &QPushButton::clicked, this, &LockFrame::openRequested);
    connect(switch_, &QPushButton::clicked, this, [this] { useRecovery(!byRecovery_); });
}

void UnlockPage::focusField() {
    QLineEdit* line = byRecovery_ ? recovery_ : passphrase_->line();
    line->setFocus(Qt::OtherFocusReason);
}

void UnlockPage::offerKeysOfBackup() {
    setProblem(tr("The keys in this file are damaged, its records may be whole. A backup of it has the same keys."));
    keys_->show();
    keys_->setFocus(Qt::OtherFocusReason);
}

void UnlockPage::useRecovery(bool on) {
    byRecovery_ = on;
    passphrase_->setVisible(!on);
    recoveryRow_->setVisible(on);
    switch_->setText(on ? tr("Use the pass phrase") : tr("Use a recovery key"));
    setProblem({});
    focusField();
}

void UnlockPage::submit() {
    if (trying_ || wait_ > 0) return;
    if (!byRecovery_) {
        if (passphrase_->isEmpty()) {
            setProblem(tr("Type the pass phrase of this file first."));
            focusField();
            return;
        }
        setProblem({});
        submit_(passphrase_->take(), core::SlotKind::Password);
        return;
    }
    core::RecoveryKeyReading reading = core::readRecoveryKey(recovery_->text());
    if (!reading.key) {
        QStringList groups;
        for (const int group : std::as_const(reading.wrongGroups)) groups.append(QString::number(group + 1));
        setProblem(tr("Look at these groups again: %1. Each has six digits.").arg(groups.join(QStringLiteral(", "))));
        focusField();
        return;
    }
    setProblem({});
    recovery_->clear();
    submit_(std::move(*reading.key), core::SlotKind::Recovery);
}

void UnlockPage::setTrying(bool trying) {
    trying_ = trying;
    open_->setEnabled(!trying && wait_ == 0);
    waiting_->setVisible(trying || wait_ > 0);
    if (trying) waiting_->setText(tr("Opening. This takes a second or two."));
}

void UnlockPage::failed(core::Fault fault, int wait) {
    setTrying(false);
    setProblem(openingSentence(fault, byRecovery_));
    wait_ = wait;
    if (wait > 0) timer_.start();
    tick();
    focusField();
}

void UnlockPage::tick() {
    waiting_->setVisible(wait_ > 0);
    open_->setEnabled(wait_ == 0 && !trying_);
    if (wait_ == 0) {
        timer_.stop();
        return;
    }
    waiting_->setText(tr("You can try again in %1 s.").arg(wait_));
}

}  // namespace ui
