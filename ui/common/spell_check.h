// SPDX-License-Identifier: MPL-2.0
// Marks what is misspelt in a field of several lines; F7 goes to the next one and offers what may be meant.
#pragma once

#include "core/base/spelling.h"
#include "ui/common/page.h"

#include <QSyntaxHighlighter>

class QMenu;
class QPlainTextEdit;

namespace ui {

class SpellCheck final : public QSyntaxHighlighter {
    Q_OBJECT
public:
    /// Loads the dictionary in the background; where none is installed nothing is marked and F7 says so.
    SpellCheck(const PageContext& context, QPlainTextEdit* edit);
    bool isReady() const { return spelling_ != nullptr; }
    /// Selects the next misspelt word after the cursor, round to the start, and opens the menu; false if there is none.
    bool toNext();

protected:
    void highlightBlock(const QString& text) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void load();
    void offer();
    void keep(const QString& word);
    void replace(const QString& word);

    PageContext context_;
    QPlainTextEdit* edit_;
    std::shared_ptr<core::Spelling> spelling_;
    bool loaded_ = false;
};

}  // namespace ui
