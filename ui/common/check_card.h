// SPDX-License-Identifier: MPL-2.0
// Before a paper or a file leaves: what the leak check found, decided one by one with a reason; what is left out and why; what
// the reader will see that others gave us.
#pragma once

#include "core/desk/publish.h"
#include "ui/common/chips.h"
#include "ui/common/page.h"
#include "ui/common/record_table.h"
#include "ui/common/record_table_model.h"
#include "ui/common/surface.h"

class QPushButton;
class QStackedWidget;

namespace ui {

class CheckCard final : public Surface {
    Q_OBJECT
public:
    explicit CheckCard(const PageContext& context, QWidget* parent = nullptr);

    /// Shows a paper that was checked, with what writing it found beyond. Decisions about findings that are still there
    /// stay.
    void setReport(const core::Prepared& prepared, const QList<core::Finding>& inBytes = {});
    /// The same for a file of another program, which nobody reads as a paper.
    void setFindings(const QList<core::Finding>& findings, const QList<core::Withheld>& withheld);
    /// Nothing is known until the next setReport().
    void clear();
    /// For another reader or kind: what was decided does not hold for it.
    void forgetDecisions();
    const QList<core::Acceptance>& decisions() const { return decisions_; }
    /// Findings about which nothing was decided.
    int openCount() const;

Q_SIGNALS:
    /// A decision was made or taken back.
    void decided();
    /// A finding was chosen: its words are to be shown on the paper.
    void findingChosen(const QString& words);

private:
    struct FindingRow {
        core::AnyId id;
        core::Finding finding;
        QString decision;
        QString reason;
    };
    struct TextRow {
        core::AnyId id;
        QString first;
        QString second;
        QString third;
    };
    QWidget* makeFindings();
    QWidget* makeList(RecordTable* table, RecordTableModel<TextRow>*& model, QList<TextRow>& rows, const QString& empty,
                      const QStringList& heads);
    void decide(core::Decision decision);
    void takeBack();
    void fill();
    const core::Finding* current() const;

    PageContext context_;
    QList<core::Finding> findings_;
    QList<core::Acceptance> decisions_;
    QList<TextRow> withheld_;
    QList<TextRow> given_;
    Segmented* parts_;
    QStackedWidget* stack_;
    QStackedWidget* findingStack_ = nullptr;
    RecordTable* findingTable_;
    RecordTableModel<FindingRow>* findingModel_ = nullptr;
    RecordTable* withheldTable_;
    RecordTableModel<TextRow>* withheldModel_ = nullptr;
    RecordTable* givenTable_;
    RecordTableModel<TextRow>* givenModel_ = nullptr;
    QPushButton* takeOut_;
    QPushButton* keep_;
    QPushButton* back_;
};

}  // namespace ui
