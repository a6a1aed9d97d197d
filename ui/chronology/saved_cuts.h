// SPDX-License-Identifier: MPL-2.0
// Filters kept under a name: a chip that chooses one, keeps the present one, or lets one go.
#pragma once

#include "ui/chronology/chronology_rows.h"
#include "ui/common/chips.h"
#include "ui/common/page.h"

namespace ui {

class SavedCuts final : public Chip {
    Q_OBJECT
public:
    /// `present` tells the filter as it stands.
    SavedCuts(const PageContext& context, std::function<ChronologyFilter()> present, QWidget* parent = nullptr);
    /// Brings the choices up to date with the case.
    void refresh();
    /// The kept filter that is shown; no value = none.
    std::optional<core::SavedCutId> current() const;

Q_SIGNALS:
    void wanted(const ChronologyFilter& filter);
    /// Another one is shown, or none.
    void currentChanged();

private:
    void take(int choice);
    void keep();
    void letGo();
    QList<core::SavedCut> cuts() const;

    PageContext context_;
    std::function<ChronologyFilter()> present_;
    QList<core::SavedCut> cuts_;
};

}  // namespace ui
