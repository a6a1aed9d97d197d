// SPDX-License-Identifier: MPL-2.0
#include "ui/risk/sign_pane.h"

#include "core/rules/family_view.h"
#include "core/rules/process_invariants.h"
#include "ui/common/guarded.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

SignPane::SignPane(const CaseContext& context, QWidget* parent)
    : QWidget(parent),
      case_(context),
      what_(makeLabel(context.theme(), {}, Type::Body, Weight::Strong)),
      problem_(new MessageBar(context.theme(), MessageBar::Kind::Warn)) {
    auto* card = new SectionCard(context.theme(), tr("Sign"));
    auto* column = new QVBoxLayout;
    column->setContentsMargins(space::l, 0, space::l, space::l);
    column->setSpacing(space::s);
    what_->setWordWrap(true);
    column->addWidget(what_);
    const auto place = [&](const QString& label, Field* field) {
        QLabel* caption = makeLabel(context.theme(), label, Type::Body, Weight::Strong);
        caption->setBuddy(field->editor());
        field->setName(tr("Signature: %1").arg(label));
        column->addWidget(caption);
        column->addWidget(field);
    };
    if (const auto own = ownSignOff(context, {QStringLiteral("team_manager"), QStringLiteral("service_manager")})) {
        QLabel* who = makeLabel(context.theme(), tr("You sign as %1, with your own key.").arg(own->name), Type::Body);
        who->setWordWrap(true);
        column->addWidget(who);
    } else {
        addRows(place);
    }
    problem_->hide();
    column->addWidget(problem_);
    auto* button = new QPushButton(tr("Sign and close"));
    column->addWidget(button, 0, Qt::AlignLeft);
    card->body()->addLayout(column);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(card);
    connect(button, &QPushButton::clicked, this, &SignPane::sign);
}

void SignPane::addRows(const std::function<void(const QString&, Field*)>& place) {
    rows_ = std::make_unique<ItemRows<core::SignOff>>(
        case_.theme(), [context = case_] { return context.today(); }, [] { return QList<PersonField::Choice>(); }, place);
    signOffFields(
        *rows_, case_,
        case_.choices(QStringLiteral("role"), {QStringLiteral("team_manager"), QStringLiteral("service_manager")}, std::nullopt));
}

void SignPane::showFor(const core::PersonId& child) {
    const core::RiskClassification* found = nullptr;
    const auto& all = case_.records().all<core::RiskClassification>();
    for (const core::RiskClassification& one : all)
        if (one.child == child && one.signOffs.isEmpty() && !one.chosen.isEmpty() && (!found || core::isLater(one, *found)))
            found = &one;
    setVisible(found);
    if (!found) return draft_.reset();
    what_->setText(tr("%1, %2: %3").arg(case_.nameOf(child), found->round, case_.term(QStringLiteral("class"), found->chosen)));
    if (draft_ == found->id) return;
    draft_ = found->id;
    problem_->hide();
    if (rows_) rows_->show(freshSignOff(case_, QStringLiteral("team_manager")));
}

void SignPane::sign() {
    const core::RiskClassification* before = draft_ ? case_.records().find<core::RiskClassification>(*draft_) : nullptr;
    if (!before) return;
    const auto own = ownSignOff(case_, {QStringLiteral("team_manager"), QStringLiteral("service_manager")});
    if (!rows_ && !own) return;
    const core::SignOff signature = rows_ ? rows_->value() : *own;
    const auto refuse = [this](const QString& sentence) {
        problem_->setMessage({}, sentence);
        problem_->show();
        case_.page().host.say(sentence);
    };
    if (signature.name.trimmed().isEmpty()) return refuse(tr("Say who signs."));
    if (!signature.date.exact()) return refuse(tr("Give the day of the signature."));
    if (core::isOwnSignature(before->author, before->authorApprover, signature))
        return refuse(tr("Who writes it does not sign it. Ask somebody else."));
    core::RiskClassification after = *before;
    after.signOffs.append(signature);
    core::ChangeSet set{core::Action::Edit, tr("risk of %1").arg(case_.nameOf(before->child))};
    set.seals = true;
    set.edit(*before, after);
    if (guarded(this, [&] { case_.page().vault.editor().perform(set); }))
        case_.page().host.say(tr("Signed. It stays as it is; a newer one can take its place."));
}

}  // namespace ui
