// SPDX-License-Identifier: MPL-2.0
#include "ui/common/stage_words.h"

#include <QCoreApplication>

namespace ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(stages)
public:
    static QString title(const QString& number, const QString& words) { return tr("%1. %2").arg(number, words); }
    static QString tasks(int done, int all) { return tr("%1 of %n task(s) done", nullptr, all).arg(done); }
    static QString now(const QString& tasks) { return tr("Now, %1").arg(tasks); }
    static QString waits(const QString& tasks) { return tr("Waits for a signature, %1").arg(tasks); }
    static QString paused(const QString& tasks) { return tr("Paused, %1").arg(tasks); }
    static QString done(const QString& tasks) { return tr("Done, %1").arg(tasks); }
    static QString closedEarly(const QString& tasks) { return tr("Closed early, %1").arg(tasks); }
    static QString notYet(const QString& tasks) { return tr("Not started, %1").arg(tasks); }
    static QString stageOf(int number, int all) { return tr("Stage %1 of %2").arg(number).arg(all); }
    static QString pausedAt(int number, int all) { return tr("Paused at stage %1 of %2").arg(number).arg(all); }
    static QString closed() { return tr("Closed"); }
    static QString notStarted() { return tr("Not started yet"); }
};

}  // namespace

StageLook stageLook(const core::StageView& stage) {
    switch (stage.state) {
    case core::StageState::Complete: return {QStringLiteral("check"), Token::Ok, false, false};
    case core::StageState::Open: return {QStringLiteral("chevron-right"), Token::Accent, true, false};
    case core::StageState::AwaitingSignOff: return {QStringLiteral("clock"), Token::Due, true, false};
    case core::StageState::Paused: return {QStringLiteral("hand"), Token::Due, true, false};
    case core::StageState::ClosedEarly: return {QStringLiteral("ban"), Token::Muted, false, false};
    case core::StageState::NotStarted: break;
    }
    return {QStringLiteral("minus"), Token::Muted, false, true};
}

QString stageTitle(const core::Words& words, const core::StageView& stage) {
    return Tr::title(stage.rule->id, words.heading(QStringLiteral("stage.") + stage.rule->id));
}

QString stageState(const core::StageView& stage) {
    int all = 0, done = 0;
    for (const core::TaskView& task : stage.tasks) {
        if (!task.applies || !task.inForm) continue;
        ++all;
        done += task.isDone();
    }
    const QString tasks = Tr::tasks(done, all);
    switch (stage.state) {
    case core::StageState::Complete: return Tr::done(tasks);
    case core::StageState::Open: return Tr::now(tasks);
    case core::StageState::AwaitingSignOff: return Tr::waits(tasks);
    case core::StageState::Paused: return Tr::paused(tasks);
    case core::StageState::ClosedEarly: return Tr::closedEarly(tasks);
    case core::StageState::NotStarted: break;
    }
    return Tr::notYet(tasks);
}

QString processWords(const core::ProcessView& process) {
    const int all = int(process.stages.size());
    for (int i = 0; i < all; ++i)
        if (process.stages[i].rule->id == process.stage)
            return process.paused ? Tr::pausedAt(i + 1, all) : Tr::stageOf(i + 1, all);
    return process.closed ? Tr::closed() : Tr::notStarted();
}

}  // namespace ui
