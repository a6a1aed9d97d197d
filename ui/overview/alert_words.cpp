// SPDX-License-Identifier: MPL-2.0
#include "ui/overview/alert_words.h"

#include "core/base/date_text.h"
#include "core/rules/family_view.h"
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
    static QString leftOut(const QString& home) { return tr("where %1 is must not be told to some of the family.").arg(home); }
    static QString whoMay() { return tr("Who may see it"); }
    static QString paused() { return tr("Paused:"); }
    static QString lookAgain(const QString& day) { return tr("contact, reviews and dates go on. Look again by %1.").arg(day); }
    static QString goesOn() { return tr("contact, reviews and dates go on."); }
    static QString children() { return tr("Add the children and the people who matter to them"); }
    static QString family() { return tr("Draw the family: parents, brothers and sisters"); }
    static QString history() { return tr("Write the first events of their story"); }
    static QString start() { return tr("Decide to start the process"); }
    static QString add() { return tr("Add"); }
    static QString draw() { return tr("Draw"); }
    static QString write() { return tr("Write"); }
    static QString decide() { return tr("Decide"); }
};

AlertWords ofAlert(const CaseContext& context, const core::Alert& alert) {
    QStringList parts{alert.text, alert.action};
    parts.removeAll(QString());
    QString text = parts.join(QStringLiteral(". "));
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
    for (const core::Household& home : records.all<core::Household>()) {
        const core::Address* address = home.address ? records.find<core::Address>(*home.address) : nullptr;
        if (address && address->restricted)
            list.append(
                {true, Tr::hidden(), Tr::leftOut(home.name), Tr::whoMay(), QStringLiteral("people"), core::anyId(home.id)});
    }
    if (process.paused && process.pause)
        list.append({false, Tr::paused(),
                     process.pause->reviewOn.isUnknown() ? Tr::goesOn() : Tr::lookAgain(core::dateWords(process.pause->reviewOn)),
                     Tr::see(), QStringLiteral("process"), core::anyId(process.pause->id)});
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
