// SPDX-License-Identifier: MPL-2.0
#include "ui/process/variant_card.h"

#include "core/rules/variants.h"
#include "ui/common/following.h"
#include "ui/common/surface.h"
#include "ui/process/checklist_lines.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ui {

VariantCard::VariantCard(const CaseContext& context, QWidget* parent)
    : QWidget(parent), case_(context), formPlace_(new QVBoxLayout), lines_(new QVBoxLayout) {
    auto* card = new SectionCard(context.theme(), tr("Adapted to who it is about"));
    auto* column = new QVBoxLayout;
    column->setContentsMargins(space::l, 0, space::l, space::l);
    column->setSpacing(space::m);
    QLabel* hint = makeLabel(context.theme(), tr("Each adds to tasks, to the written assessment and to the dates of this case."),
                             Type::Body, Weight::Regular, Token::Muted);
    hint->setWordWrap(true);
    column->addWidget(hint);
    column->addLayout(formPlace_);
    lines_->setSpacing(space::s);
    column->addLayout(lines_);
    card->body()->addLayout(column);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(card);
    followChanges(this, context.page().vault.editor(), [this](const core::ChangeSet& set) {
        if (set.touches<core::CaseProfile>() || set.touches<core::Person>() || set.touches<core::Parentage>()) reload();
    });
    reload();
}

// Other rules may offer other variants: then the form is made anew.
void VariantCard::makeForm() {
    if (form_) {
        form_->hide();
        form_->deleteLater();
    }
    form_ = new Form<core::CaseProfile>(case_.page());
    form_->setSubject([](const core::CaseProfile&) { return tr("what the process is adapted to"); });
    codesRow(*form_, case_.theme(), tr("This case is about"), &core::CaseProfile::variants,
             case_.choices(QStringLiteral("variant"), ids_, std::nullopt), tr("Tick what fits. Nothing is ticked by itself."));
    formPlace_->addWidget(form_);
}

void VariantCard::reload() {
    QStringList ids;
    for (const core::Variant& variant : case_.pack().framework.variants) ids.append(variant.id);
    const core::CaseProfile* profile = case_.records().profile();
    if (!form_ || ids != ids_) {
        ids_ = ids;
        makeForm();
    }
    if (profile && (!form_->record() || form_->record()->id != profile->id)) form_->setRecord(*profile);
    clearLines(*lines_);
    for (const core::VariantOffer& offer : core::variantOffers(case_.records(), case_.pack(), case_.today()))
        say(case_.term(QStringLiteral("variant"), offer.variant->id),
            core::goesByParent(case_.pack(), *offer.variant)
                ? tr("Not ticked. The record of %1 names needs of this kind.").arg(case_.nameOf(offer.person))
                : tr("Not ticked. The age of %1 speaks for it.").arg(case_.nameOf(offer.person)));
    for (const core::Variant* variant : core::variantsOf(case_.records(), case_.pack())) sayWhatItBrings(*variant);
}

void VariantCard::sayWhatItBrings(const core::Variant& variant) {
    const auto listed = [this](const QStringList& terms) {
        QStringList words;
        for (const QString& term : terms) words.append(case_.words().heading(term));
        return words.join(QStringLiteral("; "));
    };
    QStringList parts;
    if (!variant.focus.isEmpty()) parts.append(tr("Assessment: %1.").arg(listed(variant.focus)));
    if (!variant.contact.isEmpty()) parts.append(tr("Time together: %1.").arg(listed(variant.contact)));
    if (!variant.agreement.isEmpty()) parts.append(tr("Agreement: %1.").arg(listed(variant.agreement)));
    if (!variant.fields.isEmpty()) parts.append(tr("Further sections: %1.").arg(listed(variant.fields)));
    if (variant.reviewWeeks > 0) parts.append(tr("Look at it together every %n week(s).", nullptr, variant.reviewWeeks));
    say(case_.term(QStringLiteral("variant"), variant.id), parts.join(u'\n'));
}

void VariantCard::say(const QString& heading, const QString& text) {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeLabel(case_.theme(), heading, Type::Body, Weight::Strong));
    QLabel* words = makeLabel(case_.theme(), text, Type::Body, Weight::Regular, Token::Muted);
    words->setWordWrap(true);
    column->addWidget(words);
    lines_->addWidget(box);
}

}  // namespace ui
