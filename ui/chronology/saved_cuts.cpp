// SPDX-License-Identifier: MPL-2.0
#include "ui/chronology/saved_cuts.h"

#include "core/base/text.h"
#include "core/edit/vault.h"
#include "core/rules/removal.h"
#include "ui/common/guarded.h"
#include "ui/common/prompts.h"

namespace ui {

SavedCuts::SavedCuts(const PageContext& context, std::function<ChronologyFilter()> present, QWidget* parent)
    : Chip(context.theme, tr("Kept filter"), parent), context_(context), present_(std::move(present)) {
    connect(this, &Chip::chosen, this, &SavedCuts::take);
    refresh();
}

QList<core::SavedCut> SavedCuts::cuts() const {
    QList<core::SavedCut> list;
    const core::CaseSnapshot& records = context_.vault.caseSnapshot(*context_.caseId);
    for (const core::SavedCut& cut : records.all<core::SavedCut>()) list.append(cut);
    std::sort(list.begin(), list.end(),
              [](const core::SavedCut& a, const core::SavedCut& b) { return a.name.localeAwareCompare(b.name) < 0; });
    return list;
}

void SavedCuts::refresh() {
    const core::SavedCutId shown = choice() >= 0 && choice() < cuts_.size() ? cuts_[choice()].id : core::SavedCutId::make();
    cuts_ = cuts();
    QStringList names;
    int again = -1;
    for (const core::SavedCut& cut : std::as_const(cuts_)) {
        if (cut.id == shown) again = int(names.size());
        names.append(cut.name);
    }
    names.append(tr("keep this filter…"));
    if (!cuts_.isEmpty()) names.append(tr("let one go…"));
    setChoices(names);
    setChoice(again);
}

std::optional<core::SavedCutId> SavedCuts::current() const {
    return choice() >= 0 && choice() < cuts_.size() ? std::optional(cuts_[choice()].id) : std::nullopt;
}

void SavedCuts::take(int choice) {
    if (choice < cuts_.size()) {
        Q_EMIT wanted(choice < 0 ? ChronologyFilter() : filterOf(cuts_[choice].filter.value(0)));
        return Q_EMIT currentChanged();
    }
    setChoice(-1);
    if (choice == cuts_.size()) keep();
    else letGo();
}

void SavedCuts::keep() {
    const ChronologyFilter filter = present_();
    const auto name = context_.prompts.line(tr("Keep this filter"), tr("Name, for example: Kofi and school"), {});
    if (!name || name->trimmed().isEmpty()) return;
    core::ChangeSet set{core::Action::Add, name->trimmed(), {}, false, {}};
    core::SavedCut cut{.id = core::SavedCutId::make(), .caseId = *context_.caseId, .name = name->trimmed()};
    cut.kind = QStringLiteral("chronology-running");
    cut.columns = QStringList{QStringLiteral("response"), QStringLiteral("impact")};
    cut.filter = {keptFilter(filter)};
    // The same name means the same cut, brought up to date.
    const auto same = std::find_if(cuts_.begin(), cuts_.end(),
                                   [&](const core::SavedCut& c) { return core::folded(c.name) == core::folded(cut.name); });
    if (same == cuts_.end()) {
        set.add(cut);
    } else {
        // Paper, reader and columns were chosen for it: they stay.
        const core::SavedCut chosen = *same;
        cut = chosen;
        cut.name = name->trimmed();
        cut.filter = {keptFilter(filter)};
        set.action = core::Action::Edit;
        set.edit(*same, cut);
    }
    if (set.isEmpty() || !guarded(this, [&] { context_.vault.editor().perform(set); })) return;
    refresh();
    for (int i = 0; i < cuts_.size(); ++i)
        if (cuts_[i].id == cut.id) setChoice(i);
    Q_EMIT currentChanged();
    context_.host.say(tr("Kept as “%1”. Papers can be made of it.").arg(cut.name));
}

void SavedCuts::letGo() {
    const auto name = context_.prompts.line(tr("Let a kept filter go"), tr("Its name"), cuts_.first().name);
    if (!name) return;
    const core::CaseSnapshot& records = context_.vault.caseSnapshot(*context_.caseId);
    for (const core::SavedCut& cut : std::as_const(cuts_)) {
        if (core::folded(cut.name) != core::folded(*name)) continue;
        const core::ChangeSet set = core::removalOf(records, core::anyId(cut.id));
        if (guarded(this, [&] { context_.vault.editor().perform(set); })) refresh();
        return Q_EMIT currentChanged();
    }
    context_.host.say(tr("No filter is kept under this name."));
}

}  // namespace ui
