// SPDX-License-Identifier: MPL-2.0
#include "ui/process/process_page.h"

#include "core/base/date_text.h"
#include "core/rules/variants.h"
#include "ui/common/cards.h"
#include "ui/common/check_strip.h"
#include "ui/common/chips.h"
#include "ui/common/following.h"
#include "ui/common/guarded.h"
#include "ui/common/icon.h"
#include "ui/common/lazy_views.h"
#include "ui/common/master_detail.h"
#include "ui/common/stage_words.h"
#include "ui/process/decision_list.h"
#include "ui/process/gate_pane.h"
#include "ui/process/rules_view.h"
#include "ui/process/signers.h"
#include "ui/process/task_pane.h"
#include "ui/process/variant_card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int viewCount = 4;
constexpr int rulesView = 3;

}  // namespace

ProcessPage::ProcessPage(const PageContext& context, QWidget* parent)
    : Page(context, parent),
      case_(context),
      undo_(new UndoBar(context.theme, context.vault.editor())),
      view_(new Segmented(context.theme, tr("View"), {tr("Stages"), tr("Decisions"), tr("Who may sign"), tr("Rules")})),
      form_(new Segmented(context.theme, tr("Length of the process"), {tr("Short"), tr("Full")})),
      variants_(makeLink(context.theme, {})),
      stack_(new LazyViews(
          view_, viewCount, [this](int view) { return viewAt(view); }, [this] { leave(); })),
      table_(new RecordTable(context.theme, tr("Stages, tasks and gates"))),
      panes_(new QStackedWidget),
      task_(new TaskPane(case_)),
      gate_(new GatePane(case_, *undo_)) {
    QVBoxLayout* column = makePageColumn(this);
    auto* header = new PageHeader(theme(), tr("Process"));
    header->views()->addWidget(view_);
    column->addWidget(header);
    column->addWidget(undo_);
    column->addWidget(new CheckStrip(case_, QStringLiteral("process")));
    stack_->setAccessibleName(tr("Process"));
    panes_->setAccessibleName(tr("Details"));
    panes_->addWidget(task_);
    panes_->addWidget(gate_);
    const core::ProcessView now = process();
    if (!now.stages.isEmpty()) open_.insert(now.stage.isEmpty() ? now.stages.first().rule->id : now.stage);
    makeTable();
    column->addWidget(stack_, 1);
    stack_->showView(0);
    connect(form_, &Segmented::chosen, this, &ProcessPage::chooseForm);
    followChanges(this, vault().editor(), [this](const core::ChangeSet&) { reload(); });
    reload();
    table_->selectId(rowId(ProcessRow::Kind::Stage, {}, now.stage).text());
}

QString ProcessPage::title() const { return tr("Process"); }

core::ProcessView ProcessPage::process() const { return core::processOf(case_.records(), case_.pack(), case_.today()); }

void ProcessPage::makeTable() {
    using Row = ProcessRow;
    std::vector<Column<Row>> columns;
    columns.push_back({.header = tr("Stage, task or gate"),
                       .text = [](const Row& r) { return r.title; },
                       .second = [](const Row& r) { return r.second; },
                       .icon = [this](const Row& r) { return icon(r.icon, theme().color(r.token)); }});
    columns.push_back({.header = tr("State"), .text = [](const Row& r) { return r.state; }, .muted = true});
    model_ = new RecordTableModel<Row>(
        vault().editor(), [this] { return processRows(case_, process(), open_); }, std::move(columns), this,
        [](const core::ChangeSet&) { return false; });
    table_->setModel(model_);
    table_->setProperty("sentences", true);
    table_->setWidths({0, 116});
    table_->hideBelow(340, {1});
    connect(table_, &RecordTable::currentIdChanged, this, &ProcessPage::showRow);
    connect(table_, &RecordTable::opened, this, &ProcessPage::openRow);
}

QWidget* ProcessPage::makeFormLine() {
    auto* holder = new QWidget;
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(space::m, space::s, space::m, space::s);
    row->setSpacing(space::m);
    row->addWidget(makeLabel(theme(), tr("Path"), Type::Body, Weight::Strong));
    row->addWidget(form_);
    row->addWidget(variants_);
    row->addStretch(1);
    connect(variants_, &QPushButton::clicked, this, [this] { stack_->showView(rulesView); });
    return holder;
}

void ProcessPage::sayVariants() {
    QStringList names;
    for (const core::Variant* variant : core::variantsOf(case_.records(), case_.pack()))
        names.append(case_.words().term(QStringLiteral("variant.") + variant->id));
    const bool offered = !core::variantOffers(case_.records(), case_.pack(), case_.today()).isEmpty();
    variants_->setText(names.isEmpty() ? (offered ? tr("Not adapted yet") : tr("Adapt")) : tr("Adapted"));
    variants_->setAccessibleName(names.isEmpty() ? tr("Adapt the process to who it is about")
                                                 : tr("Adapted to: %1").arg(names.join(QStringLiteral(", "))));
    variants_->setToolTip(variants_->accessibleName());
}

QWidget* ProcessPage::makeDecisions() {
    auto* list = new DecisionList(case_);
    connect(list, &DecisionList::gateChosen, this, [this](const QString& gate) { showGate(gate); });
    return makeScroll(theme(), list, 860);
}

QWidget* ProcessPage::makeRules() {
    auto* both = new QWidget;
    auto* column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::l);
    column->addWidget(new VariantCard(case_));
    column->addWidget(new RulesView(case_, *undo_), 1);
    return makeScroll(theme(), both, 1100);
}

QWidget* ProcessPage::viewAt(int view) {
    switch (view) {
    case 0:
        return new MasterDetail(theme(), QStringLiteral("process"), makeListCard(theme(), {makeFormLine(), table_}), panes_, 520);
    case 1: return makeDecisions();
    case 2: return makeScroll(theme(), makeSignersCard(case_, *undo_), 860);
    default: return makeRules();
    }
}

void ProcessPage::reload() {
    const core::CaseProfile* profile = case_.records().profile();
    form_->setCurrent(profile && profile->form == core::ProcessForm::Short ? 0 : 1);
    sayVariants();
    const QString current = table_->currentId();
    model_->reload();
    if (!table_->selectId(current) && model_->rowCount() > 0) table_->setCurrentIndex(model_->index(0, 0));
    showRow(table_->currentId());
    if (isVisible()) context().host.setCounts(processWords(process()));
}

const ProcessRow* ProcessPage::rowOf(const QString& id) const {
    const int at = id.isEmpty() ? -1 : model_->indexOf(core::AnyId::parse(id));
    return at < 0 ? nullptr : &model_->row(at);
}

void ProcessPage::showRow(const QString& id) {
    const ProcessRow* row = rowOf(id);
    if (!row) return;
    const ProcessRow shown = *row;  // showing may reload the rows
    if (shown.kind == ProcessRow::Kind::Gate) {
        gate_->show(shown.key);
        panes_->setCurrentWidget(gate_);
        return;
    }
    if (shown.kind == ProcessRow::Kind::Task) task_->showTask(shown.key);
    else task_->showStage(shown.key);
    panes_->setCurrentWidget(task_);
}

// Enter on a stage opens or folds it; on a task or gate it goes to what can be said there.
void ProcessPage::openRow(const QString& id) {
    const ProcessRow* row = rowOf(id);
    if (!row) return;
    if (row->kind == ProcessRow::Kind::Task) return task_->focusFirst();
    if (row->kind == ProcessRow::Kind::Gate) return gate_->focusFirst();
    if (!open_.remove(row->key)) open_.insert(row->key);
    model_->reload();
    table_->selectId(id);
}

void ProcessPage::select(ProcessRow::Kind kind, const QString& stage, const QString& key) {
    stack_->showView(0);
    if (!stage.isEmpty() && !open_.contains(stage)) {
        open_.insert(stage);
        model_->reload();
    }
    table_->selectId(rowId(kind, stage, key).text());
    showRow(table_->currentId());
}

// By value: what is shown before may be saved first, and the record goes that the name was read from.
void ProcessPage::showGate(QString gate) {
    const core::GateRule* rule = core::gateRule(case_.pack(), gate);
    if (!rule) return;
    const QString now = process().stage;
    const QString stage = rule->starts ? QString() : rule->from.contains(now) || rule->from.isEmpty() ? now : rule->from.first();
    select(ProcessRow::Kind::Gate, stage, gate);
}

void ProcessPage::chooseForm(int form) {
    leave();
    const core::CaseProfile* before = case_.records().profile();
    if (!before) return;
    core::CaseProfile after = *before;
    after.form = form == 0 ? core::ProcessForm::Short : core::ProcessForm::Full;
    core::ChangeSet set;
    set.subject = form == 0 ? tr("short process") : tr("full process");
    set.edit(*before, after);
    if (set.isEmpty()) return;
    guarded(this, [&] { vault().editor().perform(set); });
    context().host.say(form == 0 ? tr("The short path is shown. Nothing is lost.") : tr("Every task is shown."));
}

void ProcessPage::activate() {
    table_->setFocus(Qt::OtherFocusReason);
    context().host.setCounts(processWords(process()));
}

void ProcessPage::reveal(const core::AnyId& record) {
    const core::CaseSnapshot& records = case_.records();
    if (const auto* decision = records.find<core::GateDecision>(record.as<core::DecisionTag>())) return showGate(decision->gate);
    if (const auto* said = records.find<core::TaskState>(record.as<core::TaskStateTag>())) {
        const QString task = said->task;
        const core::ProcessView now = process();
        for (const core::StageView& stage : now.stages)
            for (const core::TaskView& one : stage.tasks)
                if (one.rule->id == task) return select(ProcessRow::Kind::Task, stage.rule->id, task);
    }
    if (const QStringList gates = core::gatesToAsk(records, case_.pack(), case_.today()); !gates.isEmpty())
        showGate(gates.first());
}

bool ProcessPage::perform(const QString& action) {
    if (action != QLatin1String("process.decide") && action != QLatin1String("record.new")) return false;
    const QStringList gates = core::gatesToAsk(case_.records(), case_.pack(), case_.today());
    if (gates.isEmpty()) return true;
    showGate(gates.first());
    gate_->startDecision();
    return true;
}

}  // namespace ui
