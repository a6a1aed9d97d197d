// SPDX-License-Identifier: MPL-2.0
// What a speller knows, in fields: F7 goes to the next misspelt word and offers what may be meant. A field of several lines
// underlines them; beside a field of one line whoever owns it says them.
#pragma once

#include "ui/common/speller.h"

#include <QSyntaxHighlighter>

class QLineEdit;
class QPlainTextEdit;

namespace ui {

class SpellCheck final : public QSyntaxHighlighter {
    Q_OBJECT
public:
    SpellCheck(Speller* speller, QPlainTextEdit* edit);

protected:
    void highlightBlock(const QString& text) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void toNext();

    Speller* speller_;
    QPlainTextEdit* edit_;
};

class LineSpelling final : public QObject {
    Q_OBJECT
public:
    LineSpelling(Speller* speller, QLineEdit* line);
    /// In the order of the text, each once; not the word that is being typed.
    QStringList unknown() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void toNext();

    Speller* speller_;
    QLineEdit* line_;
};

}  // namespace ui
