// SPDX-License-Identifier: MPL-2.0
#include "ui/common/spell_check.h"

#include "ui/common/page_keys.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextBlock>

namespace ui {
namespace {

void addKey(QWidget* field, std::function<void()> toNext) {
    (new PageKeys(field, SpellCheck::tr("In a text")))
        ->add({{"F7", std::move(toNext)}}, SpellCheck::tr("The next word with a wavy line"));
}

bool isKeyOf(const QWidget* field, QObject* watched, QEvent* event) {
    return watched == field && event->type() == QEvent::KeyPress && PageKeys::press(field, *static_cast<QKeyEvent*>(event));
}

}  // namespace

SpellCheck::SpellCheck(Speller* speller, QPlainTextEdit* edit)
    : QSyntaxHighlighter(edit->document()), speller_(speller), edit_(edit) {
    edit->installEventFilter(this);
    addKey(edit, [this] { toNext(); });
    connect(speller, &Speller::changed, this, &SpellCheck::rehighlight);
}

void SpellCheck::highlightBlock(const QString& text) {
    QTextCharFormat wrong;
    wrong.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
    wrong.setUnderlineColor(speller_->theme().color(Token::Over));
    const QList<core::Misspelling> all = speller_->misspelt(text);
    for (const core::Misspelling& one : all) setFormat(int(one.at), int(one.length), wrong);
}

bool SpellCheck::eventFilter(QObject* watched, QEvent* event) {
    return isKeyOf(edit_, watched, event) || QSyntaxHighlighter::eventFilter(watched, event);
}

void SpellCheck::toNext() {
    QTextCursor cursor = edit_->textCursor();
    const auto next = speller_->next(edit_->toPlainText(), cursor.selectionEnd());
    if (!next) return;
    cursor.setPosition(int(next->at));
    cursor.setPosition(int(next->at + next->length), QTextCursor::KeepAnchor);
    edit_->setTextCursor(cursor);
    speller_->offer(cursor.selectedText(), edit_->viewport()->mapToGlobal(edit_->cursorRect().bottomLeft()),
                    [edit = edit_](const QString& word) { edit->insertPlainText(word); });
}

LineSpelling::LineSpelling(Speller* speller, QLineEdit* line) : QObject(line), speller_(speller), line_(line) {
    line->installEventFilter(this);
    addKey(line, [this] { toNext(); });
}

QStringList LineSpelling::unknown() const {
    const QString text = line_->text();
    QStringList words;
    const QList<core::Misspelling> all = speller_->misspelt(text);
    for (const core::Misspelling& one : all)
        if (!line_->hasFocus() || one.at + one.length != line_->cursorPosition()) words.append(text.mid(one.at, one.length));
    words.removeDuplicates();
    return words;
}

bool LineSpelling::eventFilter(QObject* watched, QEvent* event) {
    return isKeyOf(line_, watched, event) || QObject::eventFilter(watched, event);
}

void LineSpelling::toNext() {
    const int from = line_->hasSelectedText() ? line_->selectionEnd() : 0;
    if (const auto next = speller_->next(line_->text(), from)) {
        line_->setSelection(int(next->at), int(next->length));
        speller_->offer(line_->selectedText(), line_->mapToGlobal(QPoint(0, line_->height())),
                        [line = line_](const QString& word) { line->insert(word); });
    }
}

}  // namespace ui
