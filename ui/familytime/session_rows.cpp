// SPDX-License-Identifier: MPL-2.0
#include "ui/familytime/session_rows.h"

#include "core/base/date_text.h"
#include "core/rules/session_forms.h"
#include "core/rules/session_life.h"
#include "ui/familytime/evidence_rows.h"

#include <QCoreApplication>

namespace ui {
namespace {

using T = core::ContactSession;

class SessionRows {
    Q_DECLARE_TR_FUNCTIONS(SessionRows)
public:
    SessionRows(Form<T>& form, const CaseContext& context) : form_(form), context_(context), theme_(context.theme()) {}

    void facts(const T& session) {
        timeChoice(form_, theme_, tr("What became of it"), &T::state);
        if (session.state == core::SessionState::NotHeld) notHeld();
        else held();
        recordTicks(form_, theme_, tr("Supervisors"), &T::supervisors, professionalsOf(context_));
        form_.text(tr("Supervisor who is not listed"), &T::supervisor);
        codeRow(form_, theme_, tr("Supervision"), &T::supervision, timeCodes(context_, "supervision_levels", tr("Not said")));
        recordChoice(form_, theme_, tr("Place"), &T::venue, venuesOf(context_), tr("None"));
        form_.text(tr("Room, or another place"), &T::venueText, {}, 360);
    }

    /// `others`: answers of another form are there, which no card of its own shows.
    void details(bool others) {
        recordTicks(form_, theme_, tr("What it shows something about"), &T::evidences, shownBySessions(context_),
                    tr("Goals, risks and strengths, and the safe contact conversation."));
        form_.text(tr("The way of that day"), &T::travel, tr("Who brought the child. Kept from a parent."), 0);
        form_.text(tr("The day so far"), &T::dayNote, tr("School, health, anything that matters for today."), 0);
        form_.text(tr("What the carer handed over"), &T::carerNote, {}, 0);
        form_.check(tr("No strength was seen today"), &T::noStrengthSeen);
        lists(others);
        form_.note(tr("Note for the team"), &T::note, {}, 2);
    }

    /// What can be ticked as seen, in the order of the record: yes, no, does not apply.
    void marks(const QList<core::RecordPart>& parts) {
        const QList<core::Code> items = context_.pack().codes.value(QStringLiteral("record_marks"));
        static const QStringList values{QString(), QStringLiteral("yes"), QStringLiteral("no"), QStringLiteral("na")};
        for (const core::RecordPart part : parts)
            for (const core::Code& code : items) {
                if (!code.is.contains(core::toName(part))) continue;
                auto* field = new ChoiceField(theme_, {tr("Not said"), tr("Yes"), tr("No"), tr("Does not apply")});
                form_.bindWith(
                    QStringLiteral("marks/") + code.code, context_.term(QStringLiteral("record_marks"), code.code), field, {},
                    [=, item = code.code](const T& r) { field->setIndex(int(values.indexOf(core::markOf(r, item)))); },
                    [=, item = code.code](T& r) {
                        if (field->index() >= 0) r = core::withMark(r, part, item, values[field->index()]);
                    });
            }
    }

    /// The questions of one form, each a row: a step with its day, anything else in words.
    void questions(const QString& form) {
        const QList<core::Code> asked = core::questionsOf(context_.pack(), form);
        for (const core::Code& code : asked) {
            const QString name = context_.term(QStringLiteral("session_forms"), code.code);
            const QString key = QStringLiteral("extras/") + code.code;
            const auto answer = [question = code.code](const T& session) {
                const core::FormAnswer* found = core::answerTo(session, question);
                return found ? *found : core::FormAnswer{question, {}, {}};
            };
            if (code.is.contains(QStringLiteral("dated"))) {
                auto* on = new DateField(theme_, [context = context_] { return context.today(); });
                form_.bindWith(
                    key + QStringLiteral("/date"), name, on, {}, [=](const T& r) { on->setValue(answer(r).date); },
                    [=](T& r) {
                        core::FormAnswer now = answer(r);
                        now.date = on->value();
                        r = core::withAnswer(r, now);
                    });
            }
            auto* text = new TextField(theme_, 0);
            form_.bindWith(
                key, code.is.contains(QStringLiteral("dated")) ? tr("%1: in words").arg(name) : name, text, {},
                [=](const T& r) { text->setValue(answer(r).text); },
                [=](T& r) {
                    core::FormAnswer now = answer(r);
                    now.text = text->value().trimmed();
                    r = core::withAnswer(r, now);
                });
        }
    }

private:
    /// Answers of forms this session is not; they came with another type or from elsewhere.
    void otherAnswers() {
        form_.list<core::FormAnswer>(tr("Letters, calls, farewells, nights"), &T::extras, tr("answer"),
                                     [context = context_](ItemRows<core::FormAnswer>& item) {
                                         codeRow(item, context.theme(), tr("Question"), &core::FormAnswer::question,
                                                 timeCodes(context, "session_forms", tr("Not said")));
                                         item.text(tr("Answer"), &core::FormAnswer::text);
                                         item.date(tr("On"), &core::FormAnswer::date);
                                     });
    }

    void held() {
        clockRow(form_, theme_, tr("Started"), &T::start);
        clockRow(form_, theme_, tr("Ended"), &T::end);
        form_.list<core::PersonPresence>(
            tr("Who came, and when"), &T::presence, tr("person"),
            [theme = theme_](ItemRows<core::PersonPresence>& item) {
                using P = core::PersonPresence;
                item.person(tr("Person"), &P::person);
                timeChoice(item, theme, tr("Answer"), &P::presence);
                clockRow(item, theme, tr("Came at"), &P::arrived);
                clockRow(item, theme, tr("Left at"), &P::left);
                item.text(tr("Why late or early"), &P::reason, {}, 180);
            },
            [] { return core::PersonPresence{core::PersonId::named(QString())}; });
        recordChoice(form_, theme_, tr("Makes up for"), &T::makeUpOf, missedTimes(), tr("None"));
        timeChoice(form_, theme_, tr("Ended early by"), &T::endedBy);
        form_.text(tr("Why it ended early"), &T::endedWhy, {}, 0);
    }

    void notHeld() {
        timeChoice(form_, theme_, tr("Whose doing"), &T::notHeldBy,
                   tr("Adult, services and neither of them are never counted together."));
        form_.person(tr("Which person"), &T::notHeldPerson);
        codeRow(form_, theme_, tr("Why"), &T::notHeldReason, timeCodes(context_, "not_held_reasons", tr("Not said")));
        form_.text(tr("In words"), &T::notHeldText, {}, 0);
        form_.number(tr("Minutes of notice"), &T::noticeMinutes, -1, 100000,
                     tr("Before the planned start. -1 = none or not known."));
        form_.text(tr("Told by"), &T::toldBy, {}, 240);
        form_.text(tr("How the child was told, and how the child was"), &T::childTold, {}, 0);
        timeChoice(form_, theme_, tr("Another time instead"), &T::makeUp);
        form_.date(tr("On"), &T::makeUpDate);
    }

    /// Times that were not held, the latest first: one of them another time can make up for.
    QList<std::pair<core::ContactSessionId, QString>> missedTimes() const {
        QList<const T*> missed;
        for (const T& one : context_.records().all<T>())
            if (one.state == core::SessionState::NotHeld) missed.append(&one);
        std::sort(missed.begin(), missed.end(),
                  [](const T* a, const T* b) { return core::compareForList(b->date, a->date) < 0; });
        QList<std::pair<core::ContactSessionId, QString>> list;
        for (const T* one : std::as_const(missed))
            list.append({one->id, tr("%1 with %2").arg(core::dateShort(one->date), context_.namesOf(one->adults))});
        return list;
    }

    void incidents() {
        form_.list<core::Incident>(
            tr("Incident"), &T::incidents, tr("incident"),
            [context = context_](ItemRows<core::Incident>& item) {
                using I = core::Incident;
                codeRow(item, context.theme(), tr("What"), &I::type, timeCodes(context, "incident_types", std::nullopt));
                codeRow(item, context.theme(), tr("How serious"), &I::severity,
                        timeCodes(context, "incident_severities", tr("Not said")));
                clockRow(item, context.theme(), tr("Time"), &I::at);
                item.text(tr("In words"), &I::what);
                item.text(tr("What was done"), &I::action);
                item.text(tr("Manager told"), &I::toldWhom, {}, 180);
                item.date(tr("Told on"), &I::toldOn);
                clockRow(item, context.theme(), tr("Told at"), &I::toldAt);
                item.check(tr("Enquiry considered"), &I::enquiryConsidered);
                item.text(tr("On the enquiry"), &I::enquiryNote);
            },
            [] { return core::Incident{QStringLiteral("other")}; }, tr("A manager is told the same day."));
    }

    void lists(bool others) {
        form_.list<core::Intervention>(tr("Supervisor’s part"), &T::interventions, tr("step"),
                                       [theme = theme_](ItemRows<core::Intervention>& item) {
                                           using I = core::Intervention;
                                           clockRow(item, theme, tr("Time"), &I::at);
                                           timeChoice(item, theme, tr("What"), &I::type);
                                           item.text(tr("Why"), &I::why);
                                           item.text(tr("What I did"), &I::action);
                                           item.text(tr("What came of it"), &I::result);
                                       });
        incidents();
        form_.list<core::TimeView>(
            tr("Views before and after"), &T::views, tr("view"), [theme = theme_](ItemRows<core::TimeView>& item) {
                using V = core::TimeView;
                item.person(tr("Whose"), &V::person);
                item.text(tr("Or who"), &V::who, {}, 140);
                timeChoice(item, theme, tr("When"), &V::moment);
                item.number(tr("Face 1 to 5"), &V::face, 0, 5)->setToolTip(tr("1 = very sad, 5 = very happy, 0 = not asked"));
                item.text(tr("Words"), &V::words);
            });
        form_.list<core::CareLog>(tr("Baby’s log"), &T::care, tr("line"), [theme = theme_](ItemRows<core::CareLog>& item) {
            using C = core::CareLog;
            clockRow(item, theme, tr("Time"), &C::at);
            timeChoice(item, theme, tr("What"), &C::kind);
            item.number(tr("Millilitres"), &C::amount, 0, 2000);
            item.number(tr("Minutes"), &C::minutes, 0, 600);
            item.person(tr("By"), &C::by);
            item.text(tr("Note"), &C::note);
        });
        if (others) otherAnswers();
        Field* shared = form_.list<core::SharedWith>(
            tr("Shared with"), &T::shared, tr("person"),
            [](ItemRows<core::SharedWith>& item) {
                using S = core::SharedWith;
                item.person(tr("Person"), &S::person);
                item.text(tr("Or name"), &S::name, {}, 160);
                item.date(tr("On"), &S::date);
                item.text(tr("Form"), &S::form, {}, 140);
                item.text(tr("Comment, word for word"), &S::comment);
                item.date(tr("Comment of"), &S::commentOn);
            },
            [context = context_, form = &form_] { return sharedToday(context, form->value()); });
        shared->setObjectName(QStringLiteral("shared_with"));
    }

    /// With the first of those who came and have not got it yet, today.
    static core::SharedWith sharedToday(const CaseContext& context, const T& session) {
        core::SharedWith one;
        one.date = context.today();
        for (const core::PersonId& adult : session.adults)
            if (!one.person && std::none_of(session.shared.begin(), session.shared.end(),
                                            [&](const core::SharedWith& other) { return other.person == adult; }))
                one.person = adult;
        return one;
    }

    Form<T>& form_;
    CaseContext context_;
    Theme theme_;
};

}  // namespace

void sessionFactRows(Form<T>& form, const CaseContext& context, const T& session) { SessionRows(form, context).facts(session); }

void sessionMeaningRows(Form<T>& form) {
    form.note(QCoreApplication::translate("SessionRows", "What I think it means"), &T::meaning,
              QCoreApplication::translate("SessionRows", "Printed apart from the facts. Optional."), 4);
}

void sessionQuestionRows(Form<T>& form, const CaseContext& context, const QString& ofForm) {
    SessionRows(form, context).questions(ofForm);
}

void sessionMarkRows(Form<T>& form, const CaseContext& context, const QList<core::RecordPart>& parts) {
    SessionRows(form, context).marks(parts);
}

bool hasMarks(const CaseContext& context, const QList<core::RecordPart>& parts) {
    const QList<core::Code> items = context.pack().codes.value(QStringLiteral("record_marks"));
    return std::any_of(items.begin(), items.end(), [&](const core::Code& code) {
        return std::any_of(parts.begin(), parts.end(),
                           [&](core::RecordPart part) { return code.is.contains(core::toName(part)); });
    });
}

void sessionDetailRows(Form<T>& form, const CaseContext& context, const T& session) {
    const bool others = core::formsOf(context.records(), context.pack(), session).isEmpty() && !session.extras.isEmpty();
    SessionRows(form, context).details(others);
}

}  // namespace ui
