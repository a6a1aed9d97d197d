// SPDX-License-Identifier: MPL-2.0
// The quality check of the chronology behind its page: run on a worker after each change, in words for each entry.
#pragma once

#include "core/rules/chronology.h"
#include "ui/common/page.h"

#include <QSet>
#include <QTimer>

namespace ui {

/// "“clearly” is an opinion word. Say what was seen or heard."
QString findingWords(const core::CaseSnapshot& snapshot, const core::EntryFinding& finding);

class EntryChecks final : public QObject {
    Q_OBJECT
public:
    /// Runs at once and after each change of the case that `page` shows.
    EntryChecks(const PageContext& context, QWidget* page);

    /// What was found on one entry, as sentences; empty if nothing was.
    QStringList sentencesOf(const core::EntryId& entry) const;
    /// The entries with one kind of finding, for the filter.
    struct Group {
        core::EntryIssue issue = core::EntryIssue::NoImpact;
        QString words;  ///< "opinion word"
        QSet<core::EntryId> entries;
    };
    /// Only those that hold something. A missing source has a chip of its own and is not among them.
    QList<Group> groups() const;

Q_SIGNALS:
    /// A check has ended.
    void changed();

private:
    void run();

    PageContext context_;
    QWidget* page_;
    QTimer soon_;
    int runs_ = 0;  ///< a run that was overtaken is thrown away
    QList<core::EntryFinding> findings_;
};

}  // namespace ui
