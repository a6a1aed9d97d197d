// SPDX-License-Identifier: MPL-2.0
#include "ui/chronology/entry_checks.h"

#include "core/base/date_text.h"
#include "core/edit/vault.h"
#include "ui/common/following.h"
#include "ui/common/job.h"

#include <QCoreApplication>

namespace ui {
namespace {

using core::EntryFinding;
using core::EntryIssue;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(entryChecks)
public:
    static QString sentence(const EntryFinding& finding, const QString& otherDate) {
        switch (finding.issue) {
        case EntryIssue::NoSource: return tr("No source is named.");
        case EntryIssue::NoImpact: return tr("It does not say what this was like for a child.");
        case EntryIssue::OpinionInEvent: return tr("“%1” is an opinion word. Say what was seen or heard.").arg(finding.quote);
        case EntryIssue::Duplicate: return tr("It says nearly the same as the entry of %1.").arg(otherDate);
        case EntryIssue::InFuture: return tr("The date lies in the future.");
        case EntryIssue::BeforeBirth: return tr("The date lies before the birth of everyone it is about.");
        case EntryIssue::ProcessRun:
            return tr("It begins a run of %n entry(s) about calls and letters. Sum them up.", nullptr, finding.count);
        case EntryIssue::TooLong: return tr("It has %1 characters. A headline of 600 is plenty.").arg(finding.count);
        case EntryIssue::Gap: return tr("Nothing is written for the %n day(s) before.", nullptr, finding.count);
        }
        return {};
    }
    static QString group(EntryIssue issue) {
        switch (issue) {
        case EntryIssue::NoSource: return tr("no source");
        case EntryIssue::NoImpact: return tr("what it was like for a child");
        case EntryIssue::OpinionInEvent: return tr("opinion word");
        case EntryIssue::Duplicate: return tr("written twice");
        case EntryIssue::InFuture: return tr("in the future");
        case EntryIssue::BeforeBirth: return tr("before birth");
        case EntryIssue::ProcessRun: return tr("many calls and letters");
        case EntryIssue::TooLong: return tr("very long");
        case EntryIssue::Gap: return tr("gap before it");
        }
        return {};
    }
};

}  // namespace

QString findingWords(const core::CaseSnapshot& snapshot, const EntryFinding& finding) {
    const auto* other = finding.other ? snapshot.find<core::ChronologyEntry>(*finding.other) : nullptr;
    return Tr::sentence(finding, other ? core::dateWords(other->date) : QString());
}

EntryChecks::EntryChecks(const PageContext& context, QWidget* page) : QObject(page), context_(context), page_(page) {
    constexpr int afterTyping = 300;  // milliseconds: several edits in a row are checked once
    soon_.setSingleShot(true);
    soon_.setInterval(afterTyping);
    connect(&soon_, &QTimer::timeout, this, &EntryChecks::run);
    followChanges(this, context.vault.editor(), [this](const core::ChangeSet& set) {
        if (set.touches(*context_.caseId)) soon_.start();
    });
    run();
}

void EntryChecks::run() {
    const int mine = ++runs_;
    Job::start(
        page_, tr("Checking the chronology"),
        [snapshot = context_.vault.caseSnapshot(*context_.caseId), today = context_.clock.today()](
            const core::Progress& progress) { return core::checkChronology(snapshot, today, {}, progress); },
        [this, mine](const QList<EntryFinding>& findings) {
            if (mine != runs_) return;
            findings_ = findings;
            Q_EMIT changed();
        });
}

QStringList EntryChecks::sentencesOf(const core::EntryId& entry) const {
    QStringList sentences;
    for (const EntryFinding& finding : findings_)
        if (finding.entry == entry) sentences.append(findingWords(context_.vault.caseSnapshot(*context_.caseId), finding));
    return sentences;
}

QList<EntryChecks::Group> EntryChecks::groups() const {
    QList<Group> groups;
    for (const EntryFinding& finding : findings_) {
        if (finding.issue == EntryIssue::NoSource) continue;
        auto at = std::find_if(groups.begin(), groups.end(), [&](const Group& group) { return group.issue == finding.issue; });
        if (at == groups.end()) at = groups.insert(groups.end(), {finding.issue, Tr::group(finding.issue), {}});
        at->entries.insert(finding.entry);
    }
    std::sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) { return a.issue < b.issue; });
    return groups;
}

}  // namespace ui
