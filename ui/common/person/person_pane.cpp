// SPDX-License-Identifier: MPL-2.0
#include "ui/common/person/person_pane.h"

#include "core/edit/vault.h"
#include "core/rules/removal.h"
#include "ui/common/following.h"
#include "ui/common/icon.h"
#include "ui/common/person/kinship_words.h"
#include "ui/common/person/link_words.h"
#include "ui/common/person/person_form.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

PersonPane::PersonPane(const PageContext& context, PersonSetter go, UndoBar& undo, QWidget* parent)
    : DetailCard(context.theme, tr("Person"), tr("Choose a person to see and change what is known."), parent),
      context_(context),
      go_(std::move(go)),
      undo_(undo),
      name_(makeLabel(context.theme, {}, Type::Heading, Weight::Strong)),
      relationship_(makeLabel(context.theme, {}, Type::Caption, Weight::Regular, Token::Muted)),
      remove_(new QPushButton(tr("Remove"))),
      form_(new Form<core::Person>(context)) {
    auto* head = new QHBoxLayout;
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    name_->setWordWrap(true);
    relationship_->setWordWrap(true);
    words->addWidget(name_);
    words->addWidget(relationship_);
    head->addLayout(words, 1);
    remove_->setIcon(icon(QStringLiteral("trash")));
    head->addWidget(remove_, 0, Qt::AlignTop);
    column()->addLayout(head);
    column()->addWidget(form_);
    buildPersonForm(*form_, context);

    connect(remove_, &QPushButton::clicked, this, &PersonPane::removePerson);
    connect(form_, &FormBase::removed, this, [this] { show(std::nullopt); });
    followChanges(this, context.vault.editor(), [this](const core::ChangeSet&) { speak(); });
}

void PersonPane::show(const std::optional<core::PersonId>& person) {
    const core::Person* record = person ? context_.vault.caseSnapshot(*context_.caseId).find<core::Person>(*person) : nullptr;
    if (record && person_ == person) return;
    person_ = record ? person : std::nullopt;
    if (sections_) {
        sections_->hide();
        sections_->deleteLater();  // a link in it may be in the middle of a click
        sections_ = nullptr;
    }
    if (!record) {
        form_->clear();
        showContent(false);
        return;
    }
    form_->setRecord(*record);
    sections_ =
        makeFamilySections(context_, record->id, go_, [this](const QString& words) { undo_.offer(tr("Removed"), words); });
    column()->addWidget(sections_);
    showContent(true);
    scrollToTop();
    speak();
}

void PersonPane::removePerson() {
    const core::CaseSnapshot& records = context_.vault.caseSnapshot(*context_.caseId);
    const core::Person* record = person_ ? records.find<core::Person>(*person_) : nullptr;
    if (!record) return;
    const QString name = personWords(records, person_);
    const core::ChangeSet set = core::removalOf(records, core::anyId(record->id));
    const int links = int(set.changes.size()) - 1;
    if (!guarded(this, [&] { context_.vault.editor().perform(set); })) return;
    undo_.offer(tr("Removed %1").arg(name), links > 0 ? tr("and %n record(s) that hung on them.", nullptr, links) : QString());
    Q_EMIT personRemoved();
}

void PersonPane::focusForm() { form_->focusFirst(); }

void PersonPane::speak() {
    if (!person_) return;
    const core::CaseSnapshot& snapshot = context_.vault.caseSnapshot(*context_.caseId);
    const QString name = personWords(snapshot, person_);
    name_->setText(name);
    relationship_->setText(KinshipWords(snapshot).of(*person_));
    remove_->setAccessibleName(tr("Remove %1").arg(name));
}

}  // namespace ui
