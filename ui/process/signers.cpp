// SPDX-License-Identifier: MPL-2.0
#include "ui/process/signers.h"

#include "core/base/date_text.h"
#include "ui/common/labels.h"
#include "ui/common/record_section.h"
#include "ui/common/surface.h"
#include "ui/common/undo_bar.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(signers)
public:
    static QString who() { return tr("Who may sign"); }
    static QString add() { return tr("Add somebody"); }
    static QString name() { return tr("Name"); }
    static QString role() { return tr("Signs as"); }
    static QString organisation() { return tr("Organisation"); }
    static QString email() { return tr("Email"); }
    static QString from() { return tr("May sign from"); }
    static QString to() { return tr("Until"); }
    static QString toHint() { return tr("Leave empty while they may sign. Old signatures keep their name."); }
    static QString instead() { return tr("Stands in for"); }
    static QString nobody() { return tr("Nobody"); }
    static QString note() { return tr("Note"); }
    static QString removed() { return tr("Removed"); }
    static QString until(const QString& words, const QString& day) { return tr("%1, until %2").arg(words, day); }
    static QString standsIn(const QString& words, const QString& name) { return tr("%1, stands in for %2").arg(words, name); }
};

CodeChoices colleagues(const CaseContext& context) {
    CodeChoices choices{{QString()}, {Tr::nobody()}};
    for (const core::Approver& one : context.shared().all<core::Approver>()) {
        choices.codes.append(one.id.text());
        choices.labels.append(one.name);
    }
    return choices;
}

void approverRows(Form<core::Approver>& form, const CaseContext& context) {
    using T = core::Approver;
    form.text(Tr::name(), &T::name);
    codeRow(form, context.theme(), Tr::role(), &T::role, context.choices(QStringLiteral("role"), context.pack().library.roles));
    form.text(Tr::organisation(), &T::organisation);
    form.text(Tr::email(), &T::email);
    form.date(Tr::from(), &T::from);
    form.date(Tr::to(), &T::to, Tr::toHint());
    const CodeChoices others = colleagues(context);
    auto* field = new ChoiceField(context.theme(), others.labels);
    form.bindWith(
        QStringLiteral("stands_in_for_id"), Tr::instead(), field, {},
        [=](const T& r) { field->setIndex(r.standsInFor ? int(others.codes.indexOf(r.standsInFor->text())) : 0); },
        [=](T& r) {
            if (field->index() > 0) r.standsInFor = core::ApproverId::parse(others.codes[field->index()]);
            else if (field->index() == 0) r.standsInFor.reset();
        });
    form.note(Tr::note(), &T::note, {}, 2);
}

}  // namespace

QWidget* makeSignersCard(const CaseContext& context, UndoBar& undo) {
    using Section = RecordSection<core::Approver>;
    Section::Setup setup;
    setup.records = [context] {
        QList<core::Approver> list;
        for (const core::Approver& one : context.shared().all<core::Approver>()) list.append(one);
        std::sort(list.begin(), list.end(), [](const core::Approver& a, const core::Approver& b) {
            const int order = QString::localeAwareCompare(a.name, b.name);
            return order != 0 ? order < 0 : a.id < b.id;
        });
        return list;
    };
    setup.words = [context](const core::Approver& one) {
        QString words = context.term(QStringLiteral("role"), one.role);
        const core::Approver* other = one.standsInFor ? context.shared().find<core::Approver>(*one.standsInFor) : nullptr;
        if (other) words = Tr::standsIn(words, other->name);
        if (one.to) words = Tr::until(words, core::dateWords(*one.to));
        return Section::Words{one.name, words, one.organisation, false};
    };
    setup.form = [context](Form<core::Approver>& form) { approverRows(form, context); };
    setup.fresh = [context] {
        core::Approver one{.id = core::ApproverId::make()};
        one.role = QStringLiteral("team_manager");
        one.organisation = context.page().vault.profile().authority;
        one.from = context.today();
        return one;
    };
    auto* section = new Section(context.page(), QString(), Tr::add(), setup);
    QObject::connect(section, &RecordSectionBase::removedLine, section,
                     [&undo](const QString& words) { undo.offer(Tr::removed(), words); });
    auto* card = new SectionCard(context.theme(), Tr::who());
    auto* column = new QVBoxLayout;
    column->setContentsMargins(space::l, 0, space::l, space::l);
    column->addWidget(section);
    card->body()->addLayout(column);
    return card;
}

}  // namespace ui
