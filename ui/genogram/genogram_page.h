// SPDX-License-Identifier: MPL-2.0
// The family drawn: canvas, the same people as a list, and the chosen person in full beside it. Adds relatives by key or
// menu, shows the family as at a day, writes the picture.
#pragma once

#include "ui/common/field.h"
#include "ui/common/page.h"
#include "ui/common/record_table.h"
#include "ui/common/record_table_model.h"
#include "ui/common/undo_bar.h"
#include "ui/genogram/drawing_job.h"
#include "ui/genogram/family_look.h"
#include "ui/genogram/family_view.h"

#include <QSet>
#include <QTimer>

class QStackedWidget;
class QMenu;
class QSlider;
class QToolButton;

namespace ui {

class CanvasForm;
class GhostSlots;
class MiniMap;
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
    void keepLook();
    void addPictures(DrawingRequest& request);
    QString lookKey() const;
    void show(const DrawnFamily& family);
    using QWidget::show;
    void choose(const core::PersonId& person);
    void addRelative(core::Relation relation);
    void write(core::Relation relation, core::Sex sex);
    void addFirst();
    void addTie();
    void addHome();
    void findPerson();
    void open(CanvasForm* form, const QRect& box, int side);
    void closeForm();
    void keep(const core::ChangeSet& set, const core::PersonId& shown);
    void tidy();
    void tidyHere();
    void showWithin(int steps);
    void joinPeople();
    void compare();
    void showBeside(const core::UncertainDate& day, bool known, bool alone);
    void addUnion();
    void link(const core::PersonId& from, const core::PersonId& to);
    void movePerson(const core::PersonId& person, double by);
    void unpin(const QSet<core::PersonId>& people);
    void chooseRecord(const core::AnyId& record);
    void showPart(core::FamilySide side, int generations);
    void fillPartMenu();
    void slideDate(int back);
    void followDate();
    QWidget* makeSlider();
    core::GenogramView view() const;
    void viewChosen();
    void copyPicture();
    void dateLeft();
    void exportPicture(const std::optional<core::PosterPage>& poster = {});
    void fillLookMenu();
    void fillViewMenu();
    void countPeople();
    const core::CaseSnapshot& records() const;

    QStackedWidget* stack_;
    UndoBar* undo_;
    FamilyView* view_;
    GhostSlots* ghosts_;
    MiniMap* map_;
    RecordTableModel<SpotRow>* model_ = nullptr;
    RecordTable* list_;
    QWidget* listCard_ = nullptr;
    QList<QToolButton*> adders_;
    QToolButton* listButton_ = nullptr;
    QToolButton* ties_ = nullptr;
    QToolButton* homes_ = nullptr;
    QMenu* viewMenu_ = nullptr;
    DateField* asAt_;
    ChoiceField* shows_ = nullptr;  ///< which view
    QSlider* slider_ = nullptr;     ///< months up to today
    core::FamilySide side_ = core::FamilySide::Both;
    int generations_ = 0;
    bool alone_ = false;             ///< the earlier day is shown without today
    FamilyLook look_;                ///< of the family; what has a button of its own is taken from there
    QHash<QString, QImage> photos_;  ///< those shown once, by the digest of their file
    PersonPane* pane_;
    CanvasForm* form_ = nullptr;           ///< the line over the canvas, if one is open
    std::optional<core::Layout> layout_;   ///< of the drawing in sight: the next one moves as little as can be
    std::optional<core::PersonId> focus_;  ///< only people near this one …
    core::UncertainDate beside_;           ///< an earlier day shown left of the family
    bool known_ = false;                   ///< … as the file knew it then
    int within_ = 0;                       ///< … at most so many steps away; 0 = everybody
    QTimer soon_;
    int drawings_ = 0;                       ///< a drawing that was overtaken is thrown away
    int shown_ = 0;                          ///< number of the one in sight
    std::optional<core::PersonId> awaited_;  ///< to be selected once it is drawn
};

}  // namespace ui
