// SPDX-License-Identifier: MPL-2.0
#include "ui/common/spell_check.h"

#include "core/edit/vault.h"
#include "ui/common/job.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTextBlock>

namespace ui {

SpellCheck::SpellCheck(const PageContext& context, QPlainTextEdit* edit)
    : QSyntaxHighlighter(edit->document()), context_(context), edit_(edit) {
    edit->installEventFilter(this);
    load();
}

/// Names of the people of the case are no mistakes, nor are the worker's own words.
void SpellCheck::load() {
    QStringList own = context_.vault.profile().words;
    if (context_.caseId) {
        const core::CaseSnapshot& records = context_.vault.caseSnapshot(*context_.caseId);
        for (const core::Person& person : records.all<core::Person>())
            for (const core::PersonName& name : person.names)
                own += (name.given + u' ' + name.family).split(u' ', Qt::SkipEmptyParts);
    }
    Job::start(
        edit_, tr("Loading the dictionary"),
        [own](const core::Progress&) { return core::Spelling::open(QStringLiteral("en_GB"), own); },
        [this](const std::shared_ptr<core::Spelling>& spelling) {
            spelling_ = spelling;
            loaded_ = true;
            rehighlight();
        });
}

void SpellCheck::highlightBlock(const QString& text) {
    if (!spelling_) return;
    QTextCharFormat wrong;
    wrong.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
    wrong.setUnderlineColor(context_.theme.color(Token::Over));
    for (const core::Misspelling& one : spelling_->misspelt(text)) setFormat(int(one.at), int(one.length), wrong);
}

bool SpellCheck::eventFilter(QObject* watched, QEvent* event) {
    if (watched == edit_ && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_F7) {
        if (toNext()) offer();
        else if (!loaded_) context_.host.say(tr("The dictionary is being loaded."));
        else context_.host.say(spelling_ ? tr("No word here is unknown.") : tr("No British English dictionary is installed."));
        return true;
    }
    return QSyntaxHighlighter::eventFilter(watched, event);
}

bool SpellCheck::toNext() {
    if (!spelling_) return false;
    const QList<core::Misspelling> all = spelling_->misspelt(edit_->toPlainText());
    if (all.isEmpty()) return false;
    const int from = edit_->textCursor().selectionEnd();
    const auto after = std::find_if(all.begin(), all.end(), [&](const core::Misspelling& one) { return one.at >= from; });
    const core::Misspelling& next = after == all.end() ? all.first() : *after;
    QTextCursor cursor = edit_->textCursor();
    cursor.setPosition(int(next.at));
    cursor.setPosition(int(next.at + next.length), QTextCursor::KeepAnchor);
    edit_->setTextCursor(cursor);
    return true;
}

void SpellCheck::offer() {
    const QString word = edit_->textCursor().selectedText();
    auto* menu = new QMenu(edit_);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Suggestions for %1").arg(word));
    for (const QString& one : spelling_->suggestions(word))
        connect(menu->addAction(one), &QAction::triggered, this, [this, one] { replace(one); });
    menu->addSeparator();
    connect(menu->addAction(tr("Keep “%1” in this file’s dictionary").arg(word)), &QAction::triggered, this,
            [this, word] { keep(word); });
    menu->popup(edit_->viewport()->mapToGlobal(edit_->cursorRect().bottomLeft()));
    if (!menu->actions().isEmpty()) menu->setActiveAction(menu->actions().first());
}

void SpellCheck::replace(const QString& word) { edit_->insertPlainText(word); }

void SpellCheck::keep(const QString& word) {
    const core::Profile before = context_.vault.profile();
    core::Profile after = before;
    if (!after.words.contains(word)) after.words.append(word);
    core::ChangeSet set{core::Action::Setting, word, {}, false, {}};
    set.edit(before, after);
    if (!set.isEmpty() && !guarded(edit_, [&] { context_.vault.editor().perform(set); })) return;
    spelling_->learn(word);
    rehighlight();
}

}  // namespace ui
