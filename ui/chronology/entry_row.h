// SPDX-License-Identifier: MPL-2.0
// The fast row of the chronology: date, what happened, source. Snippets become whole texts, names become people.
#pragma once

#include "core/model/chronology_entry.h"
#include "ui/common/fast_row.h"
#include "ui/common/page.h"

class QStringListModel;

namespace ui {

class LineSpelling;
class Speller;
class WordCompleter;

class EntryRow final : public QObject {
    Q_OBJECT
public:
    EntryRow(const PageContext& context, Speller* speller, QObject* parent);
    FastRow* widget() const { return row_; }
    /// What can be completed: sources, and inside the text people and places.
    void offer(const QStringList& sources, const QStringList& people, const QStringList& places);
    void focusFirst() { row_->focusFirst(); }
    void say(const QString& sentence) { row_->setSpoken(sentence); }
    /// Asks for a snippet and keeps it: "hv = Health visitor called at home".
    void editSnippets();

Q_SIGNALS:
    /// The entry has been written; the row is empty again.
    void added(const core::ChronologyEntry& entry);
    /// Paste in the row, and the clipboard may hold a table. Unanswered it is pasted as text.
    void pasteWanted(bool* taken);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QString heard() const;
    void speak();
    void expand();
    void add();
    core::ChronologyEntry entry() const;
    QList<core::PersonId> named() const;

    PageContext context_;
    FastRow* row_;
    DateField* date_;
    TextField* event_;
    TextField* source_;
    QStringListModel* sources_;
    WordCompleter* words_;
    LineSpelling* spelling_;
    QStringList places_;
};

}  // namespace ui
