// SPDX-License-Identifier: MPL-2.0
// Where an entry came from: the record it tells of with a way there; and, while nothing of it is stored, its words.
#pragma once

#include "core/model/chronology_entry.h"
#include "ui/common/page.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

class MessageBar;

class ArrivedBox final : public QWidget {
    Q_OBJECT
public:
    explicit ArrivedBox(const PageContext& context, QWidget* parent = nullptr);
    /// An entry without origin hides the box. `isStored` = only the way to the record is shown, for forms show the rest.
    void setEntry(const core::ChronologyEntry& entry, bool isStored);

Q_SIGNALS:
    /// The worker wants to say what it meant for the child: the entry is to be stored.
    void keepWanted();

private:
    PageContext context_;
    MessageBar* origin_;
    QWidget* words_;
    QVBoxLayout* lines_;
    QPushButton* keep_;
    std::optional<core::AnyId> record_;
};

}  // namespace ui
