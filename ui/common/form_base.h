// SPDX-License-Identifier: MPL-2.0
// The part of Form<T> that does not know T: rows with label, buddy, accessible name, hint and error; drafts; commits.
#pragma once

#include "core/base/problem.h"
#include "core/edit/editor.h"
#include "ui/common/field.h"
#include "ui/common/page.h"

class QVBoxLayout;

namespace ui {

class FormBase : public QWidget {
    Q_OBJECT
public:
    /// Saves every field that holds unsaved text. What cannot be saved is marked and stashed. True if nothing is left.
    bool commit();
    bool hasUnsaved() const;
    /// A bold line between rows.
    void heading(const QString& text);
    /// A muted sentence between rows.
    void sentence(const QString& text);
    /// Anything else between rows.
    void insert(QWidget* widget);
    /// Shows each problem under the row whose column it names.
    void show(const core::Problems& problems);
    void focusFirst();
    /// Everyone in the case by name: for fields of a page's own.
    QList<PersonField::Choice> peopleOfCase() const;

Q_SIGNALS:
    /// After a row has been saved.
    void committed();
    /// The record shown has been removed (by undo, or elsewhere).
    void removed();

protected:
    struct Row {
        QString key;  ///< column; unique in a form
        QString label;
        Field* field = nullptr;
        QLabel* caption = nullptr;
        QLabel* error = nullptr;
        bool dirty = false;
    };

    FormBase(const PageContext& context, QWidget* parent);

    /// Makes the row; label and accessible name come from `label` ("&" marks the mnemonic).
    void addRow(const QString& key, const QString& label, Field* field, const QString& hint);
    void showError(Row& row, const QString& sentence);
    Row* rowOf(const QString& key);
    std::vector<Row>& rows() { return rows_; }
    const std::vector<Row>& rows() const { return rows_; }
    const PageContext& context() const { return context_; }
    core::Editor& editor() const;
    QString stashKey(const Row& row) const { return recordKey() + u'/' + row.key; }
    void restoreDrafts();

    /// Id of the record shown; empty = none, or not in the file yet.
    virtual QString recordKey() const = 0;
    /// Writes the row's value if it differs; true if nothing unsaved is left in it. May throw core::Error.
    virtual bool save(Row& row) = 0;
    /// Shows the stored value of the row again.
    virtual void refresh(const Row& row) = 0;

private:
    void rowEdited(const QString& key);
    bool rowLeft(const QString& key);

    PageContext context_;
    std::vector<Row> rows_;
    QVBoxLayout* layout_;
    bool saving_ = false;
};

}  // namespace ui
