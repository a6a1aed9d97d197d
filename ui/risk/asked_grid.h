// SPDX-License-Identifier: MPL-2.0
// Who has been asked, as a grid: people and agencies down, ways of talking across, with the day of the latest.
#pragma once

#include "core/rules/asked.h"
#include "ui/common/case_context.h"
#include "ui/common/record_table.h"
#include "ui/common/record_table_model.h"
#include "ui/common/surface.h"

namespace ui {

class AskedGrid final : public QWidget {
    Q_OBJECT
public:
    explicit AskedGrid(const CaseContext& context);

private:
    struct Row {
        core::AnyId id;
        core::AskedRow asked;
    };
    void reload();
    void open(const QString& id);

    CaseContext case_;
    SectionCard* card_;
    RecordTable* table_;
    RecordTableModel<Row>* model_ = nullptr;
};

}  // namespace ui
