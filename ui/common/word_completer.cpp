// SPDX-License-Identifier: MPL-2.0
#include "ui/common/word_completer.h"

#include "core/base/text.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStringListModel>

namespace ui {

Completion completionAt(const QString& text, int cursor, const QStringList& known) {
    constexpr int mostWords = 4, mostOffered = 6, leastLetters = 2;
    QList<int> starts;  // of the words before the cursor, the nearest first
    for (int at = cursor - 1; at >= 0 && starts.size() < mostWords; --at)
        if (!text[at].isSpace() && (at == 0 || text[at - 1].isSpace() || text[at - 1] == u'(')) starts.append(at);
    for (auto start = starts.crbegin(); start != starts.crend(); ++start) {
        const QString typed = core::folded(text.mid(*start, cursor - *start));
        if (typed.size() < leastLetters || text[cursor - 1].isSpace()) continue;
        Completion found{*start, {}};
        for (const QString& word : known) {
            const QString folded = core::folded(word);
            if (folded.size() > typed.size() && folded.startsWith(typed)) found.words.append(word);
            if (found.words.size() == mostOffered) break;
        }
        if (!found.words.isEmpty()) return found;
    }
    return {};
}

WordCompleter::WordCompleter(QLineEdit* line)
    : QObject(line), line_(line), model_(new QStringListModel(this)), completer_(new QCompleter(model_, this)) {
    completer_->setWidget(line);
    completer_->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer_->popup()->installEventFilter(this);  // after the completer's own: asked before it
    connect(line, &QLineEdit::textEdited, this, &WordCompleter::offer);
    connect(completer_, qOverload<const QString&>(&QCompleter::activated), this, &WordCompleter::take);
}

void WordCompleter::setWords(const QStringList& words) { known_ = words; }

void WordCompleter::offer() {
    const Completion found = completionAt(line_->text(), line_->cursorPosition(), known_);
    start_ = found.start;
    if (found.words.isEmpty()) return completer_->popup()->hide();
    model_->setStringList(found.words);
    completer_->complete();
    completer_->popup()->setCurrentIndex({});
}

void WordCompleter::take(const QString& word) {
    if (start_ < 0 || start_ > line_->cursorPosition()) return;
    const QString text = line_->text();
    line_->setText(text.left(start_) + word + text.mid(line_->cursorPosition()));
    line_->setCursorPosition(start_ + int(word.size()));
    Q_EMIT line_->textEdited(line_->text());  // names and spoken line follow, as if it had been typed
    completer_->popup()->hide();
}

bool WordCompleter::eventFilter(QObject* watched, QEvent* event) {
    if (watched != completer_->popup() || event->type() != QEvent::KeyPress) return QObject::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool moves = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Backtab;
    if (!moves) return QObject::eventFilter(watched, event);
    const QModelIndex chosen = completer_->popup()->currentIndex();
    if (chosen.isValid()) {
        take(chosen.data().toString());  // the line does not hear of this Enter: it would submit
        return true;
    }
    completer_->popup()->hide();
    QCoreApplication::sendEvent(line_, event);
    return true;
}

}  // namespace ui
