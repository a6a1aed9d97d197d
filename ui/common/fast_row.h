// SPDX-License-Identifier: MPL-2.0
// The row above a table that adds a record without a dialog: fields on `raised`, Add, and one line below that says back
// what was understood. Tab moves on, Enter adds from any field, Down goes to the table.
#pragma once

#include "ui/common/field.h"
#include "ui/common/surface.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace ui {

class PageKeys;

class FastRow final : public Surface {
    Q_OBJECT
public:
    explicit FastRow(const Theme& theme, const QString& verb, QWidget* parent = nullptr);
    /// `name` is the accessible name; `placeholder` stands in an empty text field. `stretch` > 0 shares the room left.
    void addField(Field* field, const QString& name, const QString& placeholder = {}, int stretch = 0);
    /// The caption line.
    void setSpoken(const QString& sentence);
    void setProblem(const QString& sentence);
    void focusFirst();
    /// The table below: Down in a line of this row goes there.
    void setList(QWidget* list);

Q_SIGNALS:
    void edited();
    /// Enter in a field, or Add.
    void submitted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool leadsDown() const;

    QHBoxLayout* row_;
    QPushButton* add_;
    QLabel* spoken_;
    QWidget* list_ = nullptr;
    PageKeys* keys_;
    QList<Field*> fields_;
};

}  // namespace ui
