// SPDX-License-Identifier: MPL-2.0
// The dictionary behind the fields of a page: read once by a worker, with the names and words of the file; it marks what
// is misspelt, offers what may be meant, and keeps a word.
#pragma once

#include "core/base/spelling.h"
#include "ui/common/page.h"

#include <QObject>

namespace ui {

class Speller final : public QObject {
    Q_OBJECT
public:
    /// Reads the dictionary behind `owner`; where none is installed nothing is ever misspelt.
    Speller(const PageContext& context, QWidget* owner);
    bool isReady() const { return spelling_ != nullptr; }
    /// Empty until the dictionary is there.
    QList<core::Misspelling> misspelt(const QString& text) const;
    /// The next after `from`, round to the start; no value, and said why, if there is none.
    std::optional<core::Misspelling> next(const QString& text, qsizetype from) const;
    /// A menu at `place` of the screen: what may be meant, for `replace`, and to keep the word.
    void offer(const QString& word, QPoint place, const std::function<void(const QString&)>& replace);
    const Theme& theme() const { return context_.theme; }

Q_SIGNALS:
    /// Other words are known now.
    void changed();

private:
    void keep(const QString& word);

    PageContext context_;
    QWidget* owner_;
    std::shared_ptr<core::Spelling> spelling_;
    bool loaded_ = false;
};

}  // namespace ui
