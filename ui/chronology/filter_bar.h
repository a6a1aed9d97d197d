// SPDX-License-Identifier: MPL-2.0
// The filter of the chronology: chips for dates, person, category, concern or strength, missing source, findings; and words.
#pragma once

#include "ui/chronology/chronology_rows.h"
#include "ui/chronology/entry_checks.h"
#include "ui/common/chips.h"
#include "ui/common/page.h"

class QHBoxLayout;
class QLineEdit;

namespace ui {

class FilterBar final : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(const PageContext& context, QWidget* parent = nullptr);
    /// Everything but the view.
    ChronologyFilter filter() const;
    void clear();
    /// People of the case and the count of entries without a source, as they stand now.
    void offer(const core::CaseSnapshot& snapshot, int withoutSource);
    /// The kinds of findings there are now; the chip hides when there is none.
    void offerChecks(const QList<EntryChecks::Group>& groups);

Q_SIGNALS:
    void changed();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void chooseDates(int choice);
    void setDates(const core::UncertainDate& dates, int choice);

    PageContext context_;
    Chip* dates_;
    Chip* person_;
    Chip* category_;
    Chip* valence_;
    Chip* source_;
    Chip* check_;
    QList<EntryChecks::Group> groups_;
    QLineEdit* words_;
    QHBoxLayout* row_ = nullptr;
    QList<core::PersonId> people_;
    core::UncertainDate chosenDates_;
};

}  // namespace ui
