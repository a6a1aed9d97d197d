// SPDX-License-Identifier: MPL-2.0
#include "ui/common/sign_off_row.h"

#include "core/rules/process_invariants.h"
#include "ui/common/labels.h"

namespace ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("ui::SignOff", text); }

}  // namespace

core::SignOff freshSignOff(const CaseContext& context, const QString& role) {
    core::SignOff fresh;
    fresh.role = role;
    fresh.date = context.today();
    fresh.method = core::SignMethod::Meeting;
    return fresh;
}

std::optional<core::SignOff> ownSignOff(const CaseContext& context, const QStringList& roles) {
    const core::Approver* person = context.manager();
    if (!person) return std::nullopt;
    for (const QString& role : roles) {
        if (!core::maySign(context.shared(), person->id, role, context.today())) continue;
        core::SignOff own = freshSignOff(context, role);
        own.approver = person->id;
        own.name = person->name;
        own.organisation = person->organisation;
        own.method = core::SignMethod::OwnKey;
        return own;
    }
    return std::nullopt;
}

namespace {

// With a key of their own nobody signs by filling in a row: that is done where the decision is taken.
void methodRow(ItemRows<core::SignOff>& item, const CaseContext& context) {
    const QList<core::SignMethod> methods{core::SignMethod::InTool, core::SignMethod::Paper, core::SignMethod::Email,
                                          core::SignMethod::Meeting};
    QStringList labels;
    for (const core::SignMethod method : methods) labels.append(label(method));
    auto* field = new ChoiceField(context.theme(), labels);
    item.bindWith(
        QStringLiteral("method"), tr("How"), field, {},
        [=](const core::SignOff& s) { field->setIndex(int(methods.indexOf(s.method))); },
        [=](core::SignOff& s) {
            if (field->index() >= 0) s.method = methods[field->index()];
        });
}

}  // namespace

void signOffFields(ItemRows<core::SignOff>& item, const CaseContext& context, const CodeChoices& roles) {
    using SignOff = core::SignOff;
    QStringList ids{QString()}, names{tr("Somebody else")};
    QHash<QString, core::Approver> approvers;
    for (const core::Approver& one : context.shared().all<core::Approver>()) {
        if (core::holdsOn(one.from, one.to, context.today()) == core::Truth::No) continue;
        ids.append(one.id.text());
        names.append(one.name);
        approvers.insert(one.id.text(), one);
    }
    auto* who = new ChoiceField(context.theme(), names);
    item.bindWith(
        QStringLiteral("approver_id"), tr("Who"), who, {},
        [=](const SignOff& s) { who->setIndex(s.approver ? int(ids.indexOf(s.approver->text())) : 0); },
        [=](SignOff& s) {
            if (who->index() == 0) return s.approver.reset();
            const auto chosen = approvers.constFind(ids.value(who->index()));
            if (chosen == approvers.constEnd()) return;  // one who may not sign any more stays named
            if (s.approver != chosen->id) s.organisation = chosen->organisation;
            s.approver = chosen->id;
        });
    auto* name = new TextField(context.theme(), 200);
    item.bindWith(
        QStringLiteral("name"), tr("Name"), name, {}, [=](const SignOff& s) { name->setValue(s.name); },
        [=](SignOff& s) {
            const auto chosen = s.approver ? approvers.constFind(s.approver->text()) : approvers.constEnd();
            s.name = chosen != approvers.constEnd() ? chosen->name : name->value();
        });
    codeRow(item, context.theme(), tr("Signs as"), &SignOff::role, roles);
    item.date(tr("Date"), &SignOff::date);
    methodRow(item, context);
    item.text(tr("Comment"), &SignOff::comment);
}

}  // namespace ui
