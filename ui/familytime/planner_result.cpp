// SPDX-License-Identifier: MPL-2.0
#include "ui/familytime/planner_result.h"

#include "core/edit/vault.h"
#include "core/rules/time_words.h"
#include "ui/common/guarded.h"
#include "ui/familytime/time_rows.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int lineRole = Qt::UserRole + 1;

}  // namespace

PlannerResult::PlannerResult(const CaseContext& context, QWidget* parent)
    : QWidget(parent), context_(context), column_(new QVBoxLayout(this)) {
    column_->setContentsMargins({});
    column_->setSpacing(space::m);
}

void PlannerResult::clear() {
    table_ = nullptr;
    while (QLayoutItem* item = column_->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

void PlannerResult::sentence(const QString& text) {
    QLabel* label = makeLabel(context_.theme(), text, Type::Body);
    label->setWordWrap(true);
    column_->addWidget(label);
}

void PlannerResult::say(const QString& text) {
    clear();
    sentence(text);
}

void PlannerResult::setProposal(const core::PlanRequest& request, const core::ContactProposal& proposal) {
    clear();
    request_ = request;
    proposal_ = proposal;
    using State = core::ContactProposal::State;
    if (proposal.state == State::OutOfTime)
        return sentence(tr("No answer was found in time. Ask for fewer times or fewer weeks and try again."));
    if (proposal.state == State::Impossible) return conflict();
    const auto [first, last] = core::planSpan(request);
    sentence(tr("This week can be kept from %1 to %2. Nothing in it goes against a rule or another arrangement.")
                 .arg(core::dayWords(first, context_.words()), core::dayWords(last, context_.words())));
    week();
    unmet();
}

QString PlannerResult::words(const core::PlannedMeeting& meeting) const {
    const core::PlanDemand& demand = request_.lines[meeting.line];
    QStringList lines{tr("%1 to %2").arg(core::clockText(meeting.start), core::clockText(meeting.start + meeting.minutes)),
                      tr("%1 with %2").arg(context_.namesOf(demand.children), context_.namesOf(demand.adults))};
    if (const core::Venue* venue = meeting.venue ? context_.shared().find<core::Venue>(*meeting.venue) : nullptr)
        lines << venue->name;
    if (const auto* worker = meeting.supervisor ? context_.shared().find<core::Professional>(*meeting.supervisor) : nullptr)
        lines << worker->name;
    if (meeting.everyWeeks > 1 && !meeting.dates.isEmpty())
        lines << tr("every %n week(s)", nullptr, meeting.everyWeeks) + u' ' +
                     tr("from %1").arg(QLocale(QLocale::English).toString(meeting.dates.first(), QStringLiteral("d MMM")));
    for (const core::SkippedDay& out : meeting.skipped)
        lines << tr("not on %1: %2").arg(QLocale(QLocale::English).toString(out.day, QStringLiteral("d MMM")), out.why);
    return lines.join(u'\n');
}

void PlannerResult::week() {
    QList<int> starts;
    for (const core::PlannedMeeting& meeting : std::as_const(proposal_.meetings))
        if (!starts.contains(meeting.start)) starts << meeting.start;
    std::sort(starts.begin(), starts.end());
    table_ = new QTableWidget(int(starts.size()), 7);
    table_->setAccessibleName(tr("Proposed week"));
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setTabKeyNavigation(false);
    table_->setWordWrap(true);
    QStringList days, times;
    for (int day = 1; day <= 7; ++day) days << QLocale(QLocale::English).dayName(day);
    for (int start : std::as_const(starts)) times << core::clockText(start);
    table_->setHorizontalHeaderLabels(days);
    table_->setVerticalHeaderLabels(times);
    for (const core::PlannedMeeting& meeting : std::as_const(proposal_.meetings)) {
        const int row = int(starts.indexOf(meeting.start)), column = meeting.weekday - 1;
        QTableWidgetItem* there = table_->item(row, column);
        auto* item = there ? there : new QTableWidgetItem;
        item->setText(there ? there->text() + QStringLiteral("\n\n") + words(meeting) : words(meeting));
        item->setTextAlignment(Qt::AlignLeft | Qt::AlignTop);
        item->setData(lineRole, item->data(lineRole).toList() << meeting.line);
        item->setData(Qt::AccessibleTextRole,
                      days[column] + QStringLiteral(": ") + QString(item->text()).replace(u'\n', QStringLiteral(", ")));
        if (!there) table_->setItem(row, column, item);
        if (!table_->currentItem()) table_->setCurrentItem(item);
    }
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table_->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table_->setMinimumHeight(context_.theme().px(120 + 110 * int(starts.size())));
    column_->addWidget(table_);
    auto* bar = new QWidget;
    auto* buttons = new QHBoxLayout(bar);
    buttons->setContentsMargins({});
    auto* all = new QPushButton(tr("Take all over as drafts"));
    all->setProperty("filled", true);
    auto* one = new QPushButton(tr("Take only this one over"));
    buttons->addWidget(all);
    buttons->addWidget(one);
    buttons->addStretch(1);
    column_->addWidget(bar);
    const auto takeCurrent = [this] {
        QList<int> lines;
        if (const QTableWidgetItem* item = table_->currentItem())
            for (const QVariant& line : item->data(lineRole).toList())
                if (!lines.contains(line.toInt())) lines << line.toInt();
        if (!lines.isEmpty()) take(lines);
    };
    connect(all, &QPushButton::clicked, this, [this] {
        QList<int> lines;
        for (int i = 0; i < request_.lines.size(); ++i) lines << i;
        take(lines);
    });
    connect(one, &QPushButton::clicked, this, takeCurrent);
    connect(table_, &QTableWidget::itemActivated, this, takeCurrent);
}

void PlannerResult::unmet() {
    if (proposal_.unmet.isEmpty()) {
        if (!proposal_.met.isEmpty()) sentence(tr("All wishes are met."));
        return;
    }
    column_->addWidget(makeLabel(context_.theme(), tr("Wishes that are not met"), Type::Body, Weight::Strong));
    for (const core::UnmetWish& wish : std::as_const(proposal_.unmet)) {
        QStringList against;
        for (const core::PlanReason& reason : wish.against) against << reason.words;
        const QString words = against.join(QStringLiteral("; "));
        sentence(against.isEmpty() ? wish.wish.words
                 : wish.smallest
                     ? tr("%1. Against it: %2.").arg(wish.wish.words, words)
                     : tr("%1. Against it: %2. There may be fewer; the search was stopped.").arg(wish.wish.words, words));
    }
    sentence(proposal_.best ? tr("No plan keeps more wishes, counted by their weight.")
                            : tr("There may be a plan that keeps more wishes; the search was stopped."));
}

void PlannerResult::conflict() {
    sentence(proposal_.smallest ? tr("These cannot all be. Each was left out in turn, and then the others could be kept:")
                                : tr("These cannot all be. There may be fewer; the search was stopped:"));
    for (const core::PlanReason& reason : std::as_const(proposal_.conflict)) {
        auto* row = new QWidget;
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins({});
        QLabel* words = makeLabel(context_.theme(), reason.words, Type::Body, Weight::Strong);
        words->setWordWrap(true);
        auto* button = new QPushButton(tr("Try without it"));
        button->setAccessibleName(tr("Try without: %1").arg(reason.words));
        connect(button, &QPushButton::clicked, this, [this, key = reason.key] { Q_EMIT leaveOut(key); });
        line->addWidget(words, 1);
        line->addWidget(button);
        column_->addWidget(row);
    }
}

void PlannerResult::take(const QList<int>& lines) {
    core::ChangeSet set;
    set.action = core::Action::Add;
    for (int line : lines) {
        if (request_.leftOut.contains(QStringLiteral("line:%1").arg(line + 1))) continue;
        set.add(core::draftOf(request_, proposal_, line, context_.records(), context_.shared(), context_.caseId()));
    }
    if (set.changes.empty()) return;
    set.subject = tr("Plan of family time");
    const auto count = int(set.changes.size());
    if (guarded(this, [&] { context_.page().vault.editor().perform(set); }))
        Q_EMIT taken(tr("%n draft(s) made", nullptr, count), tr("They stand under Plans and are put in force there."));
}

}  // namespace ui
