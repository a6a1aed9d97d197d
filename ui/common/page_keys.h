// SPDX-License-Identifier: MPL-2.0
// The keys of a widget: what they do and what they are called, in one table. Key presses are answered from it and the help
// of the page is drawn from it, so that the two cannot differ. Keys of the whole window are actions, see actions.h.
#pragma once

#include <QKeySequence>
#include <QObject>

#include <functional>
#include <vector>

class QKeyEvent;
class QWidget;

namespace ui {

class PageKeys final : public QObject {
    Q_OBJECT
public:
    struct Bound {
        const char* key;  ///< as in a shortcut: "P", "Alt+Left"; "Return" stands for Enter too, "+" for "="
        std::function<void()> act;
        std::function<bool()> when = {};  ///< without it always; where it is false the key goes on to others
    };
    /// `where` says in the help where they work: "In the drawing".
    PageKeys(QWidget* owner, const QString& where);

    /// Keys of which one sentence tells: "Left, Right: the next person".
    void add(std::vector<Bound> keys, const QString& words);
    const QString& where() const { return where_; }
    /// One for each sentence, in the order in which they were added.
    QStringList lines() const;

    /// Does what the tables of `owner` say of the key; false if it is in none of them.
    static bool press(const QWidget* owner, const QKeyEvent& event);

private:
    struct Line {
        std::vector<Bound> keys;
        QString words;
    };
    bool press(const QKeySequence& pressed) const;

    QString where_;
    std::vector<Line> lines_;
};

/// What can be done by key on a page, as far as it is in sight: each place with its lines, each line once.
QStringList keysOf(const QWidget* page);

}  // namespace ui
