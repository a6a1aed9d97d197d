// SPDX-License-Identifier: MPL-2.0
#include "ui/common/page.h"

#include "ui/common/form_base.h"

namespace ui {

Page::Page(const PageContext& context, QWidget* parent) : QWidget(parent), context_(context) {}

void Page::leave() {
    for (FormBase* form : findChildren<FormBase*>()) form->commit();
}

}  // namespace ui
