// SPDX-License-Identifier: MPL-2.0
#include "ui/familytime/availability_section.h"

#include "core/base/date_text.h"
#include "core/model/availability.h"
#include "ui/familytime/time_rows.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace ui {
namespace {

using core::Availability;
using core::AvailabilityKind;

class Section {
    Q_DECLARE_TR_FUNCTIONS(Availability)
public:
    explicit Section(const CaseContext& context) : context_(context) {}

    static QString addText() { return tr("Say when somebody can"); }

    QString who(const Availability& one) const {
        if (one.person) return context_.nameOf(one.person);
        const core::Professional* worker =
            one.professional ? context_.shared().find<core::Professional>(*one.professional) : nullptr;
        return worker ? worker->name : tr("Nobody yet");
    }

    RecordSection<Availability>::Words words(const Availability& one) const {
        QStringList days;
        for (int day : one.weekdays) days << QLocale(QLocale::English).dayName(day);
        const QString when = days.isEmpty() ? tr("every day") : days.join(QStringLiteral(", "));
        const core::Venue* venue = one.venue ? context_.shared().find<core::Venue>(*one.venue) : nullptr;
        QString what;
        if (one.kind == AvailabilityKind::Travel)
            what = tr("%n minute(s) to %1", nullptr, one.minutes).arg(venue ? venue->name : tr("any place"));
        else if (one.minutes >= 1440) what = when;
        else what = tr("%1, %2 to %3").arg(when, core::clockText(one.start), core::clockText(one.start + one.minutes));
        return {tr("%1: %2").arg(who(one), label(one.kind)), what,
                joined({one.wish > 0 ? tr("a wish, weight %1 of 3").arg(one.wish) : tr("it must be"), one.text,
                        one.to ? tr("until %1").arg(core::dateShort(*one.to)) : QString()}),
                false};
    }

    void rows(Form<Availability>& form) const {
        using T = Availability;
        form.person(tr("Person"), &T::person);
        recordChoice(form, context_.theme(), tr("Or professional"), &T::professional, professionalsOf(context_), tr("Nobody"));
        timeChoice(form, context_.theme(), tr("What"), &T::kind);
        daysRow(form);
        clockRow(form, context_.theme(), tr("From what time"), &T::start);
        form.number(tr("Minutes"), &T::minutes, 5, 1440, tr("1440 = the whole day. Of a way: how long it takes."));
        recordChoice(form, context_.theme(), tr("Way to which place"), &T::venue, venuesOf(context_), tr("Any place"));
        form.date(tr("From"), &T::from);
        form.date(tr("Until"), &T::to, tr("Empty = it still holds."));
        form.number(tr("How strong a wish"), &T::wish, 0, 3, tr("0 = it must be. 3 = a strong wish."));
        form.text(tr("In their words"), &T::text, {}, 0);
    }

private:
    void daysRow(Form<Availability>& form) const {
        QStringList codes, labels;
        for (int day = 1; day <= 7; ++day) {
            codes << QString::number(day);
            labels << QLocale(QLocale::English).dayName(day);
        }
        auto* field = new TicksField(context_.theme(), codes, labels);
        form.bindWith(
            columnOf<Availability>(&Availability::weekdays), tr("Days"), field, tr("None ticked = every day."),
            [=](const Availability& r) {
                QList<QString> days;
                for (int day : r.weekdays) days << QString::number(day);
                field->setValue(days);
            },
            [=](Availability& r) {
                r.weekdays.clear();
                const QList<QString> days = field->value();
                for (const QString& day : days) r.weekdays << day.toInt();
            });
    }

    CaseContext context_;
};

}  // namespace

QWidget* makeAvailability(const CaseContext& context, const SectionColumn::Removed& removed) {
    RecordSection<Availability>::Setup section;
    section.records = [context] {
        QList<Availability> list;
        for (const Availability& one : context.records().all<Availability>()) list.append(one);
        std::stable_sort(list.begin(), list.end(), [&](const Availability& a, const Availability& b) {
            return Section(context).who(a).localeAwareCompare(Section(context).who(b)) < 0;
        });
        return list;
    };
    section.words = [context](const Availability& one) { return Section(context).words(one); };
    section.form = [context](Form<Availability>& form) { Section(context).rows(form); };
    section.fresh = [context] {
        Availability one{core::AvailabilityId::make(), context.caseId()};
        one.from = context.today();
        return one;
    };
    auto* made = new RecordSection<Availability>(context.page(), {}, Section::addText(), section);
    QObject::connect(made, &RecordSectionBase::removedLine, made, removed);
    return made;
}

}  // namespace ui
