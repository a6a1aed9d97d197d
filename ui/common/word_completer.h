// SPDX-License-Identifier: MPL-2.0
// Completes names and places inside a line of text: what is known is offered below, and nothing is taken unasked. Down
// chooses, Enter takes; without a choice Enter and Tab do what they do without the list.
#pragma once

#include <QObject>
#include <QStringList>

class QCompleter;
class QLineEdit;
class QStringListModel;

namespace ui {

/// What can be completed of the text before the cursor: where it starts, and the known words that begin so, best first.
struct Completion {
    int start = -1;
    QStringList words;
    bool operator==(const Completion&) const = default;
};
/// The longest run of up to four words before `cursor` that begins any of `known`; at least two letters. Case and accents
/// do not count; what is written out already is not offered.
Completion completionAt(const QString& text, int cursor, const QStringList& known);

class WordCompleter final : public QObject {
    Q_OBJECT
public:
    explicit WordCompleter(QLineEdit* line);
    void setWords(const QStringList& words);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void offer();
    void take(const QString& word);

    QLineEdit* line_;
    QStringListModel* model_;
    QCompleter* completer_;
    QStringList known_;
    int start_ = -1;
};

}  // namespace ui
