// SPDX-License-Identifier: MPL-2.0
#include "ui/familytime/session_pane.h"

#include "core/base/date_text.h"
#include "core/edit/vault.h"
#include "core/rules/session_forms.h"
#include "core/rules/session_life.h"
#include "ui/common/following.h"
#include "ui/common/house_style.h"
#include "ui/common/message_bar.h"
#include "ui/common/page_keys.h"
#include "ui/common/prompts.h"
#include "ui/common/record_section.h"
#include "ui/common/surface.h"
#include "ui/familytime/attendance_bar.h"
#include "ui/familytime/seen_box.h"
#include "ui/familytime/session_rows.h"
#include "ui/familytime/time_rows.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

using core::ContactSession;
using core::RecordState;

void empty(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

QString stepVerb(RecordState to) {
    switch (to) {
    case RecordState::Draft: return SessionPane::tr("Begin the record");
    case RecordState::Signed: return SessionPane::tr("Sign the record");
    case RecordState::Checked: return SessionPane::tr("Read a second time…");
    case RecordState::Shared: return SessionPane::tr("Mark as shared");
    case RecordState::Locked: return SessionPane::tr("Lock the record…");
    case RecordState::None: break;
    }
    return {};
}

}  // namespace

SessionPane::SessionPane(const CaseContext& context, QWidget* parent)
    : QWidget(parent),
      context_(context),
      title_(makeLabel(context.theme(), {}, Type::Heading, Weight::Strong)),
      about_(makeLabel(context.theme(), {}, Type::Caption, Weight::Regular, Token::Muted)),
      message_(new MessageBar(context.theme(), MessageBar::Kind::Stop)),
      steps_(new QHBoxLayout),
      attendance_(new AttendanceBar(context)),
      seen_(new SeenBox(context)),
      forms_(new QWidget),
      additions_(new QWidget) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, space::s, 0);
    column->setSpacing(space::m);
    auto* head = new QHBoxLayout;
    auto* words = new QVBoxLayout;
    words->addWidget(title_);
    words->addWidget(about_);
    about_->setWordWrap(true);
    head->addLayout(words, 1);
    auto* toCalendar = new QPushButton(tr("Back to the calendar"));
    connect(toCalendar, &QPushButton::clicked, this, &SessionPane::back);
    head->addWidget(toCalendar);
    head->addLayout(steps_);
    column->addLayout(head);
    message_->hide();
    for (QWidget* part : std::initializer_list<QWidget*>{message_, attendance_, seen_, forms_, additions_})
        column->addWidget(part);
    column->addStretch(1);
    for (QWidget* holder : {forms_, additions_}) {
        auto* inner = new QVBoxLayout(holder);
        inner->setContentsMargins(0, 0, 0, 0);
        inner->setSpacing(space::m);
    }
    connect(attendance_, &AttendanceBar::answered, this, &SessionPane::store);
    connect(seen_, &SeenBox::changed, this, &SessionPane::store);
    followChanges(this, context.page().vault.editor(), [this](const core::ChangeSet& set) {
        if (set.touches<ContactSession>() || set.touches<core::SessionAddendum>()) refresh();
    });
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Record of family time"));
    makeKeys();
}

const ContactSession* SessionPane::now() const { return id_ ? context_.records().find<ContactSession>(*id_) : nullptr; }

std::optional<core::ContactSessionId> SessionPane::session() const { return id_; }

void SessionPane::setSession(const ContactSession& session) {
    const bool other = !id_ || !(*id_ == session.id);
    id_ = session.id;
    if (other) message_->hide();
    makeForms();
    refresh();
}

void SessionPane::makeForms() {
    const ContactSession* session = now();
    if (!session) return;
    // Said before open rows are stored, since storing them comes back here.
    forms_->setProperty("not_held", session->state == core::SessionState::NotHeld);
    asked_ = core::formsOf(context_.records(), context_.pack(), *session);
    parts_ = partsOf(*session);
    for (FormBase* form : std::as_const(open_)) form->commit();
    session = now();
    open_.clear();
    empty(forms_->layout());
    const auto card = [&](const QString& heading, Surface::Kind kind, auto&& fill) {
        auto* box = new Surface(context_.theme(), kind);
        auto* column = new QVBoxLayout(box);
        column->setContentsMargins(space::l, space::m, space::l, space::l);
        if (!heading.isEmpty()) column->addWidget(makeLabel(context_.theme(), heading, Type::Heading, Weight::Strong));
        auto* form = new Form<ContactSession>(context_.page());
        form->setSubject([](const ContactSession& one) { return core::dateWords(one.date); });
        fill(*form);
        form->setRecord(*session);
        form->setEnabled(session->record != RecordState::Locked);
        column->addWidget(form);
        forms_->layout()->addWidget(box);
        open_.append(form);
    };
    card(tr("What happened"), Surface::Kind::Card,
         [&](Form<ContactSession>& form) { sessionFactRows(form, context_, *session); });
    const bool notHeld = session->state == core::SessionState::NotHeld;
    for (const QString& name : std::as_const(asked_))
        if (!notHeld || name == QLatin1String("letter"))
            card(context_.term(QStringLiteral("session_form"), name), Surface::Kind::Card,
                 [&](Form<ContactSession>& form) { sessionQuestionRows(form, context_, name); });
    if (notHeld) return;
    if (hasMarks(context_, parts_))
        card(tr("Seen or not"), Surface::Kind::Card,
             [&](Form<ContactSession>& form) { sessionMarkRows(form, context_, parts_); });
    card({}, Surface::Kind::View, [](Form<ContactSession>& form) { sessionMeaningRows(form); });
    card(tr("More of the record"), Surface::Kind::Card,
         [&](Form<ContactSession>& form) { sessionDetailRows(form, context_, *session); });
}

/// By the level of supervision and the age of the youngest child.
QList<core::RecordPart> SessionPane::partsOf(const ContactSession& session) const {
    std::optional<int> youngest;
    for (const core::PersonId& child : session.children)
        if (const core::Person* person = context_.records().find<core::Person>(child))
            if (const auto age = core::ageAt(person->birth, session.date.exact().value_or(context_.today())))
                youngest = std::min(youngest.value_or(age->least), age->least);
    return core::partsOf(core::depthOf(context_.pack(), session.supervision), youngest);
}

void SessionPane::store(const ContactSession& after) {
    const ContactSession* before = now();
    if (!before || after == *before) return;
    core::ChangeSet set = core::ChangeSet{}.edit(*before, after);
    set.subject = core::dateWords(after.date);
    guarded(this, [&] { context_.page().vault.editor().perform(set); });
}

void SessionPane::refresh() {
    const ContactSession* session = now();
    if (!session) return;
    const core::Arrangement* arrangement =
        session->arrangement ? context_.records().find<core::Arrangement>(*session->arrangement) : nullptr;
    const QString day = core::dayWords(session->date.exact().value_or(QDate()), context_.words());
    title_->setText(session->plannedStart < 0 ? day : tr("%1, %2").arg(day, core::clockText(session->plannedStart)));
    about_->setText(tr("%1 with %2 · %3 · %4 · record: %5")
                        .arg(context_.namesOf(session->children), context_.namesOf(session->adults),
                             arrangement ? arrangement->title : context_.term(QStringLiteral("contact_types"), session->type),
                             label(session->state), label(session->record).toLower()));
    attendance_->setSession(*session);
    attendance_->setEnabled(session->record != RecordState::Locked);
    seen_->setSession(*session, partsOf(*session));
    const bool notHeld = session->state == core::SessionState::NotHeld;
    seen_->setVisible(!notHeld);
    const bool asksOther = asked_ != core::formsOf(context_.records(), context_.pack(), *session);
    if (forms_->property("not_held").toBool() != notHeld || asksOther || parts_ != partsOf(*session)) makeForms();
    for (FormBase* form : std::as_const(open_)) form->setEnabled(session->record != RecordState::Locked);
    makeSteps();
    makeAdditions();
}

void SessionPane::makeSteps() {
    empty(steps_);
    const ContactSession* session = now();
    const auto next = core::nextStep(*session);
    if (!next) return;
    QList<RecordState> offered{*next};
    if (session->record >= RecordState::Signed && *next != RecordState::Locked) offered.append(RecordState::Locked);
    for (qsizetype i = offered.size() - 1; i >= 0; --i) {
        auto* button = new QPushButton(stepVerb(offered[i]));
        if (i == 0) {
            makeFilled(*button, context_.theme());
            button->setToolTip(tr("Ctrl+Enter"));
        }
        connect(button, &QPushButton::clicked, this, [this, to = offered[i]] { step(to); });
        steps_->addWidget(button);
    }
    if (const QDate due = core::recordDue(context_.pack(), *session, *next); due.isValid())
        about_->setText(about_->text() + tr(" · %1 by %2").arg(label(*next).toLower(), core::dateShort(due)));
}

void SessionPane::step(RecordState to) {
    for (FormBase* form : std::as_const(open_)) form->commit();
    seen_->addLine();
    const ContactSession* session = now();
    if (!session) return;
    QString by = context_.worker();
    if (to == RecordState::Checked) {
        const auto reader = context_.page().prompts.line(tr("Second reader"), tr("Who read it?"), {});
        if (!reader) return;
        by = *reader;
    }
    const core::Problems problems = core::stepProblems(context_.pack(), *session, to, by);
    if (!problems.isEmpty()) {
        QStringList reasons;
        for (const core::Problem& problem : problems) reasons.append(problem.message);
        message_->setMessage(tr("Not yet."), reasons.join(u' '));
        message_->show();
        // The keyboard goes where the missing answer is typed.
        const auto* shared = forms_->findChild<Field*>(QStringLiteral("shared_with"));
        if (to == RecordState::Shared && shared) shared->editor()->setFocus(Qt::TabFocusReason);
        return;
    }
    if (to == RecordState::Locked &&
        !context_.page().prompts.confirm(tr("Lock the record"), tr("A locked record is never changed. It can only be added to."),
                                         tr("Lock")))
        return;
    message_->hide();
    core::ChangeSet set = core::ChangeSet{}.edit(*session, core::withStep(*session, to, context_.today(), by));
    set.subject = core::dateWords(session->date);
    set.seals = to == RecordState::Locked;
    guarded(this, [&] { context_.page().vault.editor().perform(set); });
    // Fields of a locked record let the keyboard go.
    if (!isAncestorOf(QApplication::focusWidget())) setFocus(Qt::OtherFocusReason);
}

void SessionPane::makeAdditions() {
    const ContactSession* session = now();
    empty(additions_->layout());
    if (session->record != RecordState::Locked) return;
    auto* card = new SectionCard(context_.theme(), tr("Added after the record was locked"));
    RecordSection<core::SessionAddendum>::Setup setup;
    setup.records = [context = context_, id = session->id] {
        QList<core::SessionAddendum> list;
        for (const core::SessionAddendum& one : context.records().all<core::SessionAddendum>())
            if (one.session == id) list.append(one);
        return list;
    };
    setup.words = [context = context_](const core::SessionAddendum& one) -> RecordSection<core::SessionAddendum>::Words {
        return {tr("%1, %2").arg(label(one.kind), core::dateWords(one.date)), one.text,
                one.person ? context.nameOf(one.person) : one.author, false, true};
    };
    setup.form = [context = context_](Form<core::SessionAddendum>& form) {
        using T = core::SessionAddendum;
        timeChoice(form, context.theme(), tr("Kind"), &T::kind);
        form.date(tr("Date"), &T::date);
        form.person(tr("Whose words, or to whom"), &T::person);
        form.text(tr("Written by"), &T::author);
        form.note(tr("Text"), &T::text, tr("Comments of the family word for word."), 4);
    };
    setup.fresh = [context = context_, id = session->id] {
        core::SessionAddendum one{core::SessionAddendumId::make(), context.caseId(), id};
        one.date = context.today();
        one.author = context.worker();
        return one;
    };
    setup.addition = [](const core::SessionAddendum& one) {
        core::ChangeSet set = core::ChangeSet{}.add(one);
        set.seals = true;
        return set;
    };
    auto* section = new RecordSection<core::SessionAddendum>(context_.page(), {}, tr("Add to the record"), setup);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(space::l, 0, space::l, space::l);
    column->addWidget(section);
    card->body()->addLayout(column);
    additions_->layout()->addWidget(card);
}

void SessionPane::makeKeys() {
    auto* keys = new PageKeys(this, tr("In the record of family time"));
    const auto open = [this] {
        const ContactSession* session = now();
        return session && session->record != RecordState::Locked;
    };
    attendance_->addKeys(*keys, open);
    seen_->addKeys(*keys, open);
    const auto next = [this] { return now() ? core::nextStep(*now()) : std::nullopt; };
    keys->add({{"Ctrl+Return", [this, next] { step(*next()); }, [next] { return next().has_value(); }}},
              tr("The next step of the record"));
    keys->add({{"Esc", [this] { Q_EMIT back(); }}}, tr("Back to the calendar"));
}

void SessionPane::keyPressEvent(QKeyEvent* event) {
    if (!PageKeys::press(this, *event)) QWidget::keyPressEvent(event);
}

}  // namespace ui
