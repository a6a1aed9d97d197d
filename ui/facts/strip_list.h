// SPDX-License-Identifier: MPL-2.0
// The same facts as the life strip, as a table: what the strip shows to the eye, this says in words.
#pragma once

#include "core/rules/life_strip.h"
#include "ui/common/record_table.h"
#include "ui/common/record_table_model.h"

namespace ui {

struct StripRow {
    core::AnyId id;
    QString lane;
    QString words;
    QString from;
    QString to;
    QString flag;
};

class StripList final : public QWidget {
    Q_OBJECT
public:
    StripList(const Theme& theme, core::Editor& editor, QWidget* parent = nullptr);
    void setStrip(const core::LifeStrip& strip);
    RecordTable* table() const { return table_; }

private:
    std::vector<StripRow> rows_;
    RecordTableModel<StripRow>* model_;
    RecordTable* table_;
};

}  // namespace ui
