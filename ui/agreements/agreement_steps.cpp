// SPDX-License-Identifier: MPL-2.0
#include "ui/agreements/agreement_steps.h"

#include "core/base/date_text.h"
#include "ui/common/sign_off_row.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

using core::AgreementEvent;
using Kind = core::AgreementEventKind;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(AgreementSteps)
public:
    static QString heading() { return tr("What happened with it"); }
    static QString add() { return tr("Write down a step"); }
    static QString approve() { return tr("Approve"); }
    static QString approvalName(const QString& label) { return tr("Approval: %1").arg(label); }
    static QString approvalHint() { return tr("A manager approves it before it is given. Who writes it does not approve it."); }

    static void rows(Form<AgreementEvent>& form, const CaseContext& context) {
        using T = AgreementEvent;
        form.choice(tr("What happened"), &T::kind);
        form.date(tr("Date"), &T::date);
        form.person(tr("To or by whom"), &T::person);
        form.text(tr("Or name"), &T::name);
        form.text(tr("By which worker, or witness"), &T::by);
        form.text(tr("Language"), &T::language, tr("In which it was explained."), 160);
        form.text(tr("Interpreter"), &T::interpreter);
        form.text(tr("Form of the copy"), &T::format, tr("For example: large print, read aloud."));
        form.list<core::ReadBack>(tr("Asked after reading"), &T::readBack, tr("question"), [](ItemRows<core::ReadBack>& item) {
            item.text(tr("Question"), &core::ReadBack::question, {}, 300);
            item.text(tr("Answer in their own words"), &core::ReadBack::answer, {}, 300);
        });
        form.note(tr("Their view, or why they did not sign"), &T::words, tr("In their own words."), 3);
        QStringList codes{QString()}, labels{tr("None")};
        for (const core::Attachment& paper : context.records().all<core::Attachment>()) {
            codes << paper.id.text();
            labels << (paper.title.isEmpty() ? paper.fileName : paper.title);
        }
        auto* scan = new ChoiceField(context.theme(), labels);
        form.bindWith(
            QStringLiteral("attachment_id"), tr("Scan of the signed paper"), scan, {},
            [=](const T& r) { scan->setIndex(r.attachment ? int(codes.indexOf(r.attachment->text())) : 0); },
            [=](T& r) {
                if (scan->index() == 0) r.attachment.reset();
                else if (scan->index() > 0) r.attachment = core::AttachmentId::parse(codes[scan->index()]);
            });
    }

    static RecordSection<AgreementEvent>::Words words(const CaseContext& context, const AgreementEvent& one) {
        const QString who = one.person ? context.nameOf(one.person) : one.name;
        QStringList more{
            one.by.isEmpty() ? QString() : tr("with %1").arg(one.by),
            one.language,
            one.interpreter,
            one.format,
            one.words.isEmpty() ? QString() : tr("“%1”").arg(one.words.simplified()),
            one.readBack.isEmpty() ? QString() : tr("%n answer(s) after reading", nullptr, int(one.readBack.size()))};
        return {who.isEmpty() ? label(one.kind) : tr("%1: %2").arg(label(one.kind), who), core::dateWords(one.date), joined(more),
                false};
    }

    /// What most often comes next.
    static AgreementEvent fresh(const CaseContext& context, const core::AgreementId& id) {
        AgreementEvent one{.id = core::AgreementEventId::make(), .caseId = context.caseId(), .agreement = id};
        one.date = context.today();
        one.by = context.worker();
        const core::Agreement* agreement = context.records().find<core::Agreement>(id);
        if (!agreement) return one;
        for (const core::AgreementParty& party : agreement->parties)
            if (party.person && !one.person) one.person = party.person;
        one.format = agreement->format;
        QSet<Kind> done;
        for (const AgreementEvent& event : context.records().all<AgreementEvent>())
            if (event.agreement == id) done.insert(event.kind);
        for (const Kind next : {Kind::ToRead, Kind::Explained, Kind::View, Kind::Signed, Kind::CopyGiven})
            if (!done.contains(next)) {
                one.kind = next;
                break;
            }
        if (one.kind == Kind::Explained)
            one.readBack = {
                {tr("What will you do first?"), {}}, {tr("What will we do?"), {}}, {tr("When do we meet again?"), {}}};
        return one;
    }
};

}  // namespace

RecordSection<AgreementEvent>* makeAgreementSteps(const CaseContext& context, const core::AgreementId& agreement) {
    typename RecordSection<AgreementEvent>::Setup setup;
    setup.records = [context, agreement] {
        QList<AgreementEvent> list;
        for (const AgreementEvent& one : context.records().all<AgreementEvent>())
            if (one.agreement == agreement) list.append(one);
        std::sort(list.begin(), list.end(), [](const AgreementEvent& a, const AgreementEvent& b) { return core::isLater(a, b); });
        return list;
    };
    setup.words = [context](const AgreementEvent& one) { return Tr::words(context, one); };
    setup.form = [context](Form<AgreementEvent>& form) { Tr::rows(form, context); };
    setup.fresh = [context, agreement] { return Tr::fresh(context, agreement); };
    return new RecordSection<AgreementEvent>(context.page(), Tr::heading(), Tr::add(), setup);
}

QWidget* makeApproval(const CaseContext& context, std::function<void(const core::SignOff&)> approve) {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    QLabel* hint = makeLabel(context.theme(), Tr::approvalHint(), Type::Body, Weight::Regular, Token::Muted);
    hint->setWordWrap(true);
    column->addWidget(hint);
    const auto place = [column, theme = context.theme()](const QString& label, Field* field) {
        QLabel* caption = makeLabel(theme, label, Type::Body, Weight::Strong);
        caption->setBuddy(field->editor());
        field->setName(Tr::approvalName(label));
        column->addWidget(caption);
        column->addWidget(field);
    };
    auto rows = std::make_shared<ItemRows<core::SignOff>>(
        context.theme(), [context] { return context.today(); }, [] { return QList<PersonField::Choice>(); }, place);
    signOffFields(*rows, context,
                  context.choices(QStringLiteral("role"), {QStringLiteral("team_manager"), QStringLiteral("service_manager")},
                                  std::nullopt));
    rows->show(freshSignOff(context, QStringLiteral("team_manager")));
    auto* button = new QPushButton(Tr::approve());
    column->addWidget(button, 0, Qt::AlignLeft);
    QObject::connect(button, &QPushButton::clicked, box, [rows, approve] { approve(rows->value()); });
    return box;
}

}  // namespace ui
