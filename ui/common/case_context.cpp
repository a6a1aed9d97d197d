// SPDX-License-Identifier: MPL-2.0
#include "ui/common/case_context.h"

#include "core/practice/home_clock.h"
#include "core/practice/packs.h"
#include "ui/common/labels.h"

#include <QCoreApplication>

namespace ui {

const core::Pack& CaseContext::pack() const { return *core::packOfCase(shared(), records().profile()).pack; }

const core::Approver* CaseContext::manager() const {
    const core::KeyHolder key = context_.vault.openedWith();
    return key.approver ? shared().find<core::Approver>(*key.approver) : nullptr;
}

QString CaseContext::worker() const {
    const core::Approver* own = manager();
    return own ? own->name : context_.vault.profile().workerName;
}

QDate CaseContext::today() const { return core::dayOnWall(context_.clock.now(), pack()); }

core::Words CaseContext::words() const {
    const core::CaseProfile* profile = records().profile();
    return core::Words(pack(), QStringLiteral("en"), profile ? profile->wording : core::Wording::FamilyTime);
}

QString CaseContext::term(const QString& list, const QString& code) const {
    if (code.isEmpty()) return {};
    const QString words = this->words().heading(list + u'.' + code);
    return words.isEmpty() ? code : words;
}

QString CaseContext::nameOf(const std::optional<core::PersonId>& person) const {
    const core::Person* found = person ? records().find<core::Person>(*person) : nullptr;
    return found ? core::displayName(*found) : QString();
}

QString CaseContext::namesOf(const QList<core::PersonId>& people) const {
    QStringList names;
    for (const core::PersonId& person : people) names.append(nameOf(person));
    names.removeAll(QString());
    return names.join(QStringLiteral(", "));
}

CodeChoices CaseContext::choices(const QString& list, const QStringList& codes, const std::optional<QString>& none) const {
    CodeChoices made;
    if (none) {
        made.codes.append(QString());
        made.labels.append(*none);
    }
    for (const QString& code : codes) {
        made.codes.append(code);
        made.labels.append(term(list, code));
    }
    return made;
}

QString agreementName(const CaseContext& context, const core::Agreement& agreement) {
    QStringList with;
    for (const core::AgreementParty& party : agreement.parties)
        if (party.person) with << context.nameOf(party.person);
    const auto tr = [](const char* text) { return QCoreApplication::translate("AgreementForm", text); };
    const QString title = agreement.title.isEmpty() ? label(agreement.kind) : agreement.title;
    return with.isEmpty() ? tr("%1, version %2").arg(title).arg(agreement.version)
                          : tr("%1, version %2, with %3").arg(title).arg(agreement.version).arg(with.join(QStringLiteral(", ")));
}

}  // namespace ui
