// SPDX-License-Identifier: MPL-2.0
#include "ui/chronology/patterns_view.h"

#include "core/base/date_text.h"
#include "core/edit/vault.h"
#include "ui/common/following.h"
#include "ui/common/job.h"
#include "ui/common/promote.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ui {
namespace {

const core::Words& words() {
    static const core::Words english(core::standardPack(), QStringLiteral("en"));
    return english;
}

}  // namespace

PatternsView::PatternsView(const PageContext& context, QWidget* parent)
    : QWidget(parent),
      context_(context),
      whole_(*context.caseId),
      intro_(makeLabel(context.theme, {}, Type::Body, Weight::Regular, Token::Muted)),
      patterns_(new RecordTable(context.theme, tr("Patterns"))),
      entries_(new RecordTable(context.theme, tr("Entries behind the pattern"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    intro_->setWordWrap(true);
    intro_->setContentsMargins(space::m, space::s, space::m, space::s);
    column->addWidget(intro_);
    makeTables();
    column->addWidget(patterns_, 3);
    auto* head = makeLabel(context.theme, tr("Entries behind it. Enter opens one."), Type::Caption, Weight::Strong);
    head->setContentsMargins(space::m, space::s, space::m, space::xs);
    column->addWidget(head);
    column->addWidget(entries_, 2);
    connect(patterns_, &RecordTable::currentIdChanged, this, &PatternsView::showBehind);
    connect(patterns_, &RecordTable::opened, this, [this] { entries_->setFocus(); });
    connect(entries_, &RecordTable::opened, this, [this](const QString& id) { Q_EMIT entryWanted(core::EntryId::parse(id)); });
    followChanges(this, context.vault.editor(), [this](const core::ChangeSet& set) {
        if (!set.touches(*context_.caseId)) return;
        stale_ = true;
        refresh();
    });
    intro_->setText(tr("Counting…"));
}

void PatternsView::makeTables() {
    const auto never = [](const core::ChangeSet&) { return false; };
    std::vector<Column<Line>> columns;
    columns.push_back({.header = tr("Pattern"),
                       .text = [](const Line& l) { return l.words.title; },
                       .second = [](const Line& l) { return l.words.says; }});
    columns.push_back({.header = tr("By chance"), .text = [](const Line& l) { return l.words.chance; }, .muted = true});
    patternModel_ = new RecordTableModel<Line>(
        context_.vault.editor(), [this] { return lines_; }, std::move(columns), this, never);
    patterns_->setModel(patternModel_);
    patterns_->setWidths({0, 300});
    patterns_->hideBelow(560, {1});
    std::vector<Column<Behind>> entryColumns;
    entryColumns.push_back({.header = tr("Date"), .text = [](const Behind& b) { return b.date; }});
    entryColumns.push_back({.header = tr("What happened"), .text = [](const Behind& b) { return b.event; }});
    entryModel_ = new RecordTableModel<Behind>(
        context_.vault.editor(), [this] { return behind_; }, std::move(entryColumns), this, never);
    entries_->setModel(entryModel_);
    entries_->setWidths({112, 0});
}

void PatternsView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void PatternsView::refresh() {
    if (!stale_) return;
    stale_ = false;
    look();
}

void PatternsView::look() {
    const int mine = ++looks_;
    whole_ = wholeChronology(context_);
    Job* job = Job::start(
        this, tr("Counting what repeats"),
        [whole = whole_](const core::Progress& progress) { return core::findPatterns(whole, {}, progress); },
        [this, mine](const QList<core::EntryPattern>& patterns) {
            if (mine == looks_) take(patterns);
        });
    context_.host.watch(*job);
}

void PatternsView::take(const QList<core::EntryPattern>& patterns) {
    lines_.clear();
    for (const core::EntryPattern& pattern : patterns)
        lines_.push_back({core::AnyId::make(), pattern, core::wordsOf(pattern, whole_, words())});
    looked_ = true;
    patternModel_->reload();
    intro_->setText(lines_.empty() ? words().phrase(QStringLiteral("document.no_patterns"))
                                   : tr("Found by counting, without reading. A pattern shows what was written and when; it does "
                                        "not show why."));
    if (!lines_.empty()) patterns_->selectId(lines_.front().id.text());
    else showBehind({});
    Q_EMIT changed();
}

void PatternsView::showBehind(const QString& id) {
    behind_.clear();
    for (const Line& line : lines_) {
        if (line.id.text() != id) continue;
        for (const core::EntryId& entry : line.pattern.entries)
            if (const auto* record = whole_.find<core::ChronologyEntry>(entry))
                behind_.push_back({entry, core::dateShort(record->date), record->event});
    }
    entryModel_->reload();
}

}  // namespace ui
