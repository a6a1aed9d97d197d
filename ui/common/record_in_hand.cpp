// SPDX-License-Identifier: MPL-2.0
#include "ui/common/record_in_hand.h"

#include "core/rules/references.h"
#include "ui/common/record_table.h"

#include <QVariant>

namespace ui {
namespace {

constexpr const char* shown = "recordShown";

std::optional<core::AnyId> recordOf(const QWidget& widget, const core::CaseSnapshot& records) {
    const auto* table = qobject_cast<const RecordTable*>(&widget);
    const QString text = table ? table->currentId() : widget.property(shown).toString();
    if (QUuid::fromString(text).isNull() || !widget.isEnabled()) return std::nullopt;
    const core::AnyId id = core::AnyId::parse(text);
    return core::recordOf(records, id) ? std::optional(id) : std::nullopt;
}

}  // namespace

void showsRecord(QWidget* widget, const std::optional<core::AnyId>& record) {
    widget->setProperty(shown, record ? record->text() : QString());
}

std::optional<core::AnyId> recordInHand(const QWidget& page, const core::CaseSnapshot& records) {
    for (const QWidget* at = page.focusWidget(); at && at != &page; at = at->parentWidget())
        if (const auto record = recordOf(*at, records)) return record;
    const auto widgets = page.findChildren<QWidget*>();
    for (const QWidget* widget : widgets)
        if (const auto record = widget->isVisible() ? recordOf(*widget, records) : std::nullopt) return record;
    return std::nullopt;
}

}  // namespace ui
