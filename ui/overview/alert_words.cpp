// SPDX-License-Identifier: MPL-2.0
#include "ui/overview/alert_words.h"

#include "core/base/date_text.h"
#include "core/practice/packs.h"
#include "core/rules/family_view.h"
#include "core/rules/variants.h"
#include "ui/common/labels.h"

#include <QCoreApplication>

namespace ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(overview)
public:
    static QString strong(const QString& words) { return tr("%1:").arg(words); }
    static QString about(const QString& name, const QString& text) { return tr("%1. %2").arg(name, text); }
    static QString see() { return tr("See it"); }
    static QString hidden() { return tr("Address restricted:"); }
    static QString leftOut(const QString& home) {
        return tr("some of the family must not learn where this home is: %1.").arg(home);
    }
    static QString whoMay() { return tr("Who may see it"); }
    static QString paused() { return tr("Paused:"); }
    static QString lookAgain(const QString& day) { return tr("contact, reviews and dates go on. Look again by %1.").arg(day); }
    static QString goesOn() { return tr("contact, reviews and dates go on."); }
    static QString time(const QString& name) { return tr("The time of %1:").arg(name); }
    static QString weeks(int age) { return tr("%n week(s) old.", nullptr, age); }
    static QString weeksInCare(int age, int inCare) {
        return tr("%1 old, %2 of them looked after.").arg(tr("%n week(s)", nullptr, age)).arg(inCare);
    }
    static QString rules() { return tr("Rules:"); }
    static QString rulesGone() {
        return tr("the rules this case started with are not in this file. Those for England stand in for them.");
    }
    static QString children() { return tr("Add the children and the people who matter to them"); }
    static QString family() { return tr("Draw the family: parents, brothers and sisters"); }
    static QString history() { return tr("Write the first events of their story"); }
    static QString start() { return tr("Decide to start the process"); }
    static QString add() { return tr("Add"); }
    static QString draw() { return tr("Draw"); }
    static QString write() { return tr("Write"); }
    static QString decide() { return tr("Decide"); }
};

/// One after the other, each with one full stop.
QString sentences(const QStringList& parts) {
    QStringList list;
    for (QString part : parts) {
        part = part.trimmed();
        while (part.endsWith(u'.')) part.chop(1);
        if (!part.isEmpty()) list.append(part + u'.');
    }
    return list.join(u' ');
}

AlertWords ofAlert(const CaseContext& context, const core::Alert& alert) {
    QString text = sentences({alert.text, alert.action});
    const QString name = context.nameOf(alert.about);
    if (!name.isEmpty() && !text.contains(name)) text = Tr::about(name, text);
    return {true, Tr::strong(label(alert.kind)), text, Tr::see(), QStringLiteral("facts"), core::anyId(alert.id)};
}

}  // namespace

QList<AlertWords> alertsOf(const CaseContext& context, const core::ProcessView& process) {
    QList<AlertWords> list;
    const core::CaseSnapshot& records = context.records();
    for (const core::Alert& alert : records.all<core::Alert>())
        if (core::holdsOn(alert.from, alert.to, context.today()) != core::Truth::No) list.append(ofAlert(context, alert));
    const bool said = std::any_of(list.begin(), list.end(), [&](const AlertWords& words) {
        const core::Alert* alert = records.find<core::Alert>(words.record.as<core::AlertTag>());
        return alert && alert->kind == core::AlertKind::HiddenAddress;
    });
    for (const core::Household& home : records.all<core::Household>()) {
        if (said) break;
        const core::Address* address = home.address ? records.find<core::Address>(*home.address) : nullptr;
        if (address && address->restricted)
            list.append(
                {true, Tr::hidden(), Tr::leftOut(home.name), Tr::whoMay(), QStringLiteral("people"), core::anyId(home.id)});
    }
    if (core::packOfCase(context.shared(), records.profile()).isMissing)
        list.append({false, Tr::rules(), Tr::rulesGone(), Tr::see(), QStringLiteral("process"), core::anyId(context.caseId())});
    if (process.paused && process.pause)
        list.append({false, Tr::paused(),
                     process.pause->reviewOn.isUnknown() ? Tr::goesOn() : Tr::lookAgain(core::dateWords(process.pause->reviewOn)),
                     Tr::see(), QStringLiteral("process"), core::anyId(process.pause->id)});
    for (const core::ChildsWeeks& one : core::childsWeeks(records, context.pack(), context.today()))
        list.append({false, Tr::time(context.nameOf(one.child)),
                     one.inCare < 0 ? Tr::weeks(one.age) : Tr::weeksInCare(one.age, one.inCare), Tr::see(),
                     QStringLiteral("process"), core::anyId(context.caseId())});
    return list;
}

QList<FirstStep> firstSteps(const core::CaseSnapshot& records, const core::ProcessView& process) {
    const bool started = !process.stage.isEmpty() || process.closed;
    return {{Tr::children(), Tr::add(), QStringLiteral("people"), !core::childrenOf(records).isEmpty()},
            {Tr::family(), Tr::draw(), QStringLiteral("genogram"), !core::parentsOf(records).isEmpty()},
            {Tr::history(), Tr::write(), QStringLiteral("chronology"), !records.all<core::ChronologyEntry>().isEmpty()},
            {Tr::start(), Tr::decide(), QStringLiteral("process"), started}};
}

}  // namespace ui
