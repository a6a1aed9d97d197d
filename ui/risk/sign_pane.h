// SPDX-License-Identifier: MPL-2.0
// Signs the draft of a classification: whole or not at all, since a signed one changes no more.
#pragma once

#include "ui/common/message_bar.h"
#include "ui/common/sign_off_row.h"
#include "ui/common/surface.h"

namespace ui {

class SignPane final : public QWidget {
    Q_OBJECT
public:
    explicit SignPane(const CaseContext& context, QWidget* parent = nullptr);
    /// Shows the latest draft of the child that has a class; nothing if there is none.
    void showFor(const core::PersonId& child);

private:
    void addRows(const std::function<void(const QString&, Field*)>& place);
    void sign();
    CaseContext case_;
    std::optional<core::ClassificationId> draft_;
    QLabel* what_;
    std::unique_ptr<ItemRows<core::SignOff>> rows_;
    MessageBar* problem_;
};

}  // namespace ui
