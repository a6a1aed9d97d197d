// SPDX-License-Identifier: MPL-2.0
#include "ui/familytime/all_cases.h"

#include "core/edit/vault.h"
#include "core/rules/time_words.h"

#include <QCoreApplication>
#include <QTimer>

#include <tuple>

namespace ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(AllCases)
};

}  // namespace

CaseReader::CaseReader(const CaseContext& context, QObject* parent) : QObject(parent), context_(context) {}

void CaseReader::start() {
    const core::Caseload& caseload = context_.page().vault.caseload();
    for (const core::Case& file : caseload.shared.all<core::Case>())
        if (!caseload.cases.contains(file.id) && !waiting_.contains(file.id)) waiting_.append(file.id);
    if (waiting_.isEmpty() || isReading_) return;
    isReading_ = true;
    QTimer::singleShot(0, this, &CaseReader::next);
}

void CaseReader::next() {
    const core::CaseId id = waiting_.takeFirst();
    try {
        context_.page().vault.caseSnapshot(id);
    } catch (const core::Error&) {
        // A case that was removed meanwhile; the line below the calendar says how many were looked at.
    }
    if (!waiting_.isEmpty()) return QTimer::singleShot(0, this, &CaseReader::next);
    isReading_ = false;
    Q_EMIT finished();
}

QList<BookedElsewhere> bookedElsewhere(const CaseContext& context, const core::CalendarFilter& filter, QDate from, QDate to) {
    QList<BookedElsewhere> list;
    if (!filter.supervisor && !filter.venue) return list;
    const core::Caseload& caseload = context.page().vault.caseload();
    for (const core::CaseSnapshot& records : caseload.cases) {
        if (records.id() == context.caseId()) continue;
        const core::TimeContext times{records, caseload.shared, context.pack()};
        const core::Case* file = caseload.shared.find<core::Case>(records.id());
        const QString label = file ? file->reference : QString();
        const QList<core::CalendarItem> items = core::calendarItems(times, from, to);
        for (const core::CalendarItem& item : items) {
            if ((item.planned && !item.planned->isDue()) || !core::passes(times, item, filter)) continue;
            list.append({item.date, item.start, item.minutes, label,
                         Tr::tr("%1 to %2 is taken by %3")
                             .arg(core::clockText(item.start), core::clockText(item.start + item.minutes), label)});
        }
    }
    std::sort(list.begin(), list.end(), [](const BookedElsewhere& a, const BookedElsewhere& b) {
        return std::tie(a.date, a.start, a.label) < std::tie(b.date, b.start, b.label);
    });
    return list;
}

QString casesLookedAt(const CaseContext& context) {
    const core::Caseload& caseload = context.page().vault.caseload();
    const auto all = int(caseload.shared.all<core::Case>().size()), open = int(caseload.cases.size());
    if (open >= all) return Tr::tr("Clashes were looked for in every case of the file.");
    return Tr::tr("Clashes were looked for in %1 of %2 cases so far.").arg(open).arg(all);
}

}  // namespace ui
