// SPDX-License-Identifier: MPL-2.0
#include "ui/familytime/ladder_view.h"

#include "core/base/date_text.h"
#include "core/edit/vault.h"
#include "core/rules/family_view.h"
#include "core/rules/time_words.h"
#include "ui/common/following.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using core::LadderPlace;
using core::LadderRung;
using core::LadderSpan;

LadderView::LadderView(const CaseContext& context, QWidget* parent)
    : QWidget(parent), context_(context), column_(new QVBoxLayout(this)) {
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(space::l);
    followChanges(this, context.page().vault.editor(), [this](const core::ChangeSet& set) {
        if (set.touches<core::GateDecision>() || set.touches<core::Arrangement>() || set.touches<core::LegalStatus>()) reload();
    });
    reload();
}

void LadderView::reload() {
    while (QLayoutItem* item = column_->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    // Children for whom the same was decided stand at one ladder.
    QList<std::pair<QList<LadderRung>, QStringList>> ladders;
    const QList<core::PersonId> children = core::childrenOf(context_.records());
    for (const core::PersonId& id : children) {
        const QList<LadderRung> ladder = core::ladderOf(context_.records(), context_.pack(), id, context_.today());
        const auto same = std::find_if(ladders.begin(), ladders.end(), [&](const auto& other) { return other.first == ladder; });
        if (same != ladders.end()) same->second.append(context_.nameOf(id));
        else ladders.append({ladder, {context_.nameOf(id)}});
    }
    for (const auto& [ladder, names] : std::as_const(ladders)) show(ladder, names.join(QStringLiteral(", ")));
}

void LadderView::show(QList<LadderRung> ladder, const QString& names) {
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(2, 1);
    grid->addWidget(makeLabel(context_.theme(), names, Type::Body, Weight::Strong), 0, 0, 1, 3);
    int row = 1;
    // Home is at the top, as on a ladder.
    std::reverse(ladder.begin(), ladder.end());
    for (const LadderRung& rung : std::as_const(ladder)) {
        const bool here = rung.place == LadderPlace::Here, ahead = rung.place == LadderPlace::Ahead;
        const QString sign = here ? QStringLiteral("►") : ahead ? QStringLiteral("○") : QStringLiteral("●");
        QLabel* mark = makeLabel(context_.theme(), sign, Type::Body, Weight::Strong, here ? Token::Accent : Token::Muted);
        mark->setAccessibleName(here ? tr("decided now") : ahead ? tr("ahead") : tr("behind"));
        QLabel* name = makeLabel(context_.theme(), context_.term(QStringLiteral("rung"), rung.rung), Type::Body,
                                 here ? Weight::Strong : Weight::Regular, ahead ? Token::Muted : Token::Text);
        QLabel* words = makeLabel(context_.theme(), sentence(rung), Type::Body, Weight::Regular, Token::Muted);
        words->setWordWrap(true);
        grid->addWidget(mark, row, 0, Qt::AlignTop);
        grid->addWidget(name, row, 1, Qt::AlignTop);
        grid->addWidget(words, row++, 2, Qt::AlignTop);
    }
    column_->addWidget(box);
}

QString LadderView::sentence(const LadderRung& rung) const {
    QStringList parts;
    for (const LadderSpan& span : rung.history) {
        const QString gate = context_.words().heading(QStringLiteral("gate.") + span.gate);
        parts.append(span.to.isNull() ? tr("since %1 (%2)").arg(core::dateShort(span.from), gate)
                                      : tr("%1 to %2 (%3)").arg(core::dateShort(span.from), core::dateShort(span.to), gate));
    }
    if (!rung.arranged.isEmpty()) parts.append(tr("arranged: %1").arg(rung.arranged.join(QStringLiteral(", "))));
    if (rung.place == LadderPlace::Ahead && !rung.roles.isEmpty()) {
        QStringList roles;
        for (const QString& role : rung.roles) roles.append(context_.words().term(QStringLiteral("role.") + role));
        parts.append(tr("also signed by: %1").arg(roles.join(QStringLiteral(", "))));
    }
    if (!rung.openConditions.isEmpty())
        parts.append(tr("before the next step: %1").arg(rung.openConditions.join(QStringLiteral("; "))));
    return parts.join(QStringLiteral(" · "));
}

}  // namespace ui
