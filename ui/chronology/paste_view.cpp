// SPDX-License-Identifier: MPL-2.0
#include "ui/chronology/paste_view.h"

#include "core/base/date_text.h"
#include "core/edit/vault.h"
#include "core/rules/chronology.h"
#include "core/rules/named_people.h"
#include "ui/common/guarded.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

PasteView::PasteView(const PageContext& context, QWidget* parent)
    : QWidget(parent),
      context_(context),
      head_(makeLabel(context.theme, {}, Type::Body, Weight::Strong)),
      table_(new RecordTable(context.theme, tr("Rows from the clipboard"))),
      add_(new QPushButton(tr("Add these entries"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::s);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::m, 0, space::m, 0);
    head_->setWordWrap(true);
    auto* back = new QPushButton(tr("Leave it"));
    row->addWidget(head_, 1);
    row->addWidget(back);
    row->addWidget(add_);
    column->addLayout(row);
    column->addWidget(table_, 1);
    std::vector<Column<Line>> columns;
    columns.push_back({.header = tr("Date"), .text = [](const Line& l) { return l.date.isEmpty() ? tr("not known") : l.date; }});
    columns.push_back({.header = tr("What happened"), .text = [](const Line& l) { return l.event; }});
    columns.push_back({.header = tr("Source"), .text = [](const Line& l) { return l.source; }, .muted = true});
    columns.push_back({.header = tr("To look at"), .text = [](const Line& l) { return l.problem; }, .muted = true});
    model_ = new RecordTableModel<Line>(
        context.vault.editor(), [this] { return lines_; }, std::move(columns), this,
        [](const core::ChangeSet&) { return false; });
    table_->setModel(model_);
    table_->setWidths({112, 0, 160, 180});
    connect(add_, &QPushButton::clicked, this, &PasteView::add);
    connect(back, &QPushButton::clicked, this, [this] { Q_EMIT done(0); });
    connect(table_, &RecordTable::opened, this, &PasteView::add);
}

bool PasteView::offer(const QMimeData& clipboard) {
    const auto pasted = core::pastedTable(clipboard.html(), clipboard.text(), context_.clock.today());
    if (!pasted || pasted->mapping.event < 0) return false;
    const core::CaseSnapshot& records = context_.vault.caseSnapshot(*context_.caseId);
    core::ProblemList problems;
    // Pasting the same rows twice is meant: they get ids of their own each time.
    const core::ImportResult read = core::readChronologyTable(pasted->table, core::AnyId::make().text(), pasted->mapping, records,
                                                              context_.clock.today(), {}, problems);
    if (read.set.isEmpty()) return false;
    const core::NamedPeople people(records);
    set_ = core::ChangeSet{core::Action::Import, tr("pasted rows"), {}, false, {}};
    lines_.clear();
    for (const core::Change& change : read.set.changes) {
        auto entry = std::get<core::ChronologyEntry>(*change.after);
        if (entry.participants.isEmpty())
            for (const core::PersonId& person : people.in(entry.event))
                entry.participants.append({person, core::ParticipantRole::About});
        entry.sequence = core::nextSequence(records, entry.date) + int(lines_.size());
        lines_.push_back({entry.id, core::dateShort(entry.date), entry.event, entry.sourceText,
                          entry.date.isUnknown() ? tr("no date read") : QString()});
        set_.add(entry);
    }
    const auto dateless = std::count_if(lines_.begin(), lines_.end(), [](const Line& l) { return l.date.isEmpty(); });
    head_->setText(dateless == 0 ? tr("From the clipboard: %1 entries. Nothing is written yet.").arg(lines_.size())
                                 : tr("From the clipboard: %1 entries, %2 of them without a date. Nothing is written yet.")
                                       .arg(lines_.size())
                                       .arg(dateless));
    model_->reload();
    table_->selectId(lines_.front().id.text());
    return true;
}

void PasteView::add() {
    if (set_.isEmpty()) return;
    const int count = int(lines_.size());
    if (!guarded(this, [&] { context_.vault.editor().perform(set_); })) return;
    set_ = {};
    lines_.clear();
    model_->reload();
    Q_EMIT done(count);
}

void PasteView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) Q_EMIT done(0);
    else QWidget::keyPressEvent(event);
}

}  // namespace ui
