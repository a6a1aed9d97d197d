// SPDX-License-Identifier: MPL-2.0
// Several codes of a list, ticked.
#pragma once

#include "ui/common/field.h"

namespace ui {

class TicksField final : public Field {
    Q_OBJECT
public:
    TicksField(const Theme& theme, const QStringList& codes, const QStringList& labels, QWidget* parent = nullptr);
    /// In the order of the list; codes that are not in it are kept behind.
    QList<QString> value() const;
    void setValue(const QList<QString>& codes);

private:
    QListWidget* list_;
    QStringList codes_;
    QStringList others_;
};

}  // namespace ui
