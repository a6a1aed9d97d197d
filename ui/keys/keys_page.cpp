// SPDX-License-Identifier: MPL-2.0
#include "ui/keys/keys_page.h"

#include "ui/common/cards.h"
#include "ui/common/following.h"
#include "ui/common/icon.h"
#include "ui/common/job.h"
#include "ui/common/prompts.h"
#include "ui/common/surface.h"
#include "ui/keys/phrase_card.h"

#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

KeysPage::KeysPage(const PageContext& context, QWidget* parent)
    : Page(context, parent), list_(new QVBoxLayout), byManager_(context.vault.openedWith().kind == core::SlotKind::Manager) {
    QVBoxLayout* column = makePageColumn(this);
    column->addWidget(new PageHeader(theme(), tr("Keys")));
    auto* content = new QWidget;
    auto* cards = new QVBoxLayout(content);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(space::l);
    cards->addWidget(makeList());
    // A manager signs here; who else may open the file stays with the worker whose file it is.
    if (!byManager_) cards->addWidget(manager_ = makeManager());
    cards->addWidget(makeOwn());
    cards->addStretch(1);
    column->addWidget(makeScroll(theme(), content, 860), 1);
    followChanges(this, vault().editor(), [this](const core::ChangeSet& set) {
        if (set.touches<core::Approver>()) fillPeople();
    });
    fillList();
    fillPeople();
}

QString KeysPage::title() const { return tr("Keys"); }

QWidget* KeysPage::makeList() {
    auto* card = new SectionCard(theme(), tr("Who can open this file"));
    list_->setContentsMargins(space::l, 0, space::l, space::l);
    list_->setSpacing(space::s);
    card->body()->addLayout(list_);
    return card;
}

PhraseCard* KeysPage::makeManager() {
    auto* card =
        new PhraseCard(theme(), tr("A manager’s own key"),
                       tr("The manager types a pass phrase that nobody else knows. With it they open this file, and what "
                          "they do and sign carries their name."),
                       tr("Give this key"));
    people_ = card->extra();
    connect(card, &PhraseCard::given, this, &KeysPage::addKey);
    return card;
}

PhraseCard* KeysPage::makeOwn() {
    auto* card =
        new PhraseCard(theme(), tr("My pass phrase"), tr("The new one opens this file from now on, the old one no longer."),
                       tr("Change my pass phrase"));
    connect(card, &PhraseCard::given, this, &KeysPage::changeOwn);
    card->setObjectName(QStringLiteral("own"));
    return card;
}

QString KeysPage::words(const core::KeyHolder& key) const {
    const core::Approver* person = key.approver ? vault().caseload().shared.find<core::Approver>(*key.approver) : nullptr;
    switch (key.kind) {
    case core::SlotKind::Password: return tr("Pass phrase of %1").arg(vault().profile().workerName);
    case core::SlotKind::Recovery: return tr("Recovery key");
    case core::SlotKind::Manager: break;
    }
    if (!person) return tr("A manager’s key");
    const bool left = core::holdsOn(person->from, person->to, context().clock.today()) == core::Truth::No;
    return left ? tr("Own key of %1, who signs no longer").arg(person->name) : tr("Own key of %1").arg(person->name);
}

void KeysPage::fillList() {
    while (QLayoutItem* item = list_->takeAt(0)) {
        if (QWidget* old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    const core::KeyHolder mine = vault().openedWith();
    const QList<core::KeyHolder> keys = vault().keyHolders();
    for (const core::KeyHolder& key : keys) {
        auto* line = new QWidget;
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        const QString text = key.slot == mine.slot ? tr("%1. It opened the file now.").arg(words(key)) : words(key);
        QLabel* label = makeLabel(theme(), text, Type::Body);
        label->setWordWrap(true);
        row->addWidget(label, 1);
        if (key.kind == core::SlotKind::Manager && !byManager_) {
            auto* button = new QToolButton;
            button->setAutoRaise(true);
            button->setIcon(icon(QStringLiteral("trash")));
            button->setAccessibleName(tr("Remove: %1").arg(words(key)));
            button->setToolTip(button->accessibleName());
            connect(button, &QToolButton::clicked, this, [this, key] { whenConfirmed([this, key] { remove(key); }); });
            row->addWidget(button, 0, Qt::AlignTop);
        }
        list_->addWidget(line);
    }
}

void KeysPage::fillPeople() {
    if (!people_) return;
    while (QLayoutItem* item = people_->takeAt(0)) {
        if (QWidget* old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    offered_.clear();
    QStringList names;
    for (const core::Approver& one : vault().caseload().shared.all<core::Approver>()) {
        if (core::holdsOn(one.from, one.to, context().clock.today()) == core::Truth::No) continue;
        offered_.append(one.id);
        names.append(one.name);
    }
    QLabel* caption =
        makeLabel(theme(), names.isEmpty() ? tr("First list who may sign, on the page Process of a case.") : tr("Whose key"),
                  Type::Body, Weight::Strong);
    caption->setWordWrap(true);
    people_->addWidget(caption);
    who_ = new ChoiceField(theme(), names);
    who_->setName(tr("Whose key"));
    caption->setBuddy(who_->editor());
    who_->setIndex(0);
    who_->setVisible(!names.isEmpty());
    people_->addWidget(who_);
    manager_->setWorking(names.isEmpty());
}

void KeysPage::addKey(const std::shared_ptr<core::SecretBytes>& phrase) {
    if (who_->index() < 0 || who_->index() >= offered_.size()) return;
    const core::ApproverId person = offered_[who_->index()];
    whenConfirmed([this, phrase, person] {
        change(
            manager_, tr("Making the key"),
            [phrase, person](core::Vault& vault, core::KdfCost cost) { vault.addManagerKey(person, *phrase, cost); },
            tr("The key is made. It opens this file on the lock page, like any pass phrase."));
    });
}

void KeysPage::changeOwn(const std::shared_ptr<core::SecretBytes>& phrase) {
    whenConfirmed([this, phrase] {
        change(
            findChild<PhraseCard*>(QStringLiteral("own")), tr("Changing the pass phrase"),
            [phrase](core::Vault& vault, core::KdfCost cost) { vault.changePassphrase(*phrase, cost); },
            tr("The pass phrase is changed. Backups made before still open with the old one."));
    });
}

void KeysPage::change(PhraseCard* card, const QString& title, const std::function<void(core::Vault&, core::KdfCost)>& work,
                      const QString& done) {
    card->setWorking(true);
    // Made-up people need no strong lock: their pass phrase is printed.
    const bool fictional = vault().profile().fictional;
    auto* job = Job::start(
        this, title,
        [open = &vault(), work, fictional](const core::Progress&) {
            try {
                work(*open, fictional ? core::KdfCost::lowest() : core::KdfCost::standard());
            } catch (const core::Error& error) {
                if (error.fault() != core::Fault::Conflict) throw;
                return false;
            }
            return true;
        },
        [this, card, done](bool made) {
            if (!made) return card->setProblem(tr("This pass phrase opens the file already. Choose another one."));
            card->clear();
            fillList();
            context().host.say(done);
        });
    connect(job, &Job::ended, card, [card] { card->setWorking(false); });
    context().host.watch(*job);
}

void KeysPage::remove(const core::KeyHolder& key) {
    const bool sure = context().prompts.confirm(
        tr("Remove this key?"), tr("%1 opens the file no longer. What was signed with it stays.").arg(words(key)), tr("Remove"));
    if (!sure) return;
    if (guarded(this, [&] { vault().removeKeySlot(key.slot); })) context().host.say(tr("The key is removed."));
    fillList();
}

void KeysPage::activate() {
    fillList();
    context().host.setCounts(tr("%n key(s)", nullptr, int(vault().keyHolders().size())));
    setFocus(Qt::OtherFocusReason);
}

}  // namespace ui
