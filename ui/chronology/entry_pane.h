// SPDX-License-Identifier: MPL-2.0
// One chronology entry in full: the fact, who took part, the source, what it was like for each child, what was done;
// the worker's view stands apart in a dashed box.
#pragma once

#include "core/model/snapshot.h"
#include "ui/common/cards.h"
#include "ui/common/form.h"

class QPushButton;
class QToolButton;

namespace ui {

class ArrivedBox;
class MessageBar;
class NoteField;
class Speller;

class EntryPane final : public DetailCard {
    Q_OBJECT
public:
    EntryPane(const PageContext& context, Speller* speller, QWidget* parent = nullptr);
    /// No value shows what the pane is for.
    void show(const std::optional<core::EntryId>& entry);
    /// An entry that came by itself and is not stored: its words and the record it tells of.
    void showArrived(const core::ChronologyEntry& entry);
    std::optional<core::EntryId> entry() const { return entry_; }
    void focusForm();
    /// What the check found on the entry shown, above its form; empty hides it.
    void setFindings(const QStringList& sentences);
    using QWidget::show;

Q_SIGNALS:
    void removeWanted(const core::EntryId& entry);
    /// −1 earlier, +1 later among the entries of the day.
    void moveWanted(const core::EntryId& entry, int step);
    /// The entry that came by itself is to be stored, so that it can say what it meant.
    void keepWanted();

private:
    QWidget* makeHead();
    void makeForms();
    void makeFactForm();
    void makeSourceForm();
    void makeAfterForm();
    QWidget* makeViewBox();
    void addImpactRows();
    void showSource();
    void addSource();
    void openFile();
    void speak();
    void spell(NoteField* field);
    const core::CaseSnapshot& records() const;

    PageContext context_;
    Speller* speller_;
    std::optional<core::EntryId> entry_;
    QList<core::PersonId> children_;
    QLabel* date_;
    QLabel* ages_;
    MessageBar* findings_;
    ArrivedBox* arrived_;
    QToolButton* evidence_;
    QToolButton* earlier_;
    QToolButton* later_;
    QToolButton* remove_;
    QWidget* forms_ = nullptr;
    Form<core::ChronologyEntry>* form_ = nullptr;
    Form<core::Source>* source_ = nullptr;
    Form<core::ChronologyEntry>* after_ = nullptr;
    Form<core::ChronologyEntry>* view_ = nullptr;
    QPushButton* addSource_ = nullptr;
    QPushButton* file_ = nullptr;
};

}  // namespace ui
