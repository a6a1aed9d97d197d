// SPDX-License-Identifier: MPL-2.0
#include "ui/facts/strip_list.h"

#include "core/base/date_text.h"
#include "ui/facts/flag_words.h"
#include "ui/facts/strip_view.h"

#include <QVBoxLayout>

namespace ui {

StripList::StripList(const Theme& theme, core::Editor& editor, QWidget* parent)
    : QWidget(parent), model_(nullptr), table_(new RecordTable(theme, tr("Life strip as a list"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(table_);
    std::vector<Column<StripRow>> columns;
    columns.push_back({.header = tr("What"), .text = [](const StripRow& r) { return r.lane; }, .muted = true});
    columns.push_back({.header = tr("Fact"),
                       .text = [](const StripRow& r) { return r.words; },
                       .second = [](const StripRow& r) { return r.flag; }});
    columns.push_back({.header = tr("From"), .text = [](const StripRow& r) { return r.from; }});
    columns.push_back({.header = tr("To"), .text = [](const StripRow& r) { return r.to; }});
    model_ = new RecordTableModel<StripRow>(
        editor, [this] { return rows_; }, std::move(columns), this, [](const core::ChangeSet&) { return false; });
    table_->setModel(model_);
    table_->setMinimumHeight(theme.px(240));
    table_->setWidths({120, 0, 140, 140});
}

void StripList::setStrip(const core::LifeStrip& strip) {
    rows_.clear();
    for (const core::LifeLane& lane : strip.lanes)
        for (const core::LifeSegment& one : lane.segments) {
            StripRow row{one.record,
                         label(lane.kind),
                         one.words,
                         core::dateShort(one.from),
                         one.to && !lane.isEvents() ? core::dateShort(*one.to) : QString(),
                         {}};
            for (const core::FactFinding& flag : strip.flags)
                if (!flag.records.isEmpty() && flag.records.front() == one.record) row.flag = flagWords(flag);
            rows_.push_back(row);
        }
    model_->reload();
}

}  // namespace ui
