// SPDX-License-Identifier: MPL-2.0
// The filter of the chronology: chips for dates, person, category, concern or strength, agency, missing source, findings; and
// words.
#pragma once

#include "ui/chronology/chronology_rows.h"
#include "ui/chronology/entry_checks.h"
#include "ui/chronology/saved_cuts.h"
#include "ui/common/chips.h"
#include "ui/common/page.h"

class QHBoxLayout;
class QLineEdit;

namespace ui {

class CutPane;

class FilterBar final : public QWidget {
    Q_OBJECT
public:
    /// `view` tells which view is shown, for filters that are kept.
    FilterBar(const PageContext& context, std::function<ChronologyView()> view, QWidget* parent = nullptr);
    /// Everything but the view.
    ChronologyFilter filter() const;
    void clear();
    /// Shows a filter that was kept; what is in it and no chip can show is left out.
    void setFilter(const ChronologyFilter& filter);
    /// People of the case, the count of entries without a source and the agencies that tell of it, as they stand now.
    void offer(const core::CaseSnapshot& snapshot, int withoutSource, const QStringList& agencies);
    /// The kinds of findings there are now; the chip hides when there is none.
    void offerChecks(const QList<EntryChecks::Group>& groups);

    /// Brings the kept filters up to date with the case.
    void refreshKept();

Q_SIGNALS:
    void changed();
    /// A kept filter shows this view.
    void viewWanted(ChronologyView view);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QList<Chip*> chips() const { return {dates_, person_, category_, valence_, agency_, source_, check_}; }
    void arrange();
    void chooseDates(int choice);
    void setDates(const core::UncertainDate& dates, int choice);

    PageContext context_;
    SavedCuts* kept_;
    CutPane* cut_;
    Chip* dates_;
    Chip* person_;
    Chip* category_;
    Chip* valence_;
    Chip* agency_;
    Chip* source_;
    Chip* check_;
    QList<EntryChecks::Group> groups_;
    QLineEdit* words_;
    QHBoxLayout* row_ = nullptr;
    QHBoxLayout* below_ = nullptr;  ///< what has no room beside the first chips
    QList<core::PersonId> people_;
    QStringList agencies_;
    core::UncertainDate chosenDates_;
};

}  // namespace ui
