// SPDX-License-Identifier: MPL-2.0
#include "core/rules/session_forms.h"

#include "core/rules/contact_parties.h"

#include <algorithm>

namespace core {
namespace {

using namespace Qt::StringLiterals;

/// Later than that it is no longer the meeting that a removal calls for.
constexpr int firstWithinDays = 28;

QDate dayOf(const ContactSession& session) { return session.date.exact().value_or(session.plannedOn.exact().value_or(QDate())); }

bool share(const QList<PersonId>& a, const QList<PersonId>& b) {
    return std::any_of(a.begin(), a.end(), [&](const PersonId& one) { return b.contains(one); });
}

}  // namespace

std::pair<QDate, QDate> timeInCare(const CaseSnapshot& records, const Pack& pack, const PersonId& child, QDate on) {
    QList<std::pair<QDate, QDate>> spans;
    for (const LegalStatus& status : records.all<LegalStatus>()) {
        const auto from = status.from.exact();
        if (status.child != child || !from || *from > on || !codeIs(pack, u"legal_statuses"_s, status.status, u"looked_after"_s))
            continue;
        spans.append({*from, std::min(on, status.to ? status.to->latest().value_or(on) : on)});
    }
    std::sort(spans.begin(), spans.end());
    QDate start, end;
    for (const auto& [from, to] : std::as_const(spans)) {
        const bool follows = start.isValid() && from <= end.addDays(1);
        end = follows ? std::max(end, to) : to;
        if (!follows) start = from;
    }
    return {start, end};
}

bool isFirstAfterRemoval(const CaseSnapshot& records, const Pack& pack, const ContactSession& session) {
    const QDate day = dayOf(session);
    if (!day.isValid()) return false;
    return std::any_of(session.children.begin(), session.children.end(), [&](const PersonId& child) {
        const auto [from, to] = timeInCare(records, pack, child, day);
        if (from.isNull() || to < day || from.daysTo(day) > firstWithinDays) return false;
        for (const ContactSession& other : records.all<ContactSession>())
            if (other.id != session.id && isHeld(other) && other.children.contains(child) &&
                share(other.adults, session.adults) && dayOf(other) >= from && dayOf(other) < day)
                return false;
        return true;
    });
}

QStringList formsOf(const CaseSnapshot& records, const Pack& pack, const ContactSession& session) {
    QStringList forms;
    const QList<Code> all = pack.codes.value(u"session_forms"_s);
    for (const Code& code : all) {
        const QString form = code.code.section(u'.', 0, 0);
        if (forms.contains(form)) continue;
        const bool wanted = codeIs(pack, u"contact_types"_s, session.type, form) ||
                            (form == "first"_L1 && isFirstAfterRemoval(records, pack, session));
        if (wanted) forms.append(form);
    }
    return forms;
}

QList<Code> questionsOf(const Pack& pack, const QString& form) {
    QList<Code> questions = pack.codes.value(u"session_forms"_s);
    questions.removeIf([&](const Code& code) { return !code.code.startsWith(form + u'.'); });
    return questions;
}

const FormAnswer* answerTo(const ContactSession& session, const QString& question) {
    const auto found = std::find_if(session.extras.begin(), session.extras.end(),
                                    [&](const FormAnswer& one) { return one.question == question; });
    return found == session.extras.end() ? nullptr : &*found;
}

ContactSession withAnswer(ContactSession session, const FormAnswer& answer) {
    const bool empty = answer.text.isEmpty() && answer.date.isUnknown();
    for (qsizetype i = 0; i < session.extras.size(); ++i)
        if (session.extras[i].question == answer.question) {
            if (empty) session.extras.removeAt(i);
            else session.extras[i] = answer;
            return session;
        }
    if (!empty) session.extras.append(answer);
    return session;
}

QString markOf(const ContactSession& session, const QString& item) {
    for (const SeenMark& mark : session.marks)
        if (mark.item == item && !mark.person) return mark.value;
    return {};
}

ContactSession withMark(ContactSession session, RecordPart part, const QString& item, const QString& value) {
    const auto mark = std::find_if(session.marks.begin(), session.marks.end(),
                                   [&](const SeenMark& one) { return one.item == item && !one.person; });
    if (mark == session.marks.end()) {
        if (!value.isEmpty()) session.marks.append({part, item, {}, value});
    } else if (value.isEmpty()) session.marks.erase(mark);
    else mark->value = value;
    return session;
}

}  // namespace core
