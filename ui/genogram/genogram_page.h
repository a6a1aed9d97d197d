// SPDX-License-Identifier: MPL-2.0
// The family drawn: canvas, the same people as a list, and the chosen person in full beside it. Adds relatives by key or
// menu, shows the family as at a day, writes the picture.
#pragma once

#include "ui/common/field.h"
#include "ui/common/page.h"
#include "ui/common/record_table.h"
#include "ui/common/record_table_model.h"
#include "ui/common/undo_bar.h"
#include "ui/genogram/family_view.h"

#include <QSet>
#include <QTimer>

class QStackedWidget;
class QToolButton;

namespace ui {

class PersonPane;

/// One person of the drawing as the list says it.
struct SpotRow {
    core::AnyId id;
    QString says;
    int generation = 0;
};

class GenogramPage final : public Page {
    Q_OBJECT
public:
    explicit GenogramPage(const PageContext& context, QWidget* parent = nullptr);
    QString title() const override;
    void activate() override;
    void reveal(const core::AnyId& record) override;
    bool perform(const QString& action) override;

    /// The drawing in sight is older than the records; the new one is on its way.
    bool isDrawing() const { return shown_ != drawings_; }

private:
    QWidget* makeCanvas();
    QWidget* makeToolbar();
    QWidget* makeBottomBar();
    QWidget* makeList();
    void draw();
    void show(const core::Drawing& drawing, const core::CaseSnapshot& records);
    using QWidget::show;
    void choose(const core::PersonId& person);
    void addRelative(core::Relation relation);
    void dateLeft();
    void exportPicture();
    void countPeople();
    const core::CaseSnapshot& records() const;

    QStackedWidget* stack_;
    UndoBar* undo_;
    FamilyView* view_;
    RecordTableModel<SpotRow>* model_ = nullptr;
    RecordTable* list_;
    QWidget* listCard_ = nullptr;
    QList<QToolButton*> adders_;
    QToolButton* listButton_ = nullptr;
    QToolButton* ties_ = nullptr;
    QToolButton* homes_ = nullptr;
    DateField* asAt_;
    PersonPane* pane_;
    QTimer soon_;
    int drawings_ = 0;                       ///< a drawing that was overtaken is thrown away
    int shown_ = 0;                          ///< number of the one in sight
    std::optional<core::PersonId> awaited_;  ///< to be selected once it is drawn
    bool focusNew_ = false;                  ///< and its name typed
};

}  // namespace ui
