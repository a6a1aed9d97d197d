// SPDX-License-Identifier: MPL-2.0
// What a kept filter is for: its name, the paper that is made of it, for which reader, with which columns.
#pragma once

#include "core/model/saved_cut.h"
#include "ui/common/page.h"
#include "ui/common/surface.h"

class QHBoxLayout;

namespace ui {

template <core::RecordType T>
class Form;

/// Kinds of paper that a kept filter can be printed as, by name.
QStringList kindsOfCuts();
/// The columns among the options of such a kind: "impact", "significance" …
QStringList columnsOfCuts(const QString& kind);

class CutPane final : public Surface {
    Q_OBJECT
public:
    explicit CutPane(const PageContext& context, QWidget* parent = nullptr);
    /// No value, or one that is gone, hides the pane.
    void setCut(const std::optional<core::SavedCutId>& cut);
    std::optional<core::SavedCutId> cut() const { return cut_; }

private:
    void makeForm();
    void addKind();
    void addReader();
    void addColumns();

    PageContext context_;
    QHBoxLayout* row_;
    Form<core::SavedCut>* form_ = nullptr;
    QString columnsOf_;  ///< the kind whose columns can be ticked
    std::optional<core::SavedCutId> cut_;
};

}  // namespace ui
