// SPDX-License-Identifier: MPL-2.0
#include "ui/common/promote.h"

#include "core/base/text.h"
#include "core/rules/arrivals.h"
#include "core/rules/chronology.h"
#include "core/rules/life_strip.h"
#include "core/rules/references.h"
#include "ui/common/case_context.h"
#include "ui/common/guarded.h"
#include "ui/common/labels.h"

#include <QCoreApplication>

namespace ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(promote)
public:
    static QString nothing() { return tr("This says nothing a chronology could hold."); }
    static QString done(const QString& event) { return tr("Now in the chronology: %1").arg(event); }
    static QString titled(const QString& kind, const QString& words) { return tr("%1: %2").arg(kind, words); }
};

/// The case with what all cases share of it: enough to name everything.
core::CaseSnapshot named(const CaseContext& file) { return core::withShared(file.records(), file.shared()); }

}  // namespace

core::CaseSnapshot wholeChronology(const PageContext& context, QSet<QDate>* days) {
    const CaseContext file(context);
    return core::withArrivals(named(file), file.words(), days);
}

QString recordTitle(const PageContext& context, const core::AnyId& id) {
    const CaseContext file(context);
    const core::CaseSnapshot records = named(file);
    const auto record = core::recordOf(records, id);
    if (!record) return {};
    QString kind = recordWord(core::typeName(*record));
    if (!kind.isEmpty()) kind[0] = kind[0].toUpper();
    QString words = core::factWords(*record, records, file.words());
    if (words.isEmpty())
        if (const auto told = core::promoted(*record, records, file.words())) words = core::oneLine(told->event, 80);
    return words.isEmpty() ? kind : Tr::titled(kind, words);
}

bool promoteRecord(const PageContext& context, QWidget* owner, const core::AnyId& id) {
    const CaseContext file(context);
    const core::CaseSnapshot records = named(file);
    const auto record = core::recordOf(records, id);
    const auto entry = record ? core::promoted(*record, records, file.words()) : std::nullopt;
    if (!entry) {
        context.host.say(Tr::nothing());
        return false;
    }
    for (const core::ChronologyEntry& other : records.all<core::ChronologyEntry>()) {
        if (other.origin != entry->origin) continue;
        context.host.openRecord(QStringLiteral("chronology"), core::anyId(other.id));
        return true;
    }
    if (!keepArrival(context, owner, *entry)) return false;
    context.host.say(Tr::done(entry->event));
    return true;
}

bool keepArrival(const PageContext& context, QWidget* owner, core::ChronologyEntry entry,
                 const std::function<void(core::ChronologyEntry&)>& change) {
    entry.sequence = core::nextSequence(context.vault.caseSnapshot(*context.caseId), entry.date);
    if (change) change(entry);
    core::ChangeSet set{core::Action::Add, entry.event.left(40), {}, false, {}};
    set.add(entry);
    return guarded(owner, [&] { context.vault.editor().perform(set); });
}

}  // namespace ui
