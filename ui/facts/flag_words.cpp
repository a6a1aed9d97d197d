// SPDX-License-Identifier: MPL-2.0
#include "ui/facts/flag_words.h"

#include "core/base/date_text.h"

#include <QCoreApplication>

namespace ui {
namespace {

struct Flags {
    Q_DECLARE_TR_FUNCTIONS(FactFlags)
public:
    static QString what(core::FactIssue issue) {
        switch (issue) {
        case core::FactIssue::PlacementsTogether: return tr("Two placements at once");
        case core::FactIssue::StatusMissing: return tr("Placed, but no legal status says why");
        case core::FactIssue::StatusesTogether: return tr("Two legal statuses that exclude each other");
        case core::FactIssue::PlacementMissing: return tr("Looked after, but no placement says where");
        case core::FactIssue::BeforeBirth: return tr("Begins before birth");
        case core::FactIssue::AfterDeath: return tr("Goes on after death");
        case core::FactIssue::AfterEighteen: return tr("Goes on after the eighteenth birthday");
        case core::FactIssue::InFuture: return tr("Begins in the future");
        case core::FactIssue::NoBirth: return tr("No date of birth or due date");
        case core::FactIssue::ParentNotApproved: return tr("Placed with a parent, approval not recorded");
        case core::FactIssue::ConsentMissing: return tr("By agreement, but nobody with parental responsibility is recorded");
        case core::FactIssue::WorkerMissing: return tr("Looked after, but no worker is recorded");
        case core::FactIssue::HearingOutside: return tr("A hearing outside its proceedings");
        }
        return {};
    }
    static QString why(core::FactIssue issue) {
        switch (issue) {
        case core::FactIssue::PlacementsTogether:
            return tr("A child lives in one place. Perhaps one of the dates is wrong, or one stay was temporary.");
        case core::FactIssue::StatusMissing:
            return tr("Each day away from home needs a ground in law. Add the legal status, or correct a date.");
        case core::FactIssue::StatusesTogether: return tr("An order takes the place of the one before. End the earlier one.");
        case core::FactIssue::PlacementMissing: return tr("Say where the child was on these days, even if only in words.");
        case core::FactIssue::BeforeBirth: return tr("Check the date of birth and the date of this fact.");
        case core::FactIssue::AfterDeath: return tr("End it on or before the day of death.");
        case core::FactIssue::AfterEighteen: return tr("Care ends at eighteen. What goes on has another name then.");
        case core::FactIssue::InFuture: return tr("Check the year. A plan belongs in the plan, not among the facts.");
        case core::FactIssue::NoBirth: return tr("Ages and deadlines are counted from it. A year is better than nothing.");
        case core::FactIssue::ParentNotApproved:
            return tr("Under an order the nominated officer approves before the child moves. Write down when.");
        case core::FactIssue::ConsentMissing: return tr("Record who agreed, and by what right.");
        case core::FactIssue::WorkerMissing: return tr("Say who worked with the child on these days.");
        case core::FactIssue::HearingOutside: return tr("Check the date of the hearing and of the proceedings.");
        }
        return {};
    }
    static QString on(const QString& words, const QString& day) { return tr("%1, %2.").arg(words, day); }
    static QString during(const QString& words, const QString& from, const QString& to) {
        return tr("%1, %2 to %3.").arg(words, from, to);
    }
    static QString plain(const QString& words) { return tr("%1.").arg(words); }
};

}  // namespace

QString flagWords(const core::FactFinding& finding) {
    const QString words = Flags::what(finding.issue);
    if (!finding.days) return Flags::plain(words);
    const QString from = core::dateWords(finding.days->from), to = core::dateWords(finding.days->to);
    return from == to ? Flags::on(words, from) : Flags::during(words, from, to);
}

QString flagReason(core::FactIssue issue) { return Flags::why(issue); }

}  // namespace ui
