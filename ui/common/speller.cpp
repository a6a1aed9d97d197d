// SPDX-License-Identifier: MPL-2.0
#include "ui/common/speller.h"

#include "core/edit/vault.h"
#include "ui/common/guarded.h"
#include "ui/common/job.h"

#include <QMenu>

namespace ui {

Speller::Speller(const PageContext& context, QWidget* owner) : QObject(owner), context_(context), owner_(owner) {
    // Names of the people of the case are no mistakes, nor are the worker's own words.
    QStringList own = context_.vault.profile().words;
    if (context_.caseId) {
        const core::CaseSnapshot& records = context_.vault.caseSnapshot(*context_.caseId);
        for (const core::Person& person : records.all<core::Person>())
            for (const core::PersonName& name : person.names)
                own += (name.given + u' ' + name.family).split(u' ', Qt::SkipEmptyParts);
    }
    Job::start(
        owner, tr("Loading the dictionary"),
        [own](const core::Progress&) { return core::Spelling::open(QStringLiteral("en_GB"), own); },
        [this](const std::shared_ptr<core::Spelling>& spelling) {
            spelling_ = spelling;
            loaded_ = true;
            Q_EMIT changed();
        });
}

QList<core::Misspelling> Speller::misspelt(const QString& text) const {
    return spelling_ ? spelling_->misspelt(text) : QList<core::Misspelling>();
}

std::optional<core::Misspelling> Speller::next(const QString& text, qsizetype from) const {
    const QList<core::Misspelling> all = misspelt(text);
    if (all.isEmpty()) {
        context_.host.say(!loaded_    ? tr("The dictionary is being loaded.")
                          : spelling_ ? tr("No word here is unknown.")
                                      : tr("No British English dictionary is installed."));
        return std::nullopt;
    }
    const auto after = std::find_if(all.begin(), all.end(), [&](const core::Misspelling& one) { return one.at >= from; });
    return after == all.end() ? all.first() : *after;
}

void Speller::offer(const QString& word, QPoint place, const std::function<void(const QString&)>& replace) {
    if (!spelling_) return;
    auto* menu = new QMenu(owner_);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Suggestions for %1").arg(word));
    for (const QString& one : spelling_->suggestions(word))
        connect(menu->addAction(one), &QAction::triggered, this, [replace, one] { replace(one); });
    menu->addSeparator();
    connect(menu->addAction(tr("Keep “%1” in this file’s dictionary").arg(word)), &QAction::triggered, this,
            [this, word] { keep(word); });
    menu->popup(place);
    menu->setActiveAction(menu->actions().first());
}

void Speller::keep(const QString& word) {
    const core::Profile before = context_.vault.profile();
    core::Profile after = before;
    if (!after.words.contains(word)) after.words.append(word);
    core::ChangeSet set{core::Action::Setting, word, {}, false, {}};
    set.edit(before, after);
    if (!set.isEmpty() && !guarded(owner_, [&] { context_.vault.editor().perform(set); })) return;
    spelling_->learn(word);
    Q_EMIT changed();
}

}  // namespace ui
