// SPDX-License-Identifier: MPL-2.0
#include "ui/familytime/family_time_page.h"

#include "core/edit/vault.h"
#include "core/rules/references.h"
#include "ui/common/add_button.h"
#include "ui/common/cards.h"
#include "ui/common/check_strip.h"
#include "ui/common/chips.h"
#include "ui/familytime/arrangement_sections.h"
#include "ui/familytime/calendar_view.h"
#include "ui/familytime/figures_view.h"
#include "ui/familytime/planner_view.h"
#include "ui/familytime/safe_contact_section.h"
#include "ui/familytime/seen_box.h"
#include "ui/familytime/session_pane.h"

#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {
namespace {

enum View { Calendar, Plans, Planner, Figures, Talk, Places, Record, viewCount };

int viewOf(const QString& table) {
    static const QHash<QString, int> views{
        {QStringLiteral("arrangement"), Plans},    {QStringLiteral("contact_limit"), Plans},
        {QStringLiteral("availability"), Planner}, {QStringLiteral("safe_contact"), Talk},
        {QStringLiteral("venue"), Places},         {QStringLiteral("school_calendar"), Places}};
    return views.value(table, Calendar);
}

}  // namespace

FamilyTimePage::FamilyTimePage(const PageContext& context, QWidget* parent)
    : Page(context, parent),
      case_(context),
      undo_(new UndoBar(context.theme, context.vault.editor())),
      view_(new Segmented(context.theme, tr("View"),
                          {tr("Calendar"), tr("Plans"), tr("Planner"), tr("Figures"), tr("Safe contact"), tr("Places")})),
      stack_(new QStackedWidget) {
    QVBoxLayout* column = makePageColumn(this);
    auto* header = new PageHeader(theme(), tr("Family time"));
    header->views()->addWidget(view_);
    column->addWidget(header);
    column->addWidget(undo_);
    stack_->setAccessibleName(tr("Family time"));
    for (int i = 0; i < viewCount; ++i) stack_->addWidget(new QWidget);
    column->addWidget(stack_, 1);
    connect(view_, &Segmented::chosen, this, [this](int view) { show(view); });
    show(Calendar);
}

QString FamilyTimePage::title() const { return tr("Family time"); }

QWidget* FamilyTimePage::viewAt(int view) {
    const auto removed = [this](const QString& words) { undo_->offer(tr("Removed"), words); };
    switch (view) {
    case Calendar:
        calendar_ = new CalendarView(case_);
        connect(calendar_, &CalendarView::sessionOpened, this, &FamilyTimePage::openSession);
        connect(calendar_, &CalendarView::changed, this,
                [this](const QString& strong, const QString& words) { undo_->offer(strong, words); });
        return calendar_;
    case Plans: {
        // Here and not over the calendar, which needs the height.
        auto* holder = new QWidget;
        auto* column = new QVBoxLayout(holder);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(new CheckStrip(case_, QStringLiteral("familytime")));
        column->addWidget(makeArrangements(case_, removed));
        return makeScroll(theme(), holder, 860);
    }
    case Planner: {
        auto* planner = new PlannerView(case_, removed);
        connect(planner, &PlannerView::taken, this,
                [this](const QString& strong, const QString& words) { undo_->offer(strong, words); });
        return makeScroll(theme(), planner, 1000);
    }
    case Figures: figures_ = new FiguresView(case_); return makeScroll(theme(), figures_, 1000);
    case Talk: return makeScroll(theme(), makeSafeContact(case_, removed), 860);
    case Places: return makeScroll(theme(), makePlaces(case_, removed), 860);
    default:
        session_ = new SessionPane(case_);
        connect(session_, &SessionPane::back, this, [this] {
            show(Calendar);
            calendar_->startWork();
        });
        return makeScroll(theme(), session_, 1000);
    }
}

void FamilyTimePage::show(int view) {
    leave();
    QWidget* there = stack_->widget(view);
    if (!there->property("made").toBool()) {
        QWidget* made = viewAt(view);
        made->setProperty("made", true);
        stack_->removeWidget(there);
        there->deleteLater();
        stack_->insertWidget(view, made);
    }
    view_->setCurrent(view == Record ? Calendar : view);
    stack_->setCurrentIndex(view);
}

void FamilyTimePage::openSession(const core::ContactSessionId& id) {
    const core::ContactSession* session = case_.records().find<core::ContactSession>(id);
    if (!session) return;
    show(Record);
    session_->setSession(*session);
    session_->setFocus(Qt::OtherFocusReason);
}

void FamilyTimePage::activate() {
    context().host.setCounts(
        tr("%n time(s) together on record", nullptr, int(case_.records().all<core::ContactSession>().size())));
    if (stack_->currentIndex() == Calendar) calendar_->startWork();
    else if (stack_->currentIndex() == Record) session_->setFocus(Qt::OtherFocusReason);
}

void FamilyTimePage::reveal(const core::AnyId& record) {
    const auto found = core::recordOf(case_.records(), record);
    if (!found) return show(Calendar);
    if (const auto* session = std::get_if<core::ContactSession>(&*found)) return openSession(session->id);
    if (const auto* addition = std::get_if<core::SessionAddendum>(&*found)) return openSession(addition->session);
    show(viewOf(core::typeName(*found)));
}

bool FamilyTimePage::perform(const QString& action) {
    const bool plan = action == QLatin1String("familytime.plan");
    if (action == QLatin1String("familytime.record")) {
        show(Calendar);
        calendar_->startWork();
        return true;
    }
    if (!plan && action != QLatin1String("record.new")) return false;
    if (plan || stack_->currentIndex() == Calendar || stack_->currentIndex() == Record) show(Plans);
    pressAdd(stack_->currentWidget());
    return true;
}

}  // namespace ui
