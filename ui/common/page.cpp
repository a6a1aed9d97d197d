// SPDX-License-Identifier: MPL-2.0
#include "ui/common/page.h"

#include "core/edit/vault.h"
#include "ui/common/form_base.h"
#include "ui/common/job.h"
#include "ui/common/prompts.h"

namespace ui {

Page::Page(const PageContext& context, QWidget* parent) : QWidget(parent), context_(context) {}

void Page::leave() {
    for (FormBase* form : findChildren<FormBase*>()) form->commit();
}

void Page::whenConfirmed(std::function<void()> go) {
    if (!vault().needsPassphrase()) return go();
    auto typed = context_.prompts.passphrase(
        theme(), tr("Type the pass phrase again"),
        tr("You typed it more than ten minutes ago. Before a whole case leaves this file, Kinkeeper asks who is there."),
        tr("Go on"));
    if (!typed) return;
    auto* job = Job::start(
        this, tr("Trying the pass phrase"),
        [open = &vault(), secret = std::make_shared<core::SecretBytes>(std::move(*typed))](const core::Progress&) {
            open->confirmPassphrase(*secret);
            return true;
        },
        [go = std::move(go)](bool) { go(); });
    context_.host.watch(*job);
}

}  // namespace ui
