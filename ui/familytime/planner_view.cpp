// SPDX-License-Identifier: MPL-2.0
#include "ui/familytime/planner_view.h"

#include "core/edit/vault.h"
#include "core/practice/codes.h"
#include "ui/common/job.h"
#include "ui/common/surface.h"
#include "ui/familytime/availability_section.h"
#include "ui/familytime/planner_result.h"
#include "ui/familytime/time_rows.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

using core::PlanDemand;

constexpr std::array cycles{1, 2, 4};  ///< weeks

QList<PersonField::Choice> peopleOf(const CaseContext& context) {
    QList<PersonField::Choice> list;
    for (const core::Person& person : context.records().all<core::Person>()) list.append({person.id, core::displayName(person)});
    std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.text.localeAwareCompare(b.text) < 0; });
    return list;
}

class DemandRows {
    Q_DECLARE_TR_FUNCTIONS(PlannerDemand)
public:
    static QString itemName() { return tr("time together"); }

    static void add(ItemRows<PlanDemand>& item, const CaseContext& context) {
        using D = PlanDemand;
        const Theme& theme = context.theme();
        item.text(tr("Name"), &D::title, {}, 200);
        peopleRow(item, context, Whom::Children, tr("Children, together"), &D::children)->setMinimumWidth(theme.px(170));
        peopleRow(item, context, Whom::Others, tr("With whom"), &D::adults)->setMinimumWidth(theme.px(170));
        recordTicks(item, theme, tr("Places that would do"), &D::venues, venuesOf(context));
        item.check(tr("Supervised"), &D::supervised);
        recordTicks(item, theme, tr("Supervisors who could"), &D::supervisors, professionalsOf(context));
        item.number(tr("Minutes"), &D::minutes, 15, 840);
        item.number(tr("Times"), &D::times, 1, 7);
        cycle(item, theme);
        days(item, theme);
        clockRow(item, theme, tr("Best not before"), &D::bestFrom);
        clockRow(item, theme, tr("Best over by"), &D::bestUntil);
        item.number(tr("Weight of these wishes, 1 to 3"), &D::weight, 1, 3);
        item.number(tr("An order asks for at least, in 28 days"), &D::minimum, 0, 28);
        peopleRow(item, context, Whom::Others, tr("Must not be near"), &D::notAllowed);
    }

private:
    static void cycle(ItemRows<PlanDemand>& item, const Theme& theme) {
        auto* field = new ChoiceField(theme, {tr("a week"), tr("in two weeks"), tr("in four weeks")});
        item.bindWith(
            columnOf<PlanDemand>(&PlanDemand::everyWeeks), tr("How often"), field, {},
            [=](const PlanDemand& d) {
                for (size_t i = 0; i < cycles.size(); ++i)
                    if (cycles[i] == d.everyWeeks) field->setIndex(int(i));
            },
            [=](PlanDemand& d) {
                if (field->index() >= 0) d.everyWeeks = cycles[size_t(field->index())];
            });
    }
    static void days(ItemRows<PlanDemand>& item, const Theme& theme) {
        QStringList codes, labels;
        for (int day = 1; day <= 7; ++day) {
            codes << QString::number(day);
            labels << QLocale(QLocale::English).dayName(day);
        }
        auto* field = new TicksField(theme, codes, labels);
        item.bindWith(
            columnOf<PlanDemand>(&PlanDemand::bestDays), tr("Best days"), field, {},
            [=](const PlanDemand& d) {
                QList<QString> list;
                for (int day : d.bestDays) list << QString::number(day);
                field->setValue(list);
            },
            [=](PlanDemand& d) {
                d.bestDays.clear();
                const QList<QString> list = field->value();
                for (const QString& day : list) d.bestDays << day.toInt();
            });
    }
};

}  // namespace

PlannerView::PlannerView(const CaseContext& context, const SectionColumn::Removed& removed, QWidget* parent)
    : QWidget(parent), context_(context), result_(new PlannerResult(context)) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    SectionColumn column(context, removed);
    QVBoxLayout* when =
        column.card(tr("Who can when"), tr("What must be is kept. A wish may give way, and the plan then says so."));
    when->addWidget(makeAvailability(context, removed));
    addDemands(column.card(tr("What is to be planned"), tr("Those named in one line always meet together.")));
    addSpan(column.card(tr("Plan"), tr("The plan begins on the first Monday. Nothing is written before you take it over.")));
    outer->addWidget(column.take());
    connect(result_, &PlannerResult::taken, this, &PlannerView::taken);
    connect(result_, &PlannerResult::leaveOut, this, [this](const QString& key) { propose({key}); });
    prefill();
}

void PlannerView::addDemands(QVBoxLayout* card) {
    demands_ = new ListField<PlanDemand>(
        context_.theme(), DemandRows::itemName(), [context = context_] { return context.today(); },
        [context = context_] { return peopleOf(context); },
        [context = context_](ItemRows<PlanDemand>& item) { DemandRows::add(item, context); },
        [context = context_] {
            PlanDemand fresh;
            fresh.children = core::childrenOf(context.records());
            for (const auto& [id, name] : venuesOf(context)) fresh.venues << id;
            return fresh;
        });
    demands_->setName(tr("What is to be planned"));
    card->addWidget(demands_);
}

void PlannerView::addSpan(QVBoxLayout* card) {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::l);
    int column = 0;
    const auto place = [&](const QString& name, auto* field) {
        QLabel* label = makeLabel(context_.theme(), name, Type::Caption, Weight::Regular, Token::Muted);
        label->setBuddy(field->entry());
        field->setName(name);
        grid->addWidget(label, 0, column);
        grid->addWidget(field, 1, column++, Qt::AlignTop);
        return field;
    };
    from_ = place(tr("From"), new DateField(context_.theme(), [context = context_] { return context.today(); }));
    from_->setValue(context_.today());
    weeks_ = place(tr("Weeks"), new NumberField(context_.theme(), 1, 26));
    weeks_->setValue(8);
    most_ = place(tr("Times in a week for a child, at most"), new NumberField(context_.theme(), 1, 14));
    most_->setValue(4);
    QStringList names{tr("None")};
    for (const core::SchoolCalendar& one : context_.shared().all<core::SchoolCalendar>()) {
        calendars_ << one.id;
        names << one.name;
    }
    calendar_ = place(tr("Term dates"), new ChoiceField(context_.theme(), names));
    calendar_->setIndex(calendars_.isEmpty() ? 0 : 1);
    grid->setColumnStretch(column, 1);
    card->addLayout(grid);
    onceADay_ = new CheckField(tr("No child has two times on one day"));
    onceADay_->setValue(true);
    card->addWidget(onceADay_);
    auto* bar = new QHBoxLayout;
    go_ = new QPushButton(tr("Propose a plan"));
    go_->setProperty("filled", true);
    cancel_ = new QPushButton(tr("Stop looking"));
    progress_ = new QProgressBar;
    progress_->setAccessibleName(tr("Looking for a plan"));
    progress_->setMaximumWidth(context_.theme().px(160));
    bar->addWidget(go_);
    bar->addWidget(cancel_);
    bar->addWidget(progress_);
    bar->addStretch(1);
    card->addLayout(bar);
    card->addWidget(result_);
    cancel_->hide();
    progress_->hide();
    connect(go_, &QPushButton::clicked, this, [this] { propose(); });
    connect(cancel_, &QPushButton::clicked, this, [this] {
        if (job_) job_->cancel();
    });
}

/// What is in force by the week is planned anew; the rest is added by hand.
void PlannerView::prefill() {
    QList<PlanDemand> list;
    for (const core::Arrangement& one : context_.records().all<core::Arrangement>()) {
        const bool weekly = !one.rules.isEmpty() && one.rules.first().pattern == core::RulePattern::Weekly;
        if (one.state == core::ArrangementState::Active && weekly && one.venue) {
            list << core::lineFrom(one);
            list.last().supervised = core::codeIs(context_.pack(), QStringLiteral("supervision_levels"), one.supervision,
                                                  QStringLiteral("supervised"));
        }
    }
    std::sort(list.begin(), list.end(), [](const PlanDemand& a, const PlanDemand& b) { return a.title < b.title; });
    demands_->setValue(list);
}

core::PlanRequest PlannerView::request() const {
    core::PlanRequest request;
    request.lines = demands_->value();
    for (PlanDemand& line : request.lines)
        if (line.title.trimmed().isEmpty())
            line.title = tr("%1 with %2").arg(context_.namesOf(line.children), context_.namesOf(line.adults));
    request.from = from_->value().exact().value_or(context_.today());
    request.weeks = weeks_->value();
    request.mostInWeek = most_->value();
    request.onceADay = onceADay_->value();
    if (calendar_->index() > 0) request.calendar = calendars_[calendar_->index() - 1];
    return request;
}

void PlannerView::propose(const QSet<QString>& leftOut) {
    core::PlanRequest wanted = request();
    wanted.leftOut = leftOut;
    const auto open = [](const PlanDemand& line) { return line.children.isEmpty() || line.adults.isEmpty(); };
    if (wanted.lines.isEmpty() || std::any_of(wanted.lines.begin(), wanted.lines.end(), open)) {
        result_->say(tr("Say first which children meet with whom."));
        return;
    }
    go_->setEnabled(false);
    cancel_->show();
    progress_->setRange(0, 0);
    progress_->show();
    job_ = Job::start(
        this, tr("Looking for a plan"),
        [wanted, caseload = context_.page().vault.caseload(), id = context_.caseId(), pack = &context_.pack()](
            const core::Progress& progress) { return core::proposePlan(wanted, caseload, id, *pack, progress); },
        [this, wanted](const core::ContactProposal& proposal) { result_->setProposal(wanted, proposal); });
    connect(job_, &Job::progressed, progress_, [bar = progress_](qint64 done, qint64 of) {
        bar->setRange(0, int(of));
        bar->setValue(int(done));
    });
    connect(job_, &Job::ended, this, &PlannerView::finished);
    context_.page().host.watch(*job_);
}

void PlannerView::finished() {
    go_->setEnabled(true);
    cancel_->hide();
    progress_->hide();
}

}  // namespace ui
